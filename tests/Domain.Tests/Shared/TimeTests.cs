using FsCheck.Xunit;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Shared;

/// <summary>T-1 to T-6: Beijing time, working calendar, periods, limiting words.</summary>
public class TimeTests
{
    [Fact, Keeps("T-1")]
    public void The_last_minute_of_a_Beijing_day_belongs_to_it()
    {
        Assert.Equal(Date("2026-12-31"), Beijing.DateOf(Instant("2026-12-31 23:59")));
        Assert.Equal(
            new DateTime(2026, 12, 31, 16, 0, 0, DateTimeKind.Utc),
            Beijing.EndOf(Date("2026-12-31"))
        );
    }

    [Fact, Breaks("T-1")]
    public void Midnight_in_London_is_no_date_border_and_a_local_instant_is_refused()
    {
        var midnightUtc = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(Beijing.DateOf(midnightUtc), Beijing.DateOf(midnightUtc.AddTicks(-1)));
        Assert.Throws<ArgumentException>(() => Beijing.DateOf(new DateTime(2026, 5, 1)));
    }

    [Fact, Breaks("T-1")]
    public void A_date_that_Beijing_has_not_reached_cannot_have_happened() =>
        Refused.By(
            "T-1",
            () =>
                TimeRules.RequireHappened(
                    Date("2026-05-02"),
                    Date("2026-04-01"),
                    Instant("2026-05-01 23:59")
                )
        );

    [Fact, Keeps("T-1")]
    public void The_same_date_has_happened_one_minute_later() =>
        TimeRules.RequireHappened(
            Date("2026-05-02"),
            Date("2026-04-01"),
            Instant("2026-05-02 00:00")
        );

