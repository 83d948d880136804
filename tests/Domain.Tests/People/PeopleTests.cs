using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using static Domain.Tests.AgencyPeople;
using static Domain.Tests.World;

namespace Domain.Tests.People;

/// <summary>Posts, engagements, handover: GV-8 to GV-12, SE-1.</summary>
public class PeopleTests
{
    readonly World world = new("2026-03-02");
    readonly AgencyPeople people;

    public PeopleTests() => people = new(world);

    static EngagementTerms Audit(Guid person, params Guid[] agencies) =>
        new()
        {
            Kind = EngagementKind.ExternalAudit,
            Firm = "某会计师事务所",
            Purpose = "2025年度审计",
            Mandate = "合同2026-1",
            From = Date("2026-03-01"),
            To = Date("2026-03-31"),
            Unmasked = false,
            AgencyIds = agencies,
            PersonIds = [person],
        };

    static EngagementTerms Federation(Guid person) =>
        new()
        {
            Kind = EngagementKind.FederationSupervision,
            Firm = "市总工会职工互助保障管理委员会",
            Purpose = "监督",
            Mandate = "管理办法第六条",
            From = Date("2026-01-01"),
            To = null,
            Unmasked = false,
            AgencyIds = [],
            PersonIds = [person],
        };

    static Engagement Engage(EngagementTerms terms, Guid? byAgency = null) =>
        Engagement.Propose(Guid.NewGuid(), byAgency, terms, Head, Guid.NewGuid);

    static Engagement Engaged(EngagementTerms terms)
    {
        var engagement = Engage(terms);
        engagement.Confirm(engagement.Revision, [], Chair);
        return engagement;
    }

    EngagementView View(Engagement engagement, Guid agency, bool writes = false) =>
        engagement.View(Guid.NewGuid(), Stranger, agency, "custody", writes, world.Now);

    [Theory, Breaks("GV-9")]
    [InlineData(PostKind.Accountant, PostKind.Cashier)]
    [InlineData(PostKind.Cashier, PostKind.Accountant)]
    [InlineData(PostKind.LeadAccountant, PostKind.Cashier)]
    public void Nobody_is_accountant_and_cashier_of_one_agency(PostKind has, PostKind gets)
    {
        var held = PostOf(Stranger, has);
        var found = IncompatiblePosts.Of(PostOf(Stranger, gets), [held], []);
        Assert.Equal(has, Assert.Single(found).With);
        Refused.By("GV-9", () => IncompatiblePosts.RequireNone(found));
    }

    [Fact, Keeps("GV-9")]
    public void In_two_agencies_or_one_after_the_other_or_with_other_posts_it_is_no_matter()
    {
        var cashier = PostOf(Stranger, PostKind.Cashier, from: "2026-04-01");
        Post[] held =
        [
            PostOf(Stranger, PostKind.Accountant, agency: Guid.NewGuid()),
            PostOf(Stranger, PostKind.Accountant, to: "2026-03-31"),
            PostOf(Stranger, PostKind.Clerk),
            PostOf(Clerk, PostKind.Accountant),
        ];
        IncompatiblePosts.RequireNone(IncompatiblePosts.Of(cashier, held, []));
    }

    [Fact, Breaks("GV-9")]
    public void An_auditor_has_no_post_in_an_agency_that_he_audits_in_either_order()
    {
        var held = PostOf(Stranger, PostKind.Clerk);
        var engagement = Engage(Audit(Stranger, AgencyId));
        Refused.By("GV-9", () => engagement.Confirm(engagement.Revision, [held], Chair));
        Assert.Null(Assert.Single(IncompatiblePosts.Of(held, [], [engagement])).With);
    }

    [Fact, Keeps("GV-9")]
    public void An_auditor_may_work_for_another_agency_or_before_the_audit()
    {
        var engagement = Engage(Audit(Stranger, AgencyId));
        engagement.Confirm(
            engagement.Revision,
            [
                PostOf(Stranger, PostKind.Clerk, agency: Guid.NewGuid()),
                PostOf(Stranger, PostKind.Clerk, to: "2026-02-28"),
            ],
            Chair
        );
        Assert.True(engagement.Opens(Stranger, AgencyId, world.Now));
    }

