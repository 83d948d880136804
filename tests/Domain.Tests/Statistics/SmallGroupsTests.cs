using FsCheck;
using FsCheck.Fluent;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Statistics;

namespace Domain.Tests.Statistics;

/// <summary>Groups under five people stay hidden, and no total gives them away (ST-2).</summary>
public class SmallGroupsTests
{
    static IEnumerable<int> Hidden(params long[] people) =>
        HiddenOf([.. people.Select(p => new[] { p })]);

    static IEnumerable<int> HiddenOf(params long[][] counts) =>
        SmallGroups
            .Hidden(counts.Index().ToDictionary(c => c.Index, IReadOnlyList<long> (c) => c.Item))
            .Order();

    /// <summary>Stretches of months, each of which tells of as many as came in it.</summary>
    static string Stretches(params long[] came) =>
        string.Join(
            ' ',
            SmallGroups
                .Stretches(came.Length, (from, to) => [came[(from - 1)..to].Sum()])
                .Select(s => $"{s.From}-{s.To}")
        );

    [Fact, Breaks("ST-2")]
    public void A_group_is_hidden_everywhere_that_is_small_in_one_view_only()
    {
        Assert.Equal([0, 1], HiddenOf([20, 3], [9, 9], [30, 30]));
        // two hidden ones that would tell of two people together in one of the views take one along
        Assert.Equal([0, 1, 2], HiddenOf([7, 1], [8, 1], [30, 30], [40, 40]));
    }

    [Fact, Breaks("ST-2")]
    public void Months_in_which_few_came_are_told_together_with_their_neighbours()
    {
        Assert.Equal("1-1 2-3 4-4", Stretches(6, 2, 7, 9));
        Assert.Equal("1-1 2-4", Stretches(6, 7, 3, 1));
        Assert.Equal("", Stretches(1, 0, 2));
    }

    [Fact, Keeps("ST-2")]
    public void Months_in_which_five_came_or_nobody_stand_alone() =>
        Assert.Equal("1-1 2-2 3-3", Stretches(5, 0, 12));

    [Fact, Breaks("ST-2")]
    public void Groups_under_five_are_hidden()
    {
        Assert.Equal([0, 1], Hidden(4, 1, 5, 80));
        Assert.Equal([0], Hidden(3));
    }

    [Fact, Breaks("ST-2")]
    public void A_small_group_alone_takes_the_next_smallest_along() =>
        Assert.Equal([1, 2], Hidden(80, 3, 6, 7));

    [Fact, Breaks("ST-2")]
    public void Two_small_groups_of_less_than_five_together_take_one_more_along() =>
        Assert.Equal([0, 1, 3], Hidden(1, 2, 80, 9));

    [Fact, Keeps("ST-2")]
    public void Five_people_and_nobody_at_all_are_shown()
    {
        Assert.Empty(Hidden(5, 0, 80));
        Assert.Empty(Hidden());
    }

    static readonly Config Many = Config
        .QuickThrowOnFailure.WithMaxTest(2000)
        .WithReplay(new Replay(new Rnd(20261125), null));

    [Fact, Keeps("ST-2")]
    public void Of_any_groups_no_small_one_is_shown_and_no_difference_tells_of_one() =>
        Check.One(
            Many,
            Prop.ForAll(
                Gen.Choose(0, 12).ListOf().ToArbitrary(),
                sizes =>
                {
                    var groups = sizes.Index().ToDictionary(p => p.Index, p => (long)p.Item);
                    var hidden = Hidden([.. groups.Values]).ToHashSet();
                    var shown = groups.Where(g => !hidden.Contains(g.Key)).ToList();
                    var rest = groups.Where(g => hidden.Contains(g.Key)).Sum(g => g.Value);
                    var others = shown.Exists(g => g.Value > 0);
                    return shown.TrueForAll(g => g.Value is 0 or >= StatisticsRules.SmallestGroup)
                        && groups.Where(g => g.Value == 0).All(g => !hidden.Contains(g.Key))
                        // what a total lacks is of two groups and of five people, if there are any
                        && (
                            hidden.Count == 0
                            || !others
                            || (hidden.Count >= 2 && rest >= StatisticsRules.SmallestGroup)
                        );
                }
            )
        );
}
