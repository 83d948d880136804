using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Statistics;

/// <summary>Writes what changed of cover: the facts and the renewal calendar, in the transaction of
/// the event.</summary>
public static class UnitTerms
{
    public static async Task PostAsync(HuzhuDb db, CoverChanges changes, CancellationToken ct)
    {
        await FactPosting.AddAsync(db, changes.AgencyId, changes.Facts, ct);
        await AddAsync(db, changes.Terms, ct);
    }

    /// <summary>Adds persons and units to terms, in the order of their keys, so that two events
    /// never wait for each other crosswise.</summary>
    static async Task AddAsync(HuzhuDb db, IEnumerable<UnitTerm> terms, CancellationToken ct)
    {
        foreach (
            var t in terms.OrderBy(t => t.UnitId).ThenBy(t => t.PlanCode).ThenBy(t => t.Expiry)
        )
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO unit_terms (agency_id, unit_id, plan_code, expiry, effective, since, persons, units)
                VALUES ({t.AgencyId}, {t.UnitId}, {t.PlanCode}, {t.Expiry}, {t.Effective}, {t.Since}, {t.Persons}, {t.Units})
                ON CONFLICT (agency_id, unit_id, plan_code, expiry) DO UPDATE SET
                    effective = CASE WHEN excluded.effective < unit_terms.effective
                        THEN excluded.effective ELSE unit_terms.effective END,
                    since = CASE WHEN excluded.since < unit_terms.since
                        THEN excluded.since ELSE unit_terms.since END,
                    persons = unit_terms.persons + excluded.persons,
                    units = unit_terms.units + excluded.units
                """,
                ct
            );
    }
}
