using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Ends a post at this instant; its rights are gone within a second. Who keeps a seal or
/// cheques hands them over first (CU-7).</summary>
public static class EndPost
{
    public static void MapOffice(RouteGroupBuilder office) =>
        office
            .Write(
                "posts/{id:guid}/end",
                Handle,
                Permission.ConfirmOfficePosts,
                name: "EndOfficePost"
            )
            .OnExisting();

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency
            .Write(
                "posts/{id:guid}/end",
                Handle,
                Permission.ConfirmAgencyPosts,
                name: "EndAgencyPost"
            )
            .OnExisting();

    /// <param name="resolutionId">For a lead accountant; null: the refusal names the motion that is
    /// lacking (GV-6).</param>
    static async Task<NoContent> Handle(
        Guid id,
        Guid? resolutionId,
        Here here,
        CustodyReading custodies
    )
    {
        var post = await here.Find(here.PostsKept(), id);
        if (post.PersonId == here.Me.PersonId)
            throw new Domain.Shared.WrongState("不能结束自己的岗位，请由另一人办理。");
        if (here.Me.Agency is null)
            AbleToLetIn.RequireLeft(await SuspendPost.AbleAsync(here), [post]);
        else
        {
            Handover.RequireNotNeeded(post, here.Now);
            var at = await custodies.CircumstancesAsync(here.Ct);
            if (post.GivesRightsAt(at.Now))
                Managers.Decide(
                    post,
                    await here.Db.Resolutions.SingleOrDefaultAsync(
                        r => r.Id == resolutionId,
                        here.Ct
                    ),
                    at
                );
            (await custodies.LoadAsync(here.Ct)).RequireMayLeave(post.PersonId, at);
        }
        post.End(here.Now);
        here.About(post.PersonId, new { post.Kind });
        return TypedResults.NoContent();
    }
}
