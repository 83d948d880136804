using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Payments;

/// <summary>下拨: what an agency received for a member and passes on, in full and by transfer; the
/// member signs for it (CL-5).</summary>
public sealed class Disbursement : IAgencyOwned
{
    Disbursement() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>The payment that the agency received.</summary>
    public Guid AttemptId { get; private set; }

    /// <summary>Null: it comes of a settlement.</summary>
    public Guid? ClaimId { get; private set; }
    public Money Amount { get; private set; }
    public DateOnly PassedOn { get; private set; }

    /// <summary>The number on the agency's statement.</summary>
    public string BankReference { get; private set; } = "";
    public Guid PassedById { get; private set; }
    public DateTime PassedAt { get; private set; }
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The scan of the signed sheet.</summary>
    public Guid? FileId { get; private set; }
    public Guid? RecordedById { get; private set; }
    public DateTime? RecordedAt { get; private set; }
    public int Version { get; private set; }

    /// <exception cref="RuleBroken">CL-12: the agency hasn't received it. T-1: a day still to come,
    /// or before it came.</exception>
    public static Disbursement Of(
        Guid id,
        PaymentAttempt received,
        DateOnly on,
        string reference,
        Guid by,
        DateTime now
    )
    {
        PaymentRules.PaidOnce.Require(
            received is { ViaAgency: true, Outcome: AttemptOutcome.Paid },
            "这笔互助金没有汇入代办处，不需要下拨，请刷新后查看。"
        );
        TimeRules.RequireHappened(
            on,
            received.BookedOn ?? Beijing.DateOf(received.KnownAt!.Value),
            now
        );
        return new()
        {
            Id = id,
            AgencyId = received.AgencyId,
            AttemptId = received.Id,
            ClaimId = received.InBulk ? null : received.ClaimId,
            Amount = received.Amount,
            PassedOn = on,
            BankReference = reference,
            PassedById = by,
            PassedAt = Beijing.Utc(now),
        };
    }

    /// <summary>The member has signed; another than who passed it on records the scan.</summary>
    /// <exception cref="RuleBroken">GV-10: by who passed it on. T-1: a day before that, or to come.
    /// </exception>
    /// <exception cref="WrongState">Signed for already.</exception>
    public void SignFor(DateOnly on, Guid fileId, Guid by, DateTime now)
    {
        if (SignedOn is not null)
            throw new WrongState("这笔下拨已经登记签收，请刷新后查看。");
        SupervisionRules.SecondPerson.Require(by != PassedById);
        TimeRules.RequireHappened(on, PassedOn, now);
        (SignedOn, FileId) = (on, fileId);
        (RecordedById, RecordedAt) = (by, Beijing.Utc(now));
    }
}
