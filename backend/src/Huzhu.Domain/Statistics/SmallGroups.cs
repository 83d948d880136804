using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Statistics;

/// <summary>Which groups of people are too small to be shown to who may not see persons (ST-2).
/// </summary>
public static class SmallGroups
{
    /// <summary>
    /// The groups that stay hidden: those of 1 to 4 people, and as many of the next smallest as keep
    /// the hidden ones from being told by what a total lacks: together at least two groups and at least
    /// <see cref="StatisticsRules.SmallestGroup"/> people. Empty groups tell nothing and are shown.
    /// </summary>
    public static IReadOnlySet<TKey> Hidden<TKey>(IReadOnlyDictionary<TKey, long> people)
        where TKey : notnull
    {
        var hidden = new HashSet<TKey>();
        var sum = 0L;
        foreach (var (group, count) in people.Where(p => p.Value > 0).OrderBy(p => p.Value))
        {
            var mustHide = count < StatisticsRules.SmallestGroup;
            var givesAway =
                hidden.Count > 0 && (hidden.Count < 2 || sum < StatisticsRules.SmallestGroup);
            if (!mustHide && !givesAway)
                break;
            hidden.Add(group);
            sum += count;
        }
        return hidden;
    }
}
