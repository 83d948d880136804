using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using static Domain.Tests.AgencyPeople;
using static Domain.Tests.World;

namespace Domain.Tests.Committees;

/// <summary>Members, meetings, votes, minutes, resolutions: GV-1 to GV-6.</summary>
public class MeetingTests
{
    readonly World world = new("2026-03-02");
    readonly AgencyPeople people;
    readonly List<CommitteeMember> members;

    public MeetingTests()
    {
        people = new(world);
        members =
        [
            Seat("张建国", CommitteeRole.UnionChair),
            Seat("李𠅤", CommitteeRole.ViceChairInCharge),
            Seat("王芳", CommitteeRole.DepartmentHead),
            Seat("赵强", CommitteeRole.Representative),
        ];
    }

    static CommitteeMember Seat(string name, CommitteeRole role, string from = "2026-01-01") =>
        new(Guid.NewGuid(), AgencyId, name, role, "职务", Date(from), Guid.NewGuid());

    Meeting Invited() =>
        Meeting.Invite(Guid.NewGuid(), AgencyId, world.Now, "三层会议室", "听取工作汇报");

    /// <summary>A meeting with the first members present, the rest absent.</summary>
    Meeting Held(int present)
    {
        var meeting = Invited();
        Attend(meeting, present);
        return meeting;
    }

    void Attend(Meeting meeting, int present, bool ledByChair = true) =>
        meeting.RecordAttendance(
            members,
            members.Take(present).ToDictionary(m => m.Id, _ => AttendanceState.Present),
            ledByChair,
            Clerk,
            people.Now
        );

    Motion Budget(Meeting meeting) =>
        meeting.PutOnAgenda(Guid.NewGuid(), MotionKind.Budget, "2026年预算", year: 2026);

    void Vote(Meeting meeting, Motion motion, params VoteChoice[] choices)
    {
        foreach (var (choice, index) in choices.Select((c, i) => (c, i)))
        {
            meeting.CastVote(motion.Id, members[index].Id, choice, Clerk, people.Now);
        }
    }

    IReadOnlyList<Resolution> Sign(Meeting meeting)
    {
        meeting.DraftMinutes("西山代办处", people.Now);
        return meeting.SignMinutes(Chair, 0, people.Now);
    }

    [Fact, Keeps("GV-1")]
    public void A_committee_has_its_three_seats_from_the_first_day() =>
        Assert.Empty(CommitteeMember.EmptySeats(members, Date("2026-01-01")));

    [Fact, Breaks("GV-1")]
    public void An_empty_seat_becomes_a_duty()
    {
        var agency = world.OperatingAgency();
        Assert.Equal(
            [
                CommitteeRole.UnionChair,
                CommitteeRole.ViceChairInCharge,
                CommitteeRole.DepartmentHead,
            ],
            CommitteeMember.EmptySeats(members, Date("2025-12-31"))
        );
        Assert.Equal(3, CommitteeDuties.Seats(agency, [], people.Now).Count);
    }

    [Fact, Keeps("GV-2")]
    public void The_successor_in_the_union_post_sits_at_once_from_the_recorded_date()
    {
        var successor = members[0]
            .Succeed(Guid.NewGuid(), "周敏", "主席", Guid.NewGuid(), Date("2026-03-01"), world.Now);
        Assert.True(members[0].IsMemberOn(Date("2026-02-28")));
        Assert.False(members[0].IsMemberOn(Date("2026-03-01")));
        Assert.True(successor.IsMemberOn(Date("2026-03-01")));
        Assert.Equal(CommitteeRole.UnionChair, successor.Role);
    }

    [Fact, Breaks("GV-2")]
    public void Only_chair_and_vice_chair_sit_by_office() =>
        Refused.By(
            "GV-2",
            () =>
                members[2]
                    .Succeed(Guid.NewGuid(), "周敏", "部长", null, Date("2026-03-01"), world.Now)
        );

    [Fact, Keeps("GV-4", "GV-5", "T-5")]
    public void Exactly_half_is_a_quorum_and_more_than_half_of_them_pass_it()
    {
        var meeting = Held(present: 2);
        var motion = Budget(meeting);
        Assert.True(meeting.HasQuorum);
        Vote(meeting, motion, VoteChoice.For, VoteChoice.For);
        Assert.Equal(MotionOutcome.Passed, meeting.Conclude(motion.Id));
    }

