using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Rebates;

/// <summary>回拨单 on A4, for office and agency.</summary>
public static class PrintRebates
{
    public static void Map(Areas at)
    {
        const string paper = "rebates/{id:guid}.pdf";
        at.Office.Read(paper, Handle, Permission.ViewOffice, name: "PrintAgencyRebate").OwnWork();
        at.Agency.Read(paper, Handle, Permission.ViewBooks, name: "PrintRebate").OwnWork();
    }

    static async Task<FileContentHttpResult> Handle(
        Guid id,
        HttpContext http,
        Here here,
        RebateReading reading,
        PaperPrinter printer
    )
    {
        ListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var statement = await ReceiveRebates.OwnAsync(id, here, reading);
            var view = await reading.ViewAsync(statement, [], here.Ct);
            var paid = view.Row.PaidOn is { } on
                ? $"　拨付：{on:yyyy-MM-dd}（{view.Row.PaidReference}）"
                : "";
            paper = new(
                $"{view.Row.Agency}管理费回拨单（{statement.Quarter}）",
                $"状态：{view.Row.StateLabel}　应拨金额：{statement.Payable}元"
                    + $"（以前结转{statement.Carried}元）{paid}",
                [
                    new("保障活动", 3),
                    new("类别", 1.8),
                    new("适用日期", 2.6),
                    new("笔数", 0.8, IsNumber: true),
                    new("基数（元）", 1.8, IsNumber: true),
                    new("比例", 1, IsNumber: true),
                    new("回拨额（元）", 1.8, IsNumber: true),
                ],
                [
                    .. view.Lines.Select(l =>
                        (IReadOnlyList<string>)
                            [
                                l.Plan,
                                l.KindLabel,
                                l.From == l.To
                                    ? $"{l.From:yyyy-MM-dd}"
                                    : $"{l.From:yyyy-MM-dd}至{l.To:MM-dd}",
                                $"{l.Count}",
                                $"{l.Base:#,##0.00}",
                                $"{l.Rate:0.##}%",
                                $"{l.Amount:#,##0.00}",
                            ]
                    ),
                    ["合计", "", "", "", "", "", statement.Total.ToString()],
                ],
                here.Now
            );
        }
        return PaperFile.Of(http.Response, await printer.PrintAsync(paper, here.Ct), paper.Title);
    }
}
