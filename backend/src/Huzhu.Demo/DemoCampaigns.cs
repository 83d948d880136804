using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>Campaigns of an agency: one that is approved and may be given out, and an activity that
/// waits for approval.</summary>
static class DemoCampaigns
{
    public static Task<bool> PlayAsync(
        Work work,
        Guid agencyId,
        DateTime now,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, inner) =>
            {
                var year = Beijing.DateOf(now).Year;
                if (
                    !await db.BudgetFilings.AnyAsync(
                        f =>
                            f.AgencyId == agencyId
                            && f.Year == year
                            && f.Outcome == FilingOutcome.Filed,
                        ct
                    )
                )
                    return false;
                var posts = await db.Posts.Where(p => p.AgencyId == agencyId).ToListAsync(ct);
                Guid By(PostKind kind) =>
                    posts.Where(p => p.Kind == kind).OrderBy(p => p.Id).First().PersonId;
                var rulebook = await inner.GetRequiredService<RulebookSource>().GetAsync(db, ct);
                var at = new Circumstances(
                    AgencyStaff.Of(agencyId, posts, now),
                    now,
                    rulebook,
                    clock.NewId
                );
                var units = await db.MemberUnits.OrderBy(u => u.Number).Take(2).ToListAsync(ct);
                var (clerk, director) = (By(PostKind.Clerk), By(PostKind.AgencyDirector));
                var campaign = await SubmittedAsync(
                    db,
                    agencyId,
                    new(
                        CampaignKind.Heat,
                        "高温慰问一线职工（示例）",
                        at.Today,
                        Money.OfYuan(3_600),
                        "矿泉水、毛巾、清凉油",
                        CampaignGoods.Cooling,
                        null,
                        ActivityGifts.None
                    ),
                    [.. units.Select(u => new CampaignUnit(u.Id, u.Name, 20, 20, Listed: false))],
                    clerk,
                    at,
                    ct
                );
                campaign.Approve(
                    campaign.Revision,
                    CampaignCaps.Of(campaign.ShareOf([]), [], rulebook),
                    director,
                    rulebook,
                    now
                );
                db.BudgetHolds.Local.Single(h => h.Id == campaign.Id).Open(campaign.OnPaper);
                await SubmittedAsync(
                    db,
                    agencyId,
                    new(
                        CampaignKind.Activity,
                        "职工健康知识竞赛（示例）",
                        at.Today.AddDays(14),
                        Money.OfYuan(3_000),
                        "讲座后现场答题，前六名有奖品。",
                        null,
                        ActivityTheme.Health,
                        new(Money.Zero, [new("跳绳", Money.OfYuan(80), 6)])
                    ),
                    [new(units[0].Id, units[0].Name, 30, 0, Listed: false)],
                    clerk,
                    at,
                    ct
                );
                return true;
            },
            ct
        );

    static async Task<Campaign> SubmittedAsync(
        HuzhuDb db,
        Guid agencyId,
        CampaignTerms terms,
        IReadOnlyList<CampaignUnit> units,
        Guid clerk,
        Circumstances at,
        CancellationToken ct
    )
    {
        var one = Campaign.Draft(at.NewId(), agencyId);
        one.Write(terms, clerk, at.Now);
        one.SetHeads(units, clerk, at.Now);
        one.Submit(CampaignCaps.Of(one.ShareOf([]), [], at.Rulebook), clerk, at);
        db.Campaigns.Add(one);
        await DemoBudgets.HoldAsync(db, agencyId, one.Id, terms.Kind.Line(), terms.Total, at, ct);
        return one;
    }
}
