using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>Sends a complete case to the office, for the first time or after completion (补正);
/// the clock of the decision starts anew (AG-5, AG-8, AG-9).</summary>
public static class SubmitCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Posts(
            "applications/{id:guid}/submission",
            Handle,
            "SubmitSetUpApplication",
            existing: true
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Posts(
            "cases/{id:guid}/submission",
            Handle,
            nameof(SubmitCase),
            Permission.SubmitCases,
            existing: true
        );

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        Guid id,
        HuzhuDb db,
        CaseReading cases,
        Precondition ifMatch,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await cases.FindAsync(id, ct) is not { } found)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(found.Version);
        var (number, now) = found.ReceiptNumber is { } kept
            ? new(kept, clock.Now())
            : await db.NextNumberAsync(NumberKind.Receipt, clock, ct);
        found.Submit(number, cases.Actor, now, await rulebooks.GetAsync(db, ct));
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { found.ReceiptNumber });
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }
}
