using System.Text.Json;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Enrolment;

/// <summary>
/// Cover against cover-cases.csv, which cover-cases.py wrote from the rulebook with a calendar and
/// windows of its own.
/// </summary>
public class CoverCases
{
    static readonly string[][] Table =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Enrolment", "cover-cases.csv"))
            .Skip(1)
            .Select(line => line.Split(',')),
    ];

    [Theory]
    [InlineData("preview"), InlineData("join"), InlineData("add"), InlineData("retire")]
    [Keeps("EN-2", "EN-3", "EN-4", "EN-5", "EN-6", "EN-10", "EN-11", "EN-12")]
    public void The_table_and_the_product_agree(string act)
    {
        var wrong = Table
            .Where(row => row[0] == act)
            .Select(row => (Row: row, Got: Answer(row)))
            .Where(r => r.Got != string.Join(',', r.Row[9..12]))
            .Select(r => $"{string.Join(',', r.Row)}: {r.Got}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("first day"), InlineData("expiry"), InlineData("new effective date")]
    [InlineData("last day"), InlineData("before the window"), InlineData("after the window")]
    [InlineData("without an old term"), InlineData("in mid-term"), InlineData("retirement")]
    public void The_table_has_cases_at_every_edge(string place) =>
        Assert.True(Table.Count(row => row[12] == place) >= 20);

    [Theory]
    [InlineData("ends in February"), InlineData("three years"), InlineData("ends with the year")]
    [InlineData("begins at a month's end")]
    public void The_table_has_cases_of_every_difficult_kind(string kind) =>
        Assert.True(Table.Count(row => row[13] == kind) >= 20);

    [Fact]
    public void The_table_is_long_enough() => Assert.True(Table.Length >= 300);

    /// <summary>What the product says, spelt like the table: outcome, first day,
    /// segments.</summary>
    static string Answer(string[] row)
    {
        var (day, asked) = (Date(row[4]), DateOrNone(row[5]));
        var term = row[1] == "" ? null : new Term(Date(row[1]), Date(row[2]));
        var wanted = new CoverAsked(
            int.Parse(row[6]),
            day,
            asked,
            int.Parse(row[7]),
            int.Parse(row[8])
        );
        switch (row[0])
        {
            case "preview":
                var previous = term is null ? null : new ExpiringCover(term, int.Parse(row[3]));
                return Spelt(() => Cover.Decide(previous, wanted, Rulebook.Shipped));
            case "join":
                return Spelt(() => Cover.Join(term!, wanted, Rulebook.Shipped));
            case "add":
                return $"added,,{Spelt([Cover.AddUnits(term!, wanted)])}";
            default:
                var held = new CoverSegment(
                    wanted.Units,
                    term!.Effective,
                    term.Expiry,
                    term.Effective
                );
                var left = Cover.AfterRetirement([held], day);
                return $"{(left.Count == 0 ? "none" : "covered")},,{Spelt(left)}";
        }
    }

    static string Spelt(Func<CoverDecision> decide)
    {
        try
        {
            var got = decide();
            return $"{JsonNamingPolicy.CamelCase.ConvertName($"{got.Kind}")},{got.FirstDay:yyyy-MM-dd},{Spelt(got.Segments)}";
        }
        catch (RuleBroken broken)
        {
            return $"{broken.Rule.Id},,";
        }
    }

    static string Spelt(IEnumerable<CoverSegment> segments) =>
        string.Join(
            '|',
            segments.Select(s =>
                $"{s.Units}:{s.Effective:yyyy-MM-dd}:{s.Expiry:yyyy-MM-dd}:{s.CoveredFrom:yyyy-MM-dd}"
            )
        );

    static DateOnly? DateOrNone(string text) => text == "" ? null : Date(text);
}
