using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Statistics;

/// <summary>Which groups of people are too small to be shown to who may not see persons (ST-2). The
/// office's own staff see every figure as it is: theirs has to be the exact sum of the agencies'.
/// </summary>
public static class SmallGroups
{
    /// <summary>Whether a count tells of somebody, and of less than
    /// <see cref="StatisticsRules.SmallestGroup"/> people.</summary>
    public static bool IsSmall(long people)
    {
        StatisticsRules.SmallGroups.Applied();
        return people is > 0 and < StatisticsRules.SmallestGroup;
    }

    /// <summary>
    /// The groups that stay hidden: those that tell of 1 to 4 people anywhere, and as many of the
    /// next smallest as keep the hidden ones from being told by what a total lacks: together at
    /// least two groups, and no count of 1 to 4. Empty groups tell nothing and are shown.
    /// </summary>
    /// <param name="counts">The counts of people that each group shows in any view, in one order,
    /// so that the same groups are hidden in all views and none differs from another by
    /// one.</param>
    public static IReadOnlySet<TKey> Hidden<TKey>(
        IReadOnlyDictionary<TKey, IReadOnlyList<long>> counts
    )
        where TKey : IComparable<TKey>
    {
        var hidden = counts.Where(g => g.Value.Any(IsSmall)).Select(g => g.Key).ToHashSet();
        var others = counts
            .Where(g => !hidden.Contains(g.Key) && g.Value.Any(count => count > 0))
            .OrderBy(g => g.Value.Max())
            .ThenBy(g => g.Key);
        foreach (var (group, _) in others)
        {
            if (hidden.Count != 1 && !Together(hidden.Select(h => counts[h])).Any(IsSmall))
                break;
            hidden.Add(group);
        }
        return hidden;
    }

    static IEnumerable<long> Together(IEnumerable<IReadOnlyList<long>> counts) =>
        counts.Aggregate(
            (IEnumerable<long>)[],
            (sums, more) => sums.Any() ? sums.Zip(more, (sum, count) => sum + count).ToList() : more
        );

    /// <summary>Cuts a row of months, 1 to <paramref name="last"/>, into stretches that tell of no
    /// 1 to 4 people; none where not even all of them together do.</summary>
    /// <param name="told">The counts of people that a stretch shows, given its first and last
    /// month. </param>
    public static IReadOnlyList<(int From, int To)> Stretches(
        int last,
        Func<int, int, IEnumerable<long>> told
    )
    {
        var stretches = new List<(int From, int To)>();
        var from = 1;
        bool Close(int to)
        {
            if (told(from, to).Any(IsSmall))
                return false;
            stretches.Add((from, to));
            from = to + 1;
            return true;
        }
        for (var month = 1; month <= last; month++)
            Close(month);
        // what is left over joins the stretches before it
        while (from <= last && stretches.Count > 0)
        {
            from = stretches[^1].From;
            stretches.RemoveAt(stretches.Count - 1);
            Close(last);
        }
        return stretches;
    }
}
