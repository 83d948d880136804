using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Payments;

/// <summary>By when whoever is next has to act (our own figures), and the to-dos that come of it.
/// None names a person, an illness or an account.</summary>
public static class PaymentDeadlines
{
    /// <summary>The agency mends an account.</summary>
    public static Deadline Mend(PaymentAttempt failed, Rulebook rulebook) =>
        InDays(Beijing.DateOf(failed.KnownAt!.Value), PaymentRules.MendDays, rulebook);

    /// <summary>The agency passes on what it received.</summary>
    public static Deadline PassOn(PaymentAttempt received, Rulebook rulebook) =>
        InDays(Beijing.DateOf(received.KnownAt!.Value), PaymentRules.PassOnDays, rulebook);

    /// <summary>The last working day on which the bank's result may come.</summary>
    public static DateOnly ResultBy(DateOnly sentOn, Rulebook rulebook)
    {
        var (day, left) = (sentOn, rulebook.On(PaymentRules.ResultDays, sentOn));
        while (left > 0)
            if (rulebook.Calendar.IsWorkingDay(day = day.AddDays(1)))
                left--;
        return day;
    }

    static Deadline InDays(DateOnly from, Dated<int> days, Rulebook rulebook) =>
        Deadline.InDays(
            PaymentRules.DirectPayment,
            from,
            rulebook.On(days, from),
            rulebook.Calendar
        );

    public static Duty ToMend(PaymentAttempt failed, Rulebook rulebook) =>
        new(
            DutyKind.MendAccount,
            failed.Id,
            DutyOwner.Agency,
            Permission.MendAccounts,
            PaymentRules.DirectPayment,
            "更正直赔失败的账户",
            $"{failed.Number} {failed.Reason!.Value.Label()}",
            Mend(failed, rulebook)
        )
        {
            AgencyId = failed.AgencyId,
        };

    public static Duty ToConfirm(PayeeChange change, PaymentAttempt failed, Rulebook rulebook) =>
        new(
            change.ViaAgency ? DutyKind.ConfirmTransferViaAgency : DutyKind.ConfirmAccount,
            change.Id,
            change.ViaAgency ? DutyOwner.Office : DutyOwner.Agency,
            change.ViaAgency ? Permission.PayBenefits : Permission.ConfirmAccounts,
            PaymentRules.AccountByTwo,
            change.ViaAgency ? "核准转由代办处下拨" : "核准更正的账户",
            failed.Number,
            Mend(failed, rulebook)
        )
        {
            AgencyId = failed.AgencyId,
            NotBy = [change.ProposedById],
        };

    public static Duty ToPassOn(PaymentAttempt received, Disbursement? passed, Rulebook rulebook) =>
        new(
            passed is null ? DutyKind.PassOnBenefit : DutyKind.SignForBenefit,
            received.Id,
            DutyOwner.Agency,
            Permission.PassOnBenefits,
            PaymentRules.DirectPayment,
            passed is null ? "下拨互助金" : "登记签收互助金",
            received.Number,
            PassOn(received, rulebook)
        )
        {
            AgencyId = received.AgencyId,
            NotBy = passed is null ? [] : [passed.PassedById],
        };

    public static Duty ToRelease(PaymentBatch batch) =>
        new(
            DutyKind.ReleaseBatch,
            batch.Id,
            DutyOwner.Office,
            Permission.ReleaseBatches,
            PaymentRules.NotThePayee,
            "放行付款批次",
            batch.Number
        )
        {
            NotBy = [batch.PreparedById],
        };

    /// <summary>What the bank hasn't told, or has told both ways.</summary>
    public static Duty ToClear(PaymentBatch batch, int unknown) =>
        new(
            DutyKind.ClearUnknown,
            batch.Id,
            DutyOwner.Office,
            Permission.PayBenefits,
            PaymentRules.PaidOnce,
            "查清结果不明的付款",
            $"{batch.Number} {unknown}笔"
        )
        {
            NotBy = batch.ReleasedById is { } by ? [by] : [],
        };
}
