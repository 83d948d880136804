using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>明细账 (of a general account 总账) of a year: what it began with, each line with the
/// balance after it, the sums of each month.</summary>
public static class GetLedger
{
    public enum LedgerRowKind
    {
        /// <summary>期初余额.</summary>
        Before,
        Line,

        /// <summary>本月合计.</summary>
        Month,

        /// <summary>本年累计.</summary>
        Year,
    }

    /// <summary>Sums are yuan.</summary>
    /// <param name="VoucherId">Null: a sum.</param>
    /// <param name="Balance">Never negative but on the side that <paramref name="Side"/> names.
    /// </param>
    /// <param name="Side">借, 贷 or 平.</param>
    public sealed record LedgerRow(
        LedgerRowKind Kind,
        DateOnly Date,
        Guid? VoucherId,
        string? Voucher,
        string Summary,
        string? Account,
        decimal Debit,
        decimal Credit,
        string Side,
        decimal Balance
    );

    public sealed record LedgerView(
        string Account,
        string Name,
        int Year,
        IReadOnlyList<LedgerRow> Rows
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("books/ledger", Handle, Permission.ViewBooks);
        agency.Exports("ledger", "明细账", Permission.ViewBooks, Export);
    }

    static async Task<Ok<LedgerView>> Handle(
        string account,
        int? year,
        int? month,
        Here here,
        BookReading books
    )
    {
        var (y, m) = GetTrialBalance.MonthOf(year, month ?? 12, here.Today);
        var chart = await books.NewestAsync(here.Ct);
        if (chart.Find(account) is null)
            throw new Absent();
        return TypedResults.Ok(
            new LedgerView(
                account,
                chart.NameOf(account),
                y,
                await RowsAsync(here.Db, here.Me.AgencyId, chart, account, y, m, here.Ct)
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var today = Beijing.DateOf(export.Clock.Now());
        var (y, m) = GetTrialBalance.MonthOf(
            export.Number("year"),
            export.Number("month") ?? 12,
            today
        );
        var chart = await export.Get<BookReading>().NewestAsync(export.Ct);
        var account = export.Text("account") ?? "";
        return await export.Write(
            await RowsAsync(export.Db, export.Scope.AgencyId, chart, account, y, m, export.Ct),
            new("日期", r => r.Date),
            new("凭证号", r => r.Voucher, 20),
            new("摘要", r => r.Summary, 30),
            new("科目", r => r.Account is { } code ? chart.NameOf(code) : null, 24),
            new("借方", r => $"{r.Debit:N2}"),
            new("贷方", r => $"{r.Credit:N2}"),
            new("方向", r => r.Side),
            new("余额", r => $"{r.Balance:N2}")
        );
    }

    static async Task<IReadOnlyList<LedgerRow>> RowsAsync(
        HuzhuDb db,
        Guid agencyId,
        Chart chart,
        string account,
        int year,
        int untilMonth,
        CancellationToken ct
    )
    {
        var own = chart
            .Accounts.Where(a => chart.WithParents(a.Code).Any(up => up.Code == account))
            .Select(a => a.Code)
            .ToList();
        var balance = await db
            .AccountBalances.AsNoTracking()
            .Where(b =>
                b.AgencyId == agencyId
                && own.Contains(b.Account)
                && (b.Year < year || b.Year == year && b.Month == 0)
            )
            .SumAsync(b => b.Debit - b.Credit, ct);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, untilMonth, 1).AddMonths(1));
        var lines = await db
            .PostedLines.AsNoTracking()
            .Where(l => own.Contains(l.Account) && l.Date >= from && l.Date < to && !l.IsOpening)
            .OrderBy(l => l.Date)
            .ThenBy(l => l.Number)
            .ThenBy(l => l.Line)
            .ToListAsync(ct);
        var rows = new List<LedgerRow>
        {
            Sum(LedgerRowKind.Before, from, "期初余额", 0, 0, balance),
        };
        var (debits, credits) = (0L, 0L);
        foreach (var month in lines.GroupBy(l => l.Date.Month))
        {
            foreach (var line in month)
            {
                balance += line.Debit.Fen - line.Credit.Fen;
                rows.Add(
                    Sum(
                        LedgerRowKind.Line,
                        line.Date,
                        line.Summary,
                        line.Debit.Fen,
                        line.Credit.Fen,
                        balance
                    ) with
                    {
                        VoucherId = line.VoucherId,
                        Voucher = Voucher.NameOf(line.Date, line.Number),
                        Account = line.Account,
                    }
                );
            }
            var (debit, credit) = (month.Sum(l => l.Debit.Fen), month.Sum(l => l.Credit.Fen));
            (debits, credits) = (debits + debit, credits + credit);
            var last = new DateOnly(year, month.Key, 1).AddMonths(1).AddDays(-1);
            rows.Add(Sum(LedgerRowKind.Month, last, "本月合计", debit, credit, balance));
            rows.Add(Sum(LedgerRowKind.Year, last, "本年累计", debits, credits, balance));
        }
        return rows;
    }

    static LedgerRow Sum(
        LedgerRowKind kind,
        DateOnly on,
        string words,
        long debit,
        long credit,
        long balance
    ) =>
        new(
            kind,
            on,
            null,
            null,
            words,
            null,
            new Money(debit).Yuan,
            new Money(credit).Yuan,
            balance switch
            {
                > 0 => "借",
                < 0 => "贷",
                _ => "平",
            },
            new Money(Math.Abs(balance)).Yuan
        );
}
