using Huzhu.Domain.People;

namespace Huzhu.Domain.Shared;

/// <summary>Who has to do something.</summary>
public enum DutyOwner
{
    Office,
    Agency,
}

/// <summary>What there can be to do; each kind has its page in <see cref="DutyAddress"/>.</summary>
public enum DutyKind
{
    ReviewCase,
    ConfirmDecision,
    CompleteCase,
    IssueCertificate,
    CollectCertificate,
    PublishSetUpNotice,
    StartBusiness,
    Lapse,
    PublishChangeNotice,
    FileSuccession,
    ConfirmSuccession,
    ReceiveTermination,
    PublishTermination,
    ServeTermination,
    CloseTermination,
    NameSuccessor,
    HandleMisuse,
    HoldMeeting,
    SignMinutes,
    FillSeat,
    KeepInternalRule,
    YearlyTask,
    OfficeMatter,
    ReportHandover,
    SignHandover,
    ConfirmOfficePost,
    ConfirmAgencyPost,
    ConfirmRecovery,
    ConfirmName,
    ConfirmOfficeRestoring,
    ConfirmAgencyRestoring,
    ConfirmOfficeEngagement,
    ConfirmAgencyEngagement,
    ConfirmApiClient,
    ConfirmParameter,
    AppointAccountant,
    ReturnItem,
    HandOnItem,
    TakeOverItem,
    PartSeals,
    ConfirmTransfer,
    StampCheque,
    ReleasePayment,
    ReleasePlan,
    ConfirmSupplement,
    ConfirmClaimTerms,
    RecoverOverpayment,
    ConfirmRecoveredSum,
    AnswerJoiners,
    TakeUpAnswer,
    Renew,
    ConfirmReceipts,
    ConfirmTakeBacks,
    ConfirmUnusedSums,
    PassOnContributions,
    ConfirmRemittances,
    SendUpClaim,
    CompleteClaim,
    DecideClaims,
    ConfirmRulings,
    AnswerReports,
    ConfirmLifts,
    HandInBudget,
    ReviewBudget,
    ConfirmBudget,
    ReconcileMonth,
    CloseMonth,
    MendAccount,
    ConfirmAccount,
    ConfirmTransferViaAgency,
    PassOnBenefit,
    SignForBenefit,
    ReleaseBatch,
    ConfirmSettlement,
    ClearUnknown,
    ApproveRelief,
    OrderRelief,
    ReleaseRelief,
    CompleteRelief,
    ApproveCampaign,
    CompleteCampaign,
    SettleCampaign,
    ConfirmChart,
    ReviewVouchers,
    BookEvents,
    PrepareBankSheet,
    SignBankSheet,
    ConfirmCashCount,
    ClosePeriod,
    ComputeRebates,
    ConfirmRebate,
    ConfirmRebateRate,
    PayRebate,
    ReceiveRebate,
}

/// <summary>
/// Something to do, by a rule, until a deadline (none: as soon as possible). To-do lists, deadline
/// lists, exports and the office's overview all show the same duties.
/// </summary>
/// <param name="SubjectId">What it is about: a case, a transfer, a unit; else the agency.</param>
/// <param name="Right">Who can do it at all; see also <see cref="OnlyBy"/>.</param>
/// <param name="Title">What to do, in Chinese.</param>
/// <param name="Subject">The subject in words.</param>
/// <param name="DoneOn">When it was done; null while open.</param>
public sealed record Duty(
    DutyKind Kind,
    Guid SubjectId,
    DutyOwner Owner,
    Permission Right,
    Rule Rule,
    string Title,
    string Subject,
    Deadline? Deadline = null,
    DateOnly? DoneOn = null
)
{
    public Rule Rule { get; } = Rule.Applied();

    /// <summary>The agency that owes it, or that the office's duty is about; null:
    /// neither.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Tells duties of one kind about one subject apart: the first day of the quarter or
    /// year, the last day of a term.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The same by a word: a plan's code, a yearly task's kind.</summary>
    public string? Detail { get; init; }

    /// <summary>The only persons who can do it; null: everybody with the right.</summary>
    public IReadOnlyCollection<Guid>? OnlyBy { get; init; }

    /// <summary>Who can't, because somebody else has to (GV-10).</summary>
    public IReadOnlyCollection<Guid> NotBy { get; init; } = [];

    /// <summary>Names the duty among all others, the same each day.</summary>
    public string Key => string.Join('.', Kind, SubjectId, $"{Day:yyyy-MM-dd}", Detail);

    public bool IsOpen => DoneOn is null;

    /// <summary>Whether it was done by the deadline; null while open or without deadline.</summary>
    public bool? DoneInTime =>
        DoneOn is null || Deadline is null ? null : Wording.Within(DoneOn.Value, Deadline.Due);

    /// <summary>Whether a person who has the right can do it now.</summary>
    public bool IsFor(Guid personId) =>
        IsOpen && (OnlyBy is null || OnlyBy.Contains(personId)) && !NotBy.Contains(personId);
}
