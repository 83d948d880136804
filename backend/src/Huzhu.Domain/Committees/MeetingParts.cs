using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

public enum MeetingStatus
{
    /// <summary>Invitations are out.</summary>
    Invited,

    /// <summary>Held; votes and minutes are being recorded.</summary>
    Held,

    /// <summary>The chair has signed the minutes; facts are locked.</summary>
    Signed,

    Cancelled,
}

public enum AttendanceState
{
    /// <summary>出席</summary>
    Present,

    /// <summary>请假</summary>
    Excused,

    /// <summary>缺席</summary>
    Absent,
}

public enum VoteChoice
{
    For,
    Against,
    Abstain,
}

public enum MotionOutcome
{
    /// <summary>Not voted on yet.</summary>
    Open,

    Passed,
    Rejected,

    /// <summary>Not put to the vote: fewer than half were present (GV-4).</summary>
    NoQuorum,
}

/// <summary>Something that the committee is asked to resolve. Decided by <see cref="Meeting"/>.
/// </summary>
public sealed class Motion : IAgencyOwned
{
    readonly List<Vote> votes = [];

    Motion() { }

    internal Motion(
        Guid id,
        Meeting meeting,
        int seq,
        MotionKind kind,
        string title,
        Guid? subjectId,
        int? year,
        Money? amount
    ) =>
        (Id, AgencyId, MeetingId, Seq, Kind, Title, SubjectId, Year, Amount) = (
            id,
            meeting.AgencyId,
            meeting.Id,
            seq,
            kind,
            title.Trim(),
            subjectId,
            year,
            amount
        );

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MeetingId { get; private set; }

    /// <summary>Order on the agenda.</summary>
    public int Seq { get; private set; }

    public MotionKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The case, person or thing that it is about.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The year that a plan, budget or final account is for; null for other kinds.
    /// </summary>
    public int? Year { get; private set; }

    /// <summary>Of cash on a visit; null for other kinds.</summary>
    public Money? Amount { get; private set; }

    public MotionOutcome Outcome { get; private set; }
    public IReadOnlyList<Vote> Votes => votes;

    public int Count(VoteChoice choice) => votes.Count(v => v.Choice == choice);

    internal void Cast(Guid id, Guid memberId, VoteChoice choice, DateTime now) =>
        votes.Add(new(id, AgencyId, Id, memberId, choice, now));

    internal void Conclude(MotionOutcome outcome) => Outcome = outcome;
}

/// <summary>One member's vote on one motion; never changed.</summary>
public sealed class Vote : IAgencyOwned
{
    Vote() { }

    internal Vote(
        Guid id,
        Guid agencyId,
        Guid motionId,
        Guid memberId,
        VoteChoice choice,
        DateTime at
    )
    {
        (Id, AgencyId, MotionId) = (id, agencyId, motionId);
        (MemberId, Choice, At) = (memberId, choice, Beijing.Utc(at));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MotionId { get; private set; }
    public Guid MemberId { get; private set; }
    public VoteChoice Choice { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>One member of that day's committee on the attendance list.</summary>
public sealed class Attendance : IAgencyOwned
{
    Attendance() { }

    internal Attendance(Guid id, Meeting meeting, CommitteeMember member, AttendanceState state)
    {
        (Id, AgencyId, MeetingId) = (id, meeting.AgencyId, meeting.Id);
        (MemberId, PersonId, Name, State) = (member.Id, member.PersonId, member.Name, state);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MeetingId { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid? PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public AttendanceState State { get; private set; }
}

/// <summary>One version of the minutes; locked once the chair has signed it (GV-5).</summary>
public sealed class MinutesVersion : IAgencyOwned
{
    MinutesVersion() { }

    internal MinutesVersion(Guid id, Meeting meeting, int number, string text, string? because)
    {
        (Id, AgencyId, MeetingId) = (id, meeting.AgencyId, meeting.Id);
        (Number, Text, Because) = (number, text, because?.Trim());
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MeetingId { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Why the version before was corrected; null for the first.</summary>
    public string? Because { get; private set; }

    public Guid? SignedById { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public bool IsSigned => SignedAt is not null;

    internal void Edit(string text) => Text = text;

    internal void Sign(Guid by, DateTime now) => (SignedById, SignedAt) = (by, Beijing.Utc(now));
}

/// <summary>Chinese labels.</summary>
public static class CommitteeLabels
{
    public static string Label(this MotionKind kind) =>
        kind switch
        {
            MotionKind.DevelopmentPlan => "发展规划",
            MotionKind.AnnualPlan => "年度计划",
            MotionKind.Budget => "年度预算",
            MotionKind.BudgetChange => "预算调整",
            MotionKind.EarlySpending => "预算未批先支",
            MotionKind.ReliefStandards => "救助慰问标准",
            MotionKind.CashVisit => "现场现金",
            MotionKind.ReliefException => "救助慰问个案",
            MotionKind.FinalAccounts => "年度决算",
            MotionKind.OwnRules => "制定管理规定",
            MotionKind.Appointment => "提议任免管理人员",
            MotionKind.Change => "变更代办处",
            MotionKind.Termination => "终止代办处",
            MotionKind.LargeSum => "大额资金使用",
            MotionKind.PremiumSubsidy => "会费补助方案",
            MotionKind.SealsTogether => "两枚印鉴暂时合管",
            MotionKind.Other => "其他重大事项",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this MotionOutcome outcome) =>
        outcome switch
        {
            MotionOutcome.Open => "未表决",
            MotionOutcome.Passed => "通过",
            MotionOutcome.Rejected => "未通过",
            MotionOutcome.NoQuorum => "出席不足半数，未表决",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    public static string Label(this MeetingStatus status) =>
        status switch
        {
            MeetingStatus.Invited => "已通知",
            MeetingStatus.Held => "已召开",
            MeetingStatus.Signed => "纪要已签署",
            MeetingStatus.Cancelled => "已取消",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
