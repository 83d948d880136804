using System.Diagnostics;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>Whether this instance can do its work: the database answers and takes writes, the disk
/// takes a file, and the audit log is being sealed.</summary>
public sealed class ReadyCheck(Work work, Settings settings)
{
    /// <summary>How long an entry of the audit log may stay without a seal.</summary>
    public TimeSpan LongestUnsealed { get; set; } = TimeSpan.FromMinutes(1);

    readonly Lock watch = new();
    Guid? waiting;
    long waitingSince;

    /// <returns>What is wrong, in a word; null: nothing.</returns>
    public async Task<string?> FaultAsync(CancellationToken ct)
    {
        try
        {
            ProbeDisk();
            var (fault, unsealed) = await work.AsOfficeAsync(
                false,
                (db, _) => ReadAsync(db, ct),
                ct
            );
            return fault ?? (IsStuck(unsealed) ? "sealer" : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "disk";
        }
        catch (Exception e) when (e is System.Data.Common.DbException || Outage.Is(e))
        {
            return "database";
        }
    }

    static async Task<(string? Fault, Guid? Unsealed)> ReadAsync(HuzhuDb db, CancellationToken ct)
    {
        if (!await db.Installations.AnyAsync(ct))
            return ("database", null);
        if (
            !db.Embedded
            && await db
                .Database.SqlQueryRaw<bool>(
                    "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')"
                        + " = 'on' AS \"Value\""
                )
                .SingleAsync(ct)
        )
            return ("read-only", null);
        return (
            null,
            await db
                .AuditEntries.Where(e => e.Sequence == null)
                .OrderBy(e => e.At)
                .Select(e => (Guid?)e.Id)
                .FirstOrDefaultAsync(ct)
        );
    }

    /// <summary>A full disk answers reads for a long time.</summary>
    void ProbeDisk()
    {
        var path = Path.Combine(settings.DataFolder, $".ready-{Environment.ProcessId}");
        File.WriteAllBytes(path, new byte[4096]);
        File.Delete(path);
    }

    /// <summary>Whether the same entry has waited for its seal since a look a minute ago. Measured
    /// by this process, so that a clock that was set changes nothing.</summary>
    bool IsStuck(Guid? unsealed)
    {
        lock (watch)
        {
            if (unsealed != waiting)
                (waiting, waitingSince) = (unsealed, Stopwatch.GetTimestamp());
            return unsealed is not null && Stopwatch.GetElapsedTime(waitingSince) > LongestUnsealed;
        }
    }
}
