using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// One procedure of an agency or of a union that wants one (管8-10, 18.1): from the draft over
/// review and proposal to the decision that a second person confirms. Acts throw
/// <see cref="WrongState"/> when the status doesn't allow them and <see cref="RuleBroken"/> when a
/// rule refuses them; nothing is changed then.
/// </summary>
public sealed partial class AgencyCase
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

    /// <summary>The committee's resolution that carries a change or termination (GV-6); it was
    /// used up by the submission.</summary>
    public Guid? ResolutionId { get; private set; }

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
    public bool IsClosed => CaseDates.Of(this).IsClosed;

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
        Agency agency,
        Guid id,
        CaseKind kind,
        Actor by,
        DateTime now,
        Rulebook rulebook
    )
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
        Agency agency,
        Guid id,
        string reason,
        string? successor,
        Actor by,
        DateTime now,
        Rulebook rulebook
    )
    {
        agency.RequireCanStart(CaseKind.Termination, now, rulebook);
        RequireReasons(AgencyRules.TerminationPapers, reason);
        var order = new AgencyCase(
            id,
            new TerminationContent
            {
                Ground = TerminationGround.Ordered,
                Reason = reason.Trim(),
                Successor = successor,
            },
            by,
            now
        )
        {
            Ordered = true,
            Status = CaseStatus.Submitted,
            SubmittedAt = Beijing.Utc(now),
        };
        order.BelongTo(agency);
        order.Record(now, by, CaseAct.Created, reason.Trim());
        return order;
    }

    /// <summary>Everything that stands in the way of submitting now; empty when nothing.</summary>
    public IReadOnlyList<Problem> Problems(DateTime now, Rulebook rulebook) =>
        CaseRequirements.Problems(this, Beijing.DateOf(now), rulebook);

    /// <summary>
    /// The running period for the decision; null unless the office has the case in hand. For a
    /// decided case see <see cref="CaseDuty.DecisionDeadline(AgencyCase, Rulebook, Agency)"/>.
    /// </summary>
    public Deadline? Deadline(Rulebook rulebook, Agency? agency = null) =>
        IsOpen ? CaseDuty.DecisionDeadline(this, rulebook, agency) : null;

    /// <summary>Called by the resolution once it carries this case.</summary>
    internal void RestOn(Guid resolutionId) => ResolutionId = resolutionId;

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
        rule.Require(Blank(reasons) is not null, "请写明理由。");

    static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    void Record(DateTime at, Actor by, CaseAct what, string? note = null) =>
        steps.Add(new(steps.Count + 1, at, by, what, note));
}
