using Huzhu.Domain.Claims;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Payments;

/// <summary>Another account for an obligation whose payment failed (更正单): the agency's mending,
/// with evidence; or the office's way through the agency (CL-5). It is confirmed by another natural
/// person (CL-11) and changes nothing that was released.</summary>
public sealed class PayeeChange
{
    PayeeChange() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PayableId { get; private set; }

    /// <summary>The failed attempt that it answers.</summary>
    public Guid AttemptId { get; private set; }

    /// <summary>To be kept encrypted.</summary>
    public Payee Payee { get; private set; } = null!;
    public Guid? AccountKey { get; private set; }
    public bool ViaAgency { get; private set; }

    /// <summary>Card photo or signed statement; of a way through the agency none.</summary>
    public Guid? FileId { get; private set; }
    public Guid ProposedById { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Not agreed to, or taken back.</summary>
    public DateTime? WithdrawnAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => ConfirmedAt is null && WithdrawnAt is null;

    /// <summary>The agency names another account of the same payee.</summary>
    /// <exception cref="RuleBroken">CL-12: nothing failed, or an attempt stands.</exception>
    /// <exception cref="WrongState">Another change waits.</exception>
    public static PayeeChange Mend(
        Guid id,
        PayableNow payable,
        Payee payee,
        Guid? accountKey,
        Guid fileId,
        Guid by,
        DateTime now
    )
    {
        var change = Of(id, payable, payee, accountKey, by, now);
        change.FileId = fileId;
        return change;
    }

    /// <summary>The office sends it to the agency's account for contributions, which passes it on.
    /// </summary>
    /// <inheritdoc cref="Mend"/>
    public static PayeeChange ThroughAgency(
        Guid id,
        PayableNow payable,
        Payee agency,
        Guid? accountKey,
        bool contributionsSide,
        Guid by,
        DateTime now
    )
    {
        PaymentRules.ContributionsSide.Require(contributionsSide);
        var change = Of(id, payable, agency, accountKey, by, now);
        change.ViaAgency = true;
        return change;
    }

    static PayeeChange Of(
        Guid id,
        PayableNow payable,
        Payee payee,
        Guid? accountKey,
        Guid by,
        DateTime now
    )
    {
        PaymentRules.PaidOnce.Require(
            payable.State == PaymentState.Failed,
            "只有直赔失败、没有在途付款的互助金才能更正账户，请刷新后查看。"
        );
        if (payable.Changes.Any(c => c.IsOpen))
            throw new WrongState("已经有一份更正等待核准，请先核准或者退回。");
        return new()
        {
            Id = id,
            AgencyId = payable.Owed.AgencyId,
            PayableId = payable.Owed.Id,
            AttemptId = payable.ToMend!.Id,
            Payee = payee,
            AccountKey = accountKey,
            ProposedById = by,
            ProposedAt = Beijing.Utc(now),
        };
    }

    /// <exception cref="RuleBroken">CL-11: by who proposed it. CL-12: paid in the meantime.
    /// </exception>
    /// <exception cref="WrongState">Confirmed or withdrawn.</exception>
    public void Confirm(PayableNow payable, Guid by, DateTime now)
    {
        RequireOpen();
        PaymentRules.AccountByTwo.Require(by != ProposedById);
        PaymentRules.PaidOnce.Require(
            payable.State == PaymentState.Failed,
            "这笔互助金已有新的付款结果，不能再更正账户，请退回更正后查看。"
        );
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <exception cref="WrongState">Confirmed or withdrawn.</exception>
    public void Withdraw(DateTime now)
    {
        RequireOpen();
        WithdrawnAt = Beijing.Utc(now);
    }

    void RequireOpen()
    {
        if (!IsOpen)
            throw new WrongState("这份更正已经核准或者退回，请刷新后查看。");
    }
}
