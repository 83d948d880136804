using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Regulations;

/// <summary>
/// Deadlines against deadline-cases.csv, which deadline-cases.py wrote with a calendar and a way of
/// counting of its own.
/// </summary>
public class DeadlineCases
{
    static readonly string[][] Table =
    [
        .. File.ReadLines(
                Path.Combine(AppContext.BaseDirectory, "Regulations", "deadline-cases.csv")
            )
            .Skip(1)
            .Select(line => line.Split(',')),
    ];

    public static TheoryData<string> Rules => [.. Table.Select(row => row[0]).Distinct()];

    [Theory, MemberData(nameof(Rules))]
    [Keeps("AG-5", "AG-6", "AG-7", "AG-8", "AG-9", "GV-8", "T-2", "T-3", "T-4")]
    public void The_table_and_the_product_agree(string rule)
    {
        var wrong = Table
            .Where(row => row[0] == rule)
            .Select(row =>
                (Row: row, Got: Deadlines.Preview(rule, Date(row[1]), Rulebook.Shipped)!)
            )
            .Where(r => r.Got.Due != Date(r.Row[2]) || r.Got.CalendarKnown != bool.Parse(r.Row[3]))
            .Select(r => $"{string.Join(',', r.Row)}: {r.Got.Due:O} {r.Got.CalendarKnown}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("moves over a weekend")]
    [InlineData("moves over a holiday")]
    [InlineData("ends on a make-up working day")]
    [InlineData("moves to a make-up working day")]
    [InlineData("month without that day")]
    [InlineData("ends on 29 February")]
    [InlineData("over the year's end")]
    [InlineData("year without calendar")]
    public void The_table_has_cases_of_every_difficult_kind(string kind) =>
        Assert.True(Table.Count(row => row[4] == kind) >= 5);

    [Fact]
    public void The_table_is_long_enough_and_covers_every_rule()
    {
        Assert.True(Table.Length >= 200);
        Assert.Equal(Deadlines.ByRule.Keys.Order(), Table.Select(row => row[0]).Distinct().Order());
    }

    [Fact]
    public void An_unknown_rule_has_no_deadline() =>
        Assert.Null(Deadlines.Preview("AG-99", Date("2026-01-01"), Rulebook.Shipped));

    [Fact]
    public void A_date_out_of_reach_is_refused() =>
        Refused.By("T-1", () => Deadlines.Preview("AG-7", DateOnly.MaxValue, Rulebook.Shipped));
}
