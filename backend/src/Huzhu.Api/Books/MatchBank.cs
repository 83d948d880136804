using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>勾对: lines of the bank and posted lines that are the same money, by the system where
/// that is plain, else by an accountant, in either direction; a wrong one is undone.</summary>
public static class MatchBank
{
    const int Shown = 50;

    /// <param name="EntryId">Of the bank's line; null: a posted one.</param>
    /// <param name="Amount">In yuan; below zero: paid.</param>
    /// <param name="What">Whom, what for; of a posted line its voucher first.</param>
    /// <param name="Number">The bank's, or the cheque's.</param>
    public sealed record BankLineView(
        Guid? EntryId,
        Guid? VoucherId,
        int? Line,
        DateOnly On,
        decimal Amount,
        string What,
        string? Number
    );

    public sealed record BankMatchView(
        Guid Id,
        decimal Amount,
        string Because,
        IReadOnlyList<BankLineView> Lines,
        string MadeBy,
        DateTime MadeAt,
        bool MayUndo,
        int Version
    );

    /// <param name="Bank">Open lines of the statement.</param>
    /// <param name="Book">Open posted lines.</param>
    /// <param name="Matches">The newest.</param>
    /// <param name="Actions">match.</param>
    public sealed record BankMatchingView(
        string Account,
        string Name,
        IReadOnlyList<BankLineView> Bank,
        IReadOnlyList<BankLineView> Book,
        IReadOnlyList<BankMatchView> Matches,
        IReadOnlyList<string> Actions
    );

    public sealed record PostedLineRef(Guid VoucherId, int Line);

    public sealed record MatchRequest(
        IReadOnlyList<Guid> Entries,
        IReadOnlyList<PostedLineRef> Lines
    );

    public sealed record UndoMatchRequest(string Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission match = Permission.PrepareVouchers;
        agency.Read("books/bank/{account}", GetBankMatching, Permission.ViewBooks);
        agency.Write("books/bank/{account}/matches", MatchBankLines, match).OnNew().WhenReadOnly();
        agency
            .Write("books/bank/{account}/plain-matches", MatchPlainLines, match)
            .OnNew()
            .WhenReadOnly();
        agency
            .Write("books/bank/matches/{id:guid}/undoing", UndoBankMatch, match)
            .OnExisting()
            .WhenReadOnly();
    }

    static async Task<Ok<BankMatchingView>> GetBankMatching(
        string account,
        Here here,
        BankReading reading,
        CustodyReading staff
    ) => TypedResults.Ok(await ViewAsync(account, here, reading, staff));

    static async Task<Ok<BankMatchingView>> MatchBankLines(
        string account,
        MatchRequest request,
        Here here,
        BankReading reading,
        CustodyReading staff
    )
    {
        var code = (await reading.AccountAsync(AccountRole.Bank, account, here.Ct)).Code;
        await RequireNoCashierAsync(here, staff);
        var (entries, items) = await reading.OpenAsync(code, null, here.Ct);
        var ofBank = entries.Where(e => request.Entries.Contains(e.Id)).ToList();
        var ofBook = items
            .Where(i => request.Lines.Any(l => (l.VoucherId, l.Line) == (i.VoucherId, i.Line)))
            .ToList();
        if (
            ofBank.Count != request.Entries.Distinct().Count()
            || ofBook.Count != request.Lines.Distinct().Count()
        )
            throw new WrongState(
                "所选记录不在该账户的未勾对清单里，可能已由他人勾对，请刷新后重选。"
            );
        here.About(Add(code, new(ofBank, ofBook, "人工勾对"), here));
        await here.Save();
        return TypedResults.Ok(await ViewAsync(account, here, reading, staff));
    }

