using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Statistics;

/// <summary>A fact that isn't what the base tables say.</summary>
public sealed record FactFault(string Table, string Key, long Kept, long Computed);

/// <summary>Computes the statistics anew from cover and money, agency by agency, and compares them
/// with what was posted at each event (ST-1, ST-2). It reads a person at a time and holds one
/// agency's sums.
/// </summary>
public sealed class Recompute(Work work)
{
    /// <summary>Differences in all agencies; none, when all is well.</summary>
    public async Task<(long Segments, List<FactFault> Faults)> CompareAsync(CancellationToken ct)
    {
        var agencies = await work.AsOfficeAsync(
            false,
            (db, _) => db.Agencies.OrderBy(a => a.Slug).Select(a => a.Id).ToListAsync(ct),
            ct
        );
        var (segments, faults) = (0L, new List<FactFault>());
        foreach (var agency in agencies)
            segments += await work.AsAgencyAsync(
                agency,
                writes: false,
                (db, _) => CompareAsync(db, agency, faults, ct),
                ct
            );
        return (segments, faults);
    }

    static async Task<long> CompareAsync(
        HuzhuDb db,
        Guid agency,
        List<FactFault> faults,
        CancellationToken ct
    )
    {
        var sums = new FactSums();
        var terms = new Dictionary<(Guid, string, DateOnly), (int Persons, int Units)>();
        var segments = await AddCoverAsync(db, sums, terms, ct);
        await AddMoneyAsync(db, sums, ct);
        await AddClaimsAsync(db, sums, ct);
        var changes = sums.Changes;
        var ofAgency = await db.AgencyFacts.AsNoTracking().ToListAsync(ct);
        Compare(
            "agency_facts",
            ofAgency.ToDictionary(
                f => $"{agency} {f.Month:yyyy-MM} {f.PlanCode} {f.Measure}",
                f => f.Value
            ),
            changes.Where(c => c.CountsForAgency),
            c => $"{agency} {c.Month:yyyy-MM} {c.PlanCode} {c.Measure}",
            faults
        );
        var ofUnits = await db.UnitFacts.AsNoTracking().ToListAsync(ct);
        Compare(
            "unit_facts",
            ofUnits.ToDictionary(
                f => $"{f.UnitId} {f.Month:yyyy-MM} {f.PlanCode} {f.Measure}",
                f => f.Value
            ),
            changes.Where(c => c.UnitId is not null),
            c => $"{c.UnitId} {c.Month:yyyy-MM} {c.PlanCode} {c.Measure}",
            faults
        );
        foreach (var term in await db.UnitTerms.AsNoTracking().ToListAsync(ct))
        {
            terms.Remove((term.UnitId, term.PlanCode, term.Expiry), out var computed);
            if (computed != (term.Persons, term.Units))
                faults.Add(
                    new(
                        "unit_terms",
                        $"{term.UnitId} {term.PlanCode} {term.Expiry:O}",
                        term.Persons,
                        computed.Persons
                    )
                );
        }
        faults.AddRange(
            terms
                .Where(t => t.Value.Persons != 0)
                .Select(t => new FactFault("unit_terms", t.Key.ToString(), 0, t.Value.Persons))
        );
        return segments;
    }

