using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>A trade union opens a set-up application (AG-4). The secret of its link is chosen
/// here, shown this once and stored as a hash.</summary>
public static class StartApplication
{
    public sealed record Started(Guid Id, string Secret, string Link, CaseView Case);

    public static void Map(RouteGroupBuilder open) =>
        open.Posts("applications", Handle, nameof(StartApplication));

    static async Task<Ok<Started>> Handle(
        HuzhuDb db,
        CaseReading cases,
        Links links,
        TimeProvider clock,
        TenantScope scope,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var (secret, hash) = Invitations.NewToken();
        var draft = AgencyCase.ApplyForSetUp(scope.CaseId, hash, clock.Now());
        db.Cases.Add(draft);
        await db.SaveChangesAsync(ct);
        audit.About(draft.Id.ToString());
        return TypedResults.Ok(
            new Started(
                draft.Id,
                secret,
                links.Case(draft.Id, secret),
                await cases.ViewAsync(draft, ct)
            )
        );
    }
}
