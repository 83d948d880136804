using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Statistics.GetEnrolmentStatistics;

namespace Huzhu.Api.Statistics;

/// <summary>What somebody who may not see persons reads of an agency instead (ST-2): no count of 1 to 4
/// people, and none to be had by taking one figure from another.</summary>
static class MaskedFigures
{
    /// <summary>The units and plans that stay hidden in every year, because in some year they tell of
    /// too few: one and the same set, so that no year's row is found out from another year's.</summary>
    public static async Task<(IReadOnlySet<Guid> Units, IReadOnlySet<string> Plans)> HiddenAsync(
        HuzhuDb db,
        IReadOnlyList<int> years,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var until = CoverFacts.MonthOf(Beijing.DateOf(clock.Now()));
        var ofUnits = await db
            .UnitFacts.Where(f => f.Month <= until)
            .GroupBy(f => new
            {
                f.UnitId,
                f.Measure,
                f.Month.Year,
            })
            .Select(g => new FactSum(
                g.Key.UnitId,
                Facts.AnyPlan,
                g.Key.Measure,
                g.Key.Year,
                g.Sum(f => f.Value)
            ))
            .ToListAsync(ct);
        var ofPlans = await db
            .AgencyFacts.Where(f => f.Month <= until && f.PlanCode != Facts.AnyPlan)
            .GroupBy(f => new
            {
                f.PlanCode,
                f.Measure,
                f.Month.Year,
            })
            .Select(g => new FactSum(
                Guid.Empty,
                g.Key.PlanCode,
                g.Key.Measure,
                g.Key.Year,
                g.Sum(f => f.Value)
            ))
            .ToListAsync(ct);
        return (Hidden(ofUnits, s => s.Group, years), Hidden(ofPlans, s => s.Plan, years));
    }

    /// <summary>The months, as many together as it takes.</summary>
    public static List<MonthFigures> Months(FactTable table, DateOnly first, DateOnly last)
    {
        EnrolmentFigures Of(int from, int to) =>
            table.Figures(
                s => s.Month == 0 || s.Measure.IsStanding() || (s.Month >= from && s.Month <= to),
                to
            );
        // who left, and how many people more or less there are, can be told from the month before
        IEnumerable<long> Told(int from, int to)
        {
            var (before, after) = (Of(1, from - 1), Of(from, to));
            return
            [
                .. after.Counts(),
                before.Insured + after.FirstEnrolments + after.Renewals - after.Insured,
                Math.Abs(after.Covered - before.Covered),
            ];
        }
        return
        [
            .. SmallGroups
                .Stretches(last.Month, Told)
                .Select(s => new MonthFigures(
                    new(first.Year, s.To, 1),
                    new(first.Year, s.From, 1),
                    Of(s.From, s.To)
                )),
        ];
    }

    /// <param name="sums">By year, in place of the month.</param>
    static IReadOnlySet<TKey> Hidden<TKey>(
        IEnumerable<FactSum> sums,
        Func<FactSum, TKey> key,
        IReadOnlyList<int> years
    )
        where TKey : IComparable<TKey> =>
        SmallGroups.Hidden(
            sums.GroupBy(key)
                .ToDictionary(
                    g => g.Key,
                    IReadOnlyList<long> (g) =>
                        [.. years.SelectMany(year => FiguresOf(g, year).Counts())]
                )
        );

    static EnrolmentFigures FiguresOf(IEnumerable<FactSum> sums, int year) =>
        new FactTable(
            [
                .. sums.Where(s => s.Month <= year)
                    .Select(s => s with { Month = s.Month < year ? 0 : 1 }),
            ],
            1
        ).Figures(_ => true);
}
