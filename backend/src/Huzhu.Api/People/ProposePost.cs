using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Proposes to give a natural person a post; it gives no rights before a second person
/// confirms it (GV-8, GV-10).</summary>
public static class ProposePost
{
    /// <param name="ResolutionId">For a lead accountant; null: the refusal names the motion that is
    /// lacking (GV-6).</param>
    /// <param name="FullTime">专职; asked of accountants (管19.2).</param>
    /// <param name="PointId">Of a clerk of points: which one.</param>
    public sealed record Request(
        string Name,
        string IdentityNumber,
        PostKind Post,
        DateOnly From,
        DateOnly? To,
        bool? FullTime,
        Guid? ResolutionId = null,
        Guid? PointId = null
    );

    public sealed record Proposed(Guid PostId, Guid PersonId);

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Write("people", Handle, Permission.ProposeOfficePosts, name: "ProposeOfficePost");

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Write("people", Handle, Permission.ProposeAgencyPosts, name: "ProposeAgencyPost");

    static async Task<Ok<Proposed>> Handle(
        Request request,
        Here here,
        PersonLedger ledger,
        CustodyReading staff
    )
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写姓名，不超过50个字。");
        var agencyId = await here.AgencyOfAsync(request.Post);
        Managers.RequireOrdinary(request.Post);
        if (request.To < request.From)
            throw new InvalidField("to", "截止日期不能早于起始日期。");
        if (
            here.Me.Agency is not null
            && request.FullTime is null
            && Post.AsksFullTime(request.Post)
        )
            throw new InvalidField("fullTime", "请选择该会计是专职还是兼职。");
        var point = request.Post == PostKind.PointClerk ? request.PointId : null;
        if (
            request.Post == PostKind.PointClerk
            && !await here.Db.Points.AnyAsync(p => p.Id == point && p.AgencyId == agencyId, here.Ct)
        )
            throw new InvalidField("pointId", "请选择该人员所在的代办点。");
        var (personId, _) = await ledger.ClaimAsync(
            here.Db,
            request.Name,
            request.IdentityNumber,
            "identityNumber",
            here.Ct
        );
        var post = Post.Propose(
            here.NewId(),
            personId,
            agencyId,
            request.Post,
            request.From,
            request.To,
            here.Me.PersonId,
            request.FullTime ?? false,
            Typed.Name(request.Name),
            point
        );
        await UnitOfWork.HoldAsync(here.Db, $"posts:{personId}", here.Ct);
        var held = await here
            .Db.Posts.AsNoTracking()
            .Where(p => p.PersonId == personId)
            .ToListAsync(here.Ct);
        post.RequireNew(held, here.Today);
        if (here.Me.Agency is not null)
            Managers.Decide(
                post,
                await here.Db.Resolutions.SingleOrDefaultAsync(
                    r => r.Id == request.ResolutionId,
                    here.Ct
                ),
                await staff.CircumstancesAsync(here.Ct)
            );
        IncompatiblePosts.RequireNone(
            IncompatiblePosts.Of(post, held, await here.Db.EngagementsOfAsync(personId, here.Ct))
        );
        here.Db.Posts.Add(post);
        here.About(
            personId.ToString(),
            new
            {
                request.Post,
                request.From,
                request.To,
                post.FullTime,
            }
        );
        return TypedResults.Ok(new Proposed(post.Id, personId));
    }
}
