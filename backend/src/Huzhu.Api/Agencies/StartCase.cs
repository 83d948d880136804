using Huzhu.Api.Pipeline;
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
        agency.Write("cases", Handle, Permission.PrepareCases);

    static async Task<Ok<CaseView>> Handle(Request request, Here here, CaseReading cases)
    {
        var agency = await here.Db.Agencies.SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        var draft = AgencyCase.StartBy(
            agency,
            here.NewId(),
            request.Kind,
            cases.Actor,
            here.Now,
            await here.Rulebook()
        );
        here.Db.Cases.Add(draft);
        await here.Save();
        here.About(draft.Id, new { request.Kind });
        return TypedResults.Ok(await cases.ViewAsync(draft, here.Ct));
    }
}
