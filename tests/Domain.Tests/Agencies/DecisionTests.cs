using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>The office decides: AG-3, AG-5, GV-1, GV-2, GV-9, GV-10.</summary>
public class DecisionTests
{
    readonly World world = new();

    static CaseDates DatesOf(AgencyCase known) =>
        new(known.Kind, known.Status, known.Ordered, known.SubmittedAt, known.DecidedAt);

    [Fact, Keeps("AG-3", "AG-5", "GV-9", "GV-10")]
    public void A_reviewed_application_is_proposed_by_one_and_confirmed_by_another()
    {
        var application = world.Decide(world.ReviewedSetUp());
        Assert.Equal(CaseStatus.Approved, application.Status);
        Assert.Equal("PF-2026-0001", application.DecisionNumber);
        Assert.True(CaseDuty.DecidedInTime(DatesOf(application), world.Rulebook));
        Assert.Equal(
            [
                CaseAct.Created,
                CaseAct.Submitted,
                CaseAct.FindingsRecorded,
                CaseAct.Proposed,
                CaseAct.Approved,
            ],
            application.Steps.Select(s => s.What)
        );
    }

    [Theory, Breaks("AG-3")]
    [InlineData(SetUpCondition.Rules)]
    [InlineData(SetUpCondition.Premises)]
    [InlineData(SetUpCondition.Organisation)]
    [InlineData(SetUpCondition.Clerks)]
    [InlineData(SetUpCondition.Scale)]
    public void One_condition_that_is_not_met_blocks_approval(SetUpCondition condition)
    {
        var application = world.ReviewedSetUp();
        application.RecordFindings([new(condition, false, "不足")], Reviewer, world.Now);
        Refused.By(
            "AG-3",
            () => application.Propose(Outcome.Approve, null, Reviewer, world.Now, world.Rulebook)
        );
    }

    [Fact, Breaks("AG-3")]
    public void A_condition_without_evidence_is_not_confirmed()
    {
        var application = world.ReviewedSetUp();
        application.RecordFindings([new(SetUpCondition.Clerks, true, " ")], Reviewer, world.Now);
        Refused.By(
            "AG-3",
            () => application.Propose(Outcome.Approve, null, Reviewer, world.Now, world.Rulebook)
        );
    }

    [Fact, Breaks("AG-3")]
    public void Findings_do_not_outlive_a_return_for_completion()
    {
        var application = world.ReviewedSetUp();
        application.Return("请补充人员名单", Reviewer, world.Now);
        application.Submit(null, Union, world.Now, world.Rulebook);
        Refused.By(
            "AG-3",
            () => application.Propose(Outcome.Approve, null, Reviewer, world.Now, world.Rulebook)
        );
    }

    [Fact, Keeps("AG-3")]
    public void A_rejection_needs_no_finding() =>
        Assert.Equal(
            CaseStatus.Rejected,
            world.Decide(world.ReceivedSetUp(), Outcome.Reject).Status
        );

    [Theory, Breaks("AG-5")]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_rejection_has_reasons(string? reasons) =>
        Refused.By(
            "AG-5",
            () =>
                world
                    .ReceivedSetUp()
                    .Propose(Outcome.Reject, reasons, Reviewer, world.Now, world.Rulebook)
        );

    [Fact, Breaks("AG-5")]
    public void On_the_eleventh_day_the_decision_is_late_and_was_shown_as_overdue()
    {
        var application = world.ReviewedSetUp(); // received 2 March, due 12 March
        world.Today("2026-03-13");
        Assert.Equal(
            DeadlineState.Overdue,
            world.DutyOf(application)!.Deadline!.StateAt(world.Now)
        );
        Assert.False(CaseDuty.DecidedInTime(DatesOf(world.Decide(application)), world.Rulebook));
    }

    [Fact, Keeps("AG-5")]
    public void A_return_ends_the_clock_and_the_resubmission_starts_a_new_one()
    {
        var application = world.ReceivedSetUp();
        world.Today("2026-03-10");
        application.Return("请补充人员名单", Reviewer, world.Now);
        Assert.Null(application.Deadline(world.Rulebook));
        Assert.Equal(DutyOwner.Agency, world.DutyOf(application)!.Owner);

        world.Today("2026-04-01");
        application.Submit(null, Union, world.Now, world.Rulebook);
        Assert.Equal("SQ-2026-0001", application.ReceiptNumber);
        Assert.Equal(Date("2026-04-13"), application.Deadline(world.Rulebook)?.Due);
    }

    [Fact, Breaks("GV-10")]
    public void Nobody_confirms_their_own_proposal()
    {
        var application = world.ReviewedSetUp();
        application.Propose(Outcome.Approve, "同意", Approver, world.Now, world.Rulebook);
        Refused.By("GV-10", () => application.Confirm(Approver, "PF-2026-0001", world.Now));
        Assert.Equal(CaseStatus.Proposed, application.Status);
    }

    [Fact, Breaks("GV-10")]
    public void A_second_account_of_the_same_person_is_the_same_person()
    {
        var application = world.ReviewedSetUp();
        application.Propose(Outcome.Approve, "同意", Reviewer, world.Now, world.Rulebook);
        Refused.By(
            "GV-10",
            () =>
                application.Confirm(Reviewer with { Name = "另一账户" }, "PF-2026-0001", world.Now)
        );
        Refused.By(
            "GV-10",
            () => application.Confirm(new(null, "无账户"), "PF-2026-0001", world.Now)
        );
    }

