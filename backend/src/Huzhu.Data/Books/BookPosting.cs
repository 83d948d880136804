using Huzhu.Domain.Books;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Books;

/// <summary>Numbers and balances of an agency's books. The row of the month gives the number and
/// stays locked until the unit of work ends: postings of a month queue there and never cross on
/// balances, and closing takes the same row.</summary>
public static class BookPosting
{
    /// <summary>The row of a month, made when it is first asked for.</summary>
    public static Task OpenMonthAsync(
        HuzhuDb db,
        Guid agencyId,
        DateOnly date,
        CancellationToken ct
    ) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO accounting_periods (agency_id, year, month, state, last_number)
            VALUES ({agencyId}, {date.Year}, {date.Month}, 'Open', 0)
            ON CONFLICT (agency_id, year, month) DO NOTHING
            """,
            ct
        );

    /// <summary>The next number of the month; its row is locked from here on.</summary>
    /// <returns>Null: the month is closed.</returns>
    public static async Task<int?> DrawNumberAsync(
        HuzhuDb db,
        Guid agencyId,
        DateOnly date,
        CancellationToken ct
    )
    {
        var drawn = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE accounting_periods SET last_number = last_number + 1
            WHERE agency_id = {agencyId} AND year = {date.Year} AND month = {date.Month}
            AND state = 'Open'
            """,
            ct
        );
        return drawn == 0
            ? null
            : await db
                .AccountingPeriods.AsNoTracking()
                .Where(p => p.AgencyId == agencyId && p.Year == date.Year && p.Month == date.Month)
                .Select(p => (int?)p.LastNumber)
                .SingleAsync(ct);
    }

    /// <summary>Holds a month, so that each posting is before what follows, or refused.</summary>
    /// <returns>False: it is closed.</returns>
    public static async Task<bool> HoldMonthAsync(
        HuzhuDb db,
        AccountingPeriod period,
        CancellationToken ct
    ) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE accounting_periods SET last_number = last_number
            WHERE agency_id = {period.AgencyId} AND year = {period.Year}
            AND month = {period.Month} AND state = 'Open'
            """,
            ct
        ) == 1;

    /// <summary>Adds posted lines to the balances of their month, in the order of their keys.
    /// </summary>
    public static async Task AddAsync(
        HuzhuDb db,
        IReadOnlyCollection<PostedLine> lines,
        CancellationToken ct
    )
    {
        var sums = lines
            .GroupBy(l => (l.Account, Plan: l.PlanCode ?? "", l.IsOpening))
            .OrderBy(g => g.Key);
        var first = lines.First();
        foreach (var sum in sums)
        {
            var month = sum.Key.IsOpening ? 0 : first.Date.Month;
            var (debit, credit) = (sum.Sum(l => l.Debit.Fen), sum.Sum(l => l.Credit.Fen));
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO account_balances
                    (agency_id, year, month, account, plan_code, debit, credit)
                VALUES ({first.AgencyId}, {first.Date.Year}, {month}, {sum.Key.Account},
                    {sum.Key.Plan}, {debit}, {credit})
                ON CONFLICT (agency_id, year, month, account, plan_code)
                DO UPDATE SET debit = account_balances.debit + excluded.debit,
                    credit = account_balances.credit + excluded.credit
                """,
                ct
            );
        }
    }

    /// <summary>A reversed voucher's sources may be booked anew.</summary>
    public static Task FreeSourcesAsync(
        HuzhuDb db,
        Guid agencyId,
        Guid voucherId,
        Guid byId,
        CancellationToken ct
    ) =>
        db
            .BookedSources.Where(s =>
                s.AgencyId == agencyId && s.VoucherId == voucherId && s.FreedById == null
            )
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.FreedById, byId), ct);
}
