using Huzhu.Data.Office;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Plans;

/// <summary>Which version of a plan counts, and how the shipped ones come into a database.</summary>
public static class PlansInForce
{
    /// <summary>The released version that cover follows which takes effect on a date.</summary>
    public static Task<PlanVersion?> PlanInForceAsync(
        this HuzhuDb db,
        string code,
        DateOnly on,
        CancellationToken ct
    ) =>
        db
            .PlanVersions.AsNoTracking()
            .Where(v => v.Code == code && v.Status == PlanStatus.Released && v.EffectiveFrom <= on)
            .OrderByDescending(v => v.EffectiveFrom)
            .FirstOrDefaultAsync(ct);

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
