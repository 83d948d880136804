using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Contributions.PassOnContributions;

namespace Huzhu.Api.Contributions;

/// <summary>What one agency still holds of one plan: received, and in no confirmed remittance.
/// </summary>
/// <param name="Fen">The sum.</param>
internal sealed record Holding(
    Guid AgencyId,
    string PlanCode,
    int Contributions,
    long Fen,
    DateOnly Oldest,
    DateOnly Newest
);

/// <summary>What an agency has passed on to the office, and what it holds.</summary>
public sealed class RemittanceReading(
    HuzhuDb db,
    Acting me,
    RulebookSource rulebooks,
    TimeProvider clock
)
{
    internal static IQueryable<Remittance> Matching(HuzhuDb db, string? plan)
    {
        var remittances = db.Remittances.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(plan))
            remittances = remittances.Where(r => r.PlanCode == plan);
        return remittances.OrderByDescending(r => r.PreparedAt).ThenByDescending(r => r.Id);
    }

    /// <summary>What the agencies in reach hold, by plan.</summary>
    /// <param name="prepared">Whether what waits for its second person counts as held.</param>
    internal static IQueryable<Holding> Holdings(HuzhuDb db, bool prepared) =>
        db
            .Contributions.AsNoTracking()
            .Where(c =>
                c.ReceivedOn != null
                && (
                    c.RemittanceId == null
                    || prepared
                        && db.Remittances.Any(r =>
                            r.AgencyId == c.AgencyId
                            && r.Id == c.RemittanceId
                            && r.ConfirmedAt == null
                        )
                )
            )
            .GroupBy(c => new { c.AgencyId, c.PlanCode })
            .Select(g => new Holding(
                g.Key.AgencyId,
                g.Key.PlanCode,
                g.Count(),
                g.Sum(c => (long)(object)c.Due),
                g.Min(c => c.ReceivedOn!.Value),
                g.Max(c => c.ReceivedOn!.Value)
            ));

    /// <summary>Sums that bring no cover and that no remittance is less by, in fen, by agency and
    /// plan.
    /// </summary>
    /// <param name="prepared">Whether a remittance that waits for its second person counts for
    /// none. </param>
    internal static async Task<Dictionary<(Guid, string), long>> UnusedAsync(
        HuzhuDb db,
        bool prepared,
        CancellationToken ct
    ) =>
        (
            await db
                .UnusedSums.AsNoTracking()
                .Where(u =>
                    u.RemittanceId == null
                    || prepared
                        && db.Remittances.Any(r =>
                            r.AgencyId == u.AgencyId
                            && r.Id == u.RemittanceId
                            && r.ConfirmedAt == null
                        )
                )
                .GroupBy(u => new { u.AgencyId, u.PlanCode })
                .Select(g => new { g.Key, Fen = g.Sum(u => (long)(object)u.Amount) })
                .ToListAsync(ct)
        ).ToDictionary(g => (g.Key.AgencyId, g.Key.PlanCode), g => g.Fen);

    /// <summary>What agencies that may do business have to pass on (EN-7).</summary>
    internal static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        var held = await Holdings(query.Db, prepared: true).ToListAsync(query.Ct);
        var plans = await ContributionReading.PlanNamesAsync(query.Db, query.Ct);
        var unused = await UnusedAsync(query.Db, prepared: true, query.Ct);
        return held.Where(h => query.Works(h.AgencyId))
            .Select(h =>
                Remittance.DutyOf(
                    h.AgencyId,
                    h.PlanCode,
                    plans.GetValueOrDefault(h.PlanCode, h.PlanCode),
                    h.Oldest,
                    new(h.Fen - unused.GetValueOrDefault((h.AgencyId, h.PlanCode))),
                    query.Rulebook
                )
            );
    }

    internal async Task<IReadOnlyList<PlanHolding>> HeldAsync(CancellationToken ct)
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var rulebook = await rulebooks.GetAsync(db, ct);
        var unused = await UnusedAsync(db, prepared: false, ct);
        return
        [
            .. from held in await Holdings(db, prepared: false).ToListAsync(ct)
            let deadline = Remittance.DeadlineOf(held.Oldest, rulebook)
            orderby deadline.Due, held.PlanCode
            select new PlanHolding(
                held.PlanCode,
                plans.GetValueOrDefault(held.PlanCode, held.PlanCode),
                held.Contributions,
                new Money(held.Fen - unused.GetValueOrDefault((held.AgencyId, held.PlanCode))).Yuan,
                new Money(unused.GetValueOrDefault((held.AgencyId, held.PlanCode))).Yuan,
                held.Oldest,
                held.Newest,
                deadline.Due,
                deadline.StateAt(clock.Now()) == DeadlineState.Overdue
            ),
        ];
    }

    internal async Task<IReadOnlyList<RemittanceView>> ViewsAsync(
        IReadOnlyList<Remittance> remittances,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var names = await ContributionReading.NamesAsync(db, ct);
        var ids = remittances.Select(r => r.Id).ToList();
        var counts = await db
            .Contributions.Where(c => c.RemittanceId != null && ids.Contains(c.RemittanceId.Value))
            .GroupBy(c => c.RemittanceId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return
        [
            .. remittances.Select(r =>
                r.ShownAs<RemittanceView>() with
                {
                    Plan = plans.GetValueOrDefault(r.PlanCode, r.PlanCode),
                    Contributions = counts.GetValueOrDefault(r.Id),
                    PreparedBy = names.NameOf(r.PreparedById),
                    ConfirmedBy = r.ConfirmedById is { } by ? names.NameOf(by) : null,
                    Actions = [.. ActionsOn(r)],
                }
            ),
        ];
    }

    IEnumerable<string> ActionsOn(Remittance remittance)
    {
        if (remittance.ConfirmedAt is not null)
            yield break;
        if (me.May(Permission.ConfirmContributions) && remittance.PreparedById != me.PersonId)
            yield return "confirm";
        if (me.May(Permission.RecordContributions))
            yield return "withdraw";
    }
}
