using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
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
/// Checks the rows of a roster, wherever they come from: reads each, decides it as if it were
/// handled today, and keeps it with all its faults (EN-9).
/// </summary>
public sealed class RosterCheck(FieldCipher cipher, MemberKeys keys, TimeProvider clock)
{
    /// <summary>Rows that came by hand, from a program or from the old term: checked at once, in
    /// the caller's unit of work.</summary>
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

    /// <summary>The same for rows whose persons are known; whether the plan is for them is asked
    /// here.
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
        var ages = MemberAges.On(pass.Rulebook, today);
        foreach (var chunk in rows.Chunk(RosterPass.Chunk))
        {
            foreach (var (row, faults) in chunk)
                if (row.Sealed is { } details)
                    RosterReading.RequireMayJoin(
                        who,
                        MemberSeal.Open(cipher, details),
                        today,
                        ages,
                        faults
                    );
            await KeepAsync(db, pass, chunk, seen, ct);
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

    /// <exception cref="UnreadableRoster">More rows than one roster may have.</exception>
    internal static void RequireRoom(Roster roster, int rows, Rulebook rulebook)
    {
        var most = rulebook.On(AgencyRules.RosterRows, Beijing.DateOf(roster.CreatedAt));
        if (rows > most)
            throw new UnreadableRoster($"一份名册最多{most:N0}人，请分成几份，分别导入。");
    }

    internal static async Task SumUpAsync(HuzhuDb db, Roster roster, CancellationToken ct)
    {
        var rows = db.RosterRows.Where(r => r.RosterId == roster.Id);
        roster.Rows = roster.Staged = await rows.CountAsync(ct);
        roster.FaultyRows = await rows.CountAsync(r => r.Faults != null, ct);
        roster.Status = RosterStatus.Checked;
    }

    /// <summary>What the texts of a row are read with.</summary>
    internal async Task<RosterReading> ReadingAsync(
        HuzhuDb db,
        RosterPass pass,
        CancellationToken ct
    )
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
        var today = Beijing.DateOf(clock.Now());
        return new(
            new(units.Select(u => (u.Id, u.Number, u.Name))),
            WhoMayJoin(pass, today),
            today,
            MemberAges.On(pass.Rulebook, today)
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

    /// <summary>A row as it was read, sealed, with the faults of its texts.</summary>
    internal (RosterRow Row, List<Finding> Faults) Draft(
        Roster roster,
        SheetRow row,
        RosterReading reading
    )
    {
        var faults = new List<Finding>();
        var person = reading.Read(row.Texts, faults);
        // in the wrong column, numbers would stand in plain
        var name = Plain(Typed.Name(row.Texts[RosterColumns.IndexOf(MemberColumns.Name)]));
        var job = Plain(Typed.Clean(row.Texts[^1]));
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
                    PhoneState = MemberParser.PhoneState(person.Details.Phone),
                    CardKey = keys.Card(person.Details.Card),
                    CardState = MemberParser.CardState(person.Details.Card),
                    JobTitle = Wellformed.Cut(job, 50),
                    Units = person.Units,
                    RetiredOn = person.RetiredOn,
                },
            faults
        );
    }

    /// <summary>What is on file never changes without a word: a number that is known here under
    /// another name is said, and the row waits until one of the two is put right.</summary>
    static void RequireSameName(RosterRow row, Holdings holdings, List<Finding> faults)
    {
        if (
            holdings.Members.GetValueOrDefault(row.PersonKey!.Value) is { } member
            && Typed.Key(member.Name) != Typed.Key(row.Name)
        )
            faults.Add(
                new(
                    MemberColumns.Name,
                    AgencyRules.ValidIdentity.Id,
                    $"这个证件号码已登记为“{member.Name}”，与所填姓名不同，请核对；"
                        + "本人确已改名或者原来登记有误的，请先在“会员”页更正姓名，再重新核对。"
                )
            );
    }

    static string Plain(string? text) =>
        Wellformed.WithoutPersonalNumbers(Wellformed.WithoutControls(text ?? ""));

    /// <summary>Decides the rows of a chunk and keeps them with their faults.</summary>
    /// <param name="seen">The first row of each person so far.</param>
    internal async Task KeepAsync(
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
        var today = Beijing.DateOf(clock.Now());
        var holdings = await pass.HoldingsAsync(persons.Distinct().ToList(), today, ct);
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
                        $"与{pass.Roster.SayPlace(seen[row.PersonKey.Value])}是同一个人，请只保留一行。"
                    )
                );
            if (faults.Count == 0)
                RequireSameName(row, holdings, faults);
            if (faults.Count == 0 && left.MayAsk(faults))
            {
                if (pass.Decide(row, holdings, today, today, faults) is { } decision)
                {
                    (row.Outcome, row.Due) = (decision.Outcome, RosterPass.DueOf(decision));
                    row.PaidUnits = decision.PaidUnits;
                    pass.Follow(decision);
                }
                left.Note(faults);
            }
            row.Faults = RosterPass.Json(faults);
        }
        await UnitsLeft.CountAsync(db, pass.Roster, left, clock, ct);
        await CoverRows.AddAsync(db, [.. rows.Select(r => r.Row)], ct);
    }
}
