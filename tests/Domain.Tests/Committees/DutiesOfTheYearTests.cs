using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using static Domain.Tests.AgencyPeople;
using static Domain.Tests.World;

namespace Domain.Tests.Committees;

/// <summary>Quarterly meetings, internal rules, yearly tasks: GV-3, GV-7, GV-13 to GV-15.</summary>
public class DutiesOfTheYearTests
{
    readonly World world = new("2026-01-05");
    readonly AgencyPeople people;
    readonly Agency agency;

    public DutiesOfTheYearTests()
    {
        people = new(world);
        agency = world.OperatingAgency();
    }

    Meeting HeldOn(string day, bool ledByChair = true, bool signed = true)
    {
        world.Today(day);
        var meeting = Meeting.Invite(Guid.NewGuid(), agency.Id, world.Now, "会议室", "汇报");
        meeting.RecordAttendance(
            [],
            new Dictionary<Guid, AttendanceState>(),
            ledByChair,
            Clerk,
            people.Now
        );
        meeting.DraftMinutes(agency.FullName, people.Now);
        if (signed)
        {
            meeting.SignMinutes(Chair, 0, people.Now);
        }
        return meeting;
    }

    IReadOnlyList<Duty> Quarters(string today, params Meeting[] meetings)
    {
        world.Today(today);
        return CommitteeDuties.Quarters(agency, meetings, people.Now);
    }

    [Fact, Keeps("GV-3")]
    public void One_signed_meeting_led_by_the_chair_fulfils_its_quarter()
    {
        var first = HeldOn("2026-02-10");
        var last = HeldOn("2026-06-30");
        Assert.Equal(
            [Date("2026-02-10"), Date("2026-06-30")],
            Quarters("2026-06-30", first, last).Select(d => d.DoneOn)
        );
    }

    [Fact, Breaks("GV-3")]
    public void A_quarter_without_one_or_led_by_another_or_unsigned_stays_open()
    {
        var unled = HeldOn("2026-02-10", ledByChair: false);
        var unsigned = HeldOn("2026-02-11", signed: false);
        var twice = HeldOn("2026-04-01");
        var extra = HeldOn("2026-05-01");
        var duties = Quarters("2026-07-01", unled, unsigned, twice, extra);
        Assert.Equal([null, Date("2026-04-01"), null], duties.Select(d => d.DoneOn));
        Assert.Equal(Date("2026-03-31"), duties[0].Deadline!.Due);
        Assert.Equal(DeadlineState.Overdue, duties[0].Deadline!.StateAt(world.Now));
    }

    [Fact, Keeps("GV-3", "T-3")]
    public void A_quarter_that_ends_on_a_day_off_may_be_met_on_the_next_working_day()
    {
        // 31 March 2018 is a Saturday; 2 April is the next working day.
        var early = new World("2018-01-05");
        var old = early.OperatingAgency();
        var then = new AgencyPeople(early);
        early.Today("2018-04-02");
        var meeting = Meeting.Invite(Guid.NewGuid(), old.Id, early.Now, "会议室", "汇报");
        then.Posts.Add(PostOf(Stranger, PostKind.CommitteeChair, from: "2018-01-01"));
        meeting.RecordAttendance(
            [],
            new Dictionary<Guid, AttendanceState>(),
            true,
            Clerk,
            then.Now
        );
        meeting.DraftMinutes(old.FullName, then.Now);
        meeting.SignMinutes(Stranger, 0, then.Now);
        var duties = CommitteeDuties.Quarters(old, [meeting], then.Now);
        Assert.Equal([Date("2018-04-02"), null], duties.Select(d => d.DoneOn));
        Assert.True(duties[0].DoneInTime);
    }

    InternalRule Adopt(InternalRuleKind kind, string on, params InternalRule[] before) =>
        InternalRule.Adopt(
            Guid.NewGuid(),
            agency.Id,
            kind,
            Date(on),
            Guid.NewGuid(),
            people.Resolved(MotionKind.OwnRules, agency: agency.Id),
            before,
            Clerk,
            people.Now
        );

    [Fact, Keeps("GV-7")]
    public void Ten_documents_on_file_and_reviewed_leave_nothing_to_do()
    {
        var rules = Enum.GetValues<InternalRuleKind>().Select(k => Adopt(k, "2026-01-05"));
        Assert.Empty(InternalRule.Duties(agency, rules.ToList(), people.Now));
    }

    [Fact, Breaks("GV-7")]
    public void Missing_and_outdated_ones_show_and_a_new_version_mends_them()
    {
        var missing = Assert.Single(InternalRule.Duties(agency, [], people.Now));
        Assert.Equal("补齐《代办处管理办法》等10项规章制度", missing.Title);
        Assert.Null(missing.Deadline);
        var old = Adopt(InternalRuleKind.FinanceRules, "2023-01-04");
        var outdated = InternalRule
            .Duties(agency, [old], people.Now)
            .Single(d => d.Title.Contains("财务"));
        Assert.Equal("复核修订《财务管理制度》", outdated.Title);
        Assert.Equal(Date("2026-01-04"), outdated.Deadline!.Due); // a make-up working Sunday
        var renewed = Adopt(InternalRuleKind.FinanceRules, "2026-01-05", old);
        Assert.Equal(2, renewed.Number);
        missing = Assert.Single(InternalRule.Duties(agency, [old, renewed], people.Now));
        Assert.Contains("9项", missing.Title);
    }

