using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>The procedures that an agency goes through.</summary>
public enum CaseKind
{
    /// <summary>设立 (管8)</summary>
    SetUp,

    /// <summary>变更 (管9)</summary>
    Change,

    /// <summary>终止 (管10)</summary>
    Termination,

    /// <summary>补发 (管18.1)</summary>
    Reissue,

    /// <summary>开业报告 (管8.3)</summary>
    BusinessStart,

    /// <summary>延期开业 (管8.4)</summary>
    LapseExtension,
}

public enum CaseStatus
{
    /// <summary>Being filled in; the office doesn't see it.</summary>
    Draft,

    /// <summary>Received; the clock runs.</summary>
    Submitted,

    /// <summary>Sent back for completion (补正); the clock has stopped.</summary>
    Returned,

    /// <summary>A reviewer proposes a decision; a second person confirms.</summary>
    Proposed,

    Approved,
    Rejected,
    Withdrawn,
}

/// <summary>Result that a reviewer proposes and an approver confirms.</summary>
public enum Outcome
{
    Approve,
    Reject,
}

/// <summary>Who acts: a natural person with an account, or an applicant without one.</summary>
public sealed record Actor(Guid? PersonId, string Name);

/// <summary>What happened in a case; its timeline is made of these.</summary>
public enum CaseAct
{
    Created,
    Submitted,
    Returned,
    FindingsRecorded,
    Proposed,
    SentBack,
    Approved,
    Rejected,
    Withdrawn,
}

/// <summary>One entry of a case's timeline; never changed afterwards.</summary>
public sealed class CaseStep
{
    CaseStep() { }

    internal CaseStep(int seq, DateTime at, Actor by, CaseAct what, string? note) =>
        (Seq, At, ByPersonId, ByName, What, Note) = (
            seq,
            Beijing.Utc(at),
            by.PersonId,
            by.Name,
            what,
            note
        );

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Seq { get; private set; }

    public DateTime At { get; private set; }
    public Guid? ByPersonId { get; private set; }
    public string ByName { get; private set; } = "";
    public CaseAct What { get; private set; }
    public string? Note { get; private set; }
}

/// <summary>The five conditions of setting up an agency (AG-3, 管7).</summary>
public enum SetUpCondition
{
    /// <summary>符合章程和办法</summary>
    Rules,

    /// <summary>固定场所和必要设备</summary>
    Premises,

    /// <summary>健全的组织机构和管理制度</summary>
    Organisation,

    /// <summary>固定的经办人员</summary>
    Clerks,

    /// <summary>预期规模</summary>
    Scale,
}

/// <summary>A reviewer's finding on one condition, with its evidence.</summary>
public sealed class CaseFinding
{
    CaseFinding() { }

    public CaseFinding(SetUpCondition condition, bool met, string evidence) =>
        (Condition, Met, Evidence) = (condition, met, evidence.Trim());

    /// <summary>A later finding on the same condition replaces it.</summary>
    internal void Amend(CaseFinding later) => (Met, Evidence) = (later.Met, later.Evidence);

    public SetUpCondition Condition { get; private set; }
    public bool Met { get; private set; }

    /// <summary>Which document or fact shows it.</summary>
    public string Evidence { get; private set; } = "";
}

/// <summary>What a document of a case is.</summary>
public enum DocumentKind
{
    SealedReport,
    OwnRules,
    StaffList,
    ChairCv,
    DirectorCv,
    CommitteeDecision,
    ChairSignedReport,
    LiquidationReport,
    NoticeEvidence,
    BusinessEvidence,
    Other,
}

/// <summary>A file that belongs to a case; the bytes lie elsewhere under its file id.</summary>
public sealed class CaseDocument
{
    /// <summary>PDF, JPG, PNG and DOCX (AG-4, design).</summary>
    public static readonly IReadOnlyList<string> ContentTypes =
    [
        "application/pdf",
        "image/jpeg",
        "image/png",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ];

    CaseDocument() { }

    /// <param name="size">Size in bytes.</param>
    /// <param name="sha256">Hash of the plain bytes, lower-case hex.</param>
    public CaseDocument(
        Guid id,
        DocumentKind kind,
        string name,
        string contentType,
        long size,
        string sha256,
        Guid fileId,
        DateTime uploadedAt
    )
    {
        (Id, Kind, ContentType, Size) = (id, kind, contentType, size);
        (Sha256, FileId, UploadedAt) = (sha256, fileId, Beijing.Utc(uploadedAt));
        Name = Wellformed.Cut(name.Trim(), 200);
    }

    public Guid Id { get; private set; }
    public DocumentKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";
    public Guid FileId { get; private set; }
    public DateTime UploadedAt { get; private set; }

    /// <summary>
    /// Refuses what AG-4 doesn't accept: type, emptiness, size in force that day.
    /// </summary>
    /// <exception cref="RuleBroken">AG-4.</exception>
    public static void RequireAcceptable(
        string contentType,
        long size,
        DateTime uploadedAt,
        Rulebook rulebook
    )
    {
        var megabytes = rulebook.On(AgencyRules.FileMegabytes, Beijing.DateOf(uploadedAt));
        AgencyRules.FilesAccepted.Require(
            ContentTypes.Contains(contentType),
            "文件须为 PDF、JPG、PNG 或者 DOCX。",
            ("contentType", contentType)
        );
        AgencyRules.FilesAccepted.Require(size > 0, "文件是空的。", ("size", size));
        AgencyRules.FilesAccepted.Require(
            Wording.Within(size, megabytes * 1024L * 1024L),
            $"单个文件不得超过 {megabytes} MB。",
            ("size", size),
            ("limitMegabytes", megabytes)
        );
    }
}

/// <summary>
/// Something that stands in the way of submitting: where, what, and by which rule.
/// </summary>
/// <param name="Field">Path in the content ("chair.name") or "documents.ownRules".</param>
/// <param name="Message">Chinese, says what to do.</param>
public sealed record Problem(string Field, string Message, Rule Rule)
{
    public Rule Rule { get; } = Rule.Applied();
}
