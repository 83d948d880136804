using Huzhu.Api.Jobs;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>Meetings and documents of the office (GV-14): it publishes them and sees which agencies
/// have attended, read and passed them on.</summary>
public static class PublishMatter
{
    /// <param name="On">The day of the meeting, or on which the document was sent.</param>
    /// <param name="FileId">Sent before by SendOfficeFile; null: none.</param>
    public sealed record MatterRequest(
        OfficeMatterKind Kind,
        string Title,
        string Text,
        DateOnly On,
        Guid? FileId
    );

    /// <param name="Asked">How many agencies are to take note.</param>
    public sealed record MatterRow(
        Guid Id,
        OfficeMatterKind Kind,
        string Title,
        DateOnly On,
        DateOnly Due,
        int Asked,
        int Taken,
        int PassedOn
    );

    /// <param name="State">none, taken (attended or read) or passedOn.</param>
    public sealed record ReceiptRow(
        string Slug,
        string Agency,
        ReceiptState State,
        string? TakenBy,
        DateOnly? TakenOn,
        DateOnly? PassedOnOn,
        string? PassedOnTo,
        bool Overdue
    );

    public sealed record MatterView(
        MatterRow Matter,
        string Text,
        Guid? FileId,
        string PublishedBy,
        IReadOnlyList<ReceiptRow> Receipts
    );

