using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>A second person confirms a proposed decision (GV-10): it gets its number (AG-13) and
/// takes effect at once, all in one transaction.</summary>
public static class ConfirmDecision
{
    public static void Map(RouteGroupBuilder office) =>
        office.Posts(
            "cases/{id:guid}/confirmation",
            Handle,
            nameof(ConfirmDecision),
            Permission.ConfirmDecisions,
            existing: true
        );

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        Guid id,
        HuzhuDb db,
        CaseReading cases,
        Precondition ifMatch,
        RulebookSource rulebooks,
        DecisionEffects effects,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await cases.FindAsync(id, ct) is not { } found)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(found.Version);
        found.RequireMayConfirm(cases.Actor);
        var (number, now) = await db.NextNumberAsync(NumberKind.Decision, clock, ct);
        // who else confirmed it meanwhile held the series: the case may have moved on
        await db.Entry(found).ReloadAsync(ct);
        ifMatch.Require(found.Version);
        found.Confirm(cases.Actor, number, now);
        if (found.Status == CaseStatus.Approved)
            await effects.TakeAsync(found, now, await rulebooks.GetAsync(db, ct), ct);
        await db.SaveChangesAsync(ct);
        audit.About(
            id.ToString(),
            new
            {
                found.ReceiptNumber,
                found.DecisionNumber,
                found.Status,
            }
        );
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }
}
