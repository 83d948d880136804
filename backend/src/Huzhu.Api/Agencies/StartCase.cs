using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>An agency starts a change, termination, replacement, start-of-business report or
/// request for more time as a draft.</summary>
public static class StartCase
{
    public sealed record Request(CaseKind Kind);

    public static void Map(RouteGroupBuilder agency) =>
        agency.Posts("cases", Handle, nameof(StartCase), Permission.PrepareCases);

    static async Task<Ok<CaseView>> Handle(
        Request request,
        Acting me,
        HuzhuDb db,
        CaseReading cases,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == me.AgencyId, ct);
        var draft = AgencyCase.StartBy(
            agency,
            clock.NewId(),
            request.Kind,
            cases.Actor,
            clock.Now(),
            await rulebooks.GetAsync(db, ct)
        );
        db.Cases.Add(draft);
        await db.SaveChangesAsync(ct);
        audit.About(draft.Id.ToString(), new { request.Kind });
        return TypedResults.Ok(await cases.ViewAsync(draft, ct));
    }
}
