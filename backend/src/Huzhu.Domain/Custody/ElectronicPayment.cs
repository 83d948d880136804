using Huzhu.Domain.Agencies;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

public enum PaymentStatus
{
    Prepared,
    Released,
    Withdrawn,
}

/// <summary>Whom an electronic payment goes to, and what for.</summary>
/// <param name="PayeeId">The natural person who is paid, if it is one known here.</param>
/// <param name="Line">The line of the budget; null: contributions on their way.</param>
/// <param name="ReservationId">What was approved and holds the sum; null: nothing.</param>
public sealed record PaymentTerms(
    string PayeeName,
    string AccountNumber,
    Guid? PayeeId,
    Money Amount,
    string Purpose,
    SpendingPurpose? Line,
    Guid? ReservationId = null
);

/// <summary>
/// An electronic payment (CU-8): prepared by one person, released by another, neither the payee.
/// </summary>
public sealed class ElectronicPayment : IAgencyOwned
{
    ElectronicPayment() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public PaymentStatus Status { get; private set; }
    public string PayeeName { get; private set; } = "";

    /// <summary>To be kept encrypted.</summary>
    public string AccountNumber { get; private set; } = "";

    public Guid? PayeeId { get; private set; }
    public Money Amount { get; private set; }
    public string Purpose { get; private set; } = "";

    /// <summary>The line of the budget; null: contributions on their way (FI-2).</summary>
    public SpendingPurpose? Line { get; private set; }

    /// <summary>The approved campaign whose sum it draws on; null: the line itself pays.</summary>
    public Guid? ReservationId { get; private set; }

    /// <summary>The relief case that it pays, which alone changes, releases and withdraws it; null:
    /// none.</summary>
    public Guid? ReliefCaseId { get; private set; }

    /// <summary>Raised by each edit; the release names the one that was read.</summary>
    public int Revision { get; private set; }

    public Guid PreparedById { get; private set; }

    public DateTime PreparedAt { get; private set; }
    public Guid? ReleasedById { get; private set; }
    public DateTime? ReleasedAt { get; private set; }
    public int Version { get; private set; }

    public static ElectronicPayment Prepare(
        Guid id,
        Guid agencyId,
        PaymentTerms terms,
        Guid by,
        Circumstances at,
        Guid? reliefCaseId = null
    )
    {
        var payment = new ElectronicPayment
        {
            Id = id,
            AgencyId = agencyId,
            PreparedById = by,
            ReliefCaseId = reliefCaseId,
        };
        payment.Write(terms, by, at);
        return payment;
    }

    /// <summary>The preparer changes it before it is released.</summary>
    public void Amend(PaymentTerms terms, Guid by, Circumstances at)
    {
        RequirePrepared();
        Write(terms, by, at);
    }

    /// <summary>Another person, whom the money doesn't go to, releases exactly what they have read.
    /// </summary>
    /// <param name="payees">The natural persons who the payee can be (<see
    /// cref="Payees"/>).</param>
    public void Release(int revision, Guid by, IReadOnlyCollection<Guid> payees, Circumstances at)
    {
        RequirePrepared();
        AgencyRules.PreparedAndReleased.Require(
            revision == Revision,
            "付款内容已经修改，请核对后重新复核。"
        );
        AgencyRules.PreparedAndReleased.Require(
            by != PreparedById && by != PayeeId && !payees.Contains(by) && at.Staff.Has(by)
        );
        (Status, ReleasedById, ReleasedAt) = (PaymentStatus.Released, by, Beijing.Utc(at.Now));
    }

    public void Withdraw(Guid by)
    {
        RequirePrepared();
        AgencyRules.PreparedAndReleased.Require(by == PreparedById);
        Status = PaymentStatus.Withdrawn;
    }

    /// <exception cref="WrongState">It pays a relief case: the case is its one door.</exception>
    public void RequireOwn()
    {
        if (ReliefCaseId is not null)
        {
            throw new WrongState("该付款由救助慰问办理单生成，请在办理单中放行或者撤回。");
        }
    }

    /// <summary>Somebody else than preparer and payee is to release it.</summary>
    public static Duty DutyOf(
        Guid id,
        Guid agencyId,
        string payee,
        string purpose,
        Guid preparedBy,
        Guid? payeeId
    ) =>
        new(
            DutyKind.ReleasePayment,
            id,
            DutyOwner.Agency,
            Permission.HandleCustody,
            AgencyRules.PreparedAndReleased,
            "放行电子付款",
            $"{payee} {purpose}"
        )
        {
            AgencyId = agencyId,
            NotBy = payeeId is { } known ? [preparedBy, known] : [preparedBy],
        };

    void Write(PaymentTerms terms, Guid by, Circumstances at)
    {
        AgencyRules.PreparedAndReleased.Require(
            by == PreparedById && by != terms.PayeeId && at.Staff.Has(by)
        );
        AgencyRules.PreparedAndReleased.Require(
            terms.Amount > Money.Zero
                && !string.IsNullOrWhiteSpace(terms.PayeeName)
                && !string.IsNullOrWhiteSpace(terms.AccountNumber)
                && !string.IsNullOrWhiteSpace(terms.Purpose),
            "请写明收款人、账号、金额和用途。"
        );
        (PayeeName, AccountNumber) = (terms.PayeeName.Trim(), terms.AccountNumber.Trim());
        (PayeeId, Amount, Purpose) = (terms.PayeeId, terms.Amount, terms.Purpose.Trim());
        (Line, ReservationId) = (terms.Line, terms.ReservationId);
        (PreparedAt, Revision) = (Beijing.Utc(at.Now), Revision + 1);
    }

    void RequirePrepared()
    {
        if (Status != PaymentStatus.Prepared)
        {
            throw new WrongState("该付款已经放行或者撤回，请刷新后查看。");
        }
    }
}
