using Huzhu.Api.Contributions;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Rebates;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Rebates;

/// <summary>A statement in a list. Sums in yuan.</summary>
public sealed record RebateRow
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Agency { get; init; }
    public required int Year { get; init; }
    public required int Quarter { get; init; }

    /// <summary>The sum of its lines.</summary>
    public required decimal Total { get; init; }

    /// <summary>What earlier ones were below zero.</summary>
    public required decimal Carried { get; init; }
    public required decimal Payable { get; init; }
    public required RebateState State { get; init; }
    public required string StateLabel { get; init; }
    public required DateOnly? PaidOn { get; init; }
    public required string? PaidReference { get; init; }

    /// <summary>The day on which the agency says that it came.</summary>
    public required DateOnly? ReceivedOn { get; init; }
}

/// <summary>A line of a statement. Sums in yuan.</summary>
public sealed record RebateLineView
{
    public required string PlanCode { get; init; }
    public required string Plan { get; init; }
    public required RebateLineKind Kind { get; init; }
    public required string KindLabel { get; init; }

    /// <summary>In per cent.</summary>
    public required decimal Rate { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required int Count { get; init; }
    public required decimal Base { get; init; }
    public required decimal Amount { get; init; }
}

/// <summary>A statement with its lines. An agency sees no names of the office.</summary>
public sealed record RebateView : IVersioned
{
    public required RebateRow Row { get; init; }
    public required IReadOnlyList<RebateLineView> Lines { get; init; }
    public required string? ProposedBy { get; init; }
    public required DateTime? ProposedAt { get; init; }
    public required string? ConfirmedBy { get; init; }
    public required DateTime? ConfirmedAt { get; init; }
    public required string? PaidBy { get; init; }
    public required string? TakenBackBecause { get; init; }

    /// <summary>The number on the agency's own statement.</summary>
    public required string? ReceivedReference { get; init; }

    /// <summary>compute, propose, confirm, pay, takeBack, receive.</summary>
    public required IReadOnlyList<string> Actions { get; init; }
    public required int Version { get; init; }
}

/// <summary>A remittance, or a sum that went back, that a line is made of. Sums in yuan.</summary>
public sealed record RebateItemView
{
    public required Guid Id { get; init; }
    public required string Plan { get; init; }
    public required string KindLabel { get; init; }
    public required bool IsRefund { get; init; }

    /// <summary>The day on the office's statement.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day whose rate counts.</summary>
    public required DateOnly RateDay { get; init; }

    /// <summary>In per cent.</summary>
    public required decimal Rate { get; init; }
    public required decimal Base { get; init; }
    public required string Reference { get; init; }
}

/// <summary>Statements as office and agency read them; the office's tables and the agencies' are
/// asked one after the other.</summary>
public sealed class RebateReading(HuzhuDb db)
{
    /// <summary>Those in reach; an agency's own that are confirmed.</summary>
    internal IQueryable<RebateStatement> InReach()
    {
        var found = db.RebateStatements.AsNoTracking();
        if (db.Scope.Only is { } agencyId)
            found = found.Where(s => s.AgencyId == agencyId && s.ConfirmedAt != null);
        return found;
    }

