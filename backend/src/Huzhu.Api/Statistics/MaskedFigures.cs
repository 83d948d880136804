using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using static Huzhu.Api.Statistics.GetEnrolmentStatistics;

namespace Huzhu.Api.Statistics;

/// <summary>What somebody who may not see persons reads of an agency instead (ST-2): no count of 1
/// to 4 people, and none to be had by taking one figure from another.</summary>
static class MaskedFigures
{
    /// <summary>The units and plans that stay hidden in every year, because in some year they tell
    /// of too few: one and the same set, so that no year's row is found out from another
    /// year's.</summary>
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
            .Select(f => new FactReading.Line<Guid>
            {
                Of = f.UnitId,
                Measure = f.Measure,
                Month = f.Month.Year,
                Value = f.Value,
            })
            .SumsAsync(ct);
        var ofPlans = await db
            .AgencyFacts.Where(f => f.Month <= until && f.PlanCode != Facts.AnyPlan)
            .Select(f => new FactReading.Line<string>
            {
                Of = f.PlanCode,
                Measure = f.Measure,
                Month = f.Month.Year,
                Value = f.Value,
            })
            .SumsAsync(ct);
        return (Hidden(ofUnits, years), Hidden(ofPlans, years));
    }

    /// <summary>The months, as many together as it takes.</summary>
    public static List<MonthFigures> Months(FactTable<string> table, DateOnly first, DateOnly last)
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
    static IReadOnlySet<TOf> Hidden<TOf>(IEnumerable<FactSum<TOf>> sums, IReadOnlyList<int> years)
        where TOf : IComparable<TOf> =>
        SmallGroups.Hidden(
            sums.GroupBy(s => s.Of)
                .ToDictionary(
                    g => g.Key,
                    IReadOnlyList<long> (g) =>
                        [.. years.SelectMany(year => FiguresOf(g, year).Counts())]
                )
        );

    static EnrolmentFigures FiguresOf<TOf>(IEnumerable<FactSum<TOf>> sums, int year)
        where TOf : notnull =>
        new FactTable<TOf>(
            [
                .. sums.Where(s => s.Month <= year)
                    .Select(s => s with { Month = s.Month < year ? 0 : 1 }),
            ],
            1
        ).Figures(_ => true);
}
