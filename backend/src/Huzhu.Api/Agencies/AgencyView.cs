using Huzhu.Api.Pipeline;
using Huzhu.Domain.Agencies;

namespace Huzhu.Api.Agencies;

/// <summary>Something to do, as to-do lists and deadline lists show it.</summary>
/// <param name="SubjectType">case, agency, plan or joiners: where a click leads.</param>
public sealed record DutyView(
    string Key,
    DutyOwner Owner,
    string Title,
    string Subject,
    string Rule,
    string Article,
    string RuleText,
    DeadlineView? Deadline,
    DateOnly? DoneOn,
    bool? DoneInTime,
    string SubjectType,
    Guid SubjectId,
    string? AgencySlug,
    string? AgencyName,
    bool Mine
);

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
    DateOnly? NoticeOn
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
    DateOnly? TerminationReceivedOn,
    DateOnly? TerminationNoticeOn,
    bool TerminationOrdered,
    AgencyRef? Successor,
    IReadOnlyList<ChangeNoticeView> ChangeNotices,
    CoverageView Coverage,
    IReadOnlyList<DutyView> Duties,
    IReadOnlyList<PaperView> Papers,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned;

/// <summary>An agency in the directory.</summary>
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
    string? CertificateNumber
);
