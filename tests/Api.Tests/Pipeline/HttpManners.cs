using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Api.Tests.Pipeline;

/// <summary>Headers, problems, preconditions, keys, throttling and health.</summary>
public class HttpManners
{
    [Fact]
    public async Task Every_answer_keeps_the_browser_strict()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        foreach (var path in new[] { "public/reference", "nowhere", "/healthz/live", "session" })
        {
            var answer = await visitor.Get(path);
            string Header(string name) => string.Join(",", answer.Headers.GetValues(name));
            var policy = Header("Content-Security-Policy");
            Assert.Contains("default-src 'self'", policy);
            Assert.Contains("script-src 'self';", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Header("X-Content-Type-Options"));
            Assert.Equal("same-origin", Header("Referrer-Policy"));
            if (!path.StartsWith('/'))
                Assert.Contains("no-store", Header("Cache-Control"));
        }
        // refusals by exception too, which clear what was set before
        var union = await world.Applicant();
        var draft = new { kind = "setUp" };
        var agency = await world.OperatingAgency();
        var refusals = new[]
        {
            (await union.Browser.Put(union.Path, "{\"kind\":", 1)).Is(400),
            (await union.Browser.Put(union.Path, draft, 12345)).Is(412),
            (await union.Browser.Act(union.Path, "submission")).Is(422),
            (await union.Browser.Post($"{union.Path}/withdrawal", null, 99)).Is(412),
            await visitor.Post("nowhere"),
        };
        foreach (var refusal in refusals)
        {
            Assert.Contains(
                "frame-ancestors 'none'",
                string.Join(",", refusal.Headers.GetValues("Content-Security-Policy"))
            );
            foreach (
                var name in new[] { "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy" }
            )
                Assert.True(refusal.Headers.Contains(name), $"{refusal} lacks {name}");
            Assert.False(refusal.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_wrong_method_or_content_type_is_told_so()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        (await union.Browser.Delete("public/reference")).Is(405, "method").RequireProblem();
        var text = union.Browser.Json(HttpMethod.Put, union.Path, null, 1, "");
        text.Content = new StringContent("hello", Encoding.UTF8, "text/plain");
        (await union.Browser.Send(text)).Is(415, "content-type").RequireProblem();
        (await union.Browser.Get("nowhere")).Is(404, "not-found");
        (await union.Browser.Post("nowhere")).Is(404, "not-found");
    }

    [Fact]
    public async Task Who_may_not_come_in_is_told_so_before_the_body_is_read()
    {
        await using var world = await World.StartAsync();
        var (agency, other) = (
            await world.OperatingAgency("京华"),
            await world.OperatingAgency("海淀")
        );
        var clerk = await world.Appoint(agency, "clerk");
        Task<Answer> Spoilt(Client who) =>
            who.Post($"{agency.Path}/api-clients", "{\"name\":", key: "spoilt");
        (await Spoilt(world.Visitor())).Is(401, "sign-in");
        (await Spoilt(other.DirectorBrowser)).Is(404);
        (await Spoilt(clerk)).Is(403, "permission");
        (await Spoilt(agency.DirectorBrowser)).Is(400);
        // nor is a large one taken in: the answer comes while most of it is still to be sent
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(world.Root.Host, world.Root.Port);
        var head =
            $"POST /api/{agency.Path}/api-clients HTTP/1.1\r\nHost: {world.Root.Authority}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n[1,";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var answer = new byte[12];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await socket.GetStream().ReadExactlyAsync(answer, limit.Token);
        Assert.Equal("HTTP/1.1 401", Encoding.ASCII.GetString(answer));
    }

    [Fact]
    public async Task A_field_that_comes_twice_is_refused()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var twice = "{\"kind\":\"setUp\",\"shortName\":\"甲\",\"shortName\":\"乙\"}";
        var version = (await union.Get()).Version;
        (await union.Browser.Put(union.Path, twice, version)).Is(400).RequireProblem();
        var once = "{\"kind\":\"setUp\",\"shortName\":\"甲\"}";
        (await union.Browser.Put(union.Path, once, version)).Ok();
    }