    [Fact, Keeps("GV-11")]
    public void An_approved_engagement_opens_its_agencies_to_its_persons_for_its_days()
    {
        var engagement = Engaged(Audit(Stranger, AgencyId));
        var view = View(engagement, AgencyId);
        Assert.Equal((AgencyId, Stranger, true), (view.AgencyId, view.PersonId, view.Masked));
        world.At("2026-03-31 23:59");
        Assert.True(engagement.Opens(Stranger, AgencyId, world.Now));
    }

    [Fact, Breaks("GV-11")]
    public void Nothing_else_is_opened_and_nothing_is_written()
    {
        var engagement = Engaged(Audit(Stranger, AgencyId));
        Refused.By("GV-11", () => View(engagement, Guid.NewGuid()));
        Refused.By("GV-11", () => View(engagement, AgencyId, writes: true));
        Refused.By("GV-11", () => View(Engage(Audit(Stranger, AgencyId)), AgencyId));
        Refused.By("GV-11", () => View(Engaged(Audit(Clerk, AgencyId)), AgencyId));
        world.At("2026-04-01 00:00");
        Refused.By("GV-11", () => View(engagement, AgencyId));
        world.Today("2026-03-02");
        engagement.End(world.Now);
        Refused.By("GV-11", () => View(engagement, AgencyId));
        Refused.ByState(() => engagement.End(world.Now));
    }

    [Fact, Breaks("GV-11")]
    public void An_engagement_names_agencies_dates_firm_and_mandate()
    {
        Refused.By("GV-11", () => Engage(Audit(Stranger)));
        Refused.By("GV-11", () => Engage(Audit(Stranger, AgencyId) with { To = null }));
        Refused.By(
            "GV-11",
            () => Engage(Audit(Stranger, AgencyId) with { To = Date("2026-02-28") })
        );
        Refused.By("GV-11", () => Engage(Audit(Stranger, AgencyId) with { Mandate = "" }));
        Refused.By("GV-11", () => Engage(Audit(Stranger, AgencyId), byAgency: Guid.NewGuid()));
        Engage(Audit(Stranger, AgencyId), byAgency: AgencyId);
    }

    [Fact, Breaks("GV-10", "GV-11")]
    public void A_second_person_approves_and_an_edit_voids_it()
    {
        var engagement = Engage(Audit(Stranger, AgencyId));
        Refused.By("GV-10", () => engagement.Confirm(engagement.Revision, [], Head));
        Refused.By("GV-10", () => engagement.Confirm(engagement.Revision, [], Stranger));
        engagement.Confirm(engagement.Revision, [], Chair);
        Refused.ByState(() => engagement.Confirm(engagement.Revision, [], Chair));
        var read = engagement.Revision;
        engagement.Amend(Audit(Stranger, AgencyId) with { Unmasked = true }, Head, Guid.NewGuid);
        Assert.False(engagement.Opens(Stranger, AgencyId, world.Now));
        Refused.By("GV-11", () => engagement.Confirm(read, [], Chair));
        engagement.Confirm(engagement.Revision, [], Chair);
        Assert.False(View(engagement, AgencyId).Masked);
    }

    [Fact, Keeps("GV-12")]
    public void The_federations_committee_reads_every_agency()
    {
        var engagement = Engaged(Federation(Stranger));
        world.Today("2027-01-04");
        Assert.True(View(engagement, Guid.NewGuid()).Masked);
    }

    [Fact, Breaks("GV-12")]
    public void And_it_writes_nothing()
    {
        Refused.By("GV-12", () => View(Engaged(Federation(Stranger)), AgencyId, writes: true));
        Refused.By("GV-12", () => Engage(Federation(Stranger) with { AgencyIds = [AgencyId] }));
    }

    [Fact, Keeps("SE-1")]
    public void Rights_come_from_a_named_persons_posts_and_no_post_reaches_office_and_agency()
    {
        Assert.True(people.Now.Staff.Has(Clerk));
        Assert.All(
            Enum.GetValues<PostKind>(),
            kind =>
                Assert.Single(
                    Rights.Of([kind]),
                    p => p is Permission.ViewOffice or Permission.ViewAgency
                )
        );
    }

    [Fact, Breaks("SE-1")]
    public void A_post_or_engagement_without_a_named_person_or_purpose_is_none()
    {
        Refused.By("SE-1", () => PostOf(Guid.Empty, PostKind.Clerk));
        Refused.By("SE-1", () => Engage(Audit(Guid.Empty, AgencyId)));
        Refused.By("SE-1", () => Engage(Audit(Stranger, AgencyId) with { PersonIds = [] }));
        Refused.By("SE-1", () => Engage(Audit(Stranger, AgencyId) with { Purpose = " " }));
    }

