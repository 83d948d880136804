using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Books;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Books.KeepVouchers;

namespace Huzhu.Api.Books;

/// <summary>审核即记账 (FI-1, FI-16): another person posts a voucher, or many at once; number, lines
/// and balances come about in one transaction. Or it is returned.</summary>
public static class PostVouchers
{
    const int MostAtOnce = 50;

    public sealed record VoucherToPost(Guid Id, int Version);

    public sealed record PostingRequest(IReadOnlyList<VoucherToPost> Vouchers);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission review = Permission.ReviewVouchers;
        const string one = "books/vouchers/{id:guid}";
        agency.Write(one + "/posting", PostVoucher, review).OnExisting().WhenReadOnly();
        agency.Write(one + "/return", ReturnVoucher, review).OnExisting().WhenReadOnly();
        agency.Write("books/postings", PostManyVouchers, review).OnNew().WhenReadOnly();
    }

    static async Task<Ok<VoucherView>> PostVoucher(
        Guid id,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var voucher = await here.Find(here.Db.Vouchers, id);
        await PostAsync([voucher], here, books, staff);
        return await SavedAsync(voucher, here, books, staff);
    }

    /// <summary>All of them or none.</summary>
    static async Task<Ok<List<VoucherLink>>> PostManyVouchers(
        PostingRequest request,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        if (request.Vouchers.Count is 0 or > MostAtOnce)
            throw new InvalidField("vouchers", $"请选择1至{MostAtOnce}张凭证。");
        var asked = request.Vouchers.DistinctBy(v => v.Id).ToDictionary(v => v.Id, v => v.Version);
        var vouchers = await here
            .Db.Vouchers.Where(v => asked.Keys.Contains(v.Id))
            .ToListAsync(here.Ct);
        if (vouchers.Count != asked.Count)
            throw new Absent();
        if (vouchers.Any(v => v.Version != asked[v.Id]))
            throw new StaleVersion();
        // by day: of two who post many at once, nobody waits for the other crosswise
        var inOrder = vouchers.OrderBy(v => v.Date).ThenBy(v => v.Id).ToList();
        await PostAsync(inOrder, here, books, staff);
        here.About(inOrder[0].Id, new { count = inOrder.Count, first = inOrder[0].Name });
        await here.Save();
        return TypedResults.Ok(inOrder.ConvertAll(v => new VoucherLink(v.Id, v.Name)));
    }

    static async Task<Ok<VoucherView>> ReturnVoucher(
        Guid id,
        VoucherReasons request,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var voucher = await here.Find(here.Db.Vouchers, id);
        voucher.Return(Text.Of("reasons", request.Reasons, "退回原因", 200), here.Me.PersonId);
        return await SavedAsync(voucher, here, books, staff);
    }

    /// <summary>Numbers, lines and balances; the month is locked from the number on.</summary>
    static async Task PostAsync(
        IReadOnlyList<Voucher> inOrder,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var at = await staff.CircumstancesAsync(here.Ct);
        var open = await books.OpenDaysAsync(here.Ct);
        foreach (var voucher in inOrder)
        {
            var chart = await books.ChartAsync(voucher.Date, here.Ct);
            voucher.Review(chart, open, here.Me.PersonId, at);
            await RequireUnbookedAsync(voucher, here);
            await BookPosting.OpenMonthAsync(here.Db, voucher.AgencyId, voucher.Date, here.Ct);
            var number = await BookPosting.DrawNumberAsync(
                here.Db,
                voucher.AgencyId,
                voucher.Date,
                here.Ct
            );
            BookRules.PostingIsFinal.Require(
                number is not null,
                $"{voucher.Date:yyyy年M月}已结账，请退回后填入未结账的月份。",
                ("asked", voucher.Date)
            );
            var lines = voucher.Post(number!.Value, here.Me.PersonId, here.Now);
            here.Db.PostedLines.AddRange(lines);
            here.Db.BookedSources.AddRange(
                voucher.Sources.Select(s => new BookedSource
                {
                    Id = here.NewId(),
                    AgencyId = voucher.AgencyId,
                    Kind = s.Kind,
                    Number = s.Number,
                    VoucherId = voucher.Id,
                })
            );
            await BookPosting.AddAsync(here.Db, lines, here.Ct);
            if (voucher.ReversesId is { } wrong)
            {
                await BookPosting.FreeSourcesAsync(
                    here.Db,
                    voucher.AgencyId,
                    wrong,
                    voucher.Id,
                    here.Ct
                );
                await LetEventsGoAsync(wrong, here);
            }
            await here.Save();
        }
    }

    /// <exception cref="RuleBroken">FI-15: a source document is booked already.</exception>
    internal static async Task RequireUnbookedAsync(Voucher voucher, Here here)
    {
        if (voucher.Sources.Count == 0)
            return;
        var numbers = voucher.Sources.Select(s => s.Number).ToList();
        var booked = await (
            from source in here.Db.BookedSources.AsNoTracking()
            join other in here.Db.Vouchers on source.VoucherId equals other.Id
            where numbers.Contains(source.Number) && source.FreedById == null
            select new
            {
                source.Kind,
                source.Number,
                other.Date,
                Of = other.Number,
            }
        ).ToListAsync(here.Ct);
        var twice = booked.Find(b =>
            voucher.Sources.Any(s => (s.Kind, s.Number) == (b.Kind, b.Number))
        );
        BookRules.PostingIsFinal.Require(
            twice is null,
            twice is null
                ? null
                : $"{twice.Kind.Label()}{twice.Number}已在{Voucher.NameOf(twice.Date, twice.Of)}入账，请核对，不得重复入账。"
        );
    }

    /// <summary>What a voucher booked waits for another one.</summary>
    internal static async Task LetEventsGoAsync(Guid voucherId, Here here)
    {
        var dues = await here
            .Db.PostingDues.Where(d => d.VoucherId == voucherId)
            .ToListAsync(here.Ct);
        foreach (var due in dues)
            due.LetGo();
    }
}
