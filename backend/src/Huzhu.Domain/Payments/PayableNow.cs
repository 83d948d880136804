using Huzhu.Domain.Claims;
using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Payments;

/// <summary>Where an obligation stands: a function of its attempts, freezes and changes of the
/// payee.
/// </summary>
public enum PaymentState
{
    /// <summary>待付.</summary>
    Due,

    /// <summary>待缴办处: the office hasn't the contribution yet (EN-7).</summary>
    AwaitsOffice,

    /// <summary>冻结 (CL-8).</summary>
    Frozen,

    /// <summary>改判中: what it rests on is looked at again (CL-13).</summary>
    Revising,

    /// <summary>已撤回: something else is owed instead (CL-13, CL-14).</summary>
    Withdrawn,

    /// <summary>已入批: in a batch that waits to be released or sent.</summary>
    Batched,

    /// <summary>已送银行.</summary>
    Sent,

    /// <summary>直赔失败: the account waits to be mended (CL-5).</summary>
    Failed,

    /// <summary>结果不明 (CL-12).</summary>
    Unknown,

    /// <summary>已付.</summary>
    Paid,

    /// <summary>待下拨: the agency has received it for the member.</summary>
    WithAgency,

    /// <summary>已签收.</summary>
    SignedFor,
}

/// <summary>An obligation with all that decides whether it may be paid now, and to whom.</summary>
public sealed record PayableNow(
    BenefitPayable Owed,
    IReadOnlyList<PaymentAttempt> Attempts,
    IReadOnlyList<PayeeChange> Changes
)
{
    public required bool Frozen { get; init; }

    /// <summary>Whether its claim is being revised (CL-13).</summary>
    public required bool Revising { get; init; }

    /// <summary>Whether the batch of the attempt that stands is with the bank.</summary>
    public bool Sent { get; init; }

    /// <summary>Of what went through the agency: whether the member has signed for it.</summary>
    public bool SignedFor { get; init; }

    PaymentAttempt? Standing => Attempts.FirstOrDefault(a => a.Stands);

    /// <summary>The last failure that waits for another account; null: none does.</summary>
    public PaymentAttempt? ToMend =>
        Attempts.LastOrDefault(a => a.Outcome is not AttemptOutcome.Dropped)
            is { Outcome: AttemptOutcome.Failed, Reason: { } reason } failed
        && reason.IsMended()
        && !Changes.Any(c => c.AttemptId == failed.Id && c.ConfirmedAt is not null)
            ? failed
            : null;

    PayeeChange? Changed => Changes.LastOrDefault(c => c.ConfirmedAt is not null);

    /// <summary>As the last confirmed change says, else as the ruling does.</summary>
    public Payee Payee => Changed?.Payee ?? Owed.Payee;
    public Guid? AccountKey => Changed is { } changed ? changed.AccountKey : Owed.AccountKey;
    public bool ViaAgency => Changed?.ViaAgency == true;

    public PaymentState State =>
        Owed.WithdrawnAt is not null ? PaymentState.Withdrawn
        : Attempts.LastOrDefault(a => a.Outcome == AttemptOutcome.Paid) is { } paid
            ? !paid.ViaAgency ? PaymentState.Paid
                : SignedFor ? PaymentState.SignedFor
                : PaymentState.WithAgency
        : Attempts.Any(a => a.Outcome == AttemptOutcome.Unknown) ? PaymentState.Unknown
        : Standing is not null
            ? Sent ? PaymentState.Sent
                : PaymentState.Batched
        : Frozen ? PaymentState.Frozen
        : Revising ? PaymentState.Revising
        : ToMend is not null ? PaymentState.Failed
        : Owed.AwaitsOffice ? PaymentState.AwaitsOffice
        : PaymentState.Due;

    /// <exception cref="Shared.RuleBroken">CL-8: frozen. EN-7: not funded. CL-5: its account waits
    /// to be mended. CL-12: anything else than due.</exception>
    public void RequirePayable()
    {
        ClaimRules.FrozenIsNotPaid.Require(State != PaymentState.Frozen);
        PaymentRules.OfficeHasTheMoney.Require(State != PaymentState.AwaitsOffice);
        PaymentRules.DirectPayment.Require(State != PaymentState.Failed);
        PaymentRules.PaidOnce.Require(
            State == PaymentState.Due,
            $"报案{Owed.Number}目前为“{State.Label()}”，不能放入批次，请刷新后查看。"
        );
    }
}

public static class PaymentLabels
{
    public static string Label(this PaymentState state) =>
        state switch
        {
            PaymentState.Due => "待付",
            PaymentState.AwaitsOffice => "待缴办处",
            PaymentState.Frozen => "冻结",
            PaymentState.Revising => "改判中",
            PaymentState.Withdrawn => "已撤回",
            PaymentState.Batched => "已入批",
            PaymentState.Sent => "已送银行",
            PaymentState.Failed => "直赔失败",
            PaymentState.Unknown => "结果不明",
            PaymentState.Paid => "已付",
            PaymentState.WithAgency => "待下拨",
            PaymentState.SignedFor => "已签收",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
