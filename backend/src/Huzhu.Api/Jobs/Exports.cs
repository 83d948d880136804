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
using Mapster;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>Every list exports all its rows: asked for here, made by a job, fetched when done.
/// </summary>
public static class Exports
{
    public const string Kind = "export";

    /// <summary>How many exports of one person may wait or run at a time.</summary>
    const int OpenPerPerson = 5;

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
            job.ShownAs<JobView>() with
            {
                Done = queue.DoneOf(job),
            };
    }

    /// <summary>A view shows the job; how far it is, the queue knows better.</summary>
    public sealed class Mapping : IRegister
    {
        public void Register(TypeAdapterConfig config) => config.NewConfig<Job, JobView>();
    }

    /// <summary>What a job was asked to do.</summary>
    /// <param name="Masked">Whether personal data stays hidden.</param>
    /// <param name="Point">The service point that who asked is held to.</param>
    internal sealed record Order(string List, string Query, bool Masked, Guid? Point = null);

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Write("exports", Ask, Permission.ViewOffice, name: "ExportOfficeList");

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency
            .Write("exports", Ask, Permission.ViewAgency, name: "ExportAgencyList")
            .WhenReadOnly();

    public static void MapSession(RouteGroupBuilder session)
    {
        session.Read("jobs/{id:guid}", GetJob);
        session.Read("jobs/{id:guid}/events", FollowJob).OwnWork();
        session.Read("jobs/{id:guid}/result", GetJobResult).OwnWork();
    }

    static async Task<Ok<JobView>> Ask(
        Request request,
        Here here,
        JobQueue queue,
        ExportLists lists
    )
    {
        var list = lists.Find(here.Me.Agency?.AgencyId, request.List);
        if (list is null || !here.Me.May(list.Permission))
            throw new InvalidField("list", "没有这张列表，或您无权导出。");
        if (request.Query?.Length > 2000)
            throw new InvalidField("query", "筛选条件过长。");
        await RequireFewOpenAsync(here);
        var order = new Order(
            request.List,
            (request.Query ?? "").TrimStart('?'),
            here.Me.Masked,
            here.Me.Point
        );
        var job = queue.Ask(
            here.Db,
            Kind,
            JsonSerializer.Serialize(order),
            here.Me.PersonId,
            here.Me.Agency?.AgencyId
        );
        await here.Save();
        // the log can't be mended: a number that somebody typed into a filter stays out of it
        var query = Wellformed.WithoutPersonalNumbers(request.Query ?? "");
        if (here.Me.Engagement is { } engagement)
            await EngagementViews.AddAsync(
                here.Db,
                engagement,
                here.Me.PersonId,
                $"ExportAgencyList /exports/{request.List} {query}",
                here.Now,
                here.Ct
            );
        here.About(request.List, new { job = job.Id, query });
        return TypedResults.Ok(JobView.Of(job, queue));
    }

    /// <exception cref="WrongState">The person has as many open exports as one may
    /// have.</exception>
    static async Task RequireFewOpenAsync(Here here)
    {
        var personId = here.Me.PersonId;
        var open = await here.Db.Jobs.CountAsync(
            j =>
                j.Kind == Kind
                && j.PersonId == personId
                && (j.Status == JobStatus.Waiting || j.Status == JobStatus.Running),
            here.Ct
        );
        if (open >= OpenPerPerson)
            throw new WrongState($"您已有 {open} 份导出在等待或进行，请等其中一份完成后再导出。");
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

    static async Task<Ok<JobView>> GetJob(Guid id, Here here, JobQueue queue) =>
        await OwnAsync(here.Db, here.Me, id, here.Ct) is { } job
            ? TypedResults.Ok(JobView.Of(job, queue))
            : throw new Absent();

    static async Task<ServerSentEventsResult<JobView>> FollowJob(
        Guid id,
        Here here,
        Work work,
        JobQueue queue
    )
    {
        Task<Job?> Read() =>
            work.AsOfficeAsync(false, (db, _) => OwnAsync(db, here.Me, id, here.Ct), here.Ct);
        if (await Read() is null)
            throw new Absent();
        return TypedResults.ServerSentEvents(EventsAsync(Read, queue, here.Ct));
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

    static async Task<PushStreamHttpResult> GetJobResult(
        Guid id,
        Here here,
        Work work,
        FileStore files,
        EngagementViews views,
        HttpResponse response
    )
    {
        var found = await work.AsOfficeAsync(
            false,
            async (db, _) =>
                await OwnAsync(db, here.Me, id, here.Ct) is { FileId: { } fileId } job
                    ? (job, await db.Files.AsNoTracking().SingleAsync(f => f.Id == fileId, here.Ct))
                    : ((Job, StoredFile)?)null,
            here.Ct
        );
        if (found is not var (job, file))
            throw new Absent();
        // an auditor's look at a list is written down before it is answered (GV-11)
        if (here.Me.Session!.EngagedIn(job.AgencyId) is { } engagement)
            await views.RecordAsync(
                engagement,
                here.Me.PersonId,
                $"GetJobResult {job.FileName}",
                here.Ct
            );
        response.Headers.ContentDisposition =
            new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment")
            {
                FileNameStar = job.FileName!,
            }.ToString();
        response.ContentLength = file.Size;
        return TypedResults.Stream(
            body => files.CopyToAsync(file, body, here.Ct),
            file.ContentType
        );
    }
}
