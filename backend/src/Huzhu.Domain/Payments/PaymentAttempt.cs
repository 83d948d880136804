using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Payments;

/// <summary>What became of an attempt.</summary>
public enum AttemptOutcome
{
    /// <summary>已付.</summary>
    Paid,

    /// <summary>直赔失败.</summary>
    Failed,

    /// <summary>结果不明: neither paid nor failed until somebody knows (CL-12).</summary>
    Unknown,

    /// <summary>Taken out before it was released.</summary>
    Dropped,
}

/// <summary>One try to pay one obligation. A failed obligation is tried again by another attempt
/// with a reference of its own; while one stands there is no second (CL-12).</summary>
public sealed class PaymentAttempt
{
    PaymentAttempt() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid BatchId { get; private set; }
    public Guid PayableId { get; private set; }
    public Guid ClaimId { get; private set; }

    /// <summary>Whether it pays what comes of a settlement, with no claim behind it.</summary>
    public bool InBulk { get; private set; }

    /// <summary>Of the claim, or of the settlement.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its place in the batch; it is never given again.</summary>
    public int Line { get; private set; }
    public string Reference { get; private set; } = "";
    public Money Amount { get; private set; }

    /// <summary>To whom it goes, whatever changes later (CL-11); to be kept encrypted.</summary>
    public Payee Payee { get; private set; } = null!;
    public Guid? AccountKey { get; private set; }

