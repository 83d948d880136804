using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>Lines of the bank and of the books that are the same money: sums are equal to the fen.
/// Wrong ones are undone with a reason and stay on record.</summary>
public sealed class EntryMatch : IAgencyOwned
{
    EntryMatch() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Account { get; private set; } = "";

    /// <summary>How they belong together, in Chinese.</summary>
    public string Because { get; private set; } = "";

    /// <summary>The latest day of its lines: until then some of them were open.</summary>
    public DateOnly LastOn { get; private set; }
    public Guid MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public Guid? UndoneById { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public string? UndoneBecause { get; private set; }
    public int Version { get; private set; }

    /// <exception cref="WrongState">No two lines, lines of another account, or unequal sums.
    /// </exception>
    public static EntryMatch Make(
        Guid id,
        Guid agencyId,
        string account,
        ProposedMatch proposed,
        Guid by,
        DateTime now
    )
    {
        var (entries, items) = (proposed.Entries, proposed.Items);
        if (entries.Count + items.Count < 2)
        {
            throw new WrongState("请至少选择两笔：银行流水与账面，或者同一方可以抵销的两笔。");
        }
        if (entries.Any(e => e.Account != account))
        {
            throw new WrongState("只能勾对同一账户的流水和账面记录，请重新选择。");
        }
        var (bank, book) = (
            new Money(entries.Sum(e => e.Amount.Fen)),
            new Money(items.Sum(i => i.Amount.Fen))
        );
        if (bank != book)
        {
            throw new WrongState(
                $"银行流水合计 {bank}，账面合计 {book}，相差 {bank - book}，须分文不差，请重新选择。"
            );
        }
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            Account = account,
            Because = proposed.Because,
            LastOn = entries.Select(e => e.On).Concat(items.Select(i => i.On)).Max(),
            MadeById = by,
            MadeAt = Beijing.Utc(now),
        };
    }

    /// <summary>Its lines, of both sides.</summary>
    public IEnumerable<MatchedItem> ItemsOf(ProposedMatch proposed, Func<Guid> newId)
    {
        MatchedItem Of(StatementEntry? entry, BookItem? item) =>
            new()
            {
                Id = newId(),
                AgencyId = AgencyId,
                MatchId = Id,
                EntryId = entry?.Id,
                VoucherId = item?.VoucherId,
                Line = item?.Line,
            };
        return proposed
            .Entries.Select(e => Of(e, null))
            .Concat(proposed.Items.Select(i => Of(null, i)));
    }

    /// <summary>Its lines are open again.</summary>
    /// <param name="openSince">First day that isn't closed in the books.</param>
    /// <exception cref="RuleBroken">FI-16: by a cashier.</exception>
    /// <exception cref="WrongState">Undone already, or of a closed month.</exception>
    public void Undo(string because, DateOnly openSince, Guid by, Circumstances at)
    {
        BookRules.CashierApart.Require(!at.Staff.Has(by, PostKind.Cashier));
        if (UndoneAt is not null)
        {
            throw new WrongState("该笔勾对已经撤销，请刷新后查看。");
        }
        if (LastOn < openSince)
        {
            throw new WrongState(
                "该笔勾对属于已结账的月份，不能撤销；有错的请在未结账月份另填凭证更正。"
            );
        }
        (UndoneById, UndoneAt) = (by, Beijing.Utc(at.Now));
        UndoneBecause = because;
    }
}

/// <summary>One line of a match: the bank's, or a posted one. A line stands in one match only.
/// </summary>
public sealed class MatchedItem : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid MatchId { get; init; }

    /// <summary>The bank's.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>With <see cref="Line"/>: the books'.</summary>
    public Guid? VoucherId { get; init; }
    public int? Line { get; init; }

    /// <summary>Its match is undone.</summary>
    public bool Freed { get; private set; }

    public void Free() => Freed = true;
}
