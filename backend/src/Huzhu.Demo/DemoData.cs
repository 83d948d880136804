using Huzhu.Api.Jobs;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.People;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>The demo: the agencies that the office names, each somewhere in its life and in good
/// standing, and invented ones with all that goes wrong, anchored to the clock at first start.
/// Refused outside demo mode and on a database with agencies.</summary>
public static class DemoData
{
    /// <summary>Seeds an empty demo database; returns false when there is nothing to do.</summary>
    public static async Task<bool> SeedAsync(IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<Settings>();
        if (!settings.Demo)
            throw new InvalidOperationException("演示数据只能在演示模式（HUZHU_DEMO=true）写入。");
        var work = services.GetRequiredService<Work>();
        if (await work.AsOfficeAsync(false, (db, _) => db.Agencies.AnyAsync(ct), ct))
            return false;
        var now = services.GetRequiredService<TimeProvider>().Now();
        var facts = new DemoFacts();
        var grown = await work.AsOfficeAsync(
            writes: true,
            (db, inner) => PlayAsync(db, inner, settings, facts, now, ct),
            ct
        );
        await services.GetRequiredService<Sweep>().RunAsync(ct);
        foreach (var (agencyId, _, area, setUpOn) in grown)
            await OpenPointsAsync(work, agencyId, area, setUpOn, facts, now, ct);
        foreach (var agency in grown)
        {
            await DemoOrganisation.MeetAsync(work, agency.Id, now, ct);
            await DemoBudgets.PlayAsync(work, agency.Id, agency.Slug, now, ct);
            await DemoOrganisation.KeepAsync(work, agency.Id, now, ct);
        }
        await DemoOversight.HandOverAsync(work, grown.Single(g => g.Slug == "haidian").Id, now, ct);
        await DemoRecords.PublishAsync(work, now, ct);
        foreach (var agency in grown)
            await DemoRecords.PlayAsync(work, agency.Id, now, ct);
        var young = await work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .Agencies.Where(a => a.CollectedOn != null && a.BusinessStartedOn == null)
                    .Select(a => new { a.Id, a.Slug })
                    .ToListAsync(ct),
            ct
        );
        foreach (var agency in young.Where(a => DemoFacts.IsReal(a.Slug)))
            await DemoRecords.PlayAsync(work, agency.Id, now, ct);
        await DemoPlans.PlayAsync(work, facts, now, ct);
        foreach (var agency in grown)
            await DemoMembers.PlayAsync(work, agency.Id, agency.Slug, facts, now, ct);
        foreach (var (slug, persons) in new[] { ("dongcheng", 0), ("haidian", 1000) })
            await DemoRosters.PlayAsync(
                services,
                grown.Single(g => g.Slug == slug).Id,
                persons,
                facts,
                now,
                ct
            );
        foreach (var slug in new[] { "haidian", DemoFacts.Troubled })
            await DemoContributions.PlayAsync(
                work,
                grown.Single(g => g.Slug == slug).Id,
                late: slug == DemoFacts.Troubled,
                now,
                services.GetRequiredService<TimeProvider>(),
                ct
            );
        Guid Of(string slug) => grown.Single(g => g.Slug == slug).Id;
        await DemoBooks.PlayAsync(work, Of("haidian"), now, ct);
        await new DemoClaims(services, Of("haidian"), now, ct).PlayAsync();
        await new DemoPayments(services, Of("haidian"), now, ct).PlayAsync();
        await DemoRebates.PlayAsync(work, Of("haidian"), now, ct);
        await new DemoRelief(services, Of("haidian"), now, ct).PlayAsync(Of("dongcheng"));
        await DemoCampaigns.PlayAsync(
            work,
            Of("haidian"),
            now,
            services.GetRequiredService<TimeProvider>(),
            ct
        );
        await new DemoClaims(services, Of(DemoFacts.Troubled), now, ct).FreezeAsync();
        await new DemoSettlements(services, Of("haidian"), now, ct).PlayAsync();
        return true;
    }

    /// <summary>Agencies whose people can sign in.</summary>
    static readonly string[] WithSignIns =
    [
        "dongcheng",
        "xicheng",
        "haidian",
        "huairou",
        DemoFacts.Troubled,
        "shili-dianzi",
    ];

    /// <summary>Two in full time, one of them in charge (CU-4); one agency has more than that.
    /// </summary>
    static bool NeedsAccountants(string slug) => DemoFacts.IsReal(slug) && slug != "haidian";

    sealed record Grown(Guid Id, string Slug, string? Area, DateOnly? Since);

    static async Task<List<Grown>> PlayAsync(
        HuzhuDb db,
        IServiceProvider inner,
        Settings settings,
        DemoFacts facts,
        DateTime now,
        CancellationToken ct
    )
    {
        var index = inner.GetRequiredService<BlindIndex>();
        var cast = new DemoCast(
            db,
            facts,
            index,
            inner.GetRequiredService<IPasswordHasher<Person>>(),
            now
        );
        var reviewer = cast.Office("shenhe", PostKind.OfficeReviewer);
        cast.Office("shenhe2", PostKind.OfficeReviewer);
        var approver = cast.Office("hezhun", PostKind.OfficeApprover);
        cast.Office("jihe", PostKind.OfficeInspector);
        cast.Office("caiwu", PostKind.OfficeFinance);
        cast.Office("caiwu2", PostKind.OfficeFinance);
        var administrator = cast.Office("guanli", PostKind.OfficeAdministrator);
        cast.Office("guanli2", PostKind.OfficeAdministrator);
        await db.SaveChangesAsync(ct);
        var clock = new StoryClock(now);
        var story = new DemoStory(
            db,
            clock,
            now,
            facts,
            await inner.GetRequiredService<RulebookSource>().GetAsync(db, ct),
            inner.GetRequiredService<FileStore>(),
            inner.GetRequiredService<CertificateSigning>(),
            new PersonLedger(inner.GetRequiredService<Work>(), index, clock),
            inner.GetRequiredService<Sweep>(),
            new(reviewer.Id, reviewer.Name),
            new(approver.Id, approver.Name)
        );
        Tell(story, facts, now, ct);
        await story.PlayAsync(ct);
        AddLooseEnds(db, facts, administrator.Id, now);
        foreach (var slug in WithSignIns)
            await cast.AgencyAsync(slug, (await story.AgencyOf(slug, ct)).Id, ct);
        foreach (var agency in await db.Agencies.AsNoTracking().ToListAsync(ct))
            if (agency.CollectedOn is not null && NeedsAccountants(agency.Slug))
                cast.Accountants(agency.Slug, agency.Id);
        await DemoOversight.EngageAsync(
            db,
            cast,
            async slug => (await story.AgencyOf(slug, ct)).Id,
            administrator.Id,
            approver.Id,
            now
        );
        await cast.WriteAsync(settings.DataFolder, ct);
        return
        [
            .. (await db.Agencies.AsNoTracking().ToListAsync(ct))
                .Where(a => a.BusinessStartedOn is not null && a.TerminationDecidedAt is null)
                .Select(a => new Grown(a.Id, a.Slug, a.AreaCode, a.BusinessStartedOn)),
        ];
    }

    /// <summary>Who is how far, in days before the start.</summary>
    static void Tell(DemoStory story, DemoFacts facts, DateTime now, CancellationToken ct)
    {
        var early = new Dictionary<string, (double DaysAgo, Growth Growth)>
        {
            ["mentougou"] = (4, Growth.Approved),
            ["fangshan"] = (9, Growth.Issued),
            ["huairou"] = (18, Growth.Noticed),
            ["pinggu"] = (10, Growth.Collected),
            ["shili-jiancai"] = (86, Growth.Collected),
            ["shili-huagong"] = (150, Growth.Collected),
        };
        var years = 0;
        foreach (var (slug, name, kind, area) in DemoFacts.Agencies.Concat(DemoFacts.Invented))
        {
            var (daysAgo, growth) = early.TryGetValue(slug, out var stage)
                ? stage
                : (600 + 130.0 * years++, Growth.Operating);
            story.Grow(slug, facts.SetUp(name, kind, area), daysAgo, growth, ct);
        }
        TellChanges(story, facts, ct);
        TellEnds(story, ct);
        TellApplications(story, facts, ct);
    }

    static void TellChanges(DemoStory story, DemoFacts facts, CancellationToken ct)
    {
        DateOnly Day(DateTime at) => Beijing.DateOf(at);
        ChangeContent NewDirector(Agency a) =>
            new()
            {
                Whats = [ChangeWhat.Director],
                NewDirector = facts.Holder(UnionPost.ViceChairInCharge),
            };
        story.Case("xicheng-change", "xicheng", 120, ct, NewDirector);
        story.Decide("xicheng-change", 114, Outcome.Approve, "材料齐全。", ct);
        story.Issue("xicheng", 112, ct);
        story.Act(
            "xicheng",
            112,
            ct,
            (a, now, book) => a.PublishChangeNotice(a.ChangeNotices[0].Id, Day(now), now, book)
        );
        story.Case(
            "tongzhou-change",
            "tongzhou",
            9,
            ct,
            a => new ChangeContent
            {
                Whats = [ChangeWhat.Premises],
                NewAddress = facts.Street(a.AreaCode),
            }
        );
        story.Decide("tongzhou-change", 2, Outcome.Approve, "同意变更办公场所。", ct);
        story.Case(
            "haidian-change",
            "haidian",
            5,
            ct,
            a => new ChangeContent
            {
                Whats = [ChangeWhat.Premises, ChangeWhat.Other],
                NewAddress = facts.Street(a.AreaCode),
                Other = "增设服务窗口两个",
            }
        );
        story.Case("changping-change", "changping", 3, ct, NewDirector, submit: false);
        story.Case(
            "lost",
            DemoFacts.Troubled,
            75,
            ct,
            a => new ReissueContent
            {
                CertificateNumber = story.CertificateOf(a),
                Cause = ReissueCause.Lost,
                DeclaredVoidOn = a.ApprovedOn.AddDays(400),
                Declaration = "登记证正本遗失，声明作废。",
            }
        );
        story.Decide("lost", 70, Outcome.Approve, "同意补发。", ct);
        story.Issue(DemoFacts.Troubled, 69, ct);
        story.Case(
            "huairou-start",
            "huairou",
            2,
            ct,
            a => new BusinessStartContent
            {
                StartedOn = a.SetUpNoticeOn,
                Description = "已为三家单位办理参保登记。",
            }
        );
        story.Case(
            "more-time",
            "shili-jiancai",
            2,
            ct,
            a => new LapseExtensionContent
            {
                Cause = "办公场所装修延期",
                AskedUntil = a.ApprovedOn.AddMonths(5),
            }
        );
    }

    static void TellEnds(DemoStory story, CancellationToken ct)
    {
        TerminationContent End(Agency a) =>
            new()
            {
                Ground = TerminationGround.CannotFulfil,
                Reason = "机构合并，不再单独设立代办处",
                Successor = AgencyName.Full("示例机械集团工会"),
            };
        story.Case("shili-jiaotong-end", "shili-jiaotong", 90, ct, End);
        story.Decide("shili-jiaotong-end", 80, Outcome.Approve, "同意终止。", ct);
        story.Act(
            "shili-jiaotong",
            78,
            ct,
            (a, now, book) => a.ReceiveTermination(Beijing.DateOf(now), now, book)
        );
        story.Act(
            "shili-jiaotong",
            70,
            ct,
            (a, now, book) => a.PublishTermination(Beijing.DateOf(now), now, book)
        );
        story.NameSuccessor("shili-jiaotong", DemoFacts.Troubled, 65, ct);
        story.Case("shili-dianzi-end", "shili-dianzi", 16, ct, End);
        story.Decide("shili-dianzi-end", 9, Outcome.Approve, "同意终止。", ct);
        story.Act(
            "shili-dianzi",
            7,
            ct,
            (a, now, book) => a.ReceiveTermination(Beijing.DateOf(now), now, book)
        );
        story.Order(
            "shili-fangzhi-order",
            "shili-fangzhi",
            4,
            "连续两个年度未开展稽核自查，经督促仍未整改。",
            ct
        );
        story.ReviewOnly("shili-fangzhi-order", 3, "事实清楚，建议责令终止。");
    }

    /// <summary>Applications that have not become agencies (yet).</summary>
    static void TellApplications(DemoStory story, DemoFacts facts, CancellationToken ct)
    {
        void Apply(string name, AgencyKind kind, double daysAgo) =>
            story.Apply(name, facts.SetUp(name, kind, null), daysAgo, ct);
        Apply("北京市教育工会", AgencyKind.Industry, 3);
        Apply("示例建筑集团工会", AgencyKind.Enterprise, 8);
        story.Return(
            "示例建筑集团工会",
            5,
            "代办处管理办法缺少经办人员岗位职责，请补充后重新提交。"
        );
        Apply("中央驻京单位联合工会", AgencyKind.CentralUnit, 7);
        story.ReviewOnly("中央驻京单位联合工会", 1, "五项条件均已核实，建议核准。");
        Apply("示例银行工会", AgencyKind.Enterprise, 24);
        Apply("示例石油化工厂工会", AgencyKind.Enterprise, 45);
        story.Decide(
            "示例石油化工厂工会",
            38,
            Outcome.Reject,
            "没有固定的经办人员，不符合设立条件。",
            ct
        );
    }

    static void AddLooseEnds(HuzhuDb db, DemoFacts facts, Guid administratorId, DateTime now)
    {
        db.MisuseReports.Add(
            new(
                Guid.CreateVersion7(now),
                "DJZ-0000-0000",
                null,
                "有人在街道张贴登记证复印件收取“保险费”。",
                facts.Phone(),
                now.AddDays(-2)
            )
        );
        db.ParameterValues.Add(
            new()
            {
                Id = Guid.CreateVersion7(now),
                Name = "changeNoticeDays",
                Value = "5",
                From = Beijing.DateOf(now).AddMonths(1),
                Source = "办事处会议纪要",
                ProposedAt = now.AddDays(-1),
                ProposedById = administratorId,
            }
        );
    }

    static Task<bool> OpenPointsAsync(
        Work work,
        Guid agencyId,
        string? area,
        DateOnly? since,
        DemoFacts facts,
        DateTime now,
        CancellationToken ct
    ) =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, services) =>
            {
                var rulebook = await services.GetRequiredService<RulebookSource>().GetAsync(db, ct);
                var agency = await db.Agencies.SingleAsync(a => a.Id == agencyId, ct);
                if (!agency.CanDoBusiness(now, rulebook))
                    return false;
                for (var i = 0; i < facts.Between(4, 30); i++)
                    db.Points.Add(
                        AgencyPoint.Open(
                            agency,
                            i == 0 && agency.Slug == "haidian"
                                ? DemoOversight.PointOfHaidian
                                : Guid.CreateVersion7(now),
                            facts.Point(area),
                            since!.Value.AddDays(facts.Between(0, 300)),
                            now,
                            rulebook
                        )
                    );
                return true;
            },
            ct
        );
}
