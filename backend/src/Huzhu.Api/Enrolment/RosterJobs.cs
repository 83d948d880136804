using Huzhu.Api.Jobs;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>The long work about rosters: checking and enrolling, as durable jobs.</summary>
public sealed class RosterJobs(JobQueue queue)
{
    public const string Check = "check-roster";
    public const string Enrol = "enrol-roster";

    /// <summary>Asks for it in the caller's unit of work.</summary>
    public void Ask(HuzhuDb db, string kind, Roster roster, Guid personId) =>
        roster.JobId = queue
            .Ask(db, kind, roster.Id.ToString(), personId, roster.AgencyId, roster.Rows)
            .Id;
}

/// <summary>Reads and checks a roster's rows, a chunk to a transaction.</summary>
public sealed class CheckRosterJob(RosterStaging staging, Work work, TimeProvider clock)
    : JobHandler
{
    public override string Kind => RosterJobs.Check;
    public override Lane Lane => Lane.Rosters;
    public override int Attempts => 8;

    public override string GivenUp =>
        "系统多次未能读完这份名册，已停止。请把名册分成几份、删去图片和多余的工作表后重新导入。";

    public override async Task RunAsync(JobClaim claim, CancellationToken ct)
    {
        await staging.CheckAsync(
            claim.Job.AgencyId!.Value,
            Guid.Parse(claim.Job.Arguments),
            (db, done) => claim.HoldAsync(db, done, ct),
            ct
        );
        await claim.EndAsync(
            (_, job) =>
                (job.Status, job.Done, job.FinishedAt, job.Problem) = (
                    JobStatus.Done,
                    job.Total,
                    clock.Now(),
                    null
                ),
            ct
        );
    }

    /// <summary>The roster is as unreadable as one that is none: its person reads why.</summary>
    public override Task GiveUpAsync(Job job, CancellationToken ct) =>
        work.AsAgencyAsync(
            job.AgencyId!.Value,
            writes: true,
            async (db, _) =>
            {
                var id = Guid.Parse(job.Arguments);
                var roster = await db.Rosters.SingleOrDefaultAsync(r => r.Id == id, ct);
                if (roster is not { Status: RosterStatus.Checking })
                    return false;
                (roster.Status, roster.Problem) = (RosterStatus.Unreadable, GivenUp);
                await CoverRows.DeleteAsync(db, id, ct);
                return true;
            },
            ct
        );
}

/// <summary>Enrols a confirmed roster, in one transaction. It is tried for a day before a person
/// has to look: a confirmed roster isn't left lying.</summary>
public sealed class EnrolRosterJob(Work work, TimeProvider clock) : JobHandler
{
    public override string Kind => RosterJobs.Enrol;
    public override Lane Lane => Lane.Rosters;
    public override int Attempts => 30;

    public override string GivenUp => "名册多次未能登记参保，已停止。请联系办事处处理后重新登记。";

    public override async Task RunAsync(JobClaim claim, CancellationToken ct)
    {
        var job = claim.Job;
        await work.AsAgencyAsync(
            job.AgencyId!.Value,
            writes: true,
            async (db, inside) =>
            {
                var done = await inside
                    .GetRequiredService<Enrolling>()
                    .EnrolAsync(Guid.Parse(job.Arguments), claim.Report, ct);
                await claim.HoldAsync(db, job.Done, ct);
                return done;
            },
            ct
        );
        await claim.EndAsync(
            (_, ended) =>
                (ended.Status, ended.Done, ended.FinishedAt, ended.Problem) = (
                    JobStatus.Done,
                    ended.Total,
                    clock.Now(),
                    null
                ),
            ct
        );
    }
}
