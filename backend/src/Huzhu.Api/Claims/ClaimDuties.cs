using Huzhu.Api.Duties;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>What claims ask to be done: of an agency its own reports and returns, of the office
/// what was sent up, proposed and reported.</summary>
static class ClaimDuties
{
    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query) =>
        query.Scope.SeesAll ? await OfOfficeAsync(query) : await OfAgencyAsync(query);

    static async Task<IEnumerable<Duty>> OfAgencyAsync(DutyQuery query)
    {
        if (!query.Works(query.Scope.AgencyId))
            return [];
        var db = query.Db;
        var returned = await ListClaims
            .Standing(
                db.ClaimRounds.AsNoTracking().Where(r => r.AgencyId == query.Scope.AgencyId),
                ClaimState.Returned
            )
            .ToDictionaryAsync(r => r.ClaimId, query.Ct);
        var ids = returned.Keys.ToList();
        var claims = await db
            .Claims.AsNoTracking()
            .Where(c => c.WithdrawnAt == null && (c.Round == 0 || ids.Contains(c.Id)))
            .ToListAsync(query.Ct);
        return claims.Select(c =>
            ClaimDeadlines.DutyOf(c, returned.GetValueOrDefault(c.Id), query.Rulebook)
        );
    }

    static async Task<IEnumerable<Duty>> OfOfficeAsync(DutyQuery query)
    {
        var open = query.Db.ClaimRounds.Where(r => r.Outcome == null && r.WithdrawnAt == null);
        var sent = await open.Where(r => r.Proposed == null)
            .GroupBy(r => r.AgencyId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Oldest = g.Min(r => r.SentUpAt),
            })
            .ToListAsync(query.Ct);
        var proposed = await open.Where(r => r.Proposed != null)
            .GroupBy(r => r.ProposedById!.Value)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Oldest = g.Min(r => r.SentUpAt),
            })
            .ToListAsync(query.Ct);
        var freezes = await query
            .Db.ClaimFreezes.AsNoTracking()
            .Where(f => f.LiftedAt == null)
            .ToListAsync(query.Ct);
        var ids = freezes.Select(f => f.ClaimId).ToList();
        var numbers = await query
            .Db.Claims.Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Number, query.Ct);
        return sent.Select(s => ClaimDeadlines.ToDecide(s.Key, s.Count, s.Oldest, query.Rulebook))
            .Concat(
                proposed.Select(p =>
                    ClaimDeadlines.ToConfirm(p.Key, p.Count, p.Oldest, query.Rulebook)
                )
            )
            .Concat(
                freezes.Select(f =>
                    ClaimDeadlines.ToAnswer(
                        f,
                        numbers.GetValueOrDefault(f.ClaimId, ""),
                        query.Rulebook
                    )
                )
            );
    }
}