    [Fact, Breaks("GV-4")]
    public void Fewer_than_half_can_resolve_nothing()
    {
        var meeting = Held(present: 1);
        var motion = Budget(meeting);
        var broken = Refused.By("GV-4", () => Vote(meeting, motion, VoteChoice.For));
        Assert.Equal((1, 4), (broken.Facts["present"], broken.Facts["members"]));
        Assert.Equal(MotionOutcome.NoQuorum, meeting.Conclude(motion.Id));
        Assert.Empty(Sign(meeting));
    }

    [Fact, Breaks("GV-4")]
    public void Only_members_of_that_day_count()
    {
        members.Add(Seat("后任", CommitteeRole.Representative, from: "2026-03-03"));
        // who leaves is told the day before, and counts until then
        members[3].End(Date("2026-03-01"), world.Now.AddDays(-1));
        var meeting = Held(present: 2);
        Assert.Equal(3, meeting.Entitled);
        Refused.By("GV-4", () => Attend(Invited(), present: 5));
    }

    [Fact, Keeps("GV-4")]
    public void One_person_with_two_seats_counts_once()
    {
        var twice = new CommitteeMember(
            Guid.NewGuid(),
            AgencyId,
            "王芳",
            CommitteeRole.Representative,
            "代表",
            Date("2026-01-01"),
            members[2].PersonId
        );
        members.Add(twice);
        Assert.Equal(4, Held(present: 2).Entitled);
    }

    [Theory, Breaks("GV-5")]
    [InlineData(VoteChoice.For, VoteChoice.Against)]
    [InlineData(VoteChoice.For, VoteChoice.Abstain)]
    public void Half_of_those_present_is_not_more_than_half(VoteChoice one, VoteChoice other)
    {
        var meeting = Held(present: 2);
        var motion = Budget(meeting);
        Vote(meeting, motion, one, other);
        Assert.Equal(MotionOutcome.Rejected, meeting.Conclude(motion.Id));
    }

    [Fact, Breaks("GV-5")]
    public void Nobody_votes_twice_and_nobody_who_is_not_there_votes()
    {
        var meeting = Held(present: 2);
        var motion = Budget(meeting);
        Vote(meeting, motion, VoteChoice.For);
        Refused.By("GV-5", () => Vote(meeting, motion, VoteChoice.Against));
        Refused.By(
            "GV-5",
            () => meeting.CastVote(motion.Id, members[3].Id, VoteChoice.For, Clerk, people.Now)
        );
        Refused.By(
            "GV-5",
            () => meeting.CastVote(motion.Id, members[1].Id, VoteChoice.For, Chair, people.Now)
        );
        Refused.ByState(() => Attend(meeting, present: 4));
        Refused.ByState(() => meeting.TakeOffAgenda(motion.Id));
    }

    [Fact, Keeps("GV-5", "GV-6")]
    public void Minutes_tell_the_facts_and_signing_them_makes_the_resolutions()
    {
        var meeting = Held(present: 3);
        var passed = Budget(meeting);
        var rejected = meeting.PutOnAgenda(Guid.NewGuid(), MotionKind.Other, "管理费方案");
        Vote(meeting, passed, VoteChoice.For, VoteChoice.For, VoteChoice.Against);
        Vote(meeting, rejected, VoteChoice.For);
        meeting.Conclude(passed.Id);
        meeting.Conclude(rejected.Id);
        var resolution = Assert.Single(Sign(meeting));
        Assert.Equal(
            (MotionKind.Budget, Date("2026-03-02")),
            (resolution.Kind, resolution.PassedOn)
        );
        Assert.Contains("应到4人，实到3人，达到半数", meeting.SignedMinutes!.Text);
        Assert.Contains("同意2票，反对1票，弃权0票，通过", meeting.SignedMinutes.Text);
        Assert.Contains("缺席：赵强", meeting.SignedMinutes.Text);
    }

