using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Reconciliations;

/// <summary>What is counted on both sides.</summary>
public enum SheetItem
{
    /// <summary>上报: the agency's ledger against the office's rounds.</summary>
    SentUp,

    /// <summary>下拨: what the office paid to the agency for members against what it passed on.
    /// </summary>
    PassedOn,

    /// <summary>单位核对: what a unit says of its own sheet.</summary>
    Unit,
}

/// <summary>One thing that one side has recorded.</summary>
/// <param name="Office">Whose side; false: the agency's.</param>
/// <param name="Ref">The same on both sides.</param>
/// <param name="Number">Of the claim.</param>
public sealed record SheetEntry(
    SheetItem Item,
    bool Office,
    string Ref,
    string PlanCode,
    string Number,
    DateOnly On,
    Money Amount
);

/// <summary>A month's entries of one item and plan.</summary>
public sealed record SheetLine(
    SheetItem Item,
    string PlanCode,
    int AgencyCount,
    Money AgencySum,
    int OfficeCount,
    Money OfficeSum
);

/// <summary>What one side has and the other hasn't, or has otherwise.</summary>
/// <param name="Key">Of the difference, the same whenever it is computed.</param>
/// <param name="Agency">Null: the agency has no such entry.</param>
/// <param name="Office">Null: the office has none.</param>
/// <param name="Said">Of a unit: its words.</param>
public sealed record Difference(
    string Key,
    SheetItem Item,
    string PlanCode,
    string Number,
    DateOnly On,
    Money? Agency,
    Money? Office,
    string? Said = null
);

/// <summary>The monthly comparison of what agency, office and units count of claims (CL-7). An entry
/// counts on its Beijing day; its partner may come later.</summary>
public sealed record MonthSheet(
    DateOnly Month,
    IReadOnlyList<SheetLine> Lines,
    IReadOnlyList<Difference> Differences
)
{
    /// <param name="entries">All since the last closed month, of both sides.</param>
    /// <param name="carried">What that month left open; it stays open until its partner comes.
    /// </param>
    /// <param name="disputes">What units object to.</param>
    public static MonthSheet Of(
        DateOnly month,
        IReadOnlyCollection<SheetEntry> entries,
        IEnumerable<Difference> carried,
        IEnumerable<UnitAnswer> disputes
    )
    {
        var next = month.AddMonths(1);
        var lines = entries
            .Where(e => e.On >= month && e.On < next)
            .GroupBy(e => (e.Item, e.PlanCode))
            .OrderBy(g => g.Key.Item)
            .ThenBy(g => g.Key.PlanCode, StringComparer.Ordinal)
            .Select(g =>
            {
                var (office, agency) = (
                    g.Where(e => e.Office).ToList(),
                    g.Where(e => !e.Office).ToList()
                );
                return new SheetLine(
                    g.Key.Item,
                    g.Key.PlanCode,
                    agency.Count,
                    new(agency.Sum(e => e.Amount.Fen)),
                    office.Count,
                    new(office.Sum(e => e.Amount.Fen))
                );
            });
        var differences = entries
            .Concat(carried.SelectMany(EntriesOf))
            .GroupBy(e => (e.Item, e.Ref))
            .Select(Compare)
            .OfType<Difference>()
            .Where(d => d.On < next)
            .OrderBy(d => d.Item)
            .ThenBy(d => d.On)
            .ThenBy(d => d.Key, StringComparer.Ordinal);
        return new(month, [.. lines], [.. differences, .. disputes.Select(OfUnit)]);
    }

    static Difference? Compare(IGrouping<(SheetItem Item, string Ref), SheetEntry> group)
    {
        Money? Side(bool office) =>
            group.Any(e => e.Office == office)
                ? new Money(group.Where(e => e.Office == office).Sum(e => e.Amount.Fen))
                : null;
        var (agency, office) = (Side(false), Side(true));
        if (agency == office)
            return null;
        var first = group.MinBy(e => e.On)!;
        return new(
            $"{group.Key.Item}:{group.Key.Ref}",
            first.Item,
            first.PlanCode,
            first.Number,
            first.On,
            agency,
            office
        );
    }

    static IEnumerable<SheetEntry> EntriesOf(Difference open)
    {
        if (open.Item == SheetItem.Unit)
            yield break;
        var reference = open.Key[(open.Key.IndexOf(':') + 1)..];
        foreach (var (office, amount) in new[] { (false, open.Agency), (true, open.Office) })
            if (amount is { } sum)
                yield return new(
                    open.Item,
                    office,
                    reference,
                    open.PlanCode,
                    open.Number,
                    open.On,
                    sum
                );
    }

    static Difference OfUnit(UnitAnswer answer) =>
        new(
            $"{SheetItem.Unit}:{answer.UnitId}",
            SheetItem.Unit,
            "",
            answer.UnitName,
            answer.Month,
            null,
            null,
            answer.Said
        );
}

/// <summary>Chinese labels.</summary>
public static class SheetLabels
{
    public static string Label(this SheetItem item) =>
        item switch
        {
            SheetItem.SentUp => "上报",
            SheetItem.PassedOn => "下拨",
            SheetItem.Unit => "单位核对",
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
}
