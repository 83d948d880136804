using System.Globalization;
using Huzhu.Api.Budgets;
using Huzhu.Api.Committees;
using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Relief;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>A case is paid by an electronic payment (CU-8) that only the case changes, or in cash on
/// a visit (RE-9): ordered by one, released by another; then what the bank made of it is recorded.
/// </summary>
public static class PayRelief
{
    /// <param name="Revision">Of the case, as it was read.</param>
    public sealed record ReleaseReliefRequest(int Revision);

    /// <param name="Reference">The bank's number; null: cash.</param>
    public sealed record PaidRequest(DateOnly On, string? Reference);

    public sealed record ReturnedRequest(DateOnly On, string Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission order = Permission.OrderRelief;
        const string one = "relief-cases/{id:guid}";
        agency.Write(one + "/order", OrderRelief, order).OnExisting();
        agency.Write(one + "/order-withdrawal", WithdrawReliefOrder, order).OnExisting();
        agency
            .Write(one + "/release", ReleaseRelief, Permission.ReleaseRelief)
            .OnExisting()
            .StepUp();
        agency.Write(one + "/payment", RecordReliefPaid, order).OnExisting();
        agency.Write(one + "/return", RecordReliefReturned, order).OnExisting();
    }

    static async Task<Ok<ReliefView>> OrderRelief(
        Guid id,
        Here here,
        ReliefReading reading,
        CustodyReading staff
    )
    {
        var one = await FoundAsync(id, here, reading);
        await Spending.RequireAsync(here);
        var by = here.Me.PersonId;
        if (one.Content.Payee is not { } payee)
        {
            one.Order(null, by, here.Now);
            return await PrepareRelief.SavedAsync(one, here, reading);
        }
        var at = await staff.CircumstancesAsync(here.Ct);
        var people = await staff.PayableAsync(await staff.NamesAsync(here.Ct), here.Ct);
        var known = Payees.Among(payee.Name, payee.Account, people);
        var paymentId = here.NewId();
        one.Order(paymentId, by, here.Now);
        here.Db.ElectronicPayments.Add(
            ElectronicPayment.Prepare(
                paymentId,
                one.AgencyId,
                new(
                    payee.Name,
                    payee.Account,
                    known.Count > 0 ? known[0] : null,
                    one.Amount,
                    $"{one.Kind.Label()}　{one.MemberName}{(one.Number is null ? "" : "（退回后重付）")}",
                    one.Kind.Line()
                ),
                by,
                at,
                one.Id
            )
        );
        return await PrepareRelief.SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> WithdrawReliefOrder(Guid id, Here here, ReliefReading reading)
    {
        var one = await FoundAsync(id, here, reading);
        one.WithdrawOrder(here.Me.PersonId, here.Now);
        if (await PaymentAsync(one, here) is { } payment)
            payment.Withdraw(here.Me.PersonId);
        return await PrepareRelief.SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> ReleaseRelief(
        Guid id,
        ReleaseReliefRequest request,
        Here here,
        ReliefReading reading,
        CustodyReading staff,
        BudgetLines budget
    )
    {
        var one = await FoundAsync(id, here, reading);
        await Spending.RequireAsync(here);
        await budget.UseAsync(one.Id, here.Ct);
        one.Release(
            request.Revision,
            one.Number ?? await NextNumberAsync(here),
            here.Me.PersonId,
            here.Now
        );
        if (await PaymentAsync(one, here) is { } payment)
            payment.Release(
                payment.Revision,
                here.Me.PersonId,
                Payees.Among(
                    payment.PayeeName,
                    payment.AccountNumber,
                    await staff.PayableAsync(await staff.NamesAsync(here.Ct), here.Ct)
                ),
                await staff.CircumstancesAsync(here.Ct)
            );
        return await PrepareRelief.SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> RecordReliefPaid(
        Guid id,
        PaidRequest request,
        Here here,
        ReliefReading reading
    )
    {
        var one = await FoundAsync(id, here, reading);
        one.RecordPaid(
            request.On,
            Text.Optional("reference", request.Reference, "银行流水号", 100),
            here.Me.PersonId,
            here.Now
        );
        await ReliefLedger.UseAsync(here.Db, one, here.Ct);
        return await PrepareRelief.SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> RecordReliefReturned(
        Guid id,
        ReturnedRequest request,
        Here here,
        ReliefReading reading,
        BudgetLines budget
    )
    {
        var one = await FoundAsync(id, here, reading);
        one.RecordReturned(
            request.On,
            Text.Of("reason", request.Reason, "退回原因", 200),
            here.Me.PersonId,
            here.Now
        );
        await budget.TakeBackAsync(one.Id, here.Ct);
        return await PrepareRelief.SavedAsync(one, here, reading);
    }

    static async Task<ReliefCase> FoundAsync(Guid id, Here here, ReliefReading reading)
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        return one;
    }

    static Task<ElectronicPayment?> PaymentAsync(ReliefCase one, Here here) =>
        here.Db.ElectronicPayments.SingleOrDefaultAsync(p => p.Id == one.PaymentId, here.Ct);

    /// <summary>SR-2027-00001: the next of the agency and Beijing year, under a lock that holds until
    /// the unit of work ends; a rollback gives it back. The year is read after the lock.</summary>
    static async Task<string> NextNumberAsync(Here here)
    {
        await UnitOfWork.HoldAsync(here.Db, $"relief-register:{here.Me.AgencyId}", here.Ct);
        var prefix = $"SR-{here.Today.Year}-";
        var last = await here
            .Db.ReliefCases.Where(c => c.Number != null && c.Number.StartsWith(prefix))
            .MaxAsync(c => c.Number, here.Ct);
        var number = last is null
            ? 0
            : int.Parse(last.AsSpan(prefix.Length), CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"{prefix}{number + 1:00000}");
    }
}
