using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data;

/// <summary>An amount that was granted out of a limit, in fen. Holder and bucket are keyed hashes:
/// the row names neither person nor illness.</summary>
public sealed class BenefitEntry
{
    public required Guid Holder { get; init; }
    public required Guid Id { get; init; }
    public required Guid Bucket { get; init; }
    public required Guid ClaimId { get; init; }
    public required long Granted { get; init; }
    public required long Billed { get; init; }
}

/// <summary>That something was paid which is paid once only (CL-10).</summary>
public sealed class PaidOnceEntry
{
    public required Guid Key { get; init; }
    public required Guid Scope { get; init; }
    public required Guid ClaimId { get; init; }
}

/// <summary>
/// The one door to what was granted over all agencies (CL-4, CL-10). It is opened within the
/// caller's transaction, in a role that reaches nothing else. An agency is told what is left of a
/// limit, and that something was paid before; by which claim, only the office learns.
/// </summary>
public static class BenefitLedger
{
    static readonly string[] Columns = ["holder", "id", "bucket", "claim_id", "granted", "billed"];
    static readonly string[] OnceColumns = ["key", "scope", "claim_id"];

    const string Everybody = "benefits";

    /// <summary>Nobody decides about anybody's limits until the unit of work ends: a settlement in
    /// bulk has too many persons to name each.</summary>
    public static Task LockAllAsync(HuzhuDb db, CancellationToken ct) =>
        UnitOfWork.HoldAsync(db, Everybody, ct);

    /// <summary>Nobody else decides about these persons, homes and bills until the unit of work
    /// ends, in the order of their keys. SQLite has one writer anyway.</summary>
    public static async Task LockAsync(HuzhuDb db, IEnumerable<Guid> holders, CancellationToken ct)
    {
        await UnitOfWork.ShareAsync(db, Everybody, ct);
        foreach (var holder in holders.Distinct().Order())
            await UnitOfWork.HoldAsync(db, $"benefits:{holder}", ct);
    }

    /// <summary>What other claims have drawn from the limits of some persons and homes.</summary>
    public static Task<Dictionary<(Guid, Guid), Used>> UsedAsync(
        HuzhuDb db,
        IReadOnlyCollection<Guid> holders,
        Guid claimId,
        CancellationToken ct
    ) =>
        RowSecurity.InLedgerAsync(
            db,
            async () =>
                (
                    await db.Set<BenefitEntry>()
                        .AsNoTracking()
                        .Where(e => holders.Contains(e.Holder) && e.ClaimId != claimId)
                        .GroupBy(e => new { e.Holder, e.Bucket })
                        .Select(g => new
                        {
                            g.Key.Holder,
                            g.Key.Bucket,
                            Granted = g.Sum(e => e.Granted),
                            Billed = g.Sum(e => e.Billed),
                        })
                        .ToListAsync(ct)
                ).ToDictionary(
                    g => (g.Holder, g.Bucket),
                    g => new Used(g.Granted / 100m, g.Billed / 100m)
                ),
            ct
        );

    /// <summary>Which of these were paid, by which claim.</summary>
    public static Task<List<PaidOnceEntry>> PaidAsync(
        HuzhuDb db,
        IReadOnlyCollection<OnceOnly> marks,
        CancellationToken ct
    )
    {
        if (marks.Count == 0)
            return Task.FromResult(new List<PaidOnceEntry>());
        var keys = marks.Select(m => m.Key).Distinct().ToList();
        return RowSecurity.InLedgerAsync(
            db,
            async () =>
                (
                    await db.Set<PaidOnceEntry>()
                        .AsNoTracking()
                        .Where(e => keys.Contains(e.Key))
                        .ToListAsync(ct)
                )
                    .Where(e => marks.Contains(new(e.Key, e.Scope)))
                    .ToList(),
            ct
        );
    }

    /// <summary>Writes what a confirmed ruling grants.</summary>
    public static Task<int> AddAsync(
        HuzhuDb db,
        Guid claimId,
        IEnumerable<Draw> draws,
        IEnumerable<OnceOnly> marks,
        Func<Guid> newId,
        CancellationToken ct
    ) =>
        RowSecurity.InLedgerAsync(
            db,
            async () =>
                await Bulk.InsertAsync(
                    db,
                    "benefit_ledger",
                    Columns,
                    draws.Select(d =>
                        new object?[] { d.Holder, newId(), d.Bucket, claimId, d.Granted, d.Billed }
                    ),
                    ct
                )
                + await Bulk.InsertAsync(
                    db,
                    "paid_once",
                    OnceColumns,
                    marks.Distinct().Select(m => new object?[] { m.Key, m.Scope, claimId }),
                    ct
                ),
            ct
        );
}
