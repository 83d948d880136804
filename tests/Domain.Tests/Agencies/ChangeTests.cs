using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>AG-8 and the ex-officio succession of GV-2.</summary>
public class ChangeTests
{
    readonly World world = new();

    bool Apply(Agency agency, params ChangeWhat[] whats) =>
        agency.ApplyChange(
            world.DecidedCase(agency, world.Change(whats)),
            false,
            world.Now,
            world.Rulebook
        );

    [Theory, Keeps("AG-8")]
    [InlineData(ChangeWhat.Name, true)]
    [InlineData(ChangeWhat.Chair, true)]
    [InlineData(ChangeWhat.Director, true)]
    [InlineData(ChangeWhat.Premises, true)]
    [InlineData(ChangeWhat.Other, false)]
    public void What_the_certificate_shows_supersedes_it(ChangeWhat what, bool supersedes) =>
        Assert.Equal(supersedes, Apply(world.OperatingAgency(), what));

    [Fact, Keeps("AG-8", "AG-8-notice")]
    public void An_approved_change_is_carried_out_and_its_notice_falls_due()
    {
        var agency = world.OperatingAgency();
        Apply(agency, ChangeWhat.Name, ChangeWhat.Chair, ChangeWhat.Premises);
        Assert.Equal("中国职工保险互助会北京办事处东山机器厂工会代办处", agency.FullName);
        Assert.Equal(("赵强", "李𠅤"), (agency.ChairName, agency.DirectorName));
        Assert.Equal("北京市海淀区东山路2号", agency.Address);
        var notice = Assert.Single(agency.ChangeNotices);
        Assert.Equal(Date("2026-03-05"), notice.Deadline(world.Rulebook).Due);
        agency.PublishChangeNotice(notice.Id, Date("2026-03-02"), world.Now, world.Rulebook);
        Assert.Equal(Date("2026-03-02"), notice.NoticeOn);
    }

    [Fact, Breaks("GV-6")]
    public void A_change_without_the_committees_resolution_is_not_received()
    {
        var agency = world.OperatingAgency();
        var change = AgencyCase.StartBy(
            agency,
            Guid.NewGuid(),
            CaseKind.Change,
            Director,
            world.Now,
            world.Rulebook
        );
        change.EditDraft(world.Change(ChangeWhat.Premises));
        change.AttachDocument(world.Paper(DocumentKind.SealedReport), world.Rulebook);
        Refused.By(
            "GV-6",
            () => change.Submit("SQ-2026-0002", Director, world.Now, world.Rulebook)
        );
    }

    [Fact, Breaks("AG-8")]
    public void New_people_come_with_their_cvs()
    {
        var agency = world.OperatingAgency();
        var change = AgencyCase.StartBy(
            agency,
            Guid.NewGuid(),
            CaseKind.Change,
            Director,
            world.Now,
            world.Rulebook
        );
        change.EditDraft(world.Change(ChangeWhat.Chair, ChangeWhat.Director));
        var fields = change.Problems(world.Now, world.Rulebook).Select(p => p.Field);
        Assert.Superset(
            new HashSet<string> { "documents.chairCv", "documents.directorCv" },
            fields.ToHashSet()
        );
    }

    [Fact, Breaks("AG-8", "AG-8-notice")]
    public void A_notice_on_the_fourth_day_is_late()
    {
        var agency = world.OperatingAgency();
        Apply(agency, ChangeWhat.Premises);
        world.Today("2026-03-06");
        agency.PublishChangeNotice(
            agency.ChangeNotices[0].Id,
            Date("2026-03-06"),
            world.Now,
            world.Rulebook
        );
        Assert.False(
            AgencyDuties
                .Of(agency, [], world.Rulebook, world.Now)
                .Single(d => d.Rule.Id == "AG-8-notice")
                .DoneInTime
        );
    }

    [Fact, Keeps("AG-8")]
    public void A_decision_collected_on_paper_starts_the_three_days_then()
    {
        var agency = world.OperatingAgency();
        Apply(agency, ChangeWhat.Premises);
        world.Today("2026-03-10");
        agency.ReceiveChangeDecision(
            agency.ChangeNotices[0].Id,
            Date("2026-03-10"),
            world.Now,
            world.Rulebook
        );
        Assert.Equal(Date("2026-03-13"), agency.ChangeNotices[0].Deadline(world.Rulebook).Due);
    }

    [Fact, Keeps("T-3")]
    public void A_decision_that_was_served_counts_as_received_on_the_third_day()
    {
        var agency = world.OperatingAgency();
        Apply(agency, ChangeWhat.Premises);
        world.Today("2026-03-11");
        // the third day is a Saturday, so that it counts as received on Monday
        agency.ServeChangeDecision(agency.ChangeNotices[0].Id, Date("2026-03-11"), world.Now);
        Assert.Equal(Date("2026-03-19"), agency.ChangeNotices[0].Deadline(world.Rulebook).Due);
    }

    [Fact, Breaks("AG-2")]
    public void A_change_to_a_taken_name_is_refused_and_changes_nothing()
    {
        var agency = world.OperatingAgency();
        var change = world.DecidedCase(agency, world.Change(ChangeWhat.Name));
        Refused.By("AG-2", () => agency.ApplyChange(change, true, world.Now, world.Rulebook));
        Assert.Equal("西山机器厂工会", agency.ShortName);
    }

    [Fact]
    public void A_case_of_another_agency_or_without_decision_changes_nothing()
    {
        var agency = world.OperatingAgency();
        var other = world.OperatingAgency("南山机器厂工会");
        Refused.ByState(() =>
            agency.ApplyChange(
                world.DecidedCase(other, world.Change(ChangeWhat.Premises)),
                false,
                world.Now,
                world.Rulebook
            )
        );
        Refused.ByState(() =>
            agency.ApplyChange(
                world.ReceivedCase(agency, world.Change(ChangeWhat.Premises)),
                false,
                world.Now,
                world.Rulebook
            )
        );
    }

    [Fact, Keeps("GV-2")]
    public void A_successor_in_the_union_post_acts_at_once_and_the_filing_is_a_to_do()
    {
        var agency = world.OperatingAgency();
        var clerk = Guid.NewGuid();
        var recorded = agency.ProposeSuccession(
            Guid.NewGuid(),
            new(ManagementPost.CommitteeChair, Guid.NewGuid(), "赵强", "主席"),
            Date("2026-03-02"),
            clerk,
            world.Now,
            world.Rulebook
        );
        Assert.NotEqual("赵强", agency.ChairName);
        Refused.By(
            "GV-10",
            () => agency.ConfirmSuccession(recorded.Id, clerk, world.Now, world.Rulebook)
        );
        agency.ConfirmSuccession(recorded.Id, Guid.NewGuid(), world.Now, world.Rulebook);
        Assert.Equal("赵强", agency.ChairName);
        Duty? Filing() =>
            AgencyDuties
                .Of(agency, [], world.Rulebook, world.Now)
                .SingleOrDefault(d => d.Rule.Id == "GV-2");
        Assert.Equal(Date("2026-03-12"), Filing()!.Deadline!.Due);

        Apply(agency, ChangeWhat.Chair);
        Assert.Null(Filing());
    }
}
