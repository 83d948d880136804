using Huzhu.Data;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Payments;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>Takes in what a bank says of attempts, and what follows of it for other attempts of the
/// same obligation (CL-12).</summary>
/// <param name="saves">False for a look at what would change.</param>
sealed class Hearing(HuzhuDb db, TimeProvider clock, bool saves, CancellationToken ct)
{
    readonly List<(Guid Agency, IReadOnlyList<FactChange> Changes)> counted = [];

    DateTime Now => clock.Now();

    /// <summary>One line. Late news of a failure stops what nobody has released yet; where another
    /// attempt is on its way, both stand in the books.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> HearAsync(PaymentAttempt attempt, BankLineSaid said)
    {
        var revives = attempt.WouldRevive(said);
        if (revives)
            await StopOthersAsync(attempt);
        var before = await CountedAsync(attempt);
        if (!attempt.Hear(said, Now))
            return false;
        await NoteAsync(attempt, said.On, before);
        return true;
    }

    /// <summary>What two persons read out of the bank's letter.</summary>
    public async Task ConfirmAsync(PaymentAttempt attempt, PaymentBatch batch, Guid by)
    {
        var before = await CountedAsync(attempt);
        attempt.ConfirmAnswer(batch, by, Now);
        await NoteAsync(attempt, null, before);
    }

    /// <summary>Posts what all this adds to the facts (ST-1), in each agency's own scope.</summary>
    public async Task PostAsync()
    {
        foreach (var agency in counted.GroupBy(c => c.Agency).OrderBy(g => g.Key))
            await UnitOfWork.WithinAgencyAsync(
                db,
                agency.Key,
                () =>
                    FactPosting.AddAsync(
                        db,
                        agency.Key,
                        [.. agency.SelectMany(c => c.Changes)],
                        ct
                    ),
                ct
            );
        counted.Clear();
    }

    async Task<IReadOnlyList<FactChange>> CountedAsync(PaymentAttempt attempt) =>
        ClaimFigures.Of(attempt, (await db.Payables.FindAsync([attempt.PayableId], ct))!);

    /// <summary>Notes what went out beyond what is owed, and what of it came back.</summary>
    /// <param name="on">The day on the bank's statement; null: today.</param>
    /// <param name="before">What the attempt counted until now.</param>
    async Task NoteAsync(PaymentAttempt attempt, DateOnly? on, IReadOnlyList<FactChange> before)
    {
        counted.Add(
            (
                attempt.AgencyId,
                [.. await CountedAsync(attempt), .. before.Select(c => c with { Value = -c.Value })]
            )
        );
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
        db.Overpayments.Add(Overpayment.PaidTwice(clock.NewId(), payable, attempt.Id, Now));
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
