using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>The office looks over the books of all agencies: since when they are kept, up to which
/// month they are closed, what waits (FI-11).</summary>
public static class OverseeBooks
{
    /// <param name="BegunWith">First day of the month; null: no books yet.</param>
    /// <param name="ClosedUntil">Last day of the month closed last.</param>
    /// <param name="Open">Months that are over and not closed.</param>
    public sealed record AgencyBooksRow(
        string Slug,
        string FullName,
        DateOnly? BegunWith,
        DateOnly? ClosedUntil,
        int Open,
        int Vouchers,
        string? Hash
    );

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("books", ListAgencyBooks, Permission.ViewOffice);
        office.Exports("agency-books", "代办处结账情况", Permission.ViewOffice, Export);
    }

    static async Task<Ok<Page<AgencyBooksRow>>> ListAgencyBooks(
        string? q,
        int? page,
        int? size,
        Here here
    ) => TypedResults.Ok((await RowsAsync(here.Db, q, here.Today, here.Ct)).Page(page, size));

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                export.Text("q"),
                Domain.Shared.Beijing.DateOf(export.Clock.Now()),
                export.Ct
            ),
            new("代办处", r => r.FullName, 40),
            new("启用", r => r.BegunWith),
            new("已结账至", r => r.ClosedUntil),
            new("逾期未结账月数", r => r.Open),
            new("凭证数", r => r.Vouchers),
            new("余额表校验码", r => r.Hash, 66)
        );

    static async Task<List<AgencyBooksRow>> RowsAsync(
        HuzhuDb db,
        string? q,
        DateOnly today,
        CancellationToken ct
    )
    {
        var agencies = db.Agencies.AsNoTracking().Where(a => !a.HeldByOffice);
        if (!string.IsNullOrWhiteSpace(q))
            agencies = agencies.Where(a => a.FullName.Contains(q));
        var named = await agencies
            .OrderBy(a => a.FullName)
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToListAsync(ct);
        var periods = (
            await db
                .AccountingPeriods.AsNoTracking()
                .Select(p => new
                {
                    p.AgencyId,
                    p.Year,
                    p.Month,
                    p.State,
                    p.LastNumber,
                    p.Hash,
                })
                .ToListAsync(ct)
        ).ToLookup(p => p.AgencyId);
        return
        [
            .. from agency in named
            let own = periods[agency.Id].OrderBy(p => p.Year).ThenBy(p => p.Month).ToList()
            let begun = own.Count == 0
                ? (DateOnly?)null
                : new DateOnly(own[0].Year, own[0].Month, 1)
            let last = own.FindLast(p => p.State == PeriodState.Closed)
            let next = last is null ? begun : new DateOnly(last.Year, last.Month, 1).AddMonths(1)
            select new AgencyBooksRow(
                agency.Slug,
                agency.FullName,
                begun,
                last is null ? null : next!.Value.AddDays(-1),
                next is { } due
                    ? Math.Max(0, (today.Year - due.Year) * 12 + today.Month - due.Month)
                    : 0,
                own.Sum(p => p.LastNumber),
                last?.Hash
            ),
        ];
    }
}
