using Huzhu.Domain.Enrolment;

namespace Huzhu.Domain.Statistics;

/// <summary>A change of one fact. Without a unit it is posted for the agency alone, with one for
/// the unit, and for the agency too unless it counts people of that unit only.</summary>
public readonly record struct FactChange(
    Guid? UnitId,
    DateOnly Month,
    string PlanCode,
    Measure Measure,
    long Value
)
{
    /// <summary>Whether the agency's own fact changes with the unit's.</summary>
    public bool CountsForAgency => UnitId is null || Measure != Measure.CoveredMembers;
}

/// <summary>What one person's cover adds to the statistics (ST-1): a function of the cover alone,
/// so that what is posted at an event and what is recomputed later are the same.</summary>
public static class CoverFacts
{
    /// <summary>Adds the facts of a person's cover in one agency, times <paramref name="sign"/>.
    /// </summary>
    public static void Add(FactSums sums, IReadOnlyCollection<CoverHeld> cover, long sign = 1)
    {
        if (cover.Count == 0)
        {
            return;
        }
        foreach (var term in cover.GroupBy(c => (c.PlanCode, c.Expiry)))
        {
            AddTerm(sums, [.. term], sign);
        }
        AddPeople(sums, null, cover, sign);
        foreach (var unit in cover.GroupBy(c => c.UnitId))
        {
            AddPeople(sums, unit.Key, [.. unit], sign);
        }
    }

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>One person-term: all units of a plan that end together.</summary>
    static void AddTerm(FactSums sums, List<CoverHeld> term, long sign)
    {
        var first = term.MinBy(c => (c.Effective, c.HandledOn, c.Units));
        var (begins, ends) = (MonthOf(first.Effective), MonthOf(first.Expiry));
        void Post(DateOnly month, Measure measure, long value) =>
            sums.Add(new(first.UnitId, month, first.PlanCode, measure, value * sign));
        Post(begins, Measure.Insured, 1);
        Post(ends.AddMonths(1), Measure.Insured, -1);
        Post(MonthOf(first.Expiry.AddDays(1)), Measure.TermsEnding, 1);
        var renewal = first.Kind == CoverKind.Renewal;
        Post(begins, renewal ? Measure.Renewals : Measure.FirstEnrolments, 1);
        if (renewal && first.HandledOn >= first.Effective)
        {
            Post(begins, Measure.LateRenewals, 1);
        }
        foreach (var part in term)
        {
            Post(MonthOf(part.Effective), Measure.Units, part.Units);
            Post(ends.AddMonths(1), Measure.Units, -part.Units);
        }
    }

    /// <summary>The months in which the person has any cover at all, each counted once.</summary>
    static void AddPeople(
        FactSums sums,
        Guid? unit,
        IReadOnlyCollection<CoverHeld> cover,
        long sign
    )
    {
        DateOnly? until = null;
        void Post(DateOnly month, long value) =>
            sums.Add(new(unit, month, Facts.AnyPlan, Measure.CoveredMembers, value * sign));
        foreach (var part in cover.OrderBy(c => c.Effective))
        {
            var (from, after) = (MonthOf(part.Effective), MonthOf(part.Expiry).AddMonths(1));
            if (until is null || from > until)
            {
                if (until is { } gap)
                {
                    Post(gap, -1);
                }
                Post(from, 1);
                until = after;
            }
            else if (after > until)
            {
                until = after;
            }
        }
        Post(until!.Value, -1);
    }
}

/// <summary>Changes added up before they are posted.</summary>
public sealed class FactSums
{
    readonly Dictionary<(Guid?, DateOnly, string, Measure), long> sums = [];

    public void Add(FactChange change)
    {
        var key = (change.UnitId, change.Month, change.PlanCode, change.Measure);
        sums[key] = sums.GetValueOrDefault(key) + change.Value;
    }

    /// <summary>What is left other than nothing.</summary>
    public IReadOnlyCollection<FactChange> Changes =>
        [
            .. sums.Where(s => s.Value != 0)
                .Select(s => new FactChange(
                    s.Key.Item1,
                    s.Key.Item2,
                    s.Key.Item3,
                    s.Key.Item4,
                    s.Value
                )),
        ];
}
