using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using static Huzhu.Api.Statistics.GetEnrolmentStatistics;

namespace Huzhu.Api.Statistics;

/// <summary>The tables of enrolment in figures as lists to export.</summary>
static class ExportEnrolment
{
    public static void MapOffice(RouteGroupBuilder office)
    {
        const Permission view = Permission.ViewOffice;
        office.Exports("enrolment-by-agency", "参保统计（按代办处）", view, ByAgency);
        office.Exports(
            "enrolment-by-kind",
            "参保统计（按代办处类别）",
            view,
            async export => await Groups(export, "代办处类别", (await OfficeAsync(export)).Kinds)
        );
        office.Exports(
            "enrolment-by-area",
            "参保统计（按区）",
            view,
            async export => await Groups(export, "所在区", (await OfficeAsync(export)).Areas)
        );
        office.Exports(
            "enrolment-by-plan",
            "参保统计（按保障计划）",
            view,
            async export => await Plans(export, (await OfficeAsync(export)).Plans)
        );
        office.Exports(
            "enrolment-by-month",
            "参保统计（按月）",
            view,
            async export => await Months(export, (await OfficeAsync(export)).Months)
        );
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        const Permission view = Permission.ViewAgency;
        agency.Exports("enrolment-by-unit", "参保统计（按单位）", view, ByUnit);
        agency.Exports(
            "enrolment-by-plan",
            "参保统计（按保障计划）",
            view,
            async export => await Plans(export, (await AgencyAsync(export)).Plans)
        );
        agency.Exports(
            "enrolment-by-month",
            "参保统计（按月）",
            view,
            async export => await Months(export, (await AgencyAsync(export)).Months)
        );
    }

    static Task<OfficeEnrolment> OfficeAsync(ExportRequest export) =>
        GetEnrolmentStatistics.OfficeAsync(
            export.Db,
            new(
                export.Number("year", YearOf(null, export.Clock)),
                export.Text("plan"),
                export.Choice<AgencyKind>("kind"),
                export.Text("area"),
                export.Text("agency")
            ),
            export.Clock,
            export.Ct
        );

    static Task<AgencyEnrolment> AgencyAsync(ExportRequest export) =>
        GetEnrolmentStatistics.AgencyAsync(
            export.Db,
            export.Number("year", YearOf(null, export.Clock)),
            export.Text("plan"),
            export.Me.Masked,
            export.Clock,
            export.Ct
        );

    static async Task<int> ByAgency(ExportRequest export) =>
        await export.Write(
            (await OfficeAsync(export)).Agencies,
            [
                new("代办处", r => r.Name, 60),
                new("类别", r => r.KindLabel),
                new("所在区", r => r.Area),
                .. Of<AgencyFigures>(r => r.Figures, r => r.Workers),
            ]
        );

    static async Task<int> ByUnit(ExportRequest export) =>
        await export.Write(
            (await AgencyAsync(export)).Units,
            [
                new("单位编号", r => r.Number),
                new("单位", r => r.Name, 40),
                .. Of<UnitFigures>(r => r.Figures, r => r.Workers),
            ]
        );

    static Task<int> Groups(
        ExportRequest export,
        string first,
        IReadOnlyList<GroupFigures> groups
    ) =>
        export.Write(
            groups,
            [
                new(first, r => r.Name, 24),
                new("代办处数", r => r.Agencies),
                .. Of<GroupFigures>(r => r.Figures, r => r.Workers),
            ]
        );

    static Task<int> Plans(ExportRequest export, IReadOnlyList<PlanFigures> plans) =>
        export.Write(plans, [new("保障计划", r => r.Name, 40), .. Of<PlanFigures>(r => r.Figures)]);

    static Task<int> Months(ExportRequest export, IReadOnlyList<MonthFigures> months) =>
        export.Write(
            months,
            [
                new(
                    "月份",
                    r => $"{(r.From < r.Month ? $"{r.From:yyyy-MM}至" : "")}{r.Month:yyyy-MM}",
                    20
                ),
                new("参保会员", r => r.Figures.Covered),
                .. Of<MonthFigures>(r => r.Figures),
            ]
        );

    /// <param name="workers">Where people are counted, and measured by those who work
    /// there.</param>
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
        yield return new("报案", r => of(r).Benefits?.Reported);
        yield return new("上报", r => of(r).Benefits?.SentUp);
        yield return new("打回", r => of(r).Benefits?.Returned);
        yield return new("核准", r => of(r).Benefits?.Approved);
        yield return new("不予给付", r => of(r).Benefits?.Declined);
        yield return new("核准金额（元）", r => Yuan(of(r).Benefits?.Granted));
        yield return new("已付金额（元）", r => Yuan(of(r).Benefits?.Paid));
        yield return new("给付人次", r => of(r).Benefits?.Payments);
        yield return new("直赔失败", r => of(r).Benefits?.Failures);
    }

    static Money? Yuan(decimal? value) => value is { } yuan ? Money.OfYuan(yuan) : null;

    static decimal? Percent(long part, long whole) =>
        whole == 0 ? null : Math.Round(part * 100m / whole, 1);
}
