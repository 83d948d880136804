using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>
/// A term of cover (保障期) in Beijing dates: its first day (生效日) and its last (失效日, until
/// 24:00). Neither moves over a day off: T-3 isn't for cover.
/// </summary>
public sealed record Term(DateOnly Effective, DateOnly Expiry)
{
    /// <summary>
    /// A term of whole months, at least one. Its last day is the day before the day of the same
    /// number so many months later, or that month's last day if it has no such day (EN-12, 民202).
    /// </summary>
    /// <exception cref="RuleBroken">The date is out of reach (T-1).</exception>
    public static Term Of(DateOnly effective, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        RequireInReach(effective);
        var later = effective.AddMonths(months);
        return new(effective, later.Day == effective.Day ? later.AddDays(-1) : later);
    }

    /// <summary>The day on which a renewal takes effect, without gap or overlap (EN-3).</summary>
    public DateOnly NextEffective => Expiry.AddDays(1);

    /// <summary>
    /// The days on which what follows this term may be handled as its renewal, by the figures in
    /// force on the day of handling (EN-3, EN-10, 管17.2).
    /// </summary>
    /// <exception cref="RuleBroken">A date is out of reach (T-1); no figure then (T-0).</exception>
    public RenewalWindow RenewalWindow(DateOnly handledOn, Rulebook rulebook)
    {
        RequireInReach(Expiry);
        RequireInReach(handledOn);
        return new(
            Expiry.AddDays(-rulebook.On(AgencyRules.RenewalDaysBefore, handledOn)),
            NextEffective.AddDays(rulebook.On(AgencyRules.RenewalDaysAfter, handledOn))
        );
    }

    /// <summary>The last of the first days of this term in which whoever joins its unit comes with
    /// it, without the office (EN-5).</summary>
    /// <exception cref="RuleBroken">No figure then (T-0).</exception>
    public DateOnly LastOfGrace(DateOnly handledOn, Rulebook rulebook) =>
        Effective.AddDays(rulebook.On(AgencyRules.RenewalDaysAfter, handledOn));

    /// <summary>Refuses what nobody means and no calendar could count from (T-1).</summary>
    internal static void RequireInReach(DateOnly date) =>
        TimeRules.BeijingTime.Require(date.Year is >= 1900 and <= 2200, ("asked", date));
}

/// <summary>A unit's term, and the first day on which somebody of it was handled.</summary>
public sealed record TermSince(Term Term, DateOnly Since);

/// <summary>First and last day on which a renewal can be handled, both included.</summary>
public sealed record RenewalWindow(DateOnly First, DateOnly Last);