    [Fact, Breaks("GV-5")]
    public void Signed_minutes_are_locked_and_only_a_new_version_corrects_them()
    {
        var meeting = Held(present: 3);
        Sign(meeting);
        Refused.By("GV-5", () => meeting.EditMinutes("改", people.Now));
        Refused.ByState(() => Budget(meeting));
        Refused.By("GV-5", () => meeting.CorrectMinutes("改", " ", people.Now));
        meeting.CorrectMinutes("更正后的纪要", "地点笔误", people.Now);
        Refused.By("GV-5", () => meeting.CorrectMinutes("又改", "又", people.Now));
        Assert.Equal(1, meeting.SignedMinutes!.Number);
        Assert.Empty(meeting.SignMinutes(Chair, 0, people.Now));
        Assert.Equal(
            (2, "更正后的纪要"),
            (meeting.SignedMinutes!.Number, meeting.SignedMinutes.Text)
        );
        Assert.Equal(2, meeting.Minutes.Count);
    }

    [Fact, Breaks("GV-5")]
    public void Only_the_chair_signs_and_not_what_he_recorded_himself()
    {
        var meeting = Held(present: 3);
        meeting.DraftMinutes("西山代办处", people.Now);
        Refused.By("GV-5", () => meeting.SignMinutes(Head, 0, people.Now));
        var own = Invited();
        own.RecordAttendance(
            members,
            new Dictionary<Guid, AttendanceState>(),
            true,
            Chair,
            people.Now
        );
        own.DraftMinutes("西山代办处", people.Now);
        Refused.By("GV-5", () => own.SignMinutes(Chair, 0, people.Now));
    }

    [Fact]
    public void Minutes_wait_for_the_draft_and_for_every_vote()
    {
        var meeting = Held(present: 3);
        Refused.ByState(() => meeting.SignMinutes(Chair, 0, people.Now));
        meeting.DraftMinutes("西山代办处", people.Now);
        var open = Budget(meeting);
        Refused.ByState(() => meeting.SignMinutes(Chair, 0, people.Now));
        meeting.TakeOffAgenda(open.Id);
        meeting.SignMinutes(Chair, 0, people.Now);
    }

    [Fact]
    public void A_meeting_moves_or_is_cancelled_before_it_is_held_and_is_not_held_ahead_of_time()
    {
        var meeting = Invited();
        meeting.Reschedule(Instant("2026-03-09 14:00"), "一层", "议事");
        Refused.By("T-1", () => Attend(meeting, present: 3));
        meeting.Cancel("改期");
        Refused.ByState(() => Attend(meeting, present: 3));
    }

    [Fact, Breaks("GV-6")]
    public void Without_a_resolution_the_refusal_names_the_motion_for_the_next_agenda()
    {
        var sum = Guid.NewGuid();
        var broken = Refused.By(
            "GV-6",
            () => Resolution.Required(AgencyId, MotionKind.LargeSum, sum, [])
        );
        Assert.Equal("LargeSum", broken.Facts["motionKind"]);
        Assert.Equal(sum, broken.Facts["subjectId"]);
        Assert.Contains("下次管委会会议议程", broken.Why);
    }

    [Fact, Keeps("GV-6")]
    public void One_for_a_single_case_is_used_up_by_it_and_a_plan_is_not()
    {
        var sum = Guid.NewGuid();
        var once = people.Resolved(MotionKind.Appointment, sum);
        var plan = people.Resolved(MotionKind.AnnualPlan);
        Resolution[] passed = [once, plan];
        Assert.Same(once, Resolution.Required(AgencyId, MotionKind.Appointment, sum, passed));
        once.Consume(AgencyId, MotionKind.Appointment, sum, Guid.NewGuid(), people.Now);
        Refused.By(
            "GV-6",
            () => Resolution.Required(AgencyId, MotionKind.Appointment, sum, passed)
        );
        plan.Consume(AgencyId, MotionKind.AnnualPlan, null, Guid.NewGuid(), people.Now);
        Assert.Same(plan, Resolution.Required(AgencyId, MotionKind.AnnualPlan, null, passed));
    }

    [Fact, Breaks("GV-6")]
    public void Another_agencys_or_another_subjects_resolution_carries_nothing()
    {
        Resolution[] passed = [people.Resolved(MotionKind.Appointment, Guid.NewGuid())];
        Refused.By(
            "GV-6",
            () => Resolution.Required(AgencyId, MotionKind.Appointment, Guid.NewGuid(), passed)
        );
        Refused.By(
            "GV-6",
            () =>
                Resolution.Required(
                    Guid.NewGuid(),
                    MotionKind.Appointment,
                    passed[0].SubjectId,
                    passed
                )
        );
    }
}
