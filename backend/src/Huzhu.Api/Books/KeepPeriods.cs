using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Books;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>会计期间: the books begin with a month; each month is checked and closed for ever by the
/// finance head's signature (FI-11); the year's income and expense are carried.</summary>
public static class KeepPeriods
{
    public sealed record BeginRequest(int Year, int Month);

    public sealed record ClosingFindingView(ClosingCheck Check, bool Done, string Words);

    /// <param name="Vouchers">Posted ones.</param>
    /// <param name="Hash">SHA-256 of the trial balance that was signed.</param>
    public sealed record PeriodView(
        int Year,
        int Month,
        string Name,
        PeriodState State,
        int Vouchers,
        string? ClosedBy,
        DateTime? ClosedAt,
        string? Hash
    );

    /// <param name="Next">The month to close next, with what is still to be done; null: books
    /// haven't begun.</param>
    /// <param name="Actions">begin, close, carry.</param>
    public sealed record BooksView(
        IReadOnlyList<PeriodView> Periods,
        PeriodView? Next,
        IReadOnlyList<ClosingFindingView> Findings,
        IReadOnlyList<string> Actions
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission close = Permission.ClosePeriods;
        const string one = "books/periods/{year:int}/{month:int}";
        agency.Read("books/periods", ListPeriods, Permission.ViewBooks);
        agency.Write("books/periods", BeginBooks, close).OnNew().WhenReadOnly();
        agency.Write(one + "/closing", ClosePeriod, close).OnNew().StepUp().WhenReadOnly();
        agency
            .Write(one + "/carrying", CarryYear, Permission.PrepareVouchers)
            .OnNew()
            .WhenReadOnly();
    }

    static async Task<Ok<BooksView>> ListPeriods(
        Here here,
        BookReading books,
        TrialBalances balances,
        CustodyReading staff
    ) => TypedResults.Ok(await ViewAsync(here, books, balances, staff));

    static async Task<Ok<BooksView>> BeginBooks(
        BeginRequest request,
        Here here,
        BookReading books,
        TrialBalances balances,
        CustodyReading staff
    )
    {
        var (year, month) = GetTrialBalance.MonthOf(request.Year, request.Month, here.Today);
        var at = await staff.CircumstancesAsync(here.Ct);
        AccountingPeriod.RequireFinanceHead(here.Me.PersonId, at.Staff);
        if ((await books.PeriodsAsync(here.Ct)).Count > 0)
            throw new WrongState("账簿已经启用，请刷新后查看。");
        var period = AccountingPeriod.Of(here.Me.AgencyId, year, month);
        TimeRules.RequireHappened(period.First, new(2017, 1, 1), here.Now);
        here.Db.AccountingPeriods.Add(period);
        here.About(period.Name);
        await here.Save();
        return TypedResults.Ok(await ViewAsync(here, books, balances, staff));
    }

