using Huzhu.Data;
using Huzhu.Data.Settlements;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Settlements;

/// <summary>Finds the members whom a settlement is about, and computes what they get.</summary>
public sealed class SettlementMatching(HuzhuDb db, TimeProvider clock)
{
    const int Chunk = 5_000;

    /// <summary>Years for which the plan has known terms: those of 1 January, of one yearly
    /// reimbursement.</summary>
    internal async Task<IReadOnlyList<SettlementYear>> YearsAsync(
        Settlement run,
        CancellationToken ct
    ) => YearsOf(await VersionsAsync(run.PlanCode, ct), run.PlanCode, Today);

    DateOnly Today => Beijing.DateOf(clock.Now());

    Task<List<PlanVersion>> VersionsAsync(string code, CancellationToken ct) =>
        db
            .PlanVersions.AsNoTracking()
            .Where(v => v.Code == code && v.Status == PlanStatus.Released)
            .ToListAsync(ct);

    internal static IReadOnlyList<SettlementYear> YearsOf(
        IReadOnlyCollection<PlanVersion> versions,
        string code,
        DateOnly today
    )
    {
        var years = new List<SettlementYear>();
        var first = versions.Select(v => v.EffectiveFrom.Year).DefaultIfEmpty(today.Year).Min();
        for (var year = first; year <= today.Year; year++)
            if (
                PlanCatalogue.InForce(versions, code, new(year, 1, 1)) is { } version
                && version.WhoMayJoin is PlanMembers.CardHolders or PlanMembers.CardHoldersInService
                && version.Benefits is [TieredReimbursement { IsKnown: true } benefit]
            )
                years.Add(new(year, benefit));
        return years;
    }

    /// <summary>Looks for everybody anew, for members come and are put right, and computes the
    /// shares.</summary>
    internal async Task<SettlementTotals> ComputeAsync(Settlement run, CancellationToken ct)
    {
        var versions = await VersionsAsync(run.PlanCode, ct);
        var inService =
            PlanCatalogue.InForce(versions, run.PlanCode, Today)?.WhoMayJoin
            == PlanMembers.CardHoldersInService;
        await TakeOverAsync(run, ct);
        var people = await db
            .SettlementPeople.Where(p => p.SettlementId == run.Id)
            .OrderBy(p => p.Holder)
            .ToListAsync(ct);
        foreach (var some in people.Chunk(Chunk))
        {
            var found = await FindAsync([.. some.Select(p => p.Holder)], ct);
            foreach (var person in some)
                person.Match(found.GetValueOrDefault(person.Holder), inService);
        }
        await db.SaveChangesAsync(ct);
        await SettlementSums.ComputeAsync(db, run, YearsOf(versions, run.PlanCode, Today), ct);
        return await SettlementSums.TotalsAsync(db, run.Id, ct);
    }

    /// <summary>Who was in doubt in the last booked run of the plan is looked for again.</summary>
    async Task TakeOverAsync(Settlement run, CancellationToken ct)
    {
        var last = await db
            .Settlements.Where(s => s.PlanCode == run.PlanCode && s.BookedAt != null)
            .OrderByDescending(s => s.BookedAt)
            .Select(s => s.Id)
            .FirstOrDefaultAsync(ct);
        var waiting = await db
            .SettlementPeople.AsNoTracking()
            .Where(p => p.SettlementId == last && p.Doubt != PersonDoubt.None)
            .Where(p =>
                !db.SettlementPeople.Any(o => o.SettlementId == run.Id && o.Holder == p.Holder)
            )
            .ToListAsync(ct);
        await SettlementRows.AddAsync(
            db,
            waiting
                .Where(p => !p.IsPaid)
                .Select(p => SettlementPerson.Of(clock.NewId(), run.Id, p.Holder, 0, p.Who)),
            ct
        );
    }

    /// <summary>Of several agencies the one where the person is, then one with running cover, then
    /// the first.</summary>
    async Task<Dictionary<Guid, MemberMatch>> FindAsync(List<Guid> holders, CancellationToken ct)
    {
        var members = await db
            .Members.AsNoTracking()
            .Where(m => holders.Contains(m.PersonKey))
            .Select(m => new
            {
                m.AgencyId,
                m.Id,
                m.UnitId,
                m.PersonKey,
                m.Name,
                HasCard = m.CardKey != null,
                m.LeftOn,
                m.RetiredOn,
            })
            .ToListAsync(ct);
        var ids = members.Select(m => m.Id).ToList();
        var today = Today;
        var several = members
            .GroupBy(m => m.PersonKey)
            .Where(g => g.Count() > 1)
            .SelectMany(g => g.Select(m => m.Id))
            .ToList();
        var covered = (
            await db
                .Enrolments.Where(e => several.Contains(e.MemberId) && e.CancelledOn == null)
                .Where(e => e.Effective <= today && e.Expiry >= today)
                .Select(e => e.MemberId)
                .ToListAsync(ct)
        ).ToHashSet();
        var dead = (
            await db
                .InsuredEvents.Where(e => e.Kind == EventKind.Death && ids.Contains(e.MemberId))
                .Where(e =>
                    db.Claims.Any(c =>
                        c.AgencyId == e.AgencyId && c.EventId == e.Id && c.WithdrawnAt == null
                    )
                )
                .Select(e => e.MemberId)
                .ToListAsync(ct)
        ).ToHashSet();
        return members
            .GroupBy(m => m.PersonKey)
            .ToDictionary(
                g => g.Key,
                g =>
                {
                    var one = g.OrderBy(m => m.LeftOn is not null)
                        .ThenByDescending(m => covered.Contains(m.Id))
                        .ThenBy(m => m.AgencyId)
                        .First();
                    return new MemberMatch(
                        one.AgencyId,
                        one.Id,
                        one.UnitId,
                        one.Name,
                        one.HasCard,
                        one.LeftOn,
                        one.RetiredOn,
                        g.Any(m => dead.Contains(m.Id))
                    );
                }
            );
    }
}
