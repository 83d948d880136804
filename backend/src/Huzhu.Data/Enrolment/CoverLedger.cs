using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Enrolment;

/// <summary>
/// The one door to the ledger of units over all agencies (EN-8). It is opened within the caller's
/// transaction, in a role that reaches nothing else; whoever calls it may tell an agency how many
/// units are left, and nothing more.
/// </summary>
public static class CoverLedger
{
    static readonly string[] Columns =
    [
        "person_key",
        "id",
        "plan_code",
        "units",
        "effective",
        "expiry",
    ];

    /// <summary>Nobody else enrols in this plan until the unit of work ends, so that what is read
    /// now still holds when it is written. SQLite has one writer anyway.</summary>
    public static async Task LockAsync(HuzhuDb db, string planCode, CancellationToken ct)
    {
        if (!db.Embedded)
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(4250001, hashtext({planCode}))",
                ct
            );
    }

    /// <summary>Nobody else asks for this agency until the unit of work ends.</summary>
    public static async Task LockAsync(HuzhuDb db, Guid agencyId, CancellationToken ct)
    {
        if (!db.Embedded)
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(4250002, hashtext({agencyId.ToString()}))",
                ct
            );
    }

    /// <summary>The units of some persons in one plan, of terms that end on a day or later.
    /// </summary>
    public static Task<ILookup<Guid, UnitsHeld>> ReadAsync(
        HuzhuDb db,
        string planCode,
        IReadOnlyCollection<Guid> persons,
        DateOnly notBefore,
        CancellationToken ct
    ) =>
        OpenAsync(
            db,
            async () =>
            {
                var rows = await db.Set<LedgerEntry>()
                    .AsNoTracking()
                    .Where(e => persons.Contains(e.PersonKey))
                    .Where(e => e.PlanCode == planCode && e.Expiry >= notBefore)
                    .ToListAsync(ct);
                return rows.ToLookup(
                    e => e.PersonKey,
                    e => new UnitsHeld(e.Units, e.Effective, e.Expiry)
                );
            },
            ct
        );

    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<LedgerEntry> entries,
        CancellationToken ct
    ) =>
        OpenAsync(
            db,
            () =>
                Bulk.InsertAsync(
                    db,
                    "cover_ledger",
                    Columns,
                    entries.Select(e =>
                        new object?[]
                        {
                            e.PersonKey,
                            e.Id,
                            e.PlanCode,
                            e.Units,
                            e.Effective,
                            e.Expiry,
                        }
                    ),
                    ct
                ),
            ct
        );

    /// <summary>Takes out units that will not begin any more.</summary>
    public static Task<int> RemoveAsync(
        HuzhuDb db,
        Guid person,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    ) =>
        OpenAsync(
            db,
            () =>
                db.Set<LedgerEntry>()
                    .Where(e => e.PersonKey == person && ids.Contains(e.Id))
                    .ExecuteDeleteAsync(ct),
            ct
        );

    static async Task<T> OpenAsync<T>(HuzhuDb db, Func<Task<T>> work, CancellationToken ct)
    {
        if (db.Embedded)
            return await work();
        await Bulk.ExecuteAsync(db, RowSecurity.EnterLedger, ct);
        var result = await work();
        // a failed statement ends the transaction, and its role with it
        await Bulk.ExecuteAsync(db, RowSecurity.Enter(db.Scope), ct);
        return result;
    }
}
