using Huzhu.Api.Custody;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Books;

/// <summary>Prints 银行存款余额调节表 of an account's month on A4.</summary>
public static class PrintBankSheet
{
    public static void Map(RouteGroupBuilder agency) =>
        agency.Read("books/bank/{account}/sheet.pdf", Handle, Permission.ViewBooks).OwnWork();

    static async Task<FileContentHttpResult> Handle(
        string account,
        int? year,
        int? month,
        HttpContext http,
        Here here,
        BankReading reading,
        BookReading books,
        CustodyReading staff,
        PaperPrinter printer
    )
    {
        ListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var sheet = await ReconcileBank.ViewAsync(
                account,
                ReconcileBank.FirstOf(year, month, here),
                here,
                reading,
                books,
                staff
            );
            paper = new(
                $"{here.Me.Agency!.AgencyName}银行存款余额调节表",
                $"{sheet.Month.AddMonths(1).AddDays(-1):yyyy年M月d日}　{sheet.Account} {sheet.Name}　"
                    + $"{sheet.Bank} {sheet.Number}　{sheet.StateLabel}　"
                    + $"编制：{sheet.PreparedBy ?? "—"}　复核：{sheet.SignedBy ?? "—"}",
                [
                    new("项目", 2.2),
                    new("日期", 1.2),
                    new("凭证号、摘要", 3.6),
                    new("支票号", 1.2),
                    new("金额（元）", 1.6, IsNumber: true),
                    new("说明", 2),
                ],
                [
                    Sum("账面余额", sheet.Book),
                    .. Side(sheet, OpenSide.BankReceived, "加："),
                    .. Side(sheet, OpenSide.BankPaid, "减："),
                    Sum("调节后账面余额", sheet.AdjustedBook),
                    Sum("银行对账单余额", sheet.Balance),
                    .. Side(sheet, OpenSide.BookReceived, "加："),
                    .. Side(sheet, OpenSide.BookPaid, "减："),
                    Sum("调节后银行余额", sheet.AdjustedBank),
                    Sum("差额", sheet.Difference),
                ],
                here.Now
            );
        }
        return PaperFile.Of(http.Response, await printer.PrintAsync(paper, here.Ct), paper.Title);
    }

    static IReadOnlyList<string> Sum(string label, decimal? yuan) =>
        [label, "", "", "", yuan is { } sum ? $"{sum:#,##0.00}" : "无流水", ""];

    static IEnumerable<IReadOnlyList<string>> Side(
        ReconcileBank.BankSheetView sheet,
        OpenSide side,
        string sign
    ) =>
        sheet
            .Open.Where(o => o.Side == side)
            .Select(o =>
                (IReadOnlyList<string>)
                    [
                        sign + side.Label(),
                        $"{o.On:yyyy-MM-dd}",
                        o.What,
                        o.Cheque ?? "",
                        $"{Math.Abs(o.Amount):#,##0.00}",
                        string.Join(
                            "；",
                            new[] { o.Reason, o.Late ? "超过提示付款期" : null }.OfType<string>()
                        ),
                    ]
            )
            .Append([sign + side.Label() + "合计", "", "", "", Total(sheet, side), ""]);

    static string Total(ReconcileBank.BankSheetView sheet, OpenSide side) =>
        $"{Math.Abs(sheet.Sums.Single(s => s.Side == side).Sum):#,##0.00}";
}
