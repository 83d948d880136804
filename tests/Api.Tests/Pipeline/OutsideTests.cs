using Microsoft.Data.Sqlite;
using Npgsql;

namespace Api.Tests.Pipeline;

/// <summary>What browsers, proxies and watchers see of the program: cookies, hosts, readiness.
/// </summary>
public class OutsideTests
{
    [Fact]
    public async Task Under_https_every_cookie_is_secure_and_this_host_s_alone()
    {
        await using var world = await World.StartAsync();
        var answer = await SignIn(world.Visitor(), https: true);
        var cookies = answer.Ok().Headers.GetValues("Set-Cookie").ToList();
        Assert.True(cookies.Count >= 2);
        Assert.All(
            cookies,
            cookie =>
            {
                Assert.StartsWith("__Host-huzhu", cookie);
                Assert.Contains("secure", cookie);
                Assert.Contains("httponly", cookie);
                Assert.Contains("samesite=strict", cookie);
                Assert.Contains("path=/", cookie);
            }
        );
        Assert.Equal(
            "max-age=31536000; includeSubDomains",
            answer.Headers.GetValues("Strict-Transport-Security").Single()
        );
        Assert.False(answer.Headers.Contains("Server"));
        // a demo on one's own machine goes by http
        var plain = await SignIn(world.Visitor(), https: false);
        Assert.DoesNotContain(
            plain.Ok().Headers.GetValues("Set-Cookie"),
            cookie => cookie.Contains("secure")
        );
    }

    static Task<Answer> SignIn(Client visitor, bool https)
    {
        var request = visitor.Json(
            HttpMethod.Post,
            "session/sign-in",
            new { userName = "reviewer", password = TestPerson.Password },
            null,
            ""
        );
        if (https)
            request.Headers.Add("X-Forwarded-Proto", "https");
        return visitor.Send(request);
    }

    [Fact]
    public async Task Another_host_s_name_is_refused_and_no_link_follows_it()
    {
        await using var world = await World.StartAsync(
            settings: ["--HUZHU_ADDRESS=https://huzhu.example", "--AllowedHosts=intranet.example"]
        );
        using var http = new HttpClient { BaseAddress = world.Root };
        Assert.Equal(400, await StatusFor("evil.example"));
        foreach (var host in new[] { "huzhu.example", "intranet.example", "127.0.0.1" })
            Assert.Equal(200, await StatusFor(host));
        var started = (await world.Visitor().Post("public/applications")).Ok();
        Assert.StartsWith("https://huzhu.example/apply/", started.String("link"));

        async Task<int> StatusFor(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/public/reference");
            request.Headers.Host = host;
            using var answer = await http.SendAsync(request);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_database_that_refuses_is_an_outage_and_no_fault_of_ours()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "an embedded database refuses nobody");
        await using var world = await World.StartAsync();
        var visitor = world.Visitor();
        var agencies = await world.Office("reviewer");
        var name = new NpgsqlConnectionStringBuilder(world.Database.OwnerConnection).Database;
        var login = new NpgsqlConnectionStringBuilder(world.Database.Connection).Username;
        // nobody can close a database to others while being in it
        await using (var owner = await Owner.OpenAsync(world, "postgres"))
        {
            await owner.RunAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
            await owner.RunAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + $"WHERE datname = '{name}' AND usename = '{login}'"
            );
            await Becomes(visitor, 503);
            var refused = await agencies.Get("office/agencies");
            Assert.Equal("outage", refused.Is(503).Json["code"]!.GetValue<string>());
            Assert.Equal("10", refused.Headers.GetValues("Retry-After").Single());
            await owner.RunAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        }
        await Becomes(visitor, 200);
        (await agencies.Get("office/agencies")).Ok();
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_not_ready()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "a setting of PostgreSQL");
        await using var world = await World.StartAsync();
        var name = new NpgsqlConnectionStringBuilder(world.Database.OwnerConnection).Database;
        await using var owner = await Owner.OpenAsync(world);
        await owner.RunAsync($"ALTER DATABASE {name} SET default_transaction_read_only = on");
        await world.Database.CloseAsync();
        await Becomes(world.Visitor(), 503);
        Assert.Equal(503, (await world.Visitor().Post("public/applications")).Status);
        await owner.RunAsync($"SET default_transaction_read_only = off");
        await owner.RunAsync($"ALTER DATABASE {name} RESET default_transaction_read_only");
        await world.Database.CloseAsync();
        await Becomes(world.Visitor(), 200);
    }

    [Fact]
    public async Task A_log_that_nobody_seals_is_not_ready()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "the sealer's lock is PostgreSQL's");
        await using var world = await World.StartAsync();
        world.Service<Huzhu.Api.Pipeline.ReadyCheck>().LongestUnsealed = TimeSpan.FromSeconds(1);
        await using (var owner = await Owner.OpenAsync(world))
        {
            await owner.RunAsync($"SELECT pg_advisory_lock({Huzhu.Data.Audit.Sealer.LockKey})");
            (await world.Visitor().Post("public/applications")).Ok();
            await Becomes(world.Visitor(), 503);
        }
        await Becomes(world.Visitor(), 200);
    }

    [Fact]
    public void A_full_disk_is_an_outage_and_a_fault_of_ours_is_not()
    {
        Assert.True(
            Huzhu.Api.Pipeline.Outage.Is(new IOException("full", unchecked((int)0x8007001C)))
        );
        Assert.True(
            Huzhu.Api.Pipeline.Outage.Is(
                new InvalidOperationException("saving", new SqliteException("full", 13))
            )
        );
        Assert.False(Huzhu.Api.Pipeline.Outage.Is(new InvalidOperationException("ours")));
        Assert.False(Huzhu.Api.Pipeline.Outage.Is(new SqliteException("constraint", 19)));
    }

    static async Task Becomes(Client watcher, int status)
    {
        var last = 0;
        for (var i = 0; i < 100; i++)
        {
            last = (await watcher.Get("/healthz/ready")).Status;
            if (last == status)
                return;
            await Task.Delay(100);
        }
        Assert.Equal(status, last);
    }

    /// <summary>A connection of who owns the tables.</summary>
    [Fact]
    public async Task The_reference_of_the_api_takes_nothing_from_outside()
    {
        await using var world = await World.StartAsync();
        using var http = new HttpClient();
        var address = new Uri(world.Root, "/reference/index.html");
        var page = await http.GetStringAsync(address);
        var parts = System
            .Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"([^\"]+)\"")
            .Select(m => new Uri(address, m.Groups[1].Value))
            .ToList();
        Assert.NotEmpty(parts);
        foreach (var part in parts)
        {
            Assert.Equal(world.Root.Host, part.Host);
            Assert.True((await http.GetAsync(part)).IsSuccessStatusCode, $"{part}");
        }
    }

    sealed class Owner(System.Data.Common.DbConnection connection) : IAsyncDisposable
    {
        public static async Task<Owner> OpenAsync(World world, string? database = null)
        {
            var elsewhere = database is null ? "" : $";Database={database}";
            System.Data.Common.DbConnection connection = TestDatabase.IsPostgres
                ? new NpgsqlConnection(
                    world.Database.OwnerConnection + ";Pooling=false" + elsewhere
                )
                : new SqliteConnection(world.Database.OwnerConnection + ";Pooling=false");
            await connection.OpenAsync();
            return new(connection);
        }

        public async Task RunAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
