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

    public CoverSegment Segment => new(Units, Effective, Expiry, CoveredFrom);

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
        foreach (var enrolled in held)
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

/// <summary>Units of one natural person over all agencies, so that nobody holds more of a plan
/// than its maximum (EN-8). Names neither agency nor member.</summary>
public sealed class LedgerEntry
{
    public required Guid PersonKey { get; init; }

    /// <summary>The id of the <see cref="Enrolled"/> row.</summary>
    public required Guid Id { get; init; }
    public required string PlanCode { get; init; }
    public required int Units { get; init; }
    public required DateOnly Effective { get; init; }
    public required DateOnly Expiry { get; init; }
}
