using Huzhu.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Tenancy;

/// <summary>What a clerk of a service point reaches of the office's rows about the agency: those of
/// the point's own units. The agency's own tables are held to it by their filter; no statement may
/// name both, so that every reading of the office's rows asks here first.</summary>
public static class PointReach
{
    /// <summary>The units in reach; null: all.</summary>
    public static async Task<IReadOnlyCollection<Guid>?> ReachedUnitsAsync(
        this HuzhuDb db,
        CancellationToken ct
    ) =>
        db.Scope.Point is null
            ? null
            : (await db.MemberUnits.Select(u => u.Id).ToListAsync(ct)).ToHashSet();

    /// <summary>Payments of the agency's members that are in reach.</summary>
    public static async Task<IQueryable<PaymentAttempt>> OwnPaymentsAsync(
        this HuzhuDb db,
        CancellationToken ct
    )
    {
        var paid = db.PaymentAttempts.AsNoTracking().Where(a => a.AgencyId == db.Scope.AgencyId);
        return await db.ReachedUnitsAsync(ct) is { } units
            ? paid.Where(a => db.Payables.Any(p => p.Id == a.PayableId && units.Contains(p.UnitId)))
            : paid;
    }
}
