using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Statistics;

/// <summary>Adds changes to the facts of an agency, in the transaction of the event, one row after
/// another in the order of their keys, so that two events never wait for each other crosswise.
/// </summary>
public static class FactPosting
{
    public static async Task AddAsync(
        HuzhuDb db,
        Guid agencyId,
        IReadOnlyCollection<FactChange> changes,
        CancellationToken ct
    )
    {
        var ofAgency = changes
            .Where(c => c.CountsForAgency)
            .GroupBy(c => (c.Month, c.PlanCode, c.Measure))
            .Select(g => (g.Key, Value: g.Sum(c => c.Value)))
            .Where(g => g.Value != 0)
            .OrderBy(g => g.Key);
        foreach (var ((month, plan, measure), value) in ofAgency)
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO agency_facts (agency_id, month, plan_code, measure, value)
                VALUES ({agencyId}, {month}, {plan}, {measure.ToString()}, {value})
                ON CONFLICT (agency_id, month, plan_code, measure)
                DO UPDATE SET value = agency_facts.value + excluded.value
                """,
                ct
            );
        var ofUnits = changes
            .Where(c => c.UnitId is not null)
            .GroupBy(c => (Unit: c.UnitId!.Value, c.Month, c.PlanCode, c.Measure))
            .Select(g => (g.Key, Value: g.Sum(c => c.Value)))
            .Where(g => g.Value != 0)
            .OrderBy(g => g.Key);
        foreach (var ((unit, month, plan, measure), value) in ofUnits)
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO unit_facts (agency_id, unit_id, month, plan_code, measure, value)
                VALUES ({agencyId}, {unit}, {month}, {plan}, {measure.ToString()}, {value})
                ON CONFLICT (agency_id, unit_id, month, plan_code, measure)
                DO UPDATE SET value = unit_facts.value + excluded.value
                """,
                ct
            );
    }
}
