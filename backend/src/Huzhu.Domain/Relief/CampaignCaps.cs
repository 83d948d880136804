using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

/// <summary>The heads of one unit in a campaign.</summary>
/// <param name="Heads">Of a list as many as it names there, else as reported.</param>
/// <param name="FrontLine">Of them 一线职工.</param>
/// <param name="Listed">Whether they are named one by one.</param>
public sealed record CampaignUnit(Guid UnitId, string Name, int Heads, int FrontLine, bool Listed);

/// <summary>A person named in a campaign, with the unit that he counts in.</summary>
public readonly record struct CampaignPerson(Guid Key, Guid UnitId);

/// <summary>What one campaign brings to the sums of an occasion or year.</summary>
/// <param name="Given">Value of its goods.</param>
/// <param name="HeadsCount">False: its list is void, its goods aren't back.</param>
public sealed record CampaignShare(
    CampaignKind Kind,
    DateOnly HeldOn,
    Money Given,
    bool HeadsCount,
    IReadOnlyList<CampaignUnit> Units,
    IReadOnlyList<CampaignPerson> People
)
{
    /// <summary>Distinct recipients: each named person once, and of a unit of which only numbers are
    /// known the largest of them; of a unit with both the larger.</summary>
    public static int Distinct(IEnumerable<CampaignShare> shares)
    {
        var counting = shares.Where(s => s.HeadsCount).ToList();
        var heads = counting
            .SelectMany(s => s.People)
            .GroupBy(p => p.Key)
            .Select(p => p.Min(one => one.UnitId))
            .CountBy(unit => unit)
            .ToDictionary();
        foreach (var unit in counting.SelectMany(s => s.Units).Where(u => !u.Listed))
        {
            heads[unit.UnitId] = Math.Max(heads.GetValueOrDefault(unit.UnitId), unit.Heads);
        }
        return heads.Values.Sum();
    }
}

/// <summary>What a sum is measured by: the goods of some campaigns and the distinct people that they
/// reach.</summary>
/// <param name="Limit">For each head.</param>
/// <param name="Heads">Distinct ones, this campaign's among them.</param>
/// <param name="Others">Value of the goods of the other campaigns.</param>
public sealed record CampaignCap(Money Limit, int Heads, Money Others)
{
    /// <summary>The largest sum that it still carries; negative where it is broken already.</summary>
    public Money Left => new(checked(Limit.Fen * Heads) - Others.Fen);
}

/// <summary>The caps of RE-4 for one campaign: of its occasion, which is its kind and day, and of its
/// year. Both are of one agency's goods and heads.</summary>
public sealed record CampaignCaps(CampaignCap Occasion, CampaignCap Year)
{
    /// <param name="one">The campaign itself.</param>
    /// <param name="others">Of the agency and year that stand.</param>
    public static CampaignCaps Of(
        CampaignShare one,
        IReadOnlyCollection<CampaignShare> others,
        Rulebook rulebook
    )
    {
        CampaignCap Cap(Dated<int> figure, IReadOnlyCollection<CampaignShare> with) =>
            new(
                Money.OfYuan(rulebook.On(figure, one.HeldOn)),
                CampaignShare.Distinct([.. with, one]),
                new(with.Sum(s => s.Given.Fen))
            );
        return new(
            Cap(
                ReliefRules.CampaignYuan,
                [.. others.Where(s => s.Kind == one.Kind && s.HeldOn == one.HeldOn)]
            ),
            Cap(ReliefRules.CampaignYearYuan, others)
        );
    }

    /// <summary>The largest sum that both carry; zero where one is broken already.</summary>
    public Money Most => new(Math.Max(0, Math.Min(Occasion.Left.Fen, Year.Left.Fen)));

    /// <exception cref="RuleBroken">RE-4, with the largest sum that goes.</exception>
    public void Require(Money given)
    {
        Require(Occasion, given, "本次");
        Require(Year, given, "本年");
    }

    void Require(CampaignCap cap, Money given, string period) =>
        ReliefRules.Campaigns.Require(
            given <= cap.Left,
            $"{period}{cap.Heads}人，人均不超过 {cap.Limit} 元，最多 {Most}，请减少金额或者核对人数。",
            ("limit", new Money(cap.Limit.Fen * cap.Heads)),
            ("used", cap.Others),
            ("asked", given),
            ("left", Most)
        );
}

/// <summary>What of the management fee is free for activities (RE-13).</summary>
/// <param name="Balance">Of the fee, by the books.</param>
/// <param name="Reserved">By payments of all lines that are prepared.</param>
/// <param name="Operating">Of the operating lines neither used nor reserved.</param>
public sealed record FreeFee(Money Balance, Money Reserved, Money Operating)
{
    public Money Free => Balance - Reserved - Operating;

    /// <exception cref="RuleBroken">RE-13.</exception>
    public void Require(Money asked) =>
        ReliefRules.OperatingFirst.Require(
            asked <= Free,
            ("limit", Balance),
            ("reserved", Reserved + Operating),
            ("asked", asked),
            ("left", Free)
        );
}