    [Fact, Keeps("GV-8")]
    public void One_person_suspends_and_two_restore()
    {
        var post = PostOf(Clerk, PostKind.Clerk);
        post.Suspend(world.Now);
        Assert.False(post.GivesRightsAt(world.Now));
        post.ProposeRestoring(Head);
        Assert.False(post.GivesRightsAt(world.Now));
        post.ConfirmRestoring(Chair);
        Assert.True(post.GivesRightsAt(world.Now));
    }

    [Fact, Breaks("GV-8")]
    public void One_alone_or_the_holder_does_not_restore()
    {
        var post = PostOf(Clerk, PostKind.Clerk);
        Refused.ByState(() => post.ProposeRestoring(Head));
        post.Suspend(world.Now);
        Refused.ByState(() => post.ConfirmRestoring(Chair));
        post.ProposeRestoring(Head);
        Refused.By("GV-8", () => post.ConfirmRestoring(Head));
        Refused.By("GV-8", () => post.ConfirmRestoring(Clerk));
        post.ProposeRestoring(Clerk);
        Refused.By("GV-8", () => post.ConfirmRestoring(Chair));
    }

    Handover Draft(Guid? leaver = null, Guid? receiver = null, Guid? supervisor = null) =>
        Handover.Draft(
            Guid.NewGuid(),
            AgencyId,
            leaver ?? Clerk,
            receiver ?? Clerk2,
            supervisor ?? Head,
            people.Today,
            [
                new(HandoverEntryKind.OpenCase, "报案 BA-2026-0007"),
                new(HandoverEntryKind.File, "2025年度档案12卷"),
            ],
            people.Now
        );

    bool Sign(Handover handover, Guid by, Strongbox box, int? revision = null) =>
        handover.Sign(
            revision ?? handover.Revision,
            by,
            box.Custody,
            people.Of(handover.LeaverId),
            people.Now
        );

    [Fact, Keeps("GV-8", "CU-7")]
    public void The_leavers_access_ends_at_the_third_signature_and_the_office_is_told()
    {
        var (handover, box) = (Draft(), new Strongbox(people));
        Sign(handover, Clerk, box);
        Sign(handover, Clerk2, box);
        Assert.True(people.Now.Staff.Has(Clerk));
        Assert.True(Sign(handover, Head, box));
        Assert.False(people.Now.Staff.Has(Clerk));
        Assert.Equal(world.Now, handover.CompletedAt);
        world.Today("2026-03-12"); // the tenth day
        handover.Report(people.Today, world.Now);
        Assert.True(handover.Duty("刘洋", world.Rulebook).DoneInTime);
        Refused.ByState(() => handover.Report(people.Today, world.Now));
    }

    [Fact, Breaks("GV-8")]
    public void Three_different_people_of_the_agency_sign_what_they_have_read()
    {
        Refused.By("GV-8", () => Draft(receiver: Clerk));
        Refused.By("GV-8", () => Draft(receiver: Stranger));
        Refused.By("GV-8", () => Draft(supervisor: Accountant));
        var (handover, box) = (Draft(), new Strongbox(people));
        Refused.By("GV-8", () => Sign(handover, Accountant, box));
        Refused.ByState(() => handover.Report(people.Today, world.Now));
        Sign(handover, Clerk, box);
        Refused.ByState(() => Sign(handover, Clerk, box));
        var read = handover.Revision;
        handover.Amend(Clerk2, Chair, people.Today, [], people.Now);
        Assert.Null(handover.LeaverSignedAt);
        Refused.By("GV-8", () => Sign(handover, Clerk2, box, read));
    }

    [Fact, Breaks("CU-7", "GV-8")]
    public void Who_still_keeps_a_seal_is_not_let_go()
    {
        var (handover, box) = (Draft(leaver: Lead), new Strongbox(people));
        Sign(handover, Lead, box);
        Sign(handover, Clerk2, box);
        Refused.By("CU-7", () => Sign(handover, Head, box));
        Assert.Null(handover.SupervisorSignedAt);
        box.HandOver(box.Finance, Accountant);
        Assert.True(Sign(handover, Head, box));
        world.Today("2026-03-13");
        Assert.Equal(
            DeadlineState.Overdue,
            handover.Duty("刘洋", world.Rulebook).Deadline!.StateAt(world.Now)
        );
    }
}
