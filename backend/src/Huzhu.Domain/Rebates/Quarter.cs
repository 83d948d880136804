using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Rebates;

/// <summary>A quarter of a calendar year in Beijing (T-1).</summary>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number)
{
    public DateOnly First => new(Year, Number * 3 - 2, 1);
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    /// <summary>Whether its last day is over.</summary>
    public bool HasEnded(DateTime now) => Beijing.DateOf(now) > Last;

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public override string ToString() => $"{Year}年第{Number}季度";
}
