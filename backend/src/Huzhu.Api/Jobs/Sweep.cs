using Huzhu.Api.Committees;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>
/// Records what the facts already say (AG-7, AG-9), each thing once; whether it runs late changes
/// nothing. It also opens new tenants and throws away what has served its time.
/// </summary>
public sealed class Sweep(Work work, FileStore files, TimeProvider clock)
{
    static readonly TimeSpan AnswersKept = TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken ct)
    {
        await work.AsOfficeAsync(writes: true, (db, s) => RecordEndsAsync(db, s, ct), ct);
        foreach (
            var agency in await work.AsOfficeAsync(false, (db, _) => UnopenedAsync(db, ct), ct)
        )
            await OpenTenantAsync(agency, ct);
        await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var old = clock.Now() - AnswersKept;
                db.IdempotentAnswers.RemoveRange(
                    await db
                        .IdempotentAnswers.Where(a => a.CreatedAt < old)
                        .OrderBy(a => a.CreatedAt)
                        .Take(1000)
                        .ToListAsync(ct)
                );
                db.Files.RemoveRange(
                    await KeepFiles
                        .Unnamed(db, old)
                        .OrderBy(f => f.CreatedAt)
                        .Take(1000)
                        .ToListAsync(ct)
                );
                return true;
            },
            ct
        );
        await files.SweepAsync(
            async ids =>
                await work.AsOfficeAsync(
                    false,
                    async (db, _) =>
                        (IReadOnlyCollection<Guid>)
                            await db
                                .Files.Where(f => ids.Contains(f.Id))
                                .Select(f => f.Id)
                                .ToListAsync(ct),
                    ct
                ),
            ct
        );
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

    sealed record Unopened(Guid Id, DateTime ApprovedAt, SetUpContent Content);

    /// <summary>Agencies whose committee and staff have not yet moved into their tenant.</summary>
    static async Task<List<Unopened>> UnopenedAsync(HuzhuDb db, CancellationToken ct)
    {
        var waiting = await (
            from agency in db.Agencies
            where !db.Occurrences.Any(o => o.SubjectId == agency.Id && o.Kind == "opened")
            join set in db.Cases on agency.SetUpCaseId equals set.Id
            select new
            {
                agency.Id,
                agency.ApprovedAt,
                set.Content,
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return [.. waiting.Select(w => new Unopened(w.Id, w.ApprovedAt, (SetUpContent)w.Content))];
    }

    /// <summary>Committee and staff of the application become rows of the tenant. The office can't
    /// write those, so that it happens in the agency's own scope; done twice it has one effect.
    /// </summary>
    async Task OpenTenantAsync(Unopened agency, CancellationToken ct)
    {
        var from = Beijing.DateOf(agency.ApprovedAt);
        await work.AsAgencyAsync(
            agency.Id,
            writes: true,
            async (db, _) =>
            {
                // staff only come this way; a committee member may have joined before
                if (await db.StaffMembers.AnyAsync(ct))
                    return false;
                foreach (var m in agency.Content.Committee)
                    db.CommitteeMembers.Add(
                        new(clock.NewId(), agency.Id, m.Name!, m.Role!.Value, m.Title ?? "", from)
                    );
                foreach (var s in agency.Content.Staff)
                    db.StaffMembers.Add(
                        new(
                            clock.NewId(),
                            agency.Id,
                            s.Name!,
                            s.Duty!.Value,
                            s.FullTime ?? false,
                            s.Phone ?? "",
                            from
                        )
                    );
                return true;
            },
            ct
        );
        await work.AsOfficeAsync(
            writes: true,
            (db, _) =>
            {
                db.Occurrences.Add(
                    new()
                    {
                        SubjectId = agency.Id,
                        Kind = "opened",
                        AgencyId = agency.Id,
                        At = agency.ApprovedAt,
                        RecordedAt = clock.Now(),
                    }
                );
                return Task.FromResult(true);
            },
            ct
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
