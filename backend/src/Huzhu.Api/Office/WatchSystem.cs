using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>系统运行: the figures that the office's administrators watch, and the jobs that were given
/// up, which they may have begun anew.</summary>
public static class WatchSystem
{
    /// <summary>How many failed jobs are listed; the newest.</summary>
    const int Listed = 50;

    public sealed record FailedJob(
        Guid Id,
        string Kind,
        string? Agency,
        DateTime CreatedAt,
        DateTime? FinishedAt,
        int Attempts,
        string? Problem,
        int Version
    );

    public sealed record SystemView(SystemState.Figures Now, IReadOnlyList<FailedJob> Failed);

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("system", GetSystemState, Permission.WatchSystem).OwnWork();
        office.Write("jobs/{id:guid}/retry", RetryJob, Permission.WatchSystem).OnExisting();
    }

    static async Task<Ok<SystemView>> GetSystemState(Here here, SystemState state, Work work) =>
        TypedResults.Ok(
            new SystemView(
                await state.ReadAsync(here.Ct),
                await work.AsOfficeAsync(
                    writes: false,
                    (db, _) => FailedAsync(db, here.Ct),
                    here.Ct
                )
            )
        );

    static Task<List<FailedJob>> FailedAsync(HuzhuDb db, CancellationToken ct) =>
        (
            from job in db.Jobs
            where job.Status == JobStatus.Failed
            join agency in db.Agencies on job.AgencyId equals agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            orderby job.FinishedAt descending
            select new FailedJob(
                job.Id,
                job.Kind,
                agency == null ? null : agency.FullName,
                job.CreatedAt,
                job.FinishedAt,
                job.Attempts,
                job.Problem,
                job.Version
            )
        )
            .Take(Listed)
            .ToListAsync(ct);

    /// <summary>Begins a job anew that was given up.</summary>
    static async Task<NoContent> RetryJob(Guid id, Here here, JobQueue queue, JobKinds kinds)
    {
        var job = await here.Find(here.Db.Jobs, id);
        if (job.Status != JobStatus.Failed)
            throw new WrongState("这项作业没有失败，请刷新后查看，不必重新开始。");
        (job.Status, job.Attempts, job.NotBefore) = (JobStatus.Waiting, 0, null);
        (job.FinishedAt, job.Problem) = (null, null);
        queue.Wake(kinds.Of(job.Kind).Lane);
        here.About(id, new { job.Kind });
        return TypedResults.NoContent();
    }
}
