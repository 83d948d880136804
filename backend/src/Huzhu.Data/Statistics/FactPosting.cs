using Huzhu.Domain.Statistics;

namespace Huzhu.Data.Statistics;

/// <summary>A change of one unit's fact; the agency's own changes with it.</summary>
public sealed record FactChange(
    Guid UnitId,
    DateOnly Month,
    string PlanCode,
    Measure Measure,
    long Value
);

/// <summary>Adds changes to the facts, in the transaction of the event.</summary>
public static class FactPosting
{
    public static Task AddAsync(
        HuzhuDb db,
        Guid agencyId,
        IReadOnlyCollection<FactChange> changes,
        CancellationToken ct
    ) => Task.CompletedTask;
}
