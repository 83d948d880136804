using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>What happens to a case, from the draft to the decision.</summary>
public sealed partial class AgencyCase
{
    /// <summary>Replaces the content of a draft or of a returned case.</summary>
    public void EditDraft(CaseContent content)
    {
        RequireStatus(IsEditable);
        if (content.CaseKind != Kind)
        {
            throw new WrongState($"{Kind.Label()}不能填写其他种类的内容，请另起一件。");
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
            document.ContentType,
            document.Size,
            document.UploadedAt,
            rulebook
        );
        documents.Add(document);
    }

    /// <summary>Takes a document out; an absent one is no error.</summary>
    public void RemoveDocument(Guid documentId)
    {
        RequireStatus(IsEditable);
        documents.RemoveAll(d => d.Id == documentId);
    }

    /// <summary>
    /// The applicant sends the complete case: it counts as received now, and a new clock starts.
    /// </summary>
    /// <param name="newReceiptNumber">Needed unless the case has one already.</param>
    /// <param name="lost">The paper that a reissue names; null for other kinds.</param>
    /// <exception cref="RuleBroken">
    /// The first problem's rule, facts hold all problems; GV-6: the resolution that the content
    /// names doesn't carry this case; AG-11: no paper in force has the number of a reissue.
    /// </exception>
    public void Submit(
        string? newReceiptNumber,
        Actor by,
        DateTime now,
        Rulebook rulebook,
        IReissuable? lost = null
    )
    {
        RequireStatus(IsEditable);
        var problems = Problems(now, rulebook);
        if (problems.Count > 0)
        {
            throw problems[0]
                .Rule.Broken(
                    (
                        "problems",
                        problems
                            .Select(p => new
                            {
                                p.Field,
                                p.Message,
                                Rule = p.Rule.Id,
                            })
                            .ToArray()
                    )
                );
        }
        AgencyRules.NeedsResolution.Require(Content.RestsOn == ResolutionId);
        if (Content is ReissueContent reissue)
        {
            Reissue.RequireFit(reissue, lost, this, now);
        }
        ReceiptNumber ??=
            newReceiptNumber ?? throw new ArgumentNullException(nameof(newReceiptNumber));
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
        foreach (var finding in found)
        {
            if (findings.Find(f => f.Condition == finding.Condition) is { } earlier)
            {
                earlier.Amend(finding);
            }
            else
            {
                findings.Add(finding);
            }
        }
        Record(
            now,
            by,
            CaseAct.FindingsRecorded,
            string.Join(
                "；",
                findings.Select(f =>
                    $"{f.Condition.Label()}：{(f.Met ? "符合" : "不符合")}（{f.Evidence}）"
                )
            )
        );
    }

    /// <summary>A reviewer proposes a decision.</summary>
    /// <exception cref="RuleBroken">
    /// AG-3, GV-1 (approval of a set-up), GV-2 (exception without reasons), or no reasons for a
    /// rejection.
    /// </exception>
    public void Propose(Outcome outcome, string? reasons, Actor by, DateTime now, Rulebook rulebook)
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
            ("proposedBy", ProposedByName)
        );
        var prepared = steps.Find(s =>
            s.ByPersonId == approver.PersonId && s.What is not CaseAct.SentBack
        );
        SupervisionRules.IncompatiblePosts.Require(
            prepared is null,
            ("did", prepared?.What.Label()),
            ("at", prepared?.At)
        );
    }

    /// <summary>The applicant takes the case back before it is decided.</summary>
    public void Withdraw(Actor by, DateTime now)
    {
        RequireStatus(!IsClosed && !Ordered);
        Status = CaseStatus.Withdrawn;
        Record(now, by, CaseAct.Withdrawn);
    }
}
