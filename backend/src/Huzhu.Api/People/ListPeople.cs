using Huzhu.Api.Agencies;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.People;

/// <summary>The people of the office, or of one agency, with their posts.</summary>
public static class ListPeople
{
    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads("people", Handle, "ListOfficePeople", Permission.ViewOffice);
        office.Reads(
            "agencies/{slug}/people",
            HandleOf,
            "ListPeopleOfAgency",
            Permission.ViewOffice
        );
    }

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads("people", Handle, "ListAgencyPeople", Permission.ViewAgency);

    static async Task<Ok<List<PersonRow>>> Handle(
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(await db.PeopleAsync(me.Agency?.AgencyId, me, clock.Now(), ct));

    /// <summary>The office sees who has which post in an agency, and lets in who lost the way.
    /// </summary>
    static async Task<Results<Ok<List<PersonRow>>, ProblemHttpResult>> HandleOf(
        string slug,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await AgencyReading.IdOfAsync(db, slug, ct) is { } id
            ? TypedResults.Ok(await db.PeopleAsync(id, me, clock.Now(), ct))
            : (ProblemHttpResult)Problems.NotFound();
}
