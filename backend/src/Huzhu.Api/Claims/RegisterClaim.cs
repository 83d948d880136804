using Huzhu.Api.Contributions;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Statistics;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>报案: a member, a plan and what happened; never refused for lack of cover, for the
/// register holds every report (CL-1). Everything of it may be put right until it is sent
/// up.</summary>
public static class RegisterClaim
{
    /// <summary>What happened. Of a stay the legs say when.</summary>
    /// <param name="LossAmount">In yuan.</param>
    public sealed record EventRequest(
        EventKind Kind,
        DateOnly On,
        string? Diagnosis,
        string? RecordNumber,
        string? What,
        IReadOnlyList<StayLegView>? Stays,
        LossKind? Loss,
        decimal? LossAmount,
        string? Address
    );

    /// <param name="Event">Null where <paramref name="EventId"/> names one that is there.</param>
    /// <param name="Reporter">报案人.</param>
    public sealed record ClaimRequest(
        Guid MemberId,
        string PlanCode,
        EventRequest? Event,
        Guid? EventId,
        ClaimChannel Channel,
        string Reporter
    );

    public sealed record ClaimPreviewRequest(Guid MemberId, EventRequest Event);

    /// <summary>What the event would bring under one plan.</summary>
    /// <param name="Covered">Whether cover counts on the day.</param>
    /// <param name="Amount">In yuan.</param>
    public sealed record PlanPreview(
        string PlanCode,
        string Plan,
        bool Covered,
        IReadOnlyList<string> Why,
        int Units,
        decimal Amount,
        IReadOnlyList<ClaimFindingView> Findings
    );

    public sealed record PayeeRequest(
        string Name,
        string Account,
        string? Bank,
        string Relation,
        string? IdentityNumber
    );