    static async Task<Ok<BooksView>> ClosePeriod(
        int year,
        int month,
        Here here,
        BookReading books,
        TrialBalances balances,
        CustodyReading staff
    )
    {
        var all = await books.PeriodsAsync(here.Ct);
        var seen =
            all.FirstOrDefault(p => (p.Year, p.Month) == (year, month)) ?? throw new Absent();
        var at = await staff.CircumstancesAsync(here.Ct);
        AccountingPeriod.RequireFinanceHead(here.Me.PersonId, at.Staff);
        // from here on every posting of the month is before, or refused
        await BookPosting.OpenMonthAsync(here.Db, here.Me.AgencyId, seen.First, here.Ct);
        if (!await BookPosting.HoldMonthAsync(here.Db, seen, here.Ct))
            throw new WrongState($"{seen.Name}已经结账，请刷新后查看。");
        var period = await here.Db.AccountingPeriods.SingleAsync(
            p => p.Year == year && p.Month == month,
            here.Ct
        );
        var accounts = await balances.ReadAsync(year, month, here.Ct);
        var findings = await balances.FindingsAsync(
            period,
            all,
            accounts,
            await books.NewestAsync(here.Ct),
            here.Today,
            here.Ct
        );
        var signed = TrialBalances.Canonical(
            period.AgencyId,
            year,
            month,
            period.LastNumber,
            accounts
        );
        var hash = TrialBalances.HashOf(signed);
        period.Close(findings, signed, hash, here.Me.PersonId, at);
        here.About(period.Name, new { sha256 = hash, vouchers = period.LastNumber });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(here, books, balances, staff));
    }

    /// <summary>年末结转: what income and expense have come to goes to the year's result, and that to
    /// the carried surplus; it waits for a reviewer.</summary>
    static async Task<Ok<BooksView>> CarryYear(
        int year,
        int month,
        Here here,
        BookReading books,
        TrialBalances balances,
        CustodyReading staff
    )
    {
        if (month != 12)
            throw new WrongState("收支在12月结转，请到年末再办理。");
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (
            await here.Db.Vouchers.AnyAsync(
                v =>
                    v.Date >= first
                    && v.Date <= last
                    && v.State != VoucherState.Posted
                    && v.State != VoucherState.Voided,
                here.Ct
            )
        )
            throw new WrongState($"{year}年还有未记账的凭证，请先记账或者作废再结转。");
        var chart = await books.ChartAsync(last, here.Ct);
        var open = await books.OpenDaysAsync(here.Ct);
        var at = await staff.CircumstancesAsync(here.Ct);
        var carried = Carrying.Of(
            year,
            [
                .. (await balances.ReadAsync(year, 12, here.Ct)).Select(a =>
                    (a.Account, new Money(a.After))
                ),
            ],
            chart
        );
        foreach (var lines in carried)
        {
            var voucher = Voucher.Prepare(
                here.NewId(),
                here.Me.AgencyId,
                VoucherKind.Carry,
                new(last, lines, [], 0),
                here.Me.PersonId,
                here.Now
            );
            voucher.Submit(chart, open, here.Me.PersonId, at);
            here.Db.Vouchers.Add(voucher);
        }
        here.About($"{year}年末结转", new { vouchers = carried.Count });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(here, books, balances, staff));
    }

    static async Task<BooksView> ViewAsync(
        Here here,
        BookReading books,
        TrialBalances balances,
        CustodyReading staff
    )
    {
        var periods = await books.PeriodsAsync(here.Ct);
        var (names, at) = await books.PeopleAsync(staff, here.Ct);
        var next = periods.FirstOrDefault(p => p.State == PeriodState.Open);
        IReadOnlyList<ClosingFinding> findings = [];
        if (next is not null)
            findings = await balances.FindingsAsync(
                next,
                periods,
                await balances.ReadAsync(next.Year, next.Month, here.Ct),
                await books.NewestAsync(here.Ct),
                here.Today,
                here.Ct
            );
        PeriodView View(AccountingPeriod p) =>
            new(
                p.Year,
                p.Month,
                p.Name,
                p.State,
                p.LastNumber,
                p.ClosedById is { } by ? names.NameOf(by) : null,
                p.ClosedAt,
                p.Hash
            );
        return new(
            [.. periods.Reverse().Select(View)],
            next is null ? null : View(next),
            [
                .. findings
                    .Where(f => f.Check != ClosingCheck.Carried || next!.Month == 12)
                    .Select(f => new ClosingFindingView(f.Check, f.Count == 0, f.Words)),
            ],
            [.. ActionsOn(periods, findings, here.Me, at)]
        );
    }

    static IEnumerable<string> ActionsOn(
        IReadOnlyList<AccountingPeriod> periods,
        IReadOnlyList<ClosingFinding> findings,
        Acting me,
        Circumstances at
    )
    {
        if (
            findings.Any(f => f is { Check: ClosingCheck.Carried, Count: > 0 })
            && me.May(Permission.PrepareVouchers)
        )
            yield return "carry";
        if (
            !me.May(Permission.ClosePeriods)
            || !AccountingPeriod.IsFinanceHead(me.PersonId, at.Staff)
        )
            yield break;
        if (periods.Count == 0)
            yield return "begin";
        else if (findings.Count > 0 && findings.All(f => f.Count == 0))
            yield return "close";
    }
}
