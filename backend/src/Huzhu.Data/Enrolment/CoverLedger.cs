using System.Buffers.Binary;
using System.Security.Cryptography;
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
        RowSecurity.InLedgerAsync(
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
        RowSecurity.InLedgerAsync(
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

    /// <summary>Holds the units of a confirmed roster's rows until their money comes.</summary>
    public static Task<int> HoldAsync(
        HuzhuDb db,
        Roster roster,
        IReadOnlyCollection<HeldUnits> held,
        CancellationToken ct
    ) =>
        held.Count == 0
            ? Task.FromResult(0)
            : AddAsync(
                db,
                held.Select(h => new LedgerEntry
                {
                    PersonKey = h.Person,
                    Id = HoldOf(roster.Id, h.Row),
                    PlanCode = roster.PlanCode,
                    Units = h.Units.Units,
                    Effective = h.Units.Effective,
                    Expiry = h.Units.Expiry,
                }),
                ct
            );

    /// <summary>Lets go of what was held for some of a roster's rows.</summary>
    public static Task<int> ReleaseAsync(
        HuzhuDb db,
        Roster roster,
        IReadOnlyCollection<RosterRow> rows,
        CancellationToken ct
    )
    {
        var waiting = rows.Where(r => r.PersonKey is not null && r.Due.Fen > 0).ToList();
        return RemoveAsync(
            db,
            [.. waiting.Select(r => r.PersonKey!.Value)],
            [.. waiting.Select(r => HoldOf(roster.Id, r.RowNumber))],
            ct
        );
    }

    /// <summary>Takes out units that will not begin any more.</summary>
    public static Task<int> RemoveAsync(
        HuzhuDb db,
        IReadOnlyCollection<Guid> persons,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    ) =>
        ids.Count == 0
            ? Task.FromResult(0)
            : RowSecurity.InLedgerAsync(
                db,
                () =>
                    db.Set<LedgerEntry>()
                        .Where(e => persons.Contains(e.PersonKey) && ids.Contains(e.Id))
                        .ExecuteDeleteAsync(ct),
                ct
            );

    /// <summary>By what a waiting row is known in the ledger; it tells of neither agency nor roster
    /// to who doesn't know the roster's id.</summary>
    public static Guid HoldOf(Guid roster, int row)
    {
        Span<byte> source = stackalloc byte[20];
        roster.TryWriteBytes(source);
        BinaryPrimitives.WriteInt32BigEndian(source[16..], row);
        return new(SHA256.HashData(source).AsSpan(0, 16));
    }
}
