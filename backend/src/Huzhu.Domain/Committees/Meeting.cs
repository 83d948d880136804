using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>
/// A meeting of an agency's management committee (管13.4, 管16.1), from the invitation to the signed
/// minutes. Acts throw <see cref="RuleBroken"/> or <see cref="WrongState"/> and change nothing
/// then.
/// </summary>
public sealed class Meeting : IAgencyOwned
{
    readonly List<Motion> motions = [];
    readonly List<Attendance> attendances = [];
    readonly List<MinutesVersion> minutes = [];

    Meeting() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public MeetingStatus Status { get; private set; }

    /// <summary>When it begins (UTC).</summary>
    public DateTime StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What is reported and discussed besides the motions.</summary>
    public string Agenda { get; private set; } = "";

    /// <summary>Whether it was the committee's chair who led it (GV-3).</summary>
    public bool LedByChair { get; private set; }

    /// <summary>Who keeps the record: attendance, votes and minutes.</summary>
    public Guid? RecordedById { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>Raised by every decision, also when only a part changed.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Motion> Motions => motions;
    public IReadOnlyList<Attendance> Attendances => attendances;
    public IReadOnlyList<MinutesVersion> Minutes => minutes;

    /// <summary>The Beijing date on which it is or was held.</summary>
    public DateOnly HeldOn => Beijing.DateOf(StartsAt);

    public int Present => attendances.Count(a => a.State == AttendanceState.Present);

    /// <summary>Members on the committee that day (应到).</summary>
    public int Entitled => attendances.Count;

    /// <summary>Half or more of the members are present; exactly half is enough (GV-4,
    /// T-5).</summary>
    public bool HasQuorum => Entitled > 0 && Wording.HalfOrMore(Present, Entitled);

    /// <summary>The version that counts: the last one signed.</summary>
    public MinutesVersion? SignedMinutes => minutes.LastOrDefault(m => m.IsSigned);

    /// <summary>Invites the committee.</summary>
    public static Meeting Invite(
        Guid id,
        Guid agencyId,
        DateTime startsAt,
        string place,
        string agenda
    ) =>
        new()
        {
            Id = id,
            AgencyId = agencyId,
            StartsAt = Beijing.Utc(startsAt),
            Place = place.Trim(),
            Agenda = agenda.Trim(),
        };

    /// <summary>Another time, place or agenda before it is held.</summary>
    public void Reschedule(DateTime startsAt, string place, string agenda)
    {
        RequireStatus(MeetingStatus.Invited);
        (StartsAt, Place, Agenda) = (Beijing.Utc(startsAt), place.Trim(), agenda.Trim());
        Version++;
    }

    public void Cancel(string because)
    {
        RequireStatus(MeetingStatus.Invited);
        (Status, CancelledBecause) = (MeetingStatus.Cancelled, because.Trim());
        Version++;
    }

    /// <summary>Puts a motion on the agenda, at the latest while the meeting is held.</summary>
    /// <param name="subjectId">As <see cref="Resolution.SubjectOf"/> says; that it exists in the
    /// agency is looked up before.</param>
    /// <param name="year">Which year a plan, budget or final account is for; else null.</param>
    /// <param name="amount">The sum of a kind that has one; else null.</param>
    /// <exception cref="RuleBroken">
    /// GV-6: subject, sum or year is lacking, or there is none to name.
    /// </exception>
    public Motion PutOnAgenda(
        Guid id,
        MotionKind kind,
        string title,
        Guid? subjectId = null,
        int? year = null,
        Money? amount = null
    )
    {
        RequireStatus(MeetingStatus.Invited, MeetingStatus.Held);
        var subject = Resolution.SubjectOf(kind);
        AgencyRules.NeedsResolution.Require(
            subject != MotionSubject.Person || subjectId is not null,
            $"“{kind.Label()}”须指明所涉人员，请选择一名本代办处有岗位的人员。",
            ("motion", kind.Label())
        );
        AgencyRules.NeedsResolution.Require(
            subject != MotionSubject.None || subjectId is null,
            $"“{kind.Label()}”不指向个人或者办件，请在议题中写明事项。",
            ("motion", kind.Label())
        );
        AgencyRules.NeedsResolution.Require(
            Resolution.IsOfYear(kind) == year is not null && year is null or (> 2000 and < 2200),
            $"年度计划、预算和决算须写明所属年度，其他议题不写；请核对“{kind.Label()}”。",
            ("motion", kind.Label())
        );
        AgencyRules.NeedsResolution.Require(
            Resolution.HasSum(kind) ? amount > Money.Zero : amount is null,
            $"“现场现金”须写明金额，其他议题不写；请核对“{kind.Label()}”。",
            ("motion", kind.Label())
        );
        var seq = motions.Select(m => m.Seq).DefaultIfEmpty(0).Max() + 1;
        var motion = new Motion(id, this, seq, kind, title, subjectId, year, amount);
        motions.Add(motion);
        Version++;
        return motion;
    }

    public void TakeOffAgenda(Guid motionId)
    {
        RequireStatus(MeetingStatus.Invited, MeetingStatus.Held);
        var motion = OpenMotion(motionId);
        if (motion.Votes.Count > 0)
        {
            throw new WrongState("该议题已开始表决，不能撤下，请表决完毕。");
        }
        motions.Remove(motion);
        Version++;
    }

    /// <summary>
    /// The meeting takes place: every member on the committee that day is present, excused or
    /// absent; whoever isn't named is absent. It can be mended until the first vote.
    /// </summary>
    /// <param name="members">The agency's members of all times.</param>
    public void RecordAttendance(
        IEnumerable<CommitteeMember> members,
        IReadOnlyDictionary<Guid, AttendanceState> states,
        bool ledByChair,
        Guid by,
        Circumstances at
    )
    {
        RequireStatus(MeetingStatus.Invited, MeetingStatus.Held);
        TimeRules.BeijingTime.Require(StartsAt <= at.Now, ("from", StartsAt));
        if (motions.Any(m => m.Votes.Count > 0 || m.Outcome != MotionOutcome.Open))
        {
            throw new WrongState("会议已经开始表决，出席情况不能再改，有误的请在纪要中更正。");
        }
        var committee = members
            .Where(m => m.AgencyId == AgencyId && m.IsEntitledOn(HeldOn))
            .DistinctBy(m => m.PersonId ?? m.Id)
            .ToList();
        AgencyRules.MeetingQuorum.Require(
            states.Keys.All(id => committee.Any(m => m.Id == id)),
            "只有会议当日在任的委员计入出席。"
        );
        attendances.Clear();
        attendances.AddRange(
            committee.Select(m => new Attendance(
                at.NewId(),
                this,
                m,
                states.GetValueOrDefault(m.Id, AttendanceState.Absent)
            ))
        );
        (Status, LedByChair, RecordedById) = (MeetingStatus.Held, ledByChair, by);
        Version++;
    }

    /// <summary>A member who is present votes on a motion, once (GV-4, GV-5).</summary>
    /// <param name="by">Who keeps the record; the chair, who signs it, never writes it.</param>
    public void CastVote(Guid motionId, Guid memberId, VoteChoice choice, Guid by, Circumstances at)
    {
        RequireStatus(MeetingStatus.Held);
        AgencyRules.ResolutionMajority.Require(
            by == RecordedById,
            "表决由登记出席情况的记录人登记。"
        );
        var motion = OpenMotion(motionId);
        AgencyRules.MeetingQuorum.Require(HasQuorum, ("present", Present), ("members", Entitled));
        AgencyRules.ResolutionMajority.Require(
            attendances.Any(a => a.MemberId == memberId && a.State == AttendanceState.Present),
            "只有出席的委员可以表决。"
        );
        AgencyRules.ResolutionMajority.Require(
            motion.Votes.All(v => v.MemberId != memberId),
            "该委员已经表决。"
        );
        motion.Cast(at.NewId(), memberId, choice, at.Now);
        Version++;
    }

    /// <summary>
    /// Ends the vote on a motion: passed with more than half of those present for it, whoever
    /// abstained or kept silent counting as present (GV-5); without a quorum nothing passes.
    /// </summary>
    public MotionOutcome Conclude(Guid motionId)
    {
        RequireStatus(MeetingStatus.Held);
        var motion = OpenMotion(motionId);
        AgencyRules.ResolutionMajority.Applied();
        motion.Conclude(
            !HasQuorum ? MotionOutcome.NoQuorum
            : Wording.Exceeds(2 * motion.Count(VoteChoice.For), Present) ? MotionOutcome.Passed
            : MotionOutcome.Rejected
        );
        Version++;
        return motion.Outcome;
    }

    /// <summary>Writes the minutes from the facts, over an earlier draft.</summary>
    /// <param name="committee">Its members: people then stand by rank, and the chair is named.
    /// </param>
    public void DraftMinutes(
        string agencyName,
        Circumstances at,
        IReadOnlyCollection<CommitteeMember>? committee = null
    ) => EditMinutes(MinutesText.Of(this, agencyName, at, committee ?? []), at);

    /// <summary>Edits the minutes until they are signed (GV-5).</summary>
    public void EditMinutes(string text, Circumstances at)
    {
        RequireHeld();
        AgencyRules.MinutesLocked.Require(minutes.LastOrDefault() is not { IsSigned: true });
        if (minutes.Count == 0)
        {
            minutes.Add(new(at.NewId(), this, 1, text, null));
        }
        minutes[^1].Edit(text);
        Version++;
    }

    /// <summary>Signed minutes are corrected by a new version, which is signed anew.</summary>
    public void CorrectMinutes(string text, string because, Circumstances at)
    {
        RequireStatus(MeetingStatus.Signed);
        AgencyRules.MinutesLocked.Require(
            minutes[^1].IsSigned && !string.IsNullOrWhiteSpace(because),
            "请写明更正原因；尚有未签署的更正时请先签署。"
        );
        minutes.Add(new(at.NewId(), this, minutes.Count + 1, text, because));
        Version++;
    }

    /// <summary>
    /// The chair, who didn't keep the record, signs the last version and locks it. With the first
    /// signature every passed motion becomes a resolution.
    /// </summary>
    /// <param name="lastNumber">Of the agency's resolutions of the meeting's year; 0: none yet.
    /// </param>
    public IReadOnlyList<Resolution> SignMinutes(Guid by, int lastNumber, Circumstances at)
    {
        RequireHeld();
        AgencyRules.MinutesLocked.Require(
            at.Staff.Has(by, PostKind.CommitteeChair) && by != RecordedById
        );
        if (minutes.LastOrDefault() is not { IsSigned: false } draft)
        {
            throw new WrongState("没有待签署的纪要，请先拟稿。");
        }
        if (motions.Any(m => m.Outcome == MotionOutcome.Open))
        {
            throw new WrongState("尚有未结束表决的议题，请先结束表决或者撤下。");
        }
        draft.Sign(by, at.Now);
        var first = Status == MeetingStatus.Held;
        Status = MeetingStatus.Signed;
        Version++;
        return first
            ? motions
                .Where(m => m.Outcome == MotionOutcome.Passed)
                .OrderBy(m => m.Seq)
                .Select((m, i) => new Resolution(at.NewId(), this, m, lastNumber + i + 1, at.Now))
                .ToList()
            : [];
    }

    Motion OpenMotion(Guid id) =>
        motions.Find(m => m.Id == id && m.Outcome == MotionOutcome.Open)
        ?? throw new WrongState("没有该议题，或者已经表决完毕，请刷新后查看。");

    void RequireHeld() => RequireStatus(MeetingStatus.Held, MeetingStatus.Signed);

    void RequireStatus(params MeetingStatus[] allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw new WrongState($"会议目前为“{Status.Label()}”，不能这样办理，请刷新后查看。");
        }
    }
}
