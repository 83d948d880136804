using FsCheck;
using FsCheck.Xunit;
using Huzhu.Domain.Agencies;

namespace Domain.Tests.Agencies;

/// <summary>AG-2 and AG-12: the full name, which always names the office.</summary>
public class AgencyNameTests
{
    [Theory, Keeps("AG-2", "AG-12")]
    [InlineData("首钢工会", "中国职工保险互助会北京办事处首钢工会代办处")]
    [InlineData(" 北京（京西）电厂工会 ", "中国职工保险互助会北京办事处北京（京西）电厂工会代办处")]
    [InlineData("𠅤𠮷厂工会", "中国职工保险互助会北京办事处𠅤𠮷厂工会代办处")]
    public void The_full_name_is_prefix_short_name_and_suffix(string shortName, string full) =>
        Assert.Equal(full, AgencyName.Full(shortName));

    [Theory, Breaks("AG-2", "AG-12")]
    [InlineData("")]
    [InlineData("厂")]
    [InlineData("中国职工保险互助会北京办事处首钢工会")]
    [InlineData("首钢工会代办处")]
    [InlineData("首钢工会代办点")]
    [InlineData("首钢<b>工会")]
    [InlineData("首钢\n工会")]
    public void What_is_no_short_name_is_refused(string shortName) =>
        Refused.By("AG-2", () => AgencyName.Full(shortName));

    [Fact, Breaks("AG-2")]
    public void Forty_one_characters_are_too_many()
    {
        Refused.By("AG-2", () => AgencyName.Full(string.Concat(Enumerable.Repeat("𠮷", 41))));
        AgencyName.Full(string.Concat(Enumerable.Repeat("𠮷", 40)));
    }

    [Fact, Breaks("AG-2")]
    public void A_name_that_is_taken_is_refused() =>
        Assert.Equal(
            [
                "中国职工保险互助会北京办事处首钢工会代办处",
                "中国职工保险互助会北京办事处首钢工会代办点",
            ],
            new[] { AgencyName.Full("首钢工会"), AgencyName.FullOfPoint("首钢工会") }.Select(full =>
                Refused.By("AG-2", () => AgencyName.RequireFree(full, taken: true)).Facts["asked"]
            )
        );

    [Theory]
    [InlineData("首钢（集团）工会", "首钢(集团)工会")]
    [InlineData("首钢 工会", "首钢工会")]
    [InlineData("ＢＪ工会", "bj工会")]
    public void Names_that_read_alike_are_one_name(string one, string other) =>
        Assert.Equal(AgencyName.Key(one), AgencyName.Key(other));

    [Property, Keeps("AG-12")]
    public bool No_text_at_all_makes_a_full_name_without_the_office(NonNull<string> text) =>
        AgencyName.ProblemOf(text.Get) is not null
        || AgencyName
            .Full(text.Get)
            .StartsWith("中国职工保险互助会北京办事处", StringComparison.Ordinal);
}
