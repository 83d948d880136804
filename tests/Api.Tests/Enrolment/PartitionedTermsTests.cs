using Api.Tests.Commands;
using Huzhu.Api;
using Huzhu.Api.Statistics;
using Npgsql;

namespace Api.Tests.Enrolment;

/// <summary>Cover parted by the year in which it ends (docs/recipes/archive-old-terms.md): the
/// program doesn't notice.</summary>
public class PartitionedTermsTests
{
    [Fact]
    public async Task Cover_in_parts_is_enrolled_explained_and_summed_as_before()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "partitions are PostgreSQL's");
        await using var world = await World.StartAsync("2026-03-02 10:00");
        await world.Plan();
        var agency = await world.OperatingAgency("京华");
        await world.Unit(agency);
        var director = agency.DirectorBrowser;
        await Enrol(director, agency, 0, 5);
        await world.Database.CloseAsync();
        await using (var owner = new NpgsqlConnection(world.Database.OwnerConnection))
        {
            await owner.OpenAsync();
            await using var script = owner.CreateCommand();
            script.CommandText = await File.ReadAllTextAsync(Script());
            await script.ExecuteNonQueryAsync();
        }
        (await CommandRun.On(world, "migrate")).Ok();
        await using (var anew = Server.Build(World.Arguments(world.Folder, world.Database)))
            Assert.Null(await RowSecurityFault(anew.Services));

        await Enrol(director, agency, 5, 3);
        var (segments, faults) = await world.Service<Recompute>().CompareAsync(default);
        Assert.Equal((8, 0), (segments, faults.Count));
        var members = (await director.Get($"{agency.Path}/members")).Ok().At("items")!.AsArray();
        foreach (var member in members)
        {
            var cover = await director.Get(
                $"{agency.Path}/members/{member!["id"]}/cover?on=2026-05-01"
            );
            Assert.True(cover.Ok().At("covered")!.GetValue<bool>());
        }
    }

    static async Task Enrol(Client director, TestAgency agency, int from, int count)
    {
        var lines = Enumerable
            .Range(from, count)
            .Select(i => new RosterLine("D001", "王甲", TestPerson.Identity(870_000 + i)));
        var roster = await World.Import(director, agency, await World.Xlsx(lines));
        Assert.Equal(0, roster.Int("faultyRows"));
        await World.ConfirmRoster(director, agency, roster.Id());
    }

    static Task<string?> RowSecurityFault(IServiceProvider services) =>
        services
            .GetRequiredService<Huzhu.Data.Tenancy.Work>()
            .AsOfficeAsync(
                false,
                (db, _) => Huzhu.Data.Tenancy.RowSecurity.FaultAsync(db, default)
            );

    static string Script()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "infra")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "infra", "postgres", "partition-terms.sql");
    }
}
