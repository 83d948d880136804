using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Rebates;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Rebates;

/// <summary>One statement at the office: computed anew, proposed by one person, confirmed by
/// another, paid, or taken back before (FI-2, GV-9, GV-10).</summary>
public static class DecideRebates
{
    /// <param name="Seen">What the screen showed as payable, in yuan.</param>
    public sealed record SeenPayable(decimal Seen);

    /// <param name="On">The bank's day of the transfer.</param>
    /// <param name="Reference">Its number.</param>
    public sealed record RebateTransfer(DateOnly On, string Reference);

    public sealed record TakeBackRebateRequest(string Reason);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "rebates/{id:guid}";
        office.Read(one, GetAgencyRebate, Permission.ViewOffice);
        office.Read(one + "/items", ListAgencyRebateItems, Permission.ViewOffice);
        office.Write(one + "/computation", ComputeRebate, Permission.KeepRebates).OnExisting();
        office.Write(one + "/proposal", ProposeRebate, Permission.KeepRebates).OnExisting();
        office
            .Write(one + "/confirmation", ConfirmRebate, Permission.ConfirmRebates)
            .OnExisting()
            .StepUp();
        office.Write(one + "/payment", PayRebate, Permission.KeepRebates).OnExisting();
        office.Write(one + "/taking-back", TakeBackRebate, Permission.TakeBackRebates).OnExisting();
    }

    static async Task<Ok<RebateView>> GetAgencyRebate(Guid id, Here here, RebateReading reading) =>
        TypedResults.Ok(
            await ViewAsync(
                await reading.InReach().SingleOrDefaultAsync(s => s.Id == id, here.Ct)
                    ?? throw new Absent(),
                here,
                reading
            )
        );

    static Task<Ok<Page<RebateItemView>>> ListAgencyRebateItems(
        Guid id,
        string? plan,
        Word<RebateLineKind>? kind,
        decimal? rate,
        int? page,
        int? size,
        Here here,
        RebateReading reading
    ) => ItemsAsync(id, new(plan, kind?.Value, rate), page, size, here, reading);

    /// <summary>Of a line.</summary>
    internal sealed record LineKey(string? Plan, RebateLineKind? Kind, decimal? Rate);

    internal static async Task<Ok<Page<RebateItemView>>> ItemsAsync(
        Guid id,
        LineKey line,
        int? page,
        int? size,
        Here here,
        RebateReading reading
    )
    {
        if (!await reading.InReach().AnyAsync(s => s.Id == id, here.Ct))
            throw new Absent();
        var found = await reading
            .Items(id, line.Plan, line.Kind, line.Rate)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<RebateItemView>(
                await reading.ShownAsync(found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<Ok<RebateView>> ComputeRebate(
        Guid id,
        Here here,
        RebateReading reading,
        RebateComputing computing
    )
    {
        await computing.HoldAsync(here.Ct);
        var statement = await here.Find(here.Db.RebateStatements, id);
        await computing.ComputeAsync(statement, here.Me.PersonId, here.Ct);
        return await SavedAsync(statement, here, reading);
    }

    static async Task<Ok<RebateView>> ProposeRebate(
        Guid id,
        SeenPayable request,
        Here here,
        RebateReading reading
    )
    {
        var statement = await here.Find(here.Db.RebateStatements, id);
        statement.Propose(SumOf(request), here.Me.PersonId, here.Now);
        return await SavedAsync(statement, here, reading);
    }

    static async Task<Ok<RebateView>> ConfirmRebate(
        Guid id,
        SeenPayable request,
        Here here,
        RebateReading reading,
        RebateComputing computing
    )
    {
        await computing.HoldAsync(here.Ct);
        var statement = await here.Find(here.Db.RebateStatements, id);
        var unchanged =
            statement.State == RebateState.Proposed
            && await computing.IsUnchangedAsync(statement, here.Ct);
        statement.Confirm(SumOf(request), unchanged, here.Me.PersonId, here.Now);
        return await SavedAsync(statement, here, reading);
    }

    static async Task<Ok<RebateView>> PayRebate(
        Guid id,
        RebateTransfer request,
        Here here,
        RebateReading reading
    )
    {
        var statement = await here.Find(here.Db.RebateStatements, id);
        statement.Pay(
            request.On,
            Text.Of("reference", request.Reference, "银行凭证号", 100),
            here.Me.PersonId,
            here.Now
        );
        return await SavedAsync(statement, here, reading);
    }

    static async Task<Ok<RebateView>> TakeBackRebate(
        Guid id,
        TakeBackRebateRequest request,
        Here here,
        RebateReading reading,
        RebateComputing computing
    )
    {
        await computing.HoldAsync(here.Ct);
        var statement = await here.Find(here.Db.RebateStatements, id);
        statement.TakeBack(Text.Of("reason", request.Reason, "撤回原因", 200));
        return await SavedAsync(statement, here, reading);
    }

    static Money SumOf(SeenPayable request) =>
        request.Seen is >= 0 and <= 100_000_000_000m
            ? Money.OfYuan(request.Seen)
            : throw new InvalidField("seen", "请刷新后核对金额再提交。");

    static async Task<Ok<RebateView>> SavedAsync(
        RebateStatement statement,
        Here here,
        RebateReading reading
    )
    {
        here.About(
            statement.Id,
            new
            {
                quarter = statement.Quarter.ToString(),
                statement.State,
                statement.Total,
                statement.Payable,
                statement.PaidReference,
                statement.TakenBackBecause,
            }
        );
        await here.Save();
        return TypedResults.Ok(await ViewAsync(statement, here, reading));
    }

    static Task<RebateView> ViewAsync(
        RebateStatement statement,
        Here here,
        RebateReading reading
    ) => reading.ViewAsync(statement, ActionsOn(statement, here.Me), here.Ct);

    static IEnumerable<string> ActionsOn(RebateStatement statement, Acting me)
    {
        var (state, keeps) = (statement.State, me.May(Permission.KeepRebates));
        if (state == RebateState.Draft && keeps)
        {
            yield return "propose";
            yield return "compute";
        }
        if (
            state == RebateState.Proposed
            && me.May(Permission.ConfirmRebates)
            && statement.ProposedById != me.PersonId
            && statement.ComputedById != me.PersonId
        )
            yield return "confirm";
        if (state == RebateState.Confirmed && keeps && statement.ConfirmedById != me.PersonId)
            yield return "pay";
        if (
            state is RebateState.Proposed or RebateState.Confirmed or RebateState.Nothing
            && statement.CarriedIntoId is null
            && me.May(Permission.TakeBackRebates)
        )
            yield return "takeBack";
    }
}
