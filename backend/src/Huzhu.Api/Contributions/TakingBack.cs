using Huzhu.Api.Books;
using Huzhu.Api.Enrolment;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

/// <summary>A receipt that was recorded by mistake, and all that came of it, is taken back by two
/// persons in one transaction: the line, the cover, the facts, and what was passed on (EN-7).
/// </summary>
public sealed class TakingBack(
    HuzhuDb db,
    Receiving receiving,
    CoverCorrections corrections,
    BookEvents books,
    TimeProvider clock
)
{
    /// <summary>What is only reported is taken back at once; of what is received one person says
    /// that it was a mistake.</summary>
    public async Task AskAsync(Contribution due, string reason, Guid by, CancellationToken ct)
    {
        if (due is { ReportedOn: not null, ReceivedOn: null })
            due.TakeBackReport();
        else
            due.AskTakeBack(reason, await RemittingAsync([due], ct), by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Another person confirms it. What the same line paid is taken back with
    /// it.</summary>
    public async Task ConfirmAsync(Contribution due, Guid by, CancellationToken ct)
    {
        await CoverLedger.LockAsync(db, due.PlanCode, ct);
        var (now, reason) = (clock.Now(), due.TakeBackReason ?? "");
        var together = due.BankLineId is { } id
            ? await db.Contributions.Where(c => c.BankLineId == id).ToListAsync(ct)
            : [due];
        if (await RemittingAsync(together, ct))
            throw new WrongState(
                "同一笔款项的会费已列入上缴，请先撤回尚未复核的上缴，再撤销到账。"
            );
        var line = await db.BankLines.SingleOrDefaultAsync(l => l.Id == due.BankLineId, ct);
        foreach (var one in together.OrderBy(d => d.Id != due.Id))
        {
            var isDone = await UndoAsync(one, reason, by, ct);
            if (one.Id == due.Id)
                one.ConfirmTakeBack(line, isDone, by, now);
            else
                one.TakeBackWith(line, isDone, now);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Undoes what came of one receipt.</summary>
    /// <returns>Whether its roster is done, so that the due is void: its people need a new one.
    /// </returns>
    async Task<bool> UndoAsync(Contribution due, string reason, Guid by, CancellationToken ct)
    {
        var (now, received) = (clock.Now(), due.ReceivedOn!.Value);
        await receiving.PostAsync(
            [due],
            Measure.ContributionsReceived,
            _ => received,
            d => d.Owed,
            ct,
            sign: -1
        );
        await books.CancelAsync(due.Id, ct);
        var sums = await db.UnusedSums.Where(u => u.ContributionId == due.Id).ToListAsync(ct);
        var covered = await db.Enrolments.AnyAsync(
            e => e.RosterId == due.RosterId && e.UnitId == due.UnitId,
            ct
        );
        var isDone = covered || sums.Count > 0 || due.RemittanceId is not null;
        var deducted = sums.Where(s => s.Correct(by, now)).ToList();
        db.UnusedSums.RemoveRange(sums.Except(deducted));
        if (isDone)
        {
            await corrections.VoidAsync(due, Beijing.DateOf(now), ct);
            await receiving.PostAsync(
                [due],
                Measure.ContributionsDue,
                d => Beijing.DateOf(d.DueSince),
                d => d.Due,
                ct,
                sign: -1
            );
        }
        if (due.RemittanceId is not null)
        {
            var left = new Money(due.Due.Fen - deducted.Sum(s => s.Amount.Fen));
            db.UnusedSums.Add(UnusedSum.OfMistake(clock.NewId(), due, left, reason, by, now));
        }
        await ConfirmRoster.SetCreditsFreeAsync(db, [due], ct);
        return isDone;
    }

    /// <summary>Whether one of them waits for the second person of its remittance.</summary>
    async Task<bool> RemittingAsync(List<Contribution> dues, CancellationToken ct)
    {
        var ids = dues.Select(d => d.RemittanceId).ToList();
        return await db.Remittances.AnyAsync(r => ids.Contains(r.Id) && r.ConfirmedAt == null, ct);
    }
}
