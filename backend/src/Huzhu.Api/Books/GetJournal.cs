using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Books;

/// <summary>日记账 of cash or a bank account in a month: each line with the balance after it, and
/// the sums of each day.</summary>
public static class GetJournal
{
    public enum JournalRowKind
    {
        /// <summary>期初余额.</summary>
        Before,
        Line,

        /// <summary>本日合计, with the balance at its end.</summary>
        Day,

        /// <summary>本月合计.</summary>
        Month,
    }

    /// <summary>Sums are yuan.</summary>
    /// <param name="VoucherId">Null: a sum.</param>
    public sealed record JournalRow(
        JournalRowKind Kind,
        DateOnly On,
        Guid? VoucherId,
        string? Voucher,
        string Summary,
        decimal Received,
        decimal Paid,
        decimal Balance
    );

    public sealed record JournalAccount(string Account, string Name);

    /// <param name="Accounts">Those that have a journal.</param>
    public sealed record JournalView(
        string Account,
        string Name,
        int Year,
        int Month,
        IReadOnlyList<JournalAccount> Accounts,
        IReadOnlyList<JournalRow> Rows
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("books/journal", Handle, Permission.ViewBooks);
        agency.Exports("journal", "日记账", Permission.ViewBooks, Export);
    }

    static async Task<Ok<JournalView>> Handle(
        string? account,
        int? year,
        int? month,
        Here here,
        BankReading reading
    )
    {
        var accounts = await AccountsAsync(reading, here.Ct);
        var own =
            accounts.FirstOrDefault(a => account is null || a.Code == account)
            ?? throw new Absent();
        var (y, m) = GetTrialBalance.MonthOf(year, month, here.Today);
        return TypedResults.Ok(
            new JournalView(
                own.Code,
                own.Name,
                y,
                m,
                [.. accounts.Select(a => new JournalAccount(a.Code, a.Name))],
                await RowsAsync(own.Code, new(y, m, 1), reading, here.Ct)
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var reading = export.Get<BankReading>();
        var accounts = await AccountsAsync(reading, export.Ct);
        var asked = export.Text("account");
        var own = accounts.FirstOrDefault(a => asked is null || a.Code == asked) ?? accounts[0];
        var (y, m) = GetTrialBalance.MonthOf(
            export.Number("year"),
            export.Number("month"),
            Beijing.DateOf(export.Clock.Now())
        );
        return await export.Write(
            await RowsAsync(own.Code, new(y, m, 1), reading, export.Ct),
            new("日期", r => r.On),
            new("凭证号", r => r.Voucher, 20),
            new("摘要", r => r.Summary, 30),
            new("收入", r => r.Received),
            new("付出", r => r.Paid),
            new("结余", r => r.Balance)
        );
    }

    static async Task<IReadOnlyList<Account>> AccountsAsync(
        BankReading reading,
        CancellationToken ct
    ) =>
        [
            .. await reading.AccountsAsync(AccountRole.Cash, ct),
            .. await reading.AccountsAsync(AccountRole.Bank, ct),
        ];

    static async Task<IReadOnlyList<JournalRow>> RowsAsync(
        string account,
        DateOnly month,
        BankReading reading,
        CancellationToken ct
    )
    {
        var last = month.AddMonths(1).AddDays(-1);
        var balance = await reading.BookBalanceBeforeAsync(account, month, ct);
        var lines = await reading.LinesAsync(account, month, last, ct);
        var rows = new List<JournalRow>
        {
            Sum(JournalRowKind.Before, month, "期初余额", [], balance),
        };
        foreach (var day in lines.GroupBy(l => l.Date))
        {
            foreach (var line in day)
            {
                balance += line.Debit - line.Credit;
                rows.Add(
                    Sum(JournalRowKind.Line, line.Date, line.Summary, [line], balance) with
                    {
                        VoucherId = line.VoucherId,
                        Voucher = Voucher.NameOf(line.Date, line.Number),
                    }
                );
            }
            rows.Add(Sum(JournalRowKind.Day, day.Key, "本日合计", [.. day], balance));
        }
        rows.Add(Sum(JournalRowKind.Month, last, "本月合计", lines, balance));
        return rows;
    }

    static JournalRow Sum(
        JournalRowKind kind,
        DateOnly on,
        string words,
        IReadOnlyCollection<PostedLine> lines,
        Money balance
    ) =>
        new(
            kind,
            on,
            null,
            null,
            words,
            new Money(lines.Sum(l => l.Debit.Fen)).Yuan,
            new Money(lines.Sum(l => l.Credit.Fen)).Yuan,
            balance.Yuan
        );
}
