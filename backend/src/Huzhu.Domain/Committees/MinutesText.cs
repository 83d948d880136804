using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>The draft of the minutes (会议纪要), from nothing but the recorded facts.</summary>
static class MinutesText
{
    public static string Of(
        Meeting meeting,
        string agencyName,
        Circumstances at,
        IReadOnlyCollection<CommitteeMember> committee
    )
    {
        var start = meeting.StartsAt + Beijing.Offset;
        var byRank = meeting
            .Attendances.OrderBy(a => Rank(a, committee))
            .ThenBy(a => committee.FirstOrDefault(m => m.Id == a.MemberId)?.From)
            .ToList();
        var chair = committee
            .FirstOrDefault(m =>
                m.PersonId is { } person && at.Staff.Has(person, PostKind.CommitteeChair)
            )
            ?.Name;
        string[] head =
        [
            $"{agencyName}管委会会议纪要",
            $"时间：{start:yyyy年M月d日 HH:mm}",
            $"地点：{meeting.Place}",
            $"主持：{(meeting.LedByChair ? $"管委会主任{chair}" : "受托委员")}",
            $"应到{meeting.Entitled}人，实到{meeting.Present}人"
                + (meeting.HasQuorum ? "，达到半数。" : "，不足半数，不进行表决。"),
            $"出席：{Names(byRank, AttendanceState.Present)}",
            $"请假：{Names(byRank, AttendanceState.Excused)}",
            $"缺席：{Names(byRank, AttendanceState.Absent)}",
            $"议程：{meeting.Agenda}",
        ];
        return string.Join('\n', head.Concat(meeting.Motions.OrderBy(m => m.Seq).Select(Line)));
    }

    /// <summary>Chair, vice chair, heads of departments, representatives, as in the invitation.
    /// </summary>
    static int Rank(Attendance attendance, IReadOnlyCollection<CommitteeMember> committee) =>
        (int?)committee.FirstOrDefault(m => m.Id == attendance.MemberId)?.Role ?? int.MaxValue;

    static string Names(IEnumerable<Attendance> byRank, AttendanceState state) =>
        byRank.Where(a => a.State == state).Select(a => a.Name).ToList() is { Count: > 0 } names
            ? string.Join("、", names)
            : "无";

    static string Line(Motion motion, int index) =>
        $"议题{index + 1}（{motion.Kind.Label()}）：{motion.Title}。"
        + $"同意{motion.Count(VoteChoice.For)}票，反对{motion.Count(VoteChoice.Against)}票，"
        + $"弃权{motion.Count(VoteChoice.Abstain)}票，{motion.Outcome.Label()}。";
}
