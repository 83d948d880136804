using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.People;

/// <summary>Service accounts: confirmed by two, reading in one agency, gone at once.</summary>
public sealed class ApiClientTests
{
    static readonly string[] Reading = ["viewAgency"];

    static async Task<Guid> Propose(TestAgency agency, string? foreignId = null) => (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/api-clients",
                new
                {
                    name = "人事系统",
                    permissions = Reading,
                    foreignId,
                }
            )
        ).Ok().Id();

    static async Task<Answer> Act(Client by, TestAgency agency, Guid id, string act)
    {
        var rows = (await by.Get($"{agency.Path}/api-clients")).Ok().Json.AsArray();
        var row = rows.Single(r => Guid.Parse(r!["id"]!.GetValue<string>()) == id)!;
        return await by.Post(
            $"{agency.Path}/api-clients/{id}/{act}",
            null,
            row["version"]!.GetValue<int>()
        );
    }

    [Fact]
    [Keeps("GV-10", "SE-1")]
    public async Task It_takes_two_to_let_a_program_in_and_one_to_end_it_at_once()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (director, chair) = (agency.DirectorBrowser, agency.ChairBrowser);
        var id = await Propose(agency);
        (await Act(director, agency, id, "secret")).Is(409);
        (await Act(director, agency, id, "confirmation")).Is(403);
        (await Act(chair, agency, id, "confirmation")).Ok();
        (await Act(chair, agency, id, "confirmation")).Is(409);
        var first = (await Act(director, agency, id, "secret")).Ok().String("secret");

        using var program = world.Visitor();
        program.Bearer = await world.Token(id, first);
        (await program.Get(agency.Path)).Ok();
        (await program.Get($"{agency.Path}/audit")).Is(403);
        (await program.Get("office/agencies")).Is(403);
        (await program.Get("session/sessions")).Is(403);
        (await program.Get("agencies/d20990001")).Is(404);
        (await program.Post($"{agency.Path}/cases", new { kind = "change" })).Is(403);

        // a new secret voids the old one, and what was issued for it
        world.Pass(TimeSpan.FromSeconds(2));
        var second = (await Act(director, agency, id, "secret")).Ok().String("secret");
        (await program.Get(agency.Path)).Is(401, "token");
        await Assert.ThrowsAnyAsync<Exception>(() => world.Token(id, first));
        program.Bearer = await world.Token(id, second);
        (await program.Get(agency.Path)).Ok();
        var log = (await director.Get($"{agency.Path}/audit?action=IssueToken")).Ok();
        Assert.Equal((2, "人事系统"), (log.Int("total"), log.String("items.0.by")));

        (await Act(chair, agency, id, "end")).Ok();
        (await program.Get(agency.Path)).Is(401, "token");
        await Assert.ThrowsAnyAsync<Exception>(() => world.Token(id, second));
    }

    [Fact]
    [Keeps("GV-10")]
    public async Task Who_proposed_it_cannot_confirm_it_by_another_post()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var id = await Propose(agency);
        // the director becomes chair as well, as far as the table goes
        await world.Work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var posts = await db.Posts.Where(p => p.AgencyId != null).ToListAsync();
                var director = posts.Single(p =>
                    p.Kind == Huzhu.Domain.People.PostKind.AgencyDirector
                );
                var chair = posts.Single(p =>
                    p.Kind == Huzhu.Domain.People.PostKind.CommitteeChair
                );
                db.Entry(chair).Property(p => p.PersonId).CurrentValue = director.PersonId;
                return 0;
            }
        );
        world.Pass(TimeSpan.FromSeconds(2));
        (await Act(agency.DirectorBrowser, agency, id, "confirmation")).Breaks("GV-10");
    }

    [Fact]
    public async Task A_token_lasts_five_minutes_and_no_byte_of_it_can_change()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (id, secret) = await world.ServiceAccount(agency);
        using var program = world.Visitor();
        var token = await world.Token(id, secret);
        for (var i = 0; i < token.Length; i += 7)
        {
            var changed = token.ToCharArray();
            changed[i] = changed[i] == 'B' ? 'C' : 'B';
            program.Bearer = new string(changed);
            (await program.Get(agency.Path)).Is(401, "token");
        }
        program.Bearer = token;
        (await program.Get(agency.Path)).Ok();
        world.Pass(TimeSpan.FromMinutes(5.2));
        (await program.Get(agency.Path)).Is(401, "token");
        program.Bearer = await world.Token(id, secret);
        (await program.Get(agency.Path)).Ok();
        Assert.Empty(world.Errors);
    }

    [Fact]
    public async Task A_program_of_a_foreign_authority_comes_in_by_the_id_that_was_confirmed()
    {
        await using var authority = await Authority.StartAsync();
        await using var world = await World.StartAsync(
            null,
            $"--Authority:Address={authority.Address}"
        );
        var agency = await world.OperatingAgency();
        using var program = world.Visitor();
        program.Bearer = await authority.Token("hr-system", "urn:huzhu");
        (await program.Get(agency.Path)).Is(401, "token");
        var id = await Propose(agency, "hr-system");
        (await program.Get(agency.Path)).Is(401, "token");
        (await Act(agency.ChairBrowser, agency, id, "confirmation")).Ok();
        (await program.Get(agency.Path)).Ok();
        (await program.Get("agencies/d20990001")).Is(404);
        (await Act(agency.DirectorBrowser, agency, id, "secret")).Is(409);
        foreach (
            var (name, resource) in new[] { ("somebody-else", "urn:huzhu"), ("hr-system", "urn:x") }
        )
        {
            using var other = world.Visitor();
            other.Bearer = await authority.Token(name, resource);
            (await other.Get(agency.Path)).Is(401, "token");
        }
        (await Act(agency.ChairBrowser, agency, id, "end")).Ok();
        (await program.Get(agency.Path)).Is(401, "token");
    }

    /// <summary>The provider of tests/authority in a process of its own.</summary>
    sealed class Authority(Process process, string address) : IAsyncDisposable
    {
        public string Address => address;

        public static async Task<Authority> StartAsync()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(folder.FullName, "tests", "authority")))
                folder = folder.Parent!;
            var process = Process.Start(
                new ProcessStartInfo("node", "authority.mjs")
                {
                    WorkingDirectory = Path.Combine(folder.FullName, "tests", "authority"),
                    RedirectStandardOutput = true,
                }
            )!;
            return new(
                process,
                await process.StandardOutput.ReadLineAsync()
                    ?? throw new InvalidOperationException("npm install in tests/authority first")
            );
        }

        public async Task<string> Token(string clientId, string resource)
        {
            using var http = new HttpClient();
            var answer = await http.PostAsync(
                $"{address}/token",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = clientId,
                        ["client_secret"] = "a-secret-of-the-authority",
                        ["resource"] = resource,
                    }
                )
            );
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<JsonNode>())![
                "access_token"
            ]!.GetValue<string>();
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
