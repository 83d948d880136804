using System.Net.Sockets;
using Huzhu.Domain.Committees;
using Huzhu.Domain.Custody;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Crash;

/// <summary>The program is killed at random moments while a seal goes to and fro and minutes are
/// signed; everybody repeats the request with its key and version. Nothing is lost, nothing
/// happens twice.</summary>
public class KillCustodyTests
{
    [Fact]
    [Keeps("CU-5", "GV-5")]
    [Trait("Kind", "Proof")]
    public async Task Killed_at_any_step_of_a_transfer_or_of_signing_minutes_each_happens_once()
    {
        var (kills, rounds) = (Proof.Count(3, 60), Proof.Count(3, 30));
        var random = Proof.Seeded("kill -9 at custody");
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("朝阳区总工会");
        var path = agency.Path;
        var seal = (
            await agency.DirectorBrowser.Act(
                $"{path}/custody",
                "items",
                new { kind = "financeSeal", title = "代办处" }
            )
        )
            .Ok()
            .Id("items.0.id");
        var people = new Dictionary<string, Guid>
        {
            [agency.Director.UserName] = await IdOf(agency.DirectorBrowser),
            [agency.Chair.UserName] = await IdOf(agency.ChairBrowser),
        };
        await world.StopAsync();

        var steps = new List<Step>();
        for (var round = 0; round < rounds; round++)
        {
            var (from, to) = (agency.Director.UserName, agency.Chair.UserName);
            if (round % 2 == 1)
                (from, to) = (to, from);
            AddTransfer(steps, $"{path}/custody", seal, from, to, people[to], world.Today);
            AddMeeting(steps, $"{path}/meetings", agency, world.Today);
        }
        var (at, killed) = (0, 0);
        while (at < steps.Count)
        {
            await using var server = await ServerProcess.StartAsync(world.Folder, world.Database);
            using var director = await SignedIn(server, agency.Director);
            using var chair = await SignedIn(server, agency.Chair);
            var playing = Play(name => name == agency.Director.UserName ? director : chair);
            if (killed < kills)
            {
                var enough = at + random.Next(0, 2 * steps.Count / kills + 1);
                while (at < enough && !playing.IsCompleted)
                    await Task.Delay(1);
                await Task.Delay(random.Next(0, 25));
                await server.KillAsync();
                killed++;
            }
            await playing;
        }
        await RequireWhole(world, rounds);
        Proof.Say("kill -9 at custody", $"{killed} kills over {steps.Count} steps");

        async Task Play(Func<string, Client> who)
        {
            try
            {
                for (; at < steps.Count; at++)
                    await steps[at].TakeAsync(who(steps[at].By));
            }
            catch (Exception e)
                when (e
                        is HttpRequestException
                            or SocketException
                            or IOException
                            or TaskCanceledException
                )
            {
                // killed: the same step again
            }
        }
    }

    /// <summary>One request; repeated, it is the same to the byte.</summary>
    /// <param name="Act">What is done to the thing, as it was seen; null: it is made.</param>
    sealed record Step(
        string By,
        Func<string> Thing,
        Func<Answer, string>? Act,
        Func<Answer, object?> Body,
        Action<Answer>? Then = null
    )
    {
        readonly string key = Guid.NewGuid().ToString();
        (string Path, object? Body, int? Version)? asked;

        public async Task TakeAsync(Client who)
        {
            var thing = Thing();
            if (asked is null)
            {
                var seen = (await who.Get(thing)).Ok();
                asked = Act is null
                    ? (thing, Body(seen), null)
                    : ($"{thing}/{Act(seen)}", Body(seen), seen.Version);
            }
            var (path, body, version) = asked.Value;
            var answer = (await who.Post(path, body, version, key)).Ok();
            Then?.Invoke(answer);
        }
    }

    static void AddTransfer(
        List<Step> steps,
        string custody,
        Guid seal,
        string from,
        string to,
        Guid toId,
        string today
    )
    {
        var terms = new
        {
            toPersonId = toId,
            reason = "轮换",
            on = today,
        };
        steps.Add(new(from, () => custody, _ => "transfers", _ => new { itemId = seal, terms }));
        foreach (var who in new[] { from, to })
            steps.Add(
                new(
                    who,
                    () => custody,
                    seen => $"transfers/{seen.Id("transfers.0.id")}/confirmation",
                    _ => new { revision = 1 }
                )
            );
    }

    static void AddMeeting(List<Step> steps, string meetings, TestAgency agency, string today)
    {
        var (director, meeting) = (agency.Director.UserName, "");
        string One() => meeting;
        object Each(Answer seen, string what, string value) =>
            seen.At("attendees")!
                .AsArray()
                .Select(m => new Dictionary<string, object?>
                {
                    ["memberId"] = m!["memberId"]!.GetValue<Guid>(),
                    [what] = value,
                })
                .ToList();
        steps.AddRange([
            new(
                director,
                () => meetings,
                null,
                _ => new
                {
                    startsAt = $"{today}T00:00:00+08:00",
                    place = "会议室",
                    agenda = "季度工作",
                },
                answer => meeting = $"{meetings}/{answer.Id()}"
            ),
            new(
                director,
                One,
                _ => "motions",
                _ => new
                {
                    kind = "budget",
                    title = "年度预算",
                    year = 2026,
                }
            ),
            new(
                director,
                One,
                _ => "attendance",
                seen => new { members = Each(seen, "state", "present"), ledByChair = true }
            ),
            new(
                director,
                One,
                seen => $"motions/{seen.Id("motions.0.id")}/votes",
                seen => new { votes = Each(seen, "choice", "for") }
            ),
            new(director, One, _ => "minutes", _ => new { text = (string?)null }),
            new(agency.Chair.UserName, One, _ => "signature", _ => null),
        ]);
    }

    static async Task<Client> SignedIn(ServerProcess server, TestPerson who) =>
        await new Client(server.Root).SignIn(who.UserName, TestPerson.Password);

    static async Task<Guid> IdOf(Client who) => (await who.Get("session")).Ok().Id("person.id");

    static Task<bool> RequireWhole(World world, int rounds) =>
        world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
            {
                var transfers = await db.Set<CustodyTransfer>().ToListAsync();
                Assert.Equal(rounds, transfers.Count);
                Assert.All(transfers, t => Assert.Equal(TransferStatus.Done, t.Status));
                var holdings = (await db.Set<Holding>().ToListAsync())
                    .OrderBy(h => h.From)
                    .ToList();
                Assert.Equal(rounds + 1, holdings.Count);
                Assert.Single(holdings, h => h.Until is null);
                foreach (var (one, next) in holdings.Zip(holdings.Skip(1)))
                    Assert.Equal(one.Until, next.From);
                Assert.Equal(
                    rounds,
                    await db.Meetings.CountAsync(m => m.Status == MeetingStatus.Signed)
                );
                Assert.Equal(rounds, await db.Meetings.CountAsync());
                Assert.Equal(rounds, await db.Resolutions.CountAsync());
                foreach (var (act, times) in new[] { ("ConfirmTransfer", 2), ("SignMinutes", 1) })
                    Assert.Equal(
                        times * rounds,
                        await db.AuditEntries.CountAsync(e => e.Action == act)
                    );
                return true;
            }
        );
}
