using System.Diagnostics;
using Huzhu.Api.Jobs;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>How the system is: requests, jobs, sealer, database, disk, last backup. The page 系统运行
/// and the metrics show the same figures.</summary>
public sealed class SystemState(
    Work work,
    FileStore files,
    JobKinds kinds,
    RequestFigures requests,
    Settings settings,
    TimeProvider clock
)
{
    static readonly DateTime StartedAt = Process.GetCurrentProcess().StartTime.ToUniversalTime();

    /// <param name="Waiting">Jobs that wait, those that pause after a failure included.</param>
    /// <param name="Retrying">Of these, those that failed at least once.</param>
    /// <param name="OldestSeconds">How long the oldest that may begin has waited.</param>
    public sealed record LaneView(
        Lane Lane,
        int Waiting,
        int Retrying,
        int Running,
        double OldestSeconds
    );

    /// <param name="UnsealedSeconds">Age of the oldest entry of the log without a seal.</param>
    public sealed record SealerView(int Unsealed, double UnsealedSeconds, DateTime? SealedAt);

    /// <param name="Milliseconds">How long the database took to answer.</param>
    public sealed record DatabaseView(string Kind, double Milliseconds);

    /// <param name="Free">Bytes free on the disk of the data folder.</param>
    /// <param name="Floor">Below this, uploads of people without an account stop.</param>
    /// <param name="Files">Bytes of all stored files.</param>
    /// <param name="Drafts">Bytes of the files of applications that were never handed in.</param>
    public sealed record DiskView(long Free, long Floor, long Files, long Drafts);

    public sealed record BackupView(DateTime? At, double? SecondsAgo);

    public sealed record Figures(
        DateTime At,
        string Instance,
        DateTime StartedAt,
        RequestFigures.View Requests,
        IReadOnlyList<LaneView> Lanes,
        int FailedJobs,
        SealerView Sealer,
        DatabaseView Database,
        DiskView Disk,
        BackupView Backup
    );

    /// <summary>When <c>backup</c> last ended well is kept here, in the data folder.</summary>
    public static string BackupStamp(Settings settings) =>
        Path.Combine(settings.DataFolder, "last-backup");

    public async Task<Figures> ReadAsync(CancellationToken ct)
    {
        var (lanes, failed, sealer, stored, drafts) = await work.AsOfficeAsync(
            writes: false,
            (db, _) => ReadAsync(db, ct),
            ct
        );
        return new(
            clock.Now(),
            settings.Instance,
            StartedAt,
            requests.Now(),
            lanes,
            failed,
            sealer,
            await ReadDatabaseAsync(ct),
            new(files.FreeSpace(), settings.FreeSpace, stored, drafts),
            ReadBackup()
        );
    }

    async Task<(IReadOnlyList<LaneView>, int, SealerView, long, long)> ReadAsync(
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var now = clock.Now();
        var open = await db
            .Jobs.Where(j => j.Status == JobStatus.Waiting || j.Status == JobStatus.Running)
            .Select(j => new
            {
                j.Kind,
                j.Status,
                j.Attempts,
                j.CreatedAt,
                j.NotBefore,
            })
            .ToListAsync(ct);
        var lanes = Enum.GetValues<Lane>()
            .Select(lane =>
            {
                var here = open.Where(j => kinds.In(lane).Contains(j.Kind)).ToList();
                var waiting = here.Where(j => j.Status == JobStatus.Waiting).ToList();
                var oldest = waiting
                    .Select(j => now - (j.NotBefore ?? j.CreatedAt))
                    .DefaultIfEmpty(TimeSpan.Zero)
                    .Max();
                return new LaneView(
                    lane,
                    waiting.Count,
                    waiting.Count(j => j.Attempts > 0),
                    here.Count - waiting.Count,
                    Math.Max(0, oldest.TotalSeconds)
                );
            })
            .ToList();
        var unsealed = db.AuditEntries.Where(e => e.Sequence == null);
        var first = await unsealed
            .OrderBy(e => e.At)
            .Select(e => (DateTime?)e.At)
            .FirstOrDefaultAsync(ct);
        var sealedAt = await db
            .AuditCheckpoints.OrderByDescending(c => c.TreeSize)
            .Select(c => (DateTime?)c.SignedAt)
            .FirstOrDefaultAsync(ct);
        return (
            lanes,
            await db.Jobs.CountAsync(j => j.Status == JobStatus.Failed, ct),
            new(
                await unsealed.CountAsync(ct),
                first is { } at ? Math.Max(0, (now - at).TotalSeconds) : 0,
                sealedAt
            ),
            await db.Files.SumAsync(f => f.Size, ct),
            await Agencies.PublicStorage.InDrafts(db).SumAsync(f => f.Size, ct)
        );
    }

    async Task<DatabaseView> ReadDatabaseAsync(CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await work.AsOfficeAsync(writes: false, (db, _) => db.Installations.AnyAsync(ct), ct);
        return new(
            settings.Postgres ? "PostgreSQL" : "SQLite",
            Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 2)
        );
    }

    BackupView ReadBackup()
    {
        var stamp = new FileInfo(BackupStamp(settings));
        return stamp.Exists
            ? new(
                stamp.LastWriteTimeUtc,
                Math.Max(0, (clock.Now() - stamp.LastWriteTimeUtc).TotalSeconds)
            )
            : new(null, null);
    }
}
