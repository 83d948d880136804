using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Budgets;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Budgets;

/// <summary>The one door from payments and cheques to the lines of the budget: they hold a sum when
/// they are prepared, use it when the money goes, and free it when they are withdrawn or spoilt
/// (FI-3, RE-8, RE-15).</summary>
public sealed class BudgetLines(HuzhuDb db, Acting me, BudgetReading budgets, TimeProvider clock)
{
    /// <summary>What a payment is for: a line of the budget, which holds its sum from here on in
    /// place of what it held before; or contributions on their way, which are no spending and go to
    /// the office or back to a unit only (FI-2, FI-10).</summary>
    /// <param name="purpose">Null: contributions.</param>
    /// <param name="reservationId">What was approved and holds the sum already, a campaign say; null:
    /// the line itself pays.</param>
    /// <exception cref="RuleBroken">FI-10: neither of both. The line has less left: FI-3, or before
    /// the budget is filed RE-8; RE-15 where the sum was held in another year.</exception>
    public async Task HoldAsync(
        Guid paymentId,
        SpendingPurpose? purpose,
        string payee,
        Money amount,
        Guid? reservationId,
        CancellationToken ct
    )
    {
        if (purpose is { } line)
        {
            await HoldAsync(paymentId, line, amount, ct, reservationId);
            return;
        }
        BudgetRules.PurposeNamed.Require(
            reservationId is null,
            "划转会费不从已核准的事项列支，请选择预算项目。"
        );
        BudgetRules.PurposeNamed.Require(
            payee == AgencyName.Prefix || await db.MemberUnits.AnyAsync(u => u.Name == payee, ct)
        );
        await FreeAsync(paymentId, ct);
    }

    /// <summary>Holds a sum of a line, in place of what was held before.</summary>
    /// <param name="paymentId">Of the payment, or of the case that will order one.</param>
    /// <exception cref="RuleBroken">The line has less left: FI-3, or before the budget is filed RE-8;
    /// RE-15 where the sum was held in another year.</exception>
    public async Task HoldAsync(
        Guid paymentId,
        SpendingPurpose purpose,
        Money amount,
        CancellationToken ct,
        Guid? reservationId = null
    )
    {
        await BudgetLedger.HoldLimitsAsync(db, me.AgencyId, ct);
        var hold = await FindAsync(paymentId, ct);
        if (hold is null)
            db.BudgetHolds.Add(hold = new(paymentId, me.AgencyId));
        else
            await BudgetLedger.FreeAsync(db, hold, ct);
        var today = Beijing.DateOf(clock.Now());
        var moved = hold.Year != 0 && hold.Year != today.Year;
        hold.Reserve(today.Year, purpose, amount);
        if (reservationId is { } id)
        {
            var from = await FindAsync(id, ct) ?? throw new Absent();
            from.Draw(hold);
            await BudgetLedger.MoveAsync(db, from, -amount.Fen, 0, ct);
        }
        var inForce = await budgets.InForceAsync(me.AgencyId, today.Year, ct);
        if (await BudgetLedger.ReserveAsync(db, hold, inForce.LimitOf(purpose, today), ct))
            return;
        var taken = await BudgetLedger.TakenAsync(db, me.AgencyId, today.Year, ct);
        throw inForce.Exceeded(
            purpose,
            amount,
            taken.GetValueOrDefault(purpose, Taken.Nothing),
            today,
            moved
        );
    }

    /// <summary>The money goes: what was held is used, of the line of the year in which it is paid
    /// (RE-15).</summary>
    public async Task UseAsync(Guid paymentId, CancellationToken ct)
    {
        if (await FindAsync(paymentId, ct) is not { State: HoldState.Reserved } hold)
            return;
        if (hold.Year != Beijing.DateOf(clock.Now()).Year)
            await HoldAsync(paymentId, hold.Purpose, hold.Amount, ct, hold.FromId);
        await BudgetLedger.MoveAsync(db, hold, -hold.Amount.Fen, hold.Amount.Fen, ct);
        hold.Use();
    }

    /// <summary>The money came back, and is to go again: what was used is held (RE-15).</summary>
    public async Task TakeBackAsync(Guid paymentId, CancellationToken ct)
    {
        if (await FindAsync(paymentId, ct) is not { State: HoldState.Used } hold)
            return;
        await BudgetLedger.MoveAsync(db, hold, hold.Amount.Fen, -hold.Amount.Fen, ct);
        hold.Reserve(hold.Year, hold.Purpose, hold.Amount);
    }

    /// <summary>What is held was approved: payments and cheques draw on it.</summary>
    public async Task OpenAsync(Guid reservationId, string title, CancellationToken ct) =>
        (await FindAsync(reservationId, ct) ?? throw new Absent()).Open(title);

    /// <summary>Keeps what payments draw on as it is.</summary>
    /// <exception cref="WrongState">A payment or cheque that stands has drawn on it.</exception>
    public async Task RequireUndrawnAsync(Guid reservationId, CancellationToken ct)
    {
        await BudgetLedger.HoldLimitsAsync(db, me.AgencyId, ct);
        if (
            await db.BudgetHolds.AnyAsync(
                h => h.FromId == reservationId && h.State != HoldState.Freed,
                ct
            )
        )
            throw new WrongState(
                "该事项已经开出付款或者支票，不能再修改或者撤回。请先撤回付款或者作废支票。"
            );
    }

    /// <summary>Gives back what a payment holds or has used.</summary>
    public async Task FreeAsync(Guid paymentId, CancellationToken ct)
    {
        if (await FindAsync(paymentId, ct) is { } hold)
            await BudgetLedger.FreeAsync(db, hold, ct);
    }

    ValueTask<BudgetHold?> FindAsync(Guid paymentId, CancellationToken ct) =>
        db.BudgetHolds.FindAsync([me.AgencyId, paymentId], ct);
}
