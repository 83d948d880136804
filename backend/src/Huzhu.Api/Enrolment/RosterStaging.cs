using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// Takes a roster in from its file, which <see cref="RosterCheck"/> checks row by row, a chunk to a
/// transaction; what broke off goes on after the last chunk (EN-9).
/// </summary>
public sealed class RosterStaging(Work work, FileStore files, RosterCheck check)
{
    const int FirstChunk = 500;

    /// <summary>The job: from the file to a checked roster.</summary>
    /// <param name="progress">Told the rows done so far, in each chunk's transaction.</param>
    public async Task CheckAsync(
        Guid agencyId,
        Guid rosterId,
        Func<HuzhuDb, int, Task> progress,
        CancellationToken ct
    )
    {
        var (file, roster) = await work.AsAgencyAsync(
            agencyId,
            writes: false,
            async (db, _) =>
            {
                var roster = await db.Rosters.AsNoTracking().SingleAsync(r => r.Id == rosterId, ct);
                return (
                    await db.Files.AsNoTracking().SingleAsync(f => f.Id == roster.FileId, ct),
                    roster
                );
            },
            ct
        );
        if (roster.Status != RosterStatus.Checking)
            return;
        try
        {
            var content = await files.ReadAsync(file, ct);
            var notes = new RosterNotes();
            await StageAsync(
                agencyId,
                roster,
                RosterSheet.Read(content, file.ContentType, notes),
                notes,
                progress,
                ct
            );
        }
        catch (UnreadableRoster unreadable)
        {
            await work.AsAgencyAsync(
                agencyId,
                writes: true,
                async (db, _) =>
                {
                    var found = await db.Rosters.SingleAsync(r => r.Id == rosterId, ct);
                    (found.Status, found.Problem) = (RosterStatus.Unreadable, unreadable.Message);
                    await CoverRows.DeleteAsync(db, rosterId, ct);
                    return true;
                },
                ct
            );
        }
    }

    async Task StageAsync(
        Guid agencyId,
        Roster roster,
        IEnumerable<SheetRow> rows,
        RosterNotes notes,
        Func<HuzhuDb, int, Task> progress,
        CancellationToken ct
    )
    {
        var (seen, reading) = await work.AsAgencyAsync(
            agencyId,
            writes: false,
            async (db, services) =>
                (
                    await db
                        .RosterRows.AsNoTracking()
                        .Where(r => r.RosterId == roster.Id && r.PersonKey != null)
                        .GroupBy(r => r.PersonKey!.Value)
                        .Select(g => new { g.Key, First = g.Min(r => r.RowNumber) })
                        .ToDictionaryAsync(g => g.Key, g => g.First, ct),
                    await check.ReadingAsync(
                        db,
                        await RosterPass.OfAsync(
                            db,
                            roster,
                            services.GetRequiredService<RulebookSource>(),
                            ct
                        ),
                        ct
                    )
                ),
            ct
        );
        var done = roster.Staged;
        var read = 0;
        var drafts = rows.Where(_ => read++ >= roster.Staged)
            .Select(r => check.Draft(roster, r, reading));
        await foreach (var chunk in AheadAsync(Chunks(drafts)))
        {
            done += chunk.Length;
            await work.AsAgencyAsync(
                agencyId,
                writes: true,
                async (db, services) =>
                {
                    var rulebooks = services.GetRequiredService<RulebookSource>();
                    var found = await db.Rosters.SingleAsync(r => r.Id == roster.Id, ct);
                    found.NoteReading(notes.ToList(), notes.Sheets);
                    RosterCheck.RequireRoom(found, done, await rulebooks.GetAsync(db, ct));
                    var pass = await RosterPass.OfAsync(db, found, rulebooks, ct);
                    await check.KeepAsync(db, pass, chunk, seen, ct);
                    found.Staged = done;
                    await progress(db, done);
                    return true;
                },
                ct
            );
        }
        await EndAsync(agencyId, roster.Id, done, notes, ct);
    }

    /// <summary>Rows to be written together: a few first, so that whoever waits soon sees it move.
    /// </summary>
    static IEnumerable<T[]> Chunks<T>(IEnumerable<T> rows)
    {
        using var each = rows.GetEnumerator();
        IEnumerable<T> Next(int size)
        {
            while (size-- > 0 && each.MoveNext())
                yield return each.Current;
        }
        for (
            var size = FirstChunk;
            Next(size).ToArray() is { Length: > 0 } chunk;
            size = RosterPass.Chunk
        )
            yield return chunk;
    }

    /// <summary>Makes the next item on another thread while the caller is busy with the last one: a
    /// chunk is read and encrypted while the database takes in the one before.</summary>
    static async IAsyncEnumerable<T> AheadAsync<T>(IEnumerable<T> items)
    {
        using var each = items.GetEnumerator();
        Task<bool> NextAsync() => Task.Run(each.MoveNext);
        var next = NextAsync();
        try
        {
            while (await next)
            {
                var item = each.Current;
                next = NextAsync();
                yield return item;
            }
        }
        finally
        {
            // whoever stops early must not take the file from under the reader
            await next.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    Task<bool> EndAsync(
        Guid agencyId,
        Guid rosterId,
        int rows,
        RosterNotes notes,
        CancellationToken ct
    ) =>
        rows == 0
            ? throw new UnreadableRoster("名册里没有人，请从表头下一行起填写后重新导入。")
            : work.AsAgencyAsync(
                agencyId,
                writes: true,
                async (db, _) =>
                {
                    var roster = await db.Rosters.SingleAsync(r => r.Id == rosterId, ct);
                    roster.NoteReading(notes.ToList(), notes.Sheets);
                    await RosterCheck.SumUpAsync(db, roster, ct);
                    return true;
                },
                ct
            );
}
