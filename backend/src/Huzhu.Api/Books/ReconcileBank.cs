using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>银行存款余额调节表: an account's month, prepared by an accountant, signed by another
/// (FI-16, GV-10). Without it the month isn't closed (FI-11).</summary>
public static class ReconcileBank
{
    /// <param name="Amount">In yuan; below zero: paid.</param>
    /// <param name="Late">A cheque that wasn't presented in time.</param>
    /// <param name="Reason">Why it is open.</param>
    public sealed record OpenItemView(
        string Key,
        OpenSide Side,
        DateOnly On,
        decimal Amount,
        string What,
        string? Cheque,
        bool Late,
        string? Reason
    );

    public sealed record OpenSumView(OpenSide Side, string Label, decimal Sum);

    /// <summary>Sums in yuan.</summary>
    public sealed record BankSheetView : IVersioned
    {
        /// <summary>Null: nobody has prepared it.</summary>
        public Guid? Id { get; init; }
        public required string Account { get; init; }
        public required string Name { get; init; }
        public string? Bank { get; init; }
        public string? Number { get; init; }

        /// <summary>Its first day.</summary>
        public required DateOnly Month { get; init; }
        public required BankSheetState State { get; init; }
        public required string StateLabel { get; init; }
        public required decimal Book { get; init; }

        /// <summary>Null: no statement reaches so far.</summary>
        public decimal? Balance { get; init; }
        public required IReadOnlyList<OpenSumView> Sums { get; init; }
        public required decimal AdjustedBook { get; init; }
        public required decimal AdjustedBank { get; init; }
        public required decimal Difference { get; init; }
        public required IReadOnlyList<OpenItemView> Open { get; init; }
        public string? PreparedBy { get; init; }
        public DateTime? PreparedAt { get; init; }
        public string? SignedBy { get; init; }
        public DateTime? SignedAt { get; init; }

        /// <summary>prepare, sign.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    public sealed record OpenReasonRequest(string Key, string Text);

    /// <param name="Reasons">Of each line that is open and no cheque.</param>
    public sealed record BankSheetRequest(
        int Year,
        int Month,
        IReadOnlyList<OpenReasonRequest> Reasons
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("books/bank/{account}/sheet", GetBankSheet, Permission.ViewBooks);
        agency
            .Write("books/bank/{account}/sheets", PrepareBankSheet, Permission.PrepareVouchers)
            .OnNew()
            .WhenReadOnly();
        agency
            .Write(
                "books/bank/sheets/{id:guid}/signature",
                SignBankSheet,
                Permission.ReviewVouchers
            )
            .OnExisting()
            .StepUp()
            .WhenReadOnly();
    }

    static async Task<Ok<BankSheetView>> GetBankSheet(
        string account,
        int? year,
        int? month,
        Here here,
        BankReading reading,
        BookReading books,
        CustodyReading staff
    ) =>
        TypedResults.Ok(
            await ViewAsync(account, FirstOf(year, month, here), here, reading, books, staff)
        );

