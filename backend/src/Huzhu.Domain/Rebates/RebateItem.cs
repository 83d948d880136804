using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Rebates;

/// <summary>What a line of a statement is made of.</summary>
public enum RebateLineKind
{
    /// <summary>本季到账: what came in the quarter, less what went back of it in the quarter.</summary>
    Quarter,

    /// <summary>补计以前季度: it came on a day of a quarter whose statement was confirmed before
    /// anybody recorded it.</summary>
    Late,

    /// <summary>退转以前季度: what went back now of money that came in an earlier quarter.</summary>
    Refund,
}

/// <summary>A remittance that the office has, or a sum that a remittance was less by; in one
/// statement and no other.</summary>
public sealed class RebateItem
{
    /// <summary>Of the remittance, or of the unused sum.</summary>
    public required Guid Id { get; init; }
    public required Guid StatementId { get; init; }
    public required Guid AgencyId { get; init; }
    public required string PlanCode { get; init; }
    public required AgencyKind AgencyKind { get; init; }
    public required RebateLineKind Kind { get; init; }

    /// <summary>Whether it went back; else it came.</summary>
    public required bool IsRefund { get; init; }

    /// <summary>The day on the office's statement.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day whose rate counts: of a refund, the one on which its original came.
    /// </summary>
    public required DateOnly RateDay { get; init; }

    /// <summary>What the rate is taken of; negative: it went back.</summary>
    public required Money Base { get; init; }

    /// <summary>In ten-thousandths.</summary>
    public required int Rate { get; init; }

    /// <summary>The number on the office's statement.</summary>
    public required string Reference { get; init; }

    /// <summary>Of a remittance: before what it was less by is taken off.</summary>
    /// <param name="day">On the office's statement.</param>
    public static RebateItem Came(
        Guid id,
        RebateOf of,
        string planCode,
        Money gross,
        DateOnly day,
        int rate,
        string reference
    ) =>
        new()
        {
            Id = id,
            StatementId = of.StatementId,
            AgencyId = of.AgencyId,
            PlanCode = planCode,
            AgencyKind = of.Kind,
            Kind = day < of.Quarter.First ? RebateLineKind.Late : RebateLineKind.Quarter,
            IsRefund = false,
            On = day,
            RateDay = day,
            Base = gross,
            Rate = rate,
            Reference = reference,
        };

    /// <summary>The same of a sum that the remittance was less by: by the rate of the day on which
    /// its original came.</summary>
    public static RebateItem WentBack(
        Guid id,
        RebateItem with,
        RebateOf of,
        Money sum,
        DateOnly originalDay,
        int rate
    ) =>
        new()
        {
            Id = id,
            StatementId = of.StatementId,
            AgencyId = of.AgencyId,
            PlanCode = with.PlanCode,
            AgencyKind = of.Kind,
            Kind =
                originalDay < Rebates.Quarter.Of(with.On).First ? RebateLineKind.Refund : with.Kind,
            IsRefund = true,
            On = with.On,
            RateDay = originalDay,
            Base = Money.Zero - sum,
            Rate = rate,
            Reference = with.Reference,
        };

    /// <summary>Whether both say the same.</summary>
    public bool IsAs(RebateItem other) =>
        (Id, Kind, RateDay, Base, Rate)
        == (other.Id, other.Kind, other.RateDay, other.Base, other.Rate);
}

/// <summary>Whose statement of which quarter items are made for.</summary>
public sealed record RebateOf(Guid StatementId, Guid AgencyId, AgencyKind Kind, Quarter Quarter);

/// <summary>A line of a statement: all of one plan, kind and rate.</summary>
/// <param name="Rate">In ten-thousandths.</param>
/// <param name="From">The first day whose rate it is.</param>
/// <param name="Amount">Rounded once, half away from zero (T-7).</param>
public sealed record RebateLine(
    string PlanCode,
    RebateLineKind Kind,
    int Rate,
    DateOnly From,
    DateOnly To,
    int Count,
    Money Base,
    Money Amount
)
{
    public static IReadOnlyList<RebateLine> Of(IEnumerable<RebateItem> items)
    {
        RebateRules.FromWhatCame.Applied();
        return
        [
            .. items
                .GroupBy(i => (i.PlanCode, i.Kind, i.Rate))
                .Select(g =>
                {
                    var sum = new Money(g.Sum(i => i.Base.Fen));
                    return new RebateLine(
                        g.Key.PlanCode,
                        g.Key.Kind,
                        g.Key.Rate,
                        g.Min(i => i.RateDay),
                        g.Max(i => i.RateDay),
                        g.Count(),
                        sum,
                        Money.RoundedFromYuan(sum.Yuan * g.Key.Rate / RebateRate.Whole)
                    );
                })
                .OrderBy(l => l.PlanCode, StringComparer.Ordinal)
                .ThenBy(l => l.Kind)
                .ThenBy(l => l.From),
        ];
    }
}
