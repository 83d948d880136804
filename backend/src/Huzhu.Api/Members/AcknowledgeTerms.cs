using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
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

    /// <summary>A plan version that is in force or to come, or was acknowledged once; the rest is null
    /// until it is acknowledged.</summary>
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
        agency.Reads("units/{id:guid}/terms", List, "ListTerms", Permission.ViewAgency);
        agency.Posts(
            "units/{id:guid}/terms",
            Handle,
            nameof(AcknowledgeTerms),
            Permission.KeepMembers
        );
    }

    static async Task<Results<Ok<List<TermsRow>>, ProblemHttpResult>> List(
        Guid id,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await db.MemberUnits.AnyAsync(u => u.Id == id, ct)
            ? TypedResults.Ok(await RowsAsync(db, id, Beijing.DateOf(clock.Now()), ct))
            : (ProblemHttpResult)Problems.NotFound();

    static Task<List<TermsRow>> RowsAsync(
        HuzhuDb db,
        Guid unitId,
        DateOnly today,
        CancellationToken ct
    ) =>
        (
            from plan in db.PlanVersions
            where plan.Status == PlanStatus.Released
            let replaced = db.PlanVersions.Any(next =>
                next.Code == plan.Code
                && next.Status == PlanStatus.Released
                && next.EffectiveFrom > plan.EffectiveFrom
                && next.EffectiveFrom <= today
            )
            join terms in db.TermsAcknowledgements.Where(t => t.UnitId == unitId)
                on plan.Id equals terms.PlanVersionId
                into all
            from terms in all.DefaultIfEmpty()
            where !replaced || terms != null
            orderby plan.Code, plan.EffectiveFrom descending
            select new TermsRow(
                plan.Id,
                plan.Code,
                plan.Name,
                plan.EffectiveFrom,
                terms == null ? null : terms.By,
                terms == null ? null : terms.On,
                terms == null ? null : terms.RecordedAt
            )
        ).ToListAsync(ct);

    static async Task<Results<Ok<List<TermsRow>>, ProblemHttpResult>> Handle(
        Guid id,
        TermsRequest request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.MemberUnits.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } unit)
            return (ProblemHttpResult)Problems.NotFound();
        var plan =
            await db.PlanVersions.SingleOrDefaultAsync(
                p => p.Id == request.PlanVersionId && p.Status == PlanStatus.Released,
                ct
            ) ?? throw new InvalidField("planVersionId", "请选择一个已发布的活动版本。");
        if (
            await db.TermsAcknowledgements.AnyAsync(
                t => t.UnitId == id && t.PlanVersionId == plan.Id,
                ct
            )
        )
            throw new WrongState("该单位已经登记过这一版条款的知悉。");
        var terms = TermsAcknowledgement.Record(
            clock.NewId(),
            unit,
            plan,
            Text.Of("by", request.By, "知悉人", 50),
            request.On,
            me.PersonId,
            clock.Now()
        );
        db.TermsAcknowledgements.Add(terms);
        audit.About(
            unit.Id.ToString(),
            new
            {
                unit = unit.Name,
                plan = plan.Name,
                request.On,
            }
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await RowsAsync(db, id, Beijing.DateOf(clock.Now()), ct));
    }
}
