using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Data.Office;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Office;

/// <summary>The tables of the statistics over all agencies as lists to export.</summary>
static class ExportStatistics
{
    const Permission View = Permission.ViewOffice;

    public static void Map(RouteGroupBuilder office)
    {
        office.Exports("statistics", "代办处统计", View, ByKind);
        office.Exports("agencies-by-year", "代办处统计（按年度）", View, ByYear);
        office.Exports("decisions-by-year", "决定是否按期", View, Decisions);
        office.Exports("start-up-loans-by-year", "创业小额贷款（按申请年度）", View, Loans);
        office.Exports("opening-balance", "期初数（公布数据）", View, OpeningBalance);
    }

    static Task<GetStatistics.StatisticsView> ReadAsync(ExportRequest export) =>
        GetStatistics.ComputeAsync(
            export.Db,
            export.Rulebooks,
            export.Get<DutyBook>(),
            export.Clock,
            export.Ct
        );

    static async Task<int> ByKind(ExportRequest export) =>
        await export.Write(
            (await ReadAsync(export)).ByKind.SelectMany(k => k.Statuses, (kind, s) => (kind, s)),
            new("类别", r => r.kind.Label),
            new("状态", r => r.s.Label),
            new("代办处数", r => r.s.Value)
        );

    static async Task<int> ByYear(ExportRequest export) =>
        await export.Write(
            (await ReadAsync(export)).ByYear,
            new("年度", r => r.Year),
            new("设立", r => r.Approved),
            new("取消资格", r => r.Lapsed),
            new("终止", r => r.Terminated),
            new("年末存续", r => r.AtYearEnd)
        );

    static async Task<int> Decisions(ExportRequest export) =>
        await export.Write(
            (await ReadAsync(export)).Decisions,
            new("年度", r => r.Year),
            new("事项", r => r.Label),
            new("按期", r => r.InTime),
            new("逾期", r => r.Late),
            new("无法定期限", r => r.WithoutDeadline),
            new("核准", r => r.Approved),
            new("驳回", r => r.Rejected)
        );

    /// <summary>Who applied in a year, and what has come of it by now.</summary>
    static async Task<int> Loans(ExportRequest export) =>
        await export.Write(
            (await ReadAsync(export)).StartUpLoans,
            new("申请年度", r => r.Year),
            new("收到申请", r => r.Applications),
            new("放款企业", r => r.FirmsFunded),
            new("放款金额（元）", r => Money.OfYuan(r.Amount)),
            new("已贴息企业", r => r.FirmsSubsidised),
            new("贴息金额（元）", r => Money.OfYuan(r.Subsidy)),
            new("建会企业", r => r.UnionsFounded),
            new("新吸纳会员", r => r.NewMembers)
        );

    static Task<int> OpeningBalance(ExportRequest export) =>
        export.Write(
            PublishedFigures.Shipped.Lines,
            new("项目（公布的累计数据，截至2020年，未计入系统内各数）", r => r.Name, 56),
            new("时段", r => r.Period, 24),
            new("累计参保人次", r => r.Insured),
            new("受助人数", r => r.PeopleHelped),
            new("人次、场次、家数", r => r.Cases),
            new("金额（元）", r => r.Amount is { } yuan ? new Money(yuan * 100) : null),
            new("约数（原文用字）", r => r.Mark),
            new("来源", r => PublishedFigures.Shipped.Sources[r.Source], 40)
        );
}
