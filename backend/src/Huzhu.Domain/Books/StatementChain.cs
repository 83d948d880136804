using Huzhu.Domain.Contributions;

namespace Huzhu.Domain.Books;

/// <summary>What is wrong with a line of a statement, in Chinese.</summary>
public sealed record ChainFault(StatementLine Line, string Problem);

/// <summary>Puts the lines of a statement behind those that an account has: what came before
/// changes nothing, and no line may be missing between.</summary>
public static class StatementChain
{
    /// <summary>The oldest first, whichever way the bank lists them.</summary>
    /// <param name="lines">Each with its balance.</param>
    public static IReadOnlyList<StatementLine> InOrder(IReadOnlyList<StatementLine> lines)
    {
        var seen = new HashSet<StatementLine>();
        var once = lines
            .Where(l => l.Serial.Length == 0 || seen.Add(l with { Row = 0, Sheet = "" }))
            .ToList();
        var back = Enumerable.Reverse(once).ToList();
        return
            Breaks(back).Count() < Breaks(once).Count()
            || Breaks(back).Count() == Breaks(once).Count()
                && once.Count > 0
                && once[0].On > once[^1].On
            ? back
            : once;
    }

    /// <summary>The lines whose balance isn't the one before with their amount.</summary>
    public static IEnumerable<ChainFault> Breaks(IReadOnlyList<StatementLine> ordered)
    {
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, line) = (ordered[i - 1], ordered[i]);
            if (line.Balance != before.Balance!.Value + line.Amount)
            {
                yield return new(
                    line,
                    $"余额不连续：上一笔余额 {before.Balance}，本笔 {line.Amount}，余额应为 "
                        + $"{before.Balance!.Value + line.Amount}，文件写的是 {line.Balance}。"
                );
            }
            else if (line.On < before.On)
            {
                yield return new(line, "日期早于上一笔，请导出按时间排列的流水。");
            }
        }
    }

    /// <summary>How many lines of an unbroken statement the account has already.</summary>
    /// <param name="known">Of the statement's days and the last one before, in sequence.</param>
    /// <param name="fault">Set where the statement doesn't go on from what is known.</param>
    public static int Known(
        IReadOnlyList<StatementEntry> known,
        IReadOnlyList<StatementLine> ordered,
        out ChainFault? fault
    )
    {
        fault = null;
        if (known.Count == 0 || ordered.Count == 0)
            return 0;
        for (var at = ordered.Count - 1; at >= 0; at--)
            if (RunsInto(known, known.Count - 1, ordered, at))
                return at + 1;
        for (var end = known.Count - 1; end >= ordered.Count - 1; end--)
            if (RunsInto(known, end, ordered, ordered.Count - 1))
                return ordered.Count;
        var (first, last) = (ordered[0], known[^1]);
        var before = first.Balance!.Value - first.Amount;
        if (first.On < last.On || before != last.Balance)
            fault = new(
                first,
                $"与已导入的流水接不上：已导入至{last.On:yyyy-MM-dd}，余额 {last.Balance}，本行之前余额为 "
                    + $"{before}。请核对是否另一账户，或者补齐中间的流水。"
            );
        return 0;
    }

    /// <summary>Whether the lines up to one are those of the account up to another, as far as both
    /// go back.</summary>
    static bool RunsInto(
        IReadOnlyList<StatementEntry> known,
        int end,
        IReadOnlyList<StatementLine> ordered,
        int at
    ) =>
        Enumerable
            .Range(0, Math.Min(end, at) + 1)
            .All(back => Same(known[end - back], ordered[at - back]));

    static bool Same(StatementEntry known, StatementLine line) =>
        known.On == line.On && known.Amount == line.Amount && known.Balance == line.Balance;
}
