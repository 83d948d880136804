using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>The applicant takes a case back before it is decided.</summary>
public static class WithdrawCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Posts(
            "applications/{id:guid}/withdrawal",
            Handle,
            "WithdrawApplication",
            existing: true
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Posts(
            "cases/{id:guid}/withdrawal",
            Handle,
            nameof(WithdrawCase),
            Permission.SubmitCases,
            existing: true
        );

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        Guid id,
        HuzhuDb db,
        CaseReading cases,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await cases.FindAsync(id, ct) is not { } found)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(found.Version);
        found.Withdraw(cases.Actor, clock.Now());
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString());
        return TypedResults.Ok(await cases.ViewAsync(found, ct));
    }
}