    [Fact, Keeps("GV-7")]
    public void A_review_shows_from_a_month_before_it_is_due()
    {
        world.Today("2029-01-04");
        var rules = Enum.GetValues<InternalRuleKind>().Select(k => Adopt(k, "2026-01-05")).ToList();
        world.Today("2028-12-04");
        Assert.Empty(InternalRule.Duties(agency, rules, people.Now));
        world.Today("2028-12-05");
        Assert.Equal(10, InternalRule.Duties(agency, rules, people.Now).Count);
    }

    [Fact, Breaks("GV-6", "GV-7")]
    public void A_rule_needs_its_resolution_and_no_version_is_older_than_the_last()
    {
        var used = people.Resolved(MotionKind.Budget, agency: agency.Id);
        Refused.By(
            "GV-6",
            () =>
                InternalRule.Adopt(
                    Guid.NewGuid(),
                    agency.Id,
                    InternalRuleKind.FinanceRules,
                    people.Today,
                    Guid.NewGuid(),
                    used,
                    [],
                    Clerk,
                    people.Now
                )
        );
        var rule = Adopt(InternalRuleKind.FinanceRules, "2026-01-05");
        Refused.By("T-1", () => Adopt(InternalRuleKind.FinanceRules, "2026-01-04", rule));
    }

    YearlyTask Complete(YearlyTaskKind kind, Guid by, Resolution? resolution = null) =>
        YearlyTask.Complete(
            Guid.NewGuid(),
            agency.Id,
            2026,
            kind,
            people.Today,
            "已完成",
            null,
            resolution,
            by,
            people.Now
        );

    [Fact, Keeps("GV-13", "GV-6")]
    public void The_plan_is_done_in_january_by_resolution_and_the_rest_in_its_month()
    {
        var plan = Complete(
            YearlyTaskKind.Plan,
            Clerk,
            people.Resolved(MotionKind.AnnualPlan, agency: agency.Id)
        );
        var progress = Complete(YearlyTaskKind.Progress, Clerk);
        var duties = YearlyTask.Duties(agency, 2026, [plan, progress], world.Rulebook);
        Assert.Equal([true, true, null, null, null], duties.Select(d => d.DoneInTime));
        Assert.Equal(
            [
                Date("2026-02-02"), // 31 January is a Saturday
                Date("2026-07-31"),
                Date("2026-12-31"),
                Date("2026-12-31"),
                Date("2026-12-31"),
            ],
            duties.Select(d => d.Deadline!.Due)
        );
    }

    [Fact, Breaks("GV-13", "GV-6")]
    public void A_plan_that_the_committee_has_not_passed_is_none_and_a_late_one_is_late()
    {
        Refused.By("GV-6", () => Complete(YearlyTaskKind.Plan, Clerk));
        world.Today("2026-02-03");
        var plan = Complete(
            YearlyTaskKind.Plan,
            Clerk,
            people.Resolved(MotionKind.AnnualPlan, agency: agency.Id)
        );
        var duties = YearlyTask.Duties(agency, 2026, [plan], world.Rulebook);
        Assert.False(duties[0].DoneInTime);
    }

    [Fact, Keeps("GV-13", "GV-15")]
    public void What_is_open_shows_two_months_ahead_and_nothing_from_before_the_first_day()
    {
        DateOnly[] On(string today)
        {
            world.Today(today);
            return
            [
                .. YearlyTask
                    .DutiesSince(Date("2026-03-02"), agency, [], people.Now)
                    .Select(d => d.Deadline!.Due),
            ];
        }
        Assert.Empty(On("2026-05-30"));
        Assert.Equal([Date("2026-07-31")], On("2026-05-31"));
        Assert.Equal(4, On("2026-11-30").Length);
        Assert.Equal(Date("2027-02-01"), On("2026-12-01").Last()); // the plan of the next year
    }

    [Fact, Keeps("GV-15")]
    public void The_director_signs_the_review_of_separated_posts() =>
        Assert.Equal(Head, Complete(YearlyTaskKind.SeparationReview, Head).RecordedById);

    [Fact, Breaks("GV-15")]
    public void Nobody_else_does() =>
        Refused.By("GV-15", () => Complete(YearlyTaskKind.SeparationReview, Clerk));

    static OfficeMatter Sent(string on) =>
        new(
            Guid.NewGuid(),
            OfficeMatterKind.Document,
            "关于做好续保工作的通知",
            "请各代办处执行。",
            Date(on),
            null,
            Guid.NewGuid()
        );

    [Fact, Keeps("GV-14")]
    public void A_document_read_and_passed_on_within_five_days_is_in_time()
    {
        var matter = Sent("2026-01-05");
        var receipt = new OfficeMatterReceipt(
            Guid.NewGuid(),
            agency.Id,
            matter,
            Clerk,
            people.Today,
            world.Now
        );
        world.Today("2026-01-12"); // the fifth day is a Saturday
        receipt.PassOn("主管副主席、全体经办人员", people.Today, world.Now);
        Assert.True(matter.DutyOf(agency, receipt, world.Rulebook).DoneInTime);
    }

    [Fact, Breaks("GV-14")]
    public void Reading_alone_is_not_enough_and_passing_on_names_to_whom()
    {
        var matter = Sent("2026-01-05");
        Assert.Equal("阅读文件", matter.DutyOf(agency, null, world.Rulebook).Title);
        var receipt = new OfficeMatterReceipt(
            Guid.NewGuid(),
            agency.Id,
            matter,
            Clerk,
            people.Today,
            world.Now
        );
        Refused.By("GV-14", () => receipt.PassOn(" ", people.Today, world.Now));
        world.Today("2026-01-13");
        var duty = matter.DutyOf(agency, receipt, world.Rulebook);
        Assert.True(duty.IsOpen);
        Assert.Equal(DeadlineState.Overdue, duty.Deadline!.StateAt(world.Now));
    }
}
