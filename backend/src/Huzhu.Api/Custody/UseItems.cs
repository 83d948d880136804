using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>Registers each use of a seal and each cheque (CU-6): the keeper himself acts, a cheque
/// bears the stamps of two persons, and a spoilt one keeps its line.</summary>
public static class UseItems
{
    public sealed record SealRequest(Guid ItemId, string Document, string Purpose);

    /// <param name="Amount">In yuan, at most two decimals.</param>
    public sealed record ChequeRequest(
        Guid BookId,
        string Number,
        string Payee,
        decimal Amount,
        string Purpose,
        DateOnly Date
    );

    public sealed record BlankRequest(Guid BookId, string Number, string Because);

    public sealed record StampRequest(Guid SealId);

    public sealed record SpoilRequest(string Because);

    public sealed record SealUseRow(
        Guid Id,
        DateTime At,
        string Seal,
        string Person,
        string? With,
        string Document,
        string Purpose
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission handle = Permission.HandleCustody;
        agency.Reads("custody/seal-uses", List, "ListSealUses", Permission.ViewAgency);
        agency.Exports("seal-uses", "用印登记簿", Permission.ViewAgency, Export);
        agency.Posts("custody/seal-uses", UseSeal, "UseSeal", handle, existing: true);
        agency.Posts("custody/cheques", WriteCheque, "WriteCheque", handle, existing: true);
        agency.Posts(
            "custody/spoilt-cheques",
            SpoilBlank,
            "SpoilBlankCheque",
            handle,
            existing: true
        );
        var one = "custody/cheques/{id:guid}/";
        agency.Posts(one + "stamp", Stamp, "StampCheque", handle, existing: true, stepUp: true);
        agency.Posts(one + "spoiling", Spoil, "SpoilCheque", handle, existing: true);
    }

    static async Task<Ok<Page<SealUseRow>>> List(
        string? q,
        int? page,
        int? size,
        HuzhuDb db,
        CustodyReading custodies,
        CancellationToken ct
    )
    {
        var names = await custodies.NamesAsync(ct);
        var found = await Matching(db, q).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<SealUseRow>(
                await RowsAsync(db, found.Items, names, ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var (db, ct) = (export.Db, export.Ct);
        var names = await CustodyReading.NamesAsync(db, export.Scope.AgencyId, ct);
        var uses = await Matching(db, export.Text("q")).ToListAsync(ct);
        return await export.Write(
            await RowsAsync(db, uses, names, ct),
            new("时间", u => u.At, 20),
            new("印章", u => u.Seal, 24),
            new("用印人", u => u.Person),
            new("共同开柜", u => u.With),
            new("文件", u => u.Document, 30),
            new("用途", u => u.Purpose, 30)
        );
    }

    static async Task<List<SealUseRow>> RowsAsync(
        HuzhuDb db,
        IReadOnlyList<SealUse> uses,
        Dictionary<Guid, string> names,
        CancellationToken ct
    )
    {
        var items = await db.Set<CustodyItem>().AsNoTracking().ToDictionaryAsync(i => i.Id, ct);
        return
        [
            .. uses.Select(u => new SealUseRow(
                u.Id,
                u.At,
                $"{items[u.ItemId].Kind.Label()} {items[u.ItemId].Title}",
                names.NameOf(u.PersonId),
                u.WithId is { } with ? names.NameOf(with) : null,
                u.Document,
                u.Purpose
            )),
        ];
    }

    /// <summary>The register of seal uses, newest first.</summary>
    static IQueryable<SealUse> Matching(HuzhuDb db, string? q)
    {
        var uses = db.SealUses.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(q))
            uses = uses.Where(u => u.Document.Contains(q) || u.Purpose.Contains(q));
        return uses.OrderByDescending(u => u.At).ThenByDescending(u => u.Id);
    }

    static async Task<Ok<CustodyView>> UseSeal(
        SealRequest request,
        Acting me,
        HuzhuDb db,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var id = clock.NewId();
        var document = Text.Of("document", request.Document, "用印文件", 200);
        var purpose = Text.Of("purpose", request.Purpose, "用途", 200);
        audit.About(id.ToString(), request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) =>
                    db.SealUses.Add(
                        custody.UseSeal(id, request.ItemId, document, purpose, me.PersonId, at)
                    ),
                ct
            )
        );
    }

    static async Task<Ok<CustodyView>> WriteCheque(
        ChequeRequest request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (request.Amount is <= 0 or > 1_000_000_000m)
            throw new InvalidField("amount", "请填写金额（元），大于0且不超过十亿。");
        var id = clock.NewId();
        var details = new ChequeDetails(
            Text.Of("payee", request.Payee, "收款人", 100),
            Money.OfYuan(request.Amount),
            Text.Of("purpose", request.Purpose, "用途", 200),
            request.Date
        );
        var number = Text.Digits("number", request.Number);
        audit.About(
            id.ToString(),
            new
            {
                request.BookId,
                number,
                request.Amount,
            }
        );
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) =>
                    custody.WriteCheque(id, request.BookId, number, details, me.PersonId, at),
                ct
            )
        );
    }

    static async Task<Ok<CustodyView>> SpoilBlank(
        BlankRequest request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var id = clock.NewId();
        var number = Text.Digits("number", request.Number);
        var because = Text.Of("because", request.Because, "作废原因", 200);
        audit.About(id.ToString(), new { request.BookId, number });
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) =>
                    custody.SpoilBlank(id, request.BookId, number, because, me.PersonId, at),
                ct
            )
        );
    }

    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> Stamp(
        Guid id,
        StampRequest request,
        Acting me,
        HuzhuDb db,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (!await db.Set<Cheque>().AnyAsync(c => c.Id == id, ct))
            return (ProblemHttpResult)Problems.NotFound();
        audit.About(id.ToString(), request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) =>
                    db.SealUses.Add(
                        custody.StampCheque(clock.NewId(), id, request.SealId, me.PersonId, at)
                    ),
                ct
            )
        );
    }

    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> Spoil(
        Guid id,
        SpoilRequest request,
        Acting me,
        HuzhuDb db,
        CustodyReading custodies,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var because = Text.Of("because", request.Because, "作废原因", 200);
        // a stamped cheque is history, which a decision leaves unread: it is wanted here
        if (await db.Set<Cheque>().SingleOrDefaultAsync(c => c.Id == id, ct) is null)
            return (ProblemHttpResult)Problems.NotFound();
        audit.About(id.ToString());
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) => custody.SpoilCheque(id, because, me.PersonId, at),
                ct
            )
        );
    }
}
