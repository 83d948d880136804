using Huzhu.Data.Office;

namespace Huzhu.Api.Jobs;

/// <summary>Jobs of one lane wait for each other; lanes don't: an export never holds up an
/// enrolment.</summary>
public enum Lane
{
    Rosters,
    Exports,
    Settlements,
}

/// <summary>How jobs of one kind are done. Each kind is one class, registered as a service; a kind
/// without one can't be asked for.</summary>
public abstract class JobHandler
{
    /// <summary>The name under which its jobs are stored.</summary>
    public abstract string Kind { get; }

    public abstract Lane Lane { get; }

    /// <summary>How often it is begun without getting any further, before it is given up.</summary>
    public virtual int Attempts => 5;

    /// <summary>What the person who waits for it reads when it is given up, with what to
    /// do.</summary>
    public abstract string GivenUp { get; }

    /// <summary>Does the job. What it writes it writes in transactions that begin with or end by
    /// <see cref="JobClaim.HoldAsync"/>, so that a worker that lost the job writes
    /// nothing.</summary>
    public abstract Task RunAsync(JobClaim claim, CancellationToken ct);

    /// <summary>What else is to be done when it is given up.</summary>
    public virtual Task GiveUpAsync(Job job, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>All kinds of jobs.</summary>
public sealed class JobKinds
{
    readonly Dictionary<string, JobHandler> handlers;

    /// <exception cref="ArgumentException">Two kinds have one name.</exception>
    public JobKinds(IEnumerable<JobHandler> all) => handlers = all.ToDictionary(h => h.Kind);

    /// <exception cref="InvalidOperationException">No class does jobs of this kind.</exception>
    public JobHandler Of(string kind) =>
        handlers.GetValueOrDefault(kind)
        ?? throw new InvalidOperationException($"no handler does jobs of the kind {kind}");

    internal List<string> In(Lane lane) =>
        [.. handlers.Values.Where(h => h.Lane == lane).Select(h => h.Kind)];
}

/// <summary>A worker's claim to a job has passed to another.</summary>
public sealed class ClaimLost() : Exception("another worker has this job now");
