using System.Collections.Concurrent;
using Huzhu.Api;
using Huzhu.Api.Commands;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Time.Testing;

namespace Api.Tests.Worlds;

/// <summary>
/// The real program on a port of its own, with its own folder, database and clock. Situations
/// (see Situations.cs) are brought about through the API.
/// </summary>
public sealed partial class World : IAsyncDisposable
{
    readonly WebApplication app;
    readonly TestDatabase database;
    readonly KeptLog log;

    World(
        WebApplication app,
        TestDatabase database,
        FakeTimeProvider clock,
        string folder,
        KeptLog log
    ) => (this.app, this.database, Clock, Folder, this.log) = (app, database, clock, folder, log);

    /// <summary>The clock of this world; it stands still but for a millisecond per look.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>HUZHU_DATA of this world.</summary>
    public string Folder { get; }

    public TestDatabase Database => database;
    public Work Work => Service<Work>();
    public IServiceProvider Services => app.Services;

    /// <summary>What went to the log as an error: unexpected ends of requests.</summary>
    public IReadOnlyCollection<string> Errors => log.Errors;

    /// <summary>All that went to the log; as much as the settings let through.</summary>
    public IReadOnlyCollection<string> Logged => log.All;

    /// <summary>The program's address.</summary>
    public Uri Root =>
        new(
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
        );

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A world of its own, at <paramref name="at"/> (Beijing time as text).</summary>
    public static async Task<World> StartAsync(string? at = null, params string[] settings)
    {
        var template = await Template.Get();
        var folder = Path.Combine(Template.Root, Guid.NewGuid().ToString("N"));
        Copy(template.Folder, folder);
        var database = await TestDatabase.MakeAsync(folder, template.Database);
        var start = at is null ? Template.Start.AddMinutes(5) : DateTimeOffset.Parse(at + "+08:00");
        return await RunAsync(template, folder, database, start, null, settings);
    }

    /// <summary>A world with the demo's agencies, seeded at <paramref name="at"/>.</summary>
    public static async Task<World> DemoAsync(string at)
    {
        var template = await Template.Get();
        var folder = Path.Combine(Template.Root, Guid.NewGuid().ToString("N"));
        Copy(template.Folder, folder);
        var world = await RunAsync(
            template,
            folder,
            await TestDatabase.MakeAsync(folder),
            DateTimeOffset.Parse(at + "+08:00"),
            Installed.Demo,
            "--HUZHU_DEMO=true"
        );
        Assert.True(await world.Service<IDemo>().SeedAsync(world.Services, default));
        return world;
    }

    /// <summary>What an empty database becomes before the program runs over it.</summary>
    internal enum Installed
    {
        Production,
        Demo,
    }

