using System.Globalization;
using System.Text.RegularExpressions;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>What is numbered by kind and Beijing year (AG-13).</summary>
public enum NumberKind
{
    /// <summary>受理回执 SQ</summary>
    Receipt,

    /// <summary>批复 PF</summary>
    Decision,

    /// <summary>登记证 DJZ</summary>
    Certificate,

    /// <summary>聘书 PS</summary>
    Letter,
}

/// <summary>
/// One series of numbers (AG-13): 1, 2, 3 … of a kind in a Beijing year. Drawn under a lock, in
/// the transaction that writes the document, so that none is missing and none is given twice.
/// </summary>
public sealed partial class NumberSeries
{
    NumberSeries() { }

    public NumberSeries(NumberKind kind, int year) => (Kind, Year) = (kind, year);

    public NumberKind Kind { get; private set; }

    /// <summary>Beijing year.</summary>
    public int Year { get; private set; }

    /// <summary>The last number given; 0 when none is.</summary>
    public int Last { get; private set; }

    /// <summary>The last number given, as it stands in addresses.</summary>
    public string LastNumber =>
        string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(Kind)}-{Year}-{Last:0000}");

    /// <summary>The next number, as it stands in addresses: DJZ-2026-0001.</summary>
    /// <exception cref="RuleBroken">AG-13: the instant isn't in the series' year.</exception>
    public string Next(DateTime now)
    {
        var year = Beijing.DateOf(now).Year;
        AgencyRules.NumbersWithoutGaps.Require(year == Year, ("series", Year), ("year", year));
        Last++;
        return LastNumber;
    }

    /// <summary>Goes on after a number that is out on paper though this series doesn't know it:
    /// after a backup was restored that was older. A number that it has given stays the
    /// last.</summary>
    public void GoOnAfter(int last) => Last = Math.Max(Last, last);

    /// <summary>The kind, year and count of a number such as DJZ-2026-0012; null: it is
    /// none.</summary>
    public static (NumberKind Kind, int Year, int Last)? Parts(string number) =>
        number.Split('-') is [var prefix, var y, var n]
        && Enum.GetValues<NumberKind>().Where(k => PrefixOf(k) == prefix).ToList() is [var kind]
        && int.TryParse(y, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(n, CultureInfo.InvariantCulture, out var last)
            ? (kind, year, last)
            : null;

    static readonly Dictionary<string, string> Words = new()
    {
        ["SQ"] = "京互办收",
        ["PF"] = "京互办批",
        ["DJZ"] = "京互办登",
        ["PS"] = "京互办聘",
    };

    /// <summary>The number as it stands on paper: 京互办批〔2026〕1号.</summary>
    /// <exception cref="FormatException">The text is no number of a known kind.</exception>
    public static string OnPaper(string number)
    {
        var parts = number.Split('-');
        var words = parts is [var prefix, _, _] ? Words.GetValueOrDefault(prefix) : null;
        return
            words is not null
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var last)
            ? $"{words}〔{year}〕{last}号"
            : throw new FormatException("编号格式不正确。");
    }

    /// <summary>A number as people copy it from paper, 京互办登〔2026〕8号 with whichever brackets, as
    /// it is kept: DJZ-2026-0008; any other text stays as it is.</summary>
    public static string AsKept(string text) => OfPaper(Typed.Key(text)) ?? text;

    /// <summary>A whole number as somebody types it, from paper or from a screen, as it is kept;
    /// null: it is none.</summary>
    public static string? Read(string? typed)
    {
        var text = Typed.Key(typed);
        return OfPaper(text)
            ?? (
                KeptForm().Match(text) is { Success: true } kept
                    ? Kept(kept.Groups[1].Value, kept.Groups[2].Value, kept.Groups[3].Value)
                    : null
            );
    }

    static string? OfPaper(string key)
    {
        if (OnPaperForm().Match(key) is not { Success: true } paper)
            return null;
        var prefix = paper.Groups[1].Value switch
        {
            "收" => "SQ",
            "批" => "PF",
            "登" => "DJZ",
            _ => "PS",
        };
        return Kept(prefix, paper.Groups[2].Value, paper.Groups[3].Value);
    }

    static string Kept(string prefix, string year, string last) =>
        $"{prefix}-{year}-{last.TrimStart('0').PadLeft(4, '0')}";

    [GeneratedRegex(
        @"^京互办([收批登聘])\(?(\d{4})\)?第?(\d{1,9})号?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OnPaperForm();

    [GeneratedRegex(@"^(SQ|PF|DJZ|PS)-?(\d{4})-?(\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex KeptForm();

    static string PrefixOf(NumberKind kind) =>
        kind switch
        {
            NumberKind.Receipt => "SQ",
            NumberKind.Decision => "PF",
            NumberKind.Certificate => "DJZ",
            NumberKind.Letter => "PS",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
