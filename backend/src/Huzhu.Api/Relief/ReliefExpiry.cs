using Huzhu.Data;
using Huzhu.Data.Budgets;
using Huzhu.Data.Relief;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Relief;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>What nobody approved in time gives back what it holds of cap and budget line (RE-15). That
/// it has expired is told by the clock alone; this only tidies up, as often as one likes.</summary>
public sealed class ReliefExpiry(Work work, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.Now();
        var expired = await work.AsOfficeAsync(
            writes: false,
            (db, _) =>
                db
                    .ReliefCases.AsNoTracking()
                    .Where(c => c.Stage == ReliefStage.Submitted && c.FreedAt <= now)
                    .Select(c => new { c.AgencyId, c.Id })
                    .ToListAsync(ct),
            ct
        );
        // one by one: whoever holds a line waits for no cap
        foreach (var one in expired)
            await work.AsAgencyAsync(
                one.AgencyId,
                writes: true,
                (db, _) => FreeAsync(db, one.Id, now, ct),
                ct
            );
        await FreeCampaignsAsync(now, ct);
    }

    async Task FreeCampaignsAsync(DateTime now, CancellationToken ct)
    {
        var expired = await work.AsOfficeAsync(
            writes: false,
            (db, _) =>
                db
                    .Campaigns.AsNoTracking()
                    .Where(c => c.Stage == CampaignStage.Submitted && c.FreedAt <= now)
                    .Select(c => new { c.AgencyId, c.Id })
                    .ToListAsync(ct),
            ct
        );
        foreach (var one in expired)
            await work.AsAgencyAsync(
                one.AgencyId,
                writes: true,
                (db, _) => FreeCampaignAsync(db, one.Id, now, ct),
                ct
            );
    }

    static async Task<bool> FreeCampaignAsync(
        HuzhuDb db,
        Guid id,
        DateTime now,
        CancellationToken ct
    )
    {
        var one = await db.Campaigns.SingleAsync(c => c.Id == id, ct);
        if (one.Stage != CampaignStage.Submitted || one.StageAt(now) != CampaignStage.Expired)
            return false;
        if (await db.BudgetHolds.FindAsync([one.AgencyId, one.Id], ct) is { } hold)
            await BudgetLedger.FreeAsync(db, hold, ct);
        one.Expire(now);
        return true;
    }

    static async Task<bool> FreeAsync(HuzhuDb db, Guid id, DateTime now, CancellationToken ct)
    {
        var one = await db.ReliefCases.SingleAsync(c => c.Id == id, ct);
        if (one.Stage != ReliefStage.Submitted || one.StageAt(now) != ReliefStage.Expired)
            return false;
        await ReliefLedger.ReleaseAsync(db, one, ct);
        if (await db.BudgetHolds.FindAsync([one.AgencyId, one.Id], ct) is { } hold)
            await BudgetLedger.FreeAsync(db, hold, ct);
        one.Expire(now);
        return true;
    }
}
