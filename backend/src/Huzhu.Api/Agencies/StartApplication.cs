using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>A trade union opens a set-up application (AG-4). The secret of its link is chosen
/// here, shown this once and stored as a hash.</summary>
public static class StartApplication
{
    public sealed record Started(Guid Id, string Secret, string Link, CaseView Case) : IShownOnce;

    public static void Map(RouteGroupBuilder open) =>
        open.Write("applications", Handle).RequireRateLimiting(Throttling.Applications);

    static async Task<Ok<Started>> Handle(
        Here here,
        CaseReading cases,
        Links links,
        TenantScope scope
    )
    {
        var (secret, hash) = Invitations.NewToken();
        var draft = AgencyCase.ApplyForSetUp(scope.CaseId, hash, here.Now);
        here.Db.Cases.Add(draft);
        await here.Save();
        here.About(draft.Id);
        return TypedResults.Ok(
            new Started(
                draft.Id,
                secret,
                links.Case(draft.Id, secret),
                await cases.ViewAsync(draft, here.Ct)
            )
        );
    }
}
