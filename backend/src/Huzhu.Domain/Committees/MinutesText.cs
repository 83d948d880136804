using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>The draft of the minutes (会议纪要), from nothing but the recorded facts.</summary>
static class MinutesText
{
    public static string Of(Meeting meeting, string agencyName)
    {
        var start = meeting.StartsAt + Beijing.Offset;
        string[] head =
        [
            $"{agencyName}管委会会议纪要",
            $"时间：{start:yyyy年M月d日 HH:mm}",
            $"地点：{meeting.Place}",
            $"主持：{(meeting.LedByChair ? "管委会主任" : "受托委员")}",
            $"应到{meeting.Entitled}人，实到{meeting.Present}人"
                + (meeting.HasQuorum ? "，达到半数。" : "，不足半数，不进行表决。"),
            $"出席：{Names(meeting, AttendanceState.Present)}",
            $"请假：{Names(meeting, AttendanceState.Excused)}",
            $"缺席：{Names(meeting, AttendanceState.Absent)}",
            $"议程：{meeting.Agenda}",
        ];
        return string.Join('\n', head.Concat(meeting.Motions.OrderBy(m => m.Seq).Select(Line)));
    }

    static string Names(Meeting meeting, AttendanceState state) =>
        meeting.Attendances.Where(a => a.State == state).Select(a => a.Name).ToList()
            is { Count: > 0 } names
            ? string.Join("、", names)
            : "无";

    static string Line(Motion motion, int index) =>
        $"议题{index + 1}（{motion.Kind.Label()}）：{motion.Title}。"
        + $"同意{motion.Count(VoteChoice.For)}票，反对{motion.Count(VoteChoice.Against)}票，"
        + $"弃权{motion.Count(VoteChoice.Abstain)}票，{motion.Outcome.Label()}。";
}
