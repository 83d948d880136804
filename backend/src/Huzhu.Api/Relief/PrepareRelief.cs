using Huzhu.Api.Budgets;
using Huzhu.Api.Committees;
using Huzhu.Api.Custody;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Members;
using Huzhu.Data.Relief;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>A clerk looks what is left of a person's cap, writes a case, submits it, which reserves
/// cap and budget line, or takes it back (RE-1, RE-2, RE-3, RE-5, RE-12, RE-15).</summary>
public static class PrepareRelief
{
    /// <param name="ConcernedNumber">Identity number of whom it concerns, where that isn't the member.
    /// </param>
    public sealed record LeftRequest(
        Guid MemberId,
        ReliefKind Kind,
        ReliefRelation Relation,
        string? ConcernedNumber,
        DateOnly EventOn
    );

    /// <summary>What is left. Sums are yuan.</summary>
    /// <param name="Limit">Of the year or occasion.</param>
    /// <param name="Left">Of it, over all agencies.</param>
    /// <param name="LineLeft">Of this year's budget line.</param>
    public sealed record ReliefLeft(decimal Limit, decimal Left, string Line, decimal LineLeft);

    /// <param name="Name">Of spouse, child, student or supplier; the member's own is known.</param>
    /// <param name="Number">Identity number of spouse or child.</param>
    public sealed record ReliefPayeeRequest(
        PayeeRelation Relation,
        string? Name,
        string Account,
        string? Number
    );

    /// <param name="Amount">In yuan, at most two decimals.</param>
    /// <param name="Concerned">Name of whom it concerns; null: the member.</param>
    /// <param name="ConcernedNumber">Null in an edit: as it stands.</param>
    /// <param name="Payee">Null: cash on a visit.</param>
    public sealed record ReliefRequest(
        Guid MemberId,
        ReliefKind Kind,
        DateOnly EventOn,
        ReliefCause Cause,
        decimal Amount,
        ReliefWay Way,
        ReliefRelation Relation,
        string? Concerned,
        string? ConcernedNumber,
        bool MemberDied,
        ReliefPayeeRequest? Payee,
        string Statement,
        string? CashReason,
        StudentKind? Student,
        GoodsCategory? Category,
        string? Goods
    );

