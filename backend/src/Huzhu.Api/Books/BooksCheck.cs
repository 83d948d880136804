using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>Computes the books of all agencies anew from their vouchers and names what doesn't
/// agree: a line, a balance, a number, a signed trial balance, a line of the budget.</summary>
public sealed class BooksCheck(Work work)
{
    /// <param name="Where">Agency and place.</param>
    public sealed record Fault(string Where, string Kept, string Computed);

    /// <returns>How many vouchers were looked at, and what is wrong.</returns>
    public async Task<(int Vouchers, IReadOnlyList<Fault> Faults)> RunAsync(CancellationToken ct)
    {
        var agencies = await work.AsOfficeAsync(
            false,
            (db, _) =>
                db.Agencies.AsNoTracking().Select(a => new { a.Id, a.FullName }).ToListAsync(ct),
            ct
        );
        var (count, faults) = (0, new List<Fault>());
        foreach (var agency in agencies)
            count += await work.AsAgencyAsync(
                agency.Id,
                false,
                (db, services) => OneAsync(db, services, agency.FullName, faults, ct),
                ct
            );
        return (count, faults);
    }

    static async Task<int> OneAsync(
        HuzhuDb db,
        IServiceProvider services,
        string agency,
        List<Fault> faults,
        CancellationToken ct
    )
    {
        void Compare(string where, object kept, object computed)
        {
            if (!kept.Equals(computed))
                faults.Add(new($"{agency} {where}", $"{kept}", $"{computed}"));
        }
        var vouchers = await db
            .Vouchers.AsNoTracking()
            .Where(v => v.State == VoucherState.Posted)
            .OrderBy(v => v.Date)
            .ThenBy(v => v.Number)
            .ToListAsync(ct);
        var lines = await db.PostedLines.AsNoTracking().OrderBy(l => l.Line).ToListAsync(ct);
        var chart = await services.GetRequiredService<BookReading>().NewestAsync(ct);
        var ofVoucher = lines.ToLookup(l => l.VoucherId);
        foreach (var voucher in vouchers)
        {
            var posted = ofVoucher[voucher.Id].ToList();
            Compare($"{voucher.Name} 行数", posted.Count, voucher.Lines.Count);
            foreach (var (line, at) in posted.Zip(voucher.Lines))
                Compare(
                    $"{voucher.Name} 第{line.Line}行",
                    $"{line.Account} {line.PlanCode} 借{line.Debit} 贷{line.Credit}",
                    $"{at.Account} {at.PlanCode} 借{at.Debit} 贷{at.Credit}"
                );
            foreach (var part in posted.GroupBy(l => (chart.Find(l.Account)?.Line, l.PlanCode)))
                Compare(
                    $"{voucher.Name} {part.Key.PlanCode} 借贷",
                    new Money(part.Sum(l => l.Debit.Fen)),
                    new Money(part.Sum(l => l.Credit.Fen))
                );
        }
        var computed = lines
            .GroupBy(l =>
                (l.Date.Year, Month: l.IsOpening ? 0 : l.Date.Month, l.Account, l.PlanCode ?? "")
            )
            .ToDictionary(g => g.Key, g => (g.Sum(l => l.Debit.Fen), g.Sum(l => l.Credit.Fen)));
        var kept = (await db.AccountBalances.AsNoTracking().ToListAsync(ct)).ToDictionary(
            b => (b.Year, b.Month, b.Account, b.PlanCode),
            b => (b.Debit, b.Credit)
        );
        foreach (var key in computed.Keys.Union(kept.Keys))
            Compare(
                $"余额 {key}",
                Words(kept.GetValueOrDefault(key)),
                Words(computed.GetValueOrDefault(key))
            );
        await PeriodsAsync(db, services, vouchers, Compare, ct);
        await BudgetsAsync(db, Compare, ct);
        return vouchers.Count;
    }

    static string Words((long Debit, long Credit) sums) =>
        $"借{new Money(sums.Debit)} 贷{new Money(sums.Credit)}";

    static async Task PeriodsAsync(
        HuzhuDb db,
        IServiceProvider services,
        List<Voucher> vouchers,
        Action<string, object, object> compare,
        CancellationToken ct
    )
    {
        var balances = services.GetRequiredService<TrialBalances>();
        foreach (var period in await db.AccountingPeriods.AsNoTracking().ToListAsync(ct))
        {
            var numbers = vouchers
                .Where(v => v.Date >= period.First && v.Date <= period.Last)
                .Select(v => v.Number!.Value)
                .Order()
                .ToList();
            compare(
                $"{period.Name} 凭证号",
                string.Join(",", numbers),
                string.Join(",", Enumerable.Range(1, period.LastNumber))
            );
            if (period.TrialBalance is not { } signed)
                continue;
            compare($"{period.Name} 余额表校验码", period.Hash!, TrialBalances.HashOf(signed));
            var now = await balances.ReadAsync(period.Year, period.Month, ct);
            compare(
                $"{period.Name} 已签余额表",
                signed,
                TrialBalances.Canonical(
                    period.AgencyId,
                    period.Year,
                    period.Month,
                    period.LastNumber,
                    now
                )
            );
        }
    }

    /// <summary>What is held and gone of a line of the budget is the sum of its holds.</summary>
    static async Task BudgetsAsync(
        HuzhuDb db,
        Action<string, object, object> compare,
        CancellationToken ct
    )
    {
        var holds = (await db.BudgetHolds.AsNoTracking().ToListAsync(ct)).ToLookup(h =>
            (h.Year, h.Purpose)
        );
        foreach (var total in await db.BudgetTotals.AsNoTracking().ToListAsync(ct))
        {
            long Sum(HoldState state) =>
                holds[(total.Year, total.Purpose)]
                    .Where(h => h.State == state)
                    .Sum(h => h.Amount.Fen);
            compare(
                $"{total.Year}年预算 {total.Purpose.Label()}",
                $"占用{new Money(total.Reserved)} 已用{new Money(total.Used)}",
                $"占用{new Money(Sum(HoldState.Reserved))} 已用{new Money(Sum(HoldState.Used))}"
            );
        }
    }
}
