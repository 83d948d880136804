using Huzhu.Api.Custody;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>Prints receipts (收据) for received contributions: two copies on one A4 page each, the
/// office's full name on top (AG-2, AG-12).</summary>
public static class PrintReceipts
{
    const int Most = 100;

    public static void Map(RouteGroupBuilder agency) =>
        agency.Reads(
            "contributions/receipts.pdf",
            Handle,
            nameof(PrintReceipts),
            Permission.ViewAgency,
            ownWork: true
        );

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid[] id,
        HttpContext http,
        HuzhuDb db,
        Acting me,
        PaperPrinter printer,
        CancellationToken ct
    )
    {
        if (id.Length is 0 or > Most)
            throw new InvalidField("id", $"请选择1至{Most}笔已到账的会费。");
        List<ContributionReceiptPaper> papers;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            var found = await ContributionReading
                .All(db)
                .Where(f => id.Contains(f.Contribution.Id) && f.Contribution.ReceivedOn != null)
                .OrderBy(f => f.Contribution.ReceiptNumber)
                .ToListAsync(ct);
            if (found.Count != id.Distinct().Count())
                return (ProblemHttpResult)Problems.NotFound();
            var plans = await ContributionReading.PlanNamesAsync(db, ct);
            var names = await ContributionReading.NamesAsync(db, ct);
            papers = [.. found.Select(f => Write(f, me.Agency!.AgencyName, plans, names))];
        }
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(papers, ct),
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
        return new(
            agency,
            due.ReceiptNumber!,
            found.UnitName,
            plans.GetValueOrDefault(due.PlanCode, due.PlanCode),
            found.Roster,
            due.Persons,
            due.Units,
            due.Due.ToString(),
            CapitalMoney.Of(due.Due),
            due.ReceivedOn!.Value,
            due.ConfirmedById is { } by ? names.NameOf(by) : ""
        );
    }
}
