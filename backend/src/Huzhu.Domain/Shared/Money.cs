using System.Globalization;
using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Shared;

/// <summary>An amount in whole fen (T-7). Overflow throws.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    /// <summary>An amount given in yuan with at most two decimals.</summary>
    /// <exception cref="RuleBroken">T-7: the amount has a part of a fen.</exception>
    public static Money OfYuan(decimal yuan)
    {
        TimeRules.WholeFen.Require(yuan * 100 == Math.Truncate(yuan * 100), ("asked", yuan));
        return new(checked((long)(yuan * 100)));
    }

    /// <summary>The end of a benefit formula: half up to the fen (T-7).</summary>
    public static Money RoundedFromYuan(decimal yuan)
    {
        TimeRules.WholeFen.Applied();
        return new(checked((long)Math.Round(yuan * 100, MidpointRounding.AwayFromZero)));
    }

    public decimal Yuan => Fen / 100m;

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));

    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Yuan with separators and two decimals: "1,234.50".</summary>
    public override string ToString() => Yuan.ToString("N2", CultureInfo.InvariantCulture);
}
