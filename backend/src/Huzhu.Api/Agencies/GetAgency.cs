using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>An agency's own page: profile, status, timeline, next deadlines, papers.</summary>
public static class GetAgency
{
    public static void MapOffice(RouteGroupBuilder office) =>
        office.Read("agencies/{slug}", Handle, Permission.ViewOffice, name: "GetOfficeAgency");

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Read("", Handle, Permission.ViewAgency);

    static async Task<Ok<AgencyView>> Handle(
        string slug,
        AgencyReading agencies,
        CancellationToken ct
    ) =>
        await agencies.ViewAsync(slug, ct) is { } view ? TypedResults.Ok(view) : throw new Absent();
}
