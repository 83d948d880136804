using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>The applicant takes a case back before it is decided.</summary>
public static class WithdrawCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Write("applications/{id:guid}/withdrawal", Handle, name: "WithdrawApplication")
            .OnExisting();

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Write("cases/{id:guid}/withdrawal", Handle, Permission.SubmitCases).OnExisting();

    static async Task<Ok<CaseView>> Handle(Guid id, Here here, CaseReading cases)
    {
        var found = here.Found(await cases.FindAsync(id, here.Ct));
        found.Withdraw(cases.Actor, here.Now);
        await here.Save();
        here.About(id);
        return TypedResults.Ok(await cases.ViewAsync(found, here.Ct));
    }
}
