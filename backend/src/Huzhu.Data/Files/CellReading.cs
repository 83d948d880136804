using System.Globalization;
using System.Text.RegularExpressions;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Files;

/// <summary>What a cell of somebody's table means, the same for statements, settlements and the
/// banks' answers.</summary>
static partial class CellReading
{
    /// <summary>Digits beyond these are lost in a numeric cell.</summary>
    const int ExactDigits = 15;

    /// <summary>A heading without blanks, brackets and what stands in them: 贷方金额（元）.</summary>
    public static string Title(string text)
    {
        var title = Typed.Key(text).Replace('帐', '账');
        for (var open = title.IndexOf('('); open >= 0; open = title.IndexOf('('))
        {
            var close = title.IndexOf(')', open);
            title = close < 0 ? title[..open] : title.Remove(open, close - open + 1);
        }
        return title.Trim('*', ':');
    }

    public static string[] TitlesOf(SheetLine line) => [.. line.Cells.Select(c => Title(c.Text))];

    /// <summary>A header of two rows: groups above, the names below.</summary>
    public static string[] Together(string[] above, string[] below) =>
        [
            .. Enumerable
                .Range(0, Math.Max(above.Length, below.Length))
                .Select(i =>
                    below.ElementAtOrDefault(i) is { Length: > 0 } own
                        ? own
                        : above.ElementAtOrDefault(i) ?? ""
                ),
        ];

    /// <summary>The column of the first of the names that is there; −1: none is.</summary>
    public static int Find(string[] titles, string[] names) =>
        names.Select(n => Array.IndexOf(titles, n)).FirstOrDefault(i => i >= 0, -1);

    /// <summary>A long number that a spreadsheet has made a numeric one: its last digits are gone.
    /// </summary>
    public static bool HasLostDigits(Cell cell) =>
        cell.Kind == CellKind.Number
        && (cell.Text.Count(char.IsAsciiDigit) > ExactDigits || cell.Text.Contains('E'));

    /// <summary>1,234.50, ￥1234.5, CNY 72.00, (300.00), a number; nothing is zero; null:
    /// none.</summary>
    public static decimal? AmountOf(Cell cell)
    {
        if (cell.Kind == CellKind.Number)
            return Math.Abs(cell.Number) < 1e12 ? Math.Round((decimal)cell.Number, 6) : null;
        var text = Currency()
            .Replace(Typed.Key(cell.Text), "")
            .Replace(",", "", StringComparison.Ordinal);
        if (text is "" or "-" or "--")
            return 0;
        var isNegative =
            text.StartsWith('(') && text.EndsWith(')') || text.Length > 1 && text.EndsWith('-');
        if (isNegative)
            text = text.Trim('(', ')').TrimEnd('-');
        return decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        )
            ? isNegative
                ? -amount
                : amount
            : null;
    }

    public static bool HasMoreThanFen(decimal amount) =>
        amount * 100 != Math.Truncate(amount * 100);

    /// <summary>20261101, 2026-11-01, 2026/11/1, 2026年11月1日, with a time or not, in another zone or
    /// not, and real dates; null: none, as a time alone.</summary>
    public static DateOnly? DateOf(Cell cell, bool uses1904)
    {
        if (cell.Kind == CellKind.Number && cell.Number is > 30_000 and < 80_000)
            return SheetRows.DayOf(cell.Number, uses1904);
        var text = string.Concat(Typed.Clean(cell.Text).Select(Typed.HalfWidth));
        if (
            Zoned().IsMatch(text)
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var at
            )
        )
            return DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);
        var found = Day().Match(text);
        return
            found.Success
            && DateOnly.TryParseExact(
                $"{found.Groups["y"].Value}-{found.Groups["m"].Value}-{found.Groups["d"].Value}",
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var on
            )
            ? on
            : null;
    }

    /// <summary>A row that begins or goes on with 合计 and the like: it is the sum of others where
    /// it has no day of its own.</summary>
    public static bool SaysSum(SheetLine line) =>
        line.Cells.Any(c => Sum().IsMatch(Typed.Key(c.Text)));

    [GeneratedRegex(
        "^(合计|总计|小计|本页合计|本页小计|累计|期初余额|期末余额|上页余额|承前页|过次页|合计笔数|总笔数|总收入|总支出|收入笔数|支出笔数|贷方合计|借方合计|贷方笔数|借方笔数|汇总|总额|[一-龥]{1,8}(金额|笔数|合计|总计|总额|余额):)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sum();

    [GeneratedRegex(
        "^(CNY|RMB|人民币|¥|￥)|(元|圆|CNY|RMB|人民币|CR|整)+$|^[+]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Currency();

    [GeneratedRegex(
        @"^\d{4}-\d\d?-\d\d?[T ]\d\d?:\d\d(:\d\d(\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Zoned();

    [GeneratedRegex(
        @"^(?<y>\d{4})([-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})日?([T -]+\d{1,2}[:.时]\d{2}.*|[T ]+\d{6})?"
            + @"|(?<m>\d{2})(?<d>\d{2})(\d{6}|[T -]+\d{1,2}:?\d{2}.*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Day();
}
