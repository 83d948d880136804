using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>A post as lists show it. Waiting: not yet confirmed by a second person.</summary>
public sealed record PostRow : IVersioned
{
    public required Guid Id { get; init; }
    public required PostKind Post { get; init; }

    /// <summary>In the office's own tenant, for cover that it has taken over (AG-15).</summary>
    public required bool HeldCover { get; init; }

    /// <summary>The service point that a clerk of points is held to.</summary>
    public required string? Point { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? To { get; init; }
    public required bool Waiting { get; init; }
    public required bool Ended { get; init; }
    public required bool Suspended { get; init; }
    public required string? ProposedBy { get; init; }
    public required string? ConfirmedBy { get; init; }
    public required IReadOnlyList<string> Actions { get; init; }
    public required int Version { get; init; }
}

/// <summary>A person with posts; the identity number shows its last four characters only.</summary>
public sealed record PersonRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string? UserName { get; init; }
    public required string IdentityTail { get; init; }
    public required bool Activated { get; init; }
    public required bool TwoFactor { get; init; }
    public required bool Suspended { get; init; }
    public required IReadOnlyList<PostRow> Posts { get; init; }
    public required RecoveryRow? Recovery { get; init; }

    /// <summary>The name that waits to be confirmed instead.</summary>
    public required string? MendedName { get; init; }
    public required IReadOnlyList<string> Actions { get; init; }
}

/// <summary>A request to let somebody in again that waits for its second person.</summary>
public sealed record RecoveryRow(
    Guid Id,
    string RequestedBy,
    string Reason,
    DateTime RequestedAt,
    IReadOnlyList<string> Actions,
    int Version
);

/// <summary>An invitation that was just made: the link is shown this once.</summary>
public sealed record InvitationView(
    Guid PersonId,
    string Name,
    string Token,
    string Link,
    DateTime ExpiresAt
) : IShownOnce;