    public enum ReceiptState
    {
        None,
        Taken,
        PassedOn,
    }

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("matters", ListMatters, Permission.ViewOffice);
        office.Read("matters/{id:guid}", GetMatter, Permission.ViewOffice);
        office.Exports("matters", "会议与文件", Permission.ViewOffice, Export);
        office.Exports(
            "matter-receipts",
            "会议与文件办理情况",
            Permission.ViewOffice,
            ExportReceipts
        );
        office.Write("matters", Handle, Permission.PublishMatters);
    }

    static async Task<Ok<Page<MatterRow>>> ListMatters(
        Word<OfficeMatterKind>? kind,
        string? q,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = await RowsAsync(here.Db, kind?.Value, q, here.Rulebooks, here.Clock, here.Ct);
        return TypedResults.Ok(rows.Page(page, size));
    }

    static async Task<Ok<MatterView>> GetMatter(Guid id, Word<ReceiptState>? state, Here here)
    {
        var matter =
            await here.Db.OfficeMatters.SingleOrDefaultAsync(m => m.Id == id, here.Ct)
            ?? throw new Absent();
        var receipts = await ReceiptsAsync(here.Db, matter, here.Rulebooks, here.Clock, here.Ct);
        return TypedResults.Ok(
            new MatterView(
                RowOf(matter, receipts, await here.Rulebook()),
                matter.Text,
                matter.FileId,
                await here
                    .Db.Users.Where(u => u.Id == matter.ByPersonId)
                    .Select(u => u.Name)
                    .SingleAsync(here.Ct),
                [.. receipts.Where(r => state is null || r.State == state.Value)]
            )
        );
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                export.Choice<OfficeMatterKind>("kind"),
                export.Text("q"),
                export.Rulebooks,
                export.Clock,
                export.Ct
            ),
            new("类别", r => r.Kind.Label()),
            new("标题", r => r.Title, 50),
            new("日期", r => r.On),
            new("传达期限", r => r.Due),
            new("应办代办处", r => r.Asked),
            new("已参加或已阅", r => r.Taken),
            new("已传达", r => r.PassedOn)
        );

    static async Task<int> ExportReceipts(ExportRequest export)
    {
        var (id, state) = (export.Id("id"), export.Choice<ReceiptState>("state"));
        var matter = await export.Db.OfficeMatters.SingleOrDefaultAsync(m => m.Id == id, export.Ct);
        List<ReceiptRow> receipts = matter is null
            ? []
            : await ReceiptsAsync(export.Db, matter, export.Rulebooks, export.Clock, export.Ct);
        return await export.Write(
            receipts.Where(r => state is null || r.State == state),
            new("代办处", r => r.Agency, 60),
            new("情况", r => r.State.Label(), 24),
            new("参加或阅读人", r => r.TakenBy),
            new("参加或阅读日期", r => r.TakenOn),
            new("传达日期", r => r.PassedOnOn),
            new("传达对象", r => r.PassedOnTo, 40),
            new("逾期", r => r.Overdue)
        );
    }

    static async Task<Ok<MatterRow>> Handle(MatterRequest request, Here here)
    {
        var today = here.Today;
        if (request.On < today.AddYears(-1) || request.On > today.AddYears(1))
            throw new InvalidField("on", "请填写前后一年以内的日期。");
        if (request.FileId is { } fileId)
            await KeepFiles.RequireSentAsync(here.Db, fileId, here.Me, here.Ct);
        var matter = new OfficeMatter(
            here.NewId(),
            request.Kind,
            Text.Of("title", request.Title, "标题", 200),
            Text.Of("text", request.Text, "内容", 5000),
            request.On,
            request.FileId,
            here.Me.PersonId
        );
        here.Db.OfficeMatters.Add(matter);
        await here.Save();
        here.About(matter.Id, new { matter.Kind, matter.On });
        var receipts = await ReceiptsAsync(here.Db, matter, here.Rulebooks, here.Clock, here.Ct);
        return TypedResults.Ok(RowOf(matter, receipts, await here.Rulebook()));
    }

    /// <summary>All matters, the newest first, with how far each has come.</summary>
    static async Task<List<MatterRow>> RowsAsync(
        HuzhuDb db,
        OfficeMatterKind? kind,
        string? q,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var matters = db.OfficeMatters.AsNoTracking();
        if (kind is { } one)
            matters = matters.Where(m => m.Kind == one);
        if (q?.Trim() is { Length: > 0 } words)
            matters = matters.Where(m => m.Title.Contains(words) || m.Text.Contains(words));
        var found = await matters
            .OrderByDescending(m => m.On)
            .ThenByDescending(m => m.Id)
            .ToListAsync(ct);
        var agencies = await AgenciesAsync(db, ct);
        var receipts = (
            await db
                .OfficeMatterReceipts.AsNoTracking()
                .Select(r => new
                {
                    r.MatterId,
                    r.AgencyId,
                    Passed = r.PassedOnOn != null,
                })
                .ToListAsync(ct)
        ).ToLookup(r => r.MatterId);
        return
        [
            .. found.Select(m =>
            {
                var taken = receipts[m.Id].ToDictionary(r => r.AgencyId, r => r.Passed);
                return new MatterRow(
                    m.Id,
                    m.Kind,
                    m.Title,
                    m.On,
                    m.DueOn(rulebook).Due,
                    agencies.Count(a => Asks(a, m, taken.ContainsKey(a.Id), rulebook, now)),
                    taken.Count,
                    taken.Count(t => t.Value)
                );
            }),
        ];
    }

    /// <summary>Every agency that is to take note of a matter, and how far it has come; those that
    /// lack most first.</summary>
    static async Task<List<ReceiptRow>> ReceiptsAsync(
        HuzhuDb db,
        OfficeMatter matter,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var due = matter.DueOn(rulebook).Due;
        var receipts = await db
            .OfficeMatterReceipts.AsNoTracking()
            .Where(r => r.MatterId == matter.Id)
            .ToDictionaryAsync(r => r.AgencyId, ct);
        var names = await db.NamesOfAsync(receipts.Values.Select(r => r.TakenById), ct);
        return
        [
            .. (await AgenciesAsync(db, ct))
                .Where(a => Asks(a, matter, receipts.ContainsKey(a.Id), rulebook, now))
                .Select(a =>
                {
                    var receipt = receipts.GetValueOrDefault(a.Id);
                    return new ReceiptRow(
                        a.Slug,
                        a.FullName,
                        receipt is null ? ReceiptState.None
                            : receipt.PassedOnOn is null ? ReceiptState.Taken
                            : ReceiptState.PassedOn,
                        receipt is null ? null : names.GetValueOrDefault(receipt.TakenById),
                        receipt?.TakenOn,
                        receipt?.PassedOnOn,
                        receipt?.PassedOnTo,
                        receipt?.PassedOnOn is null && due < Beijing.DateOf(now)
                    );
                })
                .OrderBy(r => r.State)
                .ThenBy(r => r.Slug),
        ];
    }

    static Task<List<Agency>> AgenciesAsync(HuzhuDb db, CancellationToken ct) =>
        db.Agencies.AsNoTracking().ToListAsync(ct);

    /// <summary>It concerns agencies that did business by its day and still do, and those who took
    /// note anyway.</summary>
    static bool Asks(
        Agency agency,
        OfficeMatter matter,
        bool took,
        Rulebook rulebook,
        DateTime now
    ) => took || agency.ApprovedOn <= matter.On && agency.CanDoBusiness(now, rulebook);

    public static string Label(this OfficeMatterKind kind) =>
        kind == OfficeMatterKind.Meeting ? "会议" : "文件";

    public static string Label(this ReceiptState state) =>
        state switch
        {
            ReceiptState.None => "未阅未参加",
            ReceiptState.Taken => "已参加或已阅，未传达",
            ReceiptState.PassedOn => "已传达",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    static MatterRow RowOf(
        OfficeMatter matter,
        IReadOnlyCollection<ReceiptRow> receipts,
        Rulebook rulebook
    ) =>
        new(
            matter.Id,
            matter.Kind,
            matter.Title,
            matter.On,
            matter.DueOn(rulebook).Due,
            receipts.Count,
            receipts.Count(r => r.State != ReceiptState.None),
            receipts.Count(r => r.State == ReceiptState.PassedOn)
        );
}
