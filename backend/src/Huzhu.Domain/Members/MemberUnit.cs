using Huzhu.Domain.Agencies;

namespace Huzhu.Domain.Members;

/// <summary>A member unit (单位) below an agency, or below one of its points.</summary>
public sealed class MemberUnit : IAgencyOwned
{
    MemberUnit() { }

    public MemberUnit(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>The agency's own number for it, unique there; rosters name the unit by it.</summary>
    public string Number { get; set; } = "";

    public string Name { get; set; } = "";
    public Guid? PointId { get; set; }
    public string ContactName { get; set; } = "";
    public string ContactPhone { get; set; } = "";

    /// <summary>Workers in all, as the unit last said; 0: not known. For the share covered.</summary>
    public int Workers { get; set; }

    /// <summary>Beijing date from which it takes no part any more; null: it does.</summary>
    public DateOnly? LeftOn { get; set; }
    public int Version { get; private set; }
}

/// <summary>That a unit has read and acknowledged a plan version's terms, rights and duties
/// (EN-14, 管22.1-2).</summary>
public sealed class TermsAcknowledgement : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid PlanVersionId { get; init; }

    /// <summary>Who acknowledged for the unit.</summary>
    public required string By { get; init; }
    public required DateOnly On { get; init; }
    public required Guid RecordedById { get; init; }
    public required DateTime RecordedAt { get; init; }
}
