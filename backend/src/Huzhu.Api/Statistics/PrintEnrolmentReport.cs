using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Statistics;

/// <summary>Prints the yearly report of enrolment (年度参保统计报表), A4: the office's by kind,
/// district and agency, an agency's or a point's by unit; the published opening balance stands apart
/// (ST-1).</summary>
public static class PrintEnrolmentReport
{
    const string Address = "statistics/enrolment/report.pdf";

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Read(Address, PrintOfficeEnrolmentReport, Permission.ViewOffice).OwnWork();

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Read(Address, PrintAgencyEnrolmentReport, Permission.ViewAgency).OwnWork();

    static async Task<FileContentHttpResult> PrintOfficeEnrolmentReport(
        int? year,
        HttpContext http,
        Work work,
        PaperPrinter printer,
        Here here
    )
    {
        var filter = new GetEnrolmentStatistics.EnrolmentFilter(
            GetEnrolmentStatistics.YearOf(year, here.Clock)
        );
        var figures = await work.AsOfficeAsync(
            false,
            (db, _) => GetEnrolmentStatistics.OfficeAsync(db, filter, here.Clock, here.Ct),
            here.Ct
        );
        var paper = new EnrolmentReportPaper
        {
            FullName = "中国职工保险互助会北京办事处",
            Year = figures.Year,
            UpTo = figures.UpTo,
            Total = figures.Total,
            Coverage = CoverageOf(figures.Total, figures.Workers),
            Plans = [.. figures.Plans.Select(p => (p.Name, p.Figures))],
            Months = MonthsOf(figures.Months),
            Groups =
            [
                ("代办处类别", Rows(figures.Kinds, g => (g.Name, g.Figures))),
                ("区", Rows(figures.Areas, g => (g.Name, g.Figures))),
                ("代办处", Rows(figures.Agencies, a => (a.Name, a.Figures))),
            ],
            Opening = figures.OpeningBalance,
            PrintedAt = here.Now,
        };
        return await PrintAsync(http, printer, paper, here.Ct);
    }

    static async Task<FileContentHttpResult> PrintAgencyEnrolmentReport(
        int? year,
        HttpContext http,
        Here here,
        PaperPrinter printer
    )
    {
        GetEnrolmentStatistics.AgencyEnrolment figures;
        var name = here.Me.Agency!.AgencyName;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            if (here.Me.Point is { } point)
                name = await here
                    .Db.Points.Where(p => p.Id == point)
                    .Select(p => p.FullName)
                    .SingleAsync(here.Ct);
            figures = await GetEnrolmentStatistics.AgencyAsync(
                here.Db,
                GetEnrolmentStatistics.YearOf(year, here.Clock),
                null,
                here.Me.Masked,
                here.Clock,
                here.Ct
            );
        }
        var paper = new EnrolmentReportPaper
        {
            FullName = name,
            Year = figures.Year,
            UpTo = figures.UpTo,
            Total = figures.Total,
            Coverage = CoverageOf(figures.Total, figures.Workers),
            Plans = [.. figures.Plans.Select(p => (p.Name, p.Figures))],
            Months = MonthsOf(figures.Months),
            Groups = [("单位", Rows(figures.Units, u => (u.Name, u.Figures)))],
            Opening = null,
            PrintedAt = here.Now,
        };
        return await PrintAsync(http, printer, paper, here.Ct);
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
