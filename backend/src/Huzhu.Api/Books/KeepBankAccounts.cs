using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>银行账户: the accounts of the chart that stand for one at a bank, with its number.</summary>
public static class KeepBankAccounts
{
    /// <summary>An account with what is to be done on it. Sums in yuan.</summary>
    public sealed record BankAccountRow
    {
        public required string Account { get; init; }
        public required string Name { get; init; }
        public string? Bank { get; init; }

        /// <summary>Null: not recorded, so that no statement can come in.</summary>
        public string? Number { get; init; }
        public required decimal Book { get; init; }
        public decimal? Balance { get; init; }

        /// <summary>Day of the last line of its statement.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>Lines of both sides that aren't matched.</summary>
        public required int Open { get; init; }

        /// <summary>The oldest month that isn't closed; null: books haven't begun.</summary>
        public DateOnly? Month { get; init; }

        /// <summary>Of that month.</summary>
        public required BankSheetState Sheet { get; init; }
        public required string SheetLabel { get; init; }

        /// <summary>record, import.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
    }

    public sealed record BankAccountRequest(string Bank, string Number);

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("books/bank", ListBankAccounts, Permission.ViewBooks);
        agency
            .Write("books/bank/{account}/number", RecordBankAccount, Permission.PrepareVouchers)
            .OnNew()
            .WhenReadOnly();
    }

    static async Task<Ok<List<BankAccountRow>>> ListBankAccounts(Here here, BankReading reading) =>
        TypedResults.Ok(await RowsAsync(here, reading));

    static async Task<List<BankAccountRow>> RowsAsync(Here here, BankReading reading)
    {
        var rows = new List<BankAccountRow>();
        var numbers = await here
            .Db.BankAccounts.AsNoTracking()
            .ToDictionaryAsync(a => a.Account, here.Ct);
        var since = await reading.OpenSinceAsync(here.Ct);
        DateOnly? month = since == DateOnly.MaxValue ? null : since;
        foreach (var account in await reading.AccountsAsync(AccountRole.Bank, here.Ct))
        {
            var own = numbers.GetValueOrDefault(account.Code);
            var last = await here
                .Db.StatementEntries.AsNoTracking()
                .Where(e => e.Account == account.Code)
                .OrderByDescending(e => e.Sequence)
                .FirstOrDefaultAsync(here.Ct);
            var (entries, items) = await reading.OpenAsync(account.Code, null, here.Ct);
            var state = month is { } open
                ? BankReconciliation.StateOf(
                    await here
                        .Db.BankReconciliations.AsNoTracking()
                        .SingleOrDefaultAsync(
                            r => r.Account == account.Code && r.Month == open,
                            here.Ct
                        ),
                    await reading.SheetAsync(account.Code, open, here.Ct)
                )
                : BankSheetState.Open;
            rows.Add(
                new()
                {
                    Account = account.Code,
                    Name = account.Name,
                    Bank = own?.Bank,
                    Number = own?.Number,
                    Book = (
                        await reading.BookBalanceOnAsync(account.Code, here.Today, here.Ct)
                    ).Yuan,
                    Balance = last?.Balance.Yuan,
                    Until = last?.On,
                    Open = entries.Count + items.Count,
                    Month = month,
                    Sheet = state,
                    SheetLabel = state.Label(),
                    Actions = [.. ActionsOn(own, here.Me)],
                }
            );
        }
        return rows;
    }

    static IEnumerable<string> ActionsOn(BankAccount? own, Acting me)
    {
        if (me.May(Permission.PrepareVouchers))
            yield return "record";
        if (own is not null && me.May(Permission.KeepJournals))
            yield return "import";
    }

    static async Task<Ok<List<BankAccountRow>>> RecordBankAccount(
        string account,
        BankAccountRequest request,
        Here here,
        BankReading reading
    )
    {
        var known = await reading.AccountAsync(AccountRole.Bank, account, here.Ct);
        var own = await here.Db.BankAccounts.SingleOrDefaultAsync(
            a => a.Account == known.Code,
            here.Ct
        );
        if (own is null)
            here.Db.BankAccounts.Add(
                own = new()
                {
                    Id = here.NewId(),
                    AgencyId = here.Me.AgencyId,
                    Account = known.Code,
                }
            );
        own.Record(
            Text.Of("bank", request.Bank, "开户银行", 100),
            Text.Digits("number", request.Number, 30),
            here.Me.PersonId,
            here.Now
        );
        here.About(own.Id, new { known.Code, own.Bank });
        await here.Save();
        return TypedResults.Ok(await RowsAsync(here, reading));
    }
}
