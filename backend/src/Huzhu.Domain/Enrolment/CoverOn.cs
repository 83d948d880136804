using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>How a segment stands on a day.</summary>
public enum CoverState
{
    /// <summary>Takes effect later.</summary>
    NotYet,

    /// <summary>In force, but events don't count yet (观察期).</summary>
    Waiting,

    /// <summary>Events count.</summary>
    Counts,
    Over,

    /// <summary>Will never begin: the member had retired before (EN-1).</summary>
    Cancelled,
}

/// <summary>A segment of a member's cover, with the plan version that it follows.</summary>
public sealed record HeldCover(
    Guid Id,
    string PlanCode,
    string Plan,
    Guid PlanVersionId,
    CoverKind Kind,
    CoverSegment Segment,
    DateOnly? CancelledOn
)
{
    public CoverState On(DateOnly day) =>
        CancelledOn is not null ? CoverState.Cancelled
        : day < Segment.Effective ? CoverState.NotYet
        : day > Segment.Expiry ? CoverState.Over
        : day < Segment.CoveredFrom ? CoverState.Waiting
        : CoverState.Counts;
}

/// <summary>A segment as it stands on the day, by which rule, and why in one sentence.</summary>
public sealed record ExplainedCover(HeldCover Held, CoverState State, Rule Rule, string Why)
{
    public Rule Rule { get; } = Rule.Applied();
}

/// <summary>Units of a confirmed roster whose money is still to come (EN-7).</summary>
/// <param name="Roster">Its number.</param>
public sealed record PendingCover(
    string PlanCode,
    string Plan,
    int Units,
    string Roster,
    RowOutcome Outcome
)
{
    /// <summary>Where a claim that falls into the gap of a renewal has to wait, and where
    /// not.</summary>
    public string Why =>
        Outcome is RowOutcome.Renewal or RowOutcome.LateRenewal
            ? $"{Units}份已经续保，待会费到账：宽限期内到账的，自上期失效日的次日起连续保障；"
                + "空档期内发生的事项，请等到账后再处理。"
            : $"{Units}份已经报名，待会费到账：到账以前没有保障。";
}

/// <summary>What a member has of one plan version on the day.</summary>
/// <param name="Units">Units for which events count.</param>
/// <param name="Waiting">Units still waiting.</param>
/// <param name="CountsFrom">The first day on which some of those count; null: none waits, or the
/// wait outlasts the term.</param>
/// <param name="Until">The last day of what is in force.</param>
public sealed record PlanOnDay(
    string PlanCode,
    string Plan,
    Guid PlanVersionId,
    int Units,
    int Waiting,
    DateOnly? CountsFrom,
    DateOnly Until
);

/// <summary>
/// A member's cover on a Beijing date, explained (EN-1 to EN-6, EN-11, EN-12): covered or not, by
/// which plan version, how many units, which of them wait until when, and why.
/// </summary>
public sealed record CoverOn(
    DateOnly Day,
    IReadOnlyList<PlanOnDay> Plans,
    IReadOnlyList<ExplainedCover> Segments
)
{
    /// <summary>Whether an event on this day counts for any plan.</summary>
    public bool Covered => Plans.Any(p => p.Units > 0);

    public static CoverOn Explain(
        DateOnly day,
        IReadOnlyCollection<HeldCover> held,
        DateOnly? retiredOn
    ) =>
        new(
            day,
            [
                .. held.Where(h => h.On(day) is CoverState.Counts or CoverState.Waiting)
                    .GroupBy(h => h.PlanVersionId)
                    .Select(g => Sum(day, [.. g]))
                    .OrderBy(p => p.PlanCode, StringComparer.Ordinal)
                    .ThenBy(p => p.PlanVersionId),
            ],
            [
                .. held.OrderBy(h => h.Segment.Effective)
                    .ThenBy(h => h.PlanCode, StringComparer.Ordinal)
                    .ThenBy(h => h.Segment.CoveredFrom)
                    .ThenBy(h => h.Id)
                    .Select(h => Explain(day, h, held, retiredOn)),
            ]
        );

    static PlanOnDay Sum(DateOnly day, IReadOnlyList<HeldCover> inForce)
    {
        var waiting = inForce.Where(h => h.On(day) == CoverState.Waiting).ToList();
        return new(
            inForce[0].PlanCode,
            inForce[0].Plan,
            inForce[0].PlanVersionId,
            inForce.Except(waiting).Sum(h => h.Segment.Units),
            waiting.Sum(h => h.Segment.Units),
            waiting
                .Where(h => h.Segment.CoveredFrom <= h.Segment.Expiry)
                .Min(h => (DateOnly?)h.Segment.CoveredFrom),
            inForce.Max(h => h.Segment.Expiry)
        );
    }

    static ExplainedCover Explain(
        DateOnly day,
        HeldCover held,
        IReadOnlyCollection<HeldCover> all,
        DateOnly? retiredOn
    )
    {
        var ((units, from, to, counts), state) = (held.Segment, held.On(day));
        var begins = BeginsBy(held, all);
        var (rule, why) = state switch
        {
            CoverState.Cancelled => (
                AgencyRules.NotRetired,
                $"{units}份原定{from:yyyy-MM-dd}生效，因生效前已经退休而取消。"
            ),
            CoverState.NotYet => (begins, $"{units}份自{from:yyyy-MM-dd}起生效，现在还没有保障。"),
            CoverState.Over => (AgencyRules.TermInMonths, $"{units}份已于{to:yyyy-MM-dd}期满。"),
            CoverState.Waiting => (begins, Wait(units, counts, to)),
            _ when retiredOn <= day => (
                AgencyRules.RetiredStaysCovered,
                $"{units}份已于{retiredOn:yyyy-MM-dd}退休后继续有效，保障到{to:yyyy-MM-dd}。"
            ),
            _ => (begins, $"{units}份{Origin(begins)}，保障到{to:yyyy-MM-dd}。"),
        };
        return new(held, state, rule, why);
    }

    static string Wait(int units, DateOnly counts, DateOnly to) =>
        counts > to
            ? $"{units}份的观察期比保障期长，到{to:yyyy-MM-dd}期满都没有保障。"
            : $"{units}份还在观察期，自{counts:yyyy-MM-dd}起的事项才予保障。";

    /// <summary>By which rule it began when it did, and with or without waiting.</summary>
    static Rule BeginsBy(HeldCover held, IReadOnlyCollection<HeldCover> all)
    {
        var segment = held.Segment;
        if (held.Kind == CoverKind.Renewal)
        {
            return segment.CoveredFrom == segment.Effective
                ? AgencyRules.ContiguousRenewal
                : AgencyRules.AddedUnitsWait;
        }
        var before = all.Where(h =>
                h.PlanCode == held.PlanCode
                && h.CancelledOn is null
                && h.Segment.Effective < segment.Effective
            )
            .ToList();
        return before.Count == 0 ? AgencyRules.FirstEnrolmentStarts
            : before.All(h => h.Segment.Expiry < segment.Effective)
                ? AgencyRules.LateIsFirstEnrolment
            : AgencyRules.AddedUnitsWait;
    }

    static string Origin(Rule begins) =>
        begins == AgencyRules.ContiguousRenewal ? "为续保，与上期首尾相接，没有观察期"
        : begins == AgencyRules.AddedUnitsWait ? "为新增份数，观察期已满"
        : begins == AgencyRules.LateIsFirstEnrolment
            ? "在上期期满后过了宽限期才办理，按首次参保计算，观察期已满"
        : "为首次参保，观察期已满";
}
