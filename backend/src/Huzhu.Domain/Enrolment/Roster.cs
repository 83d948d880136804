using System.Text.Json;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Members;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

public enum RosterStatus
{
    /// <summary>The file is there and is being read.</summary>
    Checking,

    /// <summary>Not a roster that can be read; <see cref="Roster.Problem"/> says why.</summary>
    Unreadable,

    /// <summary>All rows are checked; someone may confirm.</summary>
    Checked,

    /// <summary>Confirmed; the contributions of some units are still to come (EN-7).</summary>
    Confirmed,

    /// <summary>All its good rows are enrolled.</summary>
    Enrolled,

    /// <summary>Taken back before any cover came of it.</summary>
    Withdrawn,
}

/// <summary>A sheet of a roster's file.</summary>
/// <param name="After">How much is added to the row numbers that Excel shows for it.</param>
public sealed record SheetStart(string Name, int After);

/// <summary>A roster (名册): one file, or rows by hand, for one plan (EN-9).</summary>
public sealed class Roster : IAgencyOwned
{
    Roster() { }

    public Roster(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>名册编号, which a transfer's remark names; unique within the agency.</summary>
    public string Number { get; set; } = "";
    public string FileName { get; set; } = "";

    /// <summary>The file as it came; null for rows that came by hand or from a program.</summary>
    public Guid? FileId { get; set; }

    /// <summary>SHA-256 of the rows' source: the same roster twice is one (EN-9).</summary>
    public string SourceHash { get; set; } = "";
    public string PlanCode { get; set; } = "";

    /// <summary>The version that its rows follow, whose terms the units acknowledge (EN-14); of two
    /// the later one.</summary>
    public Guid? PlanVersionId { get; set; }

    /// <summary>The effective date asked for, if any (EN-11).</summary>
    public DateOnly? AskedFor { get; set; }
    public RosterStatus Status { get; set; }
    public string? Problem { get; set; }
    public int Rows { get; set; }
    public int FaultyRows { get; set; }

    /// <summary>Rows that are read and kept so far: where a broken-off check goes on.</summary>
    public int Staged { get; set; }

    /// <summary>What whoever confirms should know of how the file was read, as JSON: sheets left
    /// out, rows hidden or passed over; null: nothing.</summary>
    public string? Notes { get; private set; }

    /// <summary>Where each sheet begins, as JSON, when more than one was read: rows are numbered on
    /// from sheet to sheet.</summary>
    public string? Sheets { get; private set; }

    /// <summary>Whether the faulty rows are left out (true) or hold up the whole (false).</summary>
    public bool GoodRowsOnly { get; set; }
    public Guid CreatedById { get; set; }
    public DateTime CreatedAt { get; set; }
    public Guid? ConfirmedById { get; set; }
    public DateTime? ConfirmedAt { get; set; }
    public DateTime? EnrolledAt { get; set; }

    /// <summary>Why renewals were confirmed after the old term's last day (EN-3); the office reads
    /// it.
    /// </summary>
    public string? LateReason { get; private set; }

    /// <summary>How many they were.</summary>
    public int LateRenewals { get; private set; }
    public Guid? JobId { get; set; }
    public int Version { get; private set; }

    /// <summary>Somebody confirms what was checked: the whole, or the good rows alone
    /// (EN-9).</summary>
    /// <exception cref="RuleBroken">EN-9: there are faults, or nothing else.</exception>
    public void Confirm(bool goodRowsOnly, Guid by, DateTime now)
    {
        RequireStatus(RosterStatus.Checked, "名册已经确认过，或者还没有核对完，请刷新后查看。");
        AgencyRules.RosterAsAWhole.Require(
            FaultyRows == 0 || goodRowsOnly && FaultyRows < Rows,
            ("rows", Rows),
            ("faulty", FaultyRows)
        );
        (GoodRowsOnly, ConfirmedById, ConfirmedAt) = (goodRowsOnly, by, now);
    }

    /// <summary>Renewals after the old term's last day go through with a reason alone
    /// (EN-3).</summary>
    /// <param name="late">How many of the rows are such on the day of confirmation.</param>
    /// <exception cref="RuleBroken">EN-3: the reason is missing.</exception>
    public void ExplainLateness(int late, string? reason)
    {
        AgencyRules.LateRenewalExplained.Require(
            late == 0 || !string.IsNullOrWhiteSpace(reason),
            $"名册里有{late}人在上期失效日以后才续保，请填写逾期原因后再确认。"
        );
        (LateRenewals, LateReason) = (late, late > 0 ? reason : null);
    }

    /// <summary>What the units owe is known: now their money is waited for.</summary>
    public void Begin() => Status = RosterStatus.Confirmed;

    /// <summary>Keeps what was met while the file was read.</summary>
    public void NoteReading(IReadOnlyList<string> notes, IReadOnlyList<SheetStart> sheets)
    {
        Notes = notes.Count > 0 ? JsonSerializer.Serialize(notes) : null;
        Sheets = sheets.Count > 1 ? JsonSerializer.Serialize(sheets) : null;
    }

    public IReadOnlyList<string> NoteList =>
        Notes is null ? [] : JsonSerializer.Deserialize<List<string>>(Notes)!;

    /// <summary>The sheet of a row, null when the file has only one, and the number that Excel
    /// shows.
    /// </summary>
    public (string? Sheet, int Number) PlaceOf(int row)
    {
        if (Sheets is null)
            return (null, row);
        var sheet = JsonSerializer
            .Deserialize<List<SheetStart>>(Sheets)!
            .Last(s => s.After == 0 || s.After < row);
        return (sheet.Name, row - sheet.After);
    }

    /// <summary>第5行, or “二车间”第5行.</summary>
    public string SayPlace(int row) =>
        PlaceOf(row) is ({ } sheet, var number) ? $"“{sheet}”第{number}行" : $"第{row}行";

    /// <summary>Rows are checked as if the roster came today.</summary>
    public void CheckAgain()
    {
        RequireStatus(RosterStatus.Checked, "名册不在待确认状态，不能重新核对，请刷新后查看。");
        (Status, Staged, Rows, FaultyRows) = (RosterStatus.Checking, 0, 0, 0);
        PlanVersionId = null;
    }

    /// <summary>The same file may come again at the next renewal: then it is another
    /// roster.</summary>
    public void GiveUpSource() => SourceHash = $"{Id:N}";

    /// <summary>Takes it back, as long as no money has come and no cover begun (EN-7).</summary>
    public void Withdraw(IReadOnlyCollection<Contribution> owed)
    {
        var free = owed.All(c => c.IsOpen && c.ReportedOn is null);
        if (
            Status is RosterStatus.Enrolled or RosterStatus.Withdrawn
            || !free
            || Status == RosterStatus.Confirmed && owed.Count == 0
        )
            throw new WrongState("名册已有会费到账或已经参保，不能撤回，有误的请按会员逐人更正。");
        Status = RosterStatus.Withdrawn;
    }

    void RequireStatus(RosterStatus status, string otherwise)
    {
        if (Status != status)
            throw new WrongState(otherwise);
    }
}

/// <summary>What enrolling a row would do; shown before anybody confirms.</summary>
public enum RowOutcome
{
    /// <summary>Nothing can be said: the row has faults.</summary>
    Faulty,
    FirstEnrolment,
    Renewal,