    [Fact, Breaks("GV-9")]
    public void Whoever_recorded_findings_does_not_approve_what_another_proposed()
    {
        var application = world.ReviewedSetUp();
        application.Propose(
            Outcome.Approve,
            "同意",
            new(Guid.NewGuid(), "另一审核员"),
            world.Now,
            world.Rulebook
        );
        Refused.By("GV-9", () => application.Confirm(Reviewer, "PF-2026-0001", world.Now));
    }

    [Fact, Keeps("GV-9", "GV-10")]
    public void An_approver_who_sent_it_back_may_confirm_the_new_proposal()
    {
        var application = world.ReviewedSetUp();
        application.Propose(Outcome.Approve, "同意", Reviewer, world.Now, world.Rulebook);
        application.SendBackToReviewer("请核对场所", Approver, world.Now);
        Assert.Equal(CaseStatus.Submitted, application.Status);
        Assert.Equal(CaseStatus.Approved, world.Decide(application).Status);
    }

    [Fact, Breaks("GV-1")]
    public void Approval_is_blocked_without_a_committee_even_if_it_was_received()
    {
        var content = CompleteSetUp();
        Assert.False(CaseRequirements.HasCommittee(content with { Committee = [] }));
        Refused.By(
            "GV-1",
            () =>
                world
                    .CompleteDraft(content with { Committee = [] })
                    .Submit("SQ-2026-0001", Union, world.Now, world.Rulebook)
        );
    }

    static SetUpContent WithAnotherChair() =>
        CompleteSetUp() with
        {
            Chair = Holder("王芳", UnionPost.Other, "110101800101001") with
            {
                ExceptionReason = "本级主席长期外派",
            },
        };

    [Fact, Breaks("GV-2")]
    public void An_exception_is_not_approved_without_reasons_of_the_office()
    {
        var application = world.ReviewedSetUp(WithAnotherChair());
        Refused.By(
            "GV-2",
            () => application.Propose(Outcome.Approve, null, Reviewer, world.Now, world.Rulebook)
        );
    }

    [Fact, Keeps("GV-2")]
    public void An_exception_with_reasons_shows_as_a_decision_of_the_office()
    {
        var application = world.Decide(world.ReviewedSetUp(WithAnotherChair()));
        Assert.Equal(
            "管委会主任由王芳担任（非本级主席）：本级主席长期外派",
            application.ExceptionsGranted
        );
        Assert.Null(world.Decide(world.ReviewedSetUp()).ExceptionsGranted);
    }

    [Fact]
    public void Acts_out_of_turn_are_refused_by_the_state_and_change_nothing()
    {
        var decided = world.Decide(world.ReviewedSetUp());
        Refused.ByState(() => decided.EditDraft(CompleteSetUp()));
        Refused.ByState(() => decided.Submit(null, Union, world.Now, world.Rulebook));
        Refused.ByState(() => decided.Return("补正", Reviewer, world.Now));
        Refused.ByState(() => decided.RecordFindings(AllMet(), Reviewer, world.Now));
        Refused.ByState(() =>
            decided.Propose(Outcome.Reject, "否", Reviewer, world.Now, world.Rulebook)
        );
        Refused.ByState(() => decided.Confirm(Approver, "PF-2026-0002", world.Now));
        Refused.ByState(() => decided.Withdraw(Union, world.Now));
        Refused.ByState(() => world.CompleteDraft().Confirm(Approver, "PF-1", world.Now));
        Assert.Equal("PF-2026-0001", decided.DecisionNumber);
    }

    [Fact]
    public void An_applicant_may_withdraw_until_the_decision()
    {
        var application = world.ReviewedSetUp();
        application.Withdraw(Union, world.Now);
        Assert.Equal(CaseStatus.Withdrawn, application.Status);
        Assert.Null(application.Deadline(world.Rulebook));
        Assert.Null(world.DutyOf(application));
    }

    [Fact, Keeps("GV-1", "AG-2")]
    public void An_approved_application_becomes_an_agency_with_its_committee_once()
    {
        var application = world.Decide(world.ReviewedSetUp());
        var agency = Agency.SetUp(Guid.NewGuid(), "xishan", application, nameTaken: false);
        Assert.Equal("中国职工保险互助会北京办事处西山机器厂工会代办处", agency.FullName);
        Assert.Equal(agency.Id, application.AgencyId);
        var committee = CommitteeMember.FirstOf(
            agency,
            (SetUpContent)application.Content,
            Guid.NewGuid
        );
        Assert.All(committee, m => Assert.True(m.IsMemberOn(agency.ApprovedOn)));
        Refused.ByState(() => Agency.SetUp(Guid.NewGuid(), "again", application, false));
    }

    [Fact, Breaks("AG-2")]
    public void An_agency_with_a_taken_name_is_not_set_up() =>
        Refused.By(
            "AG-2",
            () =>
                Agency.SetUp(
                    Guid.NewGuid(),
                    "x",
                    world.Decide(world.ReviewedSetUp()),
                    nameTaken: true
                )
        );
}
