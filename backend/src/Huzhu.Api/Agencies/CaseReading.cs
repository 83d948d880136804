using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>
/// Finds a case within the caller's reach and shows it: an applicant by the secret of the link,
/// an agency its own, the office all that were submitted. A foreign case is an absent one.
/// </summary>
public sealed class CaseReading(
    HuzhuDb db,
    TenantScope scope,
    Acting me,
    RulebookSource rulebooks,
    TimeProvider clock,
    IHttpContextAccessor accessor
)
{
    public const string SecretHeader = "X-Case-Secret";

    public async Task<AgencyCase?> FindAsync(Guid id, CancellationToken ct)
    {
        var found = await db
            .Cases.Include(c => c.Documents)
            .Include(c => c.Findings)
            .Include(c => c.Steps)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        return found is not null && InReach(found) ? found : null;
    }

    bool InReach(AgencyCase found) =>
        scope.Reach switch
        {
            Reach.Agency => found.AgencyId == scope.AgencyId && found.SecretHash is null,
            Reach.AllAgencies => found.Status is not CaseStatus.Draft
                && (found.ReceiptNumber is not null || found.Ordered),
            Reach.Public => found.SecretHash is not null && found.SecretHash == SentSecretHash(),
            Reach.Nothing => false,
            _ => throw new InvalidOperationException($"{scope.Reach}"),
        };

    string SentSecretHash() =>
        Session.Invitations.HashOf(accessor.HttpContext!.Request.Headers[SecretHeader].ToString());

    /// <summary>Who acts, as the case's timeline names them.</summary>
    public Actor Actor =>
        me.Session is { } session ? new(session.PersonId, session.Name) : new(null, "申请单位");

    public async Task<CaseView> ViewAsync(AgencyCase @case, CancellationToken ct)
    {
        var rulebook = await rulebooks.GetAsync(db, ct);
        var now = clock.Now();
        var agency = @case.AgencyId is { } agencyId
            ? await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == agencyId, ct)
            : null;
        return new(
            @case.Id,
            @case.Kind,
            @case.Kind.Label(),
            @case.Ordered,
            @case.Status,
            @case.ReceiptNumber,
            @case.Title,
            agency is null ? null : new(agency.Slug, agency.FullName),
            @case.Content,
            [
                .. @case
                    .Documents.OrderBy(d => d.Kind)
                    .ThenBy(d => d.UploadedAt)
                    .Select(d => new DocumentView(
                        d.Id,
                        d.Kind,
                        d.Name,
                        d.ContentType,
                        d.Size,
                        d.Sha256,
                        d.UploadedAt
                    )),
            ],
            [
                .. CaseRequirements
                    .DocumentsOf(@case)
                    .Select(r => new RequiredDocumentView(
                        r.Kind,
                        r.Kind.Label(),
                        r.Article.ToString(),
                        @case.Documents.Any(d => d.Kind == r.Kind)
                    )),
            ],
            @case.IsEditable
                ?
                [
                    .. @case
                        .Problems(now, rulebook)
                        .Select(p => new ProblemView(p.Field, p.Message, p.Rule.Id)),
                    .. await NameTakenAsync(@case, ct),
                ]
                : [],
            FindingsOf(@case),
            CaseDuty.DecisionDeadline(@case, rulebook, agency) is { } due
                ? DeadlineView.Of(due, now)
                : null,
            @case.ReturnReasons,
            ProposalOf(@case),
            DecisionOf(@case),
            await ResolutionOfAsync(@case, ct),
            await SimilarAsync(@case, now, rulebook, ct),
            [
                .. @case
                    .Steps.Where(IsForReader)
                    .OrderBy(s => s.Seq)
                    .Select(s => new StepView(s.At, s.ByName, s.What, s.What.Label(), s.Note)),
            ],
            ActionsOn(@case),
            @case.CreatedAt,
            @case.SubmittedAt,
            @case.Version
        );
    }

    List<FindingView> FindingsOf(AgencyCase @case) =>
        @case.Kind != CaseKind.SetUp || scope.Reach != Reach.AllAgencies
            ? []
            :
            [
                .. Enum.GetValues<SetUpCondition>()
                    .Select(condition =>
                    {
                        var found = @case.Findings.FirstOrDefault(f => f.Condition == condition);
                        return new FindingView(
                            condition,
                            condition.Label(),
                            found?.Met,
                            found?.Evidence ?? ""
                        );
                    }),
            ];

    /// <summary>What goes on inside the office before a decision stays there.</summary>
    bool IsForReader(CaseStep step) =>
        scope.SeesAll
        || step.What is not (CaseAct.FindingsRecorded or CaseAct.Proposed or CaseAct.SentBack);

    /// <summary>Only the office sees what was proposed before it is decided.</summary>
    ProposalView? ProposalOf(AgencyCase @case) =>
        scope.Reach == Reach.AllAgencies && @case.ProposalOutcome is { } outcome
            ? new(outcome, @case.ProposalReasons, @case.ProposedByName!, @case.ProposedAt!.Value)
            : null;

    /// <summary>A set-up hears at the name field already that the name is taken; whether it still
    /// is, is decided with the case (AG-2).</summary>
    async Task<IReadOnlyList<ProblemView>> NameTakenAsync(AgencyCase @case, CancellationToken ct)
    {
        if (
            @case.Content is not SetUpContent { ShortName: { } name }
            || AgencyName.ProblemOf(name) is not null
        )
            return [];
        var key = AgencyName.Key(name);
        return await db.Agencies.AnyAsync(a => a.NameKey == key, ct)
            ?
            [
                new(
                    "shortName",
                    "已有未终止的代办处使用该名称；本单位已设立代办处的，无需再次申请，否则请更换简称。",
                    AgencyRules.UniqueName.Id
                ),
            ]
            : [];
    }

    /// <summary>For the office: agencies that may be the applicant's own already.</summary>
    async Task<IReadOnlyList<SimilarAgency>> SimilarAsync(
        AgencyCase @case,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        if (
            scope.Reach != Reach.AllAgencies
            || @case.IsClosed
            || @case.Content is not SetUpContent { ShortName: { } name } setUp
        )
            return [];
        var (key, union) = (AgencyName.Key(name), Typed.Name(setUp.SponsorUnion));
        var standing = await db
            .Agencies.AsNoTracking()
            .Where(a => a.NameKey != null)
            .OrderBy(a => a.ShortName)
            .ToListAsync(ct);
        return
        [
            .. standing
                .Select(a =>
                    (
                        a,
                        Why: a.NameKey == key ? "名称相同"
                        : Typed.Name(a.SponsorUnion) == union ? "同一工会"
                        : setUp.AgencyKind == AgencyKind.District
                        && a.Kind == AgencyKind.District
                        && a.AreaCode == setUp.AreaCode
                            ? "同一区县"
                        : null
                    )
                )
                .Where(s => s.Why is not null && s.a.Id != @case.AgencyId)
                .Select(s => new SimilarAgency(
                    s.a.Slug,
                    s.a.FullName,
                    s.a.StatusAt(now, rulebook).Label(),
                    s.Why!
                )),
        ];
    }

    /// <summary>The resolution that the case cites: in a draft as chosen, afterwards as used up.
    /// </summary>
    async Task<CitedResolution?> ResolutionOfAsync(AgencyCase @case, CancellationToken ct)
    {
        if ((@case.ResolutionId ?? @case.Content.RestsOn) is not { } id)
            return null;
        var cited = await db
            .Resolutions.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.AgencyId == @case.AgencyId, ct);
        return cited is null ? null : new(cited.Id, cited.OnPaper, cited.Title, cited.PassedOn);
    }

    static DecisionView? DecisionOf(AgencyCase @case) =>
        @case.DecisionNumber is { } number
            ? new(
                number,
                NumberSeries.OnPaper(number),
                @case.Status == CaseStatus.Approved ? Outcome.Approve : Outcome.Reject,
                @case.DecisionReasons,
                @case.ExceptionsGranted,
                Beijing.DateOf(@case.DecidedAt!.Value),
                @case.DecidedByName!
            )
            : null;

    /// <summary>The acts that are open to the caller now; screens show just these.</summary>
    List<string> ActionsOn(AgencyCase @case)
    {
        var actions = new List<string>();
        void Offer(string action, bool open)
        {
            if (open)
                actions.Add(action);
        }
        if (scope.Reach == Reach.AllAgencies)
        {
            var submitted = @case.Status == CaseStatus.Submitted && me.May(Permission.ReviewCases);
            Offer("recordFindings", submitted && @case.Kind == CaseKind.SetUp);
            Offer("returnForCompletion", submitted && !@case.Ordered);
            Offer("proposeDecision", submitted);
            var proposed =
                @case.Status == CaseStatus.Proposed && me.May(Permission.ConfirmDecisions);
            Offer("confirmDecision", proposed && MayConfirm(@case));
            Offer("sendBackToReviewer", proposed);
            return actions;
        }
        var applicant = scope.Reach == Reach.Public;
        Offer("editCase", @case.IsEditable && (applicant || me.May(Permission.PrepareCases)));
        Offer("submitCase", @case.IsEditable && (applicant || me.May(Permission.SubmitCases)));
        Offer(
            "withdrawCase",
            !@case.IsClosed && !@case.Ordered && (applicant || me.May(Permission.SubmitCases))
        );
        return actions;
    }

    bool MayConfirm(AgencyCase @case)
    {
        try
        {
            @case.RequireMayConfirm(Actor);
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}
