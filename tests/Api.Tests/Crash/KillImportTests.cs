using Huzhu.Api.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Crash;

/// <summary>The program is killed at random moments while a roster is checked and enrolled; started
/// anew, it goes on. What comes of it is what an undisturbed import of the same file
/// gives.</summary>
public class KillImportTests
{
    [Fact, Keeps("EN-9")]
    [Trait("Kind", "Proof")]
    public async Task Killed_in_the_middle_of_an_import_nothing_is_lost_or_done_twice()
    {
        var (kills, rows) = (Proof.Count(3, 20), Proof.Count(12_000, 100_000));
        var random = Proof.Seeded("kill -9 of an import");
        await using var world = await World.StartAsync();
        await world.Plan();
        var (killed, calm) = (
            await world.OperatingAgency("京华"),
            await world.OperatingAgency("海淀仪表")
        );
        var file = await World.Xlsx(
            Enumerable
                .Range(0, rows)
                .Select(i => new RosterLine("D001", "王甲", TestPerson.Identity(i)))
        );
        await world.Unit(killed);
        await world.Unit(calm);
        await world.StopAsync();

        Guid? roster = null;
        for (var left = kills; ; left--)
        {
            await using var server = await ServerProcess.StartAsync(world.Folder, world.Database);
            using var director = await SignIn(server, killed);
            roster ??= await Upload(director, killed, file);
            var finishing = Finish(director, $"{killed.Path}/rosters/{roster}");
            if (left > 0)
            {
                await Task.Delay(random.Next(0, rows / 10));
                await server.KillAsync();
                await finishing;
                continue;
            }
            Assert.True(await finishing);
            using var other = await SignIn(server, calm);
            var whole = await Upload(other, calm, file);
            Assert.True(await Finish(other, $"{calm.Path}/rosters/{whole}"));
            break;
        }
        var got = await Cover(world, killed);
        Assert.Equal(rows, got.Count);
        Assert.Equal(await Cover(world, calm), got);
        Assert.Empty((await world.Service<Recompute>().CompareAsync(default)).Faults);
        Proof.Say("kill -9 of an import", $"{kills} kills over {rows} rows");
    }

    static Task<Client> SignIn(ServerProcess server, TestAgency agency) =>
        new Client(server.Root).SignIn(agency.Director.UserName, TestPerson.Password);

    static async Task<Guid> Upload(Client director, TestAgency agency, byte[] file) =>
        (
            await director.Upload(
                $"{agency.Path}/rosters/{Guid.CreateVersion7()}?plan={World.Free}&name=r.xlsx",
                file
            )
        )
            .Ok()
            .Id();

    /// <summary>Until the roster is enrolled; false when the server died meanwhile.</summary>
    static async Task<bool> Finish(Client director, string path)
    {
        try
        {
            await World.Settled(director, path, "checking", 4000);
            if ((await director.Get(path)).Ok().String("status") == "checked")
                (
                    await director.Act(
                        path,
                        "confirmation",
                        new { goodRowsOnly = false, termsAcknowledgedBy = "工会主席" }
                    )
                ).Ok();
            var end = await World.Settled(director, path, "confirmed", 4000);
            return end.String("status") == "enrolled";
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    static async Task<List<string>> Cover(World world, TestAgency agency) =>
        await world.Work.AsAgencyAsync(
            await world.AgencyIdOf(agency.Slug),
            false,
            async (db, _) => (
                    await (
                        from e in db.Enrolments
                        join m in db.Members on e.MemberId equals m.Id
                        select new
                        {
                            m.PersonKey,
                            e.Units,
                            e.Effective,
                            e.Expiry,
                            e.CoveredFrom,
                        }
                    ).ToListAsync()
                ).Select(e => e.ToString()!).Order(StringComparer.Ordinal).ToList()
        );
}
