using System.Diagnostics;
using Npgsql;

namespace Bench;

/// <summary>The published program with two databases: one with demo data and what makes it as
/// large as the office's, one freshly migrated.</summary>
sealed class Product : IAsyncDisposable
{
    readonly string folder;
    readonly string program;
    readonly string owner;
    readonly bool kept;

    Product(string program, string owner, string? keptIn = null)
    {
        (this.program, this.owner, kept) = (Path.GetFullPath(program), owner, keptIn is not null);
        folder = keptIn ?? Directory.CreateTempSubdirectory("huzhu-bench-").FullName;
    }

    /// <summary>What bench-data has made, with its database; null: it hasn't run.</summary>
    static (string Owner, string Folder)? Large =>
        Environment.GetEnvironmentVariable("HUZHU_BENCH_DATA") is { } folder
        && Environment.GetEnvironmentVariable("HUZHU_BENCH_POSTGRES") is { } owner
            ? (owner, Path.Combine(folder, "app"))
            : null;

    /// <summary>The product over the size to plan for; null: bench-data hasn't run.</summary>
    public static Product? AtScale(string program) =>
        Large is var (where, kept) ? new(program, where, kept) : null;

    /// <summary>A superuser, who passes by row-level security: for limits only.</summary>
    public string Superuser(string name) =>
        new NpgsqlConnectionStringBuilder(Connection(name, asOwner: true))
        {
            Username = "postgres",
        }.ToString();

    /// <summary>Makes the database of the size to plan for, once, and keeps it.</summary>
    public static async Task<Product> GrowAsync(string program)
    {
        var (owner, folder) =
            Large ?? throw new InvalidOperationException("run it by: make bench-data");
        var product = new Product(program, owner, folder);
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(Path.Combine(folder, "full"));
        await RunSqlAsync(owner, "CREATE DATABASE huzhu_bench_full");
        await product.CommandAsync("full", "seed");
        await RunSqlAsync(product.Connection("full", asOwner: true), Grow);
        await using var open = new NpgsqlConnection(
            product.Superuser("full") + ";Pooling=false;Command Timeout=0"
        );
        await open.OpenAsync();
        var sample = new NpgsqlCommand("SELECT details FROM members LIMIT 1", open);
        foreach (var step in Scale.Steps((string)(await sample.ExecuteScalarAsync())!))
        {
            await new NpgsqlCommand(step, open).ExecuteNonQueryAsync();
            Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s");
        }
        await using var size = await new NpgsqlCommand(
            """
            SELECT (SELECT count(*) FROM agencies), (SELECT count(*) FROM members),
                (SELECT count(*) FROM enrolments), (SELECT count(*) FROM unit_facts),
                (SELECT count(*) FROM bench.claims_shaped),
                pg_size_pretty(pg_database_size(current_database()))
            """,
            open
        ).ExecuteReaderAsync();
        await size.ReadAsync();
        Console.WriteLine(
            $"{size[0]} agencies, {size[1]:N0} members, {size[2]:N0} stretches of cover, "
                + $"{size[3]:N0} facts of units, {size[4]:N0} rows like claims, {size[5]}, "
                + $"in {watch.Elapsed.TotalMinutes:0.0} minutes"
        );
        return product;
    }

    /// <summary>The agency whose page is asked for, and how many cases it has.</summary>
    public const string Slug = "dongcheng";
    const int Agencies = 300;
    const int CasesOfOne = 1_000;

    static readonly string Bare = Path.Combine(AppContext.BaseDirectory, "Bench.dll");

    public static async Task<Product> PrepareAsync(string owner, string program)
    {
        var product = new Product(program, owner);
        foreach (var name in new[] { "full", "fresh" })
        {
            Directory.CreateDirectory(Path.Combine(product.folder, name));
            await RunSqlAsync(owner, $"CREATE DATABASE huzhu_bench_{name}");
            await product.CommandAsync(name, name == "full" ? "seed" : "migrate");
        }
        await RunSqlAsync(product.Connection("full", asOwner: true), Grow);
        Directory.CreateDirectory(Path.Combine(product.folder, Embedded));
        await product.CommandAsync(Embedded, "seed");
        return product;
    }

    /// <summary>The demo on the embedded database.</summary>
    const string Embedded = "embedded";

    /// <summary>Copies of the demo's rows: 300 agencies, 1,000 approved cases in one of them and
    /// 20 in each other.</summary>
    static readonly string Grow = $"""
        BEGIN; SET LOCAL ROLE huzhu_office;
        INSERT INTO agencies SELECT (jsonb_populate_record(a, jsonb_build_object(
            'id', gen_random_uuid(), 'slug', 'bench-' || n, 'name_key', 'bench-' || n,
            'full_name', a.full_name || n))).*
        FROM agencies a, generate_series(1, {Agencies} - (SELECT count(*) FROM agencies)::int) n
        WHERE a.slug = '{Slug}';
        INSERT INTO agency_cases SELECT (jsonb_populate_record(c, jsonb_build_object(
            'id', gen_random_uuid(), 'receipt_number', 'B-' || a.slug || '/' || n,
            'decision_number', 'B-' || a.slug || '/' || n, 'agency_id', a.id, 'secret_hash', NULL,
            'submitted_at', c.submitted_at - n * interval '1 hour'))).*
        FROM agencies a
        JOIN agency_cases c ON c.id = (SELECT x.id FROM agency_cases x
            JOIN agencies d ON d.id = x.agency_id
            WHERE d.slug = '{Slug}' AND x.status = 'Approved' LIMIT 1)
        CROSS JOIN LATERAL generate_series(
            1, CASE a.slug WHEN '{Slug}' THEN {CasesOfOne} ELSE 20 END) n;
        COMMIT; ANALYZE;
        """;

