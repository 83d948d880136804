using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>What a handled roster row turns out to be.</summary>
public enum CoverKind
{
    /// <summary>续保: contiguous with the old term (EN-3).</summary>
    Renewal,

    /// <summary>首次参保: with waiting period for all units (EN-4, EN-5, EN-11).</summary>
    FirstEnrolment,

    /// <summary>Before the first day on which the renewal can be handled (EN-10).</summary>
    TooEarly,
}

/// <summary>
/// Units that begin and end together. Beijing dates: in force from <paramref name="Effective"/> to
/// <paramref name="Expiry"/> inclusive; events count from <paramref name="CoveredFrom"/> on, which
/// lies after the expiry when the waiting period outlasts the term.
/// </summary>
public sealed record CoverSegment(
    int Units,
    DateOnly Effective,
    DateOnly Expiry,
    DateOnly CoveredFrom
);

/// <summary>The term that ends, and the units held in it, those added in mid-term
/// included.</summary>
public sealed record ExpiringCover(Term Term, int Units);

/// <summary>
/// What is asked for one person: units, the day of handling (<see cref="Cover.HandledOn"/>), the
/// effective date asked for if any, the plan's term in months and its waiting period in days.
/// </summary>
public sealed record CoverAsked(
    int Units,
    DateOnly HandledOn,
    DateOnly? AskedFor,
    int TermMonths,
    int WaitingDays
);

/// <summary>
/// What comes of it: the segments (none when it is too early), the rules that made them, and the
/// first day on which a renewal can be handled, when it is too early.
/// </summary>
public sealed record CoverDecision(
    CoverKind Kind,
    IReadOnlyList<CoverSegment> Segments,
    IReadOnlyList<Rule> Rules,
    DateOnly? FirstDay = null
)
{
    public IReadOnlyList<Rule> Rules { get; } = [.. Rules.Select(r => r.Applied())];
}

/// <summary>
/// When cover begins and ends (管17.1-17.4, EN-2 to EN-6, EN-10 to EN-12): functions over Beijing
/// dates alone. All segments of one term end on its last day, whenever they began, so that each
/// person's next renewal has one expiry to follow (docs/decisions/0014).
/// </summary>
public static class Cover
{
    /// <summary>
    /// A person's cover: the renewal of what expires, or a first enrolment when nothing does or
    /// the window is over (EN-3, EN-4, EN-6, EN-10, EN-11).
    /// </summary>
    /// <exception cref="RuleBroken">
    /// Added units asked for after the term (EN-11); dates out of reach (T-1); handled on a day
    /// without figures (T-0).
    /// </exception>
    public static CoverDecision Decide(ExpiringCover? previous, CoverAsked asked, Rulebook rulebook)
    {
        if (previous is null)
        {
            return FirstEnrolment(asked);
        }
        var window = previous.Term.RenewalWindow(asked.HandledOn, rulebook);
        if (asked.HandledOn < window.First)
        {
            return TooEarly(window);
        }
        return asked.HandledOn > window.Last
            ? FirstEnrolment(asked, AgencyRules.LateIsFirstEnrolment)
            : Renewal(previous, asked);
    }

    /// <summary>
    /// Somebody who joined a participating unit during <paramref name="unitTerm"/>: enrolled at
    /// its next renewal, as first enrolment (EN-5). With a decision of the office, or in the first
    /// days of the term, the cover starts at once and ends with the running term, so that the
    /// person renews with everybody else.
    /// </summary>
    /// <exception cref="RuleBroken">
    /// Asked for before the next term, without a decision of the office (EN-5); as for
    /// <see cref="Decide"/>.
    /// </exception>
    public static CoverDecision Join(
        Term unitTerm,
        CoverAsked asked,
        Rulebook rulebook,
        bool decidedByOffice = false
    )
    {
        if (decidedByOffice)
        {
            return First([AddUnits(unitTerm, asked)], AgencyRules.JoinersAtRenewal);
        }
        AgencyRules.JoinersAtRenewal.Require(
            asked.AskedFor is not { } day || day >= unitTerm.NextEffective,
            ("asked", asked.AskedFor),
            ("from", unitTerm.NextEffective)
        );
        var window = unitTerm.RenewalWindow(asked.HandledOn, rulebook);
        if (asked.HandledOn < window.First)
        {
            return TooEarly(window);
        }
        // Once the unit's own renewal is over, its old term binds nobody.
        var segment =
            asked.HandledOn > window.Last
                ? AddUnits(OwnTerm(asked), asked)
                : AddUnits(Term.Of(unitTerm.NextEffective, asked.TermMonths), asked);
        return First([segment], AgencyRules.JoinersAtRenewal);
    }

