using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>Meetings of the management committee: invitation, agenda, attendance and votes (GV-3,
/// GV-4, GV-5).</summary>
public static class HoldMeeting
{
    /// <param name="StartsAt">With its offset, or as UTC.</param>
    public sealed record Invitation(DateTimeOffset StartsAt, string Place, string Agenda);

    public sealed record CancellationRequest(string Because);

    public sealed record MotionRequest(MotionKind Kind, string Title, Guid? SubjectId);

    public sealed record Attended(Guid MemberId, AttendanceState State);

    public sealed record AttendanceRequest(IReadOnlyList<Attended> Members, bool LedByChair);

    public sealed record Voted(Guid MemberId, VoteChoice Choice);

    public sealed record VotesRequest(IReadOnlyList<Voted> Votes);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepMeetings;
        agency.Reads("meetings", List, "ListMeetings", Permission.ViewAgency);
        agency.Exports("meetings", "管委会会议", Permission.ViewAgency, Export);
        agency.Reads("meetings/{id:guid}", Get, "GetMeeting", Permission.ViewAgency);
        agency.Posts("meetings", Invite, "InviteMeeting", keep);
        var one = "meetings/{id:guid}/";
        agency.Posts(one + "rescheduling", Reschedule, "RescheduleMeeting", keep, existing: true);
        agency.Posts(one + "cancellation", Cancel, "CancelMeeting", keep, existing: true);
        agency.Posts(one + "motions", PutOnAgenda, "PutOnAgenda", keep, existing: true);
        agency.Posts(
            one + "motions/{motionId:guid}/removal",
            TakeOffAgenda,
            "TakeOffAgenda",
            keep,
            existing: true
        );
        agency.Posts(
            one + "attendance",
            RecordAttendance,
            "RecordAttendance",
            keep,
            existing: true
        );
        agency.Posts(
            one + "motions/{motionId:guid}/votes",
            RecordVotes,
            "RecordVotes",
            keep,
            existing: true
        );
    }

    static async Task<Ok<Page<MeetingRow>>> List(
        int? year,
        int? page,
        int? size,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var found = await Matching(db, year).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<MeetingRow>(
                [.. found.Items.Select(RowOf)],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            (await Matching(export.Db, export.Number("year")).ToListAsync(export.Ct)).Select(RowOf),
            new("会议时间", r => r.StartsAt, 20),
            new("地点", r => r.Place, 30),
            new("状态", r => r.StatusLabel),
            new("实到", r => r.Present),
            new("应到", r => r.Entitled),
            new("议题", r => r.Motions),
            new("通过", r => r.Passed)
        );

    /// <summary>Meetings of a year or of all, the newest first.</summary>
    static IQueryable<Meeting> Matching(HuzhuDb db, int? year)
    {
        var meetings = db.Meetings.AsNoTracking();
        if (year is { } one and > 1900 and < 2200)
        {
            var (from, to) = (Beijing.StartOf(new(one, 1, 1)), Beijing.StartOf(new(one + 1, 1, 1)));
            meetings = meetings.Where(m => m.StartsAt >= from && m.StartsAt < to);
        }
        return meetings
            .Include(m => m.Motions)
            .Include(m => m.Attendances)
            .OrderByDescending(m => m.StartsAt)
            .ThenByDescending(m => m.Id);
    }

    internal static MeetingRow RowOf(Meeting m) =>
        new(
            m.Id,
            m.Status,
            m.Status.Label(),
            m.StartsAt,
            m.Place,
            m.Present,
            m.Entitled,
            m.Motions.Count,
            m.Motions.Count(x => x.Outcome == MotionOutcome.Passed)
        );

    static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Get(
        Guid id,
        MeetingReading meetings,
        CustodyReading staff,
        CancellationToken ct
    ) =>
        await meetings.FindAsync(id, ct) is { } meeting
            ? TypedResults.Ok(
                await meetings.ViewAsync(meeting, await staff.CircumstancesAsync(ct), ct)
            )
            : (ProblemHttpResult)Problems.NotFound();

    static async Task<Ok<MeetingView>> Invite(
        Invitation request,
        Acting me,
        HuzhuDb db,
        MeetingReading meetings,
        CustodyReading staff,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var (starts, place, agenda) = Checked(request);
        var meeting = Meeting.Invite(clock.NewId(), me.AgencyId, starts, place, agenda);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(ct);
        audit.About(meeting.Id.ToString(), new { meeting.StartsAt });
        return TypedResults.Ok(
            await meetings.ViewAsync(meeting, await staff.CircumstancesAsync(ct), ct)
        );
    }

    static Task<Results<Ok<MeetingView>, ProblemHttpResult>> Reschedule(
        Guid id,
        Invitation request,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var (starts, place, agenda) = Checked(request);
        audit.About(id.ToString(), new { request.StartsAt });
        return OnAsync(id, meetings, ifMatch, (m, _) => m.Reschedule(starts, place, agenda), ct);
    }

    static Task<Results<Ok<MeetingView>, ProblemHttpResult>> Cancel(
        Guid id,
        CancellationRequest request,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var because = Text.Of("because", request.Because, "取消原因", 500);
        audit.About(id.ToString());
        return OnAsync(id, meetings, ifMatch, (m, _) => m.Cancel(because), ct);
    }

    static Task<Results<Ok<MeetingView>, ProblemHttpResult>> PutOnAgenda(
        Guid id,
        MotionRequest request,
        MeetingReading meetings,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var title = Text.Of("title", request.Title, "议题", 200);
        audit.About(id.ToString(), new { request.Kind });
        return OnAsync(
            id,
            meetings,
            ifMatch,
            (m, _) => m.PutOnAgenda(clock.NewId(), request.Kind, title, request.SubjectId),
            ct
        );
    }

    static Task<Results<Ok<MeetingView>, ProblemHttpResult>> TakeOffAgenda(
        Guid id,
        Guid motionId,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(id.ToString(), new { motionId });
        return OnAsync(id, meetings, ifMatch, (m, _) => m.TakeOffAgenda(motionId), ct);
    }

    static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> RecordAttendance(
        Guid id,
        AttendanceRequest request,
        Acting me,
        HuzhuDb db,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        RequireOnce("members", request.Members.Select(m => m.MemberId));
        var members = await db.CommitteeMembers.ToListAsync(ct);
        audit.About(id.ToString(), new { request.LedByChair });
        return await OnAsync(
            id,
            meetings,
            ifMatch,
            (meeting, at) =>
                meeting.RecordAttendance(
                    members,
                    request.Members.ToDictionary(m => m.MemberId, m => m.State),
                    request.LedByChair,
                    me.PersonId,
                    at
                ),
            ct
        );
    }

    /// <summary>All votes on one motion as the meeting gave them; the vote is closed with them.
    /// </summary>
    static Task<Results<Ok<MeetingView>, ProblemHttpResult>> RecordVotes(
        Guid id,
        Guid motionId,
        VotesRequest request,
        Acting me,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        RequireOnce("votes", request.Votes.Select(v => v.MemberId));
        audit.About(id.ToString(), new { motionId });
        return OnAsync(
            id,
            meetings,
            ifMatch,
            (meeting, at) =>
            {
                foreach (var vote in request.Votes)
                    meeting.CastVote(motionId, vote.MemberId, vote.Choice, me.PersonId, at);
                meeting.Conclude(motionId);
            },
            ct
        );
    }

    internal static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> OnAsync(
        Guid id,
        MeetingReading meetings,
        Precondition ifMatch,
        Action<Meeting, Circumstances> act,
        CancellationToken ct
    ) =>
        await meetings.ActAsync(id, ifMatch, act, ct) is { } view
            ? TypedResults.Ok(view)
            : (ProblemHttpResult)Problems.NotFound();

    static (DateTime, string, string) Checked(Invitation request) =>
        request.StartsAt.Year is > 2000 and < 2200
            ? (
                request.StartsAt.UtcDateTime,
                Text.Of("place", request.Place, "会议地点", 200),
                Text.Of("agenda", request.Agenda, "会议内容", 2000)
            )
            : throw new InvalidField("startsAt", "请填写会议时间。");

    static void RequireOnce(string field, IEnumerable<Guid> members)
    {
        var all = members.ToList();
        if (all.Distinct().Count() != all.Count)
            throw new InvalidField(field, "同一委员只能登记一次。");
    }
}