    /// <summary>The newest quarter first.</summary>
    internal async Task<IQueryable<RebateStatement>> MatchingAsync(
        DateOnly? quarter,
        RebateState? state,
        string? q,
        CancellationToken ct
    )
    {
        var found = InReach();
        if (quarter is { } day)
        {
            var first = Quarter.Of(day).First;
            found = found.Where(s => s.FirstDay == first);
        }
        if (q?.Trim() is { Length: > 0 } words)
        {
            var named = await db
                .Agencies.Where(a => a.FullName.Contains(words))
                .Select(a => a.Id)
                .ToListAsync(ct);
            found = found.Where(s => named.Contains(s.AgencyId));
        }
        found = state switch
        {
            null => found,
            RebateState.Draft => found.Where(s => s.ProposedById == null),
            RebateState.Proposed => found.Where(s =>
                s.ProposedById != null && s.ConfirmedAt == null
            ),
            RebateState.Confirmed => found.Where(s =>
                s.ConfirmedAt != null
                && s.PaidOn == null
                && (long)(object)s.Total + (long)(object)s.Carried > 0
            ),
            RebateState.Nothing => found.Where(s =>
                s.ConfirmedAt != null && (long)(object)s.Total + (long)(object)s.Carried <= 0
            ),
            RebateState.Paid => found.Where(s => s.PaidOn != null),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        return found.OrderByDescending(s => s.FirstDay).ThenBy(s => s.AgencyId);
    }

    internal async Task<IReadOnlyList<RebateRow>> RowsAsync(
        IReadOnlyList<RebateStatement> found,
        CancellationToken ct
    )
    {
        var ids = found.Select(s => s.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var statements = found.Select(s => s.Id).ToList();
        var received = await db
            .RebateReceipts.AsNoTracking()
            .Where(r => ids.Contains(r.AgencyId) && statements.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => (DateOnly?)r.On, ct);
        return
        [
            .. found.Select(s => new RebateRow
            {
                Id = s.Id,
                Slug = agencies[s.AgencyId].Slug,
                Agency = agencies[s.AgencyId].FullName,
                Year = s.Quarter.Year,
                Quarter = s.Quarter.Number,
                Total = s.Total.Yuan,
                Carried = s.Carried.Yuan,
                Payable = s.Payable.Yuan,
                State = s.State,
                StateLabel = s.State.Label(),
                PaidOn = s.PaidOn,
                PaidReference = s.PaidReference,
                ReceivedOn = received.GetValueOrDefault(s.Id),
            }),
        ];
    }

    internal async Task<RebateView> ViewAsync(
        RebateStatement statement,
        IEnumerable<string> actions,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var people = new[] { statement.ProposedById, statement.ConfirmedById, statement.PaidById }
            .OfType<Guid>()
            .ToList();
        var names = db.Scope.SeesAll
            ? await db
                .Users.AsNoTracking()
                .Where(u => people.Contains(u.Id))
                .ToDictionaryAsync(u => u.Id, u => u.Name, ct)
            : [];
        string? Name(Guid? id) => id is { } by ? names.GetValueOrDefault(by) : null;
        var (id, agencyId) = (statement.Id, statement.AgencyId);
        var reference = await db
            .RebateReceipts.Where(r => r.AgencyId == agencyId && r.Id == id)
            .Select(r => r.Reference)
            .SingleOrDefaultAsync(ct);
        return new()
        {
            Row = (await RowsAsync([statement], ct))[0],
            Lines = [.. statement.Lines.Select(l => LineOf(l, plans))],
            ProposedBy = Name(statement.ProposedById),
            ProposedAt = statement.ProposedAt,
            ConfirmedBy = Name(statement.ConfirmedById),
            ConfirmedAt = statement.ConfirmedAt,
            PaidBy = Name(statement.PaidById),
            TakenBackBecause = db.Scope.SeesAll ? statement.TakenBackBecause : null,
            ReceivedReference = reference,
            Actions = [.. actions],
            Version = statement.Version,
        };
    }

    static RebateLineView LineOf(RebateLine line, IReadOnlyDictionary<string, string> plans) =>
        new()
        {
            PlanCode = line.PlanCode,
            Plan = plans.GetValueOrDefault(line.PlanCode, line.PlanCode),
            Kind = line.Kind,
            KindLabel = line.Kind.Label(),
            Rate = PerCent(line.Rate),
            From = line.From,
            To = line.To,
            Count = line.Count,
            Base = line.Base.Yuan,
            Amount = line.Amount.Yuan,
        };

    /// <summary>What lines of statements in reach are made of; all where nothing is asked for.
    /// </summary>
    internal IQueryable<RebateItem> Items(
        Guid? statement,
        string? plan,
        RebateLineKind? kind,
        decimal? rate
    )
    {
        var reach = InReach();
        var found = db.RebateItems.AsNoTracking().Where(i => reach.Any(s => s.Id == i.StatementId));
        if (statement is { } one)
            found = found.Where(i => i.StatementId == one);
        if (plan is { Length: > 0 })
            found = found.Where(i => i.PlanCode == plan);
        if (kind is { } wanted)
            found = found.Where(i => i.Kind == wanted);
        if (rate is { } percent)
        {
            var whole = (int)(Math.Clamp(percent, 0, 100) * 100);
            found = found.Where(i => i.Rate == whole);
        }
        return found.OrderBy(i => i.PlanCode).ThenBy(i => i.On).ThenBy(i => i.Id);
    }

    internal async Task<IReadOnlyList<RebateItemView>> ShownAsync(
        IEnumerable<RebateItem> items,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        return
        [
            .. items.Select(i => new RebateItemView
            {
                Id = i.Id,
                Plan = plans.GetValueOrDefault(i.PlanCode, i.PlanCode),
                KindLabel = i.Kind.Label(),
                IsRefund = i.IsRefund,
                On = i.On,
                RateDay = i.RateDay,
                Rate = PerCent(i.Rate),
                Base = i.Base.Yuan,
                Reference = i.Reference,
            }),
        ];
    }

    internal static decimal PerCent(int rate) => rate / 100m;
}
