using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;

namespace Api.Tests.Jobs;

/// <summary>A list that nobody has exported yet is a list that may not come.</summary>
public sealed class ExportListsTests
{
    [Fact]
    public async Task Every_list_of_the_office_and_of_an_agency_becomes_a_workbook()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        await world.Unit(agency, "东城百货公司", "D001");
        var office = new List<Client>();
        foreach (var name in new[] { "inspector", "reviewer", "administrator" })
            office.Add(await world.Office(name));
        Client[] here = [agency.DirectorBrowser, await world.Appoint(agency, "clerk")];
        var lists = world.Service<ExportLists>();
        foreach (var name in lists.Of(Area.Office))
            Assert.True(await Comes(office, "office", name), $"office: {name}");
        foreach (var name in lists.Of(Area.Agency))
            Assert.True(await Comes(here, agency.Path, name), $"agency: {name}");
        Assert.Empty(world.Errors);
    }

    /// <summary>Whether it comes for the first who may ask for it.</summary>
    static async Task<bool> Comes(IEnumerable<Client> who, string path, string list)
    {
        foreach (var client in who)
        {
            var job = await client.Post($"{path}/exports", new { list, query = "" });
            if (job.Status == 403)
                continue;
            for (var i = 0; i < 400; i++, await Task.Delay(25))
                switch ((await client.Get($"session/jobs/{job.Ok().Id()}")).Ok().String("status"))
                {
                    case "done":
                        return (await client.Get($"session/jobs/{job.Id()}/result"))
                                .Ok()
                                .Bytes.Length > 1000;
                    case "failed":
                        return false;
                }
        }
        return false;
    }
}
