using FsCheck.Xunit;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Shared;

namespace Domain.Tests.Enrolment;

/// <summary>What a member is covered by on a day, and what a certificate says of it.</summary>
public class CoverOnTests
{
    static readonly Guid Version = Guid.NewGuid();

    static HeldCover Held(
        int units,
        string from,
        string to,
        string? counts = null,
        CoverKind kind = CoverKind.FirstEnrolment,
        string? cancelled = null
    ) =>
        new(
            Guid.NewGuid(),
            "hospital",
            "住院津贴",
            Version,
            kind,
            new(units, World.Date(from), World.Date(to), World.Date(counts ?? from)),
            cancelled is null ? null : World.Date(cancelled)
        );

    static CoverOn On(string day, HeldCover[] held, string? retiredOn = null) =>
        CoverOn.Explain(World.Date(day), held, retiredOn is null ? null : World.Date(retiredOn));

    static readonly HeldCover First = Held(2, "2025-03-01", "2026-02-28", "2025-03-31");
    static readonly HeldCover Renewed = Held(
        2,
        "2026-03-01",
        "2027-02-28",
        kind: CoverKind.Renewal
    );
    static readonly HeldCover Added = Held(
        1,
        "2026-03-01",
        "2027-02-28",
        "2026-03-31",
        CoverKind.Renewal
    );

    [Theory]
    [InlineData("2025-02-28", 0, 0, "EN-11")]
    [InlineData("2025-03-30", 0, 2, "EN-11")]
    [InlineData("2025-03-31", 2, 0, "EN-11")]
    [InlineData("2026-02-28", 2, 0, "EN-11")]
    [InlineData("2026-03-01", 2, 1, "EN-12")]
    [InlineData("2026-03-31", 3, 0, "EN-12")]
    [InlineData("2027-02-28", 3, 0, "EN-12")]
    [InlineData("2027-03-01", 0, 0, "EN-12")]
    public void A_term_a_renewal_and_added_units(string day, int units, int waiting, string rule)
    {
        var cover = On(day, [Added, Renewed, First]);
        Assert.Equal(units > 0, cover.Covered);
        Assert.Equal(units, cover.Plans.Sum(p => p.Units));
        Assert.Equal(waiting, cover.Plans.Sum(p => p.Waiting));
        Assert.Equal(rule, cover.Segments[0].Rule.Id);
        Assert.All(cover.Segments, s => Assert.EndsWith("。", s.Why));
    }

    [Fact]
    public void Each_segment_names_the_rule_by_which_it_began()
    {
        var late = Held(2, "2027-05-01", "2028-04-30", "2027-05-31");
        var never = Held(2, "2028-05-01", "2029-04-30", cancelled: "2028-01-01");
        var cover = On("2027-06-15", [First, Renewed, Added, late, never]);
        Assert.Equal(
            ["EN-12", "EN-12", "EN-12", "EN-4", "EN-1"],
            cover.Segments.Select(s => s.Rule.Id)
        );
        cover = On("2026-12-15", [First, Renewed, Added]);
        Assert.Equal(["EN-12", "EN-3", "EN-6"], cover.Segments.Select(s => s.Rule.Id).Order());
        var midTerm = Held(1, "2026-06-01", "2027-02-28", "2026-07-01");
        Assert.Equal("EN-6", On("2026-06-02", [Renewed, midTerm]).Segments[1].Rule.Id);
    }

    [Fact, Keeps("EN-2")]
    public void Who_has_retired_is_told_that_the_term_goes_on()
    {
        var cover = On("2026-12-15", [Renewed], retiredOn: "2026-12-01");
        Assert.True(cover.Covered);
        Assert.Equal("EN-2", cover.Segments[0].Rule.Id);
        Assert.Contains("2026-12-01", cover.Segments[0].Why);
    }

    [Fact]
    public void A_wait_that_outlasts_the_term_never_counts()
    {
        var held = Held(1, "2026-02-01", "2026-02-28", "2026-03-03");
        var plan = Assert.Single(On("2026-02-28", [held]).Plans);
        Assert.Equal((0, 1, null), (plan.Units, plan.Waiting, plan.CountsFrom));
    }

    /// <summary>Against a count of the days one by one, each put down in a calendar.</summary>
    [Property(MaxTest = 300)]
    public bool The_explanation_agrees_with_a_count_day_by_day(int seed)
    {
        var random = new Random(seed);
        var start = new DateOnly(2024, 1, 1);
        var (counting, waiting) = (new int[1200], new int[1200]);
        var held = new List<HeldCover>();
        for (var n = random.Next(8); n > 0; n--)
        {
            var (from, days) = (random.Next(800), random.Next(1, 400));
            var (wait, units) = (random.Next(3) * random.Next(60), random.Next(1, 5));
            var cancelled = random.Next(4) == 0;
            held.Add(
                new(
                    Guid.NewGuid(),
                    "plan",
                    "活动",
                    random.Next(2) == 0 ? Version : Guid.Empty,
                    random.Next(2) == 0 ? CoverKind.Renewal : CoverKind.FirstEnrolment,
                    new(
                        units,
                        start.AddDays(from),
                        start.AddDays(from + days - 1),
                        start.AddDays(from + wait)
                    ),
                    cancelled ? start : null
                )
            );
            for (var day = from; !cancelled && day < from + days; day++)
                (day < from + wait ? waiting : counting)[day] += units;
        }
        return Enumerable
            .Range(0, 1200)
            .All(day =>
            {
                var cover = CoverOn.Explain(start.AddDays(day), held, null);
                return cover.Plans.Sum(p => p.Units) == counting[day]
                    && cover.Plans.Sum(p => p.Waiting) == waiting[day]
                    && cover.Covered == counting[day] > 0
                    && cover.Segments.Count == held.Count;
            });
    }

    [Fact]
    public void A_certificate_holds_until_its_cover_ends_or_is_cancelled()
    {
        var day = World.Date("2026-02-15");
        var lines = CoverStatement.LinesOn(day, [First, Renewed, Added]);
        Assert.Equal(3, lines.Count);
        Assert.Equal("1份2026-03-01至2027-02-28（2026-03-31起保障）", lines[^1].Text);
        var said = new CoverStatement("王小明", "110***", "8510", "机械厂", day, lines);
        Assert.StartsWith(
            "住院津贴：2份2025-03-01至2026-02-28（2025-03-31起保障），",
            said.Summary
        );
        var later = World.Date("2026-12-15");
        Assert.Equal(
            (CoverStatementStatus.Valid, day),
            said.StatusOn(later, [First, Renewed, Added])
        );
        var cancelled = Added with { CancelledOn = World.Date("2026-02-20") };
        Assert.Equal(
            (CoverStatementStatus.Changed, World.Date("2026-02-20")),
            said.StatusOn(later, [First, Renewed, cancelled])
        );
        Assert.Equal(
            (CoverStatementStatus.Expired, World.Date("2027-03-01")),
            said.StatusOn(World.Date("2027-03-01"), [First, Renewed, Added])
        );
        Assert.Throws<WrongState>(() => CoverStatement.LinesOn(World.Date("2028-01-01"), [First]));
    }
}
