using Huzhu.Api.Pipeline;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>That a unit has been shown a plan version's terms, rights and duties and acknowledged
/// them, before it enrols anybody under them (EN-14).</summary>
public static class AcknowledgeTerms
{
    /// <param name="By">Who acknowledged for the unit.</param>
    public sealed record TermsRequest(Guid PlanVersionId, string By, DateOnly On);

    /// <summary>A plan version that is in force or to come, or was acknowledged once; the rest is
    /// null until it is acknowledged.</summary>
    public sealed record TermsRow(
        Guid PlanVersionId,
        string PlanCode,
        string Plan,
        DateOnly EffectiveFrom,
        string? By,
        DateOnly? On,
        DateTime? RecordedAt
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("units/{id:guid}/terms", ListTerms, Permission.ViewAgency);
        agency.Write("units/{id:guid}/terms", Handle, Permission.KeepMembers);
    }

    static async Task<Ok<List<TermsRow>>> ListTerms(Guid id, Here here) =>
        await here.Db.MemberUnits.AnyAsync(u => u.Id == id, here.Ct)
            ? TypedResults.Ok(await RowsAsync(here, id, here.Today))
            : throw new Absent();

    static async Task<List<TermsRow>> RowsAsync(Here here, Guid unitId, DateOnly today)
    {
        var given = await here
            .Db.TermsAcknowledgements.AsNoTracking()
            .Where(t => t.UnitId == unitId)
            .ToDictionaryAsync(t => t.PlanVersionId, here.Ct);
        var plans = await here
            .Db.PlanVersions.AsNoTracking()
            .Where(p => p.Status == PlanStatus.Released)
            .OrderBy(p => p.Code)
            .ThenByDescending(p => p.EffectiveFrom)
            .Select(p => new
            {
                p.Id,
                p.Code,
                p.Name,
                p.EffectiveFrom,
            })
            .ToListAsync(here.Ct);
        return
        [
            .. from plan in plans
            let replaced = plans.Any(next =>
                next.Code == plan.Code
                && next.EffectiveFrom > plan.EffectiveFrom
                && next.EffectiveFrom <= today
            )
            let terms = given.GetValueOrDefault(plan.Id)
            where !replaced || terms is not null
            select new TermsRow(
                plan.Id,
                plan.Code,
                plan.Name,
                plan.EffectiveFrom,
                terms?.By,
                terms?.On,
                terms?.RecordedAt
            ),
        ];
    }

    static async Task<Ok<List<TermsRow>>> Handle(Guid id, TermsRequest request, Here here)
    {
        var unit =
            await here.Db.MemberUnits.SingleOrDefaultAsync(u => u.Id == id, here.Ct)
            ?? throw new Absent();
        var plan =
            await here.Db.PlanVersions.SingleOrDefaultAsync(
                p => p.Id == request.PlanVersionId && p.Status == PlanStatus.Released,
                here.Ct
            ) ?? throw new InvalidField("planVersionId", "请选择一个已发布的活动版本。");
        if (
            await here.Db.TermsAcknowledgements.AnyAsync(
                t => t.UnitId == id && t.PlanVersionId == plan.Id,
                here.Ct
            )
        )
            throw new WrongState("该单位已经登记过这一版条款的知悉，不必重复，请刷新后查看。");
        var terms = TermsAcknowledgement.Record(
            here.NewId(),
            unit,
            plan,
            Text.Of("by", request.By, "知悉人", 50),
            request.On,
            here.Me.PersonId,
            here.Now
        );
        here.Db.TermsAcknowledgements.Add(terms);
        here.About(
            unit.Id.ToString(),
            new
            {
                unit = unit.Name,
                plan = plan.Name,
                request.On,
            }
        );
        await here.Save();
        return TypedResults.Ok(await RowsAsync(here, id, here.Today));
    }
}
