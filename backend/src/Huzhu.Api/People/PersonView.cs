using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>A post as lists show it. Waiting: not yet confirmed by a second person.</summary>
public sealed record PostRow(
    Guid Id,
    PostKind Post,
    DateOnly From,
    DateOnly? To,
    bool Waiting,
    bool Ended,
    bool Suspended,
    string? ProposedBy,
    string? ConfirmedBy,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned;

/// <summary>A person with posts; the identity number shows its last four characters only.</summary>
public sealed record PersonRow(
    Guid Id,
    string Name,
    string? UserName,
    string IdentityTail,
    bool Activated,
    bool TwoFactor,
    bool Suspended,
    IReadOnlyList<PostRow> Posts,
    RecoveryRow? Recovery,
    IReadOnlyList<string> Actions
);

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
);

/// <summary>Reads people with their posts, for the office or for one agency.</summary>
public static class PeopleReading
{
    /// <summary>People with a post at the office (null) or in the agency.</summary>
    public static async Task<List<PersonRow>> PeopleAsync(
        this HuzhuDb db,
        Guid? agencyId,
        Acting me,
        DateTime now,
        CancellationToken ct
    )
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.AgencyId == agencyId)
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
                    return new PersonRow(
                        person.Id,
                        person.Name,
                        person.UserName,
                        person.IdentityNumber[^4..],
                        person.PasswordHash is not null,
                        person.TwoFactorEnabled,
                        person.SuspendedAt is not null,
                        [.. g.Select(p => Row(p, me, now, NameOf))],
                        recovery is null
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
                        ActionsOn(person, me)
                    );
                }),
        ];
    }

    public static PostRow Row(Post post, Acting me, DateTime now, Func<Guid?, string?> nameOf)
    {
        var ended = post.EndedAt is not null || post.To < Domain.Shared.Beijing.DateOf(now);
        var (confirm, propose) = post.AgencyId is null
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
        return new(
            post.Id,
            post.Kind,
            post.From,
            post.To,
            post.ConfirmedById is null && !ended,
            ended,
            post.SuspendedAt is not null,
            nameOf(post.ProposedById),
            nameOf(post.ConfirmedById),
            actions,
            post.Version
        );
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
        return actions;
    }
}
