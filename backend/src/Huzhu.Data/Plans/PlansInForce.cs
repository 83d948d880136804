using Huzhu.Data.Office;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Plans;

/// <summary>How the shipped versions come into a database.</summary>
public static class PlansInForce
{
    /// <summary>Adds the shipped versions that aren't there yet; a demo has example values (示例)
    /// where the texts give none.</summary>
    internal static async Task ShipPlansAsync(
        this HuzhuDb db,
        Installation installation,
        CancellationToken ct
    )
    {
        var known = (
            await db
                .PlanVersions.AsNoTracking()
                .Select(v => new { v.Code, v.EffectiveFrom })
                .ToListAsync(ct)
        ).ToHashSet();
        db.PlanVersions.AddRange(
            PlanCatalogue
                .Shipped()
                .Where(v => !known.Contains(new { v.Code, v.EffectiveFrom }))
                .Select(v => installation.Demo ? PlanExamples.Fill(v) : v)
        );
    }
}
