using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>现金盘点: every month the cashier counts, another counts along and signs; without it a
/// month with cash isn't closed (FI-11).</summary>
public static class CountCash
{
    /// <summary>Sums in yuan.</summary>
    public sealed record CashCountView : IVersioned
    {
        public required Guid Id { get; init; }
        public required string Account { get; init; }
        public required DateOnly On { get; init; }
        public required decimal Counted { get; init; }
        public required decimal Book { get; init; }
        public required decimal Difference { get; init; }
        public string? Reason { get; init; }
        public required string CountedBy { get; init; }
        public string? ConfirmedBy { get; init; }
        public DateTime? ConfirmedAt { get; init; }

        /// <summary>confirm.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <param name="Account">Null: the chart's first cash account.</param>
    /// <param name="Counted">In yuan.</param>
    /// <param name="Reason">Needed where it isn't what the books say.</param>
    public sealed record CashCountRequest(
        string? Account,
        DateOnly On,
        decimal Counted,
        string? Reason
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("books/cash-counts", ListCashCounts, Permission.ViewBooks);
        agency
            .Write("books/cash-counts", TakeCashCount, Permission.KeepJournals)
            .OnNew()
            .WhenReadOnly();
        agency
            .Write(
                "books/cash-counts/{id:guid}/confirmation",
                ConfirmCashCount,
                Permission.ReviewVouchers
            )
            .OnExisting()
            .WhenReadOnly();
    }

    static async Task<Ok<Page<CashCountView>>> ListCashCounts(
        int? page,
        int? size,
        Here here,
        CustodyReading staff
    )
    {
        var names = await staff.NamesAsync(here.Ct);
        var found = await here
            .Db.CashCounts.AsNoTracking()
            .OrderByDescending(c => c.On)
            .ThenByDescending(c => c.CountedAt)
            .ThenByDescending(c => c.Id)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(found.Map(c => ViewOf(c, names, here.Me)));
    }

    static async Task<Ok<CashCountView>> TakeCashCount(
        CashCountRequest request,
        Here here,
        BankReading reading,
        CustodyReading staff
    )
    {
        var accounts = await reading.AccountsAsync(AccountRole.Cash, here.Ct);
        var own =
            accounts.FirstOrDefault(a => request.Account is null || a.Code == request.Account)
            ?? throw new InvalidField("account", "请选择现金科目。");
        if (request.Counted is < 0 or > 1_000_000_000m)
            throw new InvalidField("counted", "请填写实盘金额，不小于零。");
        if (request.On < await reading.OpenSinceAsync(here.Ct))
            throw new WrongState($"{request.On:yyyy年M月}已经结账或者在启用之前，请核对盘点日期。");
        var count = CashCount.Take(
            here.NewId(),
            here.Me.AgencyId,
            own.Code,
            (
                request.On,
                Money.OfYuan(request.Counted),
                await reading.BookBalanceOnAsync(own.Code, request.On, here.Ct)
            ),
            Text.Optional("reason", request.Reason, "差异原因", 200),
            here.Me.PersonId,
            here.Now
        );
        here.Db.CashCounts.Add(count);
        here.About(count.Id, new { count.On, counted = $"{count.Counted}" });
        await here.Save();
        return TypedResults.Ok(ViewOf(count, await staff.NamesAsync(here.Ct), here.Me));
    }

    static async Task<Ok<CashCountView>> ConfirmCashCount(
        Guid id,
        Here here,
        BankReading reading,
        CustodyReading staff
    )
    {
        var count = await here.Find(here.Db.CashCounts, id);
        count.Confirm(
            await reading.BookBalanceOnAsync(count.Account, count.On, here.Ct),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        here.About(id, new { count.On, difference = $"{count.Difference}" });
        await here.Save();
        return TypedResults.Ok(ViewOf(count, await staff.NamesAsync(here.Ct), here.Me));
    }

    static CashCountView ViewOf(
        CashCount count,
        IReadOnlyDictionary<Guid, string> names,
        Acting me
    ) =>
        new()
        {
            Id = count.Id,
            Account = count.Account,
            On = count.On,
            Counted = count.Counted.Yuan,
            Book = count.Book.Yuan,
            Difference = count.Difference.Yuan,
            Reason = count.Reason,
            CountedBy = names.NameOf(count.CountedById),
            ConfirmedBy = count.ConfirmedById is { } by ? names.NameOf(by) : null,
            ConfirmedAt = count.ConfirmedAt,
            Actions =
                count.ConfirmedAt is null
                && count.CountedById != me.PersonId
                && me.May(Permission.ReviewVouchers)
                && !me.May(Permission.KeepJournals)
                    ? ["confirm"]
                    : [],
            Version = count.Version,
        };
}