    internal static async Task<World> RunAsync(
        Template template,
        string folder,
        TestDatabase database,
        DateTimeOffset start,
        Installed? install,
        params string[] settings
    )
    {
        var clock = new FakeTimeProvider(start)
        {
            AutoAdvanceAmount = TimeSpan.FromMilliseconds(1),
        };
        var log = new KeptLog();
        var app = Server.Build(
            [.. Arguments(folder, database), "--urls=http://127.0.0.1:0", .. settings],
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton<IDemo>(new InventedOffice());
                services.AddSingleton<IStartupFilter>(new ForTests());
                services.AddSingleton(template.Keys);
                services.AddSingleton(template.Cipher);
                services.AddSingleton(template.Index);
                services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
                // the sweep runs when a test asks for it
                services.Remove(services.Single(s => s.ImplementationType == typeof(SweepTimer)));
                // hashing slowly is the framework's; here it would only cost time
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            }
        );
        if (install is { } kind)
            await MigrateAsync(app.Services, database, start, kind);
        Assert.Null(await Readiness.FaultAsync(app.Services));
        await app.StartAsync();
        return new(app, database, clock, folder, log);
    }

    /// <summary>What a request does is done for the test that sent it.</summary>
    sealed class ForTests : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, rest) =>
                    {
                        if (http.Request.Headers.TryGetValue(RuleProbe.Header, out var test))
                            RuleProbe.WorkFor(test.ToString());
                        return rest(http);
                    }
                );
                next(app);
            };
    }

    /// <summary>The settings of a server in this folder, as on its command line.</summary>
    public static string[] Arguments(string folder, TestDatabase database) =>
        [
            $"--HUZHU_DATA={folder}",
            "--HUZHU_PROXIES=127.0.0.1",
            "--HUZHU_ADDRESS=http://127.0.0.1",
            "--HUZHU_SECOND_FACTOR=optional",
            "--Logging:LogLevel:Default=Error",
            $"--Database:Provider={(TestDatabase.IsPostgres ? "Postgres" : "Sqlite")}",
            $"--ConnectionStrings:Default={database.Connection}",
            $"--ConnectionStrings:Owner={database.OwnerConnection}",
        ];

    static async Task MigrateAsync(
        IServiceProvider services,
        TestDatabase database,
        DateTimeOffset start,
        Installed install
    )
    {
        await using var owner = DataServices.Owner(
            services,
            services.GetRequiredService<Settings>()
        );
        await Migrator.RunAsync(
            owner,
            database.Connection,
            install == Installed.Demo,
            start.UtcDateTime,
            default
        );
    }

    /// <summary>Somebody at a browser of their own, not signed in.</summary>
    public Client Visitor() => new(Root);

    readonly ConcurrentDictionary<string, Task<Client>> signedIn = [];

    /// <summary>A person signed in; the same browser each time.</summary>
    public Task<Client> SignedIn(TestPerson person) =>
        signedIn.GetOrAdd(
            person.UserName,
            _ => Visitor().SignIn(person.UserName, TestPerson.Password)
        );

    /// <summary>The same person at a new browser, after older sessions have ended.</summary>
    public async Task<Client> SignInAnew(TestPerson person)
    {
        signedIn.TryRemove(person.UserName, out _);
        return await SignedIn(person);
    }

    /// <summary>Somebody of the office signed in, such as "reviewer" or "approver2".</summary>
    public async Task<Client> Office(string userName) =>
        await SignedIn((await Template.Get()).Office[userName]);

    /// <summary>Uses an invitation (激活单).</summary>
    public async Task Activate(string token, TestPerson who) =>
        (
            await Visitor()
                .Post(
                    "public/activations",
                    new
                    {
                        token,
                        identityNumber = who.IdentityNumber,
                        userName = who.UserName,
                        password = TestPerson.Password,
                    },
                    key: ""
                )
        ).Ok();

    /// <summary>Lets time pass. What the program remembers for a second is forgotten, as it
    /// would be after that time; whoever was idle for half an hour signs in again.</summary>
    public void Pass(TimeSpan time)
    {
        Clock.Advance(time);
        if (time >= TimeSpan.FromMinutes(30))
            signedIn.Clear();
        ((MemoryCache)Service<IMemoryCache>()).Clear();
    }

    /// <summary>Lets time pass until an instant, given as Beijing time.</summary>
    public void PassUntil(string beijing) =>
        Pass(DateTimeOffset.Parse(beijing + "+08:00") - Clock.GetUtcNow());

    /// <summary>Stops the program; folder and database stay until the world is disposed.</summary>
    public Task StopAsync() => app.StopAsync();

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(folder.Replace(from, to));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            // a lock is of the moment; while somebody holds it, it can't be read
            if (
                Path.GetFileName(file) is { } name
                && name != ".lock"
                && !name.StartsWith("huzhu.db", StringComparison.Ordinal)
            )
                File.Copy(file, file.Replace(from, to));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in signedIn.Values)
            (await browser).Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (Folder.EndsWith("template", StringComparison.Ordinal))
            return;
        await database.DropAsync();
        Directory.Delete(Folder, true);
    }

    /// <summary>Keeps what the program logs.</summary>
    sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];
        public ConcurrentQueue<string> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var line = $"{formatter(state, exception)} {exception}";
            All.Enqueue(line);
            if (logLevel >= LogLevel.Error)
                Errors.Enqueue(line);
        }

        public void Dispose() { }
    }
}
