using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Whose posts are whose: an agency keeps its own, the office its own and those of the
/// tenant in which it holds the cover of agencies that ended without a successor (AG-15).</summary>
static class PostsKeptExtensions
{
    static readonly PostKind[] OfTenant = [PostKind.Clerk, PostKind.Accountant, PostKind.Cashier];

    public static IQueryable<Post> PostsKept(this Here here) =>
        PostsOf(here.Db, here.Me.Agency?.AgencyId);

    /// <param name="agencyId">Null: the office's.</param>
    public static IQueryable<Post> PostsOf(HuzhuDb db, Guid? agencyId) =>
        agencyId is { } id
            ? db.Posts.Where(p => p.AgencyId == id)
            : db.Posts.Where(p =>
                p.AgencyId == null || db.Agencies.Any(a => a.Id == p.AgencyId && a.HeldByOffice)
            );

    /// <summary>In which agency somebody gets a post; null: at the office.</summary>
    /// <exception cref="InvalidField">It isn't for the caller to give.</exception>
    public static async Task<Guid?> AgencyOfAsync(this Here here, PostKind post)
    {
        if (Post.IsOfficePost(post) == (here.Me.Agency is null))
            return here.Me.Agency?.AgencyId;
        if (here.Me.Agency is not null || !OfTenant.Contains(post))
            throw new InvalidField("post", "请选择本单位的岗位。");
        var held = await here
            .Db.Agencies.Where(a => a.HeldByOffice)
            .Select(a => (Guid?)a.Id)
            .SingleOrDefaultAsync(here.Ct);
        return held
            ?? throw new InvalidField(
                "post",
                "办事处目前没有承接代办处的保障，请选择办事处的岗位。"
            );
    }
}
