using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>A member of that day's committee on the attendance list.</summary>
/// <param name="State">Null until the attendance has been recorded.</param>
public sealed record AttendeeView(
    Guid MemberId,
    string Name,
    string Role,
    string Title,
    AttendanceState? State
);

public sealed record VoteView(Guid MemberId, string Name, VoteChoice Choice);

public sealed record MotionView(
    Guid Id,
    int Seq,
    MotionKind Kind,
    string KindLabel,
    string Title,
    Guid? SubjectId,
    int? Year,
    decimal? Amount,
    MotionOutcome Outcome,
    string OutcomeLabel,
    int For,
    int Against,
    int Abstain,
    IReadOnlyList<VoteView> Votes
);

public sealed record MinutesView(
    int Number,
    string Text,
    string? Because,
    string? SignedBy,
    DateTime? SignedAt
);

/// <summary>How many came, and how many it takes (GV-4).</summary>
public sealed record QuorumView(int Entitled, int Present, int Needed, bool Reached);

/// <summary>One meeting with everything that its page and its minutes show.</summary>
public sealed record MeetingView(
    Guid Id,
    MeetingStatus Status,
    string StatusLabel,
    DateTime StartsAt,
    string Place,
    string Agenda,
    bool LedByChair,
    string? CancelledBecause,
    QuorumView Quorum,
    IReadOnlyList<AttendeeView> Attendees,
    IReadOnlyList<MotionView> Motions,
    IReadOnlyList<MinutesView> Minutes,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned;

/// <summary>A meeting in a list.</summary>
public sealed record MeetingRow(
    Guid Id,
    MeetingStatus Status,
    string StatusLabel,
    DateTime StartsAt,
    string Place,
    int Present,
    int Entitled,
    int Motions,
    int Passed
);

/// <summary>Loads meetings of the caller's agency, and shows them.</summary>
public sealed class MeetingReading(HuzhuDb db, Acting me, CustodyReading staff)
{
    public async Task<Meeting?> FindAsync(Guid id, CancellationToken ct) =>
        await db
            .Meetings.Include(m => m.Motions)
                .ThenInclude(m => m.Votes)
            .Include(m => m.Attendances)
            .Include(m => m.Minutes)
            .SingleOrDefaultAsync(m => m.Id == id, ct);

    /// <summary>Runs one act on a meeting as the caller saw it; null when there is none.</summary>
    public async Task<MeetingView?> ActAsync(
        Guid id,
        Precondition ifMatch,
        Action<Meeting, Circumstances> act,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, ct) is not { } meeting)
            return null;
        ifMatch.Require(meeting.Version);
        var at = await staff.CircumstancesAsync(ct);
        act(meeting, at);
        await db.SaveChangesAsync(ct);
        return await ViewAsync(meeting, at, ct);
    }

    public async Task<MeetingView> ViewAsync(
        Meeting meeting,
        Circumstances at,
        CancellationToken ct
    )
    {
        var members = (await db.CommitteeMembers.AsNoTracking().ToListAsync(ct))
            .Where(m => m.IsEntitledOn(meeting.HeldOn))
            .OrderBy(m => m.Role)
            .ThenBy(m => m.From)
            .ToList();
        var names = await staff.NamesAsync(ct);
        string NameOf(Guid memberId) =>
            meeting.Attendances.FirstOrDefault(a => a.MemberId == memberId)?.Name ?? "";
        return new(
            meeting.Id,
            meeting.Status,
            meeting.Status.Label(),
            meeting.StartsAt,
            meeting.Place,
            meeting.Agenda,
            meeting.LedByChair,
            meeting.CancelledBecause,
            Quorum(meeting, members.Count),
            [.. Attendees(meeting, members)],
            [
                .. meeting
                    .Motions.OrderBy(m => m.Seq)
                    .Select(m => new MotionView(
                        m.Id,
                        m.Seq,
                        m.Kind,
                        m.Kind.Label(),
                        m.Title,
                        m.SubjectId,
                        m.Year,
                        m.Amount?.Yuan,
                        m.Outcome,
                        m.Outcome.Label(),
                        m.Count(VoteChoice.For),
                        m.Count(VoteChoice.Against),
                        m.Count(VoteChoice.Abstain),
                        [
                            .. m.Votes.Select(v => new VoteView(
                                v.MemberId,
                                NameOf(v.MemberId),
                                v.Choice
                            )),
                        ]
                    )),
            ],
            [
                .. meeting
                    .Minutes.OrderBy(m => m.Number)
                    .Select(m => new MinutesView(
                        m.Number,
                        m.Text,
                        m.Because,
                        m.SignedById is { } by ? names.NameOf(by) : null,
                        m.SignedAt
                    )),
            ],
            ActionsOn(meeting, at),
            meeting.Version
        );
    }

    static QuorumView Quorum(Meeting meeting, int members)
    {
        var entitled = meeting.Status == MeetingStatus.Invited ? members : meeting.Entitled;
        return new(entitled, meeting.Present, (entitled + 1) / 2, meeting.HasQuorum);
    }

    static IEnumerable<AttendeeView> Attendees(Meeting meeting, List<CommitteeMember> members) =>
        meeting.Status == MeetingStatus.Invited
            ? members.Select(m => new AttendeeView(m.Id, m.Name, m.Role.Label(), m.Title, null))
            : meeting
                .Attendances.OrderBy(a => RankOf(a, members))
                .Select(a =>
                {
                    var member = members.Find(m => m.Id == a.MemberId);
                    return new AttendeeView(
                        a.MemberId,
                        a.Name,
                        member?.Role.Label() ?? "",
                        member?.Title ?? "",
                        a.State
                    );
                });

    /// <summary>Who sat then, by rank; whoever isn't a member any more comes last.</summary>
    static int RankOf(Attendance attendance, List<CommitteeMember> members) =>
        members.FindIndex(m => m.Id == attendance.MemberId) is var at and >= 0 ? at : members.Count;

    List<string> ActionsOn(Meeting meeting, Circumstances at)
    {
        var actions = new List<string>();
        var keeps = me.May(Permission.KeepMeetings);
        var open = meeting.Motions.Any(m => m.Outcome == MotionOutcome.Open);
        var voted = meeting.Motions.Any(m => m.Votes.Count > 0 || m.Outcome != MotionOutcome.Open);
        var last = meeting.Minutes.MaxBy(m => m.Number);
        switch (meeting.Status)
        {
            case MeetingStatus.Invited when keeps:
                actions.AddRange([
                    "rescheduleMeeting",
                    "cancelMeeting",
                    "putOnAgenda",
                    "takeOffAgenda",
                ]);
                if (meeting.StartsAt <= at.Now)
                    actions.Add("recordAttendance");
                break;
            case MeetingStatus.Held when keeps:
                actions.AddRange(["putOnAgenda", "takeOffAgenda", "draftMinutes"]);
                if (!voted)
                    actions.Add("recordAttendance");
                if (open)
                    actions.Add("recordVotes");
                break;
            case MeetingStatus.Signed when keeps:
                actions.Add(last is { IsSigned: true } ? "correctMinutes" : "draftMinutes");
                break;
        }
        if (
            last is { IsSigned: false }
            && !open
            && me.May(Permission.SignMinutes)
            && meeting.RecordedById != me.PersonId
        )
            actions.Add("signMinutes");
        return actions;
    }
}
