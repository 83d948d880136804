using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Relief;

/// <summary>What an agency gives for one cause at most.</summary>
/// <param name="Relief">生活救助金; null: no standard of its own.</param>
/// <param name="Condolence">慰问金; null likewise.</param>
/// <param name="PlanBenefit">What the plan for the cause pays; null: no plan applies.</param>
public sealed record StandardLine(
    ReliefCause Cause,
    Money? Relief,
    Money? Condolence,
    Money? PlanBenefit
);

/// <summary>救助慰问标准: an agency's own standards, passed by its committee; the newest is in force
/// (支3.3). A case above them needs a resolution of its own, even below the cap.</summary>
public sealed class ReliefStandard : IAgencyOwned
{
    ReliefStandard() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>1, 2, 3 … of the agency.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<StandardLine> Lines { get; private set; } = [];
    public Guid ResolutionId { get; private set; }
    public DateOnly PassedOn { get; private set; }
    public Guid RecordedById { get; private set; }
    public int Version { get; private set; }

    /// <param name="last">The number in force; 0: none yet.</param>
    /// <param name="cited">Used up by it; null: the refusal names the motion that is lacking.</param>
    /// <exception cref="RuleBroken">RE-11: relief above the plan's benefit, or condolence above
    /// relief. GV-6: no such resolution.</exception>
    public static ReliefStandard Pass(
        Guid id,
        Guid agencyId,
        int last,
        IReadOnlyList<StandardLine> lines,
        Resolution? cited,
        Guid by,
        Circumstances at
    )
    {
        foreach (var line in lines)
        {
            RequireOrder(line, line.Relief, line.PlanBenefit, "救助标准不得高于该项保障的赔付标准");
            RequireOrder(line, line.Condolence, line.Relief, "慰问标准不得高于救助标准");
        }
        ReliefRules.OwnStandards.Require(
            lines.Count > 0 && lines.DistinctBy(l => l.Cause).Count() == lines.Count,
            "请至少填写一项事由的标准，每项事由只填一行。"
        );
        cited ??= Resolution.Required(agencyId, MotionKind.ReliefStandards, null, []);
        cited.Consume(agencyId, MotionKind.ReliefStandards, null, id, at);
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            Number = last + 1,
            Lines = [.. lines.OrderBy(l => l.Cause)],
            ResolutionId = cited.Id,
            PassedOn = cited.PassedOn,
            RecordedById = by,
        };
    }

    /// <summary>The standard for a case; null: none.</summary>
    internal Money? LimitOf(ReliefKind kind, ReliefCause cause)
    {
        var line = Lines.FirstOrDefault(l => l.Cause == cause);
        return kind switch
        {
            ReliefKind.LivingRelief => line?.Relief,
            ReliefKind.Condolence => line?.Condolence,
            ReliefKind.EducationAid or ReliefKind.SmallGift => null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    static void RequireOrder(StandardLine line, Money? lower, Money? upper, string why) =>
        ReliefRules.OwnStandards.Require(
            lower is null || upper is null || lower <= upper,
            $"“{line.Cause.Label()}”的{why}，请修改。",
            ("limit", upper),
            ("asked", lower)
        );
}
