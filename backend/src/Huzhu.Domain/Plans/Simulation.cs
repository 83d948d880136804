using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Plans;

/// <summary>
/// Something that happened to a covered person, as far as benefits ask; what is null did not
/// happen. Amounts in yuan.
/// </summary>
/// <param name="On">Beijing date; the parts of a bundle follow their versions of that day.</param>
/// <param name="Event">One of the events of a fixed sum, by its name there.</param>
/// <param name="DaysInHospital">Days of this stay.</param>
/// <param name="DaysPaid">Days already paid in this term of cover.</param>
/// <param name="Outpatient">自付一 of outpatient bills.</param>
/// <param name="BilledBefore">自付一 of this calendar year that has been counted before.</param>
/// <param name="Grade">One of the grades of a grade table, by its name there.</param>
public sealed record BenefitEvent(
    DateOnly On,
    string? Event = null,
    int? DaysInHospital = null,
    int DaysPaid = 0,
    decimal? Outpatient = null,
    decimal? Inpatient = null,
    decimal BilledBefore = 0,
    string? Grade = null,
    LossKind? Loss = null,
    decimal? LossAmount = null
);

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
    /// <summary>Whether a demo value (示例) went into it.</summary>
    public bool Example => Benefit.Example;
}

/// <summary>
/// 待遇试算: what an event would bring under a plan version, benefit by benefit and line by line
/// (PL-2 to PL-8). It asks nothing about cover, and decides nothing.
/// </summary>
public sealed record Simulation(IReadOnlyList<SimulatedBenefit> Benefits, Money Total)
{
    /// <param name="versions">Released versions of all plans, for the parts of a bundle.</param>
    /// <exception cref="RuleBroken">
    /// PL-1: more units than the version allows. PL-2: no benefit answers to this event, or a number
    /// that is needed isn't known.
    /// </exception>
    public static Simulation Of(
        PlanVersion version,
        int units,
        BenefitEvent happened,
        IReadOnlyCollection<PlanVersion> versions
    )
    {
        version.RequireUnits(units);
        var benefits = Granted(version, units, happened.On, versions)
            .Select(g => Compute(g.Plan, g.Benefit, g.Units, happened))
            .OfType<SimulatedBenefit>()
            .ToList();
        PlanRules.EventInPlan.Require(benefits.Count > 0, ("plan", version.Name));
        return new(benefits, benefits.Aggregate(Money.Zero, (sum, b) => sum + b.Amount));
    }

    /// <summary>Every benefit that cover under a version holds, bundles taken apart.</summary>
    static IEnumerable<(PlanVersion Plan, Benefit Benefit, int Units)> Granted(
        PlanVersion version,
        int units,
        DateOnly on,
        IReadOnlyCollection<PlanVersion> versions
    )
    {
        foreach (var benefit in version.Benefits)
        {
            if (benefit is not Bundle bundle)
            {
                yield return (version, benefit, units);
                continue;
            }
            foreach (var part in bundle.Parts)
            {
                var plan =
                    PlanCatalogue.InForce(versions, part.Code, on)
                    ?? throw PlanRules.BenefitKnown.Broken(("missing", part.Code), ("date", on));
                var own = part.Instead is { } instead ? [instead] : plan.Benefits;
                foreach (var inner in own)
                    yield return (plan, inner, Bundle.UnitsOf(part, units));
            }
        }
    }

    static SimulatedBenefit? Compute(
        PlanVersion plan,
        Benefit benefit,
        int units,
        BenefitEvent happened
    )
    {
        if (!benefit.IsKnown)
            return Concerns(benefit, happened)
                ? throw PlanRules.BenefitKnown.Broken(
                    ("plan", plan.Name),
                    ("missing", benefit.Name)
                )
                : null;
        return benefit.Of(happened, units) is { } share
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

    /// <summary>Whether an event is of the kind that a benefit, were it known, might answer to.
    /// </summary>
    static bool Concerns(Benefit benefit, BenefitEvent happened) =>
        benefit switch
        {
            FixedSum => happened.Event is not null,
            DailyAllowance => happened.DaysInHospital is not null,
            TieredReimbursement => happened.Outpatient is not null
                || happened.Inpatient is not null,
            GradeTable => happened.Grade is not null,
            LossIndemnity => happened.Loss is not null,
            _ => true,
        };
}
