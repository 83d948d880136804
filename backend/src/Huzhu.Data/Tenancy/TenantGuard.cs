using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huzhu.Data.Tenancy;

/// <summary>Wall 2: no row of another agency is ever saved, and the office saves no tenant row.
/// It also raises the version of each changed aggregate, so that a stale save loses.</summary>
public sealed class TenantGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Check((HuzhuDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken ct = default
    )
    {
        Check((HuzhuDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    static void Check(HuzhuDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed)
            if (
                entry.Entity is IAgencyOwned owned
                && (db.Scope.Reach != Reach.Agency || owned.AgencyId != db.Scope.AgencyId)
            )
                throw new InvalidOperationException(
                    $"{entry.Metadata.ShortName()} of another agency, or outside an agency's scope"
                );
        foreach (var root in changed.SelectMany(e => Roots(db, e)).Distinct().ToList())
            Raise(root);
    }

    /// <summary>The entry itself and the aggregate roots that list it as their part.</summary>
    static IEnumerable<EntityEntry> Roots(HuzhuDb db, EntityEntry entry)
    {
        yield return entry;
        foreach (
            var key in entry.Metadata.GetForeignKeys().Where(k => k.PrincipalToDependent != null)
        )
        {
            var principal = db
                .ChangeTracker.Entries()
                .FirstOrDefault(p =>
                    p.Metadata == key.PrincipalEntityType
                    && key.Properties.Zip(key.PrincipalKey.Properties)
                        .All(pair =>
                            Equals(
                                entry.Property(pair.First).CurrentValue,
                                p.Property(pair.Second).CurrentValue
                            )
                        )
                );
            if (principal is not null)
                yield return principal;
        }
    }

    static void Raise(EntityEntry entry)
    {
        var version = entry.Metadata.FindProperty("Version");
        if (version is null || entry.State is EntityState.Added or EntityState.Deleted)
            return;
        var property = entry.Property(version);
        property.CurrentValue = (int)property.OriginalValue! + 1;
    }
}
