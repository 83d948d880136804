using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>Minutes (会议纪要): drafted from the facts, edited, signed by the chair and locked; a
/// correction is a new signed version (GV-5). The resolutions that came out of them are listed
/// here too (GV-6).</summary>
public static class KeepMinutes
{
    /// <param name="Text">Null: draft it from the recorded facts.</param>
    public sealed record DraftRequest(string? Text);

    public sealed record CorrectionRequest(string Text, string Because);

    public sealed record ResolutionRow(
        Guid Id,
        Guid MeetingId,
        MotionKind Kind,
        string KindLabel,
        string Title,
        DateOnly PassedOn,
        DateTime SignedAt,
        bool Usable,
        DateTime? ConsumedAt
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepMeetings;
        var one = "meetings/{id:guid}/";
        agency.Posts(one + "minutes", Draft, "DraftMinutes", keep, existing: true);
        agency.Posts(one + "correction", Correct, "CorrectMinutes", keep, existing: true);
        agency.Posts(
            one + "signature",
            Sign,
            "SignMinutes",
            Permission.SignMinutes,
            existing: true,
            stepUp: true
        );
        agency.Reads(
            one + "minutes.pdf",
            Print,
            "PrintMinutes",
            Permission.ViewAgency,
            ownWork: true
        );
        agency.Reads("resolutions", Resolutions, "ListResolutions", Permission.ViewAgency);
        agency.Exports("resolutions", "决议", Permission.ViewAgency, Export);
    }

    static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Draft(
        Guid id,
        DraftRequest request,
        Acting me,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var text = Text.Optional("text", request.Text, "纪要", 20_000);
        audit.About(id.ToString());
        return await HoldMeeting.OnAsync(
            id,
            meetings,
            ifMatch,
            (meeting, at) =>
            {
                if (text is null)
                    meeting.DraftMinutes(me.Agency!.AgencyName, at);
                else
                    meeting.EditMinutes(text, at);
            },
            ct
        );
    }

    static Task<Results<Ok<MeetingView>, ProblemHttpResult>> Correct(
        Guid id,
        CorrectionRequest request,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var text = Text.Of("text", request.Text, "纪要", 20_000);
        var because = Text.Of("because", request.Because, "更正原因", 500);
        audit.About(id.ToString());
        return HoldMeeting.OnAsync(
            id,
            meetings,
            ifMatch,
            (meeting, at) => meeting.CorrectMinutes(text, because, at),
            ct
        );
    }

    static Task<Results<Ok<MeetingView>, ProblemHttpResult>> Sign(
        Guid id,
        Acting me,
        HuzhuDb db,
        MeetingReading meetings,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(id.ToString());
        return HoldMeeting.OnAsync(
            id,
            meetings,
            ifMatch,
            (meeting, at) => db.Resolutions.AddRange(meeting.SignMinutes(me.PersonId, at)),
            ct
        );
    }

    static async Task<Ok<Page<ResolutionRow>>> Resolutions(
        Word<MotionKind>? kind,
        int? page,
        int? size,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var found = await Matching(db, kind?.Value).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<ResolutionRow>(
                [.. found.Items.Select(RowOf)],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var passed = Matching(export.Db, export.Choice<MotionKind>("kind"));
        return await export.Write(
            (await passed.ToListAsync(export.Ct)).Select(RowOf),
            new("决议", r => r.Title, 40),
            new("种类", r => r.KindLabel, 24),
            new("通过日期", r => r.PassedOn),
            new("签署时间", r => r.SignedAt, 20),
            new("可以使用", r => r.Usable),
            new("使用时间", r => r.ConsumedAt, 20)
        );
    }

    /// <summary>Resolutions, the newest first.</summary>
    static IQueryable<Resolution> Matching(HuzhuDb db, MotionKind? kind) =>
        db
            .Resolutions.AsNoTracking()
            .Where(r => kind == null || r.Kind == kind)
            .OrderByDescending(r => r.SignedAt)
            .ThenByDescending(r => r.Id);

    static ResolutionRow RowOf(Resolution r) =>
        new(
            r.Id,
            r.MeetingId,
            r.Kind,
            r.Kind.Label(),
            r.Title,
            r.PassedOn,
            r.SignedAt,
            r.IsUsable,
            r.ConsumedAt
        );

    /// <summary>The last signed version; before the first signature the draft, marked as one.
    /// </summary>
    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Print(
        Guid id,
        HttpContext http,
        HuzhuDb db,
        Acting me,
        MeetingReading meetings,
        CustodyReading staff,
        PaperPrinter printer,
        CancellationToken ct
    )
    {
        MeetingView view;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            if (await meetings.FindAsync(id, ct) is not { } meeting)
                return (ProblemHttpResult)Problems.NotFound();
            view = await meetings.ViewAsync(meeting, await staff.CircumstancesAsync(ct), ct);
        }
        var minutes =
            view.Minutes.LastOrDefault(m => m.SignedAt is not null)
            ?? view.Minutes.LastOrDefault()
            ?? throw new Domain.Shared.WrongState("纪要尚未拟稿，请先拟稿再打印。");
        var paper = new MinutesPaper(
            me.Agency!.AgencyName,
            view.StartsAt,
            view.Place,
            minutes.Text,
            minutes.SignedBy,
            minutes.SignedAt,
            minutes.Number,
            minutes.Because
        );
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, ct),
            $"minutes-{view.StartsAt + Domain.Shared.Beijing.Offset:yyyyMMdd}"
        );
    }
}
