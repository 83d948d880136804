using Huzhu.Api.Committees;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>Committee and custody of the demo's agencies: meetings held, without quorum and to
/// come; of those with a clerk and an accountant, seals and cheques kept, on their way, refused and
/// used up.</summary>
sealed class DemoOrganisation(HuzhuDb db, Agency agency, AgencyStaff staff, Rulebook rulebook)
{
    readonly List<Post> posts = [];

    /// <summary>The committee's meetings.</summary>
    public static Task<bool> MeetAsync(
        Work work,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    ) => PlayAsync(work, agencyId, now, demo => demo.MeetAsync(now, ct), ct);

    /// <summary>Seals, cheques and payments, once there is a budget to pay from.</summary>
    public static Task<bool> KeepAsync(
        Work work,
        Guid agencyId,
        DateTime now,
        CancellationToken ct
    ) => PlayAsync(work, agencyId, now, demo => demo.KeepItemsAsync(now, ct), ct);

    /// <summary>Plays it in the agency's own scope, by the acts that its people would take.
    /// </summary>
    static Task<bool> PlayAsync(
        Work work,
        Guid agencyId,
        DateTime now,
        Func<DemoOrganisation, Task> act,
        CancellationToken ct
    ) =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, services) =>
            {
                var agency = await db.Agencies.SingleAsync(a => a.Id == agencyId, ct);
                var rulebook = await services.GetRequiredService<RulebookSource>().GetAsync(db, ct);
                var posts = await db
                    .Posts.Where(p => p.AgencyId == agencyId)
                    .OrderBy(p => p.Id)
                    .ToListAsync(ct);
                var demo = new DemoOrganisation(
                    db,
                    agency,
                    AgencyStaff.Of(agencyId, posts, now),
                    rulebook
                );
                demo.posts.AddRange(posts.Where(p => p.GivesRightsAt(now)));
                await act(demo);
                return true;
            },
            ct
        );

    bool HasStaff => posts.Any(p => p.Kind == PostKind.Clerk);

    Guid Who(PostKind kind) => posts.First(p => p.Kind == kind).PersonId;

    Circumstances At(DateTime at) => new(staff, at, rulebook, () => Guid.CreateVersion7(at));

    async Task MeetAsync(DateTime now, CancellationToken ct)
    {
        var members = await db.CommitteeMembers.ToListAsync(ct);
        // one of the agencies couldn't decide for want of a quorum, and lacks this quarter's
        // meeting
        var lacking = agency.Slug == DemoFacts.Troubled;
        var last = await KeepMinutes.LastNumbersAsync(db, ct);
        if (lacking)
        {
            Hold(Morning(now.AddDays(-100)), members, _ => 1, last);
            return;
        }
        // the year's budget is passed in the first meeting from the middle of December on
        var year = Beijing.DateOf(now).Year;
        var passed = false;
        foreach (var held in Meetings(now))
            if (members.Any(m => m.IsEntitledOn(Beijing.DateOf(held))))
            {
                var inTime = Beijing.DateOf(held) >= new DateOnly(year - 1, 12, 15);
                var about =
                    inTime && !passed ? MotionKind.Budget
                    : passed && held > now.AddDays(-13) && agency.Slug == DemoBudgets.Changing
                        ? MotionKind.BudgetChange
                    : (MotionKind?)null;
                passed |= inTime;
                Hold(held, members, entitled => entitled - 1, last, about, year);
            }
        var next = Meeting.Invite(
            Guid.CreateVersion7(now),
            agency.Id,
            Morning(now.AddDays(9)),
            "工会会议室",
            "季度工作情况，审议下阶段安排"
        );
        next.PutOnAgenda(
            Guid.CreateVersion7(now),
            MotionKind.BudgetChange,
            "审议年度预算调整",
            year: Beijing.DateOf(now).Year
        );
        db.Meetings.Add(next);
    }

    /// <summary>Twelve days ago, in the middle of each earlier quarter of the year, and early in
    /// January.</summary>
    static IEnumerable<DateTime> Meetings(DateTime now)
    {
        var last = now.AddDays(-12);
        var today = Beijing.DateOf(last);
        if (today > new DateOnly(today.Year, 1, 31))
            yield return Morning(Beijing.StartOf(new(today.Year, 1, 8)));
        for (var quarter = 1; quarter <= (today.Month - 1) / 3; quarter++)
            yield return Morning(Beijing.StartOf(new(today.Year, 3 * quarter - 1, 15)));
        yield return Morning(last);
    }

    void Hold(
        DateTime at,
        List<CommitteeMember> committee,
        Func<int, int> presentOf,
        Dictionary<int, int> lastNumbers,
        MotionKind? budget = null,
        int year = 0
    )
    {
        var then = At(at.AddHours(1));
        var members = committee
            .Where(m => m.IsEntitledOn(Beijing.DateOf(at)))
            .DistinctBy(m => m.PersonId ?? m.Id)
            .ToList();
        var present = presentOf(members.Count);
        var meeting = Meeting.Invite(then.NewId(), agency.Id, at, "工会会议室", "季度工作情况通报");
        meeting.PutOnAgenda(
            then.NewId(),
            MotionKind.AnnualPlan,
            "审议年度展业计划",
            year: then.Today.Year
        );
        if (budget is { } kind)
            meeting.PutOnAgenda(then.NewId(), kind, $"审议{year}年{kind.Label()}", year: year);
        var recorder = Who(PostKind.AgencyDirector);
        meeting.RecordAttendance(
            members,
            members
                .Select(
                    (m, i) =>
                        (
                            m.Id,
                            State: i < present ? AttendanceState.Present : AttendanceState.Excused
                        )
                )
                .ToDictionary(m => m.Id, m => m.State),
            ledByChair: true,
            recorder,
            then
        );
        foreach (var one in meeting.Motions.ToList())
        {
            if (meeting.HasQuorum)
                foreach (var member in members.Take(present))
                    meeting.CastVote(one.Id, member.Id, VoteChoice.For, recorder, then);
            meeting.Conclude(one.Id);
        }
        meeting.DraftMinutes(agency.FullName, then, members);
        var number = lastNumbers.GetValueOrDefault(meeting.HeldOn.Year);
        var passed = meeting.SignMinutes(Who(PostKind.CommitteeChair), number, then);
        lastNumbers[meeting.HeldOn.Year] = number + passed.Count;
        db.Resolutions.AddRange(passed);
        db.Meetings.Add(meeting);
    }

    async Task KeepItemsAsync(DateTime now, CancellationToken ct)
    {
        if (!HasStaff || !agency.CanDoBusiness(now, rulebook))
            return;
        var year = Beijing.DateOf(now).Year;
        var filed = await db.BudgetFilings.SingleOrDefaultAsync(
            f => f.AgencyId == agency.Id && f.Year == year && f.Outcome == FilingOutcome.Filed,
            ct
        );
        var custody = db.Custodies.Add(new(agency.Id)).Entity;
        var (clerk, accountant) = (Who(PostKind.Clerk), Who(PostKind.Accountant));
        var director = Who(PostKind.AgencyDirector);
        var first = At(Morning(now.AddDays(-90)));
        var finance = custody.Register(
            first.NewId(),
            ItemKind.FinanceSeal,
            "代办处",
            null,
            clerk,
            first
        );
        var name = custody.Register(
            first.NewId(),
            ItemKind.NameSeal,
            agency.DirectorName,
            null,
            director,
            first
        );
        var book = custody.Register(
            first.NewId(),
            ItemKind.ChequeBook,
            "工商银行",
            new("30710251", "30710275"),
            accountant,
            first
        );
        UseUp(custody, accountant, first);
        // the money is of the year in which it goes
        var on = At(now.AddDays(-20).Year < year ? now : Morning(now.AddDays(-20)));
        if (filed is not null)
            await IssueAsync(custody, book, (finance, clerk), (name, director), on, ct);
        var next = filed is null ? "30710251" : "30710252";
        custody.SpoilBlank(on.NewId(), book.Id, next, "打印错位", accountant, on);
        db.SealUses.Add(
            custody.UseSeal(on.NewId(), finance.Id, "上半年管理费收据", "上报办事处", clerk, on)
        );
        var refused = custody.Propose(
            on.NewId(),
            book.Id,
            new(new(clerk), "会计外出培训代管", on.Today),
            accountant,
            on
        );
        custody.Refuse(refused.Id, "本人已保管财务专用章，请另选接收人。", clerk, on);
        var chair = Who(PostKind.CommitteeChair);
        var today = At(now);
        var pending = custody.Propose(
            today.NewId(),
            finance.Id,
            new(new(chair), "经办人员年休假期间代管", today.Today, null, today.Today.AddDays(7)),
            clerk,
            today
        );
        custody.Confirm(pending.Id, pending.Revision, clerk, today);
        if (agency.Slug == DemoFacts.Troubled)
            TakeOver(custody, book, director, chair, today);
        if (filed is null)
            return;
        var warm = await PayAsync(
            new(
                "示例困难职工帮扶中心",
                "6222000000000001",
                null,
                Money.OfYuan(12_600m),
                "送温暖活动慰问款",
                SpendingPurpose.Campaigns
            ),
            accountant,
            on,
            ct
        );
        warm.Release(1, director, [], on);
        await DemoBudgets.UseAsync(db, warm.Id, ct);
        await PayAsync(
            new(
                "示例印务有限公司",
                "6222000000000001",
                null,
                Money.OfYuan(1_280m),
                "参保宣传册印制费",
                SpendingPurpose.Publicity
            ),
            accountant,
            today,
            ct
        );
    }

    async Task<ElectronicPayment> PayAsync(
        PaymentTerms terms,
        Guid by,
        Circumstances at,
        CancellationToken ct
    )
    {
        var payment = ElectronicPayment.Prepare(at.NewId(), agency.Id, terms, by, at);
        db.ElectronicPayments.Add(payment);
        await DemoBudgets.HoldAsync(
            db,
            agency.Id,
            payment.Id,
            terms.Line!.Value,
            terms.Amount,
            at,
            ct
        );
        return payment;
    }

    /// <summary>The accountant fell ill: director and chair took the cheques over (CU-7).</summary>
    static void TakeOver(
        AgencyCustody custody,
        CustodyItem book,
        Guid director,
        Guid chair,
        Circumstances at
    )
    {
        var takeover = custody.ProposeTakeover(
            at.NewId(),
            book.Id,
            new(new(chair), "会计突发疾病住院，紧急接管支票", at.Today),
            new(director, chair),
            director,
            at
        );
        foreach (var signer in takeover.Signers.ToList())
            custody.Confirm(takeover.Id, takeover.Revision, signer, at);
    }

    static void UseUp(AgencyCustody custody, Guid accountant, Circumstances at)
    {
        var old = custody.Register(
            at.NewId(),
            ItemKind.ChequeBook,
            "工商银行（旧）",
            new("30709998", "30709999"),
            accountant,
            at
        );
        foreach (var number in new[] { "30709998", "30709999" })
            custody.SpoilBlank(at.NewId(), old.Id, number, "换版停用", accountant, at);
    }

    async Task IssueAsync(
        AgencyCustody custody,
        CustodyItem book,
        (CustodyItem Seal, Guid By) first,
        (CustodyItem Seal, Guid By) second,
        Circumstances at,
        CancellationToken ct
    )
    {
        var cheque = custody.WriteCheque(
            at.NewId(),
            book.Id,
            "30710251",
            new(
                "示例机械厂工会",
                new Money(860_000),
                "慰问金备用",
                at.Today,
                SpendingPurpose.Condolence
            ),
            custody.KeeperOf(book.Id).PersonId,
            at
        );
        foreach (var (seal, by) in new[] { first, second })
            db.SealUses.Add(custody.StampCheque(at.NewId(), cheque.Id, seal.Id, by, at));
        await DemoBudgets.HoldAsync(
            db,
            agency.Id,
            cheque.Id,
            SpendingPurpose.Condolence,
            cheque.Amount,
            at,
            ct
        );
        await DemoBudgets.UseAsync(db, cheque.Id, ct);
    }

    static DateTime Morning(DateTime day) => Beijing.StartOf(Beijing.DateOf(day)).AddHours(9.5);
}
