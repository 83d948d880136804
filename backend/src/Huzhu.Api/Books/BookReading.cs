using Huzhu.Api.Custody;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>Reads what books rest on: the chart of a day, the months of an agency, its people.
/// </summary>
public sealed class BookReading(HuzhuDb db, TenantScope scope, TimeProvider clock)
{
    /// <summary>The chart in force on a day: the office's newest, or the example.</summary>
    public async Task<Chart> ChartAsync(DateOnly day, CancellationToken ct) =>
        await db
            .Charts.AsNoTracking()
            .Where(c => c.ConfirmedAt != null && c.EffectiveFrom <= day)
            .OrderByDescending(c => c.EffectiveFrom)
            .FirstOrDefaultAsync(ct)
        ?? Chart.Example;

    /// <summary>The newest chart, of a day to come too: it has all accounts that ever were.
    /// </summary>
    public Task<Chart> NewestAsync(CancellationToken ct) => ChartAsync(DateOnly.MaxValue, ct);

    /// <summary>The months of an agency from the first on to the present one; one that nothing was
    /// posted in has no row yet.</summary>
    public async Task<IReadOnlyList<AccountingPeriod>> PeriodsAsync(CancellationToken ct)
    {
        var rows = await db
            .AccountingPeriods.AsNoTracking()
            .OrderBy(p => p.Year)
            .ThenBy(p => p.Month)
            .ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var known = rows.ToDictionary(r => r.First);
        var today = Beijing.DateOf(clock.Now());
        var periods = new List<AccountingPeriod>();
        for (var day = rows[0].First; day <= today; day = day.AddMonths(1))
            periods.Add(
                known.GetValueOrDefault(day)
                    ?? AccountingPeriod.Of(scope.AgencyId, day.Year, day.Month)
            );
        return periods;
    }

    public async Task<OpenDays> OpenDaysAsync(CancellationToken ct)
    {
        var periods = await PeriodsAsync(ct);
        return new(
            [.. periods.Where(p => p.State == PeriodState.Open).Select(p => p.First)],
            periods.Count > 0 ? periods[0].First : null
        );
    }

    /// <summary>The present circumstances with the names of all who have or had a post.</summary>
    internal async Task<(IReadOnlyDictionary<Guid, string> Names, Circumstances At)> PeopleAsync(
        CustodyReading staff,
        CancellationToken ct
    ) => (await staff.NamesAsync(ct), await staff.CircumstancesAsync(ct));
}
