using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Relief.ListRelief;

namespace Huzhu.Api.Relief;

/// <summary>慰问金发放签收单: what a beneficiary gets, and a place to sign.</summary>
/// <param name="Amount">In figures.</param>
/// <param name="Capitals">In capitals (大写).</param>
/// <param name="Paid">收款账户 with its last digits, or that it is cash.</param>
public sealed record ReliefReceipt(
    string Number,
    string Member,
    string Unit,
    string Kind,
    string Cause,
    string Concerned,
    string Amount,
    string Capitals,
    string Paid,
    string Statement
);

/// <summary>Receipts to sign, two on each A4 page (支10).</summary>
public sealed record ReliefReceiptsPaper(string FullName, IReadOnlyList<ReliefReceipt> Receipts)
    : Paper
{
    internal override Type Template => typeof(Papers.Templates.ReliefReceipts);
}

/// <summary>Prints the register of a year, lying across, and receipts to sign (RE-10).</summary>
public static class PrintRelief
{
    const int MostPrinted = 2000;
    const int MostReceipts = 100;

    public static void Map(RouteGroupBuilder agency)
    {
        agency
            .Read("relief-cases/register.pdf", PrintReliefRegister, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();
        agency
            .Read("relief-cases/receipts.pdf", PrintReliefReceipts, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();
    }

    static async Task<FileContentHttpResult> PrintReliefRegister(
        int year,
        HttpResponse response,
        Here here,
        PaperPrinter printer
    )
    {
        ListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var lines = await RegisterAsync(here.Db, year, here.Now, here.Ct);
            if (lines.Count > MostPrinted)
                throw new InvalidField("year", $"一次最多打印{MostPrinted}笔，请导出表格。");
            paper = RegisterOf(lines, here.Me.Agency!.AgencyName, year, here.Now);
        }
        return PaperFile.Of(
            response,
            await printer.PrintAsync(paper, here.Ct),
            $"{year}年慰问金发放登记簿"
        );
    }

    static ListPaper RegisterOf(
        IReadOnlyList<ReliefRow> lines,
        string agency,
        int year,
        DateTime now
    ) =>
        new(
            $"{agency}慰问金发放登记簿",
            $"{year}年　合计 {new Money(lines.Sum(l => Money.OfYuan(l.Amount).Fen))} 元",
            [
                new("编号", 1.4),
                new("单位", 1.6),
                new("会员"),
                new("类别", 1.1),
                new("事由", 1.2),
                new("当事人"),
                new("发生日期", 1.1),
                new("金额（元）", 1, true),
                new("收款人", 1.2),
                new("付款日期", 1.1),
                new("签收日期", 1.1),
                new("状态"),
            ],
            [
                .. lines.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            l.Number!,
                            l.Unit,
                            l.Member,
                            l.KindLabel,
                            l.CauseLabel,
                            $"{l.Concerned}（{l.RelationLabel}）",
                            $"{l.EventOn:yyyy-MM-dd}",
                            Money.OfYuan(l.Amount).ToString(),
                            l.Payee ?? l.WayLabel,
                            $"{l.PaidOn:yyyy-MM-dd}",
                            $"{l.SignedOn:yyyy-MM-dd}",
                            l.StageLabel,
                        ]
                ),
            ],
            now,
            Landscape: true
        );

    static async Task<FileContentHttpResult> PrintReliefReceipts(
        Guid[] id,
        HttpResponse response,
        Here here,
        PaperPrinter printer
    )
    {
        if (id.Length is 0 or > MostReceipts)
            throw new InvalidField("id", $"请选择1至{MostReceipts}笔。");
        ReliefReceiptsPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var found = await here
                .Db.ReliefCases.AsNoTracking()
                .Where(c => id.Contains(c.Id))
                .OrderBy(c => c.Number)
                .ToListAsync(here.Ct);
            if (found.Count != id.Distinct().Count())
                throw new Absent();
            if (found.Any(c => c.Number is null))
                throw new WrongState("放行后才有登记簿编号，请放行后再打印签收单。");
            paper = new(here.Me.Agency!.AgencyName, [.. found.Select(ReceiptOf)]);
        }
        return PaperFile.Of(
            response,
            await printer.PrintAsync(paper, here.Ct),
            $"慰问金签收单 {paper.Receipts.Count}张"
        );
    }

    static ReliefReceipt ReceiptOf(ReliefCase one)
    {
        var content = one.Content;
        return new(
            one.Number!,
            one.MemberName,
            one.UnitName,
            one.Kind.Label(),
            one.Cause.Label(),
            $"{content.Concerned.Name}（{content.Relation.Label()}）",
            one.Amount.ToString(),
            CapitalMoney.Of(one.Amount),
            content.Goods is { } goods ? goods
                : content.Payee is { } payee
                    ? $"转账至{payee.Name}（{payee.Relation.Label()}）账户，尾号{payee.Account[^Math.Min(4, payee.Account.Length)..]}"
                : $"现场付现：{content.CashReason}",
            content.Statement
        );
    }
}
