using Huzhu.Api.Duties;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>What payments ask to be done: of an agency accounts to mend and sums to pass on, of the
/// office what waits to be released, is unknown, or was paid once too often.</summary>
static class PaymentDuties
{
    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query)
    {
        var own = await OfAgenciesAsync(query);
        return query.Scope.SeesAll ? own.Concat(await OfOfficeAsync(query)) : own;
    }

    /// <summary>The office reads the agencies' duties too, to see what is late.</summary>
    static async Task<IEnumerable<Duty>> OfAgenciesAsync(DutyQuery query)
    {
        var (db, ct) = (query.Db, query.Ct);
        var mine = query.Scope.SeesAll
            ? db.PaymentAttempts.AsNoTracking()
            : await db.OwnPaymentsAsync(ct);
        var failed = await PaymentReading.Unmended(db, mine).ToListAsync(ct);
        var ids = failed.Select(f => f.Id).ToList();
        var changes = await db
            .PayeeChanges.AsNoTracking()
            .Where(c => ids.Contains(c.AttemptId) && c.ConfirmedAt == null && c.WithdrawnAt == null)
            .ToDictionaryAsync(c => c.AttemptId, ct);
        var received = await mine.Where(a => a.ViaAgency && a.Outcome == AttemptOutcome.Paid)
            .ToListAsync(ct);
        var came = received.Select(r => r.Id).ToList();
        var agencies = received.Select(r => r.AgencyId).Distinct().ToList();
        var passed = await db
            .Disbursements.AsNoTracking()
            .Where(d => agencies.Contains(d.AgencyId) && came.Contains(d.AttemptId))
            .ToDictionaryAsync(d => d.AttemptId, ct);
        return failed
            .Select(f =>
                changes.GetValueOrDefault(f.Id) is { } change
                    ? PaymentDeadlines.ToConfirm(change, f, query.Rulebook)
                    : PaymentDeadlines.ToMend(f, query.Rulebook)
            )
            .Concat(
                received
                    .Where(r => passed.GetValueOrDefault(r.Id)?.SignedOn is null)
                    .Select(r =>
                        PaymentDeadlines.ToPassOn(r, passed.GetValueOrDefault(r.Id), query.Rulebook)
                    )
            );
    }

    static async Task<IEnumerable<Duty>> OfOfficeAsync(DutyQuery query)
    {
        var (db, ct) = (query.Db, query.Ct);
        var waiting = await db
            .PaymentBatches.AsNoTracking()
            .Where(b => b.ReleasedAt == null && b.CancelledAt == null)
            .ToListAsync(ct);
        var unknown = await db
            .PaymentAttempts.Where(a => a.Outcome == AttemptOutcome.Unknown)
            .GroupBy(a => a.BatchId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var unclear = await db
            .PaymentBatches.AsNoTracking()
            .Where(b => unknown.Keys.Contains(b.Id))
            .ToListAsync(ct);
        return waiting
            .Select(PaymentDeadlines.ToRelease)
            .Concat(unclear.Select(b => PaymentDeadlines.ToClear(b, unknown[b.Id])));
    }
}
