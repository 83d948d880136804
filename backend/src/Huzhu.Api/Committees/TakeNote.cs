using Huzhu.Api.Agencies;
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
        agency.Reads("office-matters", List, "ListOfficeMatters", Permission.ViewAgency);
        agency.Exports("office-matters", "会议与文件", Permission.ViewAgency, Export);
        agency.Posts("office-matters/{id:guid}/receipt", Take, "TakeNoteOfMatter", keep);
        agency.Posts(
            "office-matters/{id:guid}/passing-on",
            PassOn,
            "PassMatterOn",
            keep,
            existing: true
        );
    }

    static async Task<Ok<Page<MatterNote>>> List(
        bool? open,
        int? page,
        int? size,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var found = await Matters(db, open).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<MatterNote>(
                await NotesAsync(db, found.Items, rulebooks, clock, ct),
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
                await Matters(export.Db, export.Flag("open")).ToListAsync(export.Ct),
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
    static IQueryable<OfficeMatter> Matters(HuzhuDb db, bool? open)
    {
        var matters = db.OfficeMatters.AsNoTracking();
        if (open is { } wanted)
            matters = matters.Where(m =>
                db.OfficeMatterReceipts.Any(r => r.MatterId == m.Id && r.PassedOnOn != null)
                != wanted
            );
        return matters.OrderByDescending(m => m.On).ThenByDescending(m => m.Id);
    }

    static async Task<Results<Ok<MatterNote>, ProblemHttpResult>> Take(
        Guid id,
        NoteTaken request,
        Acting me,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.OfficeMatters.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } matter)
            return (ProblemHttpResult)Problems.NotFound();
        if (await db.OfficeMatterReceipts.AnyAsync(r => r.MatterId == id, ct))
            throw new WrongState("本代办处已经登记。");
        db.OfficeMatterReceipts.Add(
            new(clock.NewId(), me.AgencyId, matter, me.PersonId, request.On, clock.Now())
        );
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), request);
        return TypedResults.Ok((await NotesAsync(db, [matter], rulebooks, clock, ct)).Single());
    }

    static async Task<Results<Ok<MatterNote>, ProblemHttpResult>> PassOn(
        Guid id,
        PassingOn request,
        HuzhuDb db,
        RulebookSource rulebooks,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.OfficeMatters.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } matter)
            return (ProblemHttpResult)Problems.NotFound();
        var receipt = await db.OfficeMatterReceipts.SingleOrDefaultAsync(r => r.MatterId == id, ct);
        ifMatch.Require(receipt?.Version ?? 0);
        if (receipt is null)
            throw new WrongState("请先登记参加会议或者阅读文件。");
        if (receipt.PassedOnOn is not null)
            throw new WrongState("本代办处已经登记传达。");
        receipt.PassOn(Text.Of("to", request.To, "传达对象", 200), request.On, clock.Now());
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { request.On });
        return TypedResults.Ok((await NotesAsync(db, [matter], rulebooks, clock, ct)).Single());
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