    string Connection(string name, bool asOwner) =>
        asOwner
            ? new NpgsqlConnectionStringBuilder(owner)
            {
                Database = $"huzhu_bench_{name}",
            }.ToString()
            : new NpgsqlConnectionStringBuilder(owner)
            {
                Database = $"huzhu_bench_{name}",
                Username = "huzhu_bench",
                Password = "bench",
            }.ToString();

    Dictionary<string, string> Settings(string name) =>
        name == Embedded
            ? new()
            {
                ["HUZHU_DATA"] = Path.Combine(folder, name),
                ["HUZHU_DEMO"] = "true",
                ["HUZHU_PROXIES"] = "127.0.0.1",
            }
            : OnPostgres(name);

    Dictionary<string, string> OnPostgres(string name) =>
        new()
        {
            ["HUZHU_DATA"] = Path.Combine(folder, name),
            ["HUZHU_ADDRESS"] = "http://127.0.0.1",
            ["HUZHU_PROXIES"] = "127.0.0.1",
            ["Database__Provider"] = "Postgres",
            ["HUZHU_DEMO"] = name == "full" ? "true" : "false",
            ["ConnectionStrings__Default"] = Connection(name, asOwner: false),
            ["ConnectionStrings__Owner"] = Connection(name, asOwner: true),
        };

    /// <summary>The connection of the app's login.</summary>
    public string Login(string name) => Connection(name, asOwner: false);

    /// <summary>Checks the log in a folder, as anyone does: without database and
    /// settings.</summary>
    public Task VerifyLogAsync(string folder) =>
        RunAsync(
            new(
                "dotnet",
                [program, "verify-log", "--keys", "keys", "--checkpoint", "kept", "--log", "log"]
            )
            {
                WorkingDirectory = folder,
            }
        );

    /// <summary>The full database is a demo's: its program is the product with the demo beside it.
    /// </summary>
    string ProgramOf(string name) =>
        name == "full" ? Path.Combine(program, "..", "..", "demo", "Huzhu.Demo.dll") : program;

    public Task CommandAsync(string name, string command)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramOf(name), command]);
        foreach (var (key, value) in Settings(name))
            start.Environment[key] = value;
        return RunAsync(start);
    }

    static async Task RunAsync(ProcessStartInfo start)
    {
        // what it prints must not stand in our table
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.ArgumentList[1]} failed: {output}");
    }

    /// <summary>The program, on the fresh or the full database.</summary>
    public Task<(Server Server, double Took)> StartAsync(string name)
    {
        var (port, settings) = (Server.FreePort(), Settings(name));
        settings["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        return Server.StartAsync(ProgramOf(name), [], port, settings);
    }

    /// <summary>The limit, on the same database.</summary>
    public async Task<(Server Server, double Took)> StartBareAsync(string name)
    {
        var port = Server.FreePort();
        var prepared = new NpgsqlConnectionStringBuilder(Connection(name, asOwner: false))
        {
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        };
        return await Server.StartAsync(
            Bare,
            ["bare", $"{port}", prepared.ToString(), await AgencyIdAsync(name)],
            port,
            []
        );
    }

    /// <summary>The program within this process, not serving: for its own code by itself.</summary>
    public WebApplication Build(string name) =>
        Huzhu.Api.Server.Build([
            .. Settings(name).Select(s => $"--{s.Key.Replace("__", ":")}={s.Value}"),
        ]);

    public Task<string> AgencyIdAsync(string name) =>
        AsOfficeAsync(name, $"SELECT id FROM agencies WHERE slug = '{Slug}'");

    /// <summary>The number of a certificate to print.</summary>
    public Task<string> CertificateAsync() =>
        AsOfficeAsync("full", "SELECT min(number) FROM certificates");

    /// <summary>The first value of a query; "none": there is no row.</summary>
    public async Task<string> AsOfficeAsync(string name, string sql) =>
        await RunSqlAsync(Connection(name, asOwner: true), $"SET ROLE huzhu_office; {sql}")
        ?? "none";

    static async Task<string?> RunSqlAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection + ";Pooling=false");
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    /// <summary>The cookie of a demo person's new session.</summary>
    public static async Task<string> SignInAsync(Server server, string userName)
    {
        using var http = new HttpClient { BaseAddress = server.Root };
        using var answer = await http.PostAsJsonAsync(
            "/api/session/sign-in",
            new { userName, password = "huzhu-demo-2026" }
        );
        return Cookie(answer.EnsureSuccessStatusCode());
    }

    public static async Task<string> SignInBareAsync(Server server)
    {
        using var http = new HttpClient { BaseAddress = server.Root };
        using var answer = await http.GetAsync("/sign-in");
        return Cookie(answer.EnsureSuccessStatusCode());
    }

    static string Cookie(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

    public ValueTask DisposeAsync()
    {
        if (!kept)
            Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
