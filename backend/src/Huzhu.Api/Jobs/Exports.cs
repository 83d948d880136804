using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>Every list exports all its rows: asked for here, made by a job, fetched when done.
/// </summary>
public static class Exports
{
    public const string Kind = "export";

    public sealed record Request(string List, string? Query);

    public sealed record JobView(
        Guid Id,
        string Kind,
        JobStatus Status,
        int Done,
        int Total,
        string? Problem,
        string? FileName
    )
    {
        public static JobView Of(Job job, JobQueue queue) =>
            new(
                job.Id,
                job.Kind,
                job.Status,
                queue.DoneOf(job),
                job.Total,
                job.Problem,
                job.FileName
            );
    }

    /// <summary>What a job was asked to do.</summary>
    /// <param name="Masked">Whether personal data stays hidden.</param>
    internal sealed record Order(string List, string Query, bool Masked);

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Posts("exports", Ask, "ExportOfficeList", Permission.ViewOffice);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Posts("exports", Ask, "ExportAgencyList", Permission.ViewAgency, whenReadOnly: true);

    public static void MapSession(RouteGroupBuilder session)
    {
        session.Reads("jobs/{id:guid}", Get, "GetJob");
        session.Reads("jobs/{id:guid}/events", Follow, "FollowJob", ownWork: true);
        session.Reads("jobs/{id:guid}/result", Result, "GetJobResult", ownWork: true);
    }

    static async Task<Ok<JobView>> Ask(
        Request request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        JobQueue queue,
        ExportLists lists,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var list = lists.Find(me.Agency?.AgencyId, request.List);
        if (list is null || !me.May(list.Permission))
            throw new InvalidField("list", "没有这张列表，或您无权导出。");
        if (request.Query?.Length > 2000)
            throw new InvalidField("query", "筛选条件过长。");
        var job = new Job
        {
            Id = clock.NewId(),
            Kind = Kind,
            PersonId = me.PersonId,
            CreatedAt = clock.Now(),
            AgencyId = me.Agency?.AgencyId,
            Arguments = JsonSerializer.Serialize(
                new Order(request.List!, (request.Query ?? "").TrimStart('?'), me.Masked)
            ),
        };
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        // the log can't be mended: a number that somebody typed into a filter stays out of it
        var query = Wellformed.WithoutPersonalNumbers(request.Query ?? "");
        audit.About(request.List!, new { job = job.Id, query });
        queue.Wake();
        return TypedResults.Ok(JobView.Of(job, queue));
    }

    /// <summary>The caller's own job, as long as the place that it reads is open to the caller.
    /// </summary>
    static async Task<Job?> OwnAsync(HuzhuDb db, Acting me, Guid id, CancellationToken ct)
    {
        var job = await db
            .Jobs.AsNoTracking()
            .SingleOrDefaultAsync(j => j.Id == id && j.PersonId == me.PersonId, ct);
        return job is not null && me.Session!.PermissionsIn(job.AgencyId).Any() ? job : null;
    }

    static async Task<Results<Ok<JobView>, ProblemHttpResult>> Get(
        Guid id,
        Acting me,
        HuzhuDb db,
        JobQueue queue,
        CancellationToken ct
    ) =>
        await OwnAsync(db, me, id, ct) is { } job
            ? TypedResults.Ok(JobView.Of(job, queue))
            : (ProblemHttpResult)Problems.NotFound();

    static async Task<Results<ServerSentEventsResult<JobView>, ProblemHttpResult>> Follow(
        Guid id,
        Acting me,
        Work work,
        JobQueue queue,
        CancellationToken ct
    )
    {
        Task<Job?> Read() => work.AsOfficeAsync(false, (db, _) => OwnAsync(db, me, id, ct), ct);
        if (await Read() is null)
            return (ProblemHttpResult)Problems.NotFound();
        return TypedResults.ServerSentEvents(EventsAsync(Read, queue, ct));
    }

    static async IAsyncEnumerable<SseItem<JobView>> EventsAsync(
        Func<Task<Job?>> read,
        JobQueue queue,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        while (await read() is { } job)
        {
            yield return new(JobView.Of(job, queue), "progress");
            if (job.Status is JobStatus.Done or JobStatus.Failed)
                yield break;
            await Task.Delay(500, ct);
        }
    }

    static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Result(
        Guid id,
        Acting me,
        Work work,
        FileStore files,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var found = await work.AsOfficeAsync(
            false,
            async (db, _) =>
                await OwnAsync(db, me, id, ct) is { FileId: { } fileId } job
                    ? (
                        job.FileName!,
                        await db.Files.AsNoTracking().SingleAsync(f => f.Id == fileId, ct)
                    )
                    : ((string, StoredFile)?)null,
            ct
        );
        if (found is not var (name, file))
            return (ProblemHttpResult)Problems.NotFound();
        response.Headers.ContentDisposition =
            new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment")
            {
                FileNameStar = name,
            }.ToString();
        response.ContentLength = file.Size;
        return TypedResults.Stream(body => files.CopyToAsync(file, body, ct), file.ContentType);
    }
}
