using Huzhu.Domain.Relief;

namespace Domain.Tests.Relief;

/// <summary>Which occasion an event joins (RE-16), and which year it counts in (T-6).</summary>
public class ReliefCapTests
{
    static DateOnly Since(ReliefKind kind, string on, params string[] near) =>
        new ReliefCap(Guid.Empty, kind, DateOnly.Parse(on), new(200_000), 30).Since(
            near.Select(DateOnly.Parse)
        );

    [Theory, Keeps("RE-16")]
    [InlineData("2026-03-31", "2026-03-01", "2026-03-01")]
    [InlineData("2026-04-01", "2026-04-01", "2026-03-01")]
    [InlineData("2026-01-30", "2026-03-01", "2026-03-01")]
    [InlineData("2026-01-29", "2026-01-29", "2026-03-01")]
    [InlineData("2026-03-20", "2026-03-01", "2026-03-01", "2026-04-09")]
    [InlineData("2026-03-21", "2026-03-01", "2026-03-01", "2026-04-10")]
    [InlineData("2026-03-22", "2026-04-10", "2026-04-10", "2026-03-01")]
    [InlineData("2026-12-31", "2027-01-01", "2027-01-01")]
    public void The_nearest_within_thirty_days_on_a_tie_the_earlier(
        string on,
        string joins,
        params string[] near
    ) => Assert.Equal(DateOnly.Parse(joins), Since(ReliefKind.Condolence, on, near));

    [Fact]
    public void A_cap_by_year_counts_the_year_of_the_event() =>
        Assert.Equal(
            new(2026, 1, 1),
            Since(ReliefKind.LivingRelief, "2026-12-31", "2026-12-01", "2027-01-01")
        );
}
