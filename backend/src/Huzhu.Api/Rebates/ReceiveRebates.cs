using Huzhu.Api.Books;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Rebates;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Rebates;

/// <summary>An agency reads its statements once they are confirmed; its accountant says when the
/// money has come, which asks the books for a voucher (FI-2).</summary>
public static class ReceiveRebates
{
    /// <param name="On">The day on the agency's own statement.</param>
    /// <param name="Reference">Its number there.</param>
    public sealed record RebateReceiptRequest(DateOnly On, string Reference);

    public static void Map(RouteGroupBuilder agency)
    {
        const string one = "rebates/{id:guid}";
        agency.Read("rebates", ListRebates, Permission.ViewBooks);
        agency.Exports("rebates", "管理费回拨单", Permission.ViewBooks, RunRebates.Export);
        agency.Exports(
            "rebate-items",
            "管理费回拨明细",
            Permission.ViewBooks,
            RunRebates.ExportItems
        );
        agency.Read(one, GetRebate, Permission.ViewBooks);
        agency.Read(one + "/items", ListRebateItems, Permission.ViewBooks);
        agency
            .Write(one + "/receipt", ReceiveRebate, Permission.PrepareVouchers)
            .OnExisting()
            .WhenReadOnly();
    }

    static async Task<Ok<Page<RebateRow>>> ListRebates(
        DateOnly? quarter,
        Word<RebateState>? state,
        int? page,
        int? size,
        Here here,
        RebateReading reading
    )
    {
        var found = await (
            await reading.MatchingAsync(quarter, state?.Value, null, here.Ct)
        ).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<RebateRow>(
                await reading.RowsAsync(found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<Ok<RebateView>> GetRebate(Guid id, Here here, RebateReading reading)
    {
        var statement = await OwnAsync(id, here, reading);
        var known = await here.Db.RebateReceipts.AnyAsync(
            r => r.AgencyId == statement.AgencyId && r.Id == id,
            here.Ct
        );
        return TypedResults.Ok(await ViewAsync(statement, known, here, reading));
    }

    static Task<Ok<Page<RebateItemView>>> ListRebateItems(
        Guid id,
        string? plan,
        Word<RebateLineKind>? kind,
        decimal? rate,
        int? page,
        int? size,
        Here here,
        RebateReading reading
    ) => DecideRebates.ItemsAsync(id, new(plan, kind?.Value, rate), page, size, here, reading);

    static async Task<Ok<RebateView>> ReceiveRebate(
        Guid id,
        RebateReceiptRequest request,
        Here here,
        RebateReading reading,
        BookEvents books
    )
    {
        var reference = Text.Of("reference", request.Reference, "银行凭证号", 100);
        await UnitOfWork.HoldAsync(here.Db, $"rebate:{id}", here.Ct);
        var statement = await OwnAsync(id, here, reading);
        here.Seen(statement.Version);
        var receipt = RebateReceipt.Of(
            statement,
            await here.Db.RebateReceipts.AnyAsync(
                r => r.AgencyId == statement.AgencyId && r.Id == id,
                here.Ct
            ),
            request.On,
            reference,
            here.Me.PersonId,
            here.Now
        );
        here.Db.RebateReceipts.Add(receipt);
        books.Rebated(
            id,
            request.On,
            statement.Payable,
            $"{statement.Quarter}",
            $"回拨 {statement.Quarter.Year}Q{statement.Quarter.Number} {id:N}"
        );
        here.About(id, new { quarter = statement.Quarter.ToString(), statement.Payable });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(statement, known: true, here, reading));
    }

    internal static async Task<RebateStatement> OwnAsync(
        Guid id,
        Here here,
        RebateReading reading
    ) =>
        await reading.InReach().SingleOrDefaultAsync(s => s.Id == id, here.Ct)
        ?? throw new Absent();

    static Task<RebateView> ViewAsync(
        RebateStatement statement,
        bool known,
        Here here,
        RebateReading reading
    ) =>
        reading.ViewAsync(
            statement,
            statement.State == RebateState.Paid && !known && here.Me.May(Permission.PrepareVouchers)
                ? ["receive"]
                : [],
            here.Ct
        );
}
