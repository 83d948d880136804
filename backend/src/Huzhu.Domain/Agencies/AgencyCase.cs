using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// One procedure of an agency or of a union that wants one (管8-10, 18.1): from the draft over
/// review and proposal to the decision that a second person confirms. Acts throw
/// <see cref="WrongState"/> when the status doesn't allow them and <see cref="RuleBroken"/> when a
/// rule refuses them; nothing is changed then.
/// </summary>
public sealed class AgencyCase
{
    readonly List<CaseDocument> documents = [];
    readonly List<CaseFinding> findings = [];
    readonly List<CaseStep> steps = [];

    AgencyCase() { }

    AgencyCase(Guid id, CaseContent content, Actor by, DateTime now)
    {
        (Id, Kind, Content, CreatedAt) = (id, content.CaseKind, content, Beijing.Utc(now));
        ApplicantName = Wellformed.Cut(by.Name, 200);
    }

    public Guid Id { get; private set; }
    public CaseKind Kind { get; private set; }
    public CaseStatus Status { get; private set; }

    /// <summary>A termination that the office orders (管10.1(2)).</summary>
    public bool Ordered { get; private set; }

    /// <summary>The agency; of a set-up only once it is approved.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>Kind and name in one line, for lists.</summary>
    public string Title { get; private set; } = "";

    public string ApplicantName { get; private set; } = "";
    public AgencyKind? AgencyKind { get; private set; }
    public string? AreaCode { get; private set; }

    /// <summary>SQ-2026-0001, given with the first submission and kept.</summary>
    public string? ReceiptNumber { get; private set; }

    /// <summary>Hash of the secret in an applicant's link; none for an agency's own case.</summary>
    public string? SecretHash { get; private set; }

    public CaseContent Content { get; private set; } = null!;
    public DateTime CreatedAt { get; private set; }

    /// <summary>Latest complete submission: the receipt that starts the clock (AG-5).</summary>
    public DateTime? SubmittedAt { get; private set; }

    public string? ReturnReasons { get; private set; }

    public Outcome? ProposalOutcome { get; private set; }
    public string? ProposalReasons { get; private set; }
    public Guid? ProposedByPersonId { get; private set; }
    public string? ProposedByName { get; private set; }
    public DateTime? ProposedAt { get; private set; }

    /// <summary>PF-2026-0001.</summary>
    public string? DecisionNumber { get; private set; }

    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedByPersonId { get; private set; }
    public string? DecidedByName { get; private set; }
    public string? DecisionReasons { get; private set; }

    /// <summary>Exceptions under GV-2 that the office granted with its decision.</summary>
    public string? ExceptionsGranted { get; private set; }

    /// <summary>Concurrency version; raised by the database layer.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<CaseDocument> Documents => documents;
    public IReadOnlyList<CaseFinding> Findings => findings;
    public IReadOnlyList<CaseStep> Steps => steps;

    /// <summary>Whether the applicant may change content and documents now.</summary>
    public bool IsEditable => !Ordered && Status is CaseStatus.Draft or CaseStatus.Returned;

    /// <summary>Whether the office has the case in hand.</summary>
    public bool IsOpen => Status is CaseStatus.Submitted or CaseStatus.Proposed;

    /// <summary>Whether the case has its final result.</summary>
    public bool IsClosed =>
        Status is CaseStatus.Approved or CaseStatus.Rejected or CaseStatus.Withdrawn;

    /// <summary>A union without an account starts a set-up application.</summary>
    public static AgencyCase ApplyForSetUp(Guid id, string secretHash, DateTime now)
    {
        var applicant = new Actor(null, "申请单位");
        var draft = new AgencyCase(id, new SetUpContent(), applicant, now)
        {
            SecretHash = secretHash,
            Title = CaseKind.SetUp.Label(),
        };
        draft.Record(now, applicant, CaseAct.Created);
        return draft;
    }

    /// <summary>An agency starts a case of its own.</summary>
    /// <exception cref="WrongState">The agency's status doesn't allow that kind.</exception>
    public static AgencyCase StartBy(
        Agency agency, Guid id, CaseKind kind, Actor by, DateTime now, Rulebook rulebook)
    {
        agency.RequireCanStart(kind, now, rulebook);
        var draft = new AgencyCase(id, CaseContent.Empty(kind), by, now);
        draft.BelongTo(agency);
        draft.Record(now, by, CaseAct.Created);
        return draft;
    }

