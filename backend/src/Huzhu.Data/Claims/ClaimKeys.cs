using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data;

/// <summary>The keyed hashes by which the same event, bill and account are known again in every
/// agency (CL-10). A blank has no key, so that it never equals another blank.</summary>
public sealed class ClaimKeys(BlindIndex index)
{
    /// <summary>Of the same event of the same person; of a loss, of the same home.</summary>
    public Guid? Event(EventKind kind, Guid person, DateOnly on, EventDetail detail) =>
        kind switch
        {
            EventKind.Stay => Of("stay", $"{person}", $"{on:O}"),
            EventKind.Illness => Of("illness", $"{person}", detail.What),
            EventKind.Accident => Of("accident", $"{person}", $"{on:O}", detail.What),
            EventKind.Death => Of("death", $"{person}"),
            EventKind.Loss => Of("loss", detail.Address, $"{detail.Loss}", $"{on:O}"),
            EventKind.Medical => null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Of a bill: its code and number; without them hospital, number, day and amount.
    /// </summary>
    public Guid? Bill(BillText text, DateOnly on, Money total) =>
        Of("bill", text.Code, text.Number)
        ?? Of("bill of", text.Hospital, text.Number, $"{on:O}", $"{total.Fen}");

    /// <summary>Of a bank account, as of a member's card.</summary>
    public Guid? Account(string account) =>
        MemberParser.CardDigits(account) is { } digits
            ? index.KeyOf("card:" + digits)
            : Of("account", account);

    /// <summary>Of an address without its number of the house nothing is known again.</summary>
    Guid? Of(params string?[] parts)
    {
        var clean = parts.Select(p => Typed.Compact(p).ToUpperInvariant()).ToList();
        return clean.Any(p => p.Length == 0) ? null : index.KeyOf(string.Join('|', clean));
    }
}

/// <summary>Numbers claims without gaps (CL-1).</summary>
public static class ClaimNumbers
{
    /// <summary>
    /// The next number of the agency and Beijing year, BA-2026-000001, under a lock of the agency's
    /// own that holds until the unit of work commits; a rollback gives it back. The year is read
    /// after the lock, so that midnight of New Year's Eve can't put a number into the wrong year.
    /// </summary>
    public static async Task EnterAsync(
        this HuzhuDb db,
        Claim claim,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await UnitOfWork.HoldAsync(db, $"claims:{claim.AgencyId}", ct);
        var now = clock.Now();
        var prefix = $"BA-{Beijing.DateOf(now).Year}-";
        var last = await db
            .Claims.Where(c => c.AgencyId == claim.AgencyId && c.Number.StartsWith(prefix))
            // what has passed from another agency bears that one's address behind its number
            .Where(c => !c.Number.Substring(prefix.Length).Contains("-"))
            .MaxAsync(c => c.Number, ct);
        var number = last is null
            ? 0
            : int.Parse(
                last.AsSpan(prefix.Length),
                System.Globalization.CultureInfo.InvariantCulture
            );
        claim.Enter(FormattableString.Invariant($"{prefix}{number + 1:000000}"), now);
    }
}
