using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Books.KeepVouchers;

namespace Huzhu.Api.Books;

/// <summary>A posted voucher is taken back by a further one, at most once: red within its year,
/// blue for an earlier year (FI-15). It waits for a reviewer as any other.</summary>
public static class ReverseVoucher
{
    public sealed record ReversalRequest(string Why);

    public static void Map(RouteGroupBuilder agency) =>
        agency
            .Write("books/vouchers/{id:guid}/reversal", Handle, Permission.PrepareVouchers)
            .OnExisting()
            .WhenReadOnly();

    static async Task<Ok<VoucherView>> Handle(
        Guid id,
        ReversalRequest request,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var wrong = await here.Find(here.Db.Vouchers.AsNoTracking(), id);
        if (
            await here.Db.Vouchers.AnyAsync(
                v => v.ReversesId == id && v.State != VoucherState.Voided,
                here.Ct
            )
        )
            throw new WrongState("该凭证已经冲销或者更正，请刷新后查看。");
        var voucher = Voucher.Reverse(
            here.NewId(),
            wrong,
            Text.Of("why", request.Why, "冲销原因", 50),
            await books.NewestAsync(here.Ct),
            await books.OpenDaysAsync(here.Ct),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        here.Db.Vouchers.Add(voucher);
        return await SavedAsync(voucher, here, books, staff);
    }
}