    public sealed record BillsRequest(IReadOnlyList<BillView> Bills);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission register = Permission.RegisterClaims;
        const string one = "claims/{id:guid}";
        agency.Write("claims", Handle, register);
        agency
            .Write("claims/preview", PreviewClaim, register)
            .NoKey()
            .RequireRateLimiting(Throttling.UnitsLeft);
        agency.Put(one + "/event", CorrectEvent, register);
        agency.Put(one + "/payee", SetPayee, register);
        agency.Put(one + "/bills", RecordBills, register);
    }

    static async Task<Ok<ClaimView>> Handle(
        ClaimRequest request,
        Here here,
        ClaimReading reading,
        ClaimKeys keys
    )
    {
        var db = here.Db;
        (await here.Agency()).RequireCanDoBusiness(here.Now, await here.Rulebook());
        var member =
            await db.Members.SingleOrDefaultAsync(m => m.Id == request.MemberId, here.Ct)
            ?? throw new InvalidField("memberId", "没有这名会员，请重新选择。");
        await reading.RequireNotOwnAsync(member, null, here.Ct);
        var plans = await ContributionReading.PlanNamesAsync(db, here.Ct);
        if (!plans.ContainsKey(request.PlanCode))
            throw new InvalidField("planCode", "没有这项保障活动，请重新选择。");
        var happened = await EventAsync(request, member, here, keys);
        Domain.Regulations.ClaimRules.EveryReportOnce.Require(
            !await db.Claims.AnyAsync(
                c =>
                    c.EventId == happened.Id
                    && c.PlanCode == request.PlanCode
                    && c.WithdrawnAt == null,
                here.Ct
            )
        );
        var held = await Members.ExplainCover.HeldAsync(db, member.Id, here.Ct);
        var claim = Claim.Register(
            here.NewId(),
            happened,
            member.UnitId,
            request.PlanCode,
            held.Where(h =>
                    h.PlanCode == request.PlanCode && h.On(happened.On) == CoverState.Counts
                )
                .Sum(h => h.Segment.Units),
            Enum.IsDefined(request.Channel)
                ? request.Channel
                : throw new InvalidField("channel", "请选择报案方式。"),
            Text.Of("reporter", request.Reporter, "报案人", 50),
            here.Me.PersonId,
            here.Now
        );
        if (member.Details.Card is { } card && happened.Kind != EventKind.Death)
            claim.SetPayee(
                new(member.Name, card, null, "本人", null),
                keys.Account(card),
                null,
                here.Now
            );
        await db.EnterAsync(claim, here.Clock, here.Ct);
        db.Claims.Add(claim);
        Step(here, claim, ClaimAct.Registered);
        await PostAsync(here.Db, claim, Measure.ClaimsReported, claim.ReportedOn, 1, here.Ct);
        here.About(claim.Number, new { claim.PlanCode, happened.Kind });
        await here.Save();
        var whole = await reading.FindAsync(claim.Id, here.Ct);
        await UnitsLeft.AskBenefitsAsync(
            here,
            (await reading.FactsAsync(whole, here.Ct)).Used,
            entered: true
        );
        return TypedResults.Ok(await reading.ViewAsync(whole, here.Ct));
    }

    static async Task<InsuredEvent> EventAsync(
        ClaimRequest request,
        Member member,
        Here here,
        ClaimKeys keys
    )
    {
        if (request.EventId is { } id)
            return await here.Db.InsuredEvents.SingleOrDefaultAsync(
                    e => e.Id == id && e.MemberId == member.Id,
                    here.Ct
                ) ?? throw new InvalidField("eventId", "没有这次出险，请重新选择。");
        if (request.Event is not { } asked)
            throw new InvalidField("event", "请填写出险的情况。");
        var happened = Made(asked, member, here, keys);
        here.Db.InsuredEvents.Add(happened);
        return happened;
    }

    static InsuredEvent Made(EventRequest asked, Member member, Here here, ClaimKeys keys)
    {
        if (!Enum.IsDefined(asked.Kind))
            throw new InvalidField("event.kind", "请选择出险的种类。");
        var happened = new InsuredEvent(here.NewId(), here.Me.AgencyId, member.Id, asked.Kind);
        Describe(happened, asked, member, here.Now, keys);
        return happened;
    }

    static void Describe(
        InsuredEvent happened,
        EventRequest asked,
        Member member,
        DateTime now,
        ClaimKeys keys
    )
    {
        var detail = DetailOf(happened.Kind, asked);
        var on = detail.Stays.Count > 0 ? detail.Stays[0].From : asked.On;
        happened.Describe(
            on,
            detail,
            keys.Event(happened.Kind, member.PersonKey, on, detail),
            member.Details.BirthDate,
            now
        );
    }

    static EventDetail DetailOf(EventKind kind, EventRequest asked)
    {
        var stays = kind == EventKind.Stay ? asked.Stays ?? [] : [];
        if (stays.Count > 20 || stays.Any(s => s.Until < s.From))
            throw new InvalidField("event.stays", "出院日期不能早于入院日期，请核对。");
        if (stays.Zip(stays.Skip(1)).Any(p => p.First.Until != p.Second.From))
            throw new InvalidField(
                "event.stays",
                "转院须当日衔接，才算同一次住院；不衔接的请另行报案。"
            );
        if (kind == EventKind.Loss && (asked.Loss is null || asked.LossAmount is null))
            throw new InvalidField("event.lossAmount", "请选择损失的种类并填写损失金额。");
        if (asked.LossAmount is < 0 or > 100_000_000)
            throw new InvalidField(
                "event.lossAmount",
                "请填写损失金额（元），不得为负，不超过一亿。"
            );
        var loss = kind == EventKind.Loss;
        return new(
            Text.Optional("event.diagnosis", asked.Diagnosis, "主要诊断", 200),
            Text.Optional("event.recordNumber", asked.RecordNumber, "病案号", 50),
            Text.Optional("event.what", asked.What, "病种或等级", 100),
            [
                .. stays.Select(s => new StayLeg(
                    Text.Of("event.stays", s.Hospital, "医院", 100),
                    s.From,
                    s.Until
                )),
            ],
            loss ? asked.Loss : null,
            loss ? Money.OfYuan(asked.LossAmount!.Value).Yuan : null,
            Text.Optional("event.address", asked.Address, "受损房屋地址", 200)
        );
    }

    /// <summary>Every cover of the member that answers to the event, before the claim is entered; as
    /// it tells what is left of limits over all agencies, it is counted (EN-8).</summary>
    static async Task<Ok<List<PlanPreview>>> PreviewClaim(
        ClaimPreviewRequest request,
        Here here,
        ClaimReading reading,
        ClaimKeys keys
    )
    {
        var member =
            await here
                .Db.Members.AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == request.MemberId, here.Ct)
            ?? throw new Absent();
        await reading.RequireNotOwnAsync(member, null, here.Ct);
        var happened = Made(request.Event, member, here, keys);
        var claim = Claim.Register(
            here.NewId(),
            happened,
            member.UnitId,
            "",
            0,
            ClaimChannel.Unit,
            "",
            here.Me.PersonId,
            here.Now
        );
        var facts = await reading.FactsAsync(
            new(claim, happened, member, "", [], [], [], false),
            here.Ct
        );
        await UnitsLeft.AskBenefitsAsync(here, facts.Used, entered: false);
        here.About(member.Id, new { happened.Kind });
        var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
        return TypedResults.Ok(
            (await reading.AnswersAsync(facts, member.Id, here.Ct))
                .Select(a => new PlanPreview(
                    a.PlanCode,
                    plans.GetValueOrDefault(a.PlanCode, a.PlanCode),
                    a.Assessment.Units > 0,
                    a.Assessment.Cover,
                    a.Assessment.Units,
                    a.Assessment.Total.Yuan,
                    [
                        .. a
                            .Assessment.Findings.Where(f =>
                                f.Rule != Domain.Regulations.ClaimRules.ReviewedFirst
                            )
                            .Select(ClaimReading.FindingOf),
                    ]
                ))
                .ToList()
        );
    }

    static Task<Ok<ClaimView>> CorrectEvent(
        Guid id,
        EventRequest request,
        Here here,
        ClaimReading reading,
        ClaimKeys keys
    ) =>
        ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                await reading.RequireEventFreeAsync(whole, here.Ct);
                if (request.Kind != whole.Event.Kind)
                    throw new InvalidField("kind", "出险的种类不能改，请撤案后另行报案。");
                whole.Claim.Change(whole.Latest, here.Now);
                Describe(whole.Event, request, whole.Member, here.Now, keys);
                Step(here, whole.Claim, ClaimAct.Corrected);
            }
        );

    static Task<Ok<ClaimView>> SetPayee(
        Guid id,
        PayeeRequest request,
        Here here,
        ClaimReading reading,
        ClaimKeys keys
    ) =>
        ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                var account = Text.Digits("account", request.Account, 30);
                var payee = new Payee(
                    Text.Of("name", request.Name, "户名", 50),
                    account,
                    Text.Optional("bank", request.Bank, "开户行", 100),
                    Text.Of("relation", request.Relation, "与出险人的关系", 20),
                    request.IdentityNumber is { Length: > 0 } typed
                        ? MemberParser.CanonicalNumber(typed)
                            ?? throw new InvalidField("identityNumber", "证件号码有误，请核对。")
                        : null
                );
                await reading.RequireNotOwnAsync(whole.Member, payee, here.Ct);
                whole.Claim.SetPayee(payee, keys.Account(account), whole.Latest, here.Now);
                Step(here, whole.Claim, ClaimAct.Corrected);
            }
        );

    /// <summary>The whole table: what isn't in it any more is gone.</summary>
    static Task<Ok<ClaimView>> RecordBills(
        Guid id,
        BillsRequest request,
        Here here,
        ClaimReading reading,
        ClaimKeys keys
    ) =>
        ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                await reading.RequireEventFreeAsync(whole, here.Ct);
                if (request.Bills.Count > 200)
                    throw new InvalidField("bills", "一次出险的票据不超过200张。");
                whole.Claim.Change(whole.Latest, here.Now);
                here.Db.ClaimBills.RemoveRange(whole.Bills);
                var bills = request
                    .Bills.Select((b, i) => BillOf(b, i, whole.Event, here, keys))
                    .ToList();
                var twice = bills
                    .Where(b => b.BillKey is not null)
                    .GroupBy(b => b.BillKey)
                    .Any(g => g.Count() > 1);
                if (twice)
                    throw new InvalidField("bills", "有两行是同一张票据，请只保留一行。");
                here.Db.ClaimBills.AddRange(bills);
                Step(here, whole.Claim, ClaimAct.Corrected);
            }
        );

    static ClaimBill BillOf(
        BillView bill,
        int index,
        InsuredEvent happened,
        Here here,
        ClaimKeys keys
    )
    {
        string Field(string name) => $"bills[{index}].{name}";
        Money Yuan(string name, decimal yuan) =>
            yuan is >= 0 and <= 10_000_000
                ? Money.OfYuan(yuan)
                : throw new InvalidField(Field(name), "请填写金额（元），不得为负，不超过一千万。");
        if (bill.On > here.Today || bill.On.Year < 1990)
            throw new InvalidField(Field("on"), "票据日期不能晚于今天，请核对。");
        var text = new BillText(
            Text.Optional(Field("code"), bill.Code, "票据代码", 20),
            Text.Optional(Field("number"), bill.Number, "票据号码", 30),
            Text.Optional(Field("checkCode"), bill.CheckCode, "校验码", 20),
            Text.Optional(Field("hospital"), bill.Hospital, "医院", 100)
        );
        var total = Yuan("total", bill.Total);
        var selfPaid = Yuan("selfPaid", bill.SelfPaid);
        if (selfPaid > total)
            throw new InvalidField(Field("selfPaid"), "自付一不能多于总金额，请核对。");
        return new()
        {
            Id = here.NewId(),
            AgencyId = happened.AgencyId,
            EventId = happened.Id,
            BillKey = keys.Bill(text, bill.On, total),
            Inpatient = bill.Inpatient,
            On = bill.On,
            Total = total,
            SelfPaid = selfPaid,
            OwnPaid = Yuan("ownPaid", bill.OwnPaid),
            Text = text,
        };
    }

    /// <summary>Runs one act of the agency on a claim as the caller saw it; nobody acts in a case
    /// of his own (CL-17).</summary>
    internal static async Task<Ok<ClaimView>> ActAsync(
        Guid id,
        Here here,
        ClaimReading reading,
        Func<WholeClaim, Task> act
    )
    {
        var whole = await reading.FindAsync(id, here.Ct);
        here.Seen(whole.Claim);
        await reading.RequireNotOwnAsync(whole.Member, whole.Claim.Payee, here.Ct);
        await act(whole);
        here.About(whole.Claim.Number, new { whole.Claim.Round });
        await here.Save();
        return TypedResults.Ok(await reading.ViewAsync(id, here.Ct));
    }

    internal static void Step(Here here, Claim claim, ClaimAct act, string? text = null) =>
        here.Db.ClaimSteps.Add(
            new()
            {
                Id = here.NewId(),
                AgencyId = claim.AgencyId,
                ClaimId = claim.Id,
                Act = act,
                Round = claim.Round,
                Text = text,
                ById = here.Me.PersonId,
                At = here.Now,
            }
        );

    /// <summary>Counts an event of a claim in the month of a day (ST-1).</summary>
    internal static Task PostAsync(
        HuzhuDb db,
        Claim claim,
        Measure measure,
        DateOnly on,
        long value,
        CancellationToken ct
    ) =>
        FactPosting.AddAsync(
            db,
            claim.AgencyId,
            [new(claim.UnitId, CoverFacts.MonthOf(on), claim.PlanCode, measure, value)],
            ct
        );
}
