using System.Collections.Concurrent;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;

namespace Huzhu.Api.Jobs;

/// <summary>Takes jobs in, wakes the workers, and knows how far those are that this instance is at.
/// </summary>
public sealed class JobQueue(JobKinds kinds, TimeProvider clock)
{
    readonly Dictionary<Lane, SemaphoreSlim> wake = Enum.GetValues<Lane>()
        .ToDictionary(l => l, _ => new SemaphoreSlim(0));
    readonly ConcurrentDictionary<Guid, int> steps = [];

    /// <summary>Asks for a job in the caller's unit of work; it starts after the commit.</summary>
    /// <param name="agencyId">In whose scope it runs; null: the office's.</param>
    /// <exception cref="InvalidOperationException">Nothing does jobs of this kind.</exception>
    public Job Ask(
        HuzhuDb db,
        string kind,
        string arguments,
        Guid personId,
        Guid? agencyId,
        int total = 0
    )
    {
        var job = new Job
        {
            Id = clock.NewId(),
            Kind = kinds.Of(kind).Kind,
            Arguments = arguments,
            PersonId = personId,
            AgencyId = agencyId,
            CreatedAt = clock.Now(),
            Total = total,
        };
        db.Jobs.Add(job);
        Wake(kinds.Of(kind).Lane);
        return job;
    }

    /// <summary>Wakes the worker of a lane.</summary>
    public void Wake(Lane lane)
    {
        if (wake[lane].CurrentCount == 0)
            wake[lane].Release();
    }

    /// <summary>Says how far a job is whose one transaction isn't over: nobody else could read it.
    /// </summary>
    internal void Report(Guid jobId, int done) => steps[jobId] = done;

    internal void Forget(Guid jobId) => steps.TryRemove(jobId, out _);

    /// <summary>How much of a job is done, as far as this instance knows.</summary>
    public int DoneOf(Job job) =>
        job.Status == JobStatus.Running && steps.TryGetValue(job.Id, out var done)
            ? Math.Max(done, job.Done)
            : job.Done;

    internal Task<bool> WaitAsync(Lane lane, TimeSpan longest, CancellationToken ct) =>
        wake[lane].WaitAsync(longest, ct);
}