    /// <summary>The office orders a termination; it goes to review at once (管10.1(2)).</summary>
    /// <exception cref="RuleBroken">AG-9: no reason is given.</exception>
    public static AgencyCase OrderTermination(
        Agency agency, Guid id, string reason, string? successorSlug, Actor by, DateTime now,
        Rulebook rulebook)
    {
        agency.RequireCanStart(CaseKind.Termination, now, rulebook);
        RequireReasons(AgencyRules.TerminationPapers, reason);
        var order = new AgencyCase(id, new TerminationContent
        {
            Ground = TerminationGround.Ordered,
            Reason = reason.Trim(),
            SuccessorSlug = successorSlug,
        }, by, now)
        {
            Ordered = true,
            Status = CaseStatus.Submitted,
            SubmittedAt = Beijing.Utc(now),
        };
        order.BelongTo(agency);
        order.Record(now, by, CaseAct.Created, reason.Trim());
        return order;
    }

    /// <summary>Replaces the content of a draft or of a returned case.</summary>
    public void EditDraft(CaseContent content)
    {
        RequireStatus(IsEditable);
        if (content.CaseKind != Kind)
        {
            throw new WrongState($"{Kind.Label()}不能填写其他种类的内容。");
        }
        Content = content;
        if (content is SetUpContent setUp)
        {
            Title = Wellformed.Cut($"{Kind.Label()} {setUp.ShortName?.Trim()}", 200).Trim();
            ApplicantName = Wellformed.Cut(setUp.SponsorUnion?.Trim() ?? "申请单位", 200);
            AgencyKind = setUp.AgencyKind;
            AreaCode = AgencyKinds.Areas.ContainsKey(setUp.AreaCode ?? "") ? setUp.AreaCode : null;
        }
    }

    /// <summary>
    /// Adds a document. The same id with the same bytes again changes nothing.
    /// </summary>
    /// <exception cref="RuleBroken">AG-4: type or size isn't accepted.</exception>
    public void AttachDocument(CaseDocument document, Rulebook rulebook)
    {
        var present = documents.Find(d => d.Id == document.Id);
        if (present is not null && present.Sha256 == document.Sha256)
        {
            return;
        }
        RequireStatus(IsEditable && present is null);
        CaseDocument.RequireAcceptable(
            document.ContentType, document.Size, document.UploadedAt, rulebook);
        documents.Add(document);
    }

    /// <summary>Takes a document out; an absent one is no error.</summary>
    public void RemoveDocument(Guid documentId)
    {
        RequireStatus(IsEditable);
        documents.RemoveAll(d => d.Id == documentId);
    }

    /// <summary>Everything that stands in the way of submitting now; empty when nothing.</summary>
    public IReadOnlyList<Problem> Problems(DateTime now, Rulebook rulebook) =>
        CaseRequirements.Problems(this, Beijing.DateOf(now), rulebook);

    /// <summary>
    /// The applicant sends the complete case: it counts as received now, and a new clock starts.
    /// </summary>
    /// <param name="newReceiptNumber">Needed unless the case has one already.</param>
    /// <exception cref="RuleBroken">The first problem's rule; facts hold all problems.</exception>
    public void Submit(string? newReceiptNumber, Actor by, DateTime now, Rulebook rulebook)
    {
        RequireStatus(IsEditable);
        var problems = Problems(now, rulebook);
        if (problems.Count > 0)
        {
            throw problems[0].Rule.Broken(("problems",
                problems.Select(p => new { p.Field, p.Message, Rule = p.Rule.Id }).ToArray()));
        }
        ReceiptNumber ??= newReceiptNumber
            ?? throw new ArgumentNullException(nameof(newReceiptNumber));
        Content = CaseRequirements.Tidied(Content);
        Status = CaseStatus.Submitted;
        SubmittedAt = Beijing.Utc(now);
        ReturnReasons = null;
        Record(now, by, CaseAct.Submitted);
    }

    /// <summary>A reviewer sends it back for completion (补正), which ends the clock.</summary>
    public void Return(string reasons, Actor by, DateTime now)
    {
        RequireStatus(Status == CaseStatus.Submitted && !Ordered);
        RequireReasons(CaseRequirements.RuleOf(Kind), reasons);
        Status = CaseStatus.Returned;
        ReturnReasons = reasons.Trim();
        findings.Clear();
        Record(now, by, CaseAct.Returned, ReturnReasons);
    }

    /// <summary>A reviewer records findings on the five conditions (AG-3).</summary>
    public void RecordFindings(IReadOnlyCollection<CaseFinding> found, Actor by, DateTime now)
    {
        RequireStatus(Status == CaseStatus.Submitted && Kind == CaseKind.SetUp);
        findings.RemoveAll(f => found.Any(n => n.Condition == f.Condition));
        findings.AddRange(found);
        Record(now, by, CaseAct.FindingsRecorded);
    }

