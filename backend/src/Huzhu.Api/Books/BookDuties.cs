using Huzhu.Api.Duties;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>What books ask to be done of an agency that keeps them: to book what happened, to
/// review, to agree with the bank and the safe, to close the month that is over; of the office to
/// confirm a chart.</summary>
static class BookDuties
{
    public static Task<IEnumerable<Duty>> OfOfficeAsync(DutyQuery query) =>
        KeepCharts.DutiesAsync(query);

    public static async Task<IEnumerable<Duty>> OfAgenciesAsync(DutyQuery query)
    {
        var periods = (
            await query
                .Db.AccountingPeriods.AsNoTracking()
                .Select(p => new
                {
                    p.AgencyId,
                    p.Year,
                    p.Month,
                    p.State,
                })
                .ToListAsync(query.Ct)
        ).Where(p => query.Works(p.AgencyId)).ToLookup(p => p.AgencyId);
        var events = await TakeUpEvents
            .SinceBegun(query.Db)
            .Where(BookEvents.Waiting)
            .GroupBy(d => d.AgencyId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(query.Ct);
        var submitted = await query
            .Db.Vouchers.AsNoTracking()
            .Where(v => v.State == VoucherState.Submitted)
            .GroupBy(v => new { v.AgencyId, v.PreparedById })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(query.Ct);
        var toBook = events
            .Where(e => periods.Contains(e.Key))
            .Select(e =>
                Of(
                    e.Key,
                    DutyKind.BookEvents,
                    Permission.PrepareVouchers,
                    BookRules.VoucherBalances,
                    "将业务制成凭证",
                    $"{e.Count}笔业务未制凭证"
                )
            );
        var toReview = submitted
            .GroupBy(s => s.Key.AgencyId)
            .Where(g => periods.Contains(g.Key))
            .Select(g =>
                Of(
                    g.Key,
                    DutyKind.ReviewVouchers,
                    Permission.ReviewVouchers,
                    BookRules.VoucherBalances,
                    "审核记账凭证",
                    $"{g.Sum(s => s.Count)}张凭证待审核"
                ) with
                {
                    // who prepared all of them has none to review
                    NotBy = g.Count() == 1 ? [g.Single().Key.PreparedById] : [],
                }
            );
        var over = (
            from own in periods
            let first = own.Min(p => new DateOnly(p.Year, p.Month, 1))
            let month = own.Where(p => p.State == PeriodState.Closed)
                .Select(p => new DateOnly(p.Year, p.Month, 1).AddMonths(1))
                .DefaultIfEmpty(first)
                .Max()
            where month.AddMonths(1) <= query.Today
            select (AgencyId: own.Key, Month: month)
        ).ToList();
        var toClose = over.Select(m =>
            Of(
                m.AgencyId,
                DutyKind.ClosePeriod,
                Permission.ClosePeriods,
                BookRules.FinanceHeadSigns,
                "结账",
                $"{m.Month:yyyy年M月}"
            ) with
            {
                Day = m.Month,
            }
        );
        return toBook
            .Concat(toReview)
            .Concat(await OfSheetsAsync(query, over))
            .Concat(await OfCashAsync(query))
            .Concat(toClose);
    }

    /// <summary>Of the month that is over: to prepare the sheet of each account, and to sign it.
    /// </summary>
    static async Task<List<Duty>> OfSheetsAsync(
        DutyQuery query,
        IReadOnlyCollection<(Guid AgencyId, DateOnly Month)> over
    )
    {
        var months = over.Select(m => m.Month).Distinct().ToList();
        var accounts = await query
            .Db.BankAccounts.AsNoTracking()
            .Select(a => new { a.AgencyId, a.Account })
            .ToListAsync(query.Ct);
        var sheets = await query
            .Db.BankReconciliations.AsNoTracking()
            .Where(s => months.Contains(s.Month))
            .Select(s => new
            {
                s.Id,
                s.AgencyId,
                s.Account,
                s.Month,
                s.PreparedById,
                Signed = s.SignedAt != null,
            })
            .ToListAsync(query.Ct);
        var duties =
            from month in over
            from account in accounts
            where account.AgencyId == month.AgencyId
            let sheet = sheets.Find(s =>
                (s.AgencyId, s.Account, s.Month) == (account.AgencyId, account.Account, month.Month)
            )
            where sheet is null || !sheet.Signed
            select Of(
                account.AgencyId,
                sheet is null ? DutyKind.PrepareBankSheet : DutyKind.SignBankSheet,
                sheet is null ? Permission.PrepareVouchers : Permission.ReviewVouchers,
                BookRules.CashierApart,
                sheet is null ? "编制余额调节表" : "签字余额调节表",
                $"{month.Month:yyyy年M月}　{account.Account}"
            ) with
            {
                NotBy = sheet is null ? [] : [sheet.PreparedById],
                Day = month.Month,
                Detail = account.Account,
            };
        return [.. duties];
    }

    /// <summary>To sign the newest count of each cash account.</summary>
    static async Task<IEnumerable<Duty>> OfCashAsync(DutyQuery query)
    {
        var counts = await query
            .Db.CashCounts.AsNoTracking()
            .Where(c =>
                c.ConfirmedAt == null
                && !query.Db.CashCounts.Any(newer =>
                    newer.AgencyId == c.AgencyId
                    && newer.Account == c.Account
                    && newer.CountedAt > c.CountedAt
                )
            )
            .Select(c => new
            {
                c.AgencyId,
                c.Account,
                c.On,
                c.CountedById,
            })
            .ToListAsync(query.Ct);
        return counts
            .Where(c => query.Works(c.AgencyId))
            .Select(c =>
                Of(
                    c.AgencyId,
                    DutyKind.ConfirmCashCount,
                    Permission.ReviewVouchers,
                    SupervisionRules.SecondPerson,
                    "现金监盘签字",
                    $"{c.On:yyyy年M月d日}　{c.Account}"
                ) with
                {
                    NotBy = [c.CountedById],
                    Day = c.On,
                    Detail = c.Account,
                }
            );
    }

    static Duty Of(
        Guid agencyId,
        DutyKind kind,
        Permission right,
        Rule rule,
        string title,
        string subject
    ) => new(kind, agencyId, DutyOwner.Agency, right, rule, title, subject) { AgencyId = agencyId };
}
