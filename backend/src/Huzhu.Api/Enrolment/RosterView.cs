using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>How many rows of a roster come to what.</summary>
public sealed record OutcomeCount(RowOutcome Outcome, string Label, [property: People] int? Rows);

/// <summary>What one unit owes, or would owe, for a roster.</summary>
/// <param name="Units">Those that are paid for.</param>
/// <param name="Received">Whether the money has come.</param>
public sealed record UnitDue(
    Guid UnitId,
    string Unit,
    [property: People] int? Persons,
    int Units,
    decimal Due,
    bool TermsAcknowledged,
    bool Received
);

/// <param name="RowNumber">As the spreadsheet shows it.</param>
/// <param name="Sheet">The sheet that it stands on; null: the file has only one.</param>
public sealed record RosterRowView(
    int RowNumber,
    string? Sheet,
    [property: Personal(PersonalKind.Name)] string Name,
    [property: Personal] string? Identity,
    string? Unit,
    int Units,
    RowOutcome Outcome,
    string OutcomeLabel,
    decimal Due,
    IReadOnlyList<Finding> Faults
);

/// <summary>A roster in a list.</summary>
public sealed record RosterSummary(
    Guid Id,
    string Number,
    string FileName,
    string PlanCode,
    string PlanName,
    RosterStatus Status,
    string StatusLabel,
    int Rows,
    int FaultyRows,
    DateTime CreatedAt,
    Guid? JobId
);

public sealed record JoinerView(string Reason, bool? Approved, string? Answer, DateTime AskedAt);

