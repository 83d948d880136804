using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

/// <summary>A question to the ledger of caps: a sum of one kind for one person.</summary>
/// <param name="Person">Keyed hash of whom it counts against.</param>
/// <param name="Limit">Of the year or occasion, by the value in force on the event's day.</param>
/// <param name="Days">Around an occasion's first day within which an event is the same one.</param>
public sealed record ReliefCap(
    Guid Person,
    ReliefKind Kind,
    DateOnly EventOn,
    Money Limit,
    int Days
)
{
    public static ReliefCap Of(Guid person, ReliefKind kind, DateOnly eventOn, Rulebook rulebook) =>
        new(
            person,
            kind,
            eventOn,
            Money.OfYuan(rulebook.On(kind.Cap(), eventOn)),
            rulebook.On(ReliefRules.OccasionDays, eventOn)
        );

    /// <summary>The first day of the occasion that it joins: of those near, the nearest, on a tie the
    /// earlier; where none is near, its own (RE-16). Of a cap by year, 1 January (T-6).</summary>
    /// <param name="near">First days of the person's occasions of the kind.</param>
    public DateOnly Since(IEnumerable<DateOnly> near)
    {
        if (!Kind.IsPerOccasion())
        {
            return new(EventOn.Year, 1, 1);
        }
        ReliefRules.SameOccasion.Applied();
        return near.Where(first => Distance(first) <= Days)
            .OrderBy(Distance)
            .ThenBy(first => first)
            .Cast<DateOnly?>()
            .FirstOrDefault(EventOn)!
            .Value;
    }

    /// <summary>Why a sum is refused: the cap, the sum and what is left, over all agencies, and
    /// nothing else (RE-12).</summary>
    public RuleBroken Exceeded(Money asked, Money left)
    {
        ReliefRules.OverAllAgencies.Applied();
        return Kind.CapRule()
            .Broken(
                $"“{Kind.Label()}”{(Kind.IsPerOccasion() ? "本次" : $"{EventOn.Year}年度")}"
                    + $"限额剩余 {left} 元，不够本次金额，请减少金额。",
                ("limit", Limit),
                ("asked", asked),
                ("left", left)
            );
    }

    int Distance(DateOnly first) => Math.Abs(first.DayNumber - EventOn.DayNumber);
}

public enum CapState
{
    Reserved,
    Used,
    Released,
}
