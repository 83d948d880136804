using Huzhu.Api.Duties;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>What books ask to be done of an agency that keeps them: to book what happened, to
/// review, to close the month that is over; of the office to confirm a chart.</summary>
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
        var toClose =
            from own in periods
            let first = own.Min(p => new DateOnly(p.Year, p.Month, 1))
            let closed = own.Where(p => p.State == PeriodState.Closed)
                .Select(p => new DateOnly(p.Year, p.Month, 1).AddMonths(1))
                .DefaultIfEmpty(first)
                .Max()
            where closed.AddMonths(1) <= query.Today
            select Of(
                own.Key,
                DutyKind.ClosePeriod,
                Permission.ClosePeriods,
                BookRules.FinanceHeadSigns,
                "结账",
                $"{closed:yyyy年M月}"
            ) with
            {
                Day = closed,
            };
        return toBook.Concat(toReview).Concat(toClose);
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
