using System.Globalization;
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
public sealed class NumberSeries
{
    NumberSeries() { }

    public NumberSeries(NumberKind kind, int year) => (Kind, Year) = (kind, year);

    public NumberKind Kind { get; private set; }

    /// <summary>Beijing year.</summary>
    public int Year { get; private set; }

    /// <summary>The last number given; 0 when none is.</summary>
    public int Last { get; private set; }

    /// <summary>The next number, as it stands in addresses: DJZ-2026-0001.</summary>
    /// <exception cref="RuleBroken">AG-13: the instant isn't in the series' year.</exception>
    public string Next(DateTime now)
    {
        var year = Beijing.DateOf(now).Year;
        AgencyRules.NumbersWithoutGaps.Require(year == Year, ("series", Year), ("year", year));
        Last++;
        return string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(Kind)}-{Year}-{Last:0000}");
    }

    /// <summary>The number as it stands on paper: 京互办批〔2026〕1号.</summary>
    /// <exception cref="FormatException">The text is no number of a known kind.</exception>
    public static string OnPaper(string number)
    {
        var parts = number.Split('-');
        var words = parts is [var prefix, _, _]
            ? prefix switch
            {
                "SQ" => "京互办收",
                "PF" => "京互办批",
                "DJZ" => "京互办登",
                "PS" => "京互办聘",
                _ => null,
            }
            : null;
        return
            words is not null
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var last)
            ? $"{words}〔{year}〕{last}号"
            : throw new FormatException("编号格式不正确。");
    }

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
