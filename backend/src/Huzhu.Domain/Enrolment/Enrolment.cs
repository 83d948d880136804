using Huzhu.Domain.Agencies;

namespace Huzhu.Domain.Enrolment;

/// <summary>Units of one member in one plan that began and end together (参保): what
/// <see cref="Cover"/> has decided, once roster and money were there (EN-7, EN-10).</summary>
public sealed class Enrolled : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid MemberId { get; init; }
    public required Guid UnitId { get; init; }
    public required string PlanCode { get; init; }
    public required Guid PlanVersionId { get; init; }
    public required Guid RosterId { get; init; }
    public required CoverKind Kind { get; init; }
    public required int Units { get; init; }
    public required DateOnly Effective { get; init; }
    public required DateOnly Expiry { get; init; }

    /// <summary>Events count from this day on.</summary>
    public required DateOnly CoveredFrom { get; init; }
    public required DateOnly HandledOn { get; init; }

    /// <summary>A renewal or first enrolment that would not begin any more, for the member had
    /// retired before (管17.1).</summary>
    public DateOnly? CancelledOn { get; set; }

    /// <summary>Cancelled for good: the receipt that it came of was a mistake (EN-7).</summary>
    public bool Voided { get; private set; }

    public CoverSegment Segment => new(Units, Effective, Expiry, CoveredFrom);

    /// <summary>It never should have begun, and nothing brings it back.</summary>
    public void Void(DateOnly today) => (CancelledOn, Voided) = (today, true);

    /// <summary>What retirement, its correction or its taking back makes of one member's cover
    /// (EN-2): what has begun before stays, what would begin on that day or later is cancelled.
    /// </summary>
    /// <returns>The rows that it changes, cancelled or in force again.</returns>
    public static IReadOnlyList<Enrolled> Follow(
        IEnumerable<Enrolled> held,
        DateOnly? retiredOn,
        DateOnly today
    )
    {
        var changed = new List<Enrolled>();
        foreach (var enrolled in held.Where(e => !e.Voided))
        {
            var stays =
                retiredOn is not { } day
                || Cover.AfterRetirement([enrolled.Segment], day).Count > 0;
            if (stays == (enrolled.CancelledOn is not null))
            {
                enrolled.CancelledOn = stays ? null : today;
                changed.Add(enrolled);
            }
        }
        return changed;
    }
}

/// <summary>Units that a confirmed row asks for and whose money hasn't come: held in the ledger of
/// all agencies until they become cover or the roster is taken back (EN-7, EN-8).</summary>
public sealed record HeldUnits(int Row, Guid Person, UnitsHeld Units)
{
    /// <summary>All that the row begins, from its first day to its last.</summary>
    public static HeldUnits Of(RosterRow row, RowDecision decision) =>
        new(
            row.RowNumber,
            row.PersonKey!.Value,
            new(
                decision.PaidUnits,
                decision.Segments.Min(s => s.Effective),
                decision.Segments.Max(s => s.Expiry)
            )
        );
}

/// <summary>Units of one natural person over all agencies, so that nobody holds more of a plan
/// than its maximum (EN-8). Names neither agency nor member.</summary>
public sealed class LedgerEntry
{
    public required Guid PersonKey { get; init; }

    /// <summary>The id of the <see cref="Enrolled"/> row, or one that a waiting row is known by.
    /// </summary>
    public required Guid Id { get; init; }
    public required string PlanCode { get; init; }
    public required int Units { get; init; }
    public required DateOnly Effective { get; init; }
    public required DateOnly Expiry { get; init; }
}
