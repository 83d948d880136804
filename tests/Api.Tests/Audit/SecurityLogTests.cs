using Huzhu.Api.Audit;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Audit;

/// <summary>What an attack is recognised by stands in a log of its own, without personal data.
/// </summary>
public class SecurityLogTests
{
    [Fact]
    public async Task Sign_ins_failures_locks_and_refusals_are_noted_with_how_often()
    {
        await using var world = await World.StartAsync();
        var guesser = world.Visitor();
        for (var i = 0; i < 8; i++)
            await SignIn(guesser, "reviewer", $"guess {i}");
        (await SignIn(guesser, "reviewer", "guess")).Is(429);
        var reviewer = await world.Visitor().SignIn("reviewer", TestPerson.Password);
        (await world.Visitor().Get("office/people")).Is(401);
        (await reviewer.Get("office/audit")).Is(403);
        reviewer.Password = null;
        (await Prove(reviewer, "wrong")).Is(401);
        await reviewer.Post("session/sign-out", key: "");

        var rows = await Events(world);
        Assert.Equal(8, Count("signInFailed"));
        Assert.Equal(1, Count("locked"));
        Assert.Equal(1, Count("notSignedIn"));
        Assert.Equal(1, Count("refused"));
        Assert.Equal(1, Count("stepUpFailed"));
        Assert.Equal(1, Count("signedOut"));
        Assert.True(Count("signedIn") >= 1);
        var refused = rows.Single(r => r!["kind"]!.GetValue<string>() == "refused")!;
        Assert.Equal("ReadAudit", refused["action"]!.GetValue<string>());
        Assert.NotNull(refused["person"]);
        // by where it came from, of which only a mark is kept
        var address = rows.First(r => Kind(r) == "signInFailed")!["address"]!.GetValue<string>();
        Assert.DoesNotContain("10.", address);
        var administrator = await world.Office("administrator");
        var ofOne = await administrator.Get($"office/security-events?address={address}&size=200");
        Assert.All(
            ofOne.Ok().At("items")!.AsArray(),
            r => Assert.Equal(address, r!["address"]!.GetValue<string>())
        );
        var failed = await administrator.Get("office/security-events?kind=signInFailed&size=200");
        Assert.All(failed.Ok().At("items")!.AsArray(), r => Assert.Equal("signInFailed", Kind(r)));

        int Count(string kind) =>
            rows.Where(r => Kind(r) == kind).Sum(r => r!["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Names_numbers_and_addresses_are_not_in_it()
    {
        await using var world = await World.StartAsync();
        var guesser = world.Visitor();
        await SignIn(guesser, "some-name-that-was-tried", "guess");
        await world.Office("reviewer");
        await world.Service<SecurityLog>().WriteAsync();
        var kept = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.SecurityEvents.AsNoTracking().ToListAsync()
        );
        Assert.NotEmpty(kept);
        var text = System.Text.Json.JsonSerializer.Serialize(kept);
        Assert.DoesNotContain("some-name", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("reviewer", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(guesser.Address, text);
    }

    [Fact]
    public async Task Asking_who_is_signed_in_leaves_no_warning()
    {
        await using var world = await World.StartAsync(
            settings: "--Logging:LogLevel:Default=Information"
        );
        var before = world.Logged.Count;
        (await world.Visitor().Get("session")).Ok();
        await (await world.Office("reviewer")).Refresh();
        Assert.DoesNotContain(world.Logged.Skip(before), l => l.Contains("ntiforgery"));
    }

    [Fact]
    public async Task A_flood_is_one_entry_and_old_entries_go()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        for (var i = 0; i < 40; i++)
            (await visitor.Get("office/people")).Is(401);
        await world.Service<SecurityLog>().WriteAsync();
        Assert.InRange(await Rows(), 1, 20);
        world.Pass(TimeSpan.FromDays(399));
        await world.Service<Huzhu.Api.Jobs.Sweep>().RunAsync(default);
        Assert.True(await Rows() > 0);
        world.Pass(TimeSpan.FromDays(2));
        await world.Service<Huzhu.Api.Jobs.Sweep>().RunAsync(default);
        Assert.Equal(0, await Rows());

        Task<int> Rows() =>
            world.Work.AsOfficeAsync(
                false,
                (db, _) => db.SecurityEvents.CountAsync(e => e.Action == "ListOfficePeople")
            );
    }

    static string Kind(System.Text.Json.Nodes.JsonNode? row) => row!["kind"]!.GetValue<string>();

    static async Task<List<System.Text.Json.Nodes.JsonNode?>> Events(World world)
    {
        await world.Service<SecurityLog>().WriteAsync();
        var administrator = await world.Office("administrator");
        return
        [
            .. (await administrator.Get("office/security-events?size=200"))
                .Ok()
                .At("items")!
                .AsArray(),
        ];
    }

    static Task<Answer> SignIn(Client browser, string userName, string password) =>
        browser.Post("session/sign-in", new { userName, password }, key: "");

    static Task<Answer> Prove(Client who, string password) =>
        who.Post("session/step-up", new { password, path = "/api/office/people" }, key: "");
}
