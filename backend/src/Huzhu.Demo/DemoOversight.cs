using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>Who looks in from outside, an agency with every post filled, and a clerk who is
/// leaving it.</summary>
static class DemoOversight
{
    /// <summary>The first service point of 海淀, at which one of its clerks works.</summary>
    public static readonly Guid PointOfHaidian = Guid.Parse("01900000-0000-7000-8000-000000000108");

    /// <summary>An auditor in office, one whose time is over, and the federation's committee; and
    /// the full staff of one agency.</summary>
    public static async Task EngageAsync(
        HuzhuDb db,
        DemoCast cast,
        Func<string, Task<Guid>> agencyOf,
        Guid by,
        Guid confirmedBy,
        DateTime now
    )
    {
        var haidian = await agencyOf("haidian");
        cast.Join("haidian", haidian, "-kuaiji2", PostKind.LeadAccountant, fullTime: true);
        cast.Join("haidian", haidian, "-kuaiji3", PostKind.Accountant, fullTime: true);
        cast.Join("haidian", haidian, "-chuna", PostKind.Cashier);
        cast.Join("haidian", haidian, "-weiyuan", PostKind.CommitteeMember);
        cast.Join("haidian", haidian, "-daiban", PostKind.PointClerk, point: PointOfHaidian);
        cast.Join("haidian", haidian, "-jingban2", PostKind.Clerk);
        var (dongcheng, xicheng) = (await agencyOf("dongcheng"), await agencyOf("xicheng"));
        var today = Beijing.DateOf(now);
        Engage(
            cast.Auditor("shenji", "auditor", "dongcheng", "xicheng"),
            EngagementKind.ExternalAudit,
            "年度审计",
            today.AddDays(-20),
            today.AddDays(40),
            dongcheng,
            xicheng
        );
        Engage(
            cast.Auditor("shenji-yiqi", "expiredAuditor", "dongcheng"),
            EngagementKind.ExternalAudit,
            "上年度审计",
            today.AddDays(-400),
            today.AddDays(-340),
            dongcheng
        );
        Engage(
            cast.Auditor("jiandu", "federation"),
            EngagementKind.FederationSupervision,
            "日常监督",
            today.AddDays(-200),
            null
        );
        await db.SaveChangesAsync();

        void Engage(
            Person person,
            EngagementKind kind,
            string purpose,
            DateOnly from,
            DateOnly? to,
            params Guid[] agencies
        )
        {
            Guid NewId() => Guid.CreateVersion7(now);
            var federation = kind == EngagementKind.FederationSupervision;
            var engagement = Engagement.Propose(
                NewId(),
                null,
                new()
                {
                    Kind = kind,
                    Firm = federation ? "市总工会职工互助保障管理委员会" : "示例会计师事务所",
                    Purpose = purpose,
                    Mandate = federation ? "监督职责" : "审计业务约定书",
                    From = from,
                    To = to,
                    Unmasked = federation,
                    AgencyIds = agencies,
                    PersonIds = [person.Id],
                },
                by,
                NewId
            );
            engagement.Confirm(engagement.Revision, [], confirmedBy);
            db.Engagements.Add(engagement);
        }
    }

    /// <summary>A clerk leaves: the list is signed by the leaver alone so far.</summary>
    public static Task<bool> HandOverAsync(
        Work work,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    ) =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, services) =>
            {
                var posts = await db
                    .Posts.Where(p => p.AgencyId == agencyId)
                    .OrderBy(p => p.Id)
                    .ToListAsync(ct);
                var clerks = posts.Where(p => p.Kind == PostKind.Clerk).ToList();
                var director = posts.First(p =>
                    p.Kind == PostKind.AgencyDirector && p.GivesRightsAt(now)
                );
                var at = new Circumstances(
                    AgencyStaff.Of(agencyId, posts, now),
                    now,
                    await services.GetRequiredService<RulebookSource>().GetAsync(db, ct),
                    () => Guid.CreateVersion7(now)
                );
                var (stays, leaves) = (clerks[0].PersonId, clerks[1].PersonId);
                var handover = Handover.Draft(
                    at.NewId(),
                    agencyId,
                    leaves,
                    stays,
                    director.PersonId,
                    at.Today.AddDays(-2),
                    [
                        new(HandoverEntryKind.File, "本年度参保名册及投保单（3盒）"),
                        new(HandoverEntryKind.File, "慰问金发放登记簿"),
                        new(HandoverEntryKind.Account, "办事处业务邮箱账号"),
                    ],
                    at
                );
                var custody = await db.Custodies.SingleAsync(c => c.AgencyId == agencyId, ct);
                handover.Sign(handover.Revision, leaves, custody, posts, at);
                db.Handovers.Add(handover);
                return true;
            },
            ct
        );
}
