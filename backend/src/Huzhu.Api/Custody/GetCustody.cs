using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>Who keeps which seal and cheque book now, or kept it at any instant (CU-1, CU-4).
/// </summary>
public static class GetCustody
{
    public sealed record HeldView(Guid ItemId, string Item, IReadOnlyList<PersonRef> Keepers);

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("custody", Handle, Permission.ViewAgency);
        agency.Read("custody/history", GetCustodyAt, Permission.ViewAgency);
        agency.Read("custody/transfers", ListTransfers, Permission.ViewAgency);
        agency.Read("custody/cheques", ListCheques, Permission.ViewAgency);
        agency.Exports("transfers", "印鉴支票交接记录", Permission.ViewAgency, ExportTransfers);
        agency.Exports("cheques", "支票登记簿", Permission.ViewAgency, ExportCheques);
    }

    static async Task<Ok<CustodyView>> Handle(CustodyReading custodies, CancellationToken ct) =>
        TypedResults.Ok(
            await custodies.ViewAsync(
                await custodies.LoadAsync(ct),
                await custodies.CircumstancesAsync(ct),
                ct
            )
        );

    /// <param name="at">Beijing time, such as 2026-03-03T10:00; the end of a day for a bare date.
    /// </param>
    static async Task<Ok<List<HeldView>>> GetCustodyAt(
        DateTime at,
        Here here,
        CustodyReading custodies
    )
    {
        var instant =
            at.TimeOfDay == default
                ? Beijing.EndOf(DateOnly.FromDateTime(at)).AddTicks(-1)
                : DateTime.SpecifyKind(at, DateTimeKind.Utc) - Beijing.Offset;
        var (items, names) = (
            await ItemsAsync(here.Db, here.Ct),
            await custodies.NamesAsync(here.Ct)
        );
        var history = await here.Db.Set<Holding>().AsNoTracking().ToListAsync(here.Ct);
        return TypedResults.Ok(
            items
                .Select(i => (Item: i, Keeper: AgencyCustody.KeeperAt(history, i.Id, instant)))
                .Where(h => h.Keeper is not null)
                .Select(h => new HeldView(
                    h.Item.Id,
                    $"{h.Item.Kind.Label()} {h.Item.Title}",
                    [.. h.Keeper!.People.Select(p => new PersonRef(p, names.NameOf(p)))]
                ))
                .ToList()
        );
    }

    static async Task<Ok<Page<TransferView>>> ListTransfers(
        int? page,
        int? size,
        Here here,
        CustodyReading custodies
    )
    {
        var (items, names) = (
            await ItemsAsync(here.Db, here.Ct),
            await custodies.NamesAsync(here.Ct)
        );
        var found = await AllTransfers(here.Db).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<TransferView>(
                [.. found.Items.Select(t => CustodyView.Transfer(t, items, here.Me, names))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> ExportTransfers(ExportRequest export)
    {
        var (db, ct) = (export.Db, export.Ct);
        var names = await CustodyReading.NamesAsync(db, export.Scope.AgencyId, ct);
        var items = (await ItemsAsync(db, ct)).ToDictionary(i => i.Id);
        string All(Keeper keeper) => string.Join("、", keeper.People.Select(names.NameOf));
        return await export.Write(
            await AllTransfers(db).ToListAsync(ct),
            new("物品", t => $"{items[t.ItemId].Kind.Label()} {items[t.ItemId].Title}", 24),
            new("移交人", t => All(t.From)),
            new("接收人", t => All(t.To)),
            new("事由", t => t.Reason, 30),
            new("约定日期", t => t.On),
            new("状态", t => t.Status.Label()),
            new("提出时间", t => t.ProposedAt, 20),
            new("办结时间", t => t.ClosedAt, 20)
        );
    }

    /// <summary>The register of transfers, newest first.</summary>
    static IQueryable<CustodyTransfer> AllTransfers(HuzhuDb db) =>
        db.Set<CustodyTransfer>()
            .AsNoTracking()
            .Include(t => t.Signatures)
            .OrderByDescending(t => t.ProposedAt)
            .ThenByDescending(t => t.Id);

    static async Task<Ok<Page<ChequeView>>> ListCheques(
        Guid? book,
        string? q,
        int? page,
        int? size,
        Here here,
        CustodyReading custodies
    )
    {
        var names = await custodies.NamesAsync(here.Ct);
        var found = await Register(here.Db, book, q).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<ChequeView>(
                [.. found.Items.Select(c => CustodyView.Line(c, names))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> ExportCheques(ExportRequest export) =>
        await export.Write(
            await Register(export.Db, export.Id("book"), export.Text("q")).ToListAsync(export.Ct),
            new("号码", r => r.NumberOnPaper),
            new("收款人", r => r.Payee, 30),
            new("金额", r => r.Amount),
            new("用途", r => r.Purpose, 30),
            new("预算项目", r => r.Status == ChequeStatus.Spoilt ? null : r.Line.LineLabel(), 20),
            new("日期", r => r.Date),
            new("状态", r => r.Status.Label())
        );

    /// <summary>The cheque register, newest first.</summary>
    static IQueryable<Cheque> Register(HuzhuDb db, Guid? book, string? q)
    {
        var cheques = db.Set<Cheque>().AsNoTracking();
        if (book is { } one)
            cheques = cheques.Where(c => c.BookId == one);
        if (!string.IsNullOrWhiteSpace(q))
            cheques = cheques.Where(c =>
                c.NumberOnPaper.Contains(q) || c.Payee.Contains(q) || c.Purpose.Contains(q)
            );
        return cheques.OrderByDescending(c => c.WrittenAt).ThenByDescending(c => c.Number);
    }

    static Task<List<CustodyItem>> ItemsAsync(HuzhuDb db, CancellationToken ct) =>
        db.Set<CustodyItem>().AsNoTracking().ToListAsync(ct);
}
