using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>One case, for whoever may see it.</summary>
public static class GetCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Reads("applications/{id:guid}", Handle, "GetApplication");

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads("cases/{id:guid}", Handle, "GetOfficeCase", Permission.ViewOffice);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads("cases/{id:guid}", Handle, "GetAgencyCase", Permission.ViewAgency);

    static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Handle(
        Guid id,
        CaseReading cases,
        CancellationToken ct
    ) =>
        await cases.FindAsync(id, ct) is { } found
            ? TypedResults.Ok(await cases.ViewAsync(found, ct))
            : (ProblemHttpResult)Problems.NotFound();
}
