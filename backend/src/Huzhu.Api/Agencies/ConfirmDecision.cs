using Huzhu.Api.Pipeline;
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
        office
            .Write("cases/{id:guid}/confirmation", Handle, Permission.ConfirmDecisions)
            .OnExisting();

    static async Task<Ok<CaseView>> Handle(
        Guid id,
        Here here,
        CaseReading cases,
        DecisionEffects effects
    )
    {
        var found = here.Found(await cases.FindAsync(id, here.Ct));
        found.RequireMayConfirm(cases.Actor);
        var (number, now) = await here.Db.NextNumberAsync(NumberKind.Decision, here.Clock, here.Ct);
        // who else confirmed it meanwhile held the series: the case may have moved on
        await here.Db.Entry(found).ReloadAsync(here.Ct);
        here.Seen(found.Version);
        found.Confirm(cases.Actor, number, now);
        if (found.Status == CaseStatus.Approved)
            await effects.TakeAsync(found, now, await here.Rulebook(), here.Ct);
        await here.Save();
        here.About(
            id.ToString(),
            new
            {
                found.ReceiptNumber,
                found.DecisionNumber,
                found.Status,
            }
        );
        return TypedResults.Ok(await cases.ViewAsync(found, here.Ct));
    }
}
