using Huzhu.Api.Pipeline;
using Huzhu.Data.Office;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Sends a complete case to the office, for the first time or after completion (补正);
/// the clock of the decision starts anew (AG-5, AG-8, AG-9).</summary>
public static class SubmitCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Write("applications/{id:guid}/submission", Handle, name: "SubmitSetUpApplication")
            .OnExisting();

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Write("cases/{id:guid}/submission", Handle, Permission.SubmitCases).OnExisting();

    static async Task<Ok<CaseView>> Handle(Guid id, Here here, CaseReading cases)
    {
        var found = here.Found(await cases.FindAsync(id, here.Ct));
        var (number, now) = found.ReceiptNumber is { } kept
            ? new(kept, here.Now)
            : await here.Db.NextNumberAsync(NumberKind.Receipt, here.Clock, here.Ct);
        if (found.Content.RestsOn is { } resolutionId)
            (
                await here.Db.Resolutions.SingleOrDefaultAsync(r => r.Id == resolutionId, here.Ct)
            )?.CarryCase(found, now);
        found.Submit(
            number,
            cases.Actor,
            now,
            await here.Rulebook(),
            found.Content is ReissueContent reissue
                ? await DecisionEffects.LostAsync(here.Db, reissue, found.AgencyId!.Value, here.Ct)
                : null
        );
        await here.Save();
        here.About(id, new { found.ReceiptNumber, found.ResolutionId });
        return TypedResults.Ok(await cases.ViewAsync(found, here.Ct));
    }
}