    /// <summary>A misspelt field would otherwise be left out in silence (S15).</summary>
    [Fact]
    public async Task A_field_that_the_operation_does_not_know_is_refused_by_where_it_is()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var version = (await union.Get()).Version;
        foreach (
            var (body, where) in new[]
            {
                ("{\"kind\":\"setUp\",\"shortNam\":\"甲\"}", "shortNam"),
                ("{\"kind\":\"setUp\",\"chair\":{\"nam\":\"甲\"}}", "chair.nam"),
                ("{\"kind\":\"setUp\",\"staff\":[{\"nam\":\"甲\"}]}", "staff[0].nam"),
            }
        )
        {
            var refused = (await union.Browser.Put(union.Path, body, version)).Is(400, "invalid");
            refused.RequireProblem();
            Assert.StartsWith("没有这一项", refused.String("detail"));
            Assert.Contains(where, refused.At("errors")!.AsObject().Select(e => e.Key));
        }
        Assert.Equal(version, (await union.Get()).Version);
    }

    [Fact]
    public async Task An_empty_place_in_a_list_is_refused_by_where_it_is()
    {
        await using var world = await World.StartAsync();
        var here = await Claims.Reports.SetUp(world);
        var memberId = await here.CoveredMember();
        var (preview, stay) = ($"{here.Agency.Path}/claims/preview", Claims.Reports.Stay());
        Task<Answer> Ask() =>
            here.Clerk.Post(
                preview,
                new JsonObject { ["memberId"] = memberId.ToString(), ["event"] = stay.DeepClone() }
            );
        (await Ask()).Ok();
        stay["stays"] = new JsonArray(null, stay["stays"]![0]!.DeepClone());
        var refused = (await Ask()).Is(400, "invalid");
        Assert.Contains("event.stays[0]", refused.Text);
        Assert.Empty(world.Errors);
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_the_browser_is_told_to_stay_there()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        var request = visitor.Json(HttpMethod.Get, "public/reference", null, null, "");
        request.Headers.Add("X-Forwarded-Proto", "https");
        Assert.True((await visitor.Send(request)).Headers.Contains("Strict-Transport-Security"));
        Assert.False(
            (await visitor.Get("public/reference")).Headers.Contains("Strict-Transport-Security")
        );
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_gets_a_problem_in_Chinese()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var version = (await union.Get()).Version;
        var browser = union.Browser;
        (await browser.Get("nowhere")).Is(404, "not-found");
        (await browser.Put(union.Path, "{\"kind\":", version)).Is(400);
        (await browser.Put(union.Path, "{\"kind\":\"nothing\"}", version)).Is(400);
        var spoilt = (
            await browser.Put(union.Path, "{\"kind\":\"setUp\",\"scaleUnits\":\"many\"}", version)
        ).Is(400);
        Assert.NotNull(spoilt.At("errors")!["scaleUnits"]);
        (await browser.Get("public/deadlines/preview?rule=AG-5&from=28.9.2026")).Is(400);
        (await browser.Get("public/deadlines/preview?rule=XX-1&from=2026-09-28")).Is(404);
        (await browser.Get("public/deadlines/preview?rule=AG-5&from=2026-09-28")).Ok();
        var text = browser.Json(HttpMethod.Put, union.Path, null, version, "");
        text.Content = new StringContent("hello", Encoding.UTF8, "text/plain");
        var refused = await browser.Send(text);
        Assert.InRange(refused.Status, 400, 499);
        refused.RequireProblem();
    }

    [Fact]
    public async Task An_act_says_which_version_it_saw()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var draft = new { kind = "setUp", shortName = "北方" };
        (await union.Browser.Put(union.Path, draft)).Is(428);
        (await union.Browser.Put(union.Path, draft, 12345)).Is(412);
        (await union.Browser.Put(union.Path, draft, (await union.Get()).Version)).Ok();
    }

    [Fact]
    public async Task A_post_without_a_key_is_refused_and_the_same_with_one_is_not()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        (await visitor.Post("public/applications", key: "")).Is(400, "idempotency-key");
        (await visitor.Post("public/applications", key: new string('k', 101))).Is(
            400,
            "idempotency-key"
        );
        // who has proved nothing needs a key that nobody else could have thought of
        foreach (var guessable in new[] { "1", "k", new string('k', 40) })
            (await visitor.Post("public/applications", key: guessable)).Is(400, "idempotency-key");
        (await visitor.Post("public/applications", key: Guid.NewGuid().ToString())).Ok();
    }

    [Fact]
    public async Task A_wrong_secret_finds_nothing()
    {
        await using var world = await World.StartAsync();
        var (one, other) = (await world.Applicant(), await world.Applicant());
        (await one.Get()).Ok();
        var absent = await one.Browser.Get($"public/applications/{Guid.CreateVersion7()}");
        var foreign = await one.Browser.Get(other.Path);
        Assert.Equal(absent.Is(404).WithoutTrace(), foreign.Is(404).WithoutTrace());
        one.Browser.CaseSecret = null;
        (await one.Get()).Is(404);
    }

    [Fact]
    public async Task Fifty_reads_a_second_pass_and_a_flood_does_not()
    {
        await using var world = await World.StartAsync();
        var reader = world.Visitor();
        for (var second = 0; second < 3; second++)
        {
            var pause = Task.Delay(1000);
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 50).Select(_ => reader.Get("public/reference"))
            );
            Assert.All(answers, a => a.Ok());
            await pause;
        }
        var flood = await Task.WhenAll(
            Enumerable.Range(0, 600).Select(_ => reader.Get("public/reference"))
        );
        var refused = flood.First(a => a.Status == 429).Is(429, "throttled");
        Assert.True(refused.Headers.Contains("Retry-After"));
        // somebody at another address is not disturbed
        (await world.Visitor().Get("public/reference")).Ok();
    }

    [Fact]
    public async Task A_flood_of_writes_is_stopped_while_reads_go_on()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 90).Select(_ => visitor.Post("public/applications"))
        );
        Assert.Contains(answers, a => a.Status == 429);
        Assert.Contains(answers, a => a.Status == 200);
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { 200, 429 }));
        (await visitor.Get("public/reference")).Ok();
    }

    [Fact]
    public async Task Passwords_are_not_guessed_in_a_flood()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(i =>
                    visitor.Post("session/sign-in", new { userName = $"user{i}", password = "x" })
                )
        );
        Assert.InRange(answers.Count(a => a.Status == 401), 1, 40);
        Assert.Contains(answers, a => a.Status == 429);
    }

    [Fact]
    public async Task Health_says_alive_and_ready()
    {
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        (await visitor.Get("/healthz/live")).Ok();
        (await visitor.Get("/healthz/ready")).Ok();
        (await visitor.Get("/openapi/v1.json")).Ok();
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_it_is_read()
    {
        await using var world = await World.StartAsync();
        var request = world.Visitor().Json(HttpMethod.Post, "public/activations", null, null, "k");
        request.Content = new ByteArrayContent(new byte[3 << 20]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await world.Visitor().Send(request)).Is(413);
    }
}
