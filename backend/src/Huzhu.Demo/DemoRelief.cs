using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Budgets;
using Huzhu.Data.Files;
using Huzhu.Data.Members;
using Huzhu.Data.Relief;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>Relief and condolence of an agency: one case of each kind and of most stages, one whose
/// payment came back; and, at a second agency, a draft for a person whose cap the first has used, so
/// that its submission is refused.</summary>
sealed class DemoRelief(
    IServiceProvider services,
    Guid agencyId,
    DateTime now,
    CancellationToken ct
)
{
    const string Account = "6222020200007777";
    readonly Work work = services.GetRequiredService<Work>();
    readonly MemberKeys keys = services.GetRequiredService<MemberKeys>();
    readonly FileStore files = services.GetRequiredService<FileStore>();
    readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    int numbered;

    /// <summary>Who acts, and when: the acts of a case follow each other by minutes.</summary>
    sealed record Cast(
        HuzhuDb Db,
        Guid Clerk,
        Guid Director,
        Guid Cashier,
        Guid Accountant,
        Rulebook Rulebook,
        AgencyStaff Staff
    );

    public async Task PlayAsync(Guid elsewhere)
    {
        var used = await work.AsAgencyAsync(agencyId, writes: true, PlayAsync, ct);
        if (used is not null)
            await work.AsAgencyAsync(
                elsewhere,
                writes: true,
                (db, _) => RepeatAsync(db, elsewhere, used),
                ct
            );
    }

    async Task<ReliefPerson?> PlayAsync(HuzhuDb db, IServiceProvider inner)
    {
        var year = Beijing.DateOf(now).Year;
        if (
            !await db.BudgetFilings.AnyAsync(
                f => f.AgencyId == agencyId && f.Year == year && f.Outcome == FilingOutcome.Filed,
                ct
            )
        )
            return null;
        var posts = await db.Posts.Where(p => p.AgencyId == agencyId).ToListAsync(ct);
        Guid By(params PostKind[] kinds) =>
            posts.Where(p => kinds.Contains(p.Kind)).OrderBy(p => p.Id).First().PersonId;
        var cast = new Cast(
            db,
            By(PostKind.Clerk),
            By(PostKind.AgencyDirector),
            By(PostKind.Cashier),
            By(PostKind.Accountant, PostKind.LeadAccountant),
            await inner.GetRequiredService<RulebookSource>().GetAsync(db, ct),
            AgencyStaff.Of(agencyId, posts, now)
        );
        var members = await db
            .Members.Where(m => m.LeftOn == null)
            .OrderByDescending(m => m.Id)
            .Skip(30)
            .Take(8)
            .ToListAsync(ct);
        var done = new ReliefKind[] { ReliefKind.LivingRelief, ReliefKind.SmallGift };
        foreach (var kind in done)
            await CompleteAsync(cast, await PaidAsync(cast, members[(int)kind], kind));
        await PaidAsync(cast, members[4], ReliefKind.EducationAid);
        var returned = await ReleasedAsync(cast, members[5], ReliefKind.Condolence);
        returned.RecordReturned(
            Beijing.DateOf(now),
            "收款账户已销户（示例）",
            cast.Accountant,
            now
        );
        var hold = db.BudgetHolds.Local.Single(h => h.Id == returned.Id);
        await BudgetLedger.MoveAsync(db, hold, hold.Amount.Fen, -hold.Amount.Fen, ct);
        hold.Reserve(hold.Year, hold.Purpose, hold.Amount);
        await ApprovedAsync(cast, members[6], ReliefKind.Condolence);
        await SubmittedAsync(cast, members[7], ReliefKind.LivingRelief);
        return new(members[0].Name, members[0].Details.Number);
    }

    /// <summary>The same person as a member of another agency: a draft that will be refused.</summary>
    async Task<bool> RepeatAsync(HuzhuDb db, Guid agency, ReliefPerson person)
    {
        var unit = await db.MemberUnits.OrderBy(u => u.Id).FirstOrDefaultAsync(ct);
        if (unit is null)
            return false;
        var id = ResidentId.Parse(person.Number);
        var member = new Member(clock.NewId(), agency, keys.Person(person.Number))
        {
            UnitId = unit.Id,
            Name = person.Name,
        };
        keys.Describe(
            member,
            new(IdentityKind.ResidentId, id.Number, id.BirthDate, id.Sex, null, null)
        );
        db.Members.Add(member);
        var clerk = await db
            .Posts.Where(p => p.AgencyId == agency && p.Kind == PostKind.Clerk)
            .OrderBy(p => p.Id)
            .Select(p => p.PersonId)
            .FirstAsync(ct);
        var one = ReliefCase.Draft(clock.NewId(), agency, member.Id);
        one.Write(
            TermsOf(member, ReliefKind.LivingRelief),
            unit.Name,
            member.PersonKey,
            clerk,
            now
        );
        db.ReliefCases.Add(one);
        return true;
    }

    async Task<ReliefCase> SubmittedAsync(Cast cast, Member member, ReliefKind kind)
    {
        var (db, at) = (cast.Db, AtOf(cast));
        var one = ReliefCase.Draft(clock.NewId(), agencyId, member.Id);
        var terms = TermsOf(member, kind);
        var unit = await db.MemberUnits.SingleAsync(u => u.Id == member.UnitId, ct);
        one.Write(terms, unit.Name, keys.Person(terms.Counted.Number), cast.Clerk, now);
        var entry = clock.NewId();
        one.Submit(entry, [], null, null, null, cast.Clerk, at);
        db.ReliefCases.Add(one);
        var cap = ReliefCap.Of(one.PersonKey, kind, one.EventOn, cast.Rulebook);
        var left = await ReliefLedger.ReserveAsync(
            db,
            cap,
            entry,
            one.Amount,
            one.FreedAt!.Value,
            now,
            ct
        );
        if (left is { } less)
            throw cap.Exceeded(one.Amount, less);
        await DemoBudgets.HoldAsync(db, agencyId, one.Id, kind.Line(), one.Amount, at, ct);
        return one;
    }

    async Task<ReliefCase> ApprovedAsync(Cast cast, Member member, ReliefKind kind)
    {
        var one = await SubmittedAsync(cast, member, kind);
        one.Approve(one.Revision, cast.Director, now);
        await ReliefLedger.KeepAsync(cast.Db, one, now, ct);
        return one;
    }

    async Task<ReliefCase> ReleasedAsync(Cast cast, Member member, ReliefKind kind)
    {
        var (one, at) = (await ApprovedAsync(cast, member, kind), AtOf(cast));
        var payee = one.Content.Payee!;
        var payment = ElectronicPayment.Prepare(
            clock.NewId(),
            agencyId,
            new(
                payee.Name,
                payee.Account,
                null,
                one.Amount,
                $"{kind.Label()}　{one.MemberName}",
                kind.Line()
            ),
            cast.Cashier,
            at,
            one.Id
        );
        cast.Db.ElectronicPayments.Add(payment);
        one.Order(payment.Id, cast.Cashier, now);
        payment.Release(1, cast.Director, [], at);
        await DemoBudgets.UseAsync(cast.Db, one.Id, ct);
        one.Release(one.Revision, $"SR-{at.Today.Year}-{++numbered:00000}", cast.Director, now);
        return one;
    }

    async Task<ReliefCase> PaidAsync(Cast cast, Member member, ReliefKind kind)
    {
        var one = await ReleasedAsync(cast, member, kind);
        one.RecordPaid(Beijing.DateOf(now), $"SL{numbered:0000}（示例）", cast.Accountant, now);
        await ReliefLedger.UseAsync(cast.Db, one, ct);
        return one;
    }

    async Task CompleteAsync(Cast cast, ReliefCase one)
    {
        var scan = await files.KeepAsync(
            new MemoryStream(DemoFacts.Pdf(one.Number!)),
            "application/pdf",
            agencyId,
            null,
            ct
        );
        cast.Db.Files.Add(scan);
        one.SignFor(Beijing.DateOf(now), scan.Id, $"1册-{numbered}页", cast.Clerk, now);
        one.Complete(cast.Clerk, now);
    }

    Circumstances AtOf(Cast cast) => new(cast.Staff, now, cast.Rulebook, clock.NewId);

    ReliefTerms TermsOf(Member member, ReliefKind kind)
    {
        var self = new ReliefPerson(member.Name, member.Details.Number);
        var (cause, yuan) = kind switch
        {
            ReliefKind.LivingRelief => (ReliefCause.SeriousIllness, 5_000),
            ReliefKind.EducationAid => (ReliefCause.MedicalCosts, 3_000),
            ReliefKind.Condolence => (ReliefCause.Accident, 1_500),
            ReliefKind.SmallGift => (ReliefCause.Illness, 300),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var gift = kind == ReliefKind.SmallGift;
        var aid = kind == ReliefKind.EducationAid;
        return new(
            kind,
            Beijing.DateOf(now),
            cause,
            Money.OfYuan(yuan),
            ReliefWay.Transfer,
            new(
                self,
                aid ? ReliefRelation.Child : ReliefRelation.Self,
                aid ? new("示例学生", "110101200809010013") : self,
                MemberDied: false,
                gift
                    ? new(PayeeRelation.Supplier, "示例超市", Account, null)
                    : new(PayeeRelation.Member, member.Name, Account, null),
                "因病住院，家庭生活困难（示例）。",
                CashReason: null,
                aid ? StudentKind.Ordinary : null,
                gift ? GoodsCategory.FruitAndFood : null,
                gift ? "水果、牛奶" : null
            )
        );
    }
}
