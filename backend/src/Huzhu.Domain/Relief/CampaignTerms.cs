using Huzhu.Domain.Budgets;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

/// <summary>What many are given something for at once.</summary>
public enum CampaignKind
{
    /// <summary>送清凉 (支5.2(1))</summary>
    Heat,

    /// <summary>送温暖 (支5.2(1))</summary>
    Cold,

    /// <summary>雾霾防护 (支5.2(2))</summary>
    Smog,

    /// <summary>防疫 (支5.2(2))</summary>
    Epidemic,

    /// <summary>会员活动 (支7)</summary>
    Activity,
}

/// <summary>What the goods of a campaign are (支5.2).</summary>
public enum CampaignGoods
{
    /// <summary>防暑降温用品</summary>
    Cooling,

    /// <summary>防寒保暖用品</summary>
    Warming,

    /// <summary>防霾用品</summary>
    AgainstSmog,

    /// <summary>防疫用品</summary>
    AgainstEpidemic,

    /// <summary>其他物品, which aren't permitted</summary>
    Other,
}

/// <summary>What an activity is about (支7).</summary>
public enum ActivityTheme
{
    /// <summary>保障宣传</summary>
    Protection,

    /// <summary>健康</summary>
    Health,
}

/// <summary>Prizes of one sort.</summary>
/// <param name="Value">Of each.</param>
public sealed record Prize(string Name, Money Value, int Winners);

/// <summary>What an activity gives away: prizes to some, or tokens to all.</summary>
/// <param name="Tokens">纪念品, all together.</param>
public sealed record ActivityGifts(Money Tokens, IReadOnlyList<Prize> Prizes)
{
    public static readonly ActivityGifts None = new(Money.Zero, []);

    public int Winners => Prizes.Sum(p => p.Winners);

    public Money Worth => new(Prizes.Sum(p => checked(p.Value.Fen * p.Winners)) + Tokens.Fen);

    /// <summary>Whole numbers only, so that nothing is rounded.</summary>
    /// <exception cref="RuleBroken">RE-7.</exception>
    public void RequireAllowed(int participants, Money total, DateOnly on, Rulebook rulebook)
    {
        var rule = ReliefRules.ActivityPrizes;
        rule.Require(
            Winners == 0 || Tokens == Money.Zero,
            "设奖品的活动不再发纪念品，请删去其中一项。"
        );
        var each = Money.OfYuan(rulebook.On(ReliefRules.PrizeYuan, on));
        foreach (var prize in Prizes)
        {
            rule.Require(
                prize.Value <= each,
                $"奖品“{prize.Name}”超过每份限额，请减少金额。",
                ("limit", each),
                ("asked", prize.Value)
            );
        }
        rule.Require(
            Winners * 3L <= participants * 2L,
            $"{participants}人参加，最多{participants * 2L / 3}人获奖，请减少获奖人数。",
            ("limit", participants * 2L / 3),
            ("asked", Winners)
        );
        var most = new Money(
            checked(Money.OfYuan(rulebook.On(ReliefRules.TokenYuan, on)).Fen * participants)
        );
        rule.Require(
            Tokens <= most,
            $"{participants}人参加，纪念品最多 {most} 元，请减少金额。",
            ("limit", most),
            ("asked", Tokens)
        );
        rule.Require(
            Worth <= total,
            "奖品和纪念品合计超过活动总金额，请核对。",
            ("limit", total),
            ("asked", Worth)
        );
    }
}

/// <summary>All that a clerk writes of a campaign or activity, but its heads.</summary>
/// <param name="HeldOn">Of the weather's cause or the activity: it decides the caps' year.</param>
/// <param name="Total">Of goods, or of the whole activity.</param>
/// <param name="Goods">The list of goods, or the plan of the activity.</param>
/// <param name="Category">Null: an activity.</param>
/// <param name="Theme">Null: a campaign.</param>
public sealed record CampaignTerms(
    CampaignKind Kind,
    string Title,
    DateOnly HeldOn,
    Money Total,
    string Goods,
    CampaignGoods? Category,
    ActivityTheme? Theme,
    ActivityGifts Gifts
)
{
    /// <exception cref="RuleBroken">RE-14: goods of no permitted category.</exception>
    internal void RequireAllowed()
    {
        if (Kind != CampaignKind.Activity)
        {
            ReliefRules.CampaignGoods.Require(Category is not (null or CampaignGoods.Other));
        }
    }
}

/// <summary>Labels and lines of the budget.</summary>
public static class CampaignKinds
{
    /// <summary>The line of the budget that it is paid from.</summary>
    public static SpendingPurpose Line(this CampaignKind kind) =>
        kind == CampaignKind.Activity ? SpendingPurpose.Activities : SpendingPurpose.Campaigns;

    public static string Label(this CampaignKind kind) =>
        kind switch
        {
            CampaignKind.Heat => "送清凉",
            CampaignKind.Cold => "送温暖",
            CampaignKind.Smog => "雾霾防护",
            CampaignKind.Epidemic => "防疫",
            CampaignKind.Activity => "会员活动",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this CampaignGoods category) =>
        category switch
        {
            CampaignGoods.Cooling => "防暑降温用品",
            CampaignGoods.Warming => "防寒保暖用品",
            CampaignGoods.AgainstSmog => "防霾用品",
            CampaignGoods.AgainstEpidemic => "防疫用品",
            CampaignGoods.Other => "其他物品",
            _ => throw new ArgumentOutOfRangeException(nameof(category)),
        };

    public static string Label(this ActivityTheme theme) =>
        theme switch
        {
            ActivityTheme.Protection => "保障宣传",
            ActivityTheme.Health => "健康",
            _ => throw new ArgumentOutOfRangeException(nameof(theme)),
        };
}
