using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>The account at a bank that an account of the chart stands for, so that a statement of
/// another one is recognised.</summary>
public sealed class BankAccount : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>Of the chart: one whose role is bank.</summary>
    public required string Account { get; init; }
    public string Bank { get; private set; } = "";

    /// <summary>Digits.</summary>
    public string Number { get; private set; } = "";
    public Guid RecordedById { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public int Version { get; private set; }

    public void Record(string bank, string number, Guid by, DateTime now)
    {
        (Bank, Number) = (bank, number);
        (RecordedById, RecordedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>Whether a number of a statement is this account's; banks leave out digits by stars.
    /// </summary>
    public bool Is(string seen)
    {
        var own = string.Concat(seen.Where(c => char.IsAsciiDigit(c) || c == '*'));
        var star = own.IndexOf('*');
        return star < 0
            ? own == Number
            : Number.StartsWith(own[..star], StringComparison.Ordinal)
                && Number.EndsWith(own[(own.LastIndexOf('*') + 1)..], StringComparison.Ordinal);
    }
}

/// <summary>A line of a bank's statement. Lines of an account are one chain: each begins with the
/// balance that the one before left, and none is ever changed.</summary>
public sealed class StatementEntry : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Account { get; init; }

    /// <summary>1, 2, 3 … of the account; 0: what it held before the first line.</summary>
    public required int Sequence { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>What came in; below zero: what went out.</summary>
    public required Money Amount { get; init; }

    /// <summary>After it.</summary>
    public required Money Balance { get; init; }
    public required string Counterparty { get; init; }
    public required string Remark { get; init; }

    /// <summary>The bank's number, or the cheque's; empty: none.</summary>
    public required string Serial { get; init; }
    public required Guid ImportedById { get; init; }
    public required DateTime ImportedAt { get; init; }
}
