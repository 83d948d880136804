using System.Globalization;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Cover and claims of agencies that have ended pass to who answers for them (AG-15): the
/// successor that the office names, else the office's own tenant; named later, it moves on. Each
/// passing is one transaction and an entry in the log of both; broken off, it begins
/// again.</summary>
public sealed class PassOnCover(Work work, TimeProvider clock)
{
    sealed record Passing(Guid Ended, string EndedSlug, Guid Holder, Guid Successor, string Slug);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (
            var passing in await work.AsOfficeAsync(
                writes: true,
                (db, s) => FindAsync(db, s, ct),
                ct
            )
        )
            await PassAsync(passing, ct);
    }

    async Task<List<Passing>> FindAsync(HuzhuDb db, IServiceProvider services, CancellationToken ct)
    {
        var rulebook = await services.GetRequiredService<RulebookSource>().GetAsync(db, ct);
        var now = clock.Now();
        var office = await db.Agencies.SingleOrDefaultAsync(a => a.HeldByOffice, ct);
        var ended = (
            await db
                .Agencies.Where(a => a.LapseRecordedAt != null || a.TerminationRecordedAt != null)
                .OrderBy(a => a.Slug)
                .ToListAsync(ct)
        )
            .Where(a => a.OwesCover(office?.Id, now, rulebook))
            .ToList();
        // where there never was a unit, there is nothing to pass on
        var holders = ended.Select(a => a.CoverPassedTo ?? a.Id).ToList();
        var holding = await db
            .MemberUnits.Where(u => holders.Contains(u.AgencyId) && u.PassedToId == null)
            .Select(u => u.AgencyId)
            .Distinct()
            .ToListAsync(ct);
        ended = [.. ended.Where(a => holding.Contains(a.CoverPassedTo ?? a.Id))];
        if (office is null && ended.Any(a => a.HolderOfCover(now, rulebook) is null))
            office = db.Agencies.Add(Agency.OfOffice(clock.NewId(), now)).Entity;
        var agencies = await db
            .Agencies.AsNoTracking()
            .ToDictionaryAsync(a => a.Id, a => a.Slug, ct);
        return
        [
            .. ended.Select(a =>
            {
                var successor = a.HolderOfCover(now, rulebook) ?? office!.Id;
                return new Passing(
                    a.Id,
                    a.Slug,
                    a.CoverPassedTo ?? a.Id,
                    successor,
                    agencies.GetValueOrDefault(successor, Agency.OfficeSlug)
                );
            }),
        ];
    }

    Task PassAsync(Passing passing, CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var passed = new Passed(0, 0, 0, 0, []);
                await UnitOfWork.WithinAgencyAsync(
                    db,
                    passing.Holder,
                    async () =>
                    {
                        passed = await CoverSuccession.PassAsync(
                            db,
                            passing.Successor,
                            passing.Holder == passing.Ended ? null : passing.Ended,
                            $"-{passing.EndedSlug}",
                            clock.Now(),
                            ct
                        );
                        Write(db, passing.Holder, passing, passed);
                    },
                    ct
                );
                await CoverSuccession.FollowAsync(
                    db,
                    passing.Holder,
                    passing.Successor,
                    passed.Claims,
                    ct
                );
                var ended = await db.Agencies.SingleAsync(a => a.Id == passing.Ended, ct);
                ended.PassCover(
                    await db.Agencies.SingleAsync(a => a.Id == passing.Successor, ct),
                    clock.Now()
                );
                Write(db, passing.Successor, passing, passed);
                return true;
            },
            ct
        );

    void Write(HuzhuDb db, Guid agency, Passing passing, Passed rows) =>
        db.AuditEntries.Add(
            new()
            {
                Id = clock.NewId(),
                At = clock.Now(),
                ActorName = "系统",
                AgencyId = agency,
                Action = "PassOnCover",
                Subject = passing.EndedSlug,
                Data = string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"to":"{{passing.Slug}}","units":{{rows.Units}},"members":{{rows.Members}},"cover":{{rows.Cover}},"dues":{{rows.Dues}},"claims":{{rows.Claims.Count}}}"""
                ),
            }
        );
}
