using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Reconciliations;

/// <summary>Prints a month's sheet of the agency, and the one that a unit looks through and stamps
/// (CL-7).</summary>
public static class PrintSheets
{
    public static void Map(RouteGroupBuilder agency)
    {
        agency
            .Read("reconciliations/sheet.pdf", PrintReconciliation, Permission.ViewAgency)
            .OwnWork();
        agency.Read("reconciliations/unit.pdf", PrintUnitSheet, Permission.ViewAgency).OwnWork();
    }

    static async Task<FileContentHttpResult> PrintReconciliation(
        DateOnly month,
        HttpContext http,
        Here here,
        ReconciliationReading reading,
        PaperPrinter printer
    )
    {
        ListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var sheet = await ReconcileMonths.ViewAsync(
                ReconcileMonths.MonthIn(month, here),
                here,
                reading
            );
            paper = new(
                $"{here.Me.Agency!.AgencyName}理赔月度核对表（{sheet.Month:yyyy年M月}）",
                $"{sheet.StateLabel}　核对：{sheet.PreparedBy ?? "—"}　关账：{sheet.ClosedBy ?? "—"}",
                [
                    new("事项", 1.2),
                    new("保障活动", 2.4),
                    new("编号", 1.8),
                    new("代办处", 1.4, IsNumber: true),
                    new("办事处", 1.4, IsNumber: true),
                    new("说明", 3.6),
                ],
                [
                    .. sheet.Lines.Select(l =>
                        (IReadOnlyList<string>)
                            [
                                $"{l.ItemLabel}合计",
                                l.Plan,
                                "",
                                Side(l.AgencyCount, l.AgencySum),
                                Side(l.OfficeCount, l.OfficeSum),
                                "",
                            ]
                    ),
                    .. sheet.Differences.Select(d =>
                        (IReadOnlyList<string>)
                            [
                                $"{d.ItemLabel}差异",
                                d.Plan,
                                d.Number,
                                Sum(d.Agency),
                                Sum(d.Office),
                                string.Join(
                                    "；",
                                    new[] { d.Said, d.ReasonLabel, d.Text }.OfType<string>()
                                ),
                            ]
                    ),
                ],
                here.Now,
                Landscape: true
            );
        }
        return PaperFile.Of(http.Response, await printer.PrintAsync(paper, here.Ct), paper.Title);
    }

    static async Task<FileContentHttpResult> PrintUnitSheet(
        DateOnly month,
        Guid unit,
        HttpContext http,
        Here here,
        PaperPrinter printer
    )
    {
        ListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var (first, name) = (
                ReconcileMonths.MonthIn(month, here),
                await here
                    .Db.MemberUnits.Where(u => u.Id == unit)
                    .Select(u => u.Name)
                    .SingleOrDefaultAsync(here.Ct)
                    ?? throw new Absent()
            );
            paper = await SheetOfAsync(unit, name, first, here);
        }
        return PaperFile.Of(http.Response, await printer.PrintAsync(paper, here.Ct), paper.Title);
    }

    /// <summary>By numbers only: whoever opens it at the unit learns of no illness and no name.
    /// </summary>
    static async Task<ListPaper> SheetOfAsync(Guid unit, string name, DateOnly month, Here here)
    {
        var (db, next) = (here.Db, month.AddMonths(1));
        var (start, end) = (Beijing.StartOf(month), Beijing.StartOf(next));
        var rounds = (
            await db
                .ClaimRounds.AsNoTracking()
                .Where(r => r.AgencyId == here.Me.AgencyId && r.UnitId == unit)
                .ToListAsync(here.Ct)
        ).ToLookup(r => r.ClaimId);
        var touched = rounds
            .Where(g => g.Any(r => r.DecidedAt >= start && r.DecidedAt < end))
            .Select(g => g.Key)
            .ToList();
        var claims = await db
            .Claims.AsNoTracking()
            .Where(c =>
                c.UnitId == unit
                && (c.ReportedOn >= month && c.ReportedOn < next || touched.Contains(c.Id))
            )
            .OrderBy(c => c.Number)
            .ToListAsync(here.Ct);
        var plans = await Contributions.ContributionReading.PlanNamesAsync(db, here.Ct);
        return new(
            $"理赔情况核对单（{month:yyyy年M月}）",
            $"{name}　核对后请盖章退回代办处，有异议的注明编号和事由。　盖章：",
            [
                new("报案编号", 2),
                new("保障活动", 3),
                new("报案日期", 1.4),
                new("状态", 1.2),
                new("核准金额（元）", 1.4, IsNumber: true),
            ],
            [
                .. claims.Select(c =>
                {
                    var latest = rounds[c.Id].MaxBy(r => r.Round);
                    var granted = latest is { Outcome: RoundOutcome.Approved, Total: { } total }
                        ? total.ToString()
                        : "";
                    return (IReadOnlyList<string>)
                        [
                            c.Number,
                            plans.GetValueOrDefault(c.PlanCode, c.PlanCode),
                            $"{c.ReportedOn:yyyy-MM-dd}",
                            c.State(latest).Label(),
                            granted,
                        ];
                }),
            ],
            here.Now
        );
    }

    static string Side(int count, decimal sum) =>
        sum == 0 ? $"{count} 件" : $"{count} 件 {Sum(sum)}";

    static string Sum(decimal? yuan) => yuan is { } sum ? $"{sum:#,##0.00}" : "—";
}
