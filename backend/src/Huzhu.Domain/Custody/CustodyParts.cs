using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

/// <summary>What it takes, all together, to issue a cheque (管19.2).</summary>
public enum ItemKind
{
    /// <summary>财务专用章</summary>
    FinanceSeal,

    /// <summary>个人名章</summary>
    NameSeal,

    /// <summary>支票, by book and number range.</summary>
    ChequeBook,
}

/// <summary>
/// Who keeps an item (CU-1): one natural person alone, or the two key holders of a safe that
/// needs both; an item in the safe is with neither of them alone.
/// </summary>
public sealed record Keeper(Guid PersonId, Guid? SecondKeyId = null)
{
    public bool IsSafe => SecondKeyId is not null;

    public IReadOnlyList<Guid> People =>
        SecondKeyId is { } second ? [PersonId, second] : [PersonId];

    public bool IsAlone(Guid personId) => !IsSafe && PersonId == personId;

    public bool Includes(Guid personId) => People.Contains(personId);

    /// <summary>Whether it is the same person, or a safe with the same two keys.</summary>
    public bool IsSameAs(Keeper other) => People.ToHashSet().SetEquals(other.People);
}

/// <summary>The numbers of a cheque book as they are printed, leading zeros included.</summary>
public sealed record ChequeNumbers(string First, string Last)
{
    /// <summary>Whether both are 1 to 18 digits of one length, in order.</summary>
    public bool AreWellformed =>
        First.Length == Last.Length
        && First.Length is >= 1 and <= 18
        && First.Concat(Last).All(char.IsAsciiDigit)
        && string.CompareOrdinal(First, Last) <= 0;
}

/// <summary>A seal or a book of cheques.</summary>
public sealed class CustodyItem : IAgencyOwned
{
    CustodyItem() { }

    internal CustodyItem(
        Guid id,
        Guid agencyId,
        ItemKind kind,
        string title,
        ChequeNumbers? numbers,
        DateTime now
    )
    {
        (Id, AgencyId, Kind, Title) = (id, agencyId, kind, title.Trim());
        RegisteredAt = Beijing.Utc(now);
        if (numbers is not null)
        {
            Digits = numbers.First.Length;
            (FirstNumber, LastNumber) = (long.Parse(numbers.First), long.Parse(numbers.Last));
            NextNumber = FirstNumber;
        }
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public ItemKind Kind { get; private set; }

    /// <summary>What distinguishes it: whose name seal, which bank's book.</summary>
    public string Title { get; private set; } = "";

    public DateTime RegisteredAt { get; private set; }

    /// <summary>First and last number of a book; 0 for a seal.</summary>
    public long FirstNumber { get; private set; }
    public long LastNumber { get; private set; }

    /// <summary>
    /// The number to be used next, so that none is ever left out (CU-6); beyond the last one when
    /// the book is used up.
    /// </summary>
    public long NextNumber { get; private set; }

    /// <summary>How many digits the numbers are printed with.</summary>
    public int Digits { get; private set; }

    public bool IsSeal => Kind != ItemKind.ChequeBook;

    public bool IsUsedUp => !IsSeal && NextNumber > LastNumber;

    internal long TakeNumber() => NextNumber++;

    internal string OnPaper(long number) => number.ToString($"D{Digits}");
}

/// <summary>
/// Who kept an item from an instant to an instant. Of each item one holding is open (unique index
/// over open ones); closed ones are its history and never change.
/// </summary>
public sealed class Holding : IAgencyOwned
{
    Holding() { }

    internal Holding(Guid id, CustodyItem item, Keeper keeper, Guid? transferId, DateTime now)
    {
        (Id, AgencyId, ItemId, TransferId) = (id, item.AgencyId, item.Id, transferId);
        (PersonId, SecondKeyId, From) = (keeper.PersonId, keeper.SecondKeyId, Beijing.Utc(now));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid ItemId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The second key holder when the item lies in a safe.</summary>
    public Guid? SecondKeyId { get; private set; }

    public DateTime From { get; private set; }

    /// <summary>The instant at which the next holding began; null while open.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>The transfer that began it; none for the first one.</summary>
    public Guid? TransferId { get; private set; }

    public Keeper Keeper => new(PersonId, SecondKeyId);

    public bool IsOpen => Until is null;

    internal void End(DateTime now) => Until = now;
}

/// <summary>A leave during which the person keeps nothing (CU-7).</summary>
public sealed class CustodyLeave : IAgencyOwned
{
    CustodyLeave() { }

    internal CustodyLeave(Guid id, Guid agencyId, Guid personId, DateOnly from, DateOnly to) =>
        (Id, AgencyId, PersonId, From, To) = (id, agencyId, personId, from, to);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day of the leave.</summary>
    public DateOnly To { get; private set; }

    internal void ReturnOn(DateOnly firstDayBack) => To = firstDayBack.AddDays(-1);
}

/// <summary>
/// A resolution's leave for one person to keep both seals for a few working days (CU-3).
/// </summary>
public sealed class SealsTogether : IAgencyOwned
{
    SealsTogether() { }

    internal SealsTogether(
        Guid id,
        Guid agencyId,
        Guid personId,
        Guid resolutionId,
        DateOnly from,
        DateOnly lastDay
    )
    {
        (Id, AgencyId, PersonId) = (id, agencyId, personId);
        (ResolutionId, From, LastDay) = (resolutionId, from, lastDay);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid ResolutionId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly LastDay { get; private set; }

    public bool Covers(Guid personId, DateOnly day) =>
        PersonId == personId && From <= day && day <= LastDay;
}

/// <summary>One use of a seal, on a cheque or another paper (CU-6); never changed.</summary>
public sealed class SealUse : IAgencyOwned
{
    SealUse() { }

    internal SealUse(
        Guid id,
        CustodyItem seal,
        Guid by,
        Guid? withId,
        string document,
        string purpose,
        Guid? chequeId,
        DateTime now
    )
    {
        (Id, AgencyId, ItemId, ChequeId) = (id, seal.AgencyId, seal.Id, chequeId);
        (PersonId, WithId, At) = (by, withId, Beijing.Utc(now));
        (Document, Purpose) = (document.Trim(), purpose.Trim());
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid ItemId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The other key holder when the seal was taken from the safe.</summary>
    public Guid? WithId { get; private set; }

    public DateTime At { get; private set; }
    public string Document { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public Guid? ChequeId { get; private set; }
}
