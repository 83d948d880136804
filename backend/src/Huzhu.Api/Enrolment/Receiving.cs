using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Office;
using Huzhu.Data.Statistics;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>What follows when money has come, all in the same transaction: receipt numbers, facts,
/// and the cover that begins with it (EN-7).</summary>
public sealed class Receiving(HuzhuDb db, Enrolling enrolling, TimeProvider clock)
{
    public async Task ReceivedAsync(IReadOnlyCollection<Contribution> dues, CancellationToken ct)
    {
        if (dues.Count == 0)
            return;
        await db.NumberReceiptsAsync(dues, clock, ct);
        await PostAsync(dues, Measure.ContributionsReceived, d => d.ReceivedOn!.Value, ct);
        foreach (var due in dues)
            await enrolling.ReceivedAsync(due, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Undoes a receipt, unless cover has come of it or is just coming.</summary>
    public async Task TakeBackAsync(Contribution due, Guid by, CancellationToken ct)
    {
        await CoverLedger.LockAsync(db, due.PlanCode, ct);
        // what the line paid together is taken back together: half a line stays with nobody
        var together = due.BankLineId is { } id
            ? await db.Contributions.Where(c => c.BankLineId == id).ToListAsync(ct)
            : [due];
        var line = await db.BankLines.SingleOrDefaultAsync(l => l.Id == due.BankLineId, ct);
        var rosters = together.Select(d => d.RosterId).ToList();
        var covered = await db.Enrolments.AnyAsync(
            e => rosters.Contains(e.RosterId) && e.UnitId == due.UnitId,
            ct
        );
        if (due.ReceivedOn is not null)
            await PostAsync(
                together,
                Measure.ContributionsReceived,
                d => d.ReceivedOn!.Value,
                ct,
                sign: -1
            );
        foreach (var one in together)
            one.TakeBack(line, covered, by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Posts the dues' sums as facts of the month of an event.</summary>
    internal Task PostAsync(
        IReadOnlyCollection<Contribution> dues,
        Measure measure,
        Func<Contribution, DateOnly> day,
        CancellationToken ct,
        int sign = 1
    ) =>
        dues.Count == 0
            ? Task.CompletedTask
            : FactPosting.AddAsync(
                db,
                dues.First().AgencyId,
                [
                    .. dues.GroupBy(d => (d.UnitId, d.PlanCode, Month: FirstOf(day(d))))
                        .Select(g => new FactChange(
                            g.Key.UnitId,
                            g.Key.Month,
                            g.Key.PlanCode,
                            measure,
                            sign * g.Sum(d => d.Due.Fen)
                        )),
                ],
                ct
            );

    static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
