using Huzhu.Data.Tenancy;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Budgets;

/// <summary>What is held and gone of the lines of an agency's budget. Nobody reads first and writes
/// then: one statement takes a sum if the line still has it (FI-3).</summary>
public static class BudgetLedger
{
    /// <summary>Keeps the limits of an agency as they are until the unit of work ends: the office
    /// files no other version meanwhile, nor is one spent against that it files.</summary>
    public static Task HoldLimitsAsync(HuzhuDb db, Guid agencyId, CancellationToken ct) =>
        UnitOfWork.HoldAsync(db, $"budget:{agencyId}", ct);

    /// <summary>Takes a sum of a line.</summary>
    /// <returns>False: the line has less left, and nothing was changed.</returns>
    public static async Task<bool> ReserveAsync(
        HuzhuDb db,
        BudgetHold hold,
        Money limit,
        CancellationToken ct
    ) =>
        hold.Amount <= limit
        && await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO budget_totals (agency_id, year, purpose, reserved, used)
            VALUES ({hold.AgencyId}, {hold.Year}, {hold.Purpose.ToString()}, {hold.Amount.Fen}, 0)
            ON CONFLICT (agency_id, year, purpose)
            DO UPDATE SET reserved = budget_totals.reserved + excluded.reserved
            WHERE budget_totals.reserved + budget_totals.used + excluded.reserved <= {limit.Fen}
            """,
            ct
        ) == 1;

    /// <summary>Moves what a payment holds: in fen, added to what is reserved and used.</summary>
    public static Task MoveAsync(
        HuzhuDb db,
        BudgetHold hold,
        long reserved,
        long used,
        CancellationToken ct
    ) =>
        db
            .BudgetTotals.Where(t =>
                t.AgencyId == hold.AgencyId && t.Year == hold.Year && t.Purpose == hold.Purpose
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(t => t.Reserved, t => t.Reserved + reserved)
                        .SetProperty(t => t.Used, t => t.Used + used),
                ct
            );

    /// <summary>Gives back what a payment holds or has used.</summary>
    public static async Task FreeAsync(HuzhuDb db, BudgetHold hold, CancellationToken ct)
    {
        var (reserved, used) = hold.State switch
        {
            HoldState.Reserved => (-hold.Amount.Fen, 0L),
            HoldState.Used => (0L, -hold.Amount.Fen),
            HoldState.Freed => (0L, 0L),
            _ => throw new InvalidOperationException($"{hold.State}"),
        };
        await MoveAsync(db, hold, reserved, used, ct);
        var wasFree = hold.State == HoldState.Freed;
        hold.Free();
        if (
            !wasFree
            && hold.FromId is { } id
            && await db.BudgetHolds.FindAsync([hold.AgencyId, id], ct) is { } from
            && from.TakeBack(hold.Amount)
        )
            await MoveAsync(db, from, hold.Amount.Fen, 0, ct);
    }

    /// <summary>What is taken of an agency's lines in a year.</summary>
    public static async Task<Dictionary<SpendingPurpose, Taken>> TakenAsync(
        HuzhuDb db,
        Guid agencyId,
        int year,
        CancellationToken ct
    ) =>
        await db
            .BudgetTotals.AsNoTracking()
            .Where(t => t.AgencyId == agencyId && t.Year == year)
            .ToDictionaryAsync(t => t.Purpose, t => new Taken(new(t.Reserved), new(t.Used)), ct);
}