    [Property]
    public bool Every_instant_lies_within_its_Beijing_day(int minutes)
    {
        var instant = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes);
        var day = Beijing.DateOf(instant);
        return Beijing.StartOf(day) <= instant && instant < Beijing.EndOf(day);
    }

    [Fact, Keeps("T-2")]
    public void The_day_of_the_event_does_not_count_and_the_last_day_runs_to_its_end()
    {
        // Wednesday 4 March + 10 days: Saturday 14 would be off, so take 3 March: Friday 13.
        var deadline = Deadlines.SetUpDecision(Date("2026-03-03"), Rulebook.Shipped);
        Assert.Equal(Date("2026-03-13"), deadline.Due);
        Assert.Equal(DeadlineState.DueToday, deadline.StateAt(Instant("2026-03-13 23:59")));
    }

    [Fact, Breaks("T-2")]
    public void At_24_hours_of_the_last_day_the_period_is_over()
    {
        var deadline = Deadlines.SetUpDecision(Date("2026-03-03"), Rulebook.Shipped);
        Assert.Equal(DeadlineState.Overdue, deadline.StateAt(deadline.ExpiresAt));
        Assert.Equal(-1, deadline.DaysLeft(Instant("2026-03-14 00:00")));
    }

    [Theory]
    [InlineData("2026-03-09 23:59", DeadlineState.Upcoming, 4)]
    [InlineData("2026-03-10 00:00", DeadlineState.DueSoon, 3)]
    [InlineData("2026-03-12 23:59", DeadlineState.DueSoon, 1)]
    [InlineData("2026-03-13 00:00", DeadlineState.DueToday, 0)]
    [InlineData("2026-03-14 00:00", DeadlineState.Overdue, -1)]
    public void A_deadline_turns_at_Beijing_midnight(string at, DeadlineState state, int left)
    {
        var deadline = Deadlines.SetUpDecision(Date("2026-03-03"), Rulebook.Shipped);
        Assert.Equal(
            (state, left),
            (deadline.StateAt(Instant(at)), deadline.DaysLeft(Instant(at)))
        );
    }

    [Theory, Breaks("T-3")]
    [InlineData("2026-09-25", "2026-10-08")] // ends in the National Day holiday
    [InlineData("2026-03-05", "2026-03-16")] // ends on a Sunday
    [InlineData("2020-01-14", "2020-02-03")] // Spring Festival as prolonged by 〔2020〕1号
    public void A_last_day_that_is_off_moves_to_the_next_working_day(string from, string due) =>
        Assert.Equal(Date(due), Deadlines.SetUpDecision(Date(from), Rulebook.Shipped).Due);

    [Theory, Keeps("T-3")]
    [InlineData("2026-03-03", "2026-03-13")] // a Friday
    [InlineData("2026-09-30", "2026-10-10")] // a Saturday that is worked
    [InlineData("2018-12-19", "2018-12-29")] // worked for the New Year of 2019
    public void A_last_day_that_is_worked_stays(string from, string due) =>
        Assert.Equal(Date(due), Deadlines.SetUpDecision(Date(from), Rulebook.Shipped).Due);

    [Fact, Breaks("T-3")]
    public void A_year_without_a_calendar_counts_weekends_only_and_the_deadline_says_so()
    {
        var deadline = Deadlines.SetUpDecision(Date("2027-09-24"), Rulebook.Shipped);
        Assert.Equal(Date("2027-10-04"), deadline.Due);
        Assert.False(deadline.CalendarKnown);
    }

    [Fact, Keeps("T-3")]
    public void The_office_can_enter_a_year_and_edit_a_day()
    {
        var holiday = Enumerable
            .Range(1, 7)
            .Select(d => new CalendarDay(new(2027, 10, d), false, "国庆节"));
        var calendar = WorkCalendar.Shipped.With(holiday);
        var deadline = Deadlines.SetUpDecision(
            Date("2027-09-24"),
            Rulebook.Shipped with
            {
                Calendar = calendar,
            }
        );
        Assert.Equal((Date("2027-10-08"), true), (deadline.Due, deadline.CalendarKnown));
        Assert.False(WorkCalendar.Shipped.Knows(2027));

        var edited = calendar.With([new(Date("2027-10-08"), false, "调休")]);
        Assert.Equal(Date("2027-10-11"), edited.NextWorkingDay(Date("2027-10-01")));
    }

    [Fact]
    public void Half_a_year_does_not_make_a_calendar_known() =>
        Assert.False(
            WorkCalendar.Shipped.With([new(Date("2027-02-06"), false, "春节")]).Knows(2027)
        );

    [Theory, Breaks("T-4")]
    [InlineData("2025-11-30", "2026-02-28")] // no 30 February: Saturday 28, but worked
    [InlineData("2023-11-30", "2024-02-29")] // leap year
    [InlineData("2026-01-31", "2026-04-30")]
    public void A_month_without_that_day_ends_on_its_last_day(string from, string due) =>
        Assert.Equal(Date(due), Deadlines.Lapse(Date(from), Rulebook.Shipped).Due);

    [Theory, Keeps("T-4")]
    [InlineData("2026-03-02", "2026-06-02")]
    [InlineData("2025-10-09", "2026-01-09")]
    public void Months_end_on_the_day_with_the_same_number(string from, string due) =>
        Assert.Equal(Date(due), Deadlines.Lapse(Date(from), Rulebook.Shipped).Due);

    [Fact, Keeps("T-5")]
    public void Exactly_half_is_half_or_more_and_a_limit_includes_itself()
    {
        Assert.True(Wording.HalfOrMore(3, 6));
        Assert.True(Wording.Within(20, 20));
        Assert.True(Wording.AtLeast(20, 20));
    }

    [Fact, Breaks("T-5")]
    public void Less_than_half_is_not_enough_and_exceeding_leaves_the_limit_out()
    {
        Assert.False(Wording.HalfOrMore(3, 7));
        Assert.False(Wording.Exceeds(20, 20));
        Assert.False(Wording.Below(20, 20));
        Assert.False(Wording.Within(21, 20));
    }

    [Fact, Keeps("T-6")]
    public void The_first_and_the_last_day_of_a_year_share_its_cap() =>
        Assert.Equal(Wording.CapYear(Date("2026-01-01")), Wording.CapYear(Date("2026-12-31")));

    [Fact, Breaks("T-6")]
    public void Twelve_months_across_New_Year_are_not_one_year() =>
        Assert.NotEqual(Wording.CapYear(Date("2026-12-31")), Wording.CapYear(Date("2027-01-01")));

    [Property]
    public bool A_period_never_ends_on_a_day_off_nor_before_its_nominal_day(ushort start)
    {
        var from = Date("2017-01-01").AddDays(start % 3500);
        var due = Deadlines.TerminationDecision(from, Rulebook.Shipped).Due;
        return WorkCalendar.Shipped.IsWorkingDay(due)
            && due >= from.AddDays(20)
            && due <= from.AddDays(20 + 10);
    }
}
