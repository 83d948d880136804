using FsCheck.Xunit;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Shared;

/// <summary>T-7: money is whole fen.</summary>
public class MoneyTests
{
    [Theory, Breaks("T-7")]
    [InlineData(0.001)]
    [InlineData(1234.567)]
    public void A_part_of_a_fen_is_refused(double yuan) =>
        Refused.By("T-7", () => Money.OfYuan((decimal)yuan));

    [Fact, Keeps("T-7")]
    public void Two_decimals_are_whole_fen()
    {
        Assert.Equal(123450, Money.OfYuan(1234.5m).Fen);
        Assert.Equal("1,234.50", Money.OfYuan(1234.5m).ToString());
    }

    [Theory, Keeps("T-7")]
    [InlineData("0.005", 1)]
    [InlineData("0.0149", 1)]
    [InlineData("10.555", 1056)]
    public void A_formula_ends_half_up(string yuan, long fen) =>
        Assert.Equal(
            fen,
            Money
                .RoundedFromYuan(
                    decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)
                )
                .Fen
        );

    [Fact]
    public void Overflow_is_an_error_and_not_a_debt() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Property]
    public bool Adding_and_taking_away_gives_the_same_money(int a, int b) =>
        new Money(a) + new Money(b) - new Money(b) == new Money(a);
}
