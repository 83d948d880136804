using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>One account in a month, in fen. What is before is debit less credit.</summary>
/// <param name="Before">At the beginning of the month.</param>
/// <param name="YearDebit">Of the year up to the month's end, without the stock that it began with.
/// </param>
public sealed record AccountMonth(
    string Account,
    long Before,
    long Debit,
    long Credit,
    long YearDebit,
    long YearCredit
)
{
    public long After => Before + Debit - Credit;
}

/// <summary>Trial balances, read from balances that postings keep, so that their cost doesn't grow
/// with the vouchers.</summary>
public sealed class TrialBalances(HuzhuDb db, TenantScope scope, BankReading bank)
{
    /// <summary>Every account that ever was posted, by number.</summary>
    public async Task<IReadOnlyList<AccountMonth>> ReadAsync(
        int year,
        int month,
        CancellationToken ct
    )
    {
        var agency = scope.AgencyId;
        var sums = await db
            .AccountBalances.AsNoTracking()
            .Where(b =>
                b.AgencyId == agency && (b.Year < year || b.Year == year && b.Month <= month)
            )
            .GroupBy(b => b.Account)
            .Select(g => new
            {
                g.Key,
                Before = g.Sum(b => b.Year < year || b.Month < month ? b.Debit - b.Credit : 0),
                Debit = g.Sum(b => b.Year == year && b.Month == month ? b.Debit : 0),
                Credit = g.Sum(b => b.Year == year && b.Month == month ? b.Credit : 0),
                YearDebit = g.Sum(b => b.Year == year && b.Month > 0 ? b.Debit : 0),
                YearCredit = g.Sum(b => b.Year == year && b.Month > 0 ? b.Credit : 0),
            })
            .ToListAsync(ct);
        return
        [
            .. sums.OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new AccountMonth(
                    s.Key,
                    s.Before,
                    s.Debit,
                    s.Credit,
                    s.YearDebit,
                    s.YearCredit
                )),
        ];
    }

    /// <summary>The text that is signed: one spelling for one content.</summary>
    internal static string Canonical(
        Guid agencyId,
        int year,
        int month,
        int vouchers,
        IEnumerable<AccountMonth> accounts
    ) =>
        JsonSerializer.Serialize(
            new
            {
                agency = agencyId,
                year,
                month,
                vouchers,
                accounts = accounts.Select(a => new
                {
                    account = a.Account,
                    before = a.Before,
                    debit = a.Debit,
                    credit = a.Credit,
                    yearDebit = a.YearDebit,
                    yearCredit = a.YearCredit,
                    after = a.After,
                }),
            }
        );

    internal static string HashOf(string canonical) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>What stands in the way of closing a month.</summary>
    internal async Task<IReadOnlyList<ClosingFinding>> FindingsAsync(
        AccountingPeriod period,
        IReadOnlyList<AccountingPeriod> all,
        IReadOnlyList<AccountMonth> accounts,
        Chart chart,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (first, last) = (period.First, period.Last);
        var earlier = all.Count(p => p.First < first && p.State == PeriodState.Open);
        var unposted = await db
            .Vouchers.AsNoTracking()
            .CountAsync(
                v =>
                    v.Date >= first
                    && v.Date <= last
                    && v.State != VoucherState.Posted
                    && v.State != VoucherState.Voided,
                ct
            );
        var start = all[0].First;
        var unbooked = await db
            .PostingDues.AsNoTracking()
            .Where(BookEvents.Waiting)
            .CountAsync(d => d.On >= start && d.On <= last, ct);
        var numbers = await db
            .Vouchers.AsNoTracking()
            .Where(v => v.State == VoucherState.Posted && v.Date >= first && v.Date <= last)
            .Select(v => v.Number)
            .ToListAsync(ct);
        var missing = Enumerable.Range(1, numbers.Count).Count(n => !numbers.Contains(n));
        var cash = accounts.Count(a =>
            chart.Find(a.Account) is { Role: AccountRole.Cash } && a.After < 0
        );
        var off = accounts.Sum(a => a.Debit - a.Credit);
        var carried =
            period.Month == 12
                ? accounts.Count(a =>
                    chart.Find(a.Account) is { IsOfTheYear: true } && a.After != 0
                )
                : 0;
        return
        [
            new(ClosingCheck.MonthOver, last < today ? 0 : 1, "本月尚未结束"),
            new(ClosingCheck.EarlierClosed, earlier, $"有{earlier}个以前月份未结账"),
            new(ClosingCheck.NothingUnposted, unposted, $"有{unposted}张凭证未记账"),
            new(ClosingCheck.NothingUnbooked, unbooked, $"有{unbooked}笔业务未制凭证或者未冲销"),
            new(ClosingCheck.NumbersComplete, missing, $"缺{missing}个凭证号"),
            new(ClosingCheck.CashNotNegative, cash, "库存现金为负数"),
            new(ClosingCheck.Even, off == 0 ? 0 : 1, "本月借贷方发生额不相等"),
            .. await bank.FindingsAsync(period, accounts, chart, ct),
            new(ClosingCheck.Carried, carried, $"有{carried}个收支科目尚未结转"),
        ];
    }
}
