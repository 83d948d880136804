using System.Net.Sockets;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Crash;

/// <summary>The program is killed at random moments of approval and issue; everybody tries again
/// with the same key. Nothing is lost, nothing happens twice, no number is skipped.</summary>
public class KillTests
{
    [Fact]
    [Keeps("AG-13")]
    [Trait("Kind", "Proof")]
    public async Task Killed_in_the_middle_of_approval_and_issue_nothing_is_lost_or_done_twice()
    {
        var (kills, cases) = (Proof.Count(3, 100), Proof.Count(8, 120));
        var random = Proof.Seeded("kill -9");
        var world = await World.StartAsync();
        await using var end = world;
        var ids = new List<Guid>();
        for (var i = 0; i < cases; i++)
            ids.Add((await world.ProposedApplication($"第{Chinese(i + 1)}号")).Union.Id);
        await world.StopAsync();

        var (answered, answers) = (0, 0);
        var done = 0;
        for (var round = 0; done < cases; round++)
        {
            await using var server = await ServerProcess.StartAsync(world.Folder, world.Database);
            using var approver = await new Client(server.Root).SignIn(
                "approver",
                TestPerson.Password
            );
            var finished = Task.WhenAll(ids.Select(id => Finish(approver, id)));
            if (round < kills)
            {
                // after some answers, and then at any moment
                var enough = answers + random.Next(1, 4 * cases);
                while (answers < enough && !finished.IsCompleted)
                    await Task.Delay(1);
                await Task.Delay(random.Next(0, 30));
                await server.KillAsync();
                answered += (await finished).Count(ok => ok);
                continue;
            }
            done = (await finished).Count(ok => ok);
            Assert.Equal(cases, done);
        }
        await RequireWhole(world, cases);
        Proof.Say(
            "kill -9",
            $"{kills} kills over {cases} cases, {answered} answered before a kill"
        );

        // approval and issue of one case; false when the server died meanwhile
        async Task<bool> Finish(Client approver, Guid id)
        {
            try
            {
                var path = $"office/cases/{id}";
                var seen = (await approver.Get(path)).Ok();
                Interlocked.Increment(ref answers);
                // the key stays the same over all tries, as a browser's would that repeats itself
                if (seen.String("status") == "proposed")
                    (
                        await approver.Post(
                            $"{path}/confirmation",
                            null,
                            seen.Version,
                            $"confirm {id}"
                        )
                    ).Ok();
                Interlocked.Increment(ref answers);
                var slug = (await approver.Get(path)).Ok().String("agency.slug");
                var agency = (await approver.Get($"office/agencies/{slug}")).Ok();
                if (agency.At("papers")!.AsArray().Count == 0)
                    (
                        await approver.Post(
                            $"office/agencies/{slug}/certificates",
                            null,
                            agency.Version,
                            $"issue {id}"
                        )
                    ).Ok();
                Interlocked.Increment(ref answers);
                return true;
            }
            catch (Exception e)
                when (e
                        is HttpRequestException
                            or SocketException
                            or IOException
                            or TaskCanceledException
                )
            {
                return false;
            }
        }
    }

    static Task<bool> RequireWhole(World world, int cases) =>
        world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var all = Enumerable.Range(1, cases).ToList();
                int Number(string number) => int.Parse(number.Split('-')[2]);
                Assert.Equal(
                    all,
                    (
                        await db
                            .Cases.Where(c => c.DecisionNumber != null)
                            .Select(c => c.DecisionNumber!)
                            .ToListAsync()
                    )
                        .Select(Number)
                        .Order()
                );
                Assert.Equal(
                    all,
                    (await db.Certificates.Select(c => c.Number).ToListAsync())
                        .Select(Number)
                        .Order()
                );
                Assert.Equal(
                    Enumerable.Range(1, 2 * cases),
                    (await db.Letters.Select(l => l.Number).ToListAsync()).Select(Number).Order()
                );
                Assert.Equal(cases, await db.Agencies.CountAsync());
                Assert.Equal(
                    cases,
                    await db.Certificates.Select(c => c.AgencyId).Distinct().CountAsync()
                );
                Assert.Equal(2 * cases, await db.Posts.CountAsync(p => p.AgencyId != null));
                Assert.Equal(
                    cases,
                    await db.AuditEntries.CountAsync(e => e.Action == "ConfirmDecision")
                );
                Assert.Equal(
                    cases,
                    await db.AuditEntries.CountAsync(e => e.Action == "IssueCertificate")
                );
                foreach (var series in await db.NumberSeries.ToListAsync())
                    Assert.Equal(series.Kind == NumberKind.Letter ? 2 * cases : cases, series.Last);
                return true;
            }
        );

    static string Chinese(int n) =>
        string.Concat(n.ToString().Select(d => "零一二三四五六七八九"[d - '0']));
}
