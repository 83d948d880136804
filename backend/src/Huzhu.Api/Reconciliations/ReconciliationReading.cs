using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Reconciliations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Reconciliations;

/// <summary>What a unit finds on its monthly sheet. Sums in yuan.</summary>
/// <param name="Agrees">Null: it hasn't answered.</param>
public sealed record UnitSheetRow(
    Guid UnitId,
    string Unit,
    int Reported,
    int Approved,
    decimal Granted,
    int Payments,
    decimal Paid,
    bool? Agrees,
    string? Said
);

/// <summary>Reads both sides of a month, each from tables of its own: the agency's steps and
/// disbursements, the office's rounds and payments. Who is held to a point reads that point's.
/// </summary>
public sealed class ReconciliationReading(HuzhuDb db)
{
    /// <summary>The first month in which an agency has anything to compare; null: none yet.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<Guid, DateOnly>> SinceAsync(
        HuzhuDb db,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken ct
    ) =>
        (
            await db
                .ClaimRounds.Where(r => agencies.Contains(r.AgencyId))
                .GroupBy(r => r.AgencyId)
                .Select(g => new { g.Key, At = g.Min(r => r.SentUpAt) })
                .ToListAsync(ct)
        ).ToDictionary(g => g.Key, g => MonthOf(Beijing.DateOf(g.At)));

    internal static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The comparison as it is now; what is closed is read from what was closed.</summary>
    internal async Task<MonthSheet> SheetAsync(DateOnly month, CancellationToken ct)
    {
        var agency = db.Scope.AgencyId;
        var closed = await db
            .Reconciliations.AsNoTracking()
            .Where(r => r.Month < month && r.ClosedAt != null)
            .OrderByDescending(r => r.Month)
            .FirstOrDefaultAsync(ct);
        var first = closed?.Month.AddMonths(1) ?? DateOnly.MinValue;
        var since = closed is null ? DateTime.MinValue : Beijing.StartOf(first);
        var reached = await db.ReachedUnitsAsync(ct);
        var entries = new List<SheetEntry>();
        entries.AddRange(
            from s in await db
                .ClaimSteps.Where(s => s.Act == ClaimAct.SentUp && s.At >= since)
                .Join(
                    db.Claims,
                    s => s.ClaimId,
                    c => c.Id,
                    (s, c) =>
                        new
                        {
                            c.Id,
                            c.Number,
                            c.PlanCode,
                            s.Round,
                            s.At,
                        }
                )
                .ToListAsync(ct)
            select new SheetEntry(
                SheetItem.SentUp,
                false,
                $"{s.Id}/{s.Round}",
                s.PlanCode,
                s.Number,
                Beijing.DateOf(s.At),
                Money.Zero
            )
        );
        entries.AddRange(
            from r in await db
                .ClaimRounds.AsNoTracking()
                .Where(r => r.AgencyId == agency && r.SupersedesId == null && r.SentUpAt >= since)
                .Select(r => new
                {
                    r.ClaimId,
                    r.Number,
                    r.PlanCode,
                    r.UnitId,
                    r.Round,
                    r.SentUpAt,
                })
                .ToListAsync(ct)
            where reached?.Contains(r.UnitId) != false
            select new SheetEntry(
                SheetItem.SentUp,
                true,
                $"{r.ClaimId}/{r.Round}",
                r.PlanCode,
                r.Number,
                Beijing.DateOf(r.SentUpAt),
                Money.Zero
            )
        );
        var passed = await db
            .Disbursements.AsNoTracking()
            .Where(d => d.PassedOn >= first)
            .ToDictionaryAsync(d => d.AttemptId, ct);
        var received = passed.Keys.ToList();
        var through = await Payments(agency)
            .Where(p =>
                p.Attempt.ViaAgency
                && (
                    received.Contains(p.Attempt.Id)
                    || p.Attempt.PaidOn >= first && p.Attempt.BackOn == null
                )
            )
            .ToListAsync(ct);
        foreach (var (attempt, owed) in through.Select(p => (p.Attempt, p.Owed)))
        {
            if (reached?.Contains(owed.UnitId) == false)
                continue;
            void Add(bool office, DateOnly on, Money amount) =>
                entries.Add(
                    new(
                        SheetItem.PassedOn,
                        office,
                        $"{attempt.Id}",
                        owed.PlanCode,
                        owed.Number,
                        on,
                        amount
                    )
                );
            if (passed.TryGetValue(attempt.Id, out var one))
                Add(false, one.PassedOn, one.Amount);
            if (attempt is { PaidOn: { } paidOn, BackOn: null } && paidOn >= first)
                Add(true, paidOn, attempt.Amount);
        }
        var answers = await AnswersAsync(month, ct);
        return MonthSheet.Of(
            month,
            entries,
            closed?.Sheet.Differences ?? [],
            answers.Values.Where(a => a.Said is not null).OrderBy(a => a.UnitName)
        );
    }

    sealed class Payment
    {
        public required PaymentAttempt Attempt { get; init; }
        public required BenefitPayable Owed { get; init; }
    }

    /// <summary>Payments that went from a day on and didn't come back.</summary>
    IQueryable<Payment> Went(Guid agency, DateOnly from) =>
        Payments(agency).Where(p => p.Attempt.PaidOn >= from && p.Attempt.BackOn == null);

    IQueryable<Payment> Payments(Guid agency) =>
        db
            .PaymentAttempts.AsNoTracking()
            .Where(a => a.AgencyId == agency)
            .Join(
                db.Payables,
                a => a.PayableId,
                p => p.Id,
                (a, p) => new Payment { Attempt = a, Owed = p }
            );

    /// <summary>The newest answer of each unit.</summary>
    async Task<Dictionary<Guid, UnitAnswer>> AnswersAsync(DateOnly month, CancellationToken ct) =>
        (
            await db
                .UnitAnswers.AsNoTracking()
                .Where(a => a.Month == month)
                .OrderBy(a => a.RecordedAt)
                .ToListAsync(ct)
        )
            .GroupBy(a => a.UnitId)
            .ToDictionary(g => g.Key, g => g.Last());

    /// <summary>What each unit has to look through: what it reported, and what became of its claims
    /// in the month.</summary>
    internal async Task<IReadOnlyList<UnitSheetRow>> UnitsAsync(
        DateOnly month,
        CancellationToken ct
    )
    {
        var (agency, next) = (db.Scope.AgencyId, month.AddMonths(1));
        var (start, end) = (Beijing.StartOf(month), Beijing.StartOf(next));
        var reported = await db
            .Claims.Where(c => c.ReportedOn >= month && c.ReportedOn < next)
            .GroupBy(c => c.UnitId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var approved = (
            await db
                .ClaimRounds.AsNoTracking()
                .Where(r => r.AgencyId == agency && r.Outcome == RoundOutcome.Approved)
                .Where(r => r.DecidedAt >= start && r.DecidedAt < end)
                .Select(r => new { r.UnitId, r.Total })
                .ToListAsync(ct)
        ).ToLookup(r => r.UnitId);
        var paid = (
            await Went(agency, month)
                .Where(p => p.Attempt.PaidOn < next)
                .Select(p => new { p.Owed.UnitId, p.Attempt.Amount })
                .ToListAsync(ct)
        ).ToLookup(p => p.UnitId);
        var answers = await AnswersAsync(month, ct);
        var ids = reported
            .Keys.Concat(approved.Select(g => g.Key))
            .Concat(paid.Select(g => g.Key))
            .Distinct()
            .ToList();
        var units = await db
            .MemberUnits.Where(u => ids.Contains(u.Id))
            .OrderBy(u => u.Number)
            .Select(u => new { u.Id, u.Name })
            .ToListAsync(ct);
        return
        [
            .. units.Select(u =>
            {
                var answer = answers.GetValueOrDefault(u.Id);
                return new UnitSheetRow(
                    u.Id,
                    u.Name,
                    reported.GetValueOrDefault(u.Id),
                    approved[u.Id].Count(),
                    new Money(approved[u.Id].Sum(r => r.Total!.Value.Fen)).Yuan,
                    paid[u.Id].Count(),
                    new Money(paid[u.Id].Sum(p => p.Amount.Fen)).Yuan,
                    answer is null ? null : answer.Said is null,
                    answer?.Said
                );
            }),
        ];
    }
}