    /// <summary>
    /// Units added to a term, running or about to begin: a first enrolment (EN-6) that takes
    /// effect on the latest of the term's first day, the day after handling and the date asked for
    /// (EN-11), waits by itself, and ends with the term. <see cref="CoverAsked.Units"/> are the
    /// added ones; the term's months aren't asked again.
    /// </summary>
    /// <exception cref="RuleBroken">It would begin after the term's end (EN-11).</exception>
    public static CoverSegment AddUnits(Term term, CoverAsked asked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(asked.Units, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(asked.WaitingDays);
        var effective = Later(term.Effective, FirstEffective(asked));
        AgencyRules.FirstEnrolmentStarts.Require(
            effective <= term.Expiry,
            ("asked", effective),
            ("to", term.Expiry)
        );
        return new(asked.Units, effective, term.Expiry, effective.AddDays(asked.WaitingDays));
    }

    /// <summary>
    /// What is left of a person's segments after formal retirement: whatever had taken effect runs
    /// on to its last day unshortened (EN-2); what would begin on that day or later, such as a
    /// renewal handled ahead, doesn't, for who is retired isn't enrolled (管17.1).
    /// </summary>
    public static IReadOnlyList<CoverSegment> AfterRetirement(
        IEnumerable<CoverSegment> segments,
        DateOnly retiredOn
    ) => [.. segments.Where(s => s.Effective < retiredOn)];

    /// <summary>
    /// The day of handling: the later of the roster's confirmation and the contribution's receipt;
    /// for a plan without a price both are the same day (EN-10).
    /// </summary>
    public static DateOnly HandledOn(DateOnly rosterConfirmed, DateOnly contributionReceived) =>
        Later(rosterConfirmed, contributionReceived);

    /// <summary>
    /// The old units go on without a day between and without waiting, also when handled late
    /// (EN-3); what is above them begins as a first enrolment within the new term (EN-6). The date
    /// asked for concerns the added units alone: a renewal has no choice of its day.
    /// </summary>
    static CoverDecision Renewal(ExpiringCover previous, CoverAsked asked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(asked.Units, 1);
        var term = Term.Of(previous.Term.NextEffective, asked.TermMonths);
        var added = asked.Units - previous.Units;
        var kept = new CoverSegment(
            Math.Min(asked.Units, previous.Units),
            term.Effective,
            term.Expiry,
            term.Effective
        );
        return added <= 0
            ? new(
                CoverKind.Renewal,
                [kept],
                [AgencyRules.ContiguousRenewal, AgencyRules.TermInMonths]
            )
            : new(
                CoverKind.Renewal,
                [kept, AddUnits(term, asked with { Units = added })],
                [
                    AgencyRules.ContiguousRenewal,
                    AgencyRules.AddedUnitsWait,
                    AgencyRules.FirstEnrolmentStarts,
                    AgencyRules.TermInMonths,
                ]
            );
    }

    static CoverDecision TooEarly(RenewalWindow window) =>
        new(
            CoverKind.TooEarly,
            [],
            [AgencyRules.ContiguousRenewal, AgencyRules.HandledDay],
            window.First
        );

    static CoverDecision FirstEnrolment(CoverAsked asked, params Rule[] because) =>
        First([AddUnits(OwnTerm(asked), asked)], because);

    static CoverDecision First(IReadOnlyList<CoverSegment> segments, params Rule[] because) =>
        new(
            CoverKind.FirstEnrolment,
            segments,
            [.. because, AgencyRules.FirstEnrolmentStarts, AgencyRules.TermInMonths]
        );

    /// <summary>The full term of a first enrolment, from the day on which it takes
    /// effect.</summary>
    static Term OwnTerm(CoverAsked asked) => Term.Of(FirstEffective(asked), asked.TermMonths);

    /// <summary>The later of the date asked for and the day after handling (EN-11).</summary>
    static DateOnly FirstEffective(CoverAsked asked)
    {
        Term.RequireInReach(asked.HandledOn);
        Term.RequireInReach(asked.AskedFor ?? asked.HandledOn);
        var next = asked.HandledOn.AddDays(1);
        return Later(next, asked.AskedFor ?? next);
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
