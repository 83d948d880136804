using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Freezes a post at once, by one person; what its holder keeps stays where it is. Two
/// other persons give the rights back (GV-8, GV-10).</summary>
public static class SuspendPost
{
    public sealed record Suspension(string Reason);

    const string One = "posts/{id:guid}/";

    public static void MapOffice(RouteGroupBuilder office)
    {
        office
            .Write(One + "suspension", Suspend, Permission.SuspendPeople, name: "SuspendOfficePost")
            .OnExisting();
        office
            .Write(
                One + "restoring",
                ProposeRestoring,
                Permission.ProposeOfficePosts,
                name: "ProposeRestoringOfficePost"
            )
            .OnExisting();
        office
            .Write(
                One + "restoring/confirmation",
                ConfirmRestoring,
                Permission.ConfirmOfficePosts,
                name: "ConfirmRestoringOfficePost"
            )
            .OnExisting()
            .StepUp();
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency
            .Write(
                One + "suspension",
                Suspend,
                Permission.SuspendAgencyPosts,
                name: "SuspendAgencyPost"
            )
            .OnExisting()
            .WhenReadOnly();
        agency
            .Write(
                One + "restoring",
                ProposeRestoring,
                Permission.ProposeAgencyPosts,
                name: "ProposeRestoringAgencyPost"
            )
            .OnExisting();
        agency
            .Write(
                One + "restoring/confirmation",
                ConfirmRestoring,
                Permission.ConfirmAgencyPosts,
                name: "ConfirmRestoringAgencyPost"
            )
            .OnExisting()
            .StepUp();
    }

    static async Task<NoContent> Suspend(Guid id, Suspension request, Here here)
    {
        var reason = Text.Of("reason", request.Reason, "原因", 500);
        var post = await FindAsync(id, here);
        if (post.PersonId == here.Me.PersonId)
            throw new WrongState("不能停用自己的岗位，请由另一人办理。");
        if (post.AgencyId is null)
            AbleToLetIn.RequireLeft(await AbleAsync(here), [post]);
        post.Suspend(here.Now);
        here.About(post.PersonId, new { post.Kind, reason });
        return TypedResults.NoContent();
    }

    static async Task<NoContent> ProposeRestoring(Guid id, Here here)
    {
        var post = await FindAsync(id, here);
        post.ProposeRestoring(here.Me.PersonId);
        here.About(post.PersonId, new { post.Kind });
        return TypedResults.NoContent();
    }

    static async Task<NoContent> ConfirmRestoring(Guid id, Here here)
    {
        var post = await FindAsync(id, here);
        post.ConfirmRestoring(here.Me.PersonId);
        here.About(post.PersonId, new { post.Kind });
        return TypedResults.NoContent();
    }

    static Task<Post> FindAsync(Guid id, Here here) => here.Find(here.PostsKept(), id);

    /// <summary>The office's posts that give rights now, of people who can sign in.</summary>
    internal static async Task<List<Post>> AbleAsync(Here here)
    {
        await UnitOfWork.HoldAsync(here.Db, "office-posts", here.Ct);
        var posts = await here
            .Db.Posts.AsNoTracking()
            .Where(p => p.AgencyId == null && p.EndedAt == null)
            .Where(p =>
                here.Db.Users.Any(u =>
                    u.Id == p.PersonId && u.SuspendedAt == null && u.PasswordHash != null
                )
            )
            .ToListAsync(here.Ct);
        return [.. posts.Where(p => p.GivesRightsAt(here.Now))];
    }
}
