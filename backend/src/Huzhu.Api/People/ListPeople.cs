using Huzhu.Api.Agencies;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
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
        office.Exports("people", "人员与岗位", Permission.ViewOffice, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads("people", Handle, "ListAgencyPeople", Permission.ViewAgency);
        agency.Exports("people", "人员与岗位", Permission.ViewAgency, Export);
    }

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

    static async Task<int> Export(ExportRequest export)
    {
        var agencyId = await export.AgencyAsync();
        var people = await export.Db.PeopleAsync(
            agencyId,
            export.Me,
            export.Clock.Now(),
            export.Ct
        );
        return await export.Write(
            people
                .Where(p => $"{p.Name} {p.UserName}".Contains(export.Text("q") ?? ""))
                .SelectMany(p => p.Posts, (person, post) => (person, post)),
            new("姓名", r => r.person.Name),
            new("用户名", r => r.person.UserName),
            new("岗位", r => PostNames.Of(r.post.Post)),
            new("起", r => r.post.From),
            new("止", r => r.post.To),
            new("待确认", r => r.post.Waiting),
            new("已结束", r => r.post.Ended)
        );
    }
}
