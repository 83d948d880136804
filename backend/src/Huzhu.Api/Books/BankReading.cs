using System.Text.RegularExpressions;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>Reads an agency's bank accounts: what is open on either side, the sheet of a month, what
/// hinders its close.</summary>
public sealed partial class BankReading(HuzhuDb db, TenantScope scope, BookReading books)
{
    /// <summary>The chart's accounts of a role, by number.</summary>
    public async Task<IReadOnlyList<Account>> AccountsAsync(
        AccountRole role,
        CancellationToken ct
    ) =>
        [
            .. (await books.NewestAsync(ct))
                .Accounts.Where(a => a.Role == role)
                .OrderBy(a => a.Code, StringComparer.Ordinal),
        ];

    /// <exception cref="Absent">No account of that role.</exception>
    public async Task<Account> AccountAsync(AccountRole role, string code, CancellationToken ct) =>
        (await AccountsAsync(role, ct)).FirstOrDefault(a => a.Code == code) ?? throw new Absent();

    /// <summary>Lines of both sides that no match has, or one with a later line only.</summary>
    /// <param name="last">The last day that counts; null: all.</param>
    public async Task<(List<StatementEntry> Entries, List<BookItem> Items)> OpenAsync(
        string account,
        DateOnly? last,
        CancellationToken ct
    )
    {
        var until = last ?? DateOnly.MaxValue;
        var agency = scope.AgencyId;
        var matched =
            from item in db.MatchedItems
            join match in db.EntryMatches on item.MatchId equals match.Id
            where item.AgencyId == agency && !item.Freed && match.LastOn <= until
            select item;
        var entries = await db
            .StatementEntries.AsNoTracking()
            .Where(e => e.Account == account && e.On <= until)
            .Where(e => !matched.Any(i => i.EntryId == e.Id))
            .OrderBy(e => e.Sequence)
            .ToListAsync(ct);
        var lines = await db
            .PostedLines.AsNoTracking()
            .Where(l => l.AgencyId == agency && l.Account == account && l.Date <= until)
            .Where(l => !matched.Any(i => i.VoucherId == l.VoucherId && i.Line == l.Line))
            .OrderBy(l => l.Date)
            .ThenBy(l => l.Number)
            .ThenBy(l => l.Line)
            .ToListAsync(ct);
        return (entries, await ItemsAsync(lines, ct));
    }

    internal async Task<List<BookItem>> ItemsAsync(
        IReadOnlyCollection<PostedLine> lines,
        CancellationToken ct
    )
    {
        var ids = lines.Select(l => l.VoucherId).Distinct().ToList();
        var vouchers = new Dictionary<Guid, Voucher>();
        foreach (var some in ids.Chunk(500))
        foreach (
            var voucher in await db
                .Vouchers.AsNoTracking()
                .Where(v => some.Contains(v.Id))
                .ToListAsync(ct)
        )
            vouchers.Add(voucher.Id, voucher);
        var cheques = (
            await db.Set<Cheque>()
                .AsNoTracking()
                .Select(c => new { c.NumberOnPaper, c.Amount })
                .ToListAsync(ct)
        ).ToLookup(c => c.NumberOnPaper, c => c.Amount);
        return [.. lines.Select(line => ItemOf(line, vouchers[line.VoucherId], cheques))];
    }

    static BookItem ItemOf(PostedLine line, Voucher voucher, ILookup<string, Money> cheques)
    {
        var sources = voucher.Sources.Select(s => s.Number).ToList();
        var numbers = sources.Concat(Numbers().Matches(line.Summary).Select(m => m.Value));
        var amount = line.Debit - line.Credit;
        return new()
        {
            VoucherId = line.VoucherId,
            Line = line.Line,
            On = line.Date,
            Amount = amount,
            IsOpening = line.IsOpening,
            Voucher = Voucher.NameOf(line.Date, line.Number),
            Summary = line.Summary,
            Sources = sources,
            Cheque =
                numbers.FirstOrDefault(n => cheques[n].Contains(Money.Zero - amount))
                ?? (amount < Money.Zero ? BankMatching.ChequeIn(line.Summary) : null),
            Reverses = voucher.ReversesId,
        };
    }

