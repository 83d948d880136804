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
