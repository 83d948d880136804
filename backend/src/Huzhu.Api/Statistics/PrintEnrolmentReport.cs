using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Statistics;

/// <summary>Prints the yearly report of enrolment (年度参保统计报表), A4: the office's by kind,
/// district and agency, an agency's by unit; the published opening balance stands apart (ST-1).</summary>
public static class PrintEnrolmentReport
{
    const string Address = "statistics/enrolment/report.pdf";

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads(
            Address,
            Office,
            "PrintOfficeEnrolmentReport",
            Permission.ViewOffice,
            ownWork: true
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads(
            Address,
            Agency,
            "PrintAgencyEnrolmentReport",
            Permission.ViewAgency,
            ownWork: true
        );

    static async Task<FileContentHttpResult> Office(
        int? year,
        HttpContext http,
        Work work,
        PaperPrinter printer,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var filter = new GetEnrolmentStatistics.EnrolmentFilter(
            GetEnrolmentStatistics.YearOf(year, clock)
        );
        var figures = await work.AsOfficeAsync(
            false,
            (db, _) => GetEnrolmentStatistics.OfficeAsync(db, filter, clock, ct),
            ct
        );
        var paper = new EnrolmentReportPaper(
            "中国职工保险互助会北京办事处",
            figures.Year,
            figures.UpTo,
            figures.Total,
            CoverageOf(figures.Total, figures.Workers),
            [.. figures.Plans.Select(p => (p.Name, p.Figures))],
            MonthsOf(figures.Months),
            [
                ("代办处类别", Rows(figures.Kinds, g => (g.Name, g.Figures))),
                ("区", Rows(figures.Areas, g => (g.Name, g.Figures))),
                ("代办处", Rows(figures.Agencies, a => (a.Name, a.Figures))),
            ],
            figures.OpeningBalance,
            clock.Now()
        );
        return await PrintAsync(http, printer, paper, ct);
    }

    static async Task<FileContentHttpResult> Agency(
        int? year,
        HttpContext http,
        HuzhuDb db,
        Acting me,
        PaperPrinter printer,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        GetEnrolmentStatistics.AgencyEnrolment figures;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
            figures = await GetEnrolmentStatistics.AgencyAsync(
                db,
                GetEnrolmentStatistics.YearOf(year, clock),
                null,
                me.Masked,
                clock,
                ct
            );
        var paper = new EnrolmentReportPaper(
            me.Agency!.AgencyName,
            figures.Year,
            figures.UpTo,
            figures.Total,
            CoverageOf(figures.Total, figures.Workers),
            [.. figures.Plans.Select(p => (p.Name, p.Figures))],
            MonthsOf(figures.Months),
            [("单位", Rows(figures.Units, u => (u.Name, u.Figures)))],
            null,
            clock.Now()
        );
        return await PrintAsync(http, printer, paper, ct);
    }

    static async Task<FileContentHttpResult> PrintAsync(
        HttpContext http,
        PaperPrinter printer,
        EnrolmentReportPaper paper,
        CancellationToken ct
    ) =>
        PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, ct),
            $"年度参保统计报表 {paper.Year}"
        );

    static List<(string, EnrolmentFigures)> MonthsOf(
        IEnumerable<GetEnrolmentStatistics.MonthFigures> months
    ) =>
        [
            .. months.Select(m =>
                ($"{(m.From < m.Month ? $"{m.From.Month}至" : "")}{m.Month.Month}月", m.Figures)
            ),
        ];

    /// <summary>Those of which there is anything to say.</summary>
    static List<(string, EnrolmentFigures)> Rows<T>(
        IEnumerable<T> groups,
        Func<T, (string, EnrolmentFigures Figures)> of
    ) => [.. groups.Select(of).Where(g => g.Figures.People() > 0)];

    /// <summary>Members among the workers; unknown where no unit has told its workers.</summary>
    static string CoverageOf(EnrolmentFigures total, long workers) =>
        workers == 0
            ? "职工人数未登记"
            : $"{total.Covered / (decimal)workers:P1}（职工 {workers} 人）";
}
