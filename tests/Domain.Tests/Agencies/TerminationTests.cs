using FsCheck.Xunit;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>AG-9 and AG-15.</summary>
public class TerminationTests
{
    readonly World world = new();

    [Fact, Keeps("AG-9")]
    public void A_complete_application_is_to_be_decided_in_twenty_days()
    {
        var agency = world.OperatingAgency();
        var application = world.ReceivedCase(agency, world.Termination());
        Assert.Equal(Date("2026-03-23"), application.Deadline(world.Rulebook)?.Due);
    }

    [Theory, Breaks("AG-9")]
    [InlineData(DocumentKind.ChairSignedReport)]
    [InlineData(DocumentKind.LiquidationReport)]
    public void Without_one_of_the_papers_it_is_not_received(DocumentKind missing)
    {
        var agency = world.OperatingAgency();
        var application = AgencyCase.StartBy(
            agency,
            Guid.NewGuid(),
            CaseKind.Termination,
            Director,
            world.Now,
            world.Rulebook
        );
        application.EditDraft(world.Resting(agency, application, world.Termination()));
        foreach (
            var paper in CaseRequirements.DocumentsOf(application).Where(d => d.Kind != missing)
        )
        {
            application.AttachDocument(world.Paper(paper.Kind), world.Rulebook);
        }
        var problem = Assert.Single(application.Problems(world.Now, world.Rulebook));
        Assert.Contains(missing.Label(), problem.Message);
        Refused.By(
            "AG-9",
            () => application.Submit("SQ-2026-0002", Director, world.Now, world.Rulebook)
        );
    }

    [Fact, Keeps("AG-9")]
    public void The_office_orders_a_termination_with_reasons_and_two_people()
    {
        var agency = world.OperatingAgency();
        var order = AgencyCase.OrderTermination(
            agency,
            Guid.NewGuid(),
            "多次违规",
            null,
            Reviewer,
            world.Now,
            world.Rulebook
        );
        Refused.ByState(() => order.Withdraw(Director, world.Now));
        agency.DecideTermination(world.Decide(order), world.Now, world.Rulebook);
        Assert.True(agency.TerminationOrdered);
        Assert.Equal(AgencyStatus.Terminating, agency.StatusAt(world.Now, world.Rulebook));
    }

    [Fact, Breaks("AG-9")]
    public void An_order_without_a_reason_is_refused() =>
        Refused.By(
            "AG-9",
            () =>
                AgencyCase.OrderTermination(
                    world.OperatingAgency(),
                    Guid.NewGuid(),
                    " ",
                    null,
                    Reviewer,
                    world.Now,
                    world.Rulebook
                )
        );

    [Fact, Breaks("AG-9", "AG-9-notice")]
    public void Twenty_days_after_receiving_it_is_read_only_even_without_a_notice()
    {
        var agency = world.TerminatingAgency();
        agency.ReceiveTermination(Date("2026-03-02"), world.Now, world.Rulebook);
        Assert.False(agency.IsReadOnly(Instant("2026-03-23 23:59"), world.Rulebook));
        Assert.True(agency.IsReadOnly(Instant("2026-03-24 00:00"), world.Rulebook));
        Refused.By(
            "AG-9",
            () => agency.RequireWritable(Instant("2026-03-24 00:00"), world.Rulebook)
        );
    }

    [Fact, Keeps("AG-9", "AG-9-notice")]
    public void From_its_notice_on_it_is_read_only_at_once()
    {
        var agency = world.TerminatingAgency();
        agency.ReceiveTermination(Date("2026-03-02"), world.Now, world.Rulebook);
        world.Today("2026-03-05");
        agency.RequireWritable(world.Now, world.Rulebook);
        agency.PublishTermination(Date("2026-03-05"), world.Now, world.Rulebook);
        Assert.Equal(AgencyStatus.Terminated, agency.StatusAt(world.Now, world.Rulebook));
        Assert.True(agency.RecordTermination(world.Now, world.Rulebook));
        Assert.False(agency.RecordTermination(world.Now, world.Rulebook));
        Assert.Equal(Instant("2026-03-05 00:00"), agency.TerminatedAt);
        Assert.Null(agency.NameKey);
    }

    [Fact, Breaks("AG-9")]
    public void A_notice_that_comes_after_the_twenty_days_changes_nothing()
    {
        var agency = world.TerminatingAgency();
        agency.ReceiveTermination(Date("2026-03-02"), world.Now, world.Rulebook);
        world.Today("2026-03-24");
        Refused.ByState(() =>
            agency.PublishTermination(Date("2026-03-24"), world.Now, world.Rulebook)
        );
        Assert.Equal(Instant("2026-03-24 00:00"), agency.TerminatesAt(world.Rulebook));
    }

    [Fact]
    public void A_terminating_agency_does_not_lapse_works_on_and_starts_no_change()
    {
        var agency = world.CollectedAgency();
        agency.DecideTermination(
            world.DecidedCase(agency, world.Termination()),
            world.Now,
            world.Rulebook
        );
        Assert.Null(agency.LapsesAt(world.Rulebook));
        agency.RequireCanDoBusiness(world.Now, world.Rulebook);
        Refused.ByState(() => world.ReceivedCase(agency, world.Change(ChangeWhat.Premises)));
    }

    [Fact, Keeps("AG-15")]
    public void Cover_stays_until_the_end_and_passes_to_the_successor()
    {
        var agency = world.TerminatingAgency();
        var successor = world.OperatingAgency("南山机器厂工会");
        agency.NameSuccessor(successor, world.Now, world.Rulebook);
        Assert.Equal(agency.Id, agency.HolderOfCover(world.Now, world.Rulebook));
        agency.PublishTermination(Date("2026-03-02"), world.Now, world.Rulebook);
        Assert.Equal(successor.Id, agency.HolderOfCover(world.Now, world.Rulebook));
    }

    [Fact, Keeps("AG-15")]
    public void Without_a_successor_the_office_holds_it_and_is_reminded()
    {
        var agency = world.CollectedAgency();
        world.Today("2026-06-03");
        Assert.Null(agency.HolderOfCover(world.Now, world.Rulebook));
        Assert.Contains(
            AgencyDuties.Of(agency, [], world.Rulebook, world.Now),
            d => d.Rule.Id == "AG-15" && d.Owner == DutyOwner.Office && d.IsOpen
        );
    }

    [Fact, Breaks("AG-15")]
    public void A_successor_is_another_agency_that_may_do_business()
    {
        var agency = world.TerminatingAgency();
        Refused.By("AG-15", () => agency.NameSuccessor(agency, world.Now, world.Rulebook));
        Refused.By(
            "AG-15",
            () =>
                agency.NameSuccessor(
                    world.ApprovedAgency("南山机器厂工会"),
                    world.Now,
                    world.Rulebook
                )
        );
    }

    [Fact, Breaks("AG-15")]
    public void An_agency_that_goes_on_has_no_successor() =>
        Refused.ByState(() =>
            world
                .OperatingAgency()
                .NameSuccessor(world.OperatingAgency("南山机器厂工会"), world.Now, world.Rulebook)
        );

    [Property, Keeps("AG-15")]
    public bool At_no_instant_is_cover_held_by_an_agency_that_has_ended(short hours)
    {
        var agency = world.TerminatingAgency();
        agency.ReceiveTermination(Date("2026-03-02"), world.Now, world.Rulebook);
        var at = world.Now.AddHours(Math.Abs((int)hours));
        return agency.HolderOfCover(at, world.Rulebook)
            == (agency.IsReadOnly(at, world.Rulebook) ? null : agency.Id);
    }
}
