using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Ends a post at this instant; its rights are gone within a second. Who keeps a seal or
/// cheques hands them over first (CU-7).</summary>
public static class EndPost
{
    public static void MapOffice(RouteGroupBuilder office) =>
        office.Posts(
            "posts/{id:guid}/end",
            Handle,
            "EndOfficePost",
            Permission.ConfirmOfficePosts,
            existing: true
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Posts(
            "posts/{id:guid}/end",
            Handle,
            "EndAgencyPost",
            Permission.ConfirmAgencyPosts,
            existing: true
        );

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        Acting me,
        HuzhuDb db,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
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
        if (post.PersonId == me.PersonId)
            throw new Domain.Shared.WrongState("不能结束自己的岗位，请由另一人办理。");
        if (agencyId is not null)
        {
            Handover.RequireNotNeeded(post, clock.Now());
            (await custodies.LoadAsync(ct)).RequireMayLeave(
                post.PersonId,
                await custodies.CircumstancesAsync(ct)
            );
        }
        post.End(clock.Now());
        audit.About(post.PersonId.ToString(), new { post.Kind });
        return TypedResults.NoContent();
    }
}
