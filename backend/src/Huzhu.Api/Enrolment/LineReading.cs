using Huzhu.Data;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Enrolment.MatchStatement;

namespace Huzhu.Api.Enrolment;

/// <summary>The statement's lines with the contributions that they pay, or may pay.</summary>
public sealed class LineReading(HuzhuDb db)
{
    internal static IQueryable<BankLine> Matching(HuzhuDb db, LinePart? state, string? q)
    {
        var lines = db.BankLines.AsNoTracking();
        lines = state switch
        {
            null => lines,
            LinePart.Open => lines.Where(l => l.UsedAt == null && l.SetAside == null),
            LinePart.Used => lines.Where(l => l.UsedAt != null),
            LinePart.SetAside => lines.Where(l => l.SetAside != null),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        if (q?.Trim() is { Length: > 0 } words)
            lines = lines.Where(l =>
                l.Payer.Contains(words) || l.Remark.Contains(words) || l.Reference.Contains(words)
            );
        return lines.OrderByDescending(l => l.On).ThenByDescending(l => l.Id);
    }

    /// <summary>The lines that can be accepted without looking, each with its contribution.
    /// </summary>
    internal async Task<IReadOnlyList<(BankLine Line, Guid Due)>> SureAsync(CancellationToken ct)
    {
        var lines = await Matching(db, LinePart.Open, null).ToListAsync(ct);
        var proposals = await ProposeAsync(lines, ct);
        return
        [
            .. from line in lines
            let best = proposals[line.Id].FirstOrDefault()
            where best is { Sure: true }
            select (line, best.Dues[0].Id),
        ];
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
                line.Reference,
                line.On,
                line.Amount.Yuan,
                line.Payer,
                line.Remark,
                line.SetAside is not null ? LinePart.SetAside
                    : IsOpen(line) ? LinePart.Open
                    : LinePart.Used,
                line.SetAside,
                [.. proposals.GetValueOrDefault(line.Id, []).Select(c => ViewOf(c, plans))],
                [.. used[line.Id]],
                line.Version
            )),
        ];
    }

    static bool IsOpen(BankLine line) => line is { UsedAt: null, SetAside: null };

    async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Candidate>>> ProposeAsync(
        IReadOnlyCollection<BankLine> lines,
        CancellationToken ct
    )
    {
        var open = await ContributionReading
            .All(db)
            .Where(f => f.Contribution.ReceivedOn == null)
            .OrderBy(f => f.Contribution.DueSince)
            .Select(f => new OpenDue(
                f.Contribution.Id,
                f.Roster,
                f.Contribution.UnitId,
                f.UnitName,
                f.Contribution.PlanCode,
                f.Contribution.Due
            ))
            .ToListAsync(ct);
        return new StatementMatching(open).Propose(lines);
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
