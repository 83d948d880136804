using System.Text;
using Huzhu.Api.Claims;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>Claims in every state that there is: what an agency with many members has reported,
/// sent up and got back, what the office has proposed and decided; and, of an invented agency, one
/// that somebody has reported as forged.</summary>
sealed class DemoClaims(
    IServiceProvider services,
    Guid agencyId,
    DateTime now,
    CancellationToken ct
)
{
    const string Plan = "hospital-allowance";

    /// <summary>How many are reported; most of them are granted.</summary>
    const int Reported = 17;
    static readonly string[] Diagnoses =
    [
        "急性阑尾炎",
        "胆囊结石",
        "肺炎",
        "膝关节损伤",
        "白内障",
        "腰椎间盘突出",
        "甲状腺结节",
        "支气管炎",
        "骨折",
        "疝气",
    ];

    readonly Work work = services.GetRequiredService<Work>();
    readonly FileStore files = services.GetRequiredService<FileStore>();
    readonly ClaimKeys keys = services.GetRequiredService<ClaimKeys>();
    readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    readonly List<Guid> sent = [];

    /// <summary>The claims of members who are covered.</summary>
    public async Task PlayAsync()
    {
        await work.AsAgencyAsync(agencyId, writes: true, ReportAsync, ct);
        await work.AsOfficeAsync(writes: true, DecideAsync, ct);
    }

    /// <summary>One report of an agency whose members have no cover: entered all the same, and
    /// frozen by somebody's report.</summary>
    public Task<bool> FreezeAsync() =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, _) =>
            {
                var clerk = await ClerkAsync(db);
                var unit = await db.MemberUnits.FirstAsync(ct);
                var member = new Member(clock.NewId(), agencyId, clock.NewId())
                {
                    UnitId = unit.Id,
                    Name = "示例疑点会员",
                    Details = new(
                        IdentityKind.Passport,
                        "SL0000001",
                        new(1980, 1, 1),
                        null,
                        null,
                        null
                    ),
                };
                db.Members.Add(member);
                var claim = await ReportAsync(db, member, clerk, 0, 6);
                db.ClaimFreezes.Add(
                    new()
                    {
                        Id = clock.NewId(),
                        AgencyId = agencyId,
                        ClaimId = claim.Id,
                        What = "出院小结的日期像是改过（示例）。",
                        ReportedById = clerk,
                        ReportedAt = now.AddDays(-1),
                    }
                );
                return true;
            },
            ct
        );

    async Task<bool> ReportAsync(HuzhuDb db, IServiceProvider inner)
    {
        var (clerk, day) = (await ClerkAsync(db), Beijing.DateOf(now).AddDays(-20));
        var covered = await db
            .Enrolments.Where(e => e.PlanCode == Plan && e.CancelledOn == null)
            .Where(e => e.CoveredFrom <= day && e.Expiry >= day)
            .Select(e => e.MemberId)
            .Distinct()
            .OrderBy(id => id)
            .Take(Reported)
            .ToListAsync(ct);
        var members = await db.Members.Where(m => covered.Contains(m.Id)).ToListAsync(ct);
        foreach (var (member, i) in members.OrderBy(m => m.Id).Select((m, i) => (m, i)))
        {
            var claim = await ReportAsync(db, member, clerk, i, 20);
            switch (i)
            {
                // only reported; reviewed, and papers are missing; withdrawn
                case 0:
                    break;
                case 1:
                    claim.Review(null, clerk, now.AddDays(-2));
                    Step(db, claim, ClaimAct.Reviewed, clerk, 2);
                    break;
                case 2:
                    claim.Withdraw(null, now.AddDays(-1));
                    Step(db, claim, ClaimAct.Withdrawn, clerk, 1);
                    break;
                default:
                    await SendUpAsync(db, inner, claim, clerk);
                    break;
            }
        }
        return true;
    }

    async Task<Guid> ClerkAsync(HuzhuDb db) =>
        await db
            .Posts.Where(p => p.AgencyId == agencyId && p.Kind == PostKind.Clerk)
            .Select(p => p.PersonId)
            .FirstAsync(ct);

    async Task<Claim> ReportAsync(HuzhuDb db, Member member, Guid clerk, int i, int daysAgo)
    {
        var (from, until) = (Day(daysAgo), Day(daysAgo - 3 - i % 3));
        var happened = new InsuredEvent(clock.NewId(), agencyId, member.Id, EventKind.Stay);
        var detail = new EventDetail(
            Diagnoses[i % Diagnoses.Length],
            $"SL{i:0000}",
            null,
            [new("示例医院", from, until)],
            null,
            null,
            null
        );
        happened.Describe(
            from,
            detail,
            keys.Event(EventKind.Stay, member.PersonKey, from, detail),
            member.Details.BirthDate,
            now
        );
        db.InsuredEvents.Add(happened);
        var claim = Claim.Register(
            clock.NewId(),
            happened,
            member.UnitId,
            Plan,
            1,
            ClaimChannel.Unit,
            "单位工会干事",
            clerk,
            now.AddDays(-2)
        );
        claim.SetPayee(
            new(member.Name, member.Details.Card ?? $"62220200000000000{i:00}", null, "本人", null),
            null,
            null,
            now.AddDays(-2)
        );
        await db.EnterAsync(claim, clock, ct);
        db.Claims.Add(claim);
        Step(db, claim, ClaimAct.Registered, clerk, 2);
        await RegisterClaim.PostAsync(db, claim, Measure.ClaimsReported, claim.ReportedOn, 1, ct);
        await db.SaveChangesAsync(ct);
        return claim;
    }

    async Task SendUpAsync(HuzhuDb db, IServiceProvider inner, Claim claim, Guid clerk)
    {
        var reading = inner.GetRequiredService<ClaimReading>();
        foreach (var kind in ClaimPapers.Needed(EventKind.Stay))
            await AttachAsync(db, claim, kind, null, clerk);
        claim.Review(null, clerk, now.AddDays(-2));
        Step(db, claim, ClaimAct.Reviewed, clerk, 2);
        await db.SaveChangesAsync(ct);
        var content = await reading.ContentAsync(await reading.WholeAsync(claim, ct), ct);
        var form = new ClaimForm
        {
            Id = clock.NewId(),
            AgencyId = agencyId,
            ClaimId = claim.Id,
            Revision = 1,
            Code = PrintApplication.CodeOf(content, 1),
            Content = content,
            PrintedById = clerk,
            PrintedAt = now.AddDays(-2),
        };
        db.ClaimForms.Add(form);
        Step(db, claim, ClaimAct.Printed, clerk, 2);
        await AttachAsync(db, claim, ClaimPaper.StampedForm, form.Id, clerk);
        await db.SaveChangesAsync(ct);
        var whole = await reading.WholeAsync(claim, ct);
        var round = claim.SendUp(
            clock.NewId(),
            await reading.AssessAsync(whole, ct),
            form,
            scanned: true,
            null,
            clerk,
            now.AddDays(-1)
        );
        db.ClaimRounds.Add(round);
        Step(db, claim, ClaimAct.SentUp, clerk, 1);
        await RegisterClaim.PostAsync(db, claim, Measure.ClaimsSentUp, Day(1), 1, ct);
        await db.SaveChangesAsync(ct);
        sent.Add(claim.Id);
    }

    async Task AttachAsync(HuzhuDb db, Claim claim, ClaimPaper kind, Guid? form, Guid clerk)
    {
        var text = $"%PDF-1.4\n% {kind.Label()}（示例）\n%%EOF\n";
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var stored = await files.KeepAsync(body, "application/pdf", agencyId, null, ct);
        db.Files.Add(stored);
        db.ClaimDocuments.Add(
            new()
            {
                Id = clock.NewId(),
                AgencyId = agencyId,
                EventId = claim.EventId,
                Kind = kind,
                Name = $"{kind.Label()}.pdf",
                FileId = stored.Id,
                Size = stored.Size,
                FormId = form,
                AddedById = clerk,
                AddedAt = now.AddDays(-2),
            }
        );
    }

    /// <summary>Of those sent up the first two wait; one is returned, one proposed, one declined,
    /// the rest approved.</summary>
    async Task<bool> DecideAsync(HuzhuDb db, IServiceProvider inner)
    {
        var (reading, funding) = (
            inner.GetRequiredService<ClaimReading>(),
            inner.GetRequiredService<Funding>()
        );
        var posts = await db.Posts.Where(p => p.AgencyId == null).ToListAsync(ct);
        Guid Who(PostKind kind) => posts.First(p => p.Kind == kind).PersonId;
        var (reviewer, approver) = (Who(PostKind.OfficeReviewer), Who(PostKind.OfficeApprover));
        foreach (var (id, i) in sent.Select((id, i) => (id, i)).Skip(2))
        {
            var whole = await reading.FindAsync(id, ct);
            var (round, facts) = (whole.Latest!, await reading.FactsAsync(whole, ct));
            var computed = ClaimAssessment.Of(facts);
            if (i == 2)
            {
                round.Return([new("paper", "诊断证明没有盖章，请补盖后重新上传。")], reviewer, now);
                await PostAsync(db, whole.Claim, Measure.ClaimsReturned, 1);
                continue;
            }
            if (i == 3)
                round.ProposeRefusal(
                    new("PL-2", "监14、项4", "所报事项不在保障范围内（示例）。"),
                    reviewer,
                    now
                );
            else
                round.ProposeApproval(computed, computed.Total, null, frozen: false, reviewer, now);
            if (i == 4)
                continue;
            round.Confirm(computed, frozen: false, approver, now);
            if (i == 3)
            {
                await PostAsync(db, whole.Claim, Measure.ClaimsDeclined, 1);
                continue;
            }
            await RuleClaims.BookAsync(whole, round, facts, computed, db, funding, clock, ct);
            await PostAsync(db, whole.Claim, Measure.ClaimsApproved, 1);
            await PostAsync(db, whole.Claim, Measure.BenefitsGranted, round.Total!.Value.Fen);
        }
        return true;
    }

    Task PostAsync(HuzhuDb db, Claim claim, Measure measure, long value) =>
        UnitOfWork.WithinAgencyAsync(
            db,
            agencyId,
            () => RegisterClaim.PostAsync(db, claim, measure, Day(0), value, ct),
            ct
        );

    void Step(HuzhuDb db, Claim claim, ClaimAct act, Guid by, int daysAgo) =>
        db.ClaimSteps.Add(
            new()
            {
                Id = clock.NewId(),
                AgencyId = agencyId,
                ClaimId = claim.Id,
                Act = act,
                Round = claim.Round,
                ById = by,
                At = now.AddDays(-daysAgo),
            }
        );

    DateOnly Day(int ago) => Beijing.DateOf(now).AddDays(-ago);
}
