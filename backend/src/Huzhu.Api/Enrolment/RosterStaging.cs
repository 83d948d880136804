using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Files;
using Huzhu.Data.Members;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// Checks a roster: reads its file row by row, decides each as if it were handled today, and keeps
/// rows and faults, a chunk to a transaction; what broke off goes on after the last chunk (EN-9).
/// </summary>
public sealed class RosterStaging(
    Work work,
    FileStore files,
    FieldCipher cipher,
    MemberKeys keys,
    TimeProvider clock
)
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
            await StageAsync(
                agencyId,
                roster,
                RosterSheet.Read(content, file.ContentType),
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
                    await ReadingAsync(
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
            .Select(r => Draft(roster, r, reading));
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
                    RequireRoom(found, done, await rulebooks.GetAsync(db, ct));
                    var pass = await RosterPass.OfAsync(db, found, rulebooks, ct);
                    await CoverRows.AddAsync(db, await CheckAsync(db, pass, chunk, seen, ct), ct);
                    found.Staged = done;
                    await progress(db, done);
                    return true;
                },
                ct
            );
        }
        await EndAsync(agencyId, roster.Id, done, ct);
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

    /// <summary>Rows that came by hand, from a program or from the old term: checked at once, in the
    /// caller's unit of work.</summary>
    public async Task StageAsync(
        HuzhuDb db,
        Roster roster,
        IReadOnlyList<SheetRow> rows,
        RulebookSource rulebooks,
        CancellationToken ct
    )
    {
        RequireRoom(roster, rows.Count, await rulebooks.GetAsync(db, ct));
        var pass = await RosterPass.OfAsync(db, roster, rulebooks, ct);
        var reading = await ReadingAsync(db, pass, ct);
        await StageAsync(db, pass, rows.Select(r => Draft(roster, r, reading)), ct);
    }

    /// <summary>The same for rows whose persons are known; whether the plan is for them is asked here.
    /// </summary>
    internal async Task StageAsync(
        HuzhuDb db,
        RosterPass pass,
        IEnumerable<(RosterRow Row, List<Finding> Faults)> rows,
        CancellationToken ct
    )
    {
        var seen = new Dictionary<Guid, int>();
        var today = Beijing.DateOf(clock.Now());
        var who = WhoMayJoin(pass, today);
        foreach (var chunk in rows.Chunk(RosterPass.Chunk))
        {
            foreach (var (row, faults) in chunk)
                if (row.Sealed is { } details)
                    RosterReading.RequireMayJoin(
                        who,
                        MemberSeal.Open(cipher, details),
                        today,
                        faults
                    );
            await CoverRows.AddAsync(db, await CheckAsync(db, pass, chunk, seen, ct), ct);
        }
        await SumUpAsync(db, pass.Roster, ct);
    }

    /// <summary>Rows that never were a file, checked once more.</summary>
    public async Task CheckAgainAsync(
        HuzhuDb db,
        Roster roster,
        RulebookSource rulebooks,
        CancellationToken ct
    )
    {
        var rows = await db
            .RosterRows.AsNoTracking()
            .Where(r => r.RosterId == roster.Id)
            .ToListAsync(ct);
        await CoverRows.DeleteAsync(db, roster.Id, ct);
        var pass = await RosterPass.OfAsync(db, roster, rulebooks, ct);
        // a row that couldn't be read stays so; what was only decided is decided anew
        await StageAsync(
            db,
            pass,
            rows.OrderBy(r => r.RowNumber)
                .Select(r =>
                    (
                        r,
                        r.PersonKey is null
                            ? [.. RosterPass.FindingsOf(r.Faults)]
                            : new List<Finding>()
                    )
                ),
            ct
        );
    }

    static void RequireRoom(Roster roster, int rows, Rulebook rulebook)
    {
        var most = rulebook.On(AgencyRules.RosterRows, Beijing.DateOf(roster.CreatedAt));
        if (rows > most)
            throw new UnreadableRoster($"一份名册最多{most:N0}人，请分成几份，分别导入。");
    }

    Task<bool> EndAsync(Guid agencyId, Guid rosterId, int rows, CancellationToken ct) =>
        rows == 0
            ? throw new UnreadableRoster("名册里没有人，请从表头下一行起填写后重新导入。")
            : work.AsAgencyAsync(
                agencyId,
                writes: true,
                async (db, _) =>
                {
                    await SumUpAsync(
                        db,
                        await db.Rosters.SingleAsync(r => r.Id == rosterId, ct),
                        ct
                    );
                    return true;
                },
                ct
            );

    static async Task SumUpAsync(HuzhuDb db, Roster roster, CancellationToken ct)
    {
        var rows = db.RosterRows.Where(r => r.RosterId == roster.Id);
        roster.Rows = roster.Staged = await rows.CountAsync(ct);
        roster.FaultyRows = await rows.CountAsync(r => r.Faults != null, ct);
        roster.Status = RosterStatus.Checked;
    }

    async Task<RosterReading> ReadingAsync(HuzhuDb db, RosterPass pass, CancellationToken ct)
    {
        var units = await db
            .MemberUnits.AsNoTracking()
            .Where(u => u.LeftOn == null)
            .Select(u => new
            {
                u.Id,
                u.Number,
                u.Name,
            })
            .ToListAsync(ct);
        var byName = new Dictionary<string, Guid>();
        foreach (var unit in units)
            byName[unit.Name] = unit.Id;
        foreach (var unit in units)
            byName[unit.Number] = unit.Id;
        var today = Beijing.DateOf(clock.Now());
        return new(
            text => byName.TryGetValue(text, out var id) ? id : null,
            WhoMayJoin(pass, today),
            today
        );
    }

    /// <summary>As the version says that is in force when a first enrolment of today takes effect.
    /// </summary>
    static PlanMembers WhoMayJoin(RosterPass pass, DateOnly today)
    {
        var next = today.AddDays(1);
        var day = pass.Roster.AskedFor is { } asked && asked > next ? asked : next;
        return pass.VersionOn(day)?.WhoMayJoin ?? default;
    }

    (RosterRow Row, List<Finding> Faults) Draft(Roster roster, SheetRow row, RosterReading reading)
    {
        var faults = new List<Finding>();
        var person = reading.Read(row.Texts, faults);
        // in the wrong column, numbers would stand in plain
        var name = Plain(row.Texts[RosterColumns.IndexOf(MemberColumns.Name)]);
        var job = Plain(row.Texts[^1]);
        return (
            person is null
                ? new RosterRow
                {
                    AgencyId = roster.AgencyId,
                    RosterId = roster.Id,
                    RowNumber = row.Number,
                    Name = Wellformed.Cut(name, 50),
                }
                : new RosterRow
                {
                    AgencyId = roster.AgencyId,
                    RosterId = roster.Id,
                    RowNumber = row.Number,
                    Name = name,
                    PersonKey = keys.Person(person.Details.Number),
                    UnitId = person.UnitId,
                    Sealed = MemberSeal.Close(cipher, person.Details),
                    PhoneKey = keys.Phone(person.Details.Phone),
                    PhoneState = MemberReading.PhoneState(person.Details.Phone),
                    CardKey = keys.Card(person.Details.Card),
                    CardState = MemberReading.CardState(person.Details.Card),
                    JobTitle = Wellformed.Cut(job, 50),
                    Units = person.Units,
                    RetiredOn = person.RetiredOn,
                },
            faults
        );
    }

    static string Plain(string? text) =>
        Wellformed.WithoutPersonalNumbers(Wellformed.WithoutControls(text ?? ""));

    async Task<List<RosterRow>> CheckAsync(
        HuzhuDb db,
        RosterPass pass,
        IEnumerable<(RosterRow Row, List<Finding> Faults)> drafts,
        Dictionary<Guid, int> seen,
        CancellationToken ct
    )
    {
        var rows = drafts.ToList();
        var persons = rows.Where(r => r.Row.PersonKey is not null)
            .Select(r => r.Row.PersonKey!.Value);
        var holdings = await pass.HoldingsAsync(persons.Distinct().ToList(), ct);
        var today = Beijing.DateOf(clock.Now());
        var left = await UnitsLeft.OpenAsync(
            db,
            pass.Roster.AgencyId,
            pass.Rulebook,
            clock.Now(),
            ct
        );
        foreach (var (row, faults) in rows)
        {
            if (faults.Count == 0 && !seen.TryAdd(row.PersonKey!.Value, row.RowNumber))
                faults.Add(
                    new(
                        MemberColumns.IdentityNumber,
                        AgencyRules.ValidIdentity.Id,
                        $"与第{seen[row.PersonKey.Value]}行是同一个人，请只保留一行。"
                    )
                );
            if (faults.Count == 0 && left.MayAsk(faults))
            {
                if (pass.Decide(row, holdings, today, today, faults) is { } decision)
                {
                    (row.Outcome, row.Due) = (decision.Outcome, RosterPass.DueOf(decision));
                    pass.Follow(decision);
                }
                left.Note(faults);
            }
            row.Faults = RosterPass.Json(faults);
        }
        UnitsLeft.Write(db, pass.Roster, left, clock);
        return [.. rows.Select(r => r.Row)];
    }
}
