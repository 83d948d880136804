using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>未达账项: what one side has and the other hasn't yet.</summary>
public enum OpenSide
{
    /// <summary>企业已收银行未收.</summary>
    BookReceived,

    /// <summary>企业已付银行未付.</summary>
    BookPaid,

    /// <summary>银行已收企业未收.</summary>
    BankReceived,

    /// <summary>银行已付企业未付.</summary>
    BankPaid,
}

/// <summary>A line that is open at the month's end.</summary>
/// <param name="Key">Of the line, always the same.</param>
/// <param name="Amount">Below zero: paid.</param>
/// <param name="What">In words.</param>
/// <param name="Cheque">Its number; null: none.</param>
/// <param name="Late">Of a cheque: more than ten days after its date, within which it is to be
/// presented.</param>
public sealed record OpenItem(
    string Key,
    OpenSide Side,
    DateOnly On,
    Money Amount,
    string What,
    string? Cheque,
    bool Late
);

/// <summary>银行存款余额调节表 of an account at a month's end.</summary>
/// <param name="Book">What the books say.</param>
/// <param name="Bank">What the bank says; null: no statement reaches so far.</param>
public sealed record BankSheet(Money Book, Money? Bank, IReadOnlyList<OpenItem> Open)
{
    /// <summary>提示付款期, days; of cheques.</summary>
    const int Presented = 10;

    public Money AdjustedBook => Book + Sum(OpenSide.BankReceived) + Sum(OpenSide.BankPaid);

    public Money AdjustedBank =>
        (Bank ?? Money.Zero) + Sum(OpenSide.BookReceived) + Sum(OpenSide.BookPaid);

    /// <summary>Zero when what both began with agrees.</summary>
    public Money Difference => AdjustedBook - AdjustedBank;

    /// <summary>Below zero: paid.</summary>
    public Money Sum(OpenSide side) => new(Open.Where(o => o.Side == side).Sum(o => o.Amount.Fen));

    /// <param name="entries">Open at the month's end.</param>
    /// <param name="items">Likewise.</param>
    public static BankSheet Of(
        DateOnly last,
        Money book,
        Money? bank,
        IEnumerable<StatementEntry> entries,
        IEnumerable<BookItem> items
    )
    {
        var ofBook = items
            .Where(i => !i.IsStock)
            .Select(i => new OpenItem(
                i.Key,
                i.Amount > Money.Zero ? OpenSide.BookReceived : OpenSide.BookPaid,
                i.On,
                i.Amount,
                $"{i.Voucher} {i.Summary}",
                i.Cheque,
                i.Cheque is not null && i.On.AddDays(Presented) < last
            ));
        var ofBank = entries
            .Where(e => e.Sequence > 0)
            .Select(e => new OpenItem(
                $"bank:{e.Id}",
                e.Amount > Money.Zero ? OpenSide.BankReceived : OpenSide.BankPaid,
                e.On,
                e.Amount,
                string.Join(
                    ' ',
                    new[] { e.Counterparty, e.Remark, e.Serial }.Where(w => w.Length > 0)
                ),
                null,
                false
            ));
        return new(
            book,
            bank,
            [
                .. ofBook
                    .Concat(ofBank)
                    .OrderBy(o => o.Side)
                    .ThenBy(o => o.On)
                    .ThenBy(o => o.Key, StringComparer.Ordinal),
            ]
        );
    }

    public bool Says(BankSheet other) =>
        (Book, Bank) == (other.Book, other.Bank) && Open.SequenceEqual(other.Open);
}

/// <summary>Chinese labels.</summary>
public static class BankLabels
{
    public static string Label(this OpenSide side) =>
        side switch
        {
            OpenSide.BookReceived => "企业已收银行未收",
            OpenSide.BookPaid => "企业已付银行未付",
            OpenSide.BankReceived => "银行已收企业未收",
            OpenSide.BankPaid => "银行已付企业未付",
            _ => throw new ArgumentOutOfRangeException(nameof(side)),
        };

    public static string Label(this BankSheetState state) =>
        state switch
        {
            BankSheetState.Open => "待编制",
            BankSheetState.Prepared => "待签字",
            BankSheetState.Signed => "已签字",
            BankSheetState.Changed => "有变动，须重新编制",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
