using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>The second person brings a proposed post into force. Who has no sign-in yet gets an
/// invitation, shown this once.</summary>
public static class ConfirmPost
{
    public sealed record Confirmed(InvitationView? Invitation);

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Posts(
            "posts/{id:guid}/confirmation",
            Handle,
            "ConfirmOfficePost",
            Permission.ConfirmOfficePosts,
            existing: true,
            stepUp: true
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Posts(
            "posts/{id:guid}/confirmation",
            Handle,
            "ConfirmAgencyPost",
            Permission.ConfirmAgencyPosts,
            existing: true,
            stepUp: true
        );

    static async Task<Results<Ok<Confirmed>, ProblemHttpResult>> Handle(
        Guid id,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        Links links,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var agencyId = me.Agency?.AgencyId;
        var post = await db.Posts.SingleOrDefaultAsync(
            p => p.Id == id && p.AgencyId == agencyId,
            ct
        );
        if (post is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(post.Version);
        IncompatiblePosts.RequireNone(
            IncompatiblePosts.Of(
                post,
                await db
                    .Posts.AsNoTracking()
                    .Where(p => p.PersonId == post.PersonId)
                    .ToListAsync(ct),
                await db.EngagementsOfAsync(post.PersonId, ct)
            )
        );
        post.Confirm(me.PersonId);
        await db.SaveChangesAsync(ct);
        audit.About(
            post.PersonId.ToString(),
            new
            {
                post.Kind,
                post.From,
                post.To,
            }
        );
        var person = await db.Users.AsNoTracking().SingleAsync(p => p.Id == post.PersonId, ct);
        if (person.PasswordHash is not null)
            return TypedResults.Ok(new Confirmed(null));
        var token = Invitations.Invite(db, clock, person.Id, me.PersonId);
        return TypedResults.Ok(
            new Confirmed(
                new(
                    person.Id,
                    person.Name,
                    token,
                    links.Activation(token),
                    clock.Now() + Invitations.Lifetime
                )
            )
        );
    }
}
