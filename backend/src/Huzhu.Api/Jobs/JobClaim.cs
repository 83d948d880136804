using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>A worker's hold on a job. It is renewed while the worker is alive; when another worker
/// has taken the job meanwhile, nothing more can be written by it.</summary>
public sealed class JobClaim(Job job, Work work, JobQueue queue, TimeProvider clock)
{
    /// <summary>The job as it was when it was taken.</summary>
    public Job Job => job;

    /// <summary>Says how far it is, before anything is committed.</summary>
    public void Report(int done) => queue.Report(job.Id, done);

    /// <summary>Makes the present transaction depend on the claim: it commits only if the job is
    /// still this worker's.</summary>
    /// <param name="done">How far the job is after this transaction.</param>
    /// <exception cref="ClaimLost">Another worker has it.</exception>
    public async Task HoldAsync(HuzhuDb db, int done, CancellationToken ct)
    {
        var held = await HeldAsync(db, ct);
        if (done > held.Done)
            held.Attempts = 0;
        (held.Done, held.ClaimedAt) = (done, clock.Now());
    }

    /// <summary>Ends the job, together with what <paramref name="end"/> writes.</summary>
    /// <exception cref="ClaimLost">Another worker has it.</exception>
    public Task EndAsync(Action<HuzhuDb, Job> end, CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var held = await HeldAsync(db, ct);
                end(db, held);
                return true;
            },
            ct
        );

    /// <summary>Says that the worker is alive.</summary>
    /// <returns>False when the job is another's now.</returns>
    internal Task<bool> RenewAsync(CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var now = clock.Now();
                return await db
                        .Jobs.Where(j =>
                            j.Id == job.Id
                            && j.Claims == job.Claims
                            && j.Status == JobStatus.Running
                        )
                        .ExecuteUpdateAsync(set => set.SetProperty(j => j.ClaimedAt, now), ct) > 0;
            },
            ct
        );

    async Task<Job> HeldAsync(HuzhuDb db, CancellationToken ct)
    {
        var held = await db.Jobs.SingleOrDefaultAsync(j => j.Id == job.Id, ct);
        return held is { Status: JobStatus.Running } && held.Claims == job.Claims
            ? held
            : throw new ClaimLost();
    }
}
