using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>What the verification of a cover certificate says.</summary>
public enum CoverStatementStatus
{
    /// <summary>All that it states is so, and some of it is still to run.</summary>
    Valid,

    /// <summary>Something of it was cancelled since.</summary>
    Changed,

    /// <summary>All of it has ended by itself.</summary>
    Expired,
}

/// <summary>One line of a cover certificate. Beijing dates; events count from
/// <paramref name="CountsFrom"/> on.</summary>
/// <param name="Id">The segment's.</param>
public sealed record CoverLine(
    Guid Id,
    string Plan,
    int Units,
    DateOnly From,
    DateOnly To,
    DateOnly CountsFrom
)
{
    /// <summary>As the signed payload says it, after the name of the plan.</summary>
    public string Text =>
        $"{Units}份{From:yyyy-MM-dd}至{To:yyyy-MM-dd}"
        + (CountsFrom > From ? $"（{CountsFrom:yyyy-MM-dd}起保障）" : "");
}

/// <summary>What a cover certificate (保障证明) says of a member on the day it was made: all that
/// is in force then or will be.</summary>
/// <param name="Identity">Masked.</param>
public sealed record CoverStatement(
    string Name,
    string Identity,
    string Tail,
    string Unit,
    DateOnly On,
    IReadOnlyList<CoverLine> Lines
)
{
    /// <summary>More would not fit into a code that a telephone reads.</summary>
    public const int MostLines = 12;

    /// <summary>All lines in one text, each plan named once: it has to fit into a code.</summary>
    public string Summary =>
        string.Join(
            '；',
            Lines
                .GroupBy(line => line.Plan)
                .Select(g => $"{g.Key}：{string.Join('，', g.Select(line => line.Text))}")
        );

    /// <exception cref="WrongState">There is nothing to certify, or too much.</exception>
    public static IReadOnlyList<CoverLine> LinesOn(DateOnly day, IEnumerable<HeldCover> held)
    {
        var lines = held.Where(h => h.On(day) is not (CoverState.Over or CoverState.Cancelled))
            .OrderBy(h => h.Segment.Effective)
            .ThenBy(h => h.PlanCode, StringComparer.Ordinal)
            .ThenBy(h => h.Segment.CoveredFrom)
            .ThenBy(h => h.Id)
            .Select(h => new CoverLine(
                h.Id,
                h.Plan,
                h.Segment.Units,
                h.Segment.Effective,
                h.Segment.Expiry,
                h.Segment.CoveredFrom
            ))
            .ToList();
        return lines.Count switch
        {
            0 => throw new WrongState("该会员现在没有可以证明的保障，请先核对其参保记录。"),
            > MostLines => throw new WrongState(
                $"保障超过{MostLines}项，一份证明打印不下，请分开证明。"
            ),
            _ => lines,
        };
    }

    /// <summary>Whether what it says is still so on a day, by what the member holds now, and
    /// since which day it has been as it is.</summary>
    public (CoverStatementStatus Status, DateOnly Since) StatusOn(
        DateOnly day,
        IReadOnlyCollection<HeldCover> now
    )
    {
        var missing = Lines
            .Select(line => (line, Held: now.FirstOrDefault(h => h.Id == line.Id)))
            .Where(pair => pair.Held is not { CancelledOn: null })
            .ToList();
        if (missing.Count > 0)
        {
            return (
                CoverStatementStatus.Changed,
                missing.Min(pair => pair.Held?.CancelledOn) ?? On
            );
        }
        var last = Lines.Max(line => line.To);
        return last < day
            ? (CoverStatementStatus.Expired, last.AddDays(1))
            : (CoverStatementStatus.Valid, On);
    }
}
