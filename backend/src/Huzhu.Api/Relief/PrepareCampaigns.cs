using Huzhu.Api.Budgets;
using Huzhu.Api.Committees;
using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Relief;

/// <summary>A clerk writes a campaign or activity, submits it, which holds the budget line, or takes
/// it back (RE-4, RE-7, RE-13, RE-14).</summary>
public static class PrepareCampaigns
{
    /// <param name="Value">Of each, in yuan.</param>
    public sealed record PrizeRequest(string Name, decimal Value, int Winners);

    /// <param name="Tokens">All together, in yuan.</param>
    public sealed record GiftsRequest(decimal Tokens, IReadOnlyList<PrizeRequest> Prizes);

    /// <param name="Total">In yuan, at most two decimals.</param>
    /// <param name="Goods">The list of goods, or the plan of the activity.</param>
    /// <param name="Category">Of a campaign's goods.</param>
    /// <param name="Theme">Of an activity.</param>
    /// <param name="Gifts">Of an activity; null: it gives nothing away.</param>
    public sealed record CampaignRequest(
        CampaignKind Kind,
        string Title,
        DateOnly HeldOn,
        decimal Total,
        string Goods,
        CampaignGoods? Category,
        ActivityTheme? Theme,
        GiftsRequest? Gifts
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission prepare = Permission.PrepareRelief;
        const string one = "campaigns/{id:guid}";
        agency.Write("campaigns", DraftCampaign, prepare);
        agency.Put(one, AmendCampaign, prepare);
        agency.Write(one + "/submission", SubmitCampaign, prepare).OnExisting();
        agency.Write(one + "/withdrawal", WithdrawCampaign, prepare).OnExisting();
    }

    static async Task<Ok<CampaignView>> DraftCampaign(
        CampaignRequest request,
        Here here,
        CampaignReading reading
    )
    {
        var one = Campaign.Draft(here.NewId(), here.Me.AgencyId);
        one.Write(TermsOf(request, here.Today), here.Me.PersonId, here.Now);
        here.Db.Campaigns.Add(one);
        return await SavedAsync(one, here, reading);
    }

    static async Task<Ok<CampaignView>> AmendCampaign(
        Guid id,
        CampaignRequest request,
        Here here,
        CampaignReading reading,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await FreeAsync(one, here, budget);
        one.Write(TermsOf(request, here.Today), here.Me.PersonId, here.Now);
        return await SavedAsync(one, here, reading);
    }

    static async Task<Ok<CampaignView>> SubmitCampaign(
        Guid id,
        Here here,
        CampaignReading reading,
        CustodyReading staff,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await Spending.RequireAsync(here);
        await reading.HoldAsync(here.Ct);
        one.Submit(
            await reading.CapsAsync(
                one,
                await reading.PeopleAsync(id, here.Ct),
                await here.Rulebook(),
                here.Ct
            ),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        if (one.Kind == CampaignKind.Activity)
        {
            await budget.FreeAsync(id, here.Ct);
            (await reading.FreeFeeAsync(here.Today, here.Ct))?.Require(one.Total);
        }
        await budget.HoldAsync(id, one.Kind.Line(), one.Total, here.Ct);
        return await SavedAsync(one, here, reading);
    }

    static async Task<Ok<CampaignView>> WithdrawCampaign(
        Guid id,
        Here here,
        CampaignReading reading,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await FreeAsync(one, here, budget);
        one.Withdraw(here.Me.PersonId, here.Now);
        return await SavedAsync(one, here, reading);
    }

    /// <summary>Gives back what a campaign holds of the budget line.</summary>
    internal static async Task FreeAsync(Campaign one, Here here, BudgetLines budget)
    {
        if (!one.Holds)
            return;
        await budget.RequireUndrawnAsync(one.Id, here.Ct);
        await budget.FreeAsync(one.Id, here.Ct);
    }

    internal static async Task<Ok<CampaignView>> SavedAsync(
        Campaign one,
        Here here,
        CampaignReading reading
    )
    {
        here.About(
            one.Id,
            new
            {
                one.Kind,
                one.Total,
                one.Heads,
                one.Revision,
            }
        );
        await here.Save();
        return TypedResults.Ok(await reading.ViewAsync(one, await here.Rulebook(), here.Ct));
    }

    internal static ActivityGifts GiftsOf(GiftsRequest? gifts) =>
        gifts is null
            ? ActivityGifts.None
            : new(
                gifts.Tokens is >= 0 and <= MostYuan
                    ? Money.OfYuan(gifts.Tokens)
                    : throw new InvalidField("gifts.tokens", "请填写纪念品总金额（元）。"),
                [
                    .. gifts.Prizes.Select(p => new Prize(
                        Text.Of("gifts.prizes", p.Name, "奖品名称", 50),
                        p.Value is > 0 and <= MostYuan
                            ? Money.OfYuan(p.Value)
                            : throw new InvalidField(
                                "gifts.prizes",
                                "请填写每份奖品的金额（元）。"
                            ),
                        p.Winners is > 0 and <= MostHeads
                            ? p.Winners
                            : throw new InvalidField("gifts.prizes", "请填写获奖人数。")
                    )),
                ]
            );

    internal const int MostHeads = 100_000;
    const decimal MostYuan = 100_000_000m;

    static CampaignTerms TermsOf(CampaignRequest request, DateOnly today)
    {
        Defined(request.Kind, "kind");
        var activity = request.Kind == CampaignKind.Activity;
        if (activity)
            Defined(request.Theme ?? (ActivityTheme)(-1), "theme");
        else
            Defined(request.Category ?? (CampaignGoods)(-1), "category");
        if (Math.Abs(request.HeldOn.Year - today.Year) > 1)
            throw new InvalidField("heldOn", "请填写去年至明年之间的日期。");
        return new(
            request.Kind,
            Text.Of("title", request.Title, "名称", 50),
            request.HeldOn,
            request.Total is > 0 and <= MostYuan
                ? Money.OfYuan(request.Total)
                : throw new InvalidField("total", "请填写总金额（元），大于0且不超过一亿。"),
            Text.Of("goods", request.Goods, activity ? "活动方案" : "物资清单", 1000),
            activity ? null : request.Category,
            activity ? request.Theme : null,
            activity ? GiftsOf(request.Gifts) : ActivityGifts.None
        );
    }

    static void Defined<T>(T value, string field)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new InvalidField(field, "请从列表中选择。");
    }
}
