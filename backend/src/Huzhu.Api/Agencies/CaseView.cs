using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Agencies;

namespace Huzhu.Api.Agencies;

public sealed record AgencyRef(string Slug, string FullName);

public sealed record DocumentView(
    Guid Id,
    DocumentKind Kind,
    string Name,
    string ContentType,
    long Size,
    string Sha256,
    DateTime UploadedAt
);

public sealed record RequiredDocumentView(
    DocumentKind Kind,
    string Label,
    string Article,
    bool Present
);

/// <summary>An agency that an applicant may already have: of the same name, the same union or the
/// same district.</summary>
/// <param name="Why">Which of them.</param>
public sealed record SimilarAgency(string Slug, string FullName, string StatusLabel, string Why);

/// <summary>The committee's resolution that a case rests on (GV-6).</summary>
public sealed record CitedResolution(Guid Id, string Number, string Title, DateOnly PassedOn);

public sealed record ProblemView(string Field, string Message, string Rule);

public sealed record FindingView(
    SetUpCondition Condition,
    string Label,
    bool? Met,
    string Evidence
);

public sealed record ProposalView(Outcome Outcome, string? Reasons, string By, DateTime At);

public sealed record DecisionView(
    string Number,
    string PaperNumber,
    Outcome Outcome,
    string? Reasons,
    string? ExceptionsGranted,
    DateOnly DecidedOn,
    string By
);

public sealed record StepView(DateTime At, string By, CaseAct What, string Label, string? Note);

/// <summary>One case as its applicant, its agency and the office see it. Actions are the names of
/// the acts that are open to this caller now.</summary>
public sealed record CaseView(
    Guid Id,
    CaseKind Kind,
    string KindLabel,
    bool Ordered,
    CaseStatus Status,
    string? ReceiptNumber,
    string Title,
    AgencyRef? Agency,
    CaseContent Content,
    IReadOnlyList<DocumentView> Documents,
    IReadOnlyList<RequiredDocumentView> RequiredDocuments,
    IReadOnlyList<ProblemView> Problems,
    IReadOnlyList<FindingView> Findings,
    DeadlineView? Deadline,
    string? ReturnReasons,
    ProposalView? Proposal,
    DecisionView? Decision,
    CitedResolution? Resolution,
    IReadOnlyList<SimilarAgency> Similar,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<string> Actions,
    DateTime CreatedAt,
    DateTime? SubmittedAt,
    int Version
) : IVersioned;

/// <summary>A case in a list.</summary>
public sealed record CaseRow(
    Guid Id,
    CaseKind Kind,
    string KindLabel,
    CaseStatus Status,
    string StatusLabel,
    string? ReceiptNumber,
    string Title,
    string Applicant,
    string? AgencySlug,
    DateTime? SubmittedAt,
    string? ProposedBy,
    DeadlineView? Deadline,
    string? DecisionNumber,
    DateTime? DecidedAt,
    bool? InTime
);
