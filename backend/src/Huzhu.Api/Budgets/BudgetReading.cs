using Huzhu.Data;
using Huzhu.Data.Budgets;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Budgets;

/// <summary>One line of a version.</summary>
/// <param name="Amount">In yuan.</param>
public sealed record BudgetLineView(
    SpendingPurpose Purpose,
    string Label,
    decimal Amount,
    string? Note
);

/// <summary>One line of the year as it may be spent. Sums are yuan.</summary>
/// <param name="Budgeted">In the filed budget; 0 before it is filed.</param>
/// <param name="Limit">What may be spent up to today in all: the budget, or twelfths of last
/// year's.</param>
/// <param name="Reserved">By payments that are prepared and not released.</param>
public sealed record SpendingLine(
    SpendingPurpose Purpose,
    string Label,
    decimal Budgeted,
    decimal Limit,
    decimal Reserved,
    decimal Used,
    decimal Left
);

/// <summary>What was approved and waits to be paid: payments that name it draw on it.</summary>
/// <param name="Left">In yuan.</param>
public sealed record ReservationView(Guid Id, SpendingPurpose Purpose, string Title, decimal Left);

/// <summary>Reads budgets: what is in force in a year, and what is left of each line.</summary>
public sealed class BudgetReading(HuzhuDb db)
{
    internal static IReadOnlyList<BudgetLineView> Lines(IEnumerable<BudgetLine> lines) =>
        [
            .. lines.Select(l => new BudgetLineView(
                l.Purpose,
                l.Purpose.Label(),
                l.Amount.Yuan,
                l.Note
            )),
        ];

    /// <summary>Since when this system keeps records.</summary>
    internal static async Task<DateOnly> SinceAsync(HuzhuDb db, CancellationToken ct) =>
        Beijing.DateOf(await db.Installations.Select(i => i.CreatedAt).SingleAsync(ct));

    /// <summary>What limits an agency's spending of a year.</summary>
    public async Task<BudgetInForce> InForceAsync(Guid agencyId, int year, CancellationToken ct)
    {
        var filed = await db
            .BudgetFilings.AsNoTracking()
            .Where(f =>
                f.AgencyId == agencyId
                && (f.Year == year || f.Year == year - 1)
                && f.Outcome == FilingOutcome.Filed
            )
            .ToListAsync(ct);
        BudgetFiling? Newest(int of) => filed.Where(f => f.Year == of).MaxBy(f => f.Number);
        return new(
            agencyId,
            year,
            Newest(year),
            Newest(year - 1),
            await db
                .EarlySpendings.AsNoTracking()
                .Where(e => e.AgencyId == agencyId && e.Year == year)
                .OrderBy(e => e.Id)
                .ToListAsync(ct)
        );
    }

    /// <summary>All lines of a year that have a limit or were spent on; on a day of another year,
    /// as they stood on its last day.</summary>
    public async Task<IReadOnlyList<SpendingLine>> LinesAsync(
        BudgetInForce inForce,
        DateOnly today,
        CancellationToken ct
    )
    {
        var taken = await BudgetLedger.TakenAsync(db, inForce.AgencyId, inForce.Year, ct);
        var day =
            today.Year < inForce.Year ? new DateOnly(inForce.Year, 1, 1)
            : today.Year > inForce.Year ? new(inForce.Year, 12, 31)
            : today;
        return
        [
            .. from purpose in Enum.GetValues<SpendingPurpose>()
            let limit = inForce.LimitOf(purpose, day)
            let sums = taken.GetValueOrDefault(purpose, Taken.Nothing)
            where limit > Money.Zero || sums.Sum > Money.Zero
            select new SpendingLine(
                purpose,
                purpose.Label(),
                inForce.Filed?.Lines.FirstOrDefault(l => l.Purpose == purpose)?.Amount.Yuan ?? 0,
                limit.Yuan,
                sums.Reserved.Yuan,
                sums.Used.Yuan,
                (limit - sums.Sum).Yuan
            ),
        ];
    }

    /// <summary>What payments may draw on, of whatever year; also what is drawn on in full, whose
    /// payments may still be amended.</summary>
    internal async Task<IReadOnlyList<ReservationView>> ReservationsAsync(CancellationToken ct) =>
        await db
            .BudgetHolds.AsNoTracking()
            .Where(h => h.Title != null && h.State == HoldState.Reserved)
            .OrderBy(h => h.Id)
            .Select(h => new ReservationView(h.Id, h.Purpose, h.Title!, h.Amount.Yuan))
            .ToListAsync(ct);

    /// <summary>What payments that stand have drawn on a reservation, and what is left of it.
    /// </summary>
    internal async Task<(Money Drawn, Money Left)> DrawnAsync(Guid id, CancellationToken ct)
    {
        var holds = await db
            .BudgetHolds.AsNoTracking()
            .Where(h => (h.Id == id || h.FromId == id) && h.State != HoldState.Freed)
            .ToListAsync(ct);
        Money Sum(IEnumerable<BudgetHold> of) => new(of.Sum(h => h.Amount.Fen));
        return (Sum(holds.Where(h => h.FromId == id)), Sum(holds.Where(h => h.Id == id)));
    }

    /// <summary>The versions of a year, the newest first, each with what the office made of it
    /// last.</summary>
    internal async Task<List<(Budget Budget, BudgetFiling? Filing)>> VersionsAsync(
        Guid agencyId,
        int year,
        CancellationToken ct
    )
    {
        var versions = await db
            .Budgets.Where(b => b.AgencyId == agencyId && b.Year == year)
            .OrderByDescending(b => b.Number)
            .ToListAsync(ct);
        var filings = (
            await db
                .BudgetFilings.AsNoTracking()
                .Where(f => f.AgencyId == agencyId && f.Year == year)
                .ToListAsync(ct)
        ).ToLookup(f => f.BudgetId);
        return [.. versions.Select(b => (b, filings[b.Id].MaxBy(f => f.HandedInAt)))];
    }

    /// <summary>What the office made of a version last; null: it wasn't handed in.</summary>
    internal Task<BudgetFiling?> LastFilingAsync(Budget budget, CancellationToken ct) =>
        db
            .BudgetFilings.AsNoTracking()
            .Where(f => f.BudgetId == budget.Id)
            .OrderByDescending(f => f.HandedInAt)
            .FirstOrDefaultAsync(ct);

    internal async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IEnumerable<Guid> people,
        CancellationToken ct
    ) =>
        await db
            .Users.AsNoTracking()
            .Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
}
