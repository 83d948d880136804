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
        string Number,
        Guid MeetingId,
        MotionKind Kind,
        string KindLabel,
        string Title,
        Guid? SubjectId,
        int? Year,
        decimal? Amount,
        DateOnly PassedOn,
        DateTime SignedAt,
        bool Usable,
        DateTime? ConsumedAt
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepMeetings;
        var one = "meetings/{id:guid}/";
        agency.Write(one + "minutes", DraftMinutes, keep).OnExisting();
        agency.Write(one + "correction", CorrectMinutes, keep).OnExisting();
        agency.Write(one + "signature", SignMinutes, Permission.SignMinutes).OnExisting().StepUp();
        agency.Read(one + "minutes.pdf", PrintMinutes, Permission.ViewAgency).OwnWork();
        agency.Read("resolutions", ListResolutions, Permission.ViewAgency);
        agency.Exports("resolutions", "决议", Permission.ViewAgency, Export);
    }

    static async Task<Ok<MeetingView>> DraftMinutes(
        Guid id,
        DraftRequest request,
        Here here,
        MeetingReading meetings
    )
    {
        var text = Text.Optional("text", request.Text, "纪要", 20_000);
        here.About(id);
        var committee = await here.Db.CommitteeMembers.AsNoTracking().ToListAsync(here.Ct);
        return await HoldMeeting.OnAsync(
            id,
            meetings,
            here.IfMatch,
            (meeting, at) =>
            {
                if (text is null)
                    meeting.DraftMinutes(here.Me.Agency!.AgencyName, at, committee);
                else
                    meeting.EditMinutes(text, at);
            },
            here.Ct
        );
    }

    static Task<Ok<MeetingView>> CorrectMinutes(
        Guid id,
        CorrectionRequest request,
        MeetingReading meetings,
        Here here
    )
    {
        var text = Text.Of("text", request.Text, "纪要", 20_000);
        var because = Text.Of("because", request.Because, "更正原因", 500);
        here.About(id);
        return HoldMeeting.OnAsync(
            id,
            meetings,
            here.IfMatch,
            (meeting, at) => meeting.CorrectMinutes(text, because, at),
            here.Ct
        );
    }

    static async Task<Ok<MeetingView>> SignMinutes(Guid id, Here here, MeetingReading meetings)
    {
        here.About(id);
        // two minutes signed in one instant don't give the same numbers
        await UnitOfWork.HoldAsync(here.Db, $"resolutions:{here.Me.AgencyId}", here.Ct);
        var last = await LastNumbersAsync(here.Db, here.Ct);
        return await HoldMeeting.OnAsync(
            id,
            meetings,
            here.IfMatch,
            (meeting, at) =>
                here.Db.Resolutions.AddRange(
                    meeting.SignMinutes(
                        here.Me.PersonId,
                        last.GetValueOrDefault(meeting.HeldOn.Year),
                        at
                    )
                ),
            here.Ct
        );
    }

    /// <summary>The last number of the agency's resolutions, by the year in which they were
    /// passed.</summary>
    internal static async Task<Dictionary<int, int>> LastNumbersAsync(
        HuzhuDb db,
        CancellationToken ct
    ) =>
        await db
            .Resolutions.GroupBy(r => r.PassedOn.Year)
            .Select(g => new { g.Key, Last = g.Max(r => r.Number) })
            .ToDictionaryAsync(g => g.Key, g => g.Last, ct);

    static async Task<Ok<Page<ResolutionRow>>> ListResolutions(
        Word<MotionKind>? kind,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, kind?.Value).PageAsync(page, size, here.Ct);
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
            new("决议编号", r => r.Number, 24),
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
            r.OnPaper,
            r.MeetingId,
            r.Kind,
            r.Kind.Label(),
            r.Title,
            r.SubjectId,
            r.Year,
            r.Amount?.Yuan,
            r.PassedOn,
            r.SignedAt,
            r.IsUsable,
            r.ConsumedAt
        );

    /// <summary>The last signed version; before the first signature the draft, marked as one.
    /// </summary>
    static async Task<FileContentHttpResult> PrintMinutes(
        Guid id,
        HttpContext http,
        Here here,
        MeetingReading meetings,
        CustodyReading staff,
        PaperPrinter printer
    )
    {
        MeetingView view;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var meeting = await meetings.FindAsync(id, here.Ct) ?? throw new Absent();
            view = await meetings.ViewAsync(
                meeting,
                await staff.CircumstancesAsync(here.Ct),
                here.Ct
            );
        }
        var minutes =
            view.Minutes.LastOrDefault(m => m.SignedAt is not null)
            ?? view.Minutes.LastOrDefault()
            ?? throw new Domain.Shared.WrongState("纪要尚未拟稿，请先拟稿再打印。");
        var paper = new MinutesPaper(
            here.Me.Agency!.AgencyName,
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
            await printer.PrintAsync(paper, here.Ct),
            $"管委会会议纪要 {view.StartsAt + Domain.Shared.Beijing.Offset:yyyy-MM-dd}"
        );
    }
}
