using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>A stretch of cover as far as decisions read it: of one plan, in one agency.</summary>
public readonly record struct CoverHeld(
    string PlanCode,
    Guid UnitId,
    CoverKind Kind,
    int Units,
    DateOnly Effective,
    DateOnly Expiry,
    DateOnly HandledOn
);

/// <summary>What a row of a roster asks for one person.</summary>
/// <param name="WithUnit">The unit that the person has stayed with; null: somebody who had left and
/// comes back, a joiner like any other (EN-5).</param>
/// <param name="UnitTerm">The term of the unit's other members in this plan that a joiner would
/// follow; null: the unit takes no part yet.</param>
/// <param name="HandledOn">The day of handling (EN-10).</param>
/// <param name="RecordedOn">The day on which the money was recorded: no first enrolment begins
/// before (EN-7).</param>
/// <param name="DecidedByOffice">Whether the office has let joiners in (EN-5).</param>
public readonly record struct RowAsked(
    Guid? WithUnit,
    int Units,
    DateOnly? RetiredOn,
    Term? UnitTerm,
    DateOnly? AskedFor,
    DateOnly HandledOn,
    DateOnly RecordedOn,
    bool DecidedByOffice
);

/// <summary>What comes of a row.</summary>
/// <param name="Plan">The version in force when the cover takes effect.</param>
public sealed record RowDecision(
    RowOutcome Outcome,
    IReadOnlyList<CoverSegment> Segments,
    PlanVersion Plan
)
{
    /// <summary>Units that are paid for: all that begin anew.</summary>
    public int PaidUnits => Segments.Sum(s => s.Units);
}

/// <summary>
/// Decides one row of a roster: first enrolment, renewal, joiner or added units (EN-1 to EN-6,
/// EN-8, EN-10, EN-11). It reads dates alone, so that the order of rows and the parting of a roster
/// change nothing.
/// </summary>
public static class RosterDecision
{
    /// <param name="held">All that the person holds of this plan in this agency.</param>
    /// <param name="elsewhere">Units of this plan over all agencies, these included.</param>
    /// <exception cref="RuleBroken">The row can't be enrolled; the rule says why.</exception>
    public static RowDecision Decide(
        RowAsked asked,
        IReadOnlyCollection<CoverHeld> held,
        IReadOnlyCollection<UnitsHeld> elsewhere,
        IReadOnlyList<PlanVersion> versions,
        Rulebook rulebook
    )
    {
        var latest = LatestTerm(held);
        var window = latest?.Term.RenewalWindow(asked.HandledOn, rulebook);
        if (latest is not null && asked.HandledOn < window!.First)
        {
            return InMidTerm(asked, latest, window, elsewhere, versions);
        }
        var renews = latest is not null && asked.HandledOn <= window!.Last;
        // at the unit's own renewal nobody needs the office: whoever comes, comes with it
        var atRenewal =
            asked.UnitTerm?.RenewalWindow(asked.HandledOn, rulebook).First <= asked.HandledOn;
        var joins = !renews && asked.UnitTerm is not null && (atRenewal || !IsLate(asked, held));
        // so does who comes in the first days of the unit's term
        var justBegun =
            !atRenewal
            && asked.UnitTerm is { } term
            && asked.HandledOn <= term.LastOfGrace(asked.HandledOn, rulebook);
        if (joins)
        {
            asked = asked with
            {
                DecidedByOffice = !atRenewal && (justBegun || asked.DecidedByOffice),
            };
        }
        var begins =
            renews ? latest!.Term.NextEffective
            : joins && !asked.DecidedByOffice ? asked.UnitTerm!.NextEffective
            : FirstDay(asked);
        var plan = versions.Sellable(begins);
        var cover = new CoverAsked(
            asked.Units,
            asked.HandledOn,
            FirstDay(asked),
            plan.TermMonths!.Value,
            plan.WaitingDays!.Value
        );
        var decision =
            joins ? Join(asked, cover, rulebook)
            : renews ? Cover.Decide(latest, cover, rulebook)
            : Cover.Decide(null, cover, rulebook);
        var outcome =
            joins ? RowOutcome.Joiner
            : !renews ? RowOutcome.FirstEnrolment
            : asked.HandledOn > latest!.Term.Expiry ? RowOutcome.LateRenewal
            : RowOutcome.Renewal;
        return Allowed(new(outcome, decision.Segments, plan), asked, elsewhere);
    }

    /// <summary>The running term of a unit that a joiner follows: the one that is just being
    /// renewed, else the one that runs (EN-5). One that is still to begin binds nobody yet, so that
    /// a roster may be parted.</summary>
    /// <param name="terms">The unit's terms in the plan; of several that run the next to end is the
    /// one: its renewal is the unit's next.</param>
    public static Term? TermOfUnit(
        IEnumerable<TermSince> terms,
        DateOnly handledOn,
        Rulebook rulebook
    )
    {
        Term? running = null;
        foreach (var (term, since) in terms.OrderBy(t => t.Term.Expiry))
        {
            var window = term.RenewalWindow(handledOn, rulebook);
            if (window.First <= handledOn && handledOn <= window.Last)
            {
                return term;
            }
            // what is handled today is no term yet for who is handled today
            var runs = term.Effective <= handledOn && handledOn <= term.Expiry;
            if (runs && (since < handledOn || term.LastOfGrace(handledOn, rulebook) < handledOn))
            {
                running ??= term;
            }
        }
        return running;
    }

    /// <summary>Whether the person's last cover was this unit's: then nobody joins, but comes too
    /// late for the renewal (EN-4).</summary>
    static bool IsLate(RowAsked asked, IReadOnlyCollection<CoverHeld> held) =>
        held.Count > 0 && held.MaxBy(h => h.Expiry).UnitId == asked.WithUnit;

