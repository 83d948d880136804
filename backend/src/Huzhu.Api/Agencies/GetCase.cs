using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>One case, for those who may see it.</summary>
public static class GetCase
{
    public static void MapPublic(RouteGroupBuilder open) =>
        open.Read("applications/{id:guid}", Handle, name: "GetApplication");

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Read("cases/{id:guid}", Handle, Permission.ViewOffice, name: "GetOfficeCase");

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Read("cases/{id:guid}", Handle, Permission.ViewAgency, name: "GetAgencyCase");

    static async Task<Ok<CaseView>> Handle(Guid id, CaseReading cases, CancellationToken ct) =>
        await cases.FindAsync(id, ct) is { } found
            ? TypedResults.Ok(await cases.ViewAsync(found, ct))
            : throw new Absent();
}
