using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
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

    /// <param name="SubjectId">A person with a post here for appointments and joint keeping of
    /// seals; for a change or termination its draft, or null.</param>
    /// <param name="Year">Of a plan, budget or final account.</param>
    /// <param name="Amount">In yuan: of cash on a visit.</param>
    public sealed record MotionRequest(
        MotionKind Kind,
        string Title,
        Guid? SubjectId,
        int? Year = null,
        decimal? Amount = null
    );

    public sealed record Attended(Guid MemberId, AttendanceState State);

    public sealed record AttendanceRequest(IReadOnlyList<Attended> Members, bool LedByChair);

    public sealed record Voted(Guid MemberId, VoteChoice Choice);

    public sealed record VotesRequest(IReadOnlyList<Voted> Votes);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepMeetings;
        agency.Read("meetings", ListMeetings, Permission.ViewAgency);
        agency.Exports("meetings", "管委会会议", Permission.ViewAgency, Export);
        agency.Read("meetings/{id:guid}", GetMeeting, Permission.ViewAgency);
        agency.Write("meetings", InviteMeeting, keep);
        var one = "meetings/{id:guid}/";
        agency.Write(one + "rescheduling", RescheduleMeeting, keep).OnExisting();
        agency.Write(one + "cancellation", CancelMeeting, keep).OnExisting();
        agency.Write(one + "motions", PutOnAgenda, keep).OnExisting();
        agency.Write(one + "motions/{motionId:guid}/removal", TakeOffAgenda, keep).OnExisting();
        agency.Write(one + "attendance", RecordAttendance, keep).OnExisting();
        agency.Write(one + "motions/{motionId:guid}/votes", RecordVotes, keep).OnExisting();
    }

    static async Task<Ok<Page<MeetingRow>>> ListMeetings(int? year, int? page, int? size, Here here)
    {
        var found = await Matching(here.Db, year).PageAsync(page, size, here.Ct);
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

    static async Task<Ok<MeetingView>> GetMeeting(
        Guid id,
        MeetingReading meetings,
        CustodyReading staff,
        CancellationToken ct
    ) =>
        await meetings.FindAsync(id, ct) is { } meeting
            ? TypedResults.Ok(
                await meetings.ViewAsync(meeting, await staff.CircumstancesAsync(ct), ct)
            )
            : throw new Absent();

    static async Task<Ok<MeetingView>> InviteMeeting(
        Invitation request,
        Here here,
        MeetingReading meetings,
        CustodyReading staff
    )
    {
        var (starts, place, agenda) = Checked(request);
        var meeting = Meeting.Invite(here.NewId(), here.Me.AgencyId, starts, place, agenda);
        here.Db.Meetings.Add(meeting);
        await here.Save();
        here.About(meeting.Id, new { meeting.StartsAt });
        return TypedResults.Ok(
            await meetings.ViewAsync(meeting, await staff.CircumstancesAsync(here.Ct), here.Ct)
        );
    }

    static Task<Ok<MeetingView>> RescheduleMeeting(
        Guid id,
        Invitation request,
        MeetingReading meetings,
        Here here
    )
    {
        var (starts, place, agenda) = Checked(request);
        here.About(id, new { request.StartsAt });
        return OnAsync(
            id,
            meetings,
            here.IfMatch,
            (m, _) => m.Reschedule(starts, place, agenda),
            here.Ct
        );
    }

    static Task<Ok<MeetingView>> CancelMeeting(
        Guid id,
        CancellationRequest request,
        MeetingReading meetings,
        Here here
    )
    {
        var because = Text.Of("because", request.Because, "取消原因", 500);
        here.About(id);
        return OnAsync(id, meetings, here.IfMatch, (m, _) => m.Cancel(because), here.Ct);
    }

    static async Task<Ok<MeetingView>> PutOnAgenda(
        Guid id,
        MotionRequest request,
        MeetingReading meetings,
        Here here
    )
    {
        var title = Text.Of("title", request.Title, "议题", 200);
        Money? amount = request.Amount switch
        {
            null => null,
            > 0 and <= 1_000_000m => Money.OfYuan(request.Amount.Value),
            _ => throw new InvalidField("amount", "请填写金额（元），大于0且不超过一百万。"),
        };
        await RequireRealAsync(request, here);
        here.About(id, new { request.Kind, request.SubjectId });
        return await OnAsync(
            id,
            meetings,
            here.IfMatch,
            (m, _) =>
                m.PutOnAgenda(
                    here.NewId(),
                    request.Kind,
                    title,
                    request.SubjectId,
                    request.Year,
                    amount
                ),
            here.Ct
        );
    }

    /// <summary>A motion's subject is somebody or something of this agency.</summary>
    static async Task RequireRealAsync(MotionRequest request, Here here)
    {
        if (request.SubjectId is not { } id)
            return;
        var agencyId = here.Me.AgencyId;
        var real = Resolution.SubjectOf(request.Kind) switch
        {
            MotionSubject.Person => await here.Db.Posts.AnyAsync(
                p => p.AgencyId == agencyId && p.PersonId == id && p.ConfirmedById != null,
                here.Ct
            ),
            MotionSubject.Case => await here.Db.Cases.AnyAsync(
                c =>
                    c.AgencyId == agencyId
                    && c.Id == id
                    && c.Kind == Resolution.CaseKindOf(request.Kind)
                    && c.DecidedAt == null,
                here.Ct
            ),
            MotionSubject.None => true,
            _ => throw new InvalidOperationException($"{id}: a subject without a check"),
        };
        if (!real)
            throw new InvalidField("subjectId", "本代办处没有这个人员或者办件，请重新选择。");
    }

    static Task<Ok<MeetingView>> TakeOffAgenda(
        Guid id,
        Guid motionId,
        MeetingReading meetings,
        Here here
    )
    {
        here.About(id, new { motionId });
        return OnAsync(id, meetings, here.IfMatch, (m, _) => m.TakeOffAgenda(motionId), here.Ct);
    }

    static async Task<Ok<MeetingView>> RecordAttendance(
        Guid id,
        AttendanceRequest request,
        Here here,
        MeetingReading meetings
    )
    {
        RequireOnce("members", request.Members.Select(m => m.MemberId));
        var members = await here.Db.CommitteeMembers.ToListAsync(here.Ct);
        here.About(id, new { request.LedByChair });
        return await OnAsync(
            id,
            meetings,
            here.IfMatch,
            (meeting, at) =>
                meeting.RecordAttendance(
                    members,
                    request.Members.ToDictionary(m => m.MemberId, m => m.State),
                    request.LedByChair,
                    here.Me.PersonId,
                    at
                ),
            here.Ct
        );
    }

    /// <summary>All votes on one motion as the meeting gave them; the vote is closed with them.
    /// </summary>
    static Task<Ok<MeetingView>> RecordVotes(
        Guid id,
        Guid motionId,
        VotesRequest request,
        Here here,
        MeetingReading meetings
    )
    {
        RequireOnce("votes", request.Votes.Select(v => v.MemberId));
        here.About(id, new { motionId });
        return OnAsync(
            id,
            meetings,
            here.IfMatch,
            (meeting, at) =>
            {
                foreach (var vote in request.Votes)
                    meeting.CastVote(motionId, vote.MemberId, vote.Choice, here.Me.PersonId, at);
                meeting.Conclude(motionId);
            },
            here.Ct
        );
    }

    internal static async Task<Ok<MeetingView>> OnAsync(
        Guid id,
        MeetingReading meetings,
        Precondition ifMatch,
        Action<Meeting, Circumstances> act,
        CancellationToken ct
    ) =>
        await meetings.ActAsync(id, ifMatch, act, ct) is { } view
            ? TypedResults.Ok(view)
            : throw new Absent();

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
