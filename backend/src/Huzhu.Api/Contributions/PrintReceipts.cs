using Huzhu.Api.Custody;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

/// <summary>Prints receipts (收据) for received contributions: two copies on one A4 page each, the
/// office's full name on top (AG-2, AG-12).</summary>
public static class PrintReceipts
{
    const int Most = 100;

    public static void Map(RouteGroupBuilder agency) =>
        agency.Read("contributions/receipts.pdf", Handle, Permission.ViewAgency).OwnWork();

    static async Task<FileContentHttpResult> Handle(
        Guid[] id,
        HttpContext http,
        Here here,
        PaperPrinter printer
    )
    {
        if (id.Length is 0 or > Most)
            throw new InvalidField("id", $"请选择1至{Most}笔已到账的会费。");
        List<ContributionReceiptPaper> papers;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var found = await ContributionReading
                .All(here.Db)
                .Where(f => id.Contains(f.Contribution.Id) && f.Contribution.ReceivedOn != null)
                .OrderBy(f => f.Contribution.ReceiptNumber)
                .ToListAsync(here.Ct);
            if (found.Count != id.Distinct().Count())
                throw new Absent();
            var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
            var names = await ContributionReading.NamesAsync(here.Db, here.Ct);
            papers = [.. found.Select(f => Write(f, here.Me.Agency!.AgencyName, plans, names))];
        }
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(papers, here.Ct),
            papers.Count == 1 ? $"收据 {papers[0].Number}" : $"收据 {papers.Count}张"
        );
    }

    static ContributionReceiptPaper Write(
        ListContributions.Found found,
        string agency,
        IReadOnlyDictionary<string, string> plans,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        var due = found.Contribution;
        return new()
        {
            FullName = agency,
            Number = due.ReceiptNumber!,
            Unit = found.UnitName,
            Plan = plans.GetValueOrDefault(due.PlanCode, due.PlanCode),
            Roster = found.Roster,
            Persons = due.Persons,
            Units = due.Units,
            Amount = due.Due.ToString(),
            Capitals = CapitalMoney.Of(due.Due),
            ReceivedOn = due.ReceivedOn!.Value,
            By = due.ConfirmedById is { } by ? names.NameOf(by) : "",
        };
    }
}
