using Huzhu.Api.Custody;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Budgets;

/// <summary>Prints one version of a budget as 管理费预算表.</summary>
public static class PrintBudget
{
    public static void Map(RouteGroupBuilder agency) =>
        agency.Read("budgets/{id:guid}/sheet.pdf", Handle, Permission.ViewAgency).OwnWork();

    static async Task<FileContentHttpResult> Handle(
        Guid id,
        HttpContext http,
        Here here,
        BudgetReading budgets,
        PaperPrinter printer
    )
    {
        BudgetPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var budget =
                await here.Db.Budgets.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, here.Ct)
                ?? throw new Absent();
            var filing = await budgets.LastFilingAsync(budget, here.Ct);
            var names = await budgets.NamesAsync([budget.ChangedById], here.Ct);
            paper = new(
                here.Me.Agency!.AgencyName,
                GetBudget.TitleOf(budget.Year, budget.Number),
                [.. budget.Lines.Select(l => (l.Purpose.Label(), l.Amount.Yuan, l.Note))],
                budget.Basis,
                names.NameOf(budget.ChangedById),
                filing?.Resolution,
                filing is { Outcome: FilingOutcome.Filed, DecidedAt: { } at }
                    ? $"{PaperText.Instant(at)} 已备案"
                    : null
            );
        }
        return PaperFile.Of(http.Response, await printer.PrintAsync(paper, here.Ct), paper.Title);
    }
}
