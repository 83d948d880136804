using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Proposes to give a natural person a post; it gives no rights before a second person
/// confirms it (GV-8, GV-10).</summary>
public static class ProposePost
{
    public sealed record Request(
        string Name,
        string IdentityNumber,
        PostKind Post,
        DateOnly From,
        DateOnly? To
    );

    public sealed record Proposed(Guid PostId, Guid PersonId);

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Posts("people", Handle, "ProposeOfficePost", Permission.ProposeOfficePosts);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Posts("people", Handle, "ProposeAgencyPost", Permission.ProposeAgencyPosts);

    static async Task<Ok<Proposed>> Handle(
        Request request,
        Acting me,
        HuzhuDb db,
        PersonLedger ledger,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写姓名，不超过50个字。");
        if (Post.IsOfficePost(request.Post) != (me.Agency is null))
            throw new InvalidField("post", "请选择本单位的岗位。");
        if (request.To < request.From)
            throw new InvalidField("to", "截止日期不能早于起始日期。");
        var personId = await ledger.FindOrAddAsync(
            db,
            request.Name,
            request.IdentityNumber,
            "identityNumber",
            ct
        );
        var post = Post.Propose(
            clock.NewId(),
            personId,
            me.Agency?.AgencyId,
            request.Post,
            request.From,
            request.To,
            me.PersonId
        );
        IncompatiblePosts.RequireNone(
            IncompatiblePosts.Of(
                post,
                await db.Posts.AsNoTracking().Where(p => p.PersonId == personId).ToListAsync(ct),
                await db.EngagementsOfAsync(personId, ct)
            )
        );
        db.Posts.Add(post);
        audit.About(
            personId.ToString(),
            new
            {
                request.Post,
                request.From,
                request.To,
            }
        );
        return TypedResults.Ok(new Proposed(post.Id, personId));
    }
}