    static async Task<Ok<BankSheetView>> PrepareBankSheet(
        string account,
        BankSheetRequest request,
        Here here,
        BankReading reading,
        BookReading books,
        CustodyReading staff
    )
    {
        var code = (await reading.AccountAsync(AccountRole.Bank, account, here.Ct)).Code;
        var month = FirstOf(request.Year, request.Month, here);
        await RequireOpenAsync(month, here, books);
        var one = await FindAsync(code, month, here);
        if (one is null)
            here.Db.BankReconciliations.Add(
                one = BankReconciliation.Of(here.NewId(), here.Me.AgencyId, code, month)
            );
        one.Prepare(
            await reading.SheetAsync(code, month, here.Ct),
            [
                .. request.Reasons.Select(
                    (r, i) =>
                        new OpenReason(r.Key, Text.Of($"reasons[{i}].text", r.Text, "原因", 200))
                ),
            ],
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        here.About(
            one.Id,
            new
            {
                code,
                month,
                open = one.Sheet.Open.Count,
            }
        );
        await here.Save();
        return TypedResults.Ok(await ViewAsync(account, month, here, reading, books, staff));
    }

    static async Task<Ok<BankSheetView>> SignBankSheet(
        Guid id,
        Here here,
        BankReading reading,
        BookReading books,
        CustodyReading staff
    )
    {
        var one = await here.Find(here.Db.BankReconciliations, id);
        await RequireOpenAsync(one.Month, here, books);
        one.Sign(
            await reading.SheetAsync(one.Account, one.Month, here.Ct),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        here.About(id, new { code = one.Account, month = one.Month });
        await here.Save();
        return TypedResults.Ok(
            await ViewAsync(one.Account, one.Month, here, reading, books, staff)
        );
    }

    internal static DateOnly FirstOf(int? year, int? month, Here here)
    {
        var (y, m) = GetTrialBalance.MonthOf(year, month, here.Today);
        return new(y, m, 1);
    }

    static async Task RequireOpenAsync(DateOnly month, Here here, BookReading books)
    {
        var period = (await books.PeriodsAsync(here.Ct)).FirstOrDefault(p => p.First == month);
        if (period is null)
            throw new WrongState($"{month:yyyy年M月}不在账簿的月份之内，请选择启用以后的月份。");
        if (period.State == PeriodState.Closed)
            throw new WrongState($"{period.Name}已经结账，余额调节表不能再改。");
    }

    static Task<BankReconciliation?> FindAsync(string account, DateOnly month, Here here) =>
        here.Db.BankReconciliations.SingleOrDefaultAsync(
            r => r.Account == account && r.Month == month,
            here.Ct
        );

    internal static async Task<BankSheetView> ViewAsync(
        string account,
        DateOnly month,
        Here here,
        BankReading reading,
        BookReading books,
        CustodyReading staff
    )
    {
        var known = await reading.AccountAsync(AccountRole.Bank, account, here.Ct);
        var one = await FindAsync(known.Code, month, here);
        var closed = (await books.PeriodsAsync(here.Ct)).Any(p =>
            p.First == month && p.State == PeriodState.Closed
        );
        var sheet =
            closed && one is not null
                ? one.Sheet
                : await reading.SheetAsync(known.Code, month, here.Ct);
        var state = BankReconciliation.StateOf(one, sheet);
        var reasons = (one?.Reasons ?? []).ToDictionary(r => r.Key, r => r.Text);
        var names = await staff.NamesAsync(here.Ct);
        var own = await here
            .Db.BankAccounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Account == known.Code, here.Ct);
        return new()
        {
            Id = one?.Id,
            Account = known.Code,
            Name = known.Name,
            Bank = own?.Bank,
            Number = own?.Number,
            Month = month,
            State = state,
            StateLabel = state.Label(),
            Book = sheet.Book.Yuan,
            Balance = sheet.Bank?.Yuan,
            Sums =
            [
                .. Enum.GetValues<OpenSide>()
                    .Select(s => new OpenSumView(s, s.Label(), sheet.Sum(s).Yuan)),
            ],
            AdjustedBook = sheet.AdjustedBook.Yuan,
            AdjustedBank = sheet.AdjustedBank.Yuan,
            Difference = sheet.Difference.Yuan,
            Open =
            [
                .. sheet.Open.Select(o => new OpenItemView(
                    o.Key,
                    o.Side,
                    o.On,
                    o.Amount.Yuan,
                    o.What,
                    o.Cheque,
                    o.Late,
                    reasons.GetValueOrDefault(o.Key)
                )),
            ],
            PreparedBy = one is null ? null : names.NameOf(one.PreparedById),
            PreparedAt = one?.PreparedAt,
            SignedBy = one?.SignedById is { } by ? names.NameOf(by) : null,
            SignedAt = one?.SignedAt,
            Actions = closed ? [] : [.. Acts(state, one, here.Me)],
            Version = one?.Version ?? 0,
        };
    }

    static IEnumerable<string> Acts(BankSheetState state, BankReconciliation? one, Acting me)
    {
        if (me.May(Permission.PrepareVouchers) && !me.May(Permission.KeepJournals))
            yield return "prepare";
        if (
            state == BankSheetState.Prepared
            && one!.PreparedById != me.PersonId
            && me.May(Permission.ReviewVouchers)
            && !me.May(Permission.KeepJournals)
        )
            yield return "sign";
    }
}
