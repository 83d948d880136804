using Huzhu.Domain.Agencies;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

public enum ChequeStatus
{
    /// <summary>Written and registered, not yet stamped by both.</summary>
    Written,

    /// <summary>Stamped by two different persons; valid.</summary>
    Stamped,

    /// <summary>作废; stays in the register.</summary>
    Spoilt,
}

/// <summary>A line of the cheque register (CU-6). Decided by <see cref="AgencyCustody"/>.</summary>
public sealed class Cheque : IAgencyOwned
{
    Cheque() { }

    internal Cheque(Guid id, CustodyItem book, ChequeDetails details, Guid by, DateTime now)
    {
        (Id, AgencyId, BookId, Number) = (id, book.AgencyId, book.Id, book.TakeNumber());
        NumberOnPaper = book.OnPaper(Number);
        (Payee, Purpose) = (details.Payee.Trim(), details.Purpose.Trim());
        (Date, Amount, Line) = (details.Date, details.Amount, details.Line);
        (WrittenById, WrittenAt) = (by, Beijing.Utc(now));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid BookId { get; private set; }
    public long Number { get; private set; }

    /// <summary>With its leading zeros.</summary>
    public string NumberOnPaper { get; private set; } = "";

    public ChequeStatus Status { get; private set; }
    public DateOnly Date { get; private set; }
    public string Payee { get; private set; } = "";
    public Money Amount { get; private set; }
    public string Purpose { get; private set; } = "";

    /// <summary>The line of the budget; null: contributions on their way (FI-2), or a blank.
    /// </summary>
    public SpendingPurpose? Line { get; private set; }

    public Guid WrittenById { get; private set; }
    public DateTime WrittenAt { get; private set; }

    /// <summary>Who put the finance seal on it.</summary>
    public Guid? FinanceSealById { get; private set; }

    /// <summary>Who put the name seal on it; never the same person.</summary>
    public Guid? NameSealById { get; private set; }

    public string? SpoiltBecause { get; private set; }
    public Guid? SpoiltById { get; private set; }
    public DateTime? SpoiltAt { get; private set; }

    /// <summary>Who put on a kind of seal.</summary>
    public Guid? StampedBy(ItemKind seal) =>
        seal == ItemKind.FinanceSeal ? FinanceSealById : NameSealById;

    internal void Stamp(ItemKind seal, Guid by)
    {
        if (seal == ItemKind.FinanceSeal)
        {
            FinanceSealById = by;
        }
        else
        {
            NameSealById = by;
        }
        if (FinanceSealById is not null && NameSealById is not null)
        {
            Status = ChequeStatus.Stamped;
        }
    }

    internal void Spoil(string because, Guid by, DateTime now)
    {
        (Status, SpoiltBecause) = (ChequeStatus.Spoilt, because.Trim());
        (SpoiltById, SpoiltAt) = (by, Beijing.Utc(now));
    }

    /// <summary>Numbers between a book's first and its last used one that no line has; always
    /// empty unless the register was tampered with (CU-6).</summary>
    public static IReadOnlyList<long> Missing(CustodyItem book, IEnumerable<Cheque> register)
    {
        var used = register.Where(c => c.BookId == book.Id).Select(c => c.Number).ToHashSet();
        var last = Math.Max(book.NextNumber - 1, used.DefaultIfEmpty(0).Max());
        var missing = new List<long>();
        for (var number = book.FirstNumber; number <= last; number++)
        {
            if (!used.Contains(number))
            {
                missing.Add(number);
            }
        }
        return missing;
    }
}

/// <summary>What is written on a cheque, and the line of the budget that it is paid from (null:
/// contributions on their way).</summary>
public sealed record ChequeDetails(
    string Payee,
    Money Amount,
    string Purpose,
    DateOnly Date,
    SpendingPurpose? Line
);
