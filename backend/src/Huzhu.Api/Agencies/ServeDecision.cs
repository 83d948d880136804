using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The office records that it has served a decision (AG-8, AG-9): it counts as received on
/// the 3rd day after, so that no end and no notice waits for the agency to say so. An ordered end
/// that brought no papers it closes itself.</summary>
public static class ServeDecision
{
    /// <param name="CaseId">The change case; null: the termination.</param>
    public sealed record Request(Guid? CaseId, DateOnly ServedOn);

    public sealed record LiquidationRequest(DateOnly On, string Found);

    public static void Map(RouteGroupBuilder office)
    {
        office.Write("agencies/{slug}/service", Handle, Permission.IssuePapers).OnExisting();
        office
            .Write("agencies/{slug}/liquidation", LiquidateByOffice, Permission.ConfirmDecisions)
            .OnExisting();
    }

    static async Task<NoContent> Handle(string slug, Request request, Here here)
    {
        var agency = await here.Find(
            here.Db.Agencies.Include(a => a.ChangeNotices),
            a => a.Slug == slug
        );
        if (request.CaseId is { } caseId)
            agency.ServeChangeDecision(caseId, request.ServedOn, here.Now);
        else
            agency.ServeTermination(request.ServedOn, here.Now, await here.Rulebook());
        here.About(agency.Slug, request);
        return TypedResults.NoContent();
    }

    static async Task<NoContent> LiquidateByOffice(
        string slug,
        LiquidationRequest request,
        Here here
    )
    {
        var agency = await here.Find(here.Db.Agencies, a => a.Slug == slug);
        agency.LiquidateByOffice(
            request.On,
            Text.Optional("found", request.Found, "清算情况", 5000) ?? "",
            here.Now,
            await here.Rulebook()
        );
        here.About(agency.Slug, new { request.On });
        return TypedResults.NoContent();
    }
}
