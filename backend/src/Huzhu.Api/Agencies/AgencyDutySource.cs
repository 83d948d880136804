using System.Linq.Expressions;
using Huzhu.Api.Duties;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>What agencies' standing and cases ask of them and of the office.</summary>
static class AgencyDutySource
{
    /// <summary>The columns of a case that a to-do or the timeline shows.</summary>
    public static readonly Expression<Func<AgencyCase, CaseInHand>> Columns = c => new CaseInHand(
        c.Id,
        c.AgencyId,
        new CaseDates(c.Kind, c.Status, c.Ordered, c.SubmittedAt, c.DecidedAt),
        c.ReceiptNumber,
        c.Title,
        c.ProposedByPersonId,
        c.DecisionNumber
    );

    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query)
    {
        var (db, rulebook, ids) = (query.Db, query.Rulebook, query.Agencies.Keys);
        var applications = query.Scope.SeesAll;
        var cases = await db
            .Cases.AsNoTracking()
            .Where(c =>
                c.Status == CaseStatus.Submitted
                || c.Status == CaseStatus.Proposed
                || c.Status == CaseStatus.Returned
            )
            .Where(c =>
                c.AgencyId != null && ids.Contains(c.AgencyId.Value)
                || applications && c.AgencyId == null && c.ReceiptNumber != null
            )
            .Select(Columns)
            .ToListAsync(query.Ct);
        var certificates = (
            await db
                .Certificates.AsNoTracking()
                .Where(c => ids.Contains(c.AgencyId))
                .ToListAsync(query.Ct)
        )
            .GroupBy(c => c.AgencyId)
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.IssuedAt));
        var byAgency = cases.ToLookup(c => c.AgencyId);
        return query
            .Agencies.Values.SelectMany(a =>
                AgencyDuties
                    .Of(a, byAgency[a.Id], rulebook, query.Now)
                    .Append(
                        AgencyDuties.CertificateDue(
                            a,
                            certificates.GetValueOrDefault(a.Id),
                            rulebook,
                            query.Now
                        )
                    )
                    .OfType<Duty>()
            )
            .Concat(byAgency[null].Select(c => CaseDuty.Of(c, rulebook)).OfType<Duty>());
    }
}
