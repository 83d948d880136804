using Huzhu.Api.Custody;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>记账凭证, two on an A4 page: one voucher, or all that are posted of a month.</summary>
public static class PrintVouchers
{
    /// <summary>Lines that half a page holds.</summary>
    const int PerSlip = 7;
    const int Most = 300;

    public static void Map(RouteGroupBuilder agency) =>
        agency.Read("books/voucher-sheets.pdf", Handle, Permission.ViewBooks).OwnWork();

    static async Task<FileContentHttpResult> Handle(
        Guid? id,
        int? year,
        int? month,
        HttpContext http,
        Here here,
        BookReading books,
        CustodyReading staff,
        PaperPrinter printer
    )
    {
        VouchersPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var wanted = here.Db.Vouchers.AsNoTracking();
            if (id is { } one)
                wanted = wanted.Where(v => v.Id == one);
            else
            {
                var (y, m) = GetTrialBalance.MonthOf(year, month, here.Today);
                var (first, end) = (new DateOnly(y, m, 1), new DateOnly(y, m, 1).AddMonths(1));
                wanted = wanted.Where(v =>
                    v.State == VoucherState.Posted && v.Date >= first && v.Date < end
                );
            }
            var vouchers = await wanted
                .OrderBy(v => v.Date)
                .ThenBy(v => v.Number)
                .Take(Most)
                .ToListAsync(here.Ct);
            if (vouchers.Count == 0)
                throw new Absent();
            var chart = await books.NewestAsync(here.Ct);
            var names = await staff.NamesAsync(here.Ct);
            paper = new(
                here.Me.Agency!.AgencyName,
                [.. vouchers.SelectMany(v => SlipsOf(v, chart, names))]
            );
        }
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, here.Ct),
            $"记账凭证 {paper.Slips[0].Name}"
        );
    }

    static IEnumerable<VoucherSlip> SlipsOf(
        Voucher voucher,
        Chart chart,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        var parts = voucher.Lines.Chunk(PerSlip).ToList();
        string? Name(Guid? person) => person is { } known ? names.NameOf(known) : null;
        return parts.Select(
            (lines, at) =>
                new VoucherSlip(
                    voucher.Name + (parts.Count > 1 ? $"（{at + 1}/{parts.Count}）" : ""),
                    voucher.Date,
                    [
                        .. lines.Select(l => new SlipLine(
                            l.Summary,
                            l.Account,
                            chart.NameOf(l.Account) + (l.PlanCode is { } plan ? $"（{plan}）" : ""),
                            Figure(l.Debit),
                            Figure(l.Credit)
                        )),
                    ],
                    PerSlip,
                    at == parts.Count - 1 ? InCapitals(voucher.Total) : "过次页",
                    at == parts.Count - 1 ? $"{voucher.Total}" : "",
                    voucher.Attachments,
                    Name(voucher.PreparedById)!,
                    Name(voucher.ReviewedById),
                    voucher.State == VoucherState.Posted ? null : voucher.State.Label()
                )
        );
    }

    static string Figure(Money amount) => amount == Money.Zero ? "" : $"{amount}";

    /// <summary>A red sum says so, for 大写 has no minus.</summary>
    static string InCapitals(Money total) =>
        total < Money.Zero
            ? "（红字）" + CapitalMoney.Of(Money.Zero - total)
            : CapitalMoney.Of(total);
}