    /// <summary>A reviewer proposes a decision.</summary>
    /// <exception cref="RuleBroken">
    /// AG-3, GV-1 (approval of a set-up), GV-2 (exception without reasons), or no reasons for a
    /// rejection.
    /// </exception>
    public void Propose(
        Outcome outcome, string? reasons, Actor by, DateTime now, Rulebook rulebook)
    {
        RequireStatus(Status == CaseStatus.Submitted);
        if (outcome == Outcome.Reject)
        {
            RequireReasons(CaseRequirements.DecisionRuleOf(Kind), reasons);
        }
        else
        {
            CaseRequirements.RequireApprovable(this, reasons);
        }
        (ProposalOutcome, ProposalReasons) = (outcome, Blank(reasons));
        (ProposedByPersonId, ProposedByName) = (by.PersonId, by.Name);
        ProposedAt = Beijing.Utc(now);
        Status = CaseStatus.Proposed;
        Record(now, by, CaseAct.Proposed, ProposalReasons);
    }

    /// <summary>The approver doesn't agree; the case goes back to review.</summary>
    public void SendBackToReviewer(string reasons, Actor by, DateTime now)
    {
        RequireStatus(Status == CaseStatus.Proposed);
        RequireReasons(CaseRequirements.DecisionRuleOf(Kind), reasons);
        Status = CaseStatus.Submitted;
        (ProposalOutcome, ProposalReasons) = (null, null);
        (ProposedByPersonId, ProposedByName, ProposedAt) = (null, null, null);
        Record(now, by, CaseAct.SentBack, reasons.Trim());
    }

    /// <summary>A second person confirms the proposal; it becomes the decision.</summary>
    /// <exception cref="RuleBroken">GV-10, GV-9: the approver prepared the case.</exception>
    public void Confirm(Actor approver, string decisionNumber, DateTime now)
    {
        RequireStatus(Status == CaseStatus.Proposed);
        RequireMayConfirm(approver);
        var approved = ProposalOutcome == Outcome.Approve;
        Status = approved ? CaseStatus.Approved : CaseStatus.Rejected;
        (DecisionNumber, DecisionReasons) = (decisionNumber, ProposalReasons);
        (DecidedByPersonId, DecidedByName) = (approver.PersonId, approver.Name);
        DecidedAt = Beijing.Utc(now);
        ExceptionsGranted = approved ? CaseRequirements.ExceptionsIn(Content) : null;
        Record(now, approver, approved ? CaseAct.Approved : CaseAct.Rejected, decisionNumber);
    }

    /// <summary>Refuses an approver who prepared any part of the case, by natural person.</summary>
    /// <exception cref="RuleBroken">GV-10 for the proposer, GV-9 for anyone else.</exception>
    public void RequireMayConfirm(Actor approver)
    {
        SupervisionRules.SecondPerson.Require(
            approver.PersonId is not null && approver.PersonId != ProposedByPersonId,
            ("proposedBy", ProposedByName));
        var prepared = steps.Find(s => s.ByPersonId == approver.PersonId
            && s.What is not CaseAct.SentBack);
        SupervisionRules.IncompatiblePosts.Require(prepared is null,
            ("did", prepared?.What.Label()), ("at", prepared?.At));
    }

    /// <summary>The applicant takes the case back before it is decided.</summary>
    public void Withdraw(Actor by, DateTime now)
    {
        RequireStatus(!IsClosed && !Ordered);
        Status = CaseStatus.Withdrawn;
        Record(now, by, CaseAct.Withdrawn);
    }

    /// <summary>Remembers the agency that an approved set-up became.</summary>
    internal void Became(Guid agencyId) => AgencyId = agencyId;

    void BelongTo(Agency agency)
    {
        (AgencyId, AgencyKind, AreaCode) = (agency.Id, agency.Kind, agency.AreaCode);
        ApplicantName = agency.FullName;
        Title = Wellformed.Cut($"{Kind.Label()} {agency.ShortName}", 200);
    }

    void RequireStatus(bool allowed)
    {
        if (!allowed)
        {
            throw new WrongState($"该件目前为“{Status.Label()}”，不能这样办理，请刷新后查看。");
        }
    }

    static void RequireReasons(Rule rule, string? reasons) =>
        rule.Require(Blank(reasons) is not null, ("why", "请写明理由。"));

    static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    void Record(DateTime at, Actor by, CaseAct what, string? note = null) =>
        steps.Add(new(steps.Count + 1, at, by, what, note));
}
