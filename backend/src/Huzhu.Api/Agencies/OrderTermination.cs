using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The office orders a termination (管10.1(2)); it goes to review and a second person's
/// confirmation like any other.</summary>
public static class OrderTermination
{
    public sealed record Request(string Reason, string? SuccessorSlug);

    public static void Map(RouteGroupBuilder office) =>
        office.Posts(
            "agencies/{slug}/termination-order",
            Handle,
            nameof(OrderTermination),
            Permission.ReviewCases,
            existing: true
        );

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        string slug,
        Request request,
        HuzhuDb db,
        CaseReading cases,
        Precondition ifMatch,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (agency is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(agency.Version);
        if (request.Reason?.Length > 2000)
            throw new InvalidField("reason", "内容过长，请控制在2000个字以内。");
        var successor = request.SuccessorSlug is not { Length: > 0 } other
            ? null
            : await db
                .Agencies.Where(a => a.Slug == other)
                .Select(a => a.FullName)
                .SingleOrDefaultAsync(ct)
                ?? throw new InvalidField("successorSlug", "没有这家代办处，请重新选择。");
        var order = AgencyCase.OrderTermination(
            agency,
            clock.NewId(),
            request.Reason ?? "",
            successor,
            cases.Actor,
            clock.Now(),
            await rulebooks.GetAsync(db, ct)
        );
        db.Cases.Add(order);
        await db.SaveChangesAsync(ct);
        audit.About(agency.Slug, new { order = order.Id });
        return TypedResults.Ok(await cases.ViewAsync(order, ct));
    }
}