    static async Task<Ok<BankMatchingView>> MatchPlainLines(
        string account,
        Here here,
        BankReading reading,
        CustodyReading staff
    )
    {
        var code = (await reading.AccountAsync(AccountRole.Bank, account, here.Ct)).Code;
        await RequireNoCashierAsync(here, staff);
        here.About(code, new { matched = await MatchPlainAsync(code, here, reading) });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(account, here, reading, staff));
    }

    static async Task<Ok<BankMatchingView>> UndoBankMatch(
        Guid id,
        UndoMatchRequest request,
        Here here,
        BankReading reading,
        CustodyReading staff
    )
    {
        var match = await here.Find(here.Db.EntryMatches, id);
        match.Undo(
            Text.Of("reason", request.Reason, "撤销原因", 200),
            await reading.OpenSinceAsync(here.Ct),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        foreach (
            var item in await here.Db.MatchedItems.Where(i => i.MatchId == id).ToListAsync(here.Ct)
        )
            item.Free();
        here.About(id, new { match.UndoneBecause });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(match.Account, here, reading, staff));
    }

    /// <summary>What is plain, by the system.</summary>
    /// <returns>How many matches.</returns>
    internal static async Task<int> MatchPlainAsync(string account, Here here, BankReading reading)
    {
        var (entries, items) = await reading.OpenAsync(account, null, here.Ct);
        var found = BankMatching.Propose(entries, items);
        foreach (var one in found)
            Add(account, one with { Because = $"系统：{one.Because}" }, here);
        return found.Count;
    }

    static Guid Add(string account, ProposedMatch proposed, Here here)
    {
        var match = EntryMatch.Make(
            here.NewId(),
            here.Me.AgencyId,
            account,
            proposed,
            here.Me.PersonId,
            here.Now
        );
        here.Db.EntryMatches.Add(match);
        here.Db.MatchedItems.AddRange(match.ItemsOf(proposed, here.NewId));
        return match.Id;
    }

    static async Task RequireNoCashierAsync(Here here, CustodyReading staff) =>
        BookRules.CashierApart.Require(
            !(await staff.CircumstancesAsync(here.Ct)).Staff.Has(
                here.Me.PersonId,
                PostKind.Cashier
            ),
            "银行流水由不登记日记账的会计勾对，请由会计人员办理。"
        );

    static async Task<BankMatchingView> ViewAsync(
        string account,
        Here here,
        BankReading reading,
        CustodyReading staff
    )
    {
        var known = await reading.AccountAsync(AccountRole.Bank, account, here.Ct);
        var (entries, items) = await reading.OpenAsync(known.Code, null, here.Ct);
        var may = here.Me.May(Permission.PrepareVouchers);
        return new(
            known.Code,
            known.Name,
            entries.ConvertAll(ViewOf),
            items.ConvertAll(ViewOf),
            await MatchesAsync(known.Code, may, here, reading, staff),
            may ? ["match"] : []
        );
    }

    static async Task<IReadOnlyList<BankMatchView>> MatchesAsync(
        string account,
        bool may,
        Here here,
        BankReading reading,
        CustodyReading staff
    )
    {
        var matches = await here
            .Db.EntryMatches.AsNoTracking()
            .Where(m => m.Account == account && m.UndoneAt == null)
            .OrderByDescending(m => m.LastOn)
            .ThenByDescending(m => m.Id)
            .Take(Shown)
            .ToListAsync(here.Ct);
        var ids = matches.Select(m => m.Id).ToList();
        var ofMatch = (
            await here
                .Db.MatchedItems.AsNoTracking()
                .Where(i => ids.Contains(i.MatchId) && !i.Freed)
                .ToListAsync(here.Ct)
        ).ToLookup(i => i.MatchId);
        var of = ofMatch.SelectMany(g => g).ToList();
        var (entryIds, voucherIds) = (
            of.Select(i => i.EntryId).OfType<Guid>().ToList(),
            of.Select(i => i.VoucherId).OfType<Guid>().Distinct().ToList()
        );
        var entries = await here
            .Db.StatementEntries.AsNoTracking()
            .Where(e => entryIds.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, here.Ct);
        var lines = await here
            .Db.PostedLines.AsNoTracking()
            .Where(l => l.Account == account && voucherIds.Contains(l.VoucherId))
            .ToListAsync(here.Ct);
        var items = (await reading.ItemsAsync(lines, here.Ct)).ToDictionary(i =>
            (i.VoucherId, i.Line)
        );
        var names = await staff.NamesAsync(here.Ct);
        var since = await reading.OpenSinceAsync(here.Ct);
        return matches.ConvertAll(m =>
        {
            var (bank, book) = (
                ofMatch[m.Id]
                    .Where(i => i.EntryId is not null)
                    .Select(i => entries[i.EntryId!.Value]),
                ofMatch[m.Id]
                    .Where(i => i.VoucherId is not null)
                    .Select(i => items[(i.VoucherId!.Value, i.Line!.Value)])
            );
            return new BankMatchView(
                m.Id,
                new Money(book.Sum(i => i.Amount.Fen)).Yuan,
                m.Because,
                [.. bank.Select(ViewOf), .. book.Select(ViewOf)],
                names.NameOf(m.MadeById),
                m.MadeAt,
                may && m.LastOn >= since,
                m.Version
            );
        });
    }

    static BankLineView ViewOf(StatementEntry entry) =>
        new(
            entry.Id,
            null,
            null,
            entry.On,
            entry.Amount.Yuan,
            string.Join(' ', new[] { entry.Counterparty, entry.Remark }.Where(w => w.Length > 0)),
            entry.Serial.Length > 0 ? entry.Serial : null
        );

    static BankLineView ViewOf(BookItem item) =>
        new(
            null,
            item.VoucherId,
            item.Line,
            item.On,
            item.Amount.Yuan,
            $"{item.Voucher} {item.Summary}",
            item.Cheque
        );
}