    static async Task<long> AddCoverAsync(
        HuzhuDb db,
        FactSums sums,
        Dictionary<(Guid, string, DateOnly), (int Persons, int Units)> terms,
        CancellationToken ct
    )
    {
        var rows = db
            .Enrolments.AsNoTracking()
            .Where(e => e.CancelledOn == null)
            .OrderBy(e => e.AgencyId)
            .ThenBy(e => e.MemberId)
            .Select(e => new
            {
                e.MemberId,
                Held = new CoverHeld(
                    e.PlanCode,
                    e.UnitId,
                    e.Kind,
                    e.Units,
                    e.Effective,
                    e.Expiry,
                    e.HandledOn
                ),
            })
            .AsAsyncEnumerable();
        var (segments, member, held) = (0L, Guid.Empty, new List<CoverHeld>());
        void Close()
        {
            CoverFacts.Add(sums, held);
            foreach (var term in held.GroupBy(h => (h.UnitId, h.PlanCode, h.Expiry)))
            {
                var (persons, units) = terms.GetValueOrDefault(term.Key);
                terms[term.Key] = (persons + 1, units + term.Sum(h => h.Units));
            }
            held.Clear();
        }
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (row.MemberId != member)
                Close();
            member = row.MemberId;
            held.Add(row.Held);
            segments++;
        }
        Close();
        return segments;
    }

    static async Task AddMoneyAsync(HuzhuDb db, FactSums sums, CancellationToken ct)
    {
        var passedOn = await db
            .Remittances.AsNoTracking()
            .Where(r => r.ConfirmedAt != null)
            .ToDictionaryAsync(r => r.Id, r => r.RemittedOn, ct);
        await foreach (
            var due in db.Contributions.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct)
        )
        {
            void Post(Measure measure, DateOnly on, Money sum) =>
                sums.Add(new(due.UnitId, CoverFacts.MonthOf(on), due.PlanCode, measure, sum.Fen));
            if (due.VoidedOn is null)
                Post(Measure.ContributionsDue, Beijing.DateOf(due.DueSince), due.Due);
            if (due.ReceivedOn is { } received)
                Post(Measure.ContributionsReceived, received, due.Owed);
            if (due.RemittanceId is { } id && passedOn.TryGetValue(id, out var on))
                Post(Measure.ContributionsPassedOn, on, due.Due);
        }
        // what brings no cover goes back to the unit, and the office gets so much less
        await foreach (
            var sum in db.UnusedSums.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct)
        )
        {
            void Post(Measure measure, DateOnly on) =>
                sums.Add(
                    new(sum.UnitId, CoverFacts.MonthOf(on), sum.PlanCode, measure, -sum.Amount.Fen)
                );
            if (sum.State == UnusedState.Refunded)
                Post(Measure.ContributionsReceived, sum.RefundedOn!.Value);
            if (sum.RemittanceId is { } id && passedOn.TryGetValue(id, out var on))
                Post(Measure.ContributionsPassedOn, on);
        }
    }

    /// <summary>Reports stand with the agency, what became of them, and the money, with the office.
    /// </summary>
    static async Task AddClaimsAsync(HuzhuDb db, FactSums sums, CancellationToken ct)
    {
        await foreach (
            var claim in db.Claims.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct)
        )
        foreach (var change in ClaimFigures.Of(claim))
            sums.Add(change);
        await foreach (
            var round in db
                .ClaimRounds.AsNoTracking()
                .Where(r => r.AgencyId == db.Scope.AgencyId)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        foreach (var change in ClaimFigures.Of(round))
            sums.Add(change);
        var paid =
            from attempt in db.PaymentAttempts.AsNoTracking()
            join owed in db.Payables.AsNoTracking() on attempt.PayableId equals owed.Id
            where attempt.AgencyId == db.Scope.AgencyId
            select new { attempt, owed };
        await foreach (var row in paid.AsAsyncEnumerable().WithCancellation(ct))
        foreach (var change in ClaimFigures.Of(row.attempt, row.owed))
            sums.Add(change);
        // of a run an agency may read these columns only
        var settled =
            from share in db.SettlementShares.AsNoTracking()
            join run in db.Settlements on share.SettlementId equals run.Id
            where share.AgencyId == db.Scope.AgencyId && run.BookedAt != null
            select new
            {
                share,
                run.PlanCode,
                At = run.BookedAt!.Value,
            };
        await foreach (var row in settled.AsAsyncEnumerable().WithCancellation(ct))
            sums.Add(ClaimFigures.Of(row.share, row.PlanCode, row.At));
    }

    static void Compare(
        string table,
        Dictionary<string, long> kept,
        IEnumerable<FactChange> computed,
        Func<FactChange, string> keyOf,
        List<FactFault> faults
    )
    {
        foreach (var group in computed.GroupBy(keyOf))
        {
            var sum = group.Sum(c => c.Value);
            kept.Remove(group.Key, out var value);
            if (value != sum)
                faults.Add(new(table, group.Key, value, sum));
        }
        faults.AddRange(
            kept.Where(k => k.Value != 0).Select(k => new FactFault(table, k.Key, k.Value, 0))
        );
    }
}
