using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>
/// Deletes files that nothing needs any more: an export's a week after it was made, any other when
/// no row has named it for 30 days. Each deletion is an entry of the audit log. All files are
/// walked through every six hours; while a backup copies them, none is deleted.
/// </summary>
public sealed class FileSweep(Work work, FileStore files, TimeProvider clock)
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>How long the result of an export can be fetched.</summary>
    public static readonly TimeSpan ExportsKept = TimeSpan.FromDays(7);

    /// <summary>A file younger than this may belong to a transaction that is still under
    /// way.</summary>
    static readonly TimeSpan Young = TimeSpan.FromHours(24);

    const int Batch = 500;

    DateTime? walkedAt;

    /// <summary>Walks through all files, if the last walk is six hours ago.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.Now();
        if (walkedAt is { } last && now - last < Pause)
            return;
        using var pause = files.TryPauseSweeps();
        if (pause is null)
            return;
        while (await DeleteAsync(OldExportsAsync, ct) == Batch) { }
        for (var after = Guid.Empty; ; )
        {
            var seen = after;
            await DeleteAsync(
                async (db, cancel) =>
                {
                    var batch = await AfterAsync(db, seen, cancel);
                    after = batch.LastOrDefault()?.Id ?? Guid.Empty;
                    return await UnnamedForLongAsync(db, batch, cancel);
                },
                ct
            );
            if (after == Guid.Empty)
                break;
        }
        await files.SweepAsync(ids => KnownAsync(ids, ct), ct);
        walkedAt = now;
    }

    /// <summary>Deletes the rows of the files found in one transaction, then their
    /// contents.</summary>
    async Task<int> DeleteAsync(
        Func<HuzhuDb, CancellationToken, Task<List<StoredFile>>> find,
        CancellationToken ct
    )
    {
        var deleted = await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var found = await find(db, ct);
                foreach (var file in found)
                {
                    db.Files.Remove(file);
                    db.AuditEntries.Add(Entry(file));
                }
                return found;
            },
            ct
        );
        foreach (var file in deleted)
            files.Delete(file.Id);
        return deleted.Count;
    }

    AuditEntry Entry(StoredFile file) =>
        new()
        {
            Id = clock.NewId(),
            At = clock.Now(),
            ActorName = "系统",
            AgencyId = file.AgencyId,
            Action = "DeleteFile",
            Subject = file.Id.ToString(),
            Data =
                $$"""{"sha256":"{{file.Sha256}}","size":{{file.Size}},"createdAt":"{{file.CreatedAt:O}}"}""",
        };

    Task<List<StoredFile>> AfterAsync(HuzhuDb db, Guid after, CancellationToken ct)
    {
        var old = clock.Now() - Young;
        return db
            .Files.Where(f => f.Id.CompareTo(after) > 0 && f.CreatedAt < old)
            .OrderBy(f => f.Id)
            .Take(Batch)
            .ToListAsync(ct);
    }

    /// <summary>Notes of each file whether a row names it; those that none has named for 30 days.
    /// </summary>
    async Task<List<StoredFile>> UnnamedForLongAsync(
        HuzhuDb db,
        List<StoredFile> batch,
        CancellationToken ct
    )
    {
        var now = clock.Now();
        var named = await FileReferences.NamedAsync(db, [.. batch.Select(f => f.Id)], ct);
        var gone = new List<StoredFile>();
        foreach (var file in batch)
            if (named.Contains(file.Id))
                file.UnnamedSince = null;
            else if (file.UnnamedSince is null)
                file.UnnamedSince = now;
            else if (file.UnnamedSince + FileStore.UnnamedKept < now)
                gone.Add(file);
        return gone;
    }

    /// <summary>The files of exports that were made long enough ago; their jobs forget
    /// them.</summary>
    async Task<List<StoredFile>> OldExportsAsync(HuzhuDb db, CancellationToken ct)
    {
        var old = clock.Now() - ExportsKept;
        var jobs = await db
            .Jobs.Where(j => j.Kind == Exports.Kind && j.FileId != null && j.FinishedAt < old)
            .OrderBy(j => j.FinishedAt)
            .Take(Batch)
            .ToListAsync(ct);
        var ids = jobs.Select(j => j.FileId!.Value).ToList();
        foreach (var job in jobs)
            job.FileId = null;
        return await db.Files.Where(f => ids.Contains(f.Id)).ToListAsync(ct);
    }

    async Task<IReadOnlyCollection<Guid>> KnownAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken ct
    ) =>
        await work.AsOfficeAsync(
            false,
            async (db, _) =>
                await db.Files.Where(f => ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(ct),
            ct
        );
}
