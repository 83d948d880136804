using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Shared;

public class ParametersTests
{
    static readonly AddedValue Fifteen = new(
        "decisionDays",
        Date("2026-07-01"),
        "15",
        "〔2026〕8号"
    );

    [Fact, Keeps("T-0")]
    public void A_case_from_before_is_judged_by_the_value_of_its_day()
    {
        var rulebook = Rulebook.Shipped with { Parameters = Parameters.With([Fifteen]) };
        Assert.Equal(10, rulebook.On(AgencyRules.DecisionDays, Date("2026-06-30")));
        Assert.Equal(15, rulebook.On(AgencyRules.DecisionDays, Date("2026-07-01")));
        Assert.Equal(Date("2026-07-10"), Deadlines.SetUpDecision(Date("2026-06-30"), rulebook).Due);
        Assert.Equal(Date("2026-07-16"), Deadlines.SetUpDecision(Date("2026-07-01"), rulebook).Due);
    }

    [Fact]
    public void The_office_value_wins_over_a_published_one_of_the_same_day()
    {
        var parameters = Parameters.With([Fifteen with { From = Date("2017-01-01") }]);
        Assert.Equal(15, parameters.On(AgencyRules.DecisionDays, Date("2020-01-01")));
    }

    [Fact, Breaks("T-0")]
    public void A_date_without_a_value_needs_a_decision_of_the_office()
    {
        var broken = Refused.By(
            "T-0",
            () => Deadlines.Preview("AG-5", Date("2016-12-31"), Rulebook.Shipped)
        );
        Assert.Equal(Breach.Approve, broken.Rule.Breach);
    }

    [Fact]
    public void Every_figure_has_a_key_of_its_own_an_article_and_a_value()
    {
        Assert.Distinct(Figures.All.Select(f => f.Key));
        Assert.All(Figures.All, f => Assert.All(f.AsText, v => Assert.True(f.Accepts(v.Value))));
        Assert.False(AgencyRules.DecisionDays.Accepts("十日"));
        Assert.False(AgencyRules.DecisionDays.Accepts("0"));
        Assert.False(AgencyRules.DecisionDays.Accepts("-1"));
    }
}
