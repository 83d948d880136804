using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Enrolment.PassOnContributions;

namespace Huzhu.Api.Enrolment;

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

    /// <summary>What agencies have to pass on, for their to-dos (EN-7).</summary>
    internal static async Task<ILookup<Guid, Func<Rulebook, Duty>>> DutiesAsync(
        HuzhuDb db,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken ct
    )
    {
        var held = (await Holdings(db, prepared: true).ToListAsync(ct)).Where(h =>
            agencies.Contains(h.AgencyId)
        );
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        return held.ToLookup<Holding, Guid, Func<Rulebook, Duty>>(
            h => h.AgencyId,
            h =>
                rulebook =>
                    Remittance.DutyOf(
                        h.AgencyId,
                        h.PlanCode,
                        plans.GetValueOrDefault(h.PlanCode, h.PlanCode),
                        h.Oldest,
                        new(h.Fen),
                        rulebook
                    )
        );
    }

    internal async Task<IReadOnlyList<PlanHolding>> HeldAsync(CancellationToken ct)
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var rulebook = await rulebooks.GetAsync(db, ct);
        return
        [
            .. from held in await Holdings(db, prepared: false).ToListAsync(ct)
            let deadline = Remittance.DeadlineOf(held.Oldest, rulebook)
            orderby deadline.Due, held.PlanCode
            select new PlanHolding(
                held.PlanCode,
                plans.GetValueOrDefault(held.PlanCode, held.PlanCode),
                held.Contributions,
                new Money(held.Fen).Yuan,
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
            .. remittances.Select(r => new RemittanceView(
                r.Id,
                r.PlanCode,
                plans.GetValueOrDefault(r.PlanCode, r.PlanCode),
                r.Amount.Yuan,
                counts.GetValueOrDefault(r.Id),
                r.RemittedOn,
                r.Reference,
                names.NameOf(r.PreparedById),
                r.PreparedAt,
                r.ConfirmedById is { } by ? names.NameOf(by) : null,
                r.ConfirmedAt,
                [.. ActionsOn(r)],
                r.Version
            )),
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
