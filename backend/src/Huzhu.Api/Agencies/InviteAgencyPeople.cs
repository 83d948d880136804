using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Prints the first sign-ins of an agency (激活单) for its chair and director who have
/// none yet. Asked again, older unused invitations of theirs stop working.</summary>
public static class InviteAgencyPeople
{
    public sealed record Invited(IReadOnlyList<InvitationView> Invitations) : IShownOnce
    {
        bool IShownOnce.HasSecret => Invitations.Count > 0;
    }

    public static void Map(RouteGroupBuilder office) =>
        office.Write("agencies/{slug}/invitations", Handle, Permission.InvitePeople);

    static async Task<Ok<Invited>> Handle(string slug, Here here, Links links)
    {
        var agency =
            await here.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, here.Ct)
            ?? throw new Absent();
        if (!await here.Db.Certificates.AnyAsync(c => c.AgencyId == agency.Id, here.Ct))
            throw new Domain.Shared.WrongState("登记证尚未制发，请先制证再发放激活单。");
        var people = await WithoutSignIn(here.Db, agency.Id).ToListAsync(here.Ct);
        if (people.Count == 0)
            throw new Domain.Shared.WrongState(
                "两位主任均已激活账号；如无法登录，请在“人员”中为其申请恢复登录。"
            );
        var ids = people.Select(p => p.Id).ToList();
        foreach (
            var older in await here
                .Db.Invitations.Where(i =>
                    ids.Contains(i.PersonId) && i.UsedAt == null && i.RevokedAt == null
                )
                .ToListAsync(here.Ct)
        )
            older.RevokedAt = here.Now;
        var invitations = people
            .Select(p =>
            {
                var token = Invitations.Invite(here.Db, here.Clock, p.Id, here.Me.PersonId);
                return new InvitationView(
                    p.Id,
                    p.Name,
                    token,
                    links.Activation(token),
                    here.Now + Invitations.Lifetime
                );
            })
            .ToList();
        here.About(agency.Slug, new { people = ids });
        return TypedResults.Ok(new Invited(invitations));
    }

    /// <summary>Chair and director of an agency, if they have no sign-in yet.</summary>
    internal static IQueryable<Person> WithoutSignIn(HuzhuDb db, Guid agencyId) =>
        db
            .Users.AsNoTracking()
            .Where(person =>
                person.PasswordHash == null
                && db.Posts.Any(post =>
                    post.PersonId == person.Id
                    && post.AgencyId == agencyId
                    && post.EndedAt == null
                    && post.ConfirmedById != null
                    && (
                        post.Kind == PostKind.CommitteeChair || post.Kind == PostKind.AgencyDirector
                    )
                )
            );
}
