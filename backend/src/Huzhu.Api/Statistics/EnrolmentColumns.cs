using Huzhu.Api.Papers;
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
        new("职工人数", r => r.Workers),
        .. Of<AgencyFigures>(r => r.Figures),
    ];

    public static readonly Column<UnitFigures>[] Units =
    [
        new("单位编号", r => r.Number),
        new("单位", r => r.Name, 40),
        new("职工人数", r => r.Workers),
        .. Of<UnitFigures>(r => r.Figures),
    ];

    public static readonly Column<PlanFigures>[] Plans =
    [
        new("保障计划", r => r.Name, 40),
        .. Of<PlanFigures>(r => r.Figures, people: false),
    ];

    public static readonly Column<MonthFigures>[] Months =
    [
        new("月份", r => r.Month.ToString("yyyy-MM")),
        .. Of<MonthFigures>(r => r.Figures),
    ];

    /// <param name="people">Whether people are counted: over all plans only.</param>
    static IEnumerable<Column<T>> Of<T>(Func<T, EnrolmentFigures> of, bool people = true)
    {
        yield return new("参保人次", r => of(r).Insured);
        yield return new("上年末参保人次", r => of(r).InsuredYearBefore);
        if (people)
            yield return new("参保会员", r => of(r).Covered);
        yield return new("份数", r => of(r).Units);
        yield return new("首次参保", r => of(r).FirstEnrolments);
        yield return new("续保", r => of(r).Renewals);
        yield return new("其中逾期续保", r => of(r).LateRenewals);
        yield return new("到期应续", r => of(r).Renewable);
        yield return new("续保率（%）", r => of(r).RenewalRate * 100);
        yield return new("会费应收（元）", r => of(r).Due);
        yield return new("会费已收（元）", r => of(r).Received);
        yield return new("会费已上缴（元）", r => of(r).PassedOn);
        yield return new("会费未上缴（元）", r => of(r).NotPassedOn);
    }
}
