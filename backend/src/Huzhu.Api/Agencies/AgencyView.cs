using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Custody;

namespace Huzhu.Api.Agencies;

/// <summary>A certificate or letter and how it stands now.</summary>
public sealed record PaperView(
    string Type,
    string Number,
    string PaperNumber,
    string Title,
    string? Person,
    DateOnly IssuedOn,
    CertificateStatus Status,
    DateTime Since,
    string? ReplacedBy
);

/// <summary>A moment in the life of an agency; a future one is what a rule expects next.</summary>
public sealed record TimelineEntry(DateTime At, string What, string? Note, Guid? CaseId);

public sealed record CoverageView(int Units, int Points, decimal? Share);

public sealed record ChangeNoticeView(
    Guid CaseId,
    string DecisionNumber,
    DateOnly DecidedOn,
    DateOnly? ServedOn,
    DateOnly? ReceivedOn,
    DateOnly? NoticeOn
);

/// <summary>A natural succession (GV-2).</summary>
/// <param name="Waits">Whether a second person is still to confirm it.</param>
/// <param name="FiledWith">The change case that files it, once there is one.</param>
/// <param name="MayConfirm">Whether the caller is such a person.</param>
public sealed record SuccessionView(
    Guid Id,
    ManagementPost Post,
    string Name,
    string Title,
    DateOnly From,
    bool Waits,
    Guid? FiledWith,
    bool MayConfirm
);

/// <summary>An agency as itself and the office see it.</summary>
public sealed record AgencyView(
    Guid Id,
    string Slug,
    string FullName,
    string ShortName,
    AgencyKind Kind,
    string KindLabel,
    AgencyStatus Status,
    string StatusLabel,
    bool ReadOnly,
    bool CanDoBusiness,
    string SponsorUnion,
    string? AreaCode,
    string? AreaName,
    string Address,
    int ScaleUnits,
    int ScaleMembers,
    string ChairName,
    string DirectorName,
    DateOnly ApprovedOn,
    DateOnly? CollectedOn,
    string? CollectedBy,
    DateOnly? SetUpNoticeOn,
    DateOnly? BusinessStartedOn,
    DateOnly? LapseExtendedTo,
    DateTime? EndsAt,
    DateOnly? TerminationServedOn,
    DateOnly? TerminationReceivedOn,
    DateOnly? TerminationNoticeOn,
    bool TerminationOrdered,
    DateOnly? LiquidatedByOfficeOn,
    AgencyRef? Successor,
    IReadOnlyList<ChangeNoticeView> ChangeNotices,
    IReadOnlyList<SuccessionView> Successions,
    CoverageView Coverage,
    ArrangementStatement Accountants,
    IReadOnlyList<DutyView> Duties,
    IReadOnlyList<PaperView> Papers,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned;

/// <summary>An agency in the directory.</summary>
/// <param name="TakenOverBy">Who holds its cover since it ended (AG-15).</param>
public sealed record AgencyRow(
    Guid Id,
    string Slug,
    string FullName,
    string ShortName,
    AgencyKind Kind,
    string KindLabel,
    AgencyStatus Status,
    string StatusLabel,
    string? AreaCode,
    string? AreaName,
    string SponsorUnion,
    string ChairName,
    string DirectorName,
    string Address,
    DateOnly ApprovedOn,
    string? CertificateNumber,
    string? TakenOverBy
);
