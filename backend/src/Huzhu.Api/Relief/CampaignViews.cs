using Huzhu.Api.Pipeline;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Relief;

/// <summary>One act in a campaign.</summary>
public sealed record CampaignStepView(
    CampaignAct Act,
    string Label,
    string By,
    DateTime At,
    [property: Personal(PersonalKind.Whole)] string? Note
);

/// <param name="Value">Of each, in yuan.</param>
public sealed record PrizeView(string Name, decimal Value, int Winners);

/// <summary>What a campaign is measured by (RE-4). Sums are yuan.</summary>
/// <param name="OccasionHeads">Distinct heads of its kind and day.</param>
/// <param name="YearHeads">Distinct recipients of the year, this campaign's among them.</param>
/// <param name="YearTotal">Of the year's campaigns that count.</param>
/// <param name="YearLimit">For the year's recipients.</param>
/// <param name="Most">The largest sum that goes for this campaign.</param>
/// <param name="Over">Whether its goods are above that.</param>
public sealed record CampaignCapsView(
    int OccasionHeads,
    int YearHeads,
    decimal YearTotal,
    decimal YearLimit,
    decimal Most,
    bool Over
);

/// <summary>A campaign or activity with all that its page shows. Sums are yuan.</summary>
public sealed record CampaignView : IVersioned
{
    public required Guid Id { get; init; }
    public required CampaignKind Kind { get; init; }
    public required string KindLabel { get; init; }
    public required string Title { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required decimal Total { get; init; }
    public required decimal Given { get; init; }

    /// <summary>Of the total: by payments and cheques that stand.</summary>
    public required decimal Ordered { get; init; }

    /// <summary>What it still holds of the line of the budget.</summary>
    public required decimal Held { get; init; }
    public required string Goods { get; init; }
    public required CampaignGoods? Category { get; init; }
    public required string? CategoryLabel { get; init; }
    public required ActivityTheme? Theme { get; init; }
    public required string? ThemeLabel { get; init; }
    public required decimal Tokens { get; init; }
    public required IReadOnlyList<PrizeView> Prizes { get; init; }
    public required IReadOnlyList<CampaignUnit> Units { get; init; }
    public required int Heads { get; init; }
    public required int FrontLine { get; init; }

    /// <summary>Null: an activity.</summary>
    public required CampaignCapsView? Caps { get; init; }
    public required CampaignStage Stage { get; init; }
    public required string StageLabel { get; init; }

    /// <summary>The last Beijing day on which it may be approved; null: it waits for nobody.</summary>
    public required DateOnly? ApproveBy { get; init; }
    public required int Revision { get; init; }
    public required DateOnly? SignedOn { get; init; }
    public required Guid? FileId { get; init; }
    public required string? PaperPlace { get; init; }
    public required IReadOnlyList<CampaignStepView> Steps { get; init; }

    /// <summary>heads, amend, withdraw, submit, complete, settle, pay, approve, refuse, void.</summary>
    public required IReadOnlyList<string> Actions { get; init; }
    public required int Version { get; init; }
}
