using Huzhu.Data;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Contributions.MatchStatement;

namespace Huzhu.Api.Contributions;

/// <summary>The statement's lines with the contributions that they pay, or may pay.</summary>
public sealed class LineReading(HuzhuDb db)
{
    internal static IQueryable<BankLine> Matching(HuzhuDb db, LinePart? state, string? q)
    {
        var lines = db.BankLines.AsNoTracking();
        lines = state switch
        {
            null => lines,
            LinePart.Open => lines.Where(l =>
                l.UsedAt == null && l.SetAside == null && l.ReversedWith == null
            ),
            LinePart.Used => lines.Where(l => l.UsedAt != null),
            LinePart.SetAside => lines.Where(l => l.SetAside != null),
            LinePart.Reversed => lines.Where(l => l.ReversedWith != null),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        if (Typed.Clean(q) is { Length: > 0 } words)
            lines = lines.Where(l =>
                l.Payer.Contains(words)
                || l.Remark.Contains(words)
                || l.Reference.Contains(words)
                || l.Serial.Contains(words)
            );
        return lines.OrderByDescending(l => l.On).ThenByDescending(l => l.Id);
    }

    /// <summary>The lines that a person can accept without looking, each with its contribution, and
    /// how many others there are: imported or asked for by the same person (GV-9), or of renewals
    /// that come late and need a reason (EN-3).</summary>
    internal async Task<(IReadOnlyList<(BankLine Line, Guid Due)> Mine, int Others)> SureAsync(
        Guid person,
        CancellationToken ct
    )
    {
        var lines = await Matching(db, LinePart.Open, null).ToListAsync(ct);
        var proposals = await ProposeAsync(lines, ct);
        var sure = lines
            .Select(line => (Line: line, Best: proposals[line.Id].FirstOrDefault()))
            .Where(s => s.Best is { Sure: true })
            .Select(s => (s.Line, Due: s.Best!.Dues[0].Id))
            .ToList();
        var ids = sure.Select(s => s.Due).ToList();
        var dues = await db
            .Contributions.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, ct);
        var mine = sure.Where(s =>
                dues[s.Due].MayBeLinkedBy(person, s.Line) && !dues[s.Due].IsLateOn(s.Line.On)
            )
            .ToList();
        return (mine, sure.Count - mine.Count);
    }

    internal async Task<IReadOnlyList<BankLineRow>> RowsAsync(
        IReadOnlyList<BankLine> lines,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var proposals = lines.Any(IsOpen)
            ? await ProposeAsync(await Matching(db, LinePart.Open, null).ToListAsync(ct), ct)
            : new Dictionary<Guid, IReadOnlyList<Candidate>>();
        var ids = lines.Select(l => l.Id).ToList();
        var used = (
            await ContributionReading
                .All(db)
                .Where(f =>
                    f.Contribution.BankLineId != null
                    && ids.Contains(f.Contribution.BankLineId.Value)
                )
                .ToListAsync(ct)
        ).ToLookup(f => f.Contribution.BankLineId!.Value, f => $"{f.Roster}　{f.UnitName}");
        return
        [
            .. lines.Select(line => new BankLineRow(
                line.Id,
                line.Serial.Length > 0 ? line.Serial : line.Reference,
                line.On,
                line.Amount.Yuan,
                line.Payer,
                line.Remark,
                line.ReversedWith is not null ? LinePart.Reversed
                    : line.SetAside is not null ? LinePart.SetAside
                    : IsOpen(line) ? LinePart.Open
                    : LinePart.Used,
                line.SetAside,
                [.. proposals.GetValueOrDefault(line.Id, []).Select(c => ViewOf(c, plans))],
                [.. used[line.Id]],
                line.Version
            )),
        ];
    }

    static bool IsOpen(BankLine line) =>
        line is { UsedAt: null, SetAside: null, ReversedWith: null };

    async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Candidate>>> ProposeAsync(
        IReadOnlyCollection<BankLine> lines,
        CancellationToken ct
    )
    {
        var open = await ContributionReading
            .All(db)
            .Where(f => f.Contribution.ReceivedOn == null && f.Contribution.VoidedOn == null)
            .OrderBy(f => f.Contribution.DueSince)
            .ToListAsync(ct);
        return new StatementMatching([
            .. open.Select(f => new OpenDue(
                f.Contribution.Id,
                f.Roster,
                f.Contribution.UnitId,
                f.UnitName,
                f.Contribution.PlanCode,
                f.Contribution.Owed
            )),
        ]).Propose(lines);
    }

    static LineCandidate ViewOf(Candidate candidate, IReadOnlyDictionary<string, string> plans) =>
        new(
            [
                .. candidate.Dues.Select(d => new CandidateDue(
                    d.Id,
                    d.RosterNumber,
                    d.UnitName,
                    plans.GetValueOrDefault(d.PlanCode, d.PlanCode),
                    d.Due.Yuan
                )),
            ],
            candidate.Sure,
            candidate.Because
        );
}
