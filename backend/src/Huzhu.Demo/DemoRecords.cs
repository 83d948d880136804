using Huzhu.Api.Committees;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>What the demo's agencies have on file: internal rules (all ten, one due for review; of
/// an invented one some only), tasks of the year done, two matters of the office.</summary>
sealed class DemoRecords(HuzhuDb db, Agency agency, FileStore files, Rulebook rulebook)
{
    readonly List<Post> posts = [];

    /// <summary>A meeting three weeks ago, and a document of today.</summary>
    public static Task<bool> PublishAsync(Work work, DateTime now, CancellationToken ct) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, services) =>
            {
                var reviewer = await db.Users.SingleAsync(u => u.UserName == "shenhe", ct);
                var file = await services
                    .GetRequiredService<FileStore>()
                    .KeepAsync(
                        new MemoryStream(DemoFacts.Pdf("notice")),
                        "application/pdf",
                        null,
                        null,
                        ct
                    );
                db.Files.Add(file);
                var today = Beijing.DateOf(now);
                db.OfficeMatters.AddRange(
                    new OfficeMatter(
                        Guid.CreateVersion7(now),
                        OfficeMatterKind.Meeting,
                        "代办处业务工作会议",
                        "通报参保续保和给付情况，部署下一阶段工作。",
                        today.AddDays(-21),
                        null,
                        reviewer.Id
                    ),
                    new OfficeMatter(
                        Guid.CreateVersion7(now),
                        OfficeMatterKind.Document,
                        "关于做好续保和档案整理工作的通知",
                        "请核对到期单位名单，按期办理续保，并整理本年度档案。",
                        today,
                        file.Id,
                        reviewer.Id
                    )
                );
                return true;
            },
            ct
        );

    public static Task<bool> PlayAsync(
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
                var agency = await db.Agencies.SingleAsync(a => a.Id == agencyId, ct);
                var rulebook = await services.GetRequiredService<RulebookSource>().GetAsync(db, ct);
                if (!agency.CanDoBusiness(now, rulebook))
                    return false;
                var demo = new DemoRecords(
                    db,
                    agency,
                    services.GetRequiredService<FileStore>(),
                    rulebook
                );
                demo.posts.AddRange(
                    (
                        await db
                            .Posts.Where(p => p.AgencyId == agencyId)
                            .OrderBy(p => p.Id)
                            .ToListAsync(ct)
                    ).Where(p => p.GivesRightsAt(now))
                );
                await demo.TakeNoteAsync(now, ct);
                await demo.FileRulesAsync(now, ct);
                if (agency.Slug == DemoFacts.Troubled)
                    demo.TryConflict(now);
                return true;
            },
            ct
        );

    Guid Who(PostKind kind) => posts.First(p => p.Kind == kind).PersonId;

    /// <summary>Everybody came to the meeting; one agency hasn't passed it on.</summary>
    async Task TakeNoteAsync(DateTime now, CancellationToken ct)
    {
        var director = Who(PostKind.AgencyDirector);
        foreach (
            var matter in await db
                .OfficeMatters.Where(m => m.On >= agency.ApprovedOn)
                .ToListAsync(ct)
        )
        {
            if (matter.Kind == OfficeMatterKind.Document && agency.Slug != "dongcheng")
                continue;
            var receipt = new OfficeMatterReceipt(
                Guid.CreateVersion7(now),
                agency.Id,
                matter,
                director,
                matter.On,
                now
            );
            if (agency.Slug != DemoFacts.Troubled)
                receipt.PassOn("全体经办人员", matter.On, now);
            db.OfficeMatterReceipts.Add(receipt);
        }
    }

    /// <summary>A meeting adopts rules; the plan of the year and its progress are
    /// recorded.</summary>
    async Task FileRulesAsync(DateTime now, CancellationToken ct)
    {
        var whole = agency.Slug != DemoFacts.Troubled;
        var kinds = Enum.GetValues<InternalRuleKind>().Take(whole ? 10 : 8).ToList();
        var members = await db.CommitteeMembers.ToListAsync(ct);
        var (asEver, young) = (Beijing.DateOf(now.AddDays(-100)), agency.ApprovedOn.AddDays(1));
        var then = At(Beijing.StartOf(asEver < young ? young : asEver).AddHours(9.5));
        var last = await KeepMinutes.LastNumbersAsync(db, ct);
        var resolutions = Pass(kinds, members, Beijing.DateOf(now).Year, last, then);
        var recorder = Who(PostKind.AgencyDirector);
        foreach (var kind in kinds)
        {
            // one is nearly three years old and due for review
            var old = agency.Slug == "dongcheng" && kind == InternalRuleKind.ArchiveRules;
            db.InternalRules.Add(
                InternalRule.Adopt(
                    then.NewId(),
                    agency.Id,
                    kind,
                    old ? Beijing.DateOf(now).AddMonths(-36).AddDays(12) : then.Today,
                    await FileAsync(kind.ToString(), ct),
                    resolutions.First(r => r.Title.Contains(kind.Label())),
                    [],
                    recorder,
                    then
                )
            );
        }
        var today = At(now);
        var plan = resolutions.First(r => r.Kind == MotionKind.AnnualPlan);
        foreach (var kind in new[] { YearlyTaskKind.Plan, YearlyTaskKind.Progress })
            db.YearlyTasks.Add(
                YearlyTask.Complete(
                    today.NewId(),
                    agency.Id,
                    today.Today.Year,
                    kind,
                    today.Today.AddDays(-7),
                    kind == YearlyTaskKind.Plan
                        ? "发展参保单位十二家，续保率不低于九成。"
                        : "已完成年度计划的六成，两家单位续保滞后，已约定办理日期。",
                    await FileAsync(kind.ToString(), ct),
                    kind == YearlyTaskKind.Plan ? plan : null,
                    Who(PostKind.AgencyDirector),
                    today
                )
            );
    }

    List<Resolution> Pass(
        IEnumerable<InternalRuleKind> rules,
        List<CommitteeMember> committee,
        int year,
        Dictionary<int, int> lastNumbers,
        Circumstances then
    )
    {
        var members = committee
            .Where(m => m.IsEntitledOn(Beijing.DateOf(then.Now.AddHours(-1))))
            .DistinctBy(m => m.PersonId ?? m.Id)
            .ToList();
        var recorder = Who(PostKind.AgencyDirector);
        var meeting = Meeting.Invite(
            then.NewId(),
            agency.Id,
            then.Now.AddHours(-1),
            "工会会议室",
            "审议规章制度和年度计划"
        );
        var motions = rules
            .Select(kind =>
                meeting.PutOnAgenda(then.NewId(), MotionKind.OwnRules, $"审议《{kind.Label()}》")
            )
            .Append(
                meeting.PutOnAgenda(
                    then.NewId(),
                    MotionKind.AnnualPlan,
                    $"审议{year}年度工作计划",
                    year: year
                )
            )
            .ToList();
        meeting.RecordAttendance(
            members,
            members.ToDictionary(m => m.Id, _ => AttendanceState.Present),
            ledByChair: true,
            recorder,
            then
        );
        foreach (var motion in motions)
        {
            foreach (var attended in meeting.Attendances)
                meeting.CastVote(motion.Id, attended.MemberId, VoteChoice.For, recorder, then);
            meeting.Conclude(motion.Id);
        }
        meeting.DraftMinutes(agency.FullName, then);
        var passed = meeting
            .SignMinutes(
                Who(PostKind.CommitteeChair),
                lastNumbers.GetValueOrDefault(meeting.HeldOn.Year),
                then
            )
            .ToList();
        db.Meetings.Add(meeting);
        db.Resolutions.AddRange(passed);
        return passed;
    }

    async Task<Guid> FileAsync(string name, CancellationToken ct)
    {
        var file = await files.KeepAsync(
            new MemoryStream(DemoFacts.Pdf(name)),
            "application/pdf",
            agency.Id,
            null,
            ct
        );
        db.Files.Add(file);
        return file.Id;
    }

    /// <summary>Somebody tried to get both seals, and was refused.</summary>
    void TryConflict(DateTime now) =>
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                ActorPersonId = Who(PostKind.Clerk),
                ActorName = "经办人员",
                AgencyId = agency.Id,
                Action = AuditTrail.CustodyConflict,
                Subject = "CU-3",
                Data = """{"act":"ProposeTransfer"}""",
            }
        );

    Circumstances At(DateTime at) =>
        new(AgencyStaff.Of(agency.Id, posts, at), at, rulebook, () => Guid.CreateVersion7(at));
}
