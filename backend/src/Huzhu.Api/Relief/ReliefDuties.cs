using Huzhu.Api.Duties;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>What cases and campaigns wait for, each person's own next act.</summary>
static class ReliefDuties
{
    static readonly ReliefStage[] Waiting =
    [
        ReliefStage.Submitted,
        ReliefStage.Approved,
        ReliefStage.Ordered,
        ReliefStage.Released,
        ReliefStage.Returned,
        ReliefStage.Paid,
    ];

    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query)
    {
        var ids = query.Working.Select(a => a.Id).ToList();
        var open = await query
            .Db.ReliefCases.AsNoTracking()
            .Where(c => Waiting.Contains(c.Stage) && ids.Contains(c.AgencyId))
            .ToListAsync(query.Ct);
        var campaigns = await query
            .Db.Campaigns.AsNoTracking()
            .Where(c =>
                c.Stage == CampaignStage.Submitted
                || c.Stage == CampaignStage.Approved
                || !c.Settled
                    && (c.Stage == CampaignStage.Completed || c.Stage == CampaignStage.Voided)
            )
            .Where(c => ids.Contains(c.AgencyId))
            .ToListAsync(query.Ct);
        return open.Select(c => c.DutyAt(query.Now))
            .Concat(campaigns.Select(c => c.DutyAt(query.Now)))
            .OfType<Duty>();
    }
}