    /// <summary>The term that ends last, with all units that end with it.</summary>
    static ExpiringCover? LatestTerm(IReadOnlyCollection<CoverHeld> held)
    {
        if (held.Count == 0)
        {
            return null;
        }
        var expiry = held.Max(h => h.Expiry);
        var last = held.Where(h => h.Expiry == expiry).ToList();
        return new(new(last.Min(h => h.Effective), expiry), last.Sum(h => h.Units));
    }

    /// <summary>Before the renewal window: the same again changes nothing (EN-9), more units join
    /// the running term (EN-6), fewer have to wait for the renewal (EN-10).</summary>
    static RowDecision InMidTerm(
        RowAsked asked,
        ExpiringCover latest,
        RenewalWindow window,
        IReadOnlyCollection<UnitsHeld> elsewhere,
        IReadOnlyList<PlanVersion> versions
    )
    {
        if (asked.Units == latest.Units)
        {
            return new(RowOutcome.Unchanged, [], versions.Sellable(latest.Term.Effective));
        }
        AgencyRules.HandledDay.Require(
            asked.Units > latest.Units,
            ("used", latest.Units),
            ("asked", asked.Units),
            ("firstDay", window.First)
        );
        // added units are a first enrolment: they follow the version of the day on which they begin
        var first = FirstDay(asked);
        var begins = first > latest.Term.Effective ? first : latest.Term.Effective;
        var plan = versions.Sellable(begins);
        var added = Cover.AddUnits(
            latest.Term,
            new(
                asked.Units - latest.Units,
                asked.HandledOn,
                first,
                plan.TermMonths!.Value,
                plan.WaitingDays!.Value
            )
        );
        return Allowed(new(RowOutcome.AddedUnits, [added], plan), asked, elsewhere);
    }

    static CoverDecision Join(RowAsked asked, CoverAsked cover, Rulebook rulebook)
    {
        var unitTerm = asked.UnitTerm!;
        if (asked.DecidedByOffice)
        {
            return Cover.Join(unitTerm, cover, rulebook, decidedByOffice: true);
        }
        var isFree = asked.AskedFor is null && cover.AskedFor < unitTerm.NextEffective;
        var own = asked.AskedFor < unitTerm.NextEffective ? asked.AskedFor : cover.AskedFor;
        var decision = Cover.Join(
            unitTerm,
            cover with
            {
                AskedFor = isFree ? null : own,
            },
            rulebook
        );
        AgencyRules.JoinersAtRenewal.Require(
            decision.Kind != CoverKind.TooEarly,
            ("firstDay", decision.FirstDay),
            ("from", unitTerm.NextEffective)
        );
        return decision;
    }

    static RowDecision Allowed(
        RowDecision decision,
        RowAsked asked,
        IReadOnlyCollection<UnitsHeld> elsewhere
    )
    {
        foreach (var segment in decision.Segments)
        {
            AgencyRules.NotRetired.Require(
                asked.RetiredOn is not { } retired || retired > segment.Effective,
                ("retiredOn", asked.RetiredOn),
                ("effective", segment.Effective)
            );
        }
        decision.Plan.RequireUnits(asked.Units);
        var left = UnitsHeld.Left(elsewhere, decision.Segments, decision.Plan.MaxUnits!.Value);
        AgencyRules.UnitsOverAllAgencies.Require(
            left >= 0,
            ("limit", decision.Plan.MaxUnits),
            ("left", Math.Max(0, left + decision.PaidUnits))
        );
        return decision;
    }

    /// <summary>The day on which a first enrolment takes effect (EN-11), not before the money is
    /// recorded (EN-7).</summary>
    static DateOnly FirstDay(RowAsked asked)
    {
        var last = asked.HandledOn > asked.RecordedOn ? asked.HandledOn : asked.RecordedOn;
        var next = last.AddDays(1);
        return asked.AskedFor is { } day && day > next ? day : next;
    }

    /// <summary>The version in force on a day, complete enough to be sold (PL-1) and
    /// sold by itself (PL-8).</summary>
    static PlanVersion Sellable(this IReadOnlyList<PlanVersion> versions, DateOnly on)
    {
        var plan = versions
            .Where(v => v.Status == PlanStatus.Released && v.EffectiveFrom <= on)
            .MaxBy(v => v.EffectiveFrom);
        PlanRules.FiledBeforeSale.Require(plan is not null, ("asked", on));
        plan!.RequireSellable(on);
        PlanCatalogue.RequireSoldAlone(plan);
        return plan;
    }
}

/// <summary>Units of one plan that a person holds from a day to a day, wherever that is (EN-8).
/// </summary>
public readonly record struct UnitsHeld(int Units, DateOnly Effective, DateOnly Expiry)
{
    /// <summary>How many units are left below the maximum on the fullest day of the new segments;
    /// negative: that many too many.</summary>
    public static int Left(
        IReadOnlyCollection<UnitsHeld> held,
        IReadOnlyList<CoverSegment> segments,
        int maximum
    )
    {
        var all = held.Concat(segments.Select(s => new UnitsHeld(s.Units, s.Effective, s.Expiry)));
        var fullest = 0;
        foreach (var segment in segments)
        {
            // units only ever rise on a first day
            foreach (var day in all.Select(h => h.Effective).Append(segment.Effective).Distinct())
            {
                if (segment.Effective <= day && day <= segment.Expiry)
                {
                    fullest = Math.Max(
                        fullest,
                        all.Where(h => h.Effective <= day && day <= h.Expiry).Sum(h => h.Units)
                    );
                }
            }
        }
        return maximum - fullest;
    }
}
