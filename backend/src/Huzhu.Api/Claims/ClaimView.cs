using Huzhu.Api.Pipeline;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Claims;

/// <summary>Days in one hospital.</summary>
public sealed record StayLegView(string Hospital, DateOnly From, DateOnly Until);

/// <summary>What happened, as its form shows it.</summary>
/// <param name="LossAmount">In yuan.</param>
public sealed record ClaimEventView(
    Guid Id,
    EventKind Kind,
    string KindLabel,
    DateOnly On,
    DateOnly? Until,
    int? Days,
    [property: Personal(PersonalKind.Whole)] string? Diagnosis,
    [property: Personal(PersonalKind.Whole)] string? RecordNumber,
    [property: Personal(PersonalKind.Whole)] string? What,
    IReadOnlyList<StayLegView> Stays,
    LossKind? Loss,
    decimal? LossAmount,
    [property: Personal(PersonalKind.Whole)] string? Address
);

/// <param name="Account">Its last four digits.</param>
public sealed record PayeeView(
    [property: Personal(PersonalKind.Name)] string Name,
    [property: Personal] string Account,
    string? Bank,
    string Relation,
    [property: Personal] string? IdentityNumber
);

/// <summary>A bill; amounts in yuan.</summary>
/// <param name="SelfPaid">自付一.</param>
/// <param name="OwnPaid">自费.</param>
public sealed record BillView(
    string? Code,
    string? Number,
    string? CheckCode,
    string? Hospital,
    bool Inpatient,
    DateOnly On,
    decimal Total,
    decimal SelfPaid,
    decimal OwnPaid
);

public sealed record ClaimDocumentView(
    Guid Id,
    ClaimPaper Kind,
    string Label,
    [property: Personal(PersonalKind.Whole)] string? Name,
    long Size,
    string? OriginalSeenBy,
    string AddedBy,
    DateTime AddedAt
);

/// <param name="Title">The rule's heading.</param>
public sealed record ClaimFindingView(
    FindingLevel Level,
    string Rule,
    string Citation,
    string Title,
    string Text
);

/// <summary>One line of the calculation; amounts in yuan.</summary>
public sealed record BenefitLineView(
    string Plan,
    [property: Personal(PersonalKind.Whole)] string? Benefit,
    string? Clause,
    int Units,
    string Rule,
    string Citation,
    [property: Personal(PersonalKind.Whole)] IReadOnlyList<SimulationLine>? Steps,
    decimal Amount,
    bool Example
);

/// <param name="Code">As it is printed; the QR says later whether the case has changed.</param>
/// <param name="Changed">Whether the case has changed since it was printed.</param>
/// <param name="Scanned">Whether its stamped scan is there.</param>
public sealed record FormView(
    Guid Id,
    string Code,
    int Revision,
    DateTime PrintedAt,
    string PrintedBy,
    bool Changed,
    bool Scanned
);

/// <summary>Another claim of the same event.</summary>
public sealed record OtherClaim(Guid Id, string Number, string Plan, string StateLabel);

/// <summary>One line of the claim's history.</summary>
public sealed record ClaimEntry(
    DateTime At,
    string Label,
    string By,
    int Round,
    [property: Personal(PersonalKind.Whole)] string? Text
);

/// <summary>A round at the office. The total is in yuan.</summary>
/// <param name="Revises">Why what was decided before is looked at again; null: it was sent up.
/// </param>
public sealed record RoundView(
    int Round,
    DateTime SentUpAt,
    RoundOutcome? Outcome,
    [property: Personal(PersonalKind.Whole)] IReadOnlyList<Gap>? Gaps,
    DateTime? DecidedAt,
    decimal? Total,
    [property: Personal(PersonalKind.Whole)] Refusal? Refusal,
    [property: Personal(PersonalKind.Whole)] string? Revises
);

/// <summary>How far the payment of a granted benefit is. The amounts are in yuan, the account its
/// last four digits.</summary>
/// <param name="Paid">What went out: more than the amount where it was paid once too often.</param>
public sealed record ClaimPaymentView(
    PaymentState State,
    string StateLabel,
    decimal Amount,
    decimal Paid,
    [property: Personal] string Account,
    DateOnly? PaidOn,
    string? Reason
);

/// <summary>A claim with everything about it. Amounts in yuan.</summary>
public sealed record ClaimView : IVersioned
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required ClaimState State { get; init; }
    public required string StateLabel { get; init; }

    /// <summary>Somebody has reported forged evidence (CL-8).</summary>
    public required bool Frozen { get; init; }

    /// <summary>待会费, 待缴办处; null: nothing (EN-7).</summary>
    public required string? Waits { get; init; }

    /// <summary>Null: nothing is granted.</summary>
    public required ClaimPaymentView? Payment { get; init; }
    public required int Round { get; init; }
    public required Guid MemberId { get; init; }

    [Personal(PersonalKind.Name)]
    public required string MemberName { get; init; }

    [Personal]
    public required string Identity { get; init; }
    public required string Unit { get; init; }
    public required string PlanCode { get; init; }
    public required string Plan { get; init; }
    public required int Units { get; init; }
    public required ClaimChannel Channel { get; init; }
    public required string ChannelLabel { get; init; }

    [Personal(PersonalKind.Name)]
    public required string Reporter { get; init; }
    public required DateOnly ReportedOn { get; init; }
    public required string ReportedBy { get; init; }
    public required DateTime? ReviewedAt { get; init; }
    public required ClaimEventView Event { get; init; }
    public required PayeeView? Payee { get; init; }
    public required IReadOnlyList<BillView> Bills { get; init; }
    public required IReadOnlyList<ClaimDocumentView> Documents { get; init; }

    /// <summary>Papers that are still missing, in Chinese.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>How the cover stands on the day, a sentence for each part.</summary>
    public required IReadOnlyList<string> Cover { get; init; }
    public required IReadOnlyList<ClaimFindingView> Findings { get; init; }

    /// <summary>What was decided is looked at again: nothing is paid meanwhile (CL-13).</summary>
    public required bool Revising { get; init; }

    /// <summary>Claimed later than the plan version allows: the office says why it is approved all
    /// the same (CL-15).</summary>
    public required bool PastLimit { get; init; }
    public required IReadOnlyList<BenefitLineView> Lines { get; init; }
    public required decimal Total { get; init; }
    public required FormView? Form { get; init; }
    public required IReadOnlyList<OtherClaim> Others { get; init; }

    /// <summary>Plans in force that answer to the event and have no claim yet.</summary>
    public required IReadOnlyList<string> AlsoDue { get; init; }
    public required IReadOnlyList<ClaimEntry> Timeline { get; init; }
    public required IReadOnlyList<RoundView> Rounds { get; init; }

    /// <summary>By when whoever is next has to act; null: nobody.</summary>
    public required DateOnly? Due { get; init; }
    public required bool Late { get; init; }

    /// <summary>The acts that the reader may do now.</summary>
    public required IReadOnlyList<string> Open { get; init; }
    public required int Version { get; init; }
}
