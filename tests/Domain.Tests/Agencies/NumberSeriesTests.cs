using FsCheck;
using FsCheck.Xunit;
using Huzhu.Domain.Agencies;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>AG-13: numbers by kind and Beijing year without gaps.</summary>
public class NumberSeriesTests
{
    [Property, Keeps("AG-13")]
    public bool Any_number_of_draws_gives_one_to_n_without_gap(PositiveInt draws)
    {
        var series = new NumberSeries(NumberKind.Certificate, 2026);
        return Enumerable
            .Range(0, draws.Get)
            .Select(_ => series.Next(Instant("2026-05-01 12:00")))
            .SequenceEqual(Enumerable.Range(1, draws.Get).Select(n => $"DJZ-2026-{n:0000}"));
    }

    [Fact, Breaks("AG-13")]
    public void The_year_is_Beijings_and_a_number_of_another_year_is_refused()
    {
        var series = new NumberSeries(NumberKind.Decision, 2026);
        series.Next(Instant("2026-12-31 23:59"));
        Refused.By("AG-13", () => series.Next(Instant("2027-01-01 00:00")));
        Assert.Equal(1, series.Last);
    }

    [Theory]
    [InlineData("PF-2026-0001", "京互办批〔2026〕1号")]
    [InlineData("DJZ-2026-0120", "京互办登〔2026〕120号")]
    [InlineData("PS-2027-10001", "京互办聘〔2027〕10001号")]
    [InlineData("SQ-2026-0009", "京互办收〔2026〕9号")]
    public void On_paper_the_number_is_Chinese(string number, string paper) =>
        Assert.Equal(paper, NumberSeries.OnPaper(number));

    [Theory]
    [InlineData("")]
    [InlineData("XX-2026-0001")]
    [InlineData("PF-2026-一")]
    public void What_is_no_number_is_not_printed(string text) =>
        Assert.Throws<FormatException>(() => NumberSeries.OnPaper(text));

    [Theory]
    [InlineData("京互办登〔2026〕8号", "DJZ-2026-0008")]
    [InlineData("京互办批[2026]13", "PF-2026-0013")]
    [InlineData("京互办聘（2025） 2 号", "PS-2025-0002")]
    [InlineData("京互办收【2026】120号", "SQ-2026-0120")]
    [InlineData("DJZ-2026-0008", "DJZ-2026-0008")]
    [InlineData("京互办登〔26〕8号", "京互办登〔26〕8号")]
    [InlineData("海淀第一小学", "海淀第一小学")]
    public void A_number_is_found_as_it_stands_on_paper(string typed, string kept) =>
        Assert.Equal(kept, NumberSeries.AsKept(typed));
}
