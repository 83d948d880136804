using System.Collections.Frozen;
using System.Globalization;

namespace Huzhu.Domain.Shared;

/// <summary>
/// The first four digits of the regions that identity numbers begin with (GB/T 2260): prefectures
/// and cities of today and those that were abolished since 1980, whose numbers people keep for
/// life.
/// </summary>
static class RegionCodes
{
    /// <summary>Province: third and fourth digit, 00 for numbers given out by the
    /// province.</summary>
    const string Assigned = """
        11: 00-02
        12: 00-02
        13: 00-11 21-30 90
        14: 00-11 21-29
        15: 00-09 21-29
        21: 00-14 21-25
        22: 00-08 21-26
        23: 00-12 21-27
        31: 00-02
        32: 00-13 19-28
        33: 00-11 21-28
        34: 00-18 21-29
        35: 00-09 21-29
        36: 00-11 21-27
        37: 00-17 21-30
        41: 00-19 21-30 90
        42: 00-13 21-32 90
        43: 00-13 21-33
        44: 00-20 21-29 51-53
        45: 00-14 21-30
        46: 00-04 90
        50: 00-03
        51: 00-20 21-39
        52: 00-06 21-29
        53: 00-09 21-35
        54: 00-06 21-29
        61: 00-11 21-29
        62: 00-12 21-30
        63: 00-02 21-29
        64: 00-05 21-23
        65: 00-06 21-32 40-43 90
        71: 00
        81: 00
        82: 00
        83: 00
        """;

    static readonly FrozenSet<int> Known = All().ToFrozenSet();

    /// <summary>Whether a number of a person may begin with these digits.</summary>
    /// <param name="number">At least four digits.</param>
    public static bool Has(ReadOnlySpan<char> number) =>
        Known.Contains(int.Parse(number[..4], CultureInfo.InvariantCulture));

    static IEnumerable<int> All()
    {
        foreach (var line in Assigned.Split('\n'))
        {
            var (province, ranges) = (
                int.Parse(line[..2], CultureInfo.InvariantCulture),
                line[3..]
            );
            foreach (var range in ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var ends = range.Trim().Split('-');
                var from = int.Parse(ends[0], CultureInfo.InvariantCulture);
                var to = int.Parse(ends[^1], CultureInfo.InvariantCulture);
                for (var i = from; i <= to; i++)
                    yield return province * 100 + i;
            }
        }
    }
}
