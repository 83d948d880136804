using Huzhu.Api.Papers;
using Huzhu.Domain.Shared;
using static Huzhu.Api.Statistics.GetEnrolmentStatistics;

namespace Huzhu.Api.Statistics;

/// <summary>The statistics of enrolment as workbooks.</summary>
static class EnrolmentColumns
{
    public static readonly Column<AgencyFigures>[] Agencies =
    [
        new("代办处", r => r.Name, 60),
        new("类别", r => r.KindLabel),
        new("所在区", r => r.Area),
        .. Of<AgencyFigures>(r => r.Figures, r => r.Workers),
    ];

    public static readonly Column<UnitFigures>[] Units =
    [
        new("单位编号", r => r.Number),
        new("单位", r => r.Name, 40),
        .. Of<UnitFigures>(r => r.Figures, r => r.Workers),
    ];

    public static readonly Column<PlanFigures>[] Plans =
    [
        new("保障计划", r => r.Name, 40),
        .. Of<PlanFigures>(r => r.Figures),
    ];

    public static readonly Column<MonthFigures>[] Months =
    [
        new("月份", r => $"{(r.From < r.Month ? $"{r.From:yyyy-MM}至" : "")}{r.Month:yyyy-MM}", 20),
        new("参保会员", r => r.Figures.Covered),
        .. Of<MonthFigures>(r => r.Figures),
    ];

    public static Column<GroupFigures>[] Groups(string first) =>
        [
            new(first, r => r.Name, 24),
            new("代办处数", r => r.Agencies),
            .. Of<GroupFigures>(r => r.Figures, r => r.Workers),
        ];

    /// <param name="workers">Where people are counted, and measured by those who work there.</param>
    static IEnumerable<Column<T>> Of<T>(Func<T, EnrolmentFigures> of, Func<T, long>? workers = null)
    {
        if (workers is not null)
        {
            yield return new("职工人数", r => workers(r));
            yield return new("参保会员", r => of(r).Covered);
            yield return new("职工覆盖面（%）", r => Percent(of(r).Covered, workers(r)));
        }
        yield return new("参保人次", r => of(r).Insured);
        yield return new("上年末参保人次", r => of(r).InsuredYearBefore);
        yield return new(
            "比上年末（%）",
            r => Percent(of(r).Insured - of(r).InsuredYearBefore, of(r).InsuredYearBefore)
        );
        yield return new("份数", r => of(r).Units);
        yield return new("首次参保", r => of(r).FirstEnrolments);
        yield return new("续保", r => of(r).Renewals);
        yield return new("其中逾期续保", r => of(r).LateRenewals);
        yield return new("到期应续", r => of(r).Renewable);
        yield return new("续保率（%）", r => of(r).RenewalRate * 100);
        yield return new("会费应收（元）", r => Money.OfYuan(of(r).Due));
        yield return new("会费已收（元）", r => Money.OfYuan(of(r).Received));
        yield return new("会费已上缴（元）", r => Money.OfYuan(of(r).PassedOn));
        yield return new("会费未上缴（元）", r => Money.OfYuan(of(r).NotPassedOn));
    }

    static decimal? Percent(long part, long whole) =>
        whole == 0 ? null : Math.Round(part * 100m / whole, 1);
}
