using Huzhu.Api.Duties;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Budgets;

/// <summary>What budgets ask to be done: of agencies to hand them in within the window (CO-1), of
/// the office to file them.</summary>
static class BudgetDuties
{
    /// <summary>For each year whose window has opened since this system keeps records and the
    /// agency is approved.</summary>
    public static async Task<IEnumerable<Duty>> OfAgenciesAsync(DutyQuery query)
    {
        var working = query.Working.ToList();
        var ids = working.Select(a => a.Id).ToList();
        var since = await BudgetReading.SinceAsync(query.Db, query.Ct);
        var handedIn = (
            await query
                .Db.BudgetFilings.Where(f => ids.Contains(f.AgencyId))
                .GroupBy(f => new { f.AgencyId, f.Year })
                .Select(g => new { g.Key, First = g.Min(f => f.HandedInAt) })
                .ToListAsync(query.Ct)
        ).ToDictionary(g => (g.Key.AgencyId, g.Key.Year), g => Beijing.DateOf(g.First));
        return from agency in working
            from year in Enumerable.Range(since.Year, query.Today.Year + 2 - since.Year)
            let deadline = Budget.DeadlineOf(year, query.Rulebook)
            where deadline.From <= query.Today && Budget.IsOwed(agency, deadline, since)
            select Budget.DutyOf(
                agency,
                year,
                handedIn.TryGetValue((agency.Id, year), out var first) ? first : null,
                query.Rulebook
            );
    }

    /// <summary>Budgets that wait for one, or for a second, person of the office.</summary>
    public static async Task<IEnumerable<Duty>> OfOfficeAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var open = await query
            .Db.BudgetFilings.AsNoTracking()
            .Where(f => f.Outcome == null)
            .ToListAsync(query.Ct);
        return open.Where(f => query.Agencies.ContainsKey(f.AgencyId))
            .Select(f => f.DutyOf(query.Agencies[f.AgencyId].FullName));
    }
}
