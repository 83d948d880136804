using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Books;

/// <summary>科目余额表 of a month: each account with what it belongs to.</summary>
public static class GetTrialBalance
{
    /// <summary>Sums are yuan; of the two sides of a balance one is 0.</summary>
    /// <param name="Level">1: a general account.</param>
    /// <param name="Leaf">Whether it is posted itself.</param>
    public sealed record TrialBalanceRow(
        string Account,
        string Name,
        AccountClass Class,
        int Level,
        bool Leaf,
        decimal BeforeDebit,
        decimal BeforeCredit,
        decimal Debit,
        decimal Credit,
        decimal YearDebit,
        decimal YearCredit,
        decimal AfterDebit,
        decimal AfterCredit
    );

    /// <param name="Total">Of the accounts that are posted themselves.</param>
    public sealed record TrialBalanceView(
        int Year,
        int Month,
        IReadOnlyList<TrialBalanceRow> Rows,
        TrialBalanceRow Total
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("books/trial-balance", Handle, Permission.ViewBooks);
        agency.Exports("trial-balance", "科目余额表", Permission.ViewBooks, Export);
    }

    static async Task<Ok<TrialBalanceView>> Handle(
        int? year,
        int? month,
        Here here,
        BookReading books,
        TrialBalances balances
    )
    {
        var (y, m) = MonthOf(year, month, here.Today);
        var accounts = await balances.ReadAsync(y, m, here.Ct);
        var rows = RowsOf(accounts, await books.NewestAsync(here.Ct));
        var leaves = rows.Where(r => r.Leaf).ToList();
        return TypedResults.Ok(
            new TrialBalanceView(
                y,
                m,
                rows,
                new(
                    "",
                    "合计",
                    default,
                    0,
                    false,
                    leaves.Sum(r => r.BeforeDebit),
                    leaves.Sum(r => r.BeforeCredit),
                    leaves.Sum(r => r.Debit),
                    leaves.Sum(r => r.Credit),
                    leaves.Sum(r => r.YearDebit),
                    leaves.Sum(r => r.YearCredit),
                    leaves.Sum(r => r.AfterDebit),
                    leaves.Sum(r => r.AfterCredit)
                )
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var today = Beijing.DateOf(export.Clock.Now());
        var (y, m) = MonthOf(export.Number("year"), export.Number("month"), today);
        var accounts = await export.Get<TrialBalances>().ReadAsync(y, m, export.Ct);
        var chart = await export.Get<BookReading>().NewestAsync(export.Ct);
        return await export.Write(
            RowsOf(accounts, chart).Where(r => r.Leaf),
            new("科目编号", r => r.Account),
            new("科目", r => chart.NameOf(r.Account), 30),
            new("期初借方", r => r.BeforeDebit),
            new("期初贷方", r => r.BeforeCredit),
            new("本月借方", r => r.Debit),
            new("本月贷方", r => r.Credit),
            new("本年累计借方", r => r.YearDebit),
            new("本年累计贷方", r => r.YearCredit),
            new("期末借方", r => r.AfterDebit),
            new("期末贷方", r => r.AfterCredit)
        );
    }

    internal static (int Year, int Month) MonthOf(int? year, int? month, DateOnly today)
    {
        var (y, m) = (year ?? today.Year, month ?? today.Month);
        return y is > 2000 and < 2200 && m is >= 1 and <= 12
            ? (y, m)
            : throw new InvalidField("month", "请选择年度和月份。");
    }

    /// <summary>Leaves with all that they belong to, which is their sum.</summary>
    static List<TrialBalanceRow> RowsOf(IReadOnlyList<AccountMonth> accounts, Chart chart) =>
        [
            .. accounts
                .SelectMany(a => chart.WithParents(a.Account).Select(up => (Up: up, Of: a)))
                .GroupBy(p => p.Up)
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new TrialBalanceRow(
                    g.Key.Code,
                    g.Key.Name,
                    g.Key.Class,
                    chart.WithParents(g.Key.Code).Count(),
                    chart.IsLeaf(g.Key.Code),
                    Above(g.Sum(p => p.Of.Before)),
                    Above(-g.Sum(p => p.Of.Before)),
                    Yuan(g.Sum(p => p.Of.Debit)),
                    Yuan(g.Sum(p => p.Of.Credit)),
                    Yuan(g.Sum(p => p.Of.YearDebit)),
                    Yuan(g.Sum(p => p.Of.YearCredit)),
                    Above(g.Sum(p => p.Of.After)),
                    Above(-g.Sum(p => p.Of.After))
                )),
        ];

    static decimal Above(long fen) => Yuan(Math.Max(fen, 0));

    static decimal Yuan(long fen) => new Money(fen).Yuan;
}
