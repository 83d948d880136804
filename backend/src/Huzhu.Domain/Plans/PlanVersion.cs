using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Plans;

public enum PlanStatus
{
    Draft,

    /// <summary>One person has proposed its release.</summary>
    Proposed,

    /// <summary>In the catalogue; it is never edited again, only followed by another (PL-1).
    /// </summary>
    Released,
}

/// <summary>Who may join a plan (PL-1).</summary>
public enum PlanMembers
{
    /// <summary>在职职工.</summary>
    InService,

    /// <summary>在职女职工.</summary>
    WomenInService,

    /// <summary>职工子女, enrolled by a parent who is a member.</summary>
    ChildrenOfMembers,

    /// <summary>持卡会员, covered without a contribution.</summary>
    CardHolders,

    /// <summary>持卡会员 who are in service, the same way.</summary>
    CardHoldersInService,
}

/// <summary>That something was filed or decided: under which number, and on which Beijing date.
/// </summary>
public sealed record FilingRecord(string Document, DateOnly On);

/// <summary>What a version says, as somebody writes it (PL-1).</summary>
/// <param name="Examples">Names of the fields that still hold demo values (示例), camelCase.</param>
public sealed record PlanTerms(
    string Name,
    DateOnly EffectiveFrom,
    PlanMembers WhoMayJoin,
    Money? Price,
    int? MaxUnits,
    int? TermMonths,
    int? WaitingDays,
    IReadOnlyList<Benefit> Benefits,
    string? ActuarialNote,
    FilingRecord? FiledHere,
    FilingRecord? FiledAbove,
    FilingRecord? LongTermDecision,
    string Source,
    IReadOnlyList<string> Examples
);

/// <summary>What must be known of a version that is sold.</summary>
public sealed record SellableTerms(Money Price, int MaxUnits, int TermMonths, int WaitingDays);

/// <summary>
/// One version of a protection plan (互助保障活动, PL-1): what is in force from a date on for all
/// cover that takes effect then. What the texts don't give is null until the office fills it in,
/// by a version that follows.
/// </summary>
public sealed partial class PlanVersion
{
    public required Guid Id { get; init; }

    /// <summary>Stable code of the plan over all its versions, such as
    /// hospital-allowance.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Beijing date; cover that takes effect from then on follows this version.</summary>
    public required DateOnly EffectiveFrom { get; set; }

    public required PlanMembers WhoMayJoin { get; set; }

    /// <summary>Contribution for one unit and term; zero: free; null: not known yet.</summary>
    public Money? Price { get; set; }

    /// <summary>Most units of one person over all agencies; null: not known yet.</summary>
    public int? MaxUnits { get; set; }

    public int? TermMonths { get; set; }

    /// <summary>Zero: none; null: not known yet.</summary>
    public int? WaitingDays { get; set; }

    public PlanStatus Status { get; set; }

    public IReadOnlyList<Benefit> Benefits { get; set; } = [];

    /// <summary>On what calculation it rests (监15).</summary>
    public string? ActuarialNote { get; set; }

    /// <summary>Filed at this level and at the level above (监15).</summary>
    public FilingRecord? FiledHere { get; set; }
    public FilingRecord? FiledAbove { get; set; }

    /// <summary>The decision for a term beyond the usual limit (PL-1, approve).</summary>
    public FilingRecord? LongTermDecision { get; set; }

    /// <summary>Where its numbers come from.</summary>
    public string Source { get; set; } = "";

    /// <summary>Names of the properties that hold demo values (示例), camelCase.</summary>
    public IReadOnlyList<string> Examples { get; set; } = [];

    /// <summary>Came with the program: what the published texts say, and nothing more.</summary>
    public bool Shipped { get; init; }

    /// <summary>Who wrote it last; null for a shipped one, as are those below.</summary>
    public Guid? WrittenById { get; private set; }
    public Guid? ProposedById { get; private set; }
    public DateTime? ProposedAt { get; private set; }
    public Guid? ReleasedById { get; private set; }
    public DateTime? ReleasedAt { get; private set; }

    public int Version { get; private set; }
}
