using System.Linq.Expressions;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>The one door from what happens elsewhere to the books: each event that moves money asks
/// for a voucher, in the event's own transaction.</summary>
public sealed class BookEvents(HuzhuDb db, TenantScope scope, TimeProvider clock)
{
    /// <summary>Asks for a voucher, or, taken back after it was booked, for its reversal.</summary>
    internal static readonly Expression<Func<PostingDue, bool>> Waiting = due =>
        due.Cancelled ? due.VoucherId != null : due.VoucherId == null;

    public void Due(
        BookEvent what,
        Guid subjectId,
        DateOnly on,
        Money amount,
        string planCode,
        string about,
        string source
    ) => Add(what, subjectId, on, amount, planCode, null, about, source);

    /// <summary>The management fee that the office gives back: the agency's own, of no plan.
    /// </summary>
    public void Rebated(Guid subjectId, DateOnly on, Money amount, string about, string source) =>
        Add(BookEvent.RebateReceived, subjectId, on, amount, null, null, about, source);

    /// <summary>Money that leaves a line of the budget today; contributions on their way are booked
    /// as what they are.</summary>
    public void Paid(
        BookEvent what,
        Guid subjectId,
        Money amount,
        SpendingPurpose? line,
        string about,
        string source
    )
    {
        if (line is not null)
            Add(what, subjectId, Beijing.DateOf(clock.Now()), amount, null, line, about, source);
    }

    /// <summary>What was to be booked didn't happen.</summary>
    public async Task CancelAsync(Guid subjectId, CancellationToken ct)
    {
        var dues = await db
            .PostingDues.Where(d => d.SubjectId == subjectId && !d.Cancelled)
            .ToListAsync(ct);
        foreach (var due in dues)
            due.Cancel();
    }

    void Add(
        BookEvent what,
        Guid subjectId,
        DateOnly on,
        Money amount,
        string? planCode,
        SpendingPurpose? line,
        string about,
        string source
    )
    {
        if (amount == Money.Zero)
            return;
        db.PostingDues.Add(
            new()
            {
                Id = clock.NewId(),
                AgencyId = scope.AgencyId,
                Event = what,
                SubjectId = subjectId,
                On = on,
                Amount = amount,
                PlanCode = planCode,
                Purpose = line,
                About = about.Length > 60 ? about[..60] : about,
                Source = source.Length > 50 ? source[..50] : source,
            }
        );
    }
}
