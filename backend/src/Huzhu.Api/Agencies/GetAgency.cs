using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>An agency's own page: profile, status, timeline, next deadlines, papers.</summary>
public static class GetAgency
{
    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads("agencies/{slug}", Handle, "GetOfficeAgency", Permission.ViewOffice);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads("", Handle, nameof(GetAgency), Permission.ViewAgency);

    static async Task<Results<Ok<AgencyView>, ProblemHttpResult>> Handle(
        string slug,
        AgencyReading agencies,
        CancellationToken ct
    ) =>
        await agencies.ViewAsync(slug, ct) is { } view
            ? TypedResults.Ok(view)
            : (ProblemHttpResult)Problems.NotFound();
}
