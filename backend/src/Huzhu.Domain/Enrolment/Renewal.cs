using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>What a term's renewal stands at.</summary>
public enum RenewalState
{
    /// <summary>It can't be handled yet.</summary>
    Ahead,

    /// <summary>The window is open, the old term still runs.</summary>
    Open,

    /// <summary>The old term is over; what is handled now still counts as renewal.</summary>
    Late,

    /// <summary>A first enrolment with waiting period by now.</summary>
    Over,
}

/// <summary>The renewal of a unit's term as it stands on a day (管17.2, EN-3, EN-4,
/// EN-10).</summary>
/// <param name="DaysLeft">Until the old term's last day; once that is over, until the window's.
/// </param>
public sealed record Renewal(Term Term, RenewalWindow Window, RenewalState State, int DaysLeft)
{
    /// <summary>How many days before its window opens a term stands in the calendar.</summary>
    const int ShownAhead = 75;

    /// <summary>How many days after its window has closed.</summary>
    const int ShownAfter = 45;

    public static Renewal On(DateOnly today, Term term, Rulebook rulebook)
    {
        var window = term.RenewalWindow(today, rulebook);
        var state =
            today < window.First ? RenewalState.Ahead
            : today <= term.Expiry ? RenewalState.Open
            : today <= window.Last ? RenewalState.Late
            : RenewalState.Over;
        var end = state == RenewalState.Late ? window.Last : term.Expiry;
        return new(term, window, state, end.DayNumber - today.DayNumber);
    }

    /// <summary>The last days of the terms that a calendar of a day shows: whatever the figures of
    /// the window are, no renewal that can be handled is missing.</summary>
    public static (DateOnly First, DateOnly Last) Shown(DateOnly today, Rulebook rulebook) =>
        (
            today.AddDays(-1 - rulebook.On(AgencyRules.RenewalDaysAfter, today) - ShownAfter),
            today.AddDays(rulebook.On(AgencyRules.RenewalDaysBefore, today) + ShownAhead)
        );

    /// <summary>Refuses to handle it before its first day.</summary>
    /// <exception cref="RuleBroken">EN-10, with the first day.</exception>
    public void RequireBegun() =>
        AgencyRules.HandledDay.Require(
            State != RenewalState.Ahead,
            ("firstDay", Window.First),
            ("from", Term.NextEffective)
        );
}

/// <summary>Words for the screen and the lists.</summary>
public static class RenewalLabels
{
    public static string Label(this RenewalState state) =>
        state switch
        {
            RenewalState.Ahead => "未到办理期",
            RenewalState.Open => "可以续保",
            RenewalState.Late => "宽限期内",
            RenewalState.Over => "按首次参保",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