    /// <summary>The sheet as it is now.</summary>
    public async Task<BankSheet> SheetAsync(string account, DateOnly month, CancellationToken ct)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var (entries, items) = await OpenAsync(account, last, ct);
        return BankSheet.Of(
            last,
            await BookBalanceAsync(account, month, ct),
            await BankBalanceAsync(account, last, ct),
            entries,
            items
        );
    }

    /// <summary>What the books say at a month's end.</summary>
    internal Task<Money> BookBalanceAsync(string account, DateOnly month, CancellationToken ct) =>
        BookBalanceBeforeAsync(account, month.AddMonths(1), ct);

    /// <summary>What the books say at the end of a day.</summary>
    public async Task<Money> BookBalanceOnAsync(string account, DateOnly on, CancellationToken ct)
    {
        var month = new DateOnly(on.Year, on.Month, 1);
        var moved = await LinesAsync(account, month, on, ct);
        return await BookBalanceBeforeAsync(account, month, ct)
            + new Money(moved.Sum(l => l.Debit.Fen - l.Credit.Fen));
    }

    /// <summary>Before a month's first line; the stock with which books begin stands there.
    /// </summary>
    internal async Task<Money> BookBalanceBeforeAsync(
        string account,
        DateOnly month,
        CancellationToken ct
    )
    {
        var (agency, year, number) = (scope.AgencyId, month.Year, month.Month);
        return new(
            await db
                .AccountBalances.Where(b => b.AgencyId == agency && b.Account == account)
                .Where(b => b.Year < year || b.Year == year && b.Month < number)
                .SumAsync(b => b.Debit - b.Credit, ct)
        );
    }

    /// <summary>Posted lines of some days, without that stock.</summary>
    internal Task<List<PostedLine>> LinesAsync(
        string account,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    ) =>
        db
            .PostedLines.AsNoTracking()
            .Where(l => l.Account == account && l.Date >= from && l.Date <= to && !l.IsOpening)
            .OrderBy(l => l.Date)
            .ThenBy(l => l.Number)
            .ThenBy(l => l.Line)
            .ToListAsync(ct);

    /// <summary>Null: no statement reaches so far.</summary>
    internal Task<Money?> BankBalanceAsync(string account, DateOnly last, CancellationToken ct) =>
        db
            .StatementEntries.AsNoTracking()
            .Where(e => e.Account == account && e.On <= last)
            .OrderByDescending(e => e.Sequence)
            .Select(e => (Money?)e.Balance)
            .FirstOrDefaultAsync(ct);

    /// <summary>First day of the oldest month that isn't closed.</summary>
    internal async Task<DateOnly> OpenSinceAsync(CancellationToken ct) =>
        (await books.OpenDaysAsync(ct)).Months is [var first, ..] ? first : DateOnly.MaxValue;

    /// <summary>Accounts that held or moved money in a month without a signed sheet or count.
    /// </summary>
    internal async Task<IReadOnlyList<ClosingFinding>> FindingsAsync(
        AccountingPeriod period,
        IReadOnlyList<AccountMonth> accounts,
        Chart chart,
        CancellationToken ct
    )
    {
        var used = accounts
            .Where(a => a.After != 0 || a.Debit != 0 || a.Credit != 0 || a.Before != 0)
            .Select(a => chart.Find(a.Account))
            .OfType<Account>()
            .ToList();
        var imported = await db
            .StatementEntries.AsNoTracking()
            .Where(e => e.On <= period.Last)
            .Select(e => e.Account)
            .Distinct()
            .ToListAsync(ct);
        var known = await db
            .BankReconciliations.AsNoTracking()
            .Where(r => r.Month == period.First)
            .ToDictionaryAsync(r => r.Account, ct);
        var open = new List<string>();
        foreach (
            var code in used.Where(a => a.Role == AccountRole.Bank)
                .Select(a => a.Code)
                .Union(imported)
                .Order(StringComparer.Ordinal)
        )
        {
            var one = known.GetValueOrDefault(code);
            var state = BankReconciliation.StateOf(one, await SheetAsync(code, period.First, ct));
            if (state != BankSheetState.Signed)
                open.Add($"{code} {chart.NameOf(code)}（{state.Label()}）");
        }
        var uncounted = new List<string>();
        foreach (var cash in used.Where(a => a.Role == AccountRole.Cash))
            if (!await IsCountedAsync(cash.Code, period, ct))
                uncounted.Add($"{cash.Code} {cash.Name}");
        return
        [
            new(
                ClosingCheck.BankReconciled,
                open.Count,
                $"{string.Join("、", open)}没有签字的银行存款余额调节表，请在“银行对账”勾对、编制并由另一人签字"
            ),
            new(
                ClosingCheck.CashCounted,
                uncounted.Count,
                $"{string.Join("、", uncounted)}本月没有两人签字且与账面相符的盘点记录，请在“日记账与盘点”登记"
            ),
        ];
    }

    async Task<bool> IsCountedAsync(string account, AccountingPeriod period, CancellationToken ct)
    {
        var newest = await db
            .CashCounts.AsNoTracking()
            .Where(c => c.Account == account && c.On >= period.First && c.On <= period.Last)
            .Where(c => c.ConfirmedAt != null)
            .OrderByDescending(c => c.On)
            .ThenByDescending(c => c.CountedAt)
            .FirstOrDefaultAsync(ct);
        return newest is not null
            && newest.Book == await BookBalanceOnAsync(account, newest.On, ct);
    }

    [GeneratedRegex("[0-9]{6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