    /// <summary>The committee's resolutions that it rests on; null: none is needed.</summary>
    /// <param name="CashId">现场现金, for cash above the limit.</param>
    /// <param name="ExceptionId">救助慰问个案, above the agency's standard or for other goods.</param>
    public sealed record SubmitReliefRequest(Guid? CashId, Guid? ExceptionId);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission prepare = Permission.PrepareRelief;
        const string one = "relief-cases/{id:guid}";
        agency
            .Write("relief-cases/left", AskReliefLeft, prepare)
            .NoKey()
            .RequireRateLimiting(Throttling.UnitsLeft);
        agency.Write("relief-cases", DraftRelief, prepare);
        agency.Put(one, AmendRelief, prepare);
        agency.Write(one + "/submission", SubmitRelief, prepare).OnExisting();
        agency.Write(one + "/withdrawal", WithdrawRelief, prepare).OnExisting();
        agency.Put(one + "/payee", MendReliefPayee, prepare);
    }

    static async Task<Ok<ReliefLeft>> AskReliefLeft(
        LeftRequest request,
        Here here,
        MemberKeys keys,
        BudgetReading budgets
    )
    {
        // as of the case itself
        TimeRules.RequireHappened(request.EventOn, here.Today.AddYears(-3), here.Now);
        var (member, _) = await MemberAsync(request.MemberId, request.EventOn, here);
        Defined(request.Kind, "kind");
        var counted =
            request.Kind is ReliefKind.EducationAid or ReliefKind.Condolence
            && request.Relation != ReliefRelation.Self
                ? NumberOf("concernedNumber", request.ConcernedNumber)
                : member.Details.Number;
        var cap = ReliefCap.Of(
            keys.Person(counted),
            request.Kind,
            request.EventOn,
            await here.Rulebook()
        );
        var left = await LookAsync(cap, here);
        here.About(member.Id, new { request.Kind });
        var inForce = await budgets.InForceAsync(here.Me.AgencyId, here.Today.Year, here.Ct);
        var lines = await budgets.LinesAsync(inForce, here.Today, here.Ct);
        return TypedResults.Ok(
            new ReliefLeft(
                cap.Limit.Yuan,
                left.Yuan,
                request.Kind.Label(),
                lines.FirstOrDefault(l => l.Purpose == request.Kind.Line())?.Left ?? 0
            )
        );
    }

    static async Task<Ok<ReliefView>> DraftRelief(
        ReliefRequest request,
        Here here,
        ReliefReading reading,
        MemberKeys keys
    )
    {
        var (member, unit) = await MemberAsync(request.MemberId, request.EventOn, here);
        var terms = TermsOf(request, member, null);
        await reading.RequireNotOwnAsync(terms.Content, here.Ct);
        var one = ReliefCase.Draft(here.NewId(), here.Me.AgencyId, member.Id);
        one.Write(terms, unit, keys.Person(terms.Counted.Number), here.Me.PersonId, here.Now);
        await LookAsync(await CapOf(one, here), here);
        here.Db.ReliefCases.Add(one);
        return await SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> AmendRelief(
        Guid id,
        ReliefRequest request,
        Here here,
        ReliefReading reading,
        MemberKeys keys,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        if (request.MemberId != one.MemberId)
            throw new InvalidField("memberId", "会员不能改，请撤回后另行登记。");
        var (member, unit) = await MemberAsync(request.MemberId, request.EventOn, here);
        var terms = TermsOf(request, member, one.Content);
        await reading.RequireNotOwnAsync(terms.Content, here.Ct);
        await FreeAsync(one, here, budget);
        one.Write(terms, unit, keys.Person(terms.Counted.Number), here.Me.PersonId, here.Now);
        await LookAsync(await CapOf(one, here), here);
        return await SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> SubmitRelief(
        Guid id,
        SubmitReliefRequest request,
        Here here,
        ReliefReading reading,
        CustodyReading staff,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await Spending.RequireAsync(here);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        await UnitOfWork.HoldAsync(here.Db, $"relief-cash:{one.AgencyId}", here.Ct);
        // what it held until it expired; the line is held anew below
        if (one.Holds)
            await ReliefLedger.ReleaseAsync(here.Db, one, here.Ct);
        var (entry, at) = (here.NewId(), await staff.CircumstancesAsync(here.Ct));
        one.Submit(
            entry,
            one.Way == ReliefWay.CashOnVisit ? await CashAsync(one, here) : [],
            await here
                .Db.ReliefStandards.AsNoTracking()
                .OrderByDescending(r => r.Number)
                .FirstOrDefaultAsync(here.Ct),
            await PassedAsync(request.CashId, here),
            await PassedAsync(request.ExceptionId, here),
            here.Me.PersonId,
            at
        );
        var cap = await CapOf(one, here);
        if (
            await ReliefLedger.ReserveAsync(
                here.Db,
                cap,
                entry,
                one.Amount,
                one.FreedAt!.Value,
                here.Now,
                here.Ct
            ) is
            { } left
        )
            throw cap.Exceeded(one.Amount, left);
        await budget.HoldAsync(one.Id, one.Kind.Line(), one.Amount, here.Ct);
        return await SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> WithdrawRelief(
        Guid id,
        Here here,
        ReliefReading reading,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        await FreeAsync(one, here, budget);
        one.Withdraw(here.Me.PersonId, here.Now);
        return await SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> MendReliefPayee(
        Guid id,
        ReliefPayeeRequest request,
        Here here,
        ReliefReading reading
    )
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        var payee = PayeeOf(request, one.Content.Member, one.Content);
        await reading.RequireNotOwnAsync(one.Content with { Payee = payee }, here.Ct);
        one.Mend(payee, here.Me.PersonId, here.Now);
        return await SavedAsync(one, here, reading);
    }

    /// <summary>Gives back what a case holds of cap and budget, before it is edited, withdrawn or
    /// refused.</summary>
    internal static async Task FreeAsync(ReliefCase one, Here here, BudgetLines budget)
    {
        if (!one.Holds)
            return;
        await ReliefLedger.ReleaseAsync(here.Db, one, here.Ct);
        await budget.FreeAsync(one.Id, here.Ct);
    }

    internal static async Task<Ok<ReliefView>> SavedAsync(
        ReliefCase one,
        Here here,
        ReliefReading reading
    )
    {
        here.About(
            one.Id,
            new
            {
                one.Kind,
                one.Amount,
                one.Revision,
                one.Number,
            }
        );
        await here.Save();
        return TypedResults.Ok(await reading.ViewAsync(one, here.Ct));
    }

    static Task<Resolution?> PassedAsync(Guid? id, Here here) =>
        here.Db.Resolutions.SingleOrDefaultAsync(r => r.Id == id, here.Ct);

    static async Task<ReliefCap> CapOf(ReliefCase one, Here here) =>
        ReliefCap.Of(one.PersonKey, one.Kind, one.EventOn, await here.Rulebook());

    /// <summary>Tells what is left, and counts that it was told (EN-8).</summary>
    static async Task<Money> LookAsync(ReliefCap cap, Here here)
    {
        var left = await ReliefLedger.LeftAsync(here.Db, cap, here.Now, here.Ct);
        await UnitsLeft.AskAsync(here, left < cap.Limit, entered: false);
        return left;
    }

    /// <summary>Cash on visits in other cases that stand (RE-9).</summary>
    static async Task<List<ReliefCase>> CashAsync(ReliefCase one, Here here)
    {
        var others = await here
            .Db.ReliefCases.AsNoTracking()
            .Where(c => c.Way == ReliefWay.CashOnVisit && c.Id != one.Id)
            .Where(c => c.MemberId == one.MemberId || c.ResolutionId != null)
            .ToListAsync(here.Ct);
        return
        [
            .. others.Where(c =>
                c.StageAt(here.Now)
                    is not (
                        ReliefStage.Draft
                        or ReliefStage.Expired
                        or ReliefStage.Withdrawn
                        or ReliefStage.Refused
                    )
            ),
        ];
    }

    static async Task<(Member Member, string Unit)> MemberAsync(
        Guid id,
        DateOnly eventOn,
        Here here
    )
    {
        var member = await here
            .Db.Members.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == id, here.Ct);
        if (member is null || member.LeftOn <= eventOn)
            throw new InvalidField("memberId", "没有这名会员，或者发生时已经离开，请重新选择。");
        return (
            member,
            await here
                .Db.MemberUnits.Where(u => u.Id == member.UnitId)
                .Select(u => u.Name)
                .SingleAsync(here.Ct)
        );
    }

    static ReliefTerms TermsOf(ReliefRequest request, Member member, ReliefContent? before)
    {
        Defined(request.Kind, "kind");
        Defined(request.Cause, "cause");
        Defined(request.Way, "way");
        Defined(request.Relation, "relation");
        var self = new ReliefPerson(member.Name, member.Details.Number);
        var gift = request.Kind == ReliefKind.SmallGift;
        return new(
            request.Kind,
            request.EventOn,
            request.Cause,
            request.Amount is > 0 and <= 1_000_000m
                ? Money.OfYuan(request.Amount)
                : throw new InvalidField("amount", "请填写金额（元），大于0且不超过一百万。"),
            request.Way,
            new(
                self,
                request.Relation,
                request.Relation == ReliefRelation.Self
                    ? self
                    : new(
                        Text.Of("concerned", request.Concerned, "当事人姓名", 50),
                        NumberOf(
                            "concernedNumber",
                            request.ConcernedNumber ?? before?.Concerned.Number
                        )
                    ),
                request.MemberDied,
                request.Way == ReliefWay.Transfer ? PayeeOf(request.Payee, self, before) : null,
                Text.Of("statement", request.Statement, "情况说明", 2000),
                Text.Optional("cashReason", request.CashReason, "付现理由", 200),
                request.Kind == ReliefKind.EducationAid ? request.Student : null,
                gift ? request.Category : null,
                gift ? Text.Of("goods", request.Goods, "慰问品清单", 200) : null
            )
        );
    }

    static ReliefPayee PayeeOf(
        ReliefPayeeRequest? payee,
        ReliefPerson member,
        ReliefContent? before
    )
    {
        if (payee is null)
            throw new InvalidField("payee", "请填写收款人。");
        Defined(payee.Relation, "payee.relation");
        var kin = payee.Relation is PayeeRelation.Spouse or PayeeRelation.Child;
        return new(
            payee.Relation,
            payee.Relation == PayeeRelation.Member
                ? member.Name
                : PayeeText.Of("payee.name", payee.Name),
            Text.Digits("payee.account", payee.Account, 30),
            kin ? NumberOf("payee.number", payee.Number ?? before?.Payee?.Number) : null
        );
    }

    static string NumberOf(string field, string? number) =>
        MemberParser.CanonicalNumber(number)
        ?? throw new InvalidField(field, "请填写正确的证件号码。");

    static void Defined<T>(T value, string field)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new InvalidField(field, "请从列表中选择。");
    }
}
