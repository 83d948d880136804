using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Plans;

/// <summary>A new version of a plan, from the draft to the release by a second person (PL-1,
/// GV-10). Missing values of an older version are filled in by one that follows it.</summary>
public static class ProposePlan
{
    /// <param name="Code">Of a plan that is there, or of a new one.</param>
    /// <param name="Price">In yuan; 0: free; null: not known yet.</param>
    /// <param name="Examples">Fields that still hold demo values (示例), marked as such.</param>
    public sealed record Request(
        string Code,
        string Name,
        DateOnly EffectiveFrom,
        PlanMembers WhoMayJoin,
        decimal? Price,
        int? MaxUnits,
        int? TermMonths,
        int? WaitingDays,
        IReadOnlyList<Benefit> Benefits,
        string? ActuarialNote,
        FilingRecord? FiledHere,
        FilingRecord? FiledAbove,
        FilingRecord? LongTermDecision,
        string Source,
        IReadOnlyList<string>? Examples
    );

    /// <summary>What may be marked as a demo value.</summary>
    static readonly string[] Markable =
    [
        "price",
        "maxUnits",
        "termMonths",
        "waitingDays",
        "actuarialNote",
        "filedHere",
        "filedAbove",
        "benefits",
    ];

    public static void Map(RouteGroupBuilder office)
    {
        const Permission propose = Permission.ProposePlans;
        const string one = "plans/{id:guid}";
        office.Write("plans", DraftPlan, propose);
        office.Put(one, AmendPlan, propose);
        office.Delete(one, WithdrawPlan, propose);
        office.Write(one + "/proposal", Handle, propose).OnExisting();
        office.Write(one + "/release", ReleasePlan, Permission.ReleasePlans).OnExisting().StepUp();
    }

    static async Task<Ok<PlanVersionView>> DraftPlan(Request request, Here here)
    {
        var today = here.Today;
        if (!PlanVersion.IsCode(request.Code))
            throw new InvalidField("code", "请填写活动代码：3至40位小写字母、数字和连字符。");
        var (terms, siblings) = (TermsOf(request), await SiblingsAsync(here, request.Code));
        RequireFree(siblings, terms.EffectiveFrom, null);
        var draft = PlanVersion.Draft(
            here.NewId(),
            request.Code,
            terms,
            siblings,
            today,
            here.Me.PersonId
        );
        here.Db.PlanVersions.Add(draft);
        return await SavedAsync(draft, here, today);
    }

    static Task<Ok<PlanVersionView>> AmendPlan(Guid id, Request request, Here here) =>
        ActAsync(
            id,
            async (plan, now) =>
            {
                if (plan.Code != request.Code)
                    throw new InvalidField("code", "已建立的草稿不能改换活动，请另拟一份。");
                var siblings = await SiblingsAsync(here, plan.Code);
                RequireFree(siblings, request.EffectiveFrom, plan.Id);
                plan.Amend(TermsOf(request), siblings, Beijing.DateOf(now), here.Me.PersonId);
            },
            here
        );

    static Task<Ok<PlanVersionView>> Handle(Guid id, Here here) =>
        ActAsync(
            id,
            async (plan, now) => plan.Propose(here.Me.PersonId, now, await here.Rulebook()),
            here
        );

    static Task<Ok<PlanVersionView>> ReleasePlan(Guid id, Here here) =>
        ActAsync(
            id,
            async (plan, now) =>
                plan.Release(
                    here.Me.PersonId,
                    await SiblingsAsync(here, plan.Code),
                    now,
                    await here.Rulebook()
                ),
            here
        );

    static async Task<NoContent> WithdrawPlan(Guid id, Here here)
    {
        var plan = await here.Find(here.Db.PlanVersions, id);
        plan.RequireNotReleased();
        here.Db.PlanVersions.Remove(plan);
        here.About(plan.Code, new { plan.EffectiveFrom, plan.Name });
        return TypedResults.NoContent();
    }

    static async Task<Ok<PlanVersionView>> ActAsync(
        Guid id,
        Func<PlanVersion, DateTime, Task> act,
        Here here
    )
    {
        var plan = await here.Find(here.Db.PlanVersions, id);
        var now = here.Now;
        await act(plan, now);
        return await SavedAsync(plan, here, Beijing.DateOf(now));
    }

    static async Task<Ok<PlanVersionView>> SavedAsync(PlanVersion plan, Here here, DateOnly today)
    {
        here.About(plan.Code, new { plan.EffectiveFrom, plan.Status });
        await here.Save();
        return TypedResults.Ok(
            (await PlanReading.OfOfficeAsync(here.Db, here.Me, today, here.Ct)).Of(plan)
        );
    }

    static Task<List<PlanVersion>> SiblingsAsync(Here here, string code) =>
        here.Db.PlanVersions.AsNoTracking().Where(v => v.Code == code).ToListAsync(here.Ct);

    /// <summary>Two drafts of one plan for the same day would stand in each other's way.</summary>
    static void RequireFree(IEnumerable<PlanVersion> siblings, DateOnly from, Guid? own)
    {
        if (
            siblings.Any(v =>
                v.EffectiveFrom == from && v.Id != own && v.Status != PlanStatus.Released
            )
        )
            throw new WrongState("该活动在这一天已有一份草稿，请直接修改它。");
    }

    static PlanTerms TermsOf(Request request)
    {
        foreach (var benefit in request.Benefits)
            if (benefit.Fault() is { } fault)
                throw new InvalidField("benefits", fault);
        if (request.Benefits.Count > 50)
            throw new InvalidField("benefits", "待遇不超过50项。");
        if (request.Price is < 0 or > 1_000_000)
            throw new InvalidField("price", "请填写每份会费（元），免费的填0。");
        Within("maxUnits", request.MaxUnits, 1, 999);
        Within("termMonths", request.TermMonths, 1, 600);
        Within("waitingDays", request.WaitingDays, 0, 365);
        if (!Enum.IsDefined(request.WhoMayJoin))
            throw new InvalidField("whoMayJoin", "请选择参保对象。");
        return new(
            Text.Of("name", request.Name, "活动名称", 100),
            request.EffectiveFrom.Year is >= 1990 and <= 2100
                ? request.EffectiveFrom
                : throw new InvalidField("effectiveFrom", "请填写1990年至2100年的日期。"),
            request.WhoMayJoin,
            request.Price is { } yuan ? Money.OfYuan(yuan) : null,
            request.MaxUnits,
            request.TermMonths,
            request.WaitingDays,
            request.Benefits,
            Text.Optional("actuarialNote", request.ActuarialNote, "测算说明", 2000),
            Filing("filedHere", request.FiledHere),
            Filing("filedAbove", request.FiledAbove),
            Filing("longTermDecision", request.LongTermDecision),
            Text.Of("source", request.Source, "依据", 200),
            [.. (request.Examples ?? []).Intersect(Markable)]
        );
    }

    static FilingRecord? Filing(string field, FilingRecord? filing) =>
        filing is null ? null
        : filing.On.Year is >= 1990 and <= 2100
            ? filing with
            {
                Document = Text.Of($"{field}.document", filing.Document, "文号", 100),
            }
        : throw new InvalidField($"{field}.on", "请填写1990年至2100年的日期。");

    static void Within(string field, int? value, int least, int most)
    {
        if (value < least || value > most)
            throw new InvalidField(field, $"请填写{least}至{most}的整数。");
    }
}
