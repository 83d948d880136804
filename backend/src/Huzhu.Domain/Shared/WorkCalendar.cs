using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Shared;

/// <summary>A day that the office marked itself as a working day or a day off.</summary>
public sealed record CalendarDay(DateOnly Date, bool IsWorking, string Note);

/// <summary>
/// The Beijing working calendar (T-3): weekends off, statutory holidays off, make-up days worked.
/// Immutable; built from what ships and the office's edits, of which the last for a day wins.
/// A year without a calendar has its weekends only.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>2017-2026 as the State Council published them.</summary>
    public static readonly WorkCalendar Shipped = new(
        StateCouncilNotices.Days.ToDictionary(d => d.Date),
        StateCouncilNotices.Years.Select(y => y.Year).ToHashSet()
    );

    readonly IReadOnlyDictionary<DateOnly, CalendarDay> days;
    readonly IReadOnlySet<int> years;

    WorkCalendar(IReadOnlyDictionary<DateOnly, CalendarDay> days, IReadOnlySet<int> years) =>
        (this.days, this.years) = (days, years);

    /// <summary>
    /// This calendar with the office's edits. A new year becomes known once the office has
    /// entered its National Day (1 October), the last holiday that every year's notice has.
    /// </summary>
    public WorkCalendar With(IEnumerable<CalendarDay> edits)
    {
        var all = days.ToDictionary(d => d.Key, d => d.Value);
        foreach (var edit in edits)
        {
            all[edit.Date] = edit;
        }
        var completed = all
            .Values.Where(d => d.Date is { Month: 10, Day: 1 } && !d.IsWorking)
            .Select(d => d.Date.Year);
        return new(all, years.Union(completed).ToHashSet());
    }

    /// <summary>Whether the year's holidays are known, so that its deadlines are certain.</summary>
    public bool Knows(int year) => years.Contains(year);

    /// <summary>The marked day, if the calendar says something special about it.</summary>
    public CalendarDay? Marked(DateOnly day) => days.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        days.TryGetValue(day, out var marked)
            ? marked.IsWorking
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>How many days are worked from one day to another, both included.</summary>
    public int WorkingDays(DateOnly from, DateOnly to) =>
        Enumerable
            .Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1))
            .Count(n => IsWorkingDay(from.AddDays(n)));

    /// <summary>The day itself when it is worked, else the first worked day after it.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        TimeRules.EndsOnWorkingDay.Applied();
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }
        return day;
    }
}
