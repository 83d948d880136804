using Huzhu.Api.Contributions;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Rebates;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Rebates;

/// <summary>What counts for a quarter (FI-2): remittances that the office has by its own statement,
/// by the day there, and what they were less by. One that was recorded after the statement of its
/// quarter had been confirmed counts in the next that is computed.</summary>
public sealed class RebateComputing(HuzhuDb db, TimeProvider clock)
{
    sealed record Deducted(Guid Id, Guid Remittance, Money Amount, Guid? Original);

    /// <summary>One person at a time changes what is in statements.</summary>
    public Task HoldAsync(CancellationToken ct) => UnitOfWork.HoldAsync(db, "rebates", ct);

    /// <summary>Agencies for which something came in the quarter.</summary>
    public async Task<IReadOnlyList<Guid>> AgenciesAsync(Quarter quarter, CancellationToken ct)
    {
        var (first, last) = (quarter.First, quarter.Last);
        return await db
            .RemittanceAcknowledgements.Where(a => a.On >= first && a.On <= last)
            .Select(a => a.AgencyId)
            .Distinct()
            .ToListAsync(ct);
    }

    /// <summary>What would be in a statement if it were computed now.</summary>
    /// <exception cref="RuleBroken">T-0: a rate isn't set.</exception>
    public async Task<IReadOnlyList<RebateItem>> ItemsAsync(
        RebateStatement statement,
        CancellationToken ct
    )
    {
        var (id, agencyId) = (statement.Id, statement.AgencyId);
        var came = await CameAsync(statement, ct);
        var remittances = came.Select(a => a.RemittanceId).ToList();
        var passed = await db
            .Remittances.AsNoTracking()
            .Where(r => r.AgencyId == agencyId && remittances.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, ct);
        var less = (await DeductedAsync(agencyId, remittances, ct)).ToLookup(d => d.Remittance);
        var days = await DaysAsync(
            [.. less.SelectMany(g => g).Select(d => d.Original).OfType<Guid>().Distinct()],
            ct
        );
        var kind = await db
            .Agencies.Where(a => a.Id == agencyId)
            .Select(a => a.Kind)
            .SingleAsync(ct);
        var rates = new RebateRates(
            await db.RebateRates.AsNoTracking().Where(r => r.ConfirmedAt != null).ToListAsync(ct)
        );
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        int Rate(string plan, DateOnly day) =>
            rates.On(plan, kind, day, plans.GetValueOrDefault(plan, plan));
        var of = new RebateOf(id, agencyId, kind, statement.Quarter);
        var items = new List<RebateItem>();
        foreach (var one in came.OrderBy(a => a.On).ThenBy(a => a.RemittanceId))
        {
            var remittance = passed[one.RemittanceId];
            var deducted = less[remittance.Id].ToList();
            var item = RebateItem.Came(
                remittance.Id,
                of,
                remittance.PlanCode,
                new(remittance.Amount.Fen + deducted.Sum(d => d.Amount.Fen)),
                one.On,
                Rate(remittance.PlanCode, one.On),
                one.Reference
            );
            items.Add(item);
            foreach (var sum in deducted)
            {
                // whose original never came to the office goes with the remittance itself
                var day =
                    sum.Original is { } original && days.TryGetValue(original, out var known)
                        ? known
                        : one.On;
                items.Add(
                    RebateItem.WentBack(
                        sum.Id,
                        item,
                        of,
                        sum.Amount,
                        day,
                        Rate(remittance.PlanCode, day)
                    )
                );
            }
        }
        return items;
    }

    /// <summary>Computes it anew: what was in it goes, what counts now comes.</summary>
    public async Task ComputeAsync(RebateStatement statement, Guid by, CancellationToken ct)
    {
        statement.RequireState(RebateState.Draft);
        var (id, agencyId, first) = (statement.Id, statement.AgencyId, statement.FirstDay);
        db.RebateItems.RemoveRange(
            await db.RebateItems.Where(i => i.StatementId == id).ToListAsync(ct)
        );
        RebateStatement.SetFree(
            await db.RebateStatements.Where(s => s.CarriedIntoId == id).ToListAsync(ct)
        );
        await db.SaveChangesAsync(ct);
        var before = await db
            .RebateStatements.Where(s =>
                s.AgencyId == agencyId
                && s.FirstDay < first
                && s.ConfirmedAt != null
                && s.CarriedIntoId == null
            )
            .ToListAsync(ct);
        var items = await ItemsAsync(statement, ct);
        statement.Compute(items, [.. before.Where(b => b.Remainder < Money.Zero)], by, clock.Now());
        db.RebateItems.AddRange(items);
    }

    /// <summary>Whether it comes to the same if it is computed now.</summary>
    public async Task<bool> IsUnchangedAsync(RebateStatement statement, CancellationToken ct)
    {
        var then = await db
            .RebateItems.AsNoTracking()
            .Where(i => i.StatementId == statement.Id)
            .ToDictionaryAsync(i => i.Id, ct);
        var now = await ItemsAsync(statement, ct);
        return now.Count == then.Count
            && now.All(i => then.TryGetValue(i.Id, out var old) && old.IsAs(i));
    }

    /// <summary>The last day for which a confirmed statement has used a rate of a plan and kind.
    /// </summary>
    public async Task<DateOnly?> UsedUntilAsync(string plan, AgencyKind kind, CancellationToken ct)
    {
        var days = db
            .RebateItems.Where(i => i.PlanCode == plan && i.AgencyKind == kind)
            .Where(i =>
                db.RebateStatements.Any(s => s.Id == i.StatementId && s.ConfirmedAt != null)
            );
        return await days.MaxAsync(i => (DateOnly?)i.RateDay, ct);
    }

    async Task<List<RemittanceAcknowledgement>> CameAsync(
        RebateStatement statement,
        CancellationToken ct
    )
    {
        var (id, agencyId) = (statement.Id, statement.AgencyId);
        var (first, last) = (statement.FirstDay, statement.LastDay);
        return await db
            .RemittanceAcknowledgements.AsNoTracking()
            .Where(a => a.AgencyId == agencyId && a.On <= last)
            .Where(a =>
                a.On >= first
                || db.RebateStatements.Any(s =>
                    s.AgencyId == agencyId
                    && s.ConfirmedAt != null
                    && s.FirstDay <= a.On
                    && a.On <= s.LastDay
                )
            )
            .Where(a => !db.RebateItems.Any(i => i.Id == a.RemittanceId && i.StatementId != id))
            .ToListAsync(ct);
    }

    async Task<List<Deducted>> DeductedAsync(
        Guid agencyId,
        List<Guid> remittances,
        CancellationToken ct
    ) =>
        await (
            from sum in db.UnusedSums.AsNoTracking()
            join due in db.Contributions
                on new { sum.AgencyId, Id = sum.ContributionId } equals new { due.AgencyId, due.Id }
            where
                sum.AgencyId == agencyId
                && sum.RemittanceId != null
                && remittances.Contains(sum.RemittanceId.Value)
            orderby sum.Id
            select new Deducted(sum.Id, sum.RemittanceId!.Value, sum.Amount, due.RemittanceId)
        ).ToListAsync(ct);

    async Task<Dictionary<Guid, DateOnly>> DaysAsync(
        List<Guid> remittances,
        CancellationToken ct
    ) =>
        await db
            .RemittanceAcknowledgements.Where(a => remittances.Contains(a.RemittanceId))
            .ToDictionaryAsync(a => a.RemittanceId, a => a.On, ct);
}