/// <param name="Notes">What should be looked at before it is confirmed: sheets left out, rows
/// hidden or passed over.</param>
public sealed record RosterView(
    Guid Id,
    string Number,
    string FileName,
    string PlanCode,
    string PlanName,
    RosterStatus Status,
    string StatusLabel,
    string? Problem,
    IReadOnlyList<string> Notes,
    DateOnly? AskedFor,
    int Rows,
    int FaultyRows,
    IReadOnlyList<OutcomeCount> Outcomes,
    IReadOnlyList<UnitDue> Units,
    IReadOnlyList<RosterRowView> Faulty,
    JoinerView? Joiners,
    DateTime CreatedAt,
    DateTime? ConfirmedAt,
    DateTime? EnrolledAt,
    Guid? JobId,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned;

public static class RosterLabels
{
    public static string Label(this RosterStatus status) =>
        status switch
        {
            RosterStatus.Checking => "核对中",
            RosterStatus.Unreadable => "无法读取",
            RosterStatus.Checked => "待确认",
            RosterStatus.Confirmed => "待缴费",
            RosterStatus.Enrolled => "已参保",
            RosterStatus.Withdrawn => "已撤回",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };

    public static string Label(this RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.Faulty => "有误",
            RowOutcome.FirstEnrolment => "首次参保",
            RowOutcome.Renewal => "续保",
            RowOutcome.LateRenewal => "逾期续保",
            RowOutcome.AddedUnits => "新增份数",
            RowOutcome.Joiner => "新增人员",
            RowOutcome.Unchanged => "已参保，不变",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };
}

/// <summary>Shows a roster with what its rows come to; sums are the database's, and no more than
/// the first faulty rows are read.</summary>
public sealed class RosterReader(HuzhuDb db, Acting me, Data.Security.FieldCipher cipher)
{
    const int FaultyShown = 100;

    public Task<Roster?> FindAsync(Guid id, CancellationToken ct) =>
        db.Rosters.SingleOrDefaultAsync(r => r.Id == id, ct);

    public async Task<RosterView> ViewAsync(Roster roster, CancellationToken ct)
    {
        // while it is being checked it is asked for again and again, and has nothing to add up yet
        var isCounted = roster.Status != RosterStatus.Checking;
        var rows = db.RosterRows.AsNoTracking().Where(r => isCounted && r.RosterId == roster.Id);
        var outcomes = await rows.GroupBy(r => r.Outcome)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var faulty = await rows.Where(r => r.Faults != null)
            .OrderBy(r => r.RowNumber)
            .Take(FaultyShown)
            .ToListAsync(ct);
        var units = isCounted ? await UnitsAsync(roster, ct) : [];
        var joiners = await db
            .JoinerDecisions.AsNoTracking()
            .SingleOrDefaultAsync(d => d.RosterId == roster.Id, ct);
        return new(
            roster.Id,
            roster.Number,
            roster.FileName,
            roster.PlanCode,
            await PlanNameAsync(roster.PlanCode, ct),
            roster.Status,
            roster.Status.Label(),
            roster.Problem,
            roster.NoteList,
            roster.AskedFor,
            roster.Rows,
            roster.FaultyRows,
            [
                .. outcomes
                    .OrderBy(o => o.Key)
                    .Select(o => new OutcomeCount(o.Key, o.Key.Label(), o.Count)),
            ],
            units,
            [.. faulty.Select(r => ViewOf(roster, r, null))],
            joiners is null
                ? null
                : new(joiners.Reason, joiners.Approved, joiners.Answer, joiners.AskedAt),
            roster.CreatedAt,
            roster.ConfirmedAt,
            roster.EnrolledAt,
            roster.JobId,
            [.. ActionsOn(roster, faulty, joiners)],
            roster.Version
        );
    }

    public RosterRowView ViewOf(Roster roster, RosterRow row, string? unit)
    {
        var (sheet, number) = roster.PlaceOf(row.RowNumber);
        return new(
            number,
            sheet,
            row.Name,
            row.Sealed is null
                ? null
                : PersonalAttribute.Mask(Data.MemberSeal.Open(cipher, row.Sealed).Number),
            unit,
            row.Units,
            row.Outcome,
            row.Outcome.Label(),
            row.Due.Yuan,
            RosterPass.FindingsOf(row.Faults)
        );
    }

    public async Task<string> PlanNameAsync(string code, CancellationToken ct) =>
        (await RosterPass.VersionsAsync(db, code, ct)).MaxBy(v => v.EffectiveFrom)?.Name ?? code;

    /// <summary>Persons, units and money of the rows that can be enrolled, by unit; once confirmed,
    /// what was asked of them.</summary>
    public async Task<List<UnitDue>> UnitsAsync(Roster roster, CancellationToken ct)
    {
        var owed =
            roster.Status is RosterStatus.Checked
                ? await db
                    .RosterRows.Where(r => r.RosterId == roster.Id && r.Faults == null)
                    .Where(r => r.Outcome != RowOutcome.Unchanged)
                    .GroupBy(r => r.UnitId!.Value)
                    .Select(g => new
                    {
                        g.Key,
                        Persons = g.Count(),
                        Units = g.Sum(r => r.PaidUnits),
                        Due = g.Sum(r => (long)(object)r.Due),
                        Received = false,
                    })
                    .ToListAsync(ct)
                : await db
                    .Contributions.Where(c => c.RosterId == roster.Id)
                    .Select(c => new
                    {
                        Key = c.UnitId,
                        c.Persons,
                        c.Units,
                        Due = (long)(object)c.Due,
                        Received = c.ReceivedOn != null,
                    })
                    .ToListAsync(ct);
        var ids = owed.Select(o => o.Key).ToList();
        var names = await db
            .MemberUnits.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var version = await VersionToAcknowledgeAsync(roster, ct);
        var acknowledged = await db
            .TermsAcknowledgements.Where(a => ids.Contains(a.UnitId) && a.PlanVersionId == version)
            .Select(a => a.UnitId)
            .ToListAsync(ct);
        return
        [
            .. owed.Select(o => new UnitDue(
                    o.Key,
                    names[o.Key],
                    o.Persons,
                    o.Units,
                    o.Due / 100m,
                    acknowledged.Contains(o.Key),
                    o.Received
                ))
                .OrderBy(o => o.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>The version whose terms the units acknowledge: the one that the rows follow
    /// (EN-14).
    /// </summary>
    public async Task<Guid?> VersionToAcknowledgeAsync(Roster roster, CancellationToken ct) =>
        roster.PlanVersionId
        ?? (await RosterPass.VersionsAsync(db, roster.PlanCode, ct))
            .MaxBy(v => v.EffectiveFrom)
            ?.Id;

    IEnumerable<string> ActionsOn(Roster roster, List<RosterRow> faulty, JoinerDecision? joiners)
    {
        if (!me.May(Domain.People.Permission.KeepRosters))
            yield break;
        // faulty rows stay after the good ones went in, to be mended and sent again
        if (
            roster.FileId is not null
            && roster.Status
                is RosterStatus.Checked
                    or RosterStatus.Confirmed
                    or RosterStatus.Enrolled
        )
            yield return "download";
        if (roster.Status == RosterStatus.Checked)
        {
            if (roster.FaultyRows < roster.Rows)
                yield return "confirm";
            yield return "recheck";
            if (
                joiners is null
                && faulty.Any(r => r.Faults!.Contains("\"EN-5\"", StringComparison.Ordinal))
            )
                yield return "askJoiners";
        }
        if (
            roster.Status
            is RosterStatus.Checked
                or RosterStatus.Unreadable
                or RosterStatus.Confirmed
        )
            yield return "withdraw";
    }
}
