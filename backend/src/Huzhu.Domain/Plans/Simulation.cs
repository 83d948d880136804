using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Plans;

/// <summary>
/// Something that happened to a covered person, as far as benefits ask; what is null did not
/// happen. Amounts in yuan.
/// </summary>
public sealed record BenefitEvent
{
    /// <summary>Beijing date of what happened. Which version counts is a question of the cover, not
    /// of this day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>One of the events of a fixed sum, by its name there.</summary>
    public string? Event { get; init; }

    /// <summary>Days of this stay.</summary>
    public int? DaysInHospital { get; init; }

    /// <summary>Days already paid in this term of cover, for who asks without being covered.
    /// </summary>
    public int DaysPaid { get; init; }

    /// <summary>The segment that pays: of a stay over two terms each may pay its own days; null:
    /// the whole stay.</summary>
    public CoverSegment? Within { get; init; }

    /// <summary>自付一 of outpatient bills.</summary>
    public decimal? Outpatient { get; init; }
    public decimal? Inpatient { get; init; }

    /// <summary>自付一 of this calendar year that has been counted before, for who asks without being
    /// covered.</summary>
    public decimal BilledBefore { get; init; }

    /// <summary>One of the grades of a grade table, by its name there.</summary>
    public string? Grade { get; init; }
    public LossKind? Loss { get; init; }
    public decimal? LossAmount { get; init; }
}

/// <summary>One step of the calculation: words, and an amount in yuan where there is one.</summary>
public sealed record SimulationLine(string Words, decimal? Amount);

/// <summary>What one benefit of one plan version gives, rounded to the fen at its end.</summary>
/// <param name="Rule">The rule about the plan, with its article.</param>
public sealed record SimulatedBenefit(
    PlanVersion Plan,
    Benefit Benefit,
    int Units,
    Rule Rule,
    IReadOnlyList<SimulationLine> Lines,
    Money Amount
)
{
    public Rule Rule { get; } = Rule.Applied();

    /// <summary>Whether a demo value (示例) went into it.</summary>
    public bool Example => Benefit.Example;
}

/// <summary>
/// 待遇试算: what an event would bring under a plan version, benefit by benefit and line by line
/// (PL-2 to PL-8). It asks nothing about cover, and decides nothing.
/// </summary>
public sealed record Simulation(IReadOnlyList<SimulatedBenefit> Benefits, Money Total)
{
    /// <summary>For anybody: as if cover of so many units had begun under this version.</summary>
    /// <param name="versions">Released versions of all plans, for the parts of a bundle.</param>
    /// <exception cref="RuleBroken">
    /// PL-1: more units than the version allows. PL-2: no benefit answers to this event, or a
    /// number that is needed isn't known. </exception>
    public static Simulation Of(
        PlanVersion version,
        int units,
        BenefitEvent happened,
        IReadOnlyCollection<PlanVersion> versions
    )
    {
        version.RequireUnits(units);
        var before = new Used(Billed: happened.BilledBefore);
        var benefits = OfSegment(version, units, happened.On, happened, versions, _ => before)
            .ToList();
        PlanRules.EventInPlan.Require(benefits.Count > 0, ("plan", version.Name));
        return new(benefits, benefits.Aggregate(Money.Zero, (sum, b) => sum + b.Amount));
    }

    /// <summary>What units that begin and end together give, benefit by benefit, in the version of
    /// the day on which they took effect. Nobody checks the units here: those of a person and term
    /// were checked together when they were enrolled.</summary>
    /// <param name="used">What the benefit has given before; asked just before it is
    /// computed.</param>
    /// <param name="topUp">Units on top of others of the same term: of a bundle they add to the
    /// part that leaves a choice, its fixed parts are granted once.</param>
    /// <exception cref="RuleBroken">PL-2: a number that is needed isn't known.</exception>
    internal static IEnumerable<SimulatedBenefit> OfSegment(
        PlanVersion version,
        int units,
        DateOnly effective,
        BenefitEvent happened,
        IReadOnlyCollection<PlanVersion> versions,
        Func<Benefit, Used> used,
        bool topUp = false
    ) =>
        Granted(version, units, effective, versions, topUp)
            .Select(g => Compute(g.Plan, g.Benefit, g.Units, happened, used(g.Benefit)))
            .OfType<SimulatedBenefit>();

    /// <summary>Every benefit that cover under a version holds, bundles taken apart.</summary>
    /// <param name="effective">The day on which the cover took effect: the parts of a bundle follow
    /// their versions of that day (PL-1, CL-4).</param>
    static IEnumerable<(PlanVersion Plan, Benefit Benefit, int Units)> Granted(
        PlanVersion version,
        int units,
        DateOnly effective,
        IReadOnlyCollection<PlanVersion> versions,
        bool topUp
    )
    {
        foreach (var benefit in version.Benefits)
        {
            if (benefit is not Bundle bundle)
            {
                yield return (version, benefit, units);
                continue;
            }
            foreach (var part in bundle.Parts.Where(p => !topUp || p.Units.Count > 1))
            {
                var plan =
                    PlanCatalogue.InForce(versions, part.Code, effective)
                    ?? throw PlanRules.BenefitKnown.Broken(
                        ("missing", part.Code),
                        ("date", effective)
                    );
                var own = part.Instead is { } instead ? [instead] : plan.Benefits;
                foreach (var inner in own)
                    yield return (plan, inner, Bundle.UnitsOf(part, units));
            }
        }
    }

    /// <returns>Null: the event is not about this benefit.</returns>
    static SimulatedBenefit? Compute(
        PlanVersion plan,
        Benefit benefit,
        int units,
        BenefitEvent happened,
        Used used
    )
    {
        PlanRules.BenefitKnown.Require(
            !benefit.Lacks(happened),
            ("plan", plan.Name),
            ("missing", benefit.Name)
        );
        return benefit.Of(happened, units, used) is { } share
            ? new(
                plan,
                benefit,
                units,
                PlanCatalogue.RuleOf(plan.Code),
                share.Lines,
                Money.RoundedFromYuan(share.Yuan)
            )
            : null;
    }
}
