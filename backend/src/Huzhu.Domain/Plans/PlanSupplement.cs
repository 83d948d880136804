using System.Text.Json;
using System.Text.Json.Nodes;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Plans;

/// <summary>
/// Numbers that a released version lacks, given later by a document (PL-1, PL-2): proposed by one,
/// confirmed by another (GV-10). Only what is unknown is filled in; the row stays as the evidence.
/// </summary>
public sealed class PlanSupplement
{
    PlanSupplement() { }

    public Guid Id { get; private set; }
    public Guid PlanVersionId { get; private set; }

    /// <summary>All benefits of the version, with the numbers that were missing.</summary>
    public IReadOnlyList<Benefit> Benefits { get; private set; } = [];
    public FilingRecord Decision { get; private set; } = null!;
    public Guid ProposedById { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    /// <exception cref="RuleBroken">PL-1: it changes what is known, or adds nothing; the document
    /// is of a day to come (T-1).</exception>
    /// <exception cref="WrongState">The version isn't released yet.</exception>
    public static PlanSupplement Propose(
        Guid id,
        PlanVersion version,
        IReadOnlyList<Benefit> benefits,
        FilingRecord decision,
        Guid by,
        DateTime now
    )
    {
        if (version.Status != PlanStatus.Released)
        {
            throw new WrongState("该版本还没有发布，请直接修改草稿。");
        }
        TimeRules.RequireHappened(decision.On, new(1990, 1, 1), now);
        RequireFills(version.Benefits, benefits);
        return new()
        {
            Id = id,
            PlanVersionId = version.Id,
            Benefits = benefits,
            Decision = decision,
            ProposedById = by,
            ProposedAt = Beijing.Utc(now),
        };
    }

    /// <summary>Another person confirms; the version has the numbers from now on, also for what
    /// happened before.</summary>
    /// <exception cref="RuleBroken">GV-10: by who proposed it. PL-1: the version has changed since.
    /// </exception>
    public void Confirm(PlanVersion version, Guid by, DateTime now)
    {
        RequireOpen();
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        RequireFills(version.Benefits, Benefits);
        version.Complete(Benefits);
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>It may be taken back as long as nobody has confirmed it.</summary>
    public void RequireOpen()
    {
        if (ConfirmedAt is not null)
        {
            throw new WrongState("这次补充已经核准，请刷新后查看。");
        }
    }

    static void RequireFills(IReadOnlyList<Benefit> known, IReadOnlyList<Benefit> asked)
    {
        var kept =
            known.Count == asked.Count
            && known.Zip(asked).All(p => p.First.IsKnown ? Same(p.First, p.Second) : Fills(p));
        PlanRules.OnlyUnknownSupplied.Require(
            kept && !known.Zip(asked).All(p => Same(p.First, p.Second))
        );
    }

    static bool Same(Benefit one, Benefit other) => JsonNode.DeepEquals(Node(one), Node(other));

    static bool Fills((Benefit Known, Benefit Asked) pair) =>
        Fills(Node(pair.Known), Node(pair.Asked));

    /// <summary>Whether everything that is known stands in the other too; an empty list is unknown.
    /// </summary>
    static bool Fills(JsonNode? known, JsonNode? asked) =>
        known switch
        {
            null => true,
            JsonArray { Count: 0 } => asked is JsonArray,
            JsonArray some => asked is JsonArray others
                && some.Count == others.Count
                && some.Zip(others).All(p => Fills(p.First, p.Second)),
            JsonObject one => asked is JsonObject other
                && one.All(f => f.Key == "note" || Fills(f.Value, other[f.Key])),
            _ => JsonNode.DeepEquals(known, asked),
        };

    static JsonNode? Node(Benefit benefit) => JsonSerializer.SerializeToNode(benefit, Benefit.Json);
}
