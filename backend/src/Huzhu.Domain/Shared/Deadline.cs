using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Shared;

/// <summary>How near a deadline is; the same words everywhere (余 3 天, 今日到期, 逾期).</summary>
public enum DeadlineState
{
    /// <summary>More than three days are left.</summary>
    Upcoming,

    /// <summary>One to three days are left.</summary>
    DueSoon,

    /// <summary>Today is the last day.</summary>
    DueToday,

    /// <summary>The last day is over.</summary>
    Overdue,
}

/// <summary>
/// A period that a rule sets: it starts with the event on <paramref name="From"/> and its last day
/// is <paramref name="Due"/> (Beijing dates). <paramref name="CalendarKnown"/> is false when a
/// year it falls in has no holiday calendar yet, so that only weekends were counted (T-3).
/// </summary>
public sealed record Deadline(Rule Rule, DateOnly From, DateOnly Due, bool CalendarKnown)
{
    public Rule Rule { get; } = Rule.Applied();

    /// <summary>What the last day was counted by.</summary>
    enum Counting
    {
        Date,
        Days,
        Months,
    }

    Counting How { get; init; }
    bool Moved { get; init; }

    /// <summary>By which rules the days were counted: from the day after the event (T-2), to the
    /// same day of a later month (T-4), past days off (T-3).</summary>
    public IReadOnlyList<Rule> CountedBy =>
        [
            .. How switch
            {
                Counting.Days => (Rule[])[TimeRules.DayAfterEvent],
                Counting.Months => [TimeRules.MonthsEnd],
                Counting.Date => [],
                _ => throw new InvalidOperationException($"{How}"),
            },
            .. Moved ? (Rule[])[TimeRules.EndsOnWorkingDay] : [],
        ];

    /// <summary>24:00 of the last day in Beijing, as an instant (UTC).</summary>
    public DateTime ExpiresAt => Beijing.EndOf(Due);

    /// <summary>Calendar days left at an instant: 0 on the last day, negative afterwards.</summary>
    public int DaysLeft(DateTime now) => Due.DayNumber - Beijing.DateOf(now).DayNumber;

    public DeadlineState StateAt(DateTime now) =>
        DaysLeft(now) switch
        {
            < 0 => DeadlineState.Overdue,
            0 => DeadlineState.DueToday,
            <= 3 => DeadlineState.DueSoon,
            _ => DeadlineState.Upcoming,
        };

    /// <summary>"N日内": the day of the event doesn't count, N days follow (T-2), then T-3.</summary>
    public static Deadline InDays(Rule rule, DateOnly from, int days, WorkCalendar calendar) =>
        EndingOn(rule, from, from.AddDays(days), calendar).Counted(Counting.Days);

    /// <summary>
    /// "N个月内": ends on the day with the same number N months later, or on that month's last
    /// day if it has none (T-4), then T-3.
    /// </summary>
    public static Deadline InMonths(Rule rule, DateOnly from, int months, WorkCalendar calendar) =>
        EndingOn(rule, from, from.AddMonths(months), calendar).Counted(Counting.Months);

    /// <summary>A last day that is off moves to the next working day (T-3).</summary>
    public static Deadline EndingOn(Rule rule, DateOnly from, DateOnly last, WorkCalendar calendar)
    {
        var due = calendar.NextWorkingDay(last);
        return new(rule, from, due, calendar.Knows(last.Year) && calendar.Knows(due.Year))
        {
            Moved = due != last,
        };
    }

    Deadline Counted(Counting how)
    {
        (how == Counting.Days ? TimeRules.DayAfterEvent : TimeRules.MonthsEnd).Applied();
        return this with { How = how };
    }
}
