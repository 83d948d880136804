using Huzhu.Api.Agencies;
using Huzhu.Api.Audit;
using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Relief;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>
/// Records what the facts already say (AG-7, AG-9), each thing once; whether it runs late changes
/// nothing. It also throws away what has served its time.
/// </summary>
public sealed class Sweep(
    Work work,
    FileSweep files,
    DraftSweep drafts,
    PassOnCover passOnCover,
    MissingResults missing,
    ReliefExpiry relief,
    TimeProvider clock
)
{
    static readonly TimeSpan AnswersKept = TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken ct)
    {
        await work.AsOfficeAsync(writes: true, (db, s) => RecordEndsAsync(db, s, ct), ct);
        await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                await Sessions.PruneAsync(db, clock.Now(), ct);
                await SecurityLog.PruneAsync(db, clock.Now(), ct);
                var old = clock.Now() - AnswersKept;
                db.IdempotentAnswers.RemoveRange(
                    await db
                        .IdempotentAnswers.Where(a => a.CreatedAt < old)
                        .OrderBy(a => a.CreatedAt)
                        .Take(1000)
                        .ToListAsync(ct)
                );
                return true;
            },
            ct
        );
        await drafts.RunAsync(ct);
        await files.RunAsync(ct);
        await passOnCover.RunAsync(ct);
        await missing.RunAsync(ct);
        await relief.RunAsync(ct);
    }

    /// <summary>Lapses and terminations that have come into force.</summary>
    async Task<int> RecordEndsAsync(HuzhuDb db, IServiceProvider services, CancellationToken ct)
    {
        var rulebook = await services.GetRequiredService<RulebookSource>().GetAsync(db, ct);
        var now = clock.Now();
        var running = await db
            .Agencies.Where(a => a.LapseRecordedAt == null && a.TerminationRecordedAt == null)
            .ToListAsync(ct);
        return running.Count(agency => RecordEnd(db, agency, now, rulebook));
    }

    /// <summary>Records the end of one agency, if it has come; an act that depends on it being
    /// recorded need not wait for the sweep.</summary>
    public bool RecordEnd(HuzhuDb db, Agency agency, DateTime now, Rulebook rulebook)
    {
        if (agency.RecordLapse(now, rulebook))
            Record(db, agency, "lapsed", agency.LapsedAt!.Value, now);
        else if (agency.RecordTermination(now, rulebook))
            Record(db, agency, "terminated", agency.TerminatedAt!.Value, now);
        else
            return false;
        return true;
    }

    void Record(HuzhuDb db, Agency agency, string kind, DateTime at, DateTime now)
    {
        db.Occurrences.Add(
            new()
            {
                SubjectId = agency.Id,
                Kind = kind,
                AgencyId = agency.Id,
                At = at,
                RecordedAt = now,
            }
        );
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = clock.NewId(),
                At = now,
                ActorName = "系统",
                AgencyId = agency.Id,
                Action = kind == "lapsed" ? "RecordLapse" : "RecordTermination",
                Subject = agency.Slug,
                Data = $$"""{"at":"{{at:O}}"}""",
            }
        );
    }
}

/// <summary>Wakes the sweep every half minute.</summary>
sealed class SweepTimer(Sweep sweep, ILogger<SweepTimer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        do
        {
            try
            {
                await sweep.RunAsync(ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "the sweep failed and runs again in half a minute");
            }
        } while (await timer.WaitForNextTickAsync(ct));
    }
}
