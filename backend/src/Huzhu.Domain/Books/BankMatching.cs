using System.Text.RegularExpressions;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>A posted line on a bank account, as it is matched with the bank's.</summary>
public sealed record BookItem
{
    public required Guid VoucherId { get; init; }
    public required int Line { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Debit less credit.</summary>
    public required Money Amount { get; init; }

    /// <summary>期初.</summary>
    public required bool IsOpening { get; init; }

    /// <summary>记-2026-11-0003.</summary>
    public required string Voucher { get; init; }
    public required string Summary { get; init; }

    /// <summary>Of the documents that the voucher rests on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>On paper; null: no cheque.</summary>
    public string? Cheque { get; init; }

    /// <summary>The voucher that this one takes back.</summary>
    public Guid? Reverses { get; init; }

    public string Key => $"book:{VoucherId}:{Line}";

    /// <summary>What the account held when the books began; what is below zero there is a cheque or
    /// a receipt that only one side had.</summary>
    public bool IsStock => IsOpening && Amount > Money.Zero;
}

/// <summary>Lines of both sides that are the same money, and why that is plain.</summary>
public sealed record ProposedMatch(
    IReadOnlyList<StatementEntry> Entries,
    IReadOnlyList<BookItem> Items,
    string Because
);

/// <summary>What the system matches by itself: of the same amount, near in time, by the same
/// number, and one candidate only on either side.</summary>
public sealed partial class BankMatching
{
    /// <summary>Days between voucher and bank where no number ties them; ours.</summary>
    const int Window = 10;

    readonly List<StatementEntry> entries;
    readonly List<BookItem> items;
    readonly List<ProposedMatch> found = [];
    readonly Dictionary<Guid, HashSet<string>> numbersOf;

    BankMatching(IEnumerable<StatementEntry> entries, IEnumerable<BookItem> items)
    {
        (this.entries, this.items) = ([.. entries], [.. items]);
        numbersOf = this.entries.ToDictionary(
            e => e.Id,
            e => NumbersIn($"{e.Serial} {e.Remark}").ToHashSet()
        );
    }

    /// <summary>All that is plain among what is open of one account.</summary>
    public static IReadOnlyList<ProposedMatch> Propose(
        IEnumerable<StatementEntry> entries,
        IEnumerable<BookItem> items
    )
    {
        var matching = new BankMatching(entries, items);
        matching.Reversed();
        matching.Opening();
        matching.Pairs(
            (entry, item) =>
                NumbersOf(item).Any(numbersOf => matching.numbersOf[entry.Id].Contains(numbersOf)),
            "金额和号码一致"
        );
        matching.Pairs(
            (entry, item) =>
                item.Cheque is null && Math.Abs(entry.On.DayNumber - item.On.DayNumber) <= Window,
            $"金额一致，日期相差不超过{Window}天"
        );
        return matching.found;
    }

    /// <summary>The number of a cheque that words name: 支票000123.</summary>
    public static string? ChequeIn(string words) =>
        Cheque().Match(words) is { Success: true } named ? named.Groups["n"].Value : null;

    /// <summary>A voucher and the red one that takes it back never reach the bank.</summary>
    void Reversed()
    {
        foreach (var red in items.Where(i => i.Reverses is not null).ToList())
            if (
                items
                    .Where(i => i.VoucherId == red.Reverses)
                    .Where(i => i.Amount == Money.Zero - red.Amount)
                    .ToList()
                is [var wrong]
            )
                Take([], [red, wrong], "凭证已红字冲销");
    }

    void Opening()
    {
        if (entries.Find(e => e.Sequence == 0) is not { } held)
            return;
        var stock = items.Where(i => i.IsStock).ToList();
        var all = items.Where(i => i.IsOpening).ToList();
        foreach (var some in new[] { stock, all })
            if (some.Count > 0 && some.Sum(i => i.Amount.Fen) == held.Amount.Fen)
            {
                Take([held], some, "期初余额一致");
                return;
            }
    }

    void Pairs(Func<StatementEntry, BookItem, bool> fits, string because)
    {
        var pairs = (
            from item in items
            where !item.IsStock
            join entry in entries.Where(e => e.Sequence > 0) on item.Amount equals entry.Amount
            where fits(entry, item)
            select (entry, item)
        ).ToList();
        var (ofEntry, ofItem) = (pairs.ToLookup(p => p.entry.Id), pairs.ToLookup(p => p.item.Key));
        foreach (var (entry, item) in pairs)
            if (ofEntry[entry.Id].Count() == 1 && ofItem[item.Key].Count() == 1)
                Take([entry], [item], because);
    }

    void Take(IReadOnlyList<StatementEntry> ofBank, IReadOnlyList<BookItem> ofBook, string because)
    {
        found.Add(new(ofBank, ofBook, because));
        entries.RemoveAll(ofBank.Contains);
        items.RemoveAll(ofBook.Contains);
    }

    static IEnumerable<string> NumbersOf(BookItem item) =>
        item.Cheque is { } cheque
            ? [cheque]
            : item.Sources.SelectMany(NumbersIn).Concat(NumbersIn(item.Summary));

    static IEnumerable<string> NumbersIn(string words) =>
        Number().Matches(words).Select(m => m.Value);

    [GeneratedRegex("[0-9]{6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("支票[^0-9]{0,4}(?<n>[0-9]{6,})", RegexOptions.CultureInvariant)]
    private static partial Regex Cheque();
}
