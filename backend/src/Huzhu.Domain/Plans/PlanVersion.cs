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
}

/// <summary>
/// One version of a protection plan (互助保障活动, PL-1): what is in force from a date on for all
/// cover that takes effect then. What the texts don't give is null until the office fills it in.
/// </summary>
public sealed class PlanVersion
{
    public required Guid Id { get; init; }

    /// <summary>Stable code of the plan over all its versions, such as hospital-allowance.</summary>
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

    public int Version { get; private set; }
}
