using Huzhu.Api.Rebates;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Rebates;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>What the office gives back to one agency, by an invented rate (示例): of the last two
/// quarters in which something came one is paid, the other waits for its second person.</summary>
static class DemoRebates
{
    const string Document = "示例比例，正式比例以办事处文件为准";

    public static Task<bool> PlayAsync(
        Work work,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    ) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, inner) =>
            {
                await PlayAsync(db, inner.GetRequiredService<RebateComputing>(), agencyId, now, ct);
                return true;
            },
            ct
        );

    static async Task PlayAsync(
        HuzhuDb db,
        RebateComputing computing,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    )
    {
        var posts = await db.Posts.Where(p => p.AgencyId == null).ToListAsync(ct);
        Guid Of(PostKind kind) => posts.OrderBy(p => p.Id).First(p => p.Kind == kind).PersonId;
        var (finance, approver) = (Of(PostKind.OfficeFinance), Of(PostKind.OfficeApprover));
        var kind = await db
            .Agencies.Where(a => a.Id == agencyId)
            .Select(a => a.Kind)
            .SingleAsync(ct);
        var plans = await db
            .Remittances.Where(r => r.AgencyId == agencyId)
            .Select(r => r.PlanCode)
            .Distinct()
            .OrderBy(p => p)
            .ToListAsync(ct);
        var before = now.AddDays(-40);
        foreach (var plan in plans)
        {
            var rate = Rate(plan, kind, 800, new(2017, 1, 1));
            rate.Confirm(null, approver, before);
        }
        if (plans.Count > 0)
            Rate(plans[0], AgencyKind.Industry, 850, Beijing.DateOf(now).AddDays(30));
        await db.SaveChangesAsync(ct);

        var days = await db
            .RemittanceAcknowledgements.Where(a => a.AgencyId == agencyId)
            .Select(a => a.On)
            .Distinct()
            .ToListAsync(ct);
        var quarters = days.Select(Quarter.Of)
            .Distinct()
            .Where(q => q.HasEnded(now))
            .OrderBy(q => q.First)
            .TakeLast(2)
            .ToList();
        foreach (var quarter in quarters)
        {
            var one = RebateStatement.Of(
                Guid.CreateVersion7(now),
                agencyId,
                quarter,
                known: false,
                finance,
                now
            );
            db.RebateStatements.Add(one);
            await computing.ComputeAsync(one, finance, ct);
            one.Propose(one.Payable, finance, now.AddDays(-3));
            if (quarter != quarters[^1] && one.Payable > Money.Zero)
            {
                one.Confirm(one.Payable, unchanged: true, approver, now.AddDays(-3));
                one.Pay(Beijing.DateOf(now).AddDays(-2), "示例回拨0001", finance, now);
            }
            await db.SaveChangesAsync(ct);
        }

        RebateRate Rate(string plan, AgencyKind of, int rate, DateOnly from)
        {
            var one = RebateRate.Propose(
                Guid.CreateVersion7(now),
                (plan, of),
                rate,
                from,
                Document,
                null,
                finance,
                before
            );
            db.RebateRates.Add(one);
            return one;
        }
    }
}
