using Huzhu.Api.Books;
using Huzhu.Data;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;

namespace Huzhu.Demo;

/// <summary>The first month at the bank: a statement is in, one cheque is outstanding, the sheet is
/// signed, and the cash is counted.</summary>
static class DemoBank
{
    const string Account = "10201";

    /// <summary>Who does what in which month.</summary>
    internal sealed record Desk(
        Guid AgencyId,
        DateOnly Month,
        Guid Cashier,
        Guid Accountant,
        Guid Reviewer
    );

    public static async Task PlayAsync(
        HuzhuDb db,
        BankReading reading,
        Desk desk,
        Circumstances at,
        CancellationToken ct
    )
    {
        var own = new BankAccount
        {
            Id = at.NewId(),
            AgencyId = desk.AgencyId,
            Account = Account,
        };
        own.Record("示例银行海淀支行", "0200001019202118888", desk.Accountant, at.Now);
        db.BankAccounts.Add(own);
        StatementEntry Line(int sequence, int day, decimal amount, decimal balance, string words) =>
            new()
            {
                Id = at.NewId(),
                AgencyId = desk.AgencyId,
                Account = Account,
                Sequence = sequence,
                On = desk.Month.AddDays(day - 1),
                Amount = Money.OfYuan(amount),
                Balance = Money.OfYuan(balance),
                Counterparty = sequence > 0 ? "办事处" : "",
                Remark = words,
                Serial = sequence > 0 ? $"{desk.Month:yyyyMM}0000000{sequence}" : "",
                ImportedById = desk.Cashier,
                ImportedAt = Beijing.Utc(at.Now),
            };
        db.StatementEntries.AddRange(
            Line(0, 10, 180_000, 180_000, "期初余额"),
            Line(1, 10, 46_800, 226_800, "回拨管理费")
        );
        await db.SaveChangesAsync(ct);
        var (entries, items) = await reading.OpenAsync(Account, null, ct);
        foreach (var found in BankMatching.Propose(entries, items))
        {
            var match = EntryMatch.Make(
                at.NewId(),
                desk.AgencyId,
                Account,
                found with
                {
                    Because = $"系统：{found.Because}",
                },
                desk.Cashier,
                at.Now
            );
            db.EntryMatches.Add(match);
            db.MatchedItems.AddRange(match.ItemsOf(found, at.NewId));
        }
        await db.SaveChangesAsync(ct);
        var sheet = await reading.SheetAsync(Account, desk.Month, ct);
        var one = BankReconciliation.Of(at.NewId(), desk.AgencyId, Account, desk.Month);
        one.Prepare(sheet, [], desk.Accountant, at);
        one.Sign(sheet, desk.Reviewer, at);
        db.BankReconciliations.Add(one);
        var last = desk.Month.AddMonths(1).AddDays(-1);
        var cash = await reading.BookBalanceOnAsync("101", last, ct);
        var count = CashCount.Take(
            at.NewId(),
            desk.AgencyId,
            "101",
            (last, cash, cash),
            null,
            desk.Cashier,
            at.Now
        );
        count.Confirm(cash, desk.Accountant, at);
        db.CashCounts.Add(count);
    }
}
