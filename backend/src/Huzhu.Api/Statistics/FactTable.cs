using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Statistics;

/// <summary>A fact, or a sum of facts: of a plan, an agency or a unit, in one stretch of
/// time.</summary>
/// <param name="Month">0 is all before the year.</param>
public readonly record struct FactSum<TOf>(TOf Of, Measure Measure, int Month, long Value);

/// <summary>Sums of facts, to be cut by what they are of and by month.</summary>
public sealed class FactTable<TOf>(IReadOnlyCollection<FactSum<TOf>> sums, int lastMonth)
    where TOf : notnull
{
    public EnrolmentFigures Figures(Func<FactSum<TOf>, bool> which, int? upTo = null)
    {
        var (before, within) = (new Dictionary<Measure, long>(), new Dictionary<Measure, long>());
        foreach (var sum in sums)
        {
            if (sum.Month > (upTo ?? lastMonth) || !which(sum))
                continue;
            var to = sum.Month == 0 ? before : within;
            to[sum.Measure] = to.GetValueOrDefault(sum.Measure) + sum.Value;
        }
        return EnrolmentFigures.Of(before, within);
    }

    /// <summary>The figures of each.</summary>
    public IReadOnlyDictionary<TOf, EnrolmentFigures> Each() =>
        sums.GroupBy(s => s.Of)
            .ToDictionary(
                g => g.Key,
                g => new FactTable<TOf>([.. g], lastMonth).Figures(_ => true)
            );
}

/// <summary>Reads facts from the database as sums.</summary>
static class FactReading
{
    /// <summary>By plan, all before the year that begins so, and each month of it.</summary>
    public static Task<List<FactSum<string>>> ByPlanAsync(
        this IQueryable<AgencyFact> facts,
        DateOnly first,
        CancellationToken ct
    ) =>
        facts
            .Select(f => new Line<string>
            {
                Of = f.PlanCode,
                Measure = f.Measure,
                Month = f.Month < first ? 0 : f.Month.Month,
                Value = f.Value,
            })
            .SumsAsync(ct);

    /// <summary>The same of an agency's units: what a clerk of points reads in place of the agency's
    /// own facts. People with cover in two units count in both.</summary>
    public static Task<List<FactSum<string>>> ByPlanAsync(
        this IQueryable<UnitFact> facts,
        DateOnly first,
        CancellationToken ct
    ) =>
        facts
            .Select(f => new Line<string>
            {
                Of = f.PlanCode,
                Measure = f.Measure,
                Month = f.Month < first ? 0 : f.Month.Month,
                Value = f.Value,
            })
            .SumsAsync(ct);

    /// <summary>Sums up what is of the same, of one measure and in one stretch of time.</summary>
    public static Task<List<FactSum<TOf>>> SumsAsync<TOf>(
        this IQueryable<Line<TOf>> lines,
        CancellationToken ct
    ) =>
        lines
            .GroupBy(l => new
            {
                l.Of,
                l.Measure,
                l.Month,
            })
            .Select(g => new FactSum<TOf>(
                g.Key.Of,
                g.Key.Measure,
                g.Key.Month,
                g.Sum(l => l.Value)
            ))
            .ToListAsync(ct);

    /// <summary>A fact with the stretch of time that it is summed up in.</summary>
    public sealed class Line<TOf>
    {
        public required TOf Of { get; init; }
        public required Measure Measure { get; init; }
        public required int Month { get; init; }
        public required long Value { get; init; }
    }
}
