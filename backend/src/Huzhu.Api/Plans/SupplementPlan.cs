using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Plans;

/// <summary>Numbers that a released version lacks, given later by a document and two persons (PL-1,
/// PL-2, GV-10): else its claims would wait for ever, for a later version doesn't bind
/// them.</summary>
public static class SupplementPlan
{
    /// <param name="Benefits">All benefits of the version, in their order, with what was missing.
    /// </param>
    public sealed record SupplementRequest(IReadOnlyList<Benefit> Benefits, FilingRecord Decision);

    /// <param name="Actions">confirm, withdraw.</param>
    public sealed record SupplementView(
        Guid Id,
        Guid PlanVersionId,
        IReadOnlyList<Benefit> Benefits,
        FilingRecord Decision,
        string ProposedBy,
        DateTime ProposedAt,
        string? ConfirmedBy,
        DateTime? ConfirmedAt,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder office)
    {
        const Permission propose = Permission.ProposePlans;
        const string one = "plan-supplements/{id:guid}";
        office.Read("plans/{id:guid}/supplements", ListPlanSupplements, Permission.ViewOffice);
        office.Write("plans/{id:guid}/supplements", ProposeSupplement, propose).OnNew();
        office
            .Write(one + "/confirmation", ConfirmSupplement, Permission.ReleasePlans)
            .OnExisting()
            .StepUp();
        office.Delete(one, WithdrawSupplement, propose);
    }

    static async Task<Ok<List<SupplementView>>> ListPlanSupplements(Guid id, Here here)
    {
        var found = await here
            .Db.PlanSupplements.AsNoTracking()
            .Where(s => s.PlanVersionId == id)
            .OrderByDescending(s => s.ProposedAt)
            .ToListAsync(here.Ct);
        return TypedResults.Ok(await ViewsAsync(found, here));
    }

    static async Task<Ok<SupplementView>> ProposeSupplement(
        Guid id,
        SupplementRequest request,
        Here here
    )
    {
        var version =
            await here.Db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, here.Ct)
            ?? throw new Absent();
        foreach (var benefit in request.Benefits)
            if (benefit.Fault() is { } fault)
                throw new InvalidField("benefits", fault);
        if (
            await here.Db.PlanSupplements.AnyAsync(
                s => s.PlanVersionId == id && s.ConfirmedAt == null,
                here.Ct
            )
        )
            throw new WrongState("该版本已有一次补充待核准，请先核准或者撤回。");
        var supplement = PlanSupplement.Propose(
            here.NewId(),
            version,
            request.Benefits,
            request.Decision with
            {
                Document = Text.Of("decision.document", request.Decision.Document, "文号", 100),
            },
            here.Me.PersonId,
            here.Now
        );
        here.Db.PlanSupplements.Add(supplement);
        return await SavedAsync(supplement, version, here);
    }

    static async Task<Ok<SupplementView>> ConfirmSupplement(Guid id, Here here)
    {
        var supplement = await here.Find(here.Db.PlanSupplements, id);
        var version = await here.Db.PlanVersions.SingleAsync(
            v => v.Id == supplement.PlanVersionId,
            here.Ct
        );
        supplement.Confirm(version, here.Me.PersonId, here.Now);
        return await SavedAsync(supplement, version, here);
    }

    static async Task<NoContent> WithdrawSupplement(Guid id, Here here)
    {
        var supplement = await here.Find(here.Db.PlanSupplements, id);
        supplement.RequireOpen();
        here.Db.PlanSupplements.Remove(supplement);
        here.About(supplement.PlanVersionId, new { supplement.Decision.Document });
        return TypedResults.NoContent();
    }

    static async Task<Ok<SupplementView>> SavedAsync(
        PlanSupplement supplement,
        PlanVersion version,
        Here here
    )
    {
        here.About(
            version.Code,
            new
            {
                version.EffectiveFrom,
                supplement.Decision.Document,
                confirmed = supplement.ConfirmedAt is not null,
            }
        );
        await here.Save();
        return TypedResults.Ok((await ViewsAsync([supplement], here))[0]);
    }

    static async Task<List<SupplementView>> ViewsAsync(
        IReadOnlyList<PlanSupplement> found,
        Here here
    )
    {
        var people = found
            .SelectMany(s => new[] { s.ProposedById, s.ConfirmedById })
            .OfType<Guid>()
            .ToHashSet();
        var names = await here
            .Db.Users.AsNoTracking()
            .Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        return
        [
            .. found.Select(s => new SupplementView(
                s.Id,
                s.PlanVersionId,
                s.Benefits,
                s.Decision,
                names.NameOf(s.ProposedById),
                s.ProposedAt,
                s.ConfirmedById is { } by ? names.NameOf(by) : null,
                s.ConfirmedAt,
                [.. ActionsOn(s, here.Me)],
                s.Version
            )),
        ];
    }

    static IEnumerable<string> ActionsOn(PlanSupplement supplement, Acting me)
    {
        if (supplement.ConfirmedAt is not null)
            yield break;
        if (me.May(Permission.ReleasePlans) && supplement.ProposedById != me.PersonId)
            yield return "confirm";
        if (me.May(Permission.ProposePlans))
            yield return "withdraw";
    }

    /// <summary>Supplements that wait for their second person (GV-10).</summary>
    public static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var waiting = await (
            from supplement in query.Db.PlanSupplements.AsNoTracking()
            join version in query.Db.PlanVersions on supplement.PlanVersionId equals version.Id
            where supplement.ConfirmedAt == null
            select new
            {
                version.Id,
                version.Name,
                version.EffectiveFrom,
                supplement.ProposedById,
            }
        ).ToListAsync(query.Ct);
        return waiting.Select(s => new Duty(
            DutyKind.ConfirmSupplement,
            s.Id,
            DutyOwner.Office,
            Permission.ReleasePlans,
            PlanRules.OnlyUnknownSupplied,
            "核准补充的待遇数值",
            $"{s.Name}（{s.EffectiveFrom:yyyy-MM-dd}起）"
        )
        {
            NotBy = [s.ProposedById],
        });
    }
}