/// <summary>Reads people with their posts, for the office or for one agency.</summary>
public static class PeopleReading
{
    /// <summary>People whose posts the office (null) or the agency keeps.</summary>
    public static async Task<List<PersonRow>> PeopleAsync(
        this HuzhuDb db,
        Guid? agencyId,
        Acting me,
        DateTime now,
        CancellationToken ct
    )
    {
        var posts = await PostsKeptExtensions
            .PostsOf(db, agencyId)
            .AsNoTracking()
            .OrderBy(p => p.From)
            .ToListAsync(ct);
        var ids = posts
            .SelectMany(p => new[] { p.PersonId, p.ProposedById, p.ConfirmedById })
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var people = await db
            .Users.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, ct);
        var recoveries = await db
            .Invitations.AsNoTracking()
            .Where(i =>
                i.Purpose == InvitationPurpose.Recovery
                && i.ConfirmedById == null
                && i.RevokedAt == null
                && ids.Contains(i.PersonId)
            )
            .ToListAsync(ct);
        var pointIds = posts.Select(p => p.PointId).OfType<Guid>().ToList();
        var points = await db
            .Points.AsNoTracking()
            .Where(p => pointIds.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.ShortName, ct);
        string? NameOf(Guid? id) =>
            id is { } known ? people.GetValueOrDefault(known)?.Name ?? "办事处" : null;
        return
        [
            .. posts
                .OrderBy(p => p.Kind)
                .GroupBy(p => p.PersonId)
                .Where(g => people.ContainsKey(g.Key))
                .Select(g =>
                {
                    var person = people[g.Key];
                    var recovery = recoveries.FirstOrDefault(r => r.PersonId == person.Id);
                    // of somebody who is only proposed, no more than the proposal says
                    var proposed = g.All(p => p.ConfirmedById is null);
                    return new PersonRow
                    {
                        Id = person.Id,
                        Name = proposed ? g.Last().ProposedName ?? person.Name : person.Name,
                        UserName = proposed ? null : person.UserName,
                        IdentityTail = person.IdentityNumber[^4..],
                        Activated = !proposed && person.PasswordHash is not null,
                        TwoFactor = !proposed && person.TwoFactorEnabled,
                        Suspended = !proposed && person.SuspendedAt is not null,
                        Posts =
                        [
                            .. g.Select(p => Row(p, agencyId is null, me, now, NameOf, points)),
                        ],
                        Recovery = recovery is null
                            ? null
                            : new(
                                recovery.Id,
                                NameOf(recovery.RequestedById) ?? "办事处",
                                recovery.Reason,
                                recovery.CreatedAt,
                                me.May(Permission.ConfirmOfficePosts)
                                && recovery.RequestedById != me.PersonId
                                && recovery.PersonId != me.PersonId
                                    ? ["confirmRecovery"]
                                    : [],
                                recovery.Version
                            ),
                        MendedName = person.MendedName,
                        Actions = ActionsOn(person, me),
                    };
                }),
        ];
    }

    /// <param name="byOffice">Whether the office keeps the post.</param>
    static PostRow Row(
        Post post,
        bool byOffice,
        Acting me,
        DateTime now,
        Func<Guid?, string?> nameOf,
        IReadOnlyDictionary<Guid, string> points
    )
    {
        var ended = post.EndedAt is not null || post.To < Domain.Shared.Beijing.DateOf(now);
        var (confirm, propose) = byOffice
            ? (Permission.ConfirmOfficePosts, Permission.ProposeOfficePosts)
            : (Permission.ConfirmAgencyPosts, Permission.ProposeAgencyPosts);
        var actions = new List<string>();
        if (
            !ended
            && post.ConfirmedById is null
            && me.May(confirm)
            && post.ProposedById != me.PersonId
            && post.PersonId != me.PersonId
        )
            actions.Add("confirmPost");
        if (!ended && (me.May(confirm) || me.May(propose)))
            actions.Add("endPost");
        actions.AddRange(Freezing(post, byOffice, ended, me));
        return new()
        {
            Id = post.Id,
            Post = post.Kind,
            Point = post.PointId is { } point ? points.GetValueOrDefault(point) : null,
            HeldCover = byOffice && post.AgencyId is not null,
            From = post.From,
            To = post.To,
            Waiting = post.ConfirmedById is null && !ended,
            Ended = ended,
            Suspended = post.SuspendedAt is not null,
            ProposedBy = nameOf(post.ProposedById),
            ConfirmedBy = nameOf(post.ConfirmedById),
            Actions = actions,
            Version = post.Version,
        };
    }

    /// <summary>One person freezes a post, two give its rights back (GV-8).</summary>
    static IEnumerable<string> Freezing(Post post, bool byOffice, bool ended, Acting me)
    {
        if (ended || post.ConfirmedById is null || post.PersonId == me.Session?.PersonId)
            yield break;
        var (suspend, propose, confirm) = byOffice
            ? (
                Permission.SuspendPeople,
                Permission.ProposeOfficePosts,
                Permission.ConfirmOfficePosts
            )
            : (
                Permission.SuspendAgencyPosts,
                Permission.ProposeAgencyPosts,
                Permission.ConfirmAgencyPosts
            );
        if (post.SuspendedAt is null && me.May(suspend))
            yield return "suspendPost";
        if (post.SuspendedAt is not null && post.RestoreProposedById is null && me.May(propose))
            yield return "proposeRestoring";
        if (
            post.RestoreProposedById is { } proposer
            && proposer != me.Session?.PersonId
            && me.May(confirm)
        )
            yield return "confirmRestoring";
    }

    static List<string> ActionsOn(Person person, Acting me)
    {
        var actions = new List<string>();
        if (me.Session?.PersonId == person.Id)
            return actions;
        if (me.May(Permission.SuspendPeople) && person.SuspendedAt is null)
            actions.Add("suspendPerson");
        if (me.May(Permission.InvitePeople))
            actions.Add("requestRecovery");
        if (me.May(Permission.ProposeOfficePosts) && person.MendedName is null)
            actions.Add("mendName");
        if (
            me.May(Permission.ConfirmOfficePosts)
            && person.MendedName is not null
            && person.MendedById != me.PersonId
        )
            actions.Add("confirmName");
        return actions;
    }
}
