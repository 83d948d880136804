using System.Text.Json;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>Wakes the workers when a job has been asked for, and knows how far the one is that this
/// instance is at.</summary>
public sealed class JobQueue
{
    readonly SemaphoreSlim wake = new(0);
    volatile Step? step;

    sealed record Step(Guid JobId, int Done);

    /// <summary>Says how far a job is whose one transaction isn't over: nobody else could read it.
    /// </summary>
    public void Report(Guid jobId, int done) => step = new(jobId, done);

    /// <summary>How much of a job is done, as far as this instance knows.</summary>
    public int DoneOf(Job job) =>
        step is { } now && now.JobId == job.Id && job.Status == JobStatus.Running
            ? Math.Max(now.Done, job.Done)
            : job.Done;

    /// <summary>Says that a job has been asked for; it starts once that has been committed.</summary>
    public void Wake() => wake.Release();

    internal Task<bool> WaitAsync(TimeSpan longest, CancellationToken ct) =>
        wake.WaitAsync(longest, ct);
}

/// <summary>Does the waiting jobs one after another, each in the scope of who asked for it. A job
/// whose worker died is taken again, at once when the same instance starts anew, and work on a
/// roster that failed a minute later: a confirmed roster is never left lying. An export's file appears
/// with its end, in one transaction.</summary>
public sealed class JobWorker(
    Work work,
    JobQueue queue,
    ExportLists lists,
    FileStore files,
    IServiceProvider services,
    Settings settings,
    TimeProvider clock,
    ILogger<JobWorker> log
) : BackgroundService
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(40);
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    const int Looks = 12;

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        var orphaned = true;
        var looks = 0;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (orphaned)
                    await ReleaseAsync(ct);
                orphaned = false;
                while (await TakeAsync(ct) is { } job)
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
            var isWoken = await queue.WaitAsync(looks > 0 ? Soon : Idle, ct);
            looks = isWoken ? Looks : Math.Max(0, looks - 1);
        }
    }

    Task<Job?> TakeAsync(CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var (dead, again) = (clock.Now() - Silence, clock.Now() - Pause);
                var job = await db
                    .Jobs.Where(j =>
                        j.Status == JobStatus.Waiting
                        || j.Status == JobStatus.Running && j.ClaimedAt < dead
                        || j.Status == JobStatus.Failed
                            && j.Kind != Exports.Kind
                            && j.FinishedAt < again
                    )
                    .OrderBy(j => j.CreatedAt)
                    .FirstOrDefaultAsync(ct);
                if (job is not null)
                    (job.Status, job.ClaimedAt, job.ClaimedBy) = (
                        JobStatus.Running,
                        clock.Now(),
                        settings.Instance
                    );
                return job;
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
        try
        {
            if (job.Kind != Exports.Kind)
            {
                await RosterJobs.RunAsync(job, services, ct);
                await EndAsync(
                    job.Id,
                    (_, ended) =>
                        (ended.Status, ended.Done, ended.Problem) = (
                            JobStatus.Done,
                            ended.Total,
                            null
                        ),
                    ct
                );
                return;
            }
            var order = JsonSerializer.Deserialize<Exports.Order>(job.Arguments)!;
            var list =
                lists.Find(job.AgencyId, order.List)
                ?? throw new InvalidOperationException(order.List);
            using var workbook = new MemoryStream();
            Task<int> Write(HuzhuDb _, IServiceProvider services)
            {
                services.GetRequiredService<Acting>().Masked = order.Masked;
                return list.Write(new(list, order.Query, workbook, services, ct));
            }
            var rows = job.AgencyId is { } agencyId
                ? await work.AsAgencyAsync(agencyId, writes: false, Write, ct)
                : await work.AsOfficeAsync(writes: false, Write, ct);
            workbook.Position = 0;
            var file = await files.KeepAsync(workbook, Xlsx, job.AgencyId, null, ct);
            var name = $"{list.Title}-{Beijing.DateOf(clock.Now()):yyyyMMdd}.xlsx";
            await EndAsync(
                job.Id,
                (db, ended) =>
                {
                    db.Files.Add(file);
                    (ended.Status, ended.Done, ended.Total) = (JobStatus.Done, rows, rows);
                    (ended.FileId, ended.FileName) = (file.Id, name);
                },
                ct
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "job {Job} failed", job.Id);
            await EndAsync(
                job.Id,
                (_, ended) =>
                    (ended.Status, ended.Problem) = (
                        JobStatus.Failed,
                        job.Kind == Exports.Kind
                            ? "作业未能完成，请稍后重试；如仍失败，请联系办事处。"
                            : "作业未能完成，系统会自动再试；如果一直失败，请联系办事处。"
                    ),
                ct
            );
        }
    }

    Task<bool> EndAsync(Guid id, Action<HuzhuDb, Job> end, CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var job = await db.Jobs.SingleAsync(j => j.Id == id, ct);
                job.FinishedAt = clock.Now();
                end(db, job);
                return true;
            },
            ct
        );
}
