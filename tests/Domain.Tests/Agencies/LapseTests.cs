using FsCheck.Xunit;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>After approval: AG-6, AG-7, AG-10.</summary>
public class LapseTests
{
    // Approved on Monday 2 March 2026: three months end on Tuesday 2 June.
    readonly World world = new("2026-03-02");

    LapseExtensionContent Extension(string until) =>
        new() { Cause = "办公场所装修", AskedUntil = Date(until) };

    [Fact, Breaks("AG-7")]
    public void Without_business_the_qualification_lapses_at_midnight_in_Beijing()
    {
        var agency = world.CollectedAgency();
        Assert.Equal(
            AgencyStatus.Collected,
            agency.StatusAt(Instant("2026-06-02 23:59"), world.Rulebook)
        );
        Assert.Equal(
            AgencyStatus.Lapsed,
            agency.StatusAt(Instant("2026-06-03 00:00"), world.Rulebook)
        );
    }

    [Fact, Breaks("AG-7")]
    public void The_lapse_waits_for_the_next_working_day()
    {
        // Approved on 1 July 2026: three months end on 1 October, the holiday lasts to the 7th.
        var agency = world.Today("2026-07-01").CollectedAgency();
        Assert.Equal(Instant("2026-10-09 00:00"), agency.LapsesAt(world.Rulebook));
    }

    [Fact, Breaks("AG-7")]
    public void A_lapsed_agency_can_neither_write_nor_start_anything()
    {
        var agency = world.CollectedAgency();
        world.Today("2026-06-03");
        Refused.By("AG-7", () => agency.RequireWritable(world.Now, world.Rulebook));
        Refused.By("AG-10", () => agency.RequireCanDoBusiness(world.Now, world.Rulebook));
        Refused.By("AG-7", () => world.ReceivedCase(agency, Extension("2026-07-01")));
        Refused.By(
            "AG-7",
            () => agency.PublishSetUpNotice(Date("2026-06-03"), world.Now, world.Rulebook)
        );
    }

    [Fact, Keeps("AG-7", "AG-6")]
    public void Business_that_the_office_accepted_in_time_keeps_the_qualification()
    {
        var agency = world.OperatingAgency();
        Assert.Null(agency.LapsesAt(world.Rulebook));
        Assert.Equal(
            AgencyStatus.Operating,
            agency.StatusAt(Instant("2026-12-31 12:00"), world.Rulebook)
        );
    }

    [Fact, Breaks("AG-7")]
    public void A_report_accepted_after_midnight_comes_too_late()
    {
        var agency = world.CollectedAgency();
        var report = world.ReceivedCase(
            agency,
            new BusinessStartContent { StartedOn = Date("2026-03-02"), Description = "首批参保" }
        );
        world.Today("2026-06-03");
        Refused.ByState(() =>
            agency.AcceptBusinessStart(world.Decide(report), world.Now, world.Rulebook)
        );
    }

    [Fact, Keeps("AG-7")]
    public void An_accepted_cause_sets_a_new_last_day()
    {
        var agency = world.CollectedAgency();
        agency.ExtendLapse(
            world.DecidedCase(agency, Extension("2026-08-31")),
            world.Now,
            world.Rulebook
        );
        Assert.Equal(
            AgencyStatus.Collected,
            agency.StatusAt(Instant("2026-08-31 23:59"), world.Rulebook)
        );
        Assert.Equal(
            AgencyStatus.Lapsed,
            agency.StatusAt(Instant("2026-09-01 00:00"), world.Rulebook)
        );
    }

    [Fact, Breaks("AG-7")]
    public void A_new_last_day_is_later_than_the_old_one()
    {
        var agency = world.CollectedAgency();
        Refused.By(
            "AG-7",
            () =>
                agency.ExtendLapse(
                    world.DecidedCase(agency, Extension("2026-06-02")),
                    world.Now,
                    world.Rulebook
                )
        );
    }

    [Property]
    public bool A_sweep_records_a_lapse_once_and_at_its_own_instant_however_late(byte hours)
    {
        var agency = world.CollectedAgency();
        var lapse = agency.LapsesAt(world.Rulebook)!.Value;
        var sweep = lapse.AddHours(hours);
        return !agency.RecordLapse(lapse.AddTicks(-1), world.Rulebook)
            && agency.RecordLapse(sweep, world.Rulebook)
            && !agency.RecordLapse(sweep.AddHours(1), world.Rulebook)
            && agency.LapsedAt == lapse
            && agency.LapseRecordedAt == sweep;
    }

    [Fact]
    public void A_recorded_lapse_outlives_a_later_edit_of_the_calendar_and_frees_the_name()
    {
        var agency = world.CollectedAgency();
        agency.RecordLapse(Instant("2026-06-03 00:05"), world.Rulebook);
        var edited = world.Rulebook with
        {
            Calendar = WorkCalendar.Shipped.With([new(Date("2026-06-02"), false, "临时放假")]),
        };
        Assert.Equal(Instant("2026-06-03 00:00"), agency.LapsesAt(edited));
        Assert.Null(agency.NameKey);
    }

    [Fact, Keeps("AG-6")]
    public void Notice_and_business_are_due_twenty_days_after_collecting()
    {
        var agency = world.CollectedAgency(); // 2 March + 20 days: Sunday 22, so Monday 23
        var duties = AgencyDuties
            .Of(agency, [], world.Rulebook, world.Now)
            .Where(d => d.Rule.Id == "AG-6")
            .ToList();
        Assert.Equal(2, duties.Count);
        Assert.All(duties, d => Assert.Equal(Date("2026-03-23"), d.Deadline!.Due));

        agency.PublishSetUpNotice(Date("2026-03-02"), world.Now, world.Rulebook);
        var notice = AgencyDuties
            .Of(agency, [], world.Rulebook, world.Now)
            .Single(d => d.Kind == DutyKind.PublishSetUpNotice);
        Assert.True(notice.DoneInTime);
    }

    [Fact, Breaks("AG-6")]
    public void A_notice_after_the_twenty_days_was_overdue_and_stays_late()
    {
        var agency = world.CollectedAgency();
        world.Today("2026-03-24");
        Duty Notice() =>
            AgencyDuties
                .Of(agency, [], world.Rulebook, world.Now)
                .Single(d => d.Kind == DutyKind.PublishSetUpNotice);
        Assert.Equal(DeadlineState.Overdue, Notice().Deadline!.StateAt(world.Now));
        agency.PublishSetUpNotice(Date("2026-03-24"), world.Now, world.Rulebook);
        Assert.False(Notice().DoneInTime);
    }

    [Fact, Breaks("AG-10")]
    public void An_agency_without_certificate_does_no_business() =>
        Refused.By(
            "AG-10",
            () => world.ApprovedAgency().RequireCanDoBusiness(world.Now, world.Rulebook)
        );

    [Fact, Keeps("AG-10")]
    public void With_the_certificate_collected_or_in_business_it_may()
    {
        world.CollectedAgency().RequireCanDoBusiness(world.Now, world.Rulebook);
        world.OperatingAgency().RequireCanDoBusiness(world.Now, world.Rulebook);
    }

    [Theory]
    [InlineData("2026-03-01")] // before the certificate was made
    [InlineData("2026-03-03")] // tomorrow
    public void The_date_of_collecting_lies_between_issue_and_today(string on)
    {
        var agency = world.ApprovedAgency();
        var certificate = world.Certificate(agency);
        Refused.By(
            "T-1",
            () => agency.Collect(certificate, Date(on), "李𠅤", world.Now, world.Rulebook)
        );
        Assert.Null(agency.CollectedOn);
    }
}
