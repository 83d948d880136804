using System.Diagnostics;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>
/// Does the waiting jobs: one at a time in each lane, of the agency first that has waited longest
/// for its turn. A job that fails waits a growing while and is begun again; one whose worker died
/// is taken after two minutes, or at once when the same instance starts anew. After its last
/// attempt it is given up, with words for the person who waits for it.
/// </summary>
public sealed class JobWorker(
    Work work,
    JobQueue queue,
    JobKinds kinds,
    Settings settings,
    TimeProvider clock,
    ILogger<JobWorker> log
) : BackgroundService
{
    static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(40);
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    const int Looks = 12;

    readonly Dictionary<(Lane, Guid), DateTime> served = [];

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        for (var released = false; !released && !ct.IsCancellationRequested; )
            try
            {
                released = await ReleaseAsync(ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "the worker can't start and tries again");
                await Task.Delay(Idle, ct);
            }
        await Task.WhenAll(Enum.GetValues<Lane>().Select(lane => LoopAsync(lane, ct)));
    }

    async Task LoopAsync(Lane lane, CancellationToken ct)
    {
        var looks = 0;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                while (await TakeAsync(lane, ct) is { } job)
                {
                    looks = 0;
                    await RunAsync(job, ct);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "the worker failed and tries again");
            }
            // a wake-up comes before its job is committed: look again soon, a few times
            var isWoken = await queue.WaitAsync(lane, looks > 0 ? Soon : Idle, ct);
            looks = isWoken ? Looks : Math.Max(0, looks - 1);
        }
    }

    Task<Job?> TakeAsync(Lane lane, CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var (now, dead) = (clock.Now(), clock.Now() - Silence);
                var ready = db.Jobs.Where(j =>
                    kinds.In(lane).Contains(j.Kind)
                    && (
                        j.Status == JobStatus.Waiting && (j.NotBefore == null || j.NotBefore <= now)
                        || j.Status == JobStatus.Running && j.ClaimedAt < dead
                    )
                );
                var waiting = await ready
                    .GroupBy(j => j.AgencyId)
                    .Select(g => new { g.Key, First = g.Min(j => j.CreatedAt) })
                    .ToListAsync(ct);
                if (waiting.Count == 0)
                    return null;
                var next = waiting
                    .OrderBy(w => served.GetValueOrDefault((lane, w.Key ?? Guid.Empty)))
                    .ThenBy(w => w.First)
                    .First();
                var job = await ready
                    .Where(j => j.AgencyId == next.Key)
                    .OrderBy(j => j.CreatedAt)
                    .FirstAsync(ct);
                (job.Status, job.ClaimedAt, job.ClaimedBy) = (
                    JobStatus.Running,
                    now,
                    settings.Instance
                );
                (job.Attempts, job.Claims) = (job.Attempts + 1, job.Claims + 1);
                served[(lane, next.Key ?? Guid.Empty)] = now;
                return (Job?)job;
            },
            ct
        );

    /// <summary>What an earlier process of this instance had begun, nobody does any more.</summary>
    Task<bool> ReleaseAsync(CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var begun = await db
                    .Jobs.Where(j =>
                        j.Status == JobStatus.Running && j.ClaimedBy == settings.Instance
                    )
                    .ToListAsync(ct);
                foreach (var job in begun)
                    job.Status = JobStatus.Waiting;
                return true;
            },
            ct
        );

    async Task RunAsync(Job job, CancellationToken ct)
    {
        var handler = kinds.Of(job.Kind);
        var claim = new JobClaim(job, work, queue, clock);
        using var running = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var beating = BeatAsync(claim, running);
        using var trace = Telemetry.StartJob(job.Kind, job.Id);
        var (began, outcome) = (Stopwatch.GetTimestamp(), "done");
        try
        {
            if (job.Attempts > handler.Attempts)
            {
                outcome = "given-up";
                await GiveUpAsync(claim, handler, ct);
            }
            else
                await handler.RunAsync(claim, running.Token);
        }
        catch (ClaimLost)
        {
            outcome = "lost";
            log.LogWarning("job {Job} is another worker's now", job.Id);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            outcome = "put-back";
            await PutBackAsync(claim);
            throw;
        }
        catch (Exception e)
        {
            outcome = job.Attempts >= handler.Attempts ? "given-up" : "again";
            log.LogError(e, "attempt {Attempt} of job {Job} failed", job.Attempts, job.Id);
            await FailAsync(claim, handler, ct);
        }
        finally
        {
            await running.CancelAsync();
            await beating;
            queue.Forget(job.Id);
            Telemetry.JobEnded(job.Kind, outcome, Stopwatch.GetElapsedTime(began));
        }
    }

    /// <summary>Renews the claim while the job runs; ends the run when the claim is lost.</summary>
    async Task BeatAsync(JobClaim claim, CancellationTokenSource running)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(running.Token))
                try
                {
                    if (!await claim.RenewAsync(running.Token))
                        await running.CancelAsync();
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    log.LogWarning(e, "job {Job}'s claim could not be renewed", claim.Job.Id);
                }
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>One minute after the first attempt, then twice as long each time, an hour at most.
    /// </summary>
    static TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Clamp(attempt - 1, 0, 6)));

    async Task FailAsync(JobClaim claim, JobHandler handler, CancellationToken ct)
    {
        try
        {
            var isLast = false;
            await claim.EndAsync(
                (_, job) =>
                {
                    isLast = job.Attempts >= handler.Attempts;
                    if (isLast)
                        return;
                    (job.Status, job.NotBefore) = (
                        JobStatus.Waiting,
                        clock.Now() + PauseAfter(job.Attempts)
                    );
                    job.Problem = $"第{job.Attempts}次未能完成，系统稍后自动再试，不用重新提交。";
                },
                ct
            );
            if (isLast)
                await GiveUpAsync(claim, handler, ct);
        }
        catch (ClaimLost)
        {
            log.LogWarning("job {Job} is another worker's now", claim.Job.Id);
        }
    }

    async Task GiveUpAsync(JobClaim claim, JobHandler handler, CancellationToken ct)
    {
        await handler.GiveUpAsync(claim.Job, ct);
        await claim.EndAsync(
            (_, job) =>
                (job.Status, job.FinishedAt, job.Problem) = (
                    JobStatus.Failed,
                    clock.Now(),
                    handler.GivenUp
                ),
            ct
        );
        log.LogError("job {Job} of the kind {Kind} is given up", claim.Job.Id, handler.Kind);
    }

    /// <summary>The program stops in good order: the attempt doesn't count.</summary>
    async Task PutBackAsync(JobClaim claim)
    {
        try
        {
            await claim.EndAsync(
                (_, job) =>
                    (job.Status, job.Attempts) = (JobStatus.Waiting, Math.Max(0, job.Attempts - 1)),
                CancellationToken.None
            );
        }
        catch (Exception e)
        {
            log.LogWarning(e, "job {Job} waits for the next start", claim.Job.Id);
        }
    }
}
