using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Huzhu.Data.Audit;

/// <summary>
/// Numbers new audit entries, extends the tree by them and signs a checkpoint, each second.
/// Several instances may run: one at a time holds the lock. The checkpoint goes to the file
/// outside the database right after the commit.
/// </summary>
public sealed class Sealer(
    Work work,
    KeyRing ring,
    CheckpointLog log,
    TimeProvider clock,
    ILogger<Sealer> logger
) : BackgroundService
{
    public const string Purpose = "audit";
    const int Batch = 2_000;

    /// <summary>The advisory lock of who seals, in PostgreSQL.</summary>
    public const long LockKey = 4_250_001;
    bool hasCaughtUp;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SealAsync(stoppingToken) == Batch) { }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "sealing the audit log failed; trying again");
            }
            catch (OperationCanceledException)
            {
                return;
            }
            var pause = Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Seals what is new, up to a batch.</summary>
    /// <returns>How many entries.</returns>
    public async Task<int> SealAsync(CancellationToken ct = default)
    {
        var isNew = await work.AsOfficeAsync(
            writes: false,
            (db, _) => db.AuditEntries.AnyAsync(e => e.Sequence == null, ct),
            ct
        );
        var count = isNew
            ? await work.AsOfficeAsync(writes: true, (db, _) => SealBatchAsync(db, ct), ct)
            : 0;
        if (count == 0 && hasCaughtUp)
        {
            return 0;
        }
        await log.CatchUpAsync(size =>
            work.AsOfficeAsync(
                writes: false,
                (db, _) =>
                    db
                        .AuditCheckpoints.AsNoTracking()
                        .Where(c => c.TreeSize > size)
                        .OrderBy(c => c.TreeSize)
                        .ToListAsync(ct),
                ct
            )
        );
        hasCaughtUp = true;
        return count;
    }

    async Task<int> SealBatchAsync(HuzhuDb db, CancellationToken ct)
    {
        await LockAsync(db, shared: false, ct);
        var last = await db
            .AuditCheckpoints.AsNoTracking()
            .OrderByDescending(c => c.TreeSize)
            .FirstOrDefaultAsync(ct);
        var entries = await db
            .AuditEntries.Where(e => e.Sequence == null)
            .OrderBy(e => e.At)
            .ThenBy(e => e.Id)
            .Take(Batch)
            .ToListAsync(ct);
        if (entries.Count == 0)
        {
            return 0;
        }
        var tree = last is null ? new MerkleTree() : new MerkleTree(last.TreeSize, last.Frontier);
        foreach (var entry in entries)
        {
            entry.Sequence = tree.Size;
            entry.LeafHash = MerkleTree.LeafHash(AuditText.Leaf(entry, tree.Size));
            tree.Append(entry.LeafHash);
        }
        db.AuditCheckpoints.Add(Sign(tree));
        return entries.Count;
    }

    AuditCheckpoint Sign(MerkleTree tree)
    {
        var key = ring.SigningKeys(Purpose)[^1];
        var (root, now) = (tree.Root, clock.Now());
        return new AuditCheckpoint
        {
            TreeSize = tree.Size,
            RootHash = root,
            Frontier = tree.Frontier,
            SignedAt = now,
            KeyId = key.Id,
            Signature = key.Sign(AuditText.Signed(tree.Size, root, AuditText.Instant(now))),
        };
    }

    /// <summary>Until the end of the transaction. SQLite has one writer at a time anyway.</summary>
    public static Task LockAsync(HuzhuDb db, bool shared, CancellationToken ct) =>
        db.Embedded ? Task.CompletedTask
        : shared
            ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({LockKey})", ct)
        : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", ct);
}
