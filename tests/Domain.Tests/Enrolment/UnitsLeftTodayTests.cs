using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Regulations;

namespace Domain.Tests.Enrolment;

/// <summary>How much an agency is told a day of units held elsewhere.</summary>
public class UnitsLeftTodayTests
{
    static readonly Finding TooMany = new("units", AgencyRules.UnitsOverAllAgencies.Id, "…");
    static readonly Finding Other = new("units", AgencyRules.RosterAsAWhole.Id, "…");

    [Fact, Keeps("EN-8")]
    public void Rows_that_are_told_nothing_of_others_are_free()
    {
        var today = new UnitsLeftToday(limit: 2, told: 1);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.True(today.MayAsk([]));
            today.Note(i % 2 == 0 ? [] : [Other]);
        }
        Assert.Equal((1_000, 0), (today.Asked, today.Told));
    }

    [Fact, Breaks("EN-8")]
    public void After_the_last_answer_of_the_day_nothing_is_said_of_anybody()
    {
        var today = new UnitsLeftToday(limit: 2, told: 1);
        Assert.True(today.MayAsk([]));
        today.Note([TooMany]);
        var faults = new List<Finding>();
        Assert.False(today.MayAsk(faults));
        Assert.Equal(AgencyRules.UnitsOverAllAgencies.Id, faults.Single().Rule);
        Assert.Contains("明天", faults.Single().Message);
        Assert.Equal((1, 1), (today.Asked, today.Told));
    }
}
