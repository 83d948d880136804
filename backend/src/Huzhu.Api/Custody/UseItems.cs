using Huzhu.Api.Books;
using Huzhu.Api.Budgets;
using Huzhu.Api.Committees;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Books;
using Huzhu.Domain.Budgets;
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
    /// <param name="Line">The line of the budget that it is paid from; null: contributions on their
    /// way to the office or back to a unit.</param>
    /// <param name="ReservationId">What was approved and holds the sum already, a campaign say; null:
    /// the line itself pays.</param>
    public sealed record ChequeRequest(
        Guid BookId,
        string Number,
        string Payee,
        decimal Amount,
        string Purpose,
        DateOnly Date,
        SpendingPurpose? Line = null,
        Guid? ResolutionId = null,
        Guid? ReservationId = null
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
        agency.Read("custody/seal-uses", ListSealUses, Permission.ViewAgency);
        agency.Exports("seal-uses", "用印登记簿", Permission.ViewAgency, Export);
        agency.Write("custody/seal-uses", UseSeal, handle).OnExisting();
        agency.Write("custody/cheques", WriteCheque, handle).OnExisting();
        agency.Write("custody/spoilt-cheques", SpoilBlankCheque, handle).OnExisting();
        var one = "custody/cheques/{id:guid}/";
        agency.Write(one + "stamp", StampCheque, handle).OnExisting().StepUp();
        agency.Write(one + "spoiling", SpoilCheque, handle).OnExisting();
    }

    static async Task<Ok<Page<SealUseRow>>> ListSealUses(
        string? q,
        int? page,
        int? size,
        Here here,
        CustodyReading custodies
    )
    {
        var names = await custodies.NamesAsync(here.Ct);
        var found = await Matching(here.Db, q).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<SealUseRow>(
                await RowsAsync(here.Db, found.Items, names, here.Ct),
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
        Here here,
        CustodyReading custodies
    )
    {
        var id = here.NewId();
        var document = Text.Of("document", request.Document, "用印文件", 200);
        var purpose = Text.Of("purpose", request.Purpose, "用途", 200);
        here.About(id, request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) =>
                    here.Db.SealUses.Add(
                        custody.UseSeal(id, request.ItemId, document, purpose, here.Me.PersonId, at)
                    ),
                here.Ct
            )
        );
    }

    static async Task<Ok<CustodyView>> WriteCheque(
        ChequeRequest request,
        Here here,
        CustodyReading custodies,
        BudgetLines budget
    )
    {
        if (request.Amount is <= 0 or > 1_000_000_000m)
            throw new InvalidField("amount", "请填写金额（元），大于0且不超过十亿。");
        var id = here.NewId();
        var details = new ChequeDetails(
            PayeeText.Of("payee", request.Payee),
            Money.OfYuan(request.Amount),
            Text.Of("purpose", request.Purpose, "用途", 200),
            request.Date,
            request.Line
        );
        var number = Text.Digits("number", request.Number);
        here.About(
            id.ToString(),
            new
            {
                request.BookId,
                number,
                request.Amount,
            }
        );
        await Spending.RequireAsync(
            here,
            details.Amount,
            id,
            request.ResolutionId,
            await custodies.CircumstancesAsync(here.Ct)
        );
        await budget.HoldAsync(
            id,
            details.Line,
            details.Payee,
            details.Amount,
            request.ReservationId,
            here.Ct
        );
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) =>
                    custody.WriteCheque(id, request.BookId, number, details, here.Me.PersonId, at),
                here.Ct
            )
        );
    }

    static async Task<Ok<CustodyView>> SpoilBlankCheque(
        BlankRequest request,
        Here here,
        CustodyReading custodies
    )
    {
        var id = here.NewId();
        var number = Text.Digits("number", request.Number);
        var because = Text.Of("because", request.Because, "作废原因", 200);
        here.About(id, new { request.BookId, number });
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) =>
                    custody.SpoilBlank(id, request.BookId, number, because, here.Me.PersonId, at),
                here.Ct
            )
        );
    }

    static async Task<Ok<CustodyView>> StampCheque(
        Guid id,
        StampRequest request,
        Here here,
        CustodyReading custodies,
        BudgetLines budget,
        BookEvents books
    )
    {
        var cheque =
            await here.Db.Set<Cheque>().SingleOrDefaultAsync(c => c.Id == id, here.Ct)
            ?? throw new Absent();
        here.About(id, request);
        var view = await custodies.ActAsync(
            here.IfMatch,
            (custody, at) =>
                here.Db.SealUses.Add(
                    custody.StampCheque(here.NewId(), id, request.SealId, here.Me.PersonId, at)
                ),
            here.Ct
        );
        // valid with its second stamp, it is money that goes
        if (cheque.Status == ChequeStatus.Stamped)
        {
            await budget.UseAsync(id, here.Ct);
            books.Paid(
                BookEvent.ChequeStamped,
                id,
                cheque.Amount,
                cheque.Line,
                cheque.Purpose,
                $"支票 {cheque.NumberOnPaper}"
            );
            await here.Save();
        }
        return TypedResults.Ok(view);
    }

    static async Task<Ok<CustodyView>> SpoilCheque(
        Guid id,
        SpoilRequest request,
        Here here,
        CustodyReading custodies,
        BudgetLines budget,
        BookEvents books
    )
    {
        var because = Text.Of("because", request.Because, "作废原因", 200);
        // a stamped cheque is history, which a decision leaves unread: it is wanted here
        if (await here.Db.Set<Cheque>().SingleOrDefaultAsync(c => c.Id == id, here.Ct) is null)
            throw new Absent();
        here.About(id);
        await budget.FreeAsync(id, here.Ct);
        await books.CancelAsync(id, here.Ct);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) => custody.SpoilCheque(id, because, here.Me.PersonId, at),
                here.Ct
            )
        );
    }
}
