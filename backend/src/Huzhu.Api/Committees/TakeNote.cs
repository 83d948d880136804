using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
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

/// <summary>An agency takes note of the office's meetings and documents (GV-14): somebody attended
/// or read, and then passed it on.</summary>
public static class TakeNote
{
    public sealed record NoteTaken(DateOnly On);

    public sealed record PassingOn(string To, DateOnly On);

    public sealed record MatterNote(
        Guid Id,
        OfficeMatterKind Kind,
        string Title,
        string Text,
        DateOnly On,
        Guid? FileId,
        DeadlineView Deadline,
        string? TakenBy,
        DateOnly? TakenOn,
        DateOnly? PassedOnOn,
        string? PassedOnTo,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepRecords;
        agency.Read("office-matters", ListOfficeMatters, Permission.ViewAgency);
        agency.Exports("office-matters", "会议与文件", Permission.ViewAgency, Export);
        agency.Write("office-matters/{id:guid}/receipt", TakeNoteOfMatter, keep);
        agency.Write("office-matters/{id:guid}/passing-on", PassMatterOn, keep).OnExisting();
    }

    static async Task<Ok<Page<MatterNote>>> ListOfficeMatters(
        bool? open,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await (await MattersAsync(here.Db, open, here.Ct)).PageAsync(
            page,
            size,
            here.Ct
        );
        return TypedResults.Ok(
            new Page<MatterNote>(
                await NotesAsync(here.Db, found.Items, here.Rulebooks, here.Clock, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await NotesAsync(
                export.Db,
                await (await MattersAsync(export.Db, export.Flag("open"), export.Ct)).ToListAsync(
                    export.Ct
                ),
                export.Rulebooks,
                export.Clock,
                export.Ct
            ),
            new("类别", r => r.Kind.Label()),
            new("标题", r => r.Title, 50),
            new("日期", r => r.On),
            new("传达期限", r => r.Deadline.Due),
            new("参加或阅读人", r => r.TakenBy),
            new("参加或阅读日期", r => r.TakenOn),
            new("传达日期", r => r.PassedOnOn),
            new("传达对象", r => r.PassedOnTo, 40)
        );

    /// <summary>The newest first.</summary>
    /// <param name="open">Those that the agency has not passed on yet, or the others.</param>
    static async Task<IQueryable<OfficeMatter>> MattersAsync(
        HuzhuDb db,
        bool? open,
        CancellationToken ct
    )
    {
        var matters = db.OfficeMatters.AsNoTracking();
        if (open is { } wanted)
        {
            // matters stand in the registry, receipts with the agency: one statement each
            var done = await db
                .OfficeMatterReceipts.Where(r => r.PassedOnOn != null)
                .Select(r => r.MatterId)
                .ToListAsync(ct);
            matters = matters.Where(m => done.Contains(m.Id) != wanted);
        }
        return matters.OrderByDescending(m => m.On).ThenByDescending(m => m.Id);
    }

    static async Task<Ok<MatterNote>> TakeNoteOfMatter(Guid id, NoteTaken request, Here here)
    {
        var matter =
            await here.Db.OfficeMatters.SingleOrDefaultAsync(m => m.Id == id, here.Ct)
            ?? throw new Absent();
        if (await here.Db.OfficeMatterReceipts.AnyAsync(r => r.MatterId == id, here.Ct))
            throw new WrongState("本代办处已经登记过，不必重复，请刷新后查看。");
        here.Db.OfficeMatterReceipts.Add(
            new(here.NewId(), here.Me.AgencyId, matter, here.Me.PersonId, request.On, here.Now)
        );
        await here.Save();
        here.About(id, request);
        return TypedResults.Ok(
            (await NotesAsync(here.Db, [matter], here.Rulebooks, here.Clock, here.Ct)).Single()
        );
    }

    static async Task<Ok<MatterNote>> PassMatterOn(Guid id, PassingOn request, Here here)
    {
        var matter =
            await here.Db.OfficeMatters.SingleOrDefaultAsync(m => m.Id == id, here.Ct)
            ?? throw new Absent();
        var receipt = await here.Db.OfficeMatterReceipts.SingleOrDefaultAsync(
            r => r.MatterId == id,
            here.Ct
        );
        here.Seen(receipt?.Version ?? 0);
        if (receipt is null)
            throw new WrongState("请先登记参加会议或者阅读文件。");
        if (receipt.PassedOnOn is not null)
            throw new WrongState("本代办处已经登记传达，不必重复，请刷新后查看。");
        receipt.PassOn(Text.Of("to", request.To, "传达对象", 200), request.On, here.Now);
        await here.Save();
        here.About(id, new { request.On });
        return TypedResults.Ok(
            (await NotesAsync(here.Db, [matter], here.Rulebooks, here.Clock, here.Ct)).Single()
        );
    }

    static async Task<List<MatterNote>> NotesAsync(
        HuzhuDb db,
        IReadOnlyCollection<OfficeMatter> matters,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var ids = matters.Select(m => m.Id);
        var receipts = await db
            .OfficeMatterReceipts.AsNoTracking()
            .Where(r => ids.Contains(r.MatterId))
            .ToDictionaryAsync(r => r.MatterId, ct);
        var takers = receipts.Values.Select(r => r.TakenById);
        var names = await db
            .Users.Where(u => takers.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. matters.Select(m =>
            {
                var receipt = receipts.GetValueOrDefault(m.Id);
                return new MatterNote(
                    m.Id,
                    m.Kind,
                    m.Title,
                    m.Text,
                    m.On,
                    m.FileId,
                    DeadlineView.Of(m.DueOn(rulebook), now),
                    receipt is null ? null : names.NameOf(receipt.TakenById),
                    receipt?.TakenOn,
                    receipt?.PassedOnOn,
                    receipt?.PassedOnTo,
                    receipt?.Version ?? 0
                );
            }),
        ];
    }
}
