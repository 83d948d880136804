using Huzhu.Api.Jobs;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>The long work about rosters: checking and enrolling, as durable jobs.</summary>
public sealed class RosterJobs(JobQueue queue, TimeProvider clock)
{
    public const string Check = "check-roster";
    public const string Enrol = "enrol-roster";

    /// <summary>Asks for it in the caller's unit of work.</summary>
    public void Ask(HuzhuDb db, string kind, Roster roster, Guid personId)
    {
        var job = new Job
        {
            Id = clock.NewId(),
            Kind = kind,
            PersonId = personId,
            AgencyId = roster.AgencyId,
            CreatedAt = clock.Now(),
            Arguments = roster.Id.ToString(),
            Total = roster.Rows,
        };
        db.Jobs.Add(job);
        roster.JobId = job.Id;
        queue.Wake();
    }

    public static Task RunAsync(Job job, IServiceProvider services, CancellationToken ct) =>
        job.Kind == Check ? CheckAsync(job, services, ct) : EnrolAsync(job, services, ct);

    static Task CheckAsync(Job job, IServiceProvider services, CancellationToken ct) =>
        services
            .GetRequiredService<RosterStaging>()
            .CheckAsync(
                job.AgencyId!.Value,
                Guid.Parse(job.Arguments),
                (db, done) => MoveOnAsync(db, services, job.Id, done, ct),
                ct
            );

    static Task EnrolAsync(Job job, IServiceProvider services, CancellationToken ct)
    {
        var work = services.GetRequiredService<Work>();
        return work.AsAgencyAsync(
            job.AgencyId!.Value,
            writes: true,
            (_, inside) =>
                inside
                    .GetRequiredService<Enrolling>()
                    .EnrolAsync(
                        Guid.Parse(job.Arguments),
                        done => services.GetRequiredService<JobQueue>().Report(job.Id, done),
                        ct
                    ),
            ct
        );
    }

    static async Task MoveOnAsync(
        HuzhuDb db,
        IServiceProvider services,
        Guid jobId,
        int done,
        CancellationToken ct
    )
    {
        var job = await db.Jobs.SingleAsync(j => j.Id == jobId, ct);
        (job.Done, job.ClaimedAt) = (done, services.GetRequiredService<TimeProvider>().Now());
    }
}