    /// <summary>A renewal that is handled after the old term's last day (EN-3).</summary>
    LateRenewal,

    /// <summary>Units added to a running term (EN-6).</summary>
    AddedUnits,

    /// <summary>Joins a participating unit (EN-5).</summary>
    Joiner,

    /// <summary>Enrolled like this already: nothing changes (EN-9).</summary>
    Unchanged,
}

/// <summary>A row of a roster from its reading to its enrolment; then it is deleted, for the
/// cover says it all.</summary>
public sealed class RosterRow : IAgencyOwned
{
    public required Guid AgencyId { get; init; }
    public required Guid RosterId { get; init; }

    /// <summary>The row number that Excel shows, counted on from sheet to sheet
    /// (<see cref="Roster.PlaceOf"/>).</summary>
    public required int RowNumber { get; init; }

    /// <summary>Null where the identity can't be read.</summary>
    public Guid? PersonKey { get; init; }
    public Guid? UnitId { get; init; }
    public required string Name { get; init; }

    /// <summary>The member's details, encrypted, as the member's row will keep them.</summary>
    public string? Sealed { get; init; }
    public Guid? PhoneKey { get; init; }
    public ContactState PhoneState { get; init; }
    public Guid? CardKey { get; init; }
    public ContactState CardState { get; init; }
    public string JobTitle { get; init; } = "";

    /// <summary>份数 asked for in all.</summary>
    public int Units { get; init; }
    public DateOnly? RetiredOn { get; init; }
    public RowOutcome Outcome { get; set; }

    /// <summary>What the unit owes for it.</summary>
    public Money Due { get; set; }

    /// <summary>Of the units those that are paid for: all that begin anew (EN-6).</summary>
    public int PaidUnits { get; set; }

    /// <summary>What is wrong with it, as JSON; null: nothing.</summary>
    public string? Faults { get; set; }
}

/// <summary>The office's answer to joiners in mid-term (EN-5): asked by the agency for one
/// roster, decided by the office.</summary>
public sealed class JoinerDecision
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid RosterId { get; init; }
    public required string Reason { get; init; }
    public required int Persons { get; init; }
    public required Guid AskedById { get; init; }
    public required DateTime AskedAt { get; init; }
    public bool? Approved { get; set; }
    public string? Answer { get; set; }
    public Guid? DecidedById { get; set; }
    public DateTime? DecidedAt { get; set; }
    public int Version { get; private set; }
}