    /// <summary>Whether it goes to the agency, which passes it on (CL-5).</summary>
    public bool ViaAgency { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>Null: nothing is known yet.</summary>
    public AttemptOutcome? Outcome { get; private set; }
    public FailureReason? Reason { get; private set; }

    /// <summary>What the bank said, or why nothing is known; to be kept encrypted.</summary>
    public string? Said { get; private set; }

    /// <summary>The bank's day.</summary>
    public DateOnly? BookedOn { get; private set; }
    public DateTime? KnownAt { get; private set; }

    /// <summary>The bank's day on which the money went; it stays when the money came back.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>The day on which money that had gone came back; null: it didn't.</summary>
    public DateOnly? BackOn { get; private set; }

    /// <summary>Since when another attempt may follow; null: it stands.</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>What the bank answered in writing of an unknown outcome, as one person reads it.
    /// </summary>
    public bool? AnsweredPaid { get; private set; }
    public Guid? AnswerFileId { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Guid? AnswerConfirmedById { get; private set; }
    public int Version { get; private set; }

    public bool Stands => VoidedAt is null;

    internal static PaymentAttempt Of(
        Guid id,
        PaymentBatch batch,
        PayableNow payable,
        int line,
        string reference,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            AgencyId = payable.Owed.AgencyId,
            BatchId = batch.Id,
            PayableId = payable.Owed.Id,
            ClaimId = payable.Owed.ClaimId,
            InBulk = payable.Owed.InBulk,
            Number = payable.Owed.Number,
            Line = line,
            Reference = reference,
            Amount = payable.Owed.Amount,
            Payee = payable.Payee,
            AccountKey = payable.AccountKey,
            ViaAgency = payable.ViaAgency,
            CreatedAt = Beijing.Utc(now),
        };

    /// <summary>Takes it out of a batch that nobody has released; its obligation is free again.
    /// </summary>
    internal void Drop(DateTime now) =>
        (Outcome, KnownAt, VoidedAt) = (AttemptOutcome.Dropped, Beijing.Utc(now), Beijing.Utc(now));

    /// <summary>Takes in what the bank says. Only what is final decides; what contradicts the order
    /// or what was final before is unknown (CL-12). The same again changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Hear(BankLineSaid said, DateTime now)
    {
        PaymentRules.PaidOnce.Applied();
        if (said.Word == BankWord.Pending || Outcome == AttemptOutcome.Dropped)
            return false;
        if (Differs(said) is { } difference)
            return Settle(AttemptOutcome.Unknown, null, difference, said.On, now);
        return said.Word switch
        {
            BankWord.Paid => Outcome != AttemptOutcome.Paid
                && Settle(AttemptOutcome.Paid, null, said.Text, said.On, now),
            // what was booked isn't undone by a rejection, only by its return
            BankWord.Rejected when Outcome == AttemptOutcome.Paid => Settle(
                AttemptOutcome.Unknown,
                null,
                "银行先报已付，后报拒绝，前后矛盾。",
                said.On,
                now
            ),
            BankWord.Rejected or BankWord.Returned => Outcome != AttemptOutcome.Failed
                && Settle(
                    AttemptOutcome.Failed,
                    said.Reason ?? FailureReason.Other,
                    said.Text,
                    said.On,
                    now
                ),
            BankWord.Unclear => Outcome is null
                && Settle(
                    AttemptOutcome.Unknown,
                    null,
                    said.Text ?? "银行没有明确结果。",
                    null,
                    now
                ),
            BankWord.Pending => false,
            _ => throw new ArgumentOutOfRangeException(nameof(said)),
        };
    }

    /// <summary>Whether this news would bring back an attempt that stands no more (it had failed, or
    /// stood aside), so that whatever follows it has to be stopped first.</summary>
    public bool WouldRevive(BankLineSaid said) =>
        VoidedAt is not null
        && Outcome != AttemptOutcome.Dropped
        && said.Word != BankWord.Pending
        && (said.Word == BankWord.Paid || Differs(said) is not null);

    /// <summary>No answer came in time: that says nothing of the money.</summary>
    public bool Miss(DateTime now) =>
        Outcome is null
        && Settle(AttemptOutcome.Unknown, null, "期限内没有收到银行结果。", null, now);

    /// <summary>One person reads the bank's written answer; another confirms it.</summary>
    /// <exception cref="RuleBroken">CL-12: it isn't unknown. GV-9: by who released the batch.
    /// </exception>
    public void Answer(bool paid, Guid fileId, PaymentBatch batch, Guid by)
    {
        RequireUnknown(batch, by);
        (AnsweredPaid, AnswerFileId, AnsweredById) = (paid, fileId, by);
    }

    /// <exception cref="RuleBroken">As above; GV-10: by who read it.</exception>
    /// <exception cref="WrongState">Nobody has read an answer.</exception>
    public void ConfirmAnswer(PaymentBatch batch, Guid by, DateTime now)
    {
        RequireUnknown(batch, by);
        if (AnsweredPaid is not { } paid)
            throw new WrongState("还没有人登记银行的书面答复，请先登记答复并附上文件。");
        SupervisionRules.SecondPerson.Require(by != AnsweredById);
        AnswerConfirmedById = by;
        Settle(
            paid ? AttemptOutcome.Paid : AttemptOutcome.Failed,
            paid ? null : FailureReason.Other,
            "依据银行书面答复认定。",
            Beijing.DateOf(now),
            now
        );
    }

    /// <summary>Another attempt of the same obligation has gone out: this one pays once more than
    /// is owed, and can't stand beside it.</summary>
    public void StandAside(DateTime now) => VoidedAt ??= Beijing.Utc(now);

    void RequireUnknown(PaymentBatch batch, Guid by)
    {
        PaymentRules.PaidOnce.Require(
            Outcome == AttemptOutcome.Unknown,
            "只有结果不明的付款才能凭银行书面答复认定，请刷新后查看。"
        );
        PaymentRules.ReleasesOrReads.Require(by != batch.ReleasedById);
    }

    bool Settle(
        AttemptOutcome outcome,
        FailureReason? reason,
        string? said,
        DateOnly? on,
        DateTime now
    )
    {
        if (outcome == Outcome && outcome == AttemptOutcome.Unknown)
            return false;
        (Outcome, Reason, Said, BookedOn) = (outcome, reason, said, on);
        (AnsweredPaid, KnownAt) = (null, Beijing.Utc(now));
        var day = on ?? Beijing.DateOf(now);
        if (outcome == AttemptOutcome.Paid)
            (PaidOn, BackOn) = (PaidOn ?? day, null);
        else if (outcome == AttemptOutcome.Failed && PaidOn is not null)
            BackOn = day;
        VoidedAt = outcome == AttemptOutcome.Failed ? Beijing.Utc(now) : null;
        return true;
    }

    /// <summary>In what the bank's line differs from the order; null: in nothing.</summary>
    string? Differs(BankLineSaid said)
    {
        if (said.Amount is { } amount && amount != Amount)
            return $"与指令不符：指令金额{Amount}元，银行金额{amount}元。";
        var digits = string.Concat((said.Account ?? "").Where(char.IsAsciiDigit));
        return digits.Length > 0 && MemberMask.Tail(digits) != MemberMask.Tail(Payee.Account)
            ? $"与指令不符：指令账号尾号{MemberMask.Tail(Payee.Account)}，"
                + $"银行账号尾号{MemberMask.Tail(digits)}。"
            : null;
    }
}

public static class AttemptLabels
{
    public static string Label(this AttemptOutcome outcome) =>
        outcome switch
        {
            AttemptOutcome.Paid => "已付",
            AttemptOutcome.Failed => "直赔失败",
            AttemptOutcome.Unknown => "结果不明",
            AttemptOutcome.Dropped => "已移出",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
}
