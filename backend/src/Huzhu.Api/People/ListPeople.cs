using Huzhu.Api.Agencies;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.People;

/// <summary>The people of the office, or of one agency, with their posts.</summary>
public static class ListPeople
{
    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("people", Handle, Permission.ViewOffice, name: "ListOfficePeople");
        office.Read("agencies/{slug}/people", ListPeopleOfAgency, Permission.ViewOffice);
        office.Exports("people", "人员与岗位", Permission.ViewOffice, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("people", Handle, Permission.ViewAgency, name: "ListAgencyPeople");
        agency.Exports("people", "人员与岗位", Permission.ViewAgency, Export);
    }

    static async Task<Ok<List<PersonRow>>> Handle(Here here) =>
        TypedResults.Ok(
            await here.Db.PeopleAsync(here.Me.Agency?.AgencyId, here.Me, here.Now, here.Ct)
        );

    /// <summary>The office sees who has which post in an agency, and lets in who lost the way.
    /// </summary>
    static async Task<Ok<List<PersonRow>>> ListPeopleOfAgency(string slug, Here here) =>
        await AgencyReading.IdOfAsync(here.Db, slug, here.Ct) is { } id
            ? TypedResults.Ok(await here.Db.PeopleAsync(id, here.Me, here.Now, here.Ct))
            : throw new Absent();

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
