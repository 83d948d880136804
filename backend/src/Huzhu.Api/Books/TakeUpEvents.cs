using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Books;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>有业务未制凭证: what happened and isn't booked; an accountant takes up to 50 at once as
/// vouchers by the office's templates, and hands them to the reviewer.</summary>
public static class TakeUpEvents
{
    const int MostAtOnce = 50;

    public sealed record EventsToTake(IReadOnlyList<Guid> Ids);

    /// <param name="Cancelled">Taken back after it was booked: its voucher is to be reversed.
    /// </param>
    public sealed record EventRow(
        Guid Id,
        BookEvent Event,
        string EventLabel,
        DateOnly On,
        decimal Amount,
        string? PlanCode,
        string? Purpose,
        string About,
        bool Cancelled,
        Guid? VoucherId
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("books/events", ListBookEvents, Permission.ViewBooks);
        agency.Exports("book-events", "有业务未制凭证", Permission.ViewBooks, Export);
        agency
            .Write("books/events/taking-up", TakeUpBookEvents, Permission.PrepareVouchers)
            .OnNew()
            .WhenReadOnly();
    }

    static async Task<Ok<Page<EventRow>>> ListBookEvents(
        Word<BookEvent>? kind,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, kind?.Value).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(found.Map(RowOf));
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = Matching(export.Db, export.Choice<BookEvent>("kind"));
        return await export.Write(
            (await found.ToListAsync(export.Ct)).Select(RowOf),
            new("业务", r => r.EventLabel),
            new("日期", r => r.On),
            new("金额", r => r.Amount),
            new("计划", r => r.PlanCode),
            new("预算项目", r => r.Purpose),
            new("事由", r => r.About, 30),
            new("待办", r => r.Cancelled ? "红字冲销" : "制凭证")
        );
    }

    static async Task<Ok<List<Guid>>> TakeUpBookEvents(
        EventsToTake request,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        if (request.Ids.Count is 0 or > MostAtOnce)
            throw new InvalidField("ids", $"请选择1至{MostAtOnce}笔业务。");
        var dues = await here
            .Db.PostingDues.Where(d => request.Ids.Contains(d.Id))
            .OrderBy(d => d.On)
            .ThenBy(d => d.Id)
            .ToListAsync(here.Ct);
        if (dues.Count != request.Ids.Distinct().Count())
            throw new Absent();
        var open = await books.OpenDaysAsync(here.Ct);
        var at = await staff.CircumstancesAsync(here.Ct);
        var vouchers = new List<Voucher>();
        foreach (var due in dues)
        {
            var chart = await books.ChartAsync(due.On, here.Ct);
            var voucher = due.Draft(here.NewId(), chart, open, here.Me.PersonId, here.Now);
            voucher.Submit(
                await books.ChartAsync(voucher.Date, here.Ct),
                open,
                here.Me.PersonId,
                at
            );
            await PostVouchers.RequireUnbookedAsync(voucher, here);
            vouchers.Add(voucher);
        }
        here.Db.Vouchers.AddRange(vouchers);
        here.About(vouchers[0].Id, new { vouchers = vouchers.Count });
        await here.Save();
        return TypedResults.Ok(vouchers.ConvertAll(v => v.Id));
    }

    /// <summary>Since the books began; the oldest first.</summary>
    static IQueryable<PostingDue> Matching(HuzhuDb db, BookEvent? kind)
    {
        var dues = SinceBegun(db).Where(BookEvents.Waiting);
        if (kind is { } wanted)
            dues = dues.Where(d => d.Event == wanted);
        return dues.OrderBy(d => d.On).ThenBy(d => d.Id);
    }

    /// <summary>Events of an agency that keeps books, from its first month on.</summary>
    internal static IQueryable<PostingDue> SinceBegun(HuzhuDb db) =>
        db
            .PostingDues.AsNoTracking()
            .Where(d =>
                db.AccountingPeriods.Any(p =>
                    p.AgencyId == d.AgencyId
                    && (p.Year < d.On.Year || p.Year == d.On.Year && p.Month <= d.On.Month)
                )
            );

    static EventRow RowOf(PostingDue due) =>
        new(
            due.Id,
            due.Event,
            due.Event.Label(),
            due.On,
            due.Amount.Yuan,
            due.PlanCode,
            due.Purpose?.Label(),
            due.About,
            due.Cancelled,
            due.VoucherId
        );
}
