using Huzhu.Api.Duties;
using Huzhu.Domain.People;
using Huzhu.Domain.Reconciliations;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Reconciliations;

/// <summary>The oldest month of each agency that isn't closed (CL-7).</summary>
static class ReconciliationDuties
{
    public static async Task<IEnumerable<Duty>> OfAgenciesAsync(DutyQuery query)
    {
        var working = query.Working.ToList();
        var ids = working.Select(a => a.Id).ToList();
        var since = await ReconciliationReading.SinceAsync(query.Db, ids, query.Ct);
        var known = (
            await query
                .Db.Reconciliations.Where(r => ids.Contains(r.AgencyId))
                .Select(r => new
                {
                    r.Id,
                    r.AgencyId,
                    r.Month,
                    Closed = r.ClosedAt != null,
                })
                .ToListAsync(query.Ct)
        ).ToLookup(r => r.AgencyId);
        var running = ReconciliationReading.MonthOf(query.Today);
        return from agency in working
            where since.ContainsKey(agency.Id)
            let closed = known[agency.Id].Where(r => r.Closed).Select(r => r.Month).ToHashSet()
            let month = Months(since[agency.Id], running).FirstOrDefault(m => !closed.Contains(m))
            where month != default
            let prepared = known[agency.Id].FirstOrDefault(r => r.Month == month)
            select new Duty(
                prepared is null ? DutyKind.ReconcileMonth : DutyKind.CloseMonth,
                prepared?.Id ?? agency.Id,
                DutyOwner.Agency,
                prepared is null ? Permission.Reconcile : Permission.CloseReconciliations,
                ReconciliationRules.EveryMonth,
                prepared is null ? "核对上月理赔" : "理赔月度核对关账",
                $"{month:yyyy年M月}",
                Reconciliation.DeadlineOf(month, query.Rulebook)
            )
            {
                AgencyId = agency.Id,
                Day = month,
            };
    }

    /// <summary>Months that have ended.</summary>
    internal static IEnumerable<DateOnly> Months(DateOnly first, DateOnly running)
    {
        for (var month = first; month < running; month = month.AddMonths(1))
            yield return month;
    }
}
