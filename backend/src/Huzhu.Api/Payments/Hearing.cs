using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>Takes in what a bank says of attempts, and what follows of it for other attempts of the
/// same obligation (CL-12).</summary>
/// <param name="saves">False for a look at what would change.</param>
sealed class Hearing(HuzhuDb db, TimeProvider clock, bool saves, CancellationToken ct)
{
    DateTime Now => clock.Now();

    /// <summary>One line. Late news of a failure stops what nobody has released yet; where another
    /// attempt is on its way, both stand in the books.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> HearAsync(PaymentAttempt attempt, BankLineSaid said)
    {
        var revives = attempt.WouldRevive(said);
        if (revives)
            await StopOthersAsync(attempt);
        var changed = attempt.Hear(said, Now);
        if (changed)
            await NoteAsync(attempt, said.On);
        return changed;
    }

    /// <summary>Notes what went out beyond what is owed, and what of it came back.</summary>
    /// <param name="on">The day on the bank's statement; null: today.</param>
    public async Task NoteAsync(PaymentAttempt attempt, DateOnly? on = null)
    {
        var others = await db
            .PaymentAttempts.Where(a => a.PayableId == attempt.PayableId && a.Id != attempt.Id)
            .ToListAsync(ct);
        // whatever brought it back, only one stands
        if (attempt.Stands && others.Any(a => a.Stands))
            attempt.StandAside(Now);
        var noted = await db
            .Overpayments.Where(o => o.PayableId == attempt.PayableId)
            .ToListAsync(ct);
        var paid = others.Count(a => a.Outcome == AttemptOutcome.Paid);
        // one of two that were paid came back, whichever
        if (attempt.Outcome == AttemptOutcome.Failed && paid <= 1)
            noted
                .FirstOrDefault(o => o.ConfirmedAt is null)
                ?.ComeBack(on ?? Beijing.DateOf(Now), attempt.Reference, Now);
        if (attempt.Outcome != AttemptOutcome.Paid || paid == 0)
            return;
        if (noted.SingleOrDefault(o => o.AttemptId == attempt.Id) is { } known)
        {
            known.GoAgain();
            return;
        }
        var payable = await db.Payables.SingleAsync(p => p.Id == attempt.PayableId, ct);
        var ruling = await db.ClaimRounds.SingleAsync(r => r.Id == payable.RoundId, ct);
        db.Overpayments.Add(Overpayment.PaidTwice(clock.NewId(), ruling, payable, attempt.Id, Now));
    }

    async Task StopOthersAsync(PaymentAttempt attempt)
    {
        var others = await db
            .PaymentAttempts.Where(a =>
                a.PayableId == attempt.PayableId && a.Id != attempt.Id && a.VoidedAt == null
            )
            .ToListAsync(ct);
        foreach (var other in others)
        {
            var batch = await db.PaymentBatches.SingleAsync(b => b.Id == other.BatchId, ct);
            if (batch.State == BatchState.Prepared)
                batch.Remove(other, Now);
        }
        // only one stands at a time, in the database too
        if (saves)
            await db.SaveChangesAsync(ct);
    }
}
