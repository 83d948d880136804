using Huzhu.Api.Books;
using Huzhu.Api.Enrolment;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Statistics;
using Huzhu.Domain.Books;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;

namespace Huzhu.Api.Contributions;

/// <summary>What follows when money has come, all in the same transaction: receipt numbers, facts,
/// and the cover that begins with it (EN-7).</summary>
public sealed class Receiving(HuzhuDb db, Enrolling enrolling, BookEvents books, TimeProvider clock)
{
    public async Task ReceivedAsync(IReadOnlyCollection<Contribution> dues, CancellationToken ct)
    {
        if (dues.Count == 0)
            return;
        await db.NumberReceiptsAsync(dues, clock, ct);
        await PostAsync(
            dues,
            Measure.ContributionsReceived,
            d => d.ReceivedOn!.Value,
            d => d.Owed,
            ct
        );
        foreach (var due in dues)
            books.Due(
                BookEvent.ContributionReceived,
                due.Id,
                due.ReceivedOn!.Value,
                due.Owed,
                due.PlanCode,
                $"{due.ReceiptNumber}",
                $"会费收据 {due.ReceiptNumber}"
            );
        foreach (var due in dues)
            await enrolling.ReceivedAsync(due, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Posts sums of dues as facts of the month of an event.</summary>
    internal Task PostAsync(
        IReadOnlyCollection<Contribution> dues,
        Measure measure,
        Func<Contribution, DateOnly> day,
        Func<Contribution, Money> sum,
        CancellationToken ct,
        int sign = 1
    ) =>
        PostAsync(
            [
                .. dues.Select(d => new FactChange(
                    d.UnitId,
                    CoverFacts.MonthOf(day(d)),
                    d.PlanCode,
                    measure,
                    sign * sum(d).Fen
                )),
            ],
            ct
        );

    internal Task PostAsync(IReadOnlyCollection<FactChange> changes, CancellationToken ct) =>
        FactPosting.AddAsync(db, db.Scope.AgencyId, changes, ct);
}
