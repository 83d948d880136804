using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Contributions.SettleUnusedSums;

namespace Huzhu.Api.Contributions;

/// <summary>Sums that bring no cover, with what they came of and what may be done about them.
/// </summary>
public sealed class UnusedReading(HuzhuDb db, Acting me)
{
    /// <summary>A sum with what its row names.</summary>
    internal sealed class Found
    {
        public required UnusedSum Sum { get; init; }
        public required string Roster { get; init; }
        public required Guid RosterId { get; init; }
        public required string Unit { get; init; }
        public required string? Receipt { get; init; }
    }

    /// <summary>Those in reach, the unsettled first, then the newest. Agencies are looked for
    /// apart: no statement names the registry beside a tenant's table.</summary>
    internal static async Task<IQueryable<Found>> MatchingAsync(
        HuzhuDb db,
        UnusedPart? part,
        string? q,
        CancellationToken ct
    )
    {
        var words = q?.Trim() ?? "";
        var named =
            words.Length == 0 || !db.Scope.SeesAll
                ? []
                : await db
                    .Agencies.Where(a => a.FullName.Contains(words))
                    .Select(a => a.Id)
                    .ToListAsync(ct);
        return Matching(db, part, words, named);
    }

    static IQueryable<Found> Matching(
        HuzhuDb db,
        UnusedPart? part,
        string words,
        IReadOnlyCollection<Guid> named
    )
    {
        var found =
            from sum in db.UnusedSums.AsNoTracking()
            join due in db.Contributions
                on new { sum.AgencyId, Id = sum.ContributionId } equals new { due.AgencyId, due.Id }
            join roster in db.Rosters
                on new { due.AgencyId, Id = due.RosterId } equals new { roster.AgencyId, roster.Id }
            join unit in db.MemberUnits
                on new { sum.AgencyId, Id = sum.UnitId } equals new { unit.AgencyId, unit.Id }
            select new Found
            {
                Sum = sum,
                Roster = roster.Number,
                RosterId = roster.Id,
                Unit = unit.Name,
                Receipt = due.ReceiptNumber,
            };
        found = part switch
        {
            null => found,
            UnusedPart.Open => found.Where(f =>
                f.Sum.State == UnusedState.Open
                || f.Sum.State == UnusedState.RefundProposed
                || f.Sum.State == UnusedState.CreditProposed
            ),
            UnusedPart.Settled => found.Where(f =>
                f.Sum.State == UnusedState.Refunded
                || f.Sum.State == UnusedState.Credited
                || f.Sum.State == UnusedState.Corrected
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
        if (words.Length > 0)
            found = found.Where(f =>
                f.Unit.Contains(words) || f.Roster.Contains(words) || named.Contains(f.Sum.AgencyId)
            );
        return found
            .OrderBy(f => f.Sum.SettledAt != null)
            .ThenByDescending(f => f.Sum.AroseAt)
            .ThenBy(f => f.Sum.Id);
    }

    internal async Task<IReadOnlyList<UnusedRow>> RowsAsync(
        IReadOnlyCollection<Found> found,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var persons = found
            .SelectMany(f => new[] { f.Sum.ProposedById, f.Sum.SettledById })
            .Distinct()
            .ToList();
        var names = await db
            .Users.AsNoTracking()
            .Where(u => persons.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var ids = found.Select(f => f.Sum.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.FullName,
                a.Slug,
            })
            .ToDictionaryAsync(a => a.Id, a => (a.FullName, a.Slug), ct);
        return [.. found.Select(f => RowOf(f, agencies[f.Sum.AgencyId], plans, names))];
    }

    /// <summary>One of them; null when the agency has none of this id.</summary>
    internal async Task<UnusedRow?> RowAsync(Guid id, CancellationToken ct) =>
        await Matching(db, null, "", []).SingleOrDefaultAsync(f => f.Sum.Id == id, ct) is { } found
            ? (await RowsAsync([found], ct))[0]
            : null;

    UnusedRow RowOf(
        Found found,
        (string FullName, string Slug) agency,
        IReadOnlyDictionary<string, string> plans,
        Dictionary<Guid, string> names
    )
    {
        var sum = found.Sum;
        return new()
        {
            Id = sum.Id,
            Agency = agency.FullName,
            Slug = agency.Slug,
            UnitId = sum.UnitId,
            Unit = found.Unit,
            PlanCode = sum.PlanCode,
            Plan = plans.GetValueOrDefault(sum.PlanCode, sum.PlanCode),
            ContributionId = sum.ContributionId,
            RosterId = found.RosterId,
            RosterNumber = found.Roster,
            ReceiptNumber = found.Receipt,
            Amount = sum.Amount.Yuan,
            Persons = sum.Persons,
            Kind = sum.Kind.Label(),
            Because = sum.Because,
            AroseAt = sum.AroseAt,
            State = sum.State,
            StateLabel = sum.State.Label(),
            RefundedOn = sum.RefundedOn,
            Reference = sum.Reference,
            DueId = sum.DueId,
            ConsentBy = sum.ConsentBy,
            ProposedBy = sum.ProposedById is { } proposer ? names.NameOf(proposer) : null,
            SettledBy = sum.SettledById is { } settler ? names.NameOf(settler) : null,
            SettledAt = sum.SettledAt,
            Actions = [.. ActionsOn(sum)],
            Version = sum.Version,
        };
    }

    IEnumerable<string> ActionsOn(UnusedSum sum)
    {
        if (me.Agency is null)
            yield break;
        var records = me.May(Permission.RecordContributions);
        if (sum.State == UnusedState.Open && records)
        {
            yield return "refund";
            yield return "credit";
        }
        if (sum.State is not (UnusedState.RefundProposed or UnusedState.CreditProposed))
            yield break;
        if (me.May(Permission.ConfirmContributions) && sum.ProposedById != me.PersonId)
            yield return "confirm";
        if (records)
            yield return "withdraw";
    }
}
