using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Session;

/// <summary>How long a session lasts, and what ends it.</summary>
public class SessionTests
{
    [Fact]
    public async Task Half_an_hour_without_a_request_ends_a_session_and_less_does_not()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        world.Pass(TimeSpan.FromMinutes(29));
        (await reviewer.Get("office/people")).Ok();
        world.Pass(TimeSpan.FromMinutes(29));
        (await reviewer.Get("office/people")).Ok();
        world.Pass(TimeSpan.FromMinutes(31));
        (await reviewer.Get("office/people")).Is(401, "sign-in");
    }

    [Fact]
    public async Task Twelve_hours_end_a_session_however_busy_it_is()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20)
        {
            world.Pass(TimeSpan.FromMinutes(20));
            (await reviewer.Get("office/people")).Ok();
        }
        world.Pass(TimeSpan.FromMinutes(21));
        (await reviewer.Get("office/people")).Is(401, "sign-in");
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_so_is_a_copy_of_the_cookie()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Visitor().SignIn("reviewer", TestPerson.Password);
        var copy = reviewer.Copy();
        (await copy.Get("office/people")).Ok();
        var left = (await reviewer.Post("session/sign-out", key: "")).Ok();
        Assert.Contains("\"storage\"", string.Join(",", left.Headers.GetValues("Clear-Site-Data")));
        (await reviewer.Get("office/people")).Is(401);
        (await copy.Get("office/people")).Is(401);
    }

    [Fact]
    public async Task A_post_that_ends_takes_its_rights_away_within_a_second()
    {
        await using var world = await World.StartAsync();
        var finance = await world.Office("finance");
        (await finance.Get("office/agencies")).Ok();
        var post = await PostOf(world, "officeFinance");
        var checker = await world.Office("administrator2");
        (await checker.Post($"office/posts/{post.Id}/end", null, post.Version)).Ok();
        await DeniedWithinASecond(() => finance.Get("office/agencies"), 403);
        // others keep theirs
        (await (await world.Office("inspector")).Get("office/agencies")).Ok();
    }

    [Fact]
    [Keeps("GV-8")]
    public async Task A_suspended_person_is_out_within_a_second_and_cannot_come_back()
    {
        await using var world = await World.StartAsync();
        var finance = await world.Office("finance");
        var person = await PersonOf(world, "officeFinance");
        var approver = await world.Office("approver");
        (await approver.Post($"office/people/{person}/suspension", new { reason = "离岗" })).Ok();
        await DeniedWithinASecond(() => finance.Get("office/agencies"), 401);
        (
            await world
                .Visitor()
                .Post(
                    "session/sign-in",
                    new { userName = "finance", password = TestPerson.Password }
                )
        ).Is(401, "wrong");
    }

    [Fact]
    public async Task A_post_counts_from_its_first_day_to_its_last_in_Beijing()
    {
        await using var world = await World.StartAsync("2026-03-02T23:50:00");
        var agency = await world.IssuedAgency();
        var who = TestPerson.Next();
        var post = (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/people",
                new
                {
                    name = who.Name,
                    identityNumber = who.IdentityNumber,
                    post = "clerk",
                    from = "2026-03-03",
                    to = "2026-03-04",
                }
            )
        ).Ok().Id("postId");
        var confirmed = await agency.ChairBrowser.Post(
            $"{agency.Path}/posts/{post}/confirmation",
            null,
            0
        );
        await world.Activate(confirmed.Ok().String("invitation.token"), who);
        (await (await world.SignedIn(who)).Get(agency.Path)).Is(404);
        world.PassUntil("2026-03-03T00:00:01");
        (await (await world.SignedIn(who)).Get(agency.Path)).Ok();
        world.PassUntil("2026-03-04T23:59:58");
        (await (await world.SignInAnew(who)).Get(agency.Path)).Ok();
        world.PassUntil("2026-03-05T00:00:01");
        (await (await world.SignedIn(who)).Get(agency.Path)).Is(404);
    }

    [Fact]
    public async Task A_person_ends_another_session_of_theirs_but_nobody_elses()
    {
        await using var world = await World.StartAsync();
        var (desk, phone) = (
            await world.Office("reviewer"),
            await world.Visitor().SignIn("reviewer", TestPerson.Password)
        );
        var other = (await desk.Get("session/sessions"))
            .Ok()
            .Json.AsArray()
            .Single(s => !s!["present"]!.GetValue<bool>())!["id"]!.GetValue<Guid>();
        (await (await world.Office("approver")).Delete($"session/sessions/{other}")).Is(404);
        (await phone.Get("office/people")).Ok();
        (await desk.Delete($"session/sessions/{other}")).Ok();
        await DeniedWithinASecond(() => phone.Get("office/people"), 401);
    }

    [Fact]
    public async Task A_write_without_the_page_s_token_is_refused()
    {
        await using var world = await World.StartAsync();
        var agency = await world.IssuedAgency();
        var forged = agency.DirectorBrowser.Copy();
        forged.Csrf = "";
        (await forged.Post($"{agency.Path}/cases", new { kind = "lapseExtension" })).Is(
            403,
            "csrf"
        );
        (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/cases",
                new { kind = "lapseExtension" }
            )
        ).Ok();
    }

    internal static async Task<(Guid Id, int Version)> PostOf(World world, string kind)
    {
        var row = (await Row(world, kind))!["posts"]!
            .AsArray()
            .First(p => p!["post"]!.GetValue<string>() == kind)!;
        return (row["id"]!.GetValue<Guid>(), row["version"]!.GetValue<int>());
    }

    internal static async Task<Guid> PersonOf(World world, string kind) =>
        (await Row(world, kind))!["id"]!.GetValue<Guid>();

    static async Task<JsonNode?> Row(World world, string kind) =>
        (await (await world.Office("administrator")).Get("office/people"))
            .Ok()
            .Json.AsArray()
            .First(p => p!["posts"]!.AsArray().Any(x => x!["post"]!.GetValue<string>() == kind));

    static async Task DeniedWithinASecond(Func<Task<Answer>> ask, int status)
    {
        var since = Stopwatch.StartNew();
        Answer answer;
        do answer = await ask();
        while (answer.Status < 400 && since.ElapsedMilliseconds < 3000);
        answer.Is(status);
        Assert.True(
            since.ElapsedMilliseconds <= 1000,
            $"only after {since.ElapsedMilliseconds} ms"
        );
    }

    [Fact]
    public async Task Old_sessions_go_after_thirty_days()
    {
        await using var world = await World.StartAsync();
        await world.Office("reviewer");
        Task<int> Kept() => world.Work.AsOfficeAsync(false, (db, _) => db.Sessions.CountAsync());
        var sweep = world.Service<Huzhu.Api.Jobs.Sweep>();
        world.Pass(TimeSpan.FromDays(29));
        await sweep.RunAsync(default);
        Assert.True(await Kept() > 0);
        world.Pass(TimeSpan.FromDays(2));
        await sweep.RunAsync(default);
        Assert.Equal(0, await Kept());
    }
}
