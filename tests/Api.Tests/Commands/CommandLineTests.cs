using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Api.Tests.Commands;

/// <summary>The commands as an administrator runs them: the real program in a process of its own.
/// </summary>
public class CommandLineTests
{
    [Fact]
    public async Task Migrate_makes_an_empty_database_ready_and_may_run_again()
    {
        await using var empty = await Empty.MakeAsync();
        Assert.Contains("已是最新", (await empty.Run("migrate")).Ok().Output);
        Assert.Contains("已是最新", (await empty.Run("migrate")).Ok().Output);
    }

    [Fact]
    public async Task Migrate_refuses_a_login_that_could_bypass_row_level_security()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "roles are PostgreSQL's");
        await using var empty = await Empty.MakeAsync();
        var superuser = await SuperuserAsync(empty.Database.OwnerConnection);
        (await RunAs(superuser)).Refuses("可绕过行级安全");
        var owner = new NpgsqlConnectionStringBuilder(empty.Database.OwnerConnection).Username!;
        (await RunAs(owner)).Refuses("不能是所有者");

        Task<CommandRun> RunAs(string login)
        {
            var start = Crash.ServerProcess.StartInfo(empty.Folder, empty.Database, "migrate");
            start.Environment["ConnectionStrings__Default"] = new NpgsqlConnectionStringBuilder(
                empty.Database.Connection
            )
            {
                Username = login,
            }.ToString();
            return CommandRun.OfAsync(start);
        }
    }

    static async Task<string> SuperuserAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT rolname::text FROM pg_roles WHERE rolsuper ORDER BY oid LIMIT 1",
            open
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }

    [Fact]
    public async Task Create_admin_invites_two_people_who_must_activate_and_only_once()
    {
        await using var empty = await Empty.MakeAsync();
        (await empty.Run("migrate")).Ok();
        var (first, second) = (TestPerson.Next(), TestPerson.Next());
        (await CreateAdmin(empty, [first], [])).Refuses("两名");
        (await CreateAdmin(empty, [first, first], [])).Refuses("两个不同的人");
        var mistyped = first with { IdentityNumber = "110101199001011111" };
        (await CreateAdmin(empty, [mistyped, second], [])).Refuses("身份证号不正确");
        // who else is on the machine sees a command line
        (
            await empty.Run("create-admin", "--person", $"{first.Name}:{first.IdentityNumber}")
        ).Refuses("请勿写在命令行里");

        var made = (
            await CreateAdmin(empty, [first, second], ["--address", "https://huzhu.example/"])
        ).Ok();
        var tokens = made
            .Output.Split('\n')
            .Where(l => l.Contains("/activate/"))
            .Select(l => l[(l.LastIndexOf('/') + 1)..].Trim())
            .ToList();
        Assert.Equal(2, tokens.Distinct().Count());
        Assert.Contains(
            $"{first.Name}：https://huzhu.example/apply/#/activate/{tokens[0]}",
            made.Output
        );

        await using var server = await Crash.ServerProcess.StartAsync(empty.Folder, empty.Database);
        using var browser = new Client(server.Root);
        // nobody can sign in, and nobody else can use the link
        (
            await browser.Post(
                "session/sign-in",
                new { userName = first.UserName, password = TestPerson.Password },
                key: ""
            )
        ).Is(401);
        (await Activate(browser, tokens[0], second)).Is(400);
        (await Activate(browser, tokens[0], first)).Ok();
        (
            await browser.Post(
                "session/sign-in",
                new { userName = first.UserName, password = TestPerson.Password },
                key: ""
            )
        ).Ok();

        (await CreateAdmin(empty, [first, second], [])).Refuses("已有系统管理员");
    }

    /// <summary>Names by options, identity numbers typed in.</summary>
    static Task<CommandRun> CreateAdmin(
        Empty empty,
        IReadOnlyList<TestPerson> people,
        string[] more
    ) => CreateAdmin(empty.Folder, empty.Database, people, more);

    static Task<CommandRun> CreateAdmin(
        string folder,
        TestDatabase database,
        IReadOnlyList<TestPerson> people,
        string[] more
    ) =>
        CommandRun.OfAsync(
            Crash.ServerProcess.StartInfo(
                folder,
                database,
                ["create-admin", .. people.SelectMany(p => new[] { "--person", p.Name }), .. more]
            ),
            string.Concat(people.Select(p => p.IdentityNumber + "\n"))
        );

    [Fact]
    public async Task Create_admin_helps_when_nobody_who_could_is_able_to_sign_in()
    {
        await using var world = await World.StartAsync();
        var office = (await Template.Get()).Office;
        TestPerson[] administrators = [office["administrator"], office["administrator2"]];
        await Suspend(p => p.UserName!.StartsWith("administrator"));
        // two approvers are left, who may confirm a recovery
        (await CreateAdmin(world.Folder, world.Database, administrators, [])).Refuses(
            "已有系统管理员"
        );
        await Suspend(p => p.UserName!.StartsWith("approver"));
        (await world.Visitor().Post("session/sign-in", Try("administrator"), key: "")).Is(401);
        var made = (await CreateAdmin(world.Folder, world.Database, administrators, [])).Ok();
        var token = made
            .Output.Split('\n')
            .First(l => l.Contains("/activate/"))
            .Split('/')[^1]
            .Trim();
        (await Activate(world.Visitor(), token, administrators[0])).Ok();
        (await world.Visitor().Post("session/sign-in", Try("administrator"), key: "")).Ok();

        Task Suspend(
            System.Linq.Expressions.Expression<Func<Huzhu.Data.People.Person, bool>> who
        ) =>
            world.Work.AsOfficeAsync(
                writes: true,
                async (db, _) =>
                {
                    foreach (var person in await db.Users.Where(who).ToListAsync())
                        person.SuspendedAt = world.Clock.GetUtcNow().UtcDateTime;
                    return true;
                }
            );

        static object Try(string userName) => new { userName, password = TestPerson.Password };
    }

    [Fact]
    public async Task After_a_clock_that_ran_ahead_an_operator_can_start_again_and_not_before()
    {
        await using var world = await World.StartAsync();
        await world.SubmittedApplication();
        await world.Service<Sealer>().SealAsync();
        await world.StopAsync();
        // the process below goes by the real clock
        var year = TimeProvider.System.GetUtcNow().Year + 1;
        await world.Work.AsOfficeAsync(
            writes: true,
            (db, _) =>
            {
                db.AuditEntries.Add(
                    new AuditEntry
                    {
                        Id = Guid.CreateVersion7(),
                        At = new DateTime(year, 12, 1, 0, 0, 0, DateTimeKind.Utc),
                        ActorName = "系统",
                        Action = "RecordLapse",
                        Subject = "",
                        Data = "{}",
                    }
                );
                return Task.FromResult(true);
            }
        );
        (await CommandRun.On(world, "--urls=http://127.0.0.1:0")).Refuses("accept-clock");
        Assert.Contains("已记入", (await CommandRun.On(world, "accept-clock")).Ok().Output);
        await using (
            var server = await Crash.ServerProcess.StartAsync(world.Folder, world.Database)
        )
            await server.StopAsync();
        (await CommandRun.On(world, "verify-audit")).Ok();
    }

    [Fact]
    public async Task Accept_clock_refuses_when_no_clock_was_ahead()
    {
        await using var empty = await Empty.MakeAsync();
        (await empty.Run("migrate")).Ok();
        (await empty.Run("accept-clock")).Refuses("无需处理");
    }

    [Fact]
    public async Task Production_does_not_start_without_the_address_that_its_codes_lead_to()
    {
        await using var empty = await Empty.MakeAsync();
        (await empty.Run("migrate")).Ok();
        var start = Crash.ServerProcess.StartInfo(
            empty.Folder,
            empty.Database,
            "--urls=http://127.0.0.1:0"
        );
        start.Environment["HUZHU_ADDRESS"] = "";
        (await CommandRun.OfAsync(start)).Refuses("HUZHU_ADDRESS");
        await using var server = await Crash.ServerProcess.StartAsync(empty.Folder, empty.Database);
    }

    [Fact]
    public async Task A_demo_starts_on_an_empty_folder_ten_minutes_before_midnight_of_the_year()
    {
        await using var empty = await Empty.MakeAsync();
        Dictionary<string, string> settings = new()
        {
            ["HUZHU_DEMO"] = "true",
            ["HUZHU_NOW"] = "2026-12-31T23:50:00+08:00",
            ["HUZHU_ADDRESS"] = "",
        };
        await using (
            var server = await Crash.ServerProcess.StartAsync(
                empty.Folder,
                empty.Database,
                settings
            )
        )
        {
            using var browser = new Client(server.Root);
            var now = (await browser.Get("session")).Ok().String("now");
            Assert.StartsWith("2026-12-31T15:5", now);
        }
        // and again, on what is there now
        await using var again = await Crash.ServerProcess.StartAsync(
            empty.Folder,
            empty.Database,
            settings
        );
        using var later = new Client(again.Root);
        (await later.Get("session")).Ok();
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task What_lies_on_the_disk_is_the_owner_s_alone_and_wrapped_under_a_passphrase()
    {
        await using var empty = await Empty.MakeAsync();
        var start = Crash.ServerProcess.StartInfo(empty.Folder, empty.Database, "migrate");
        const string Passphrase = "a passphrase of the house";
        start.Environment["HUZHU_KEY_PASSPHRASE"] = Passphrase;
        (await CommandRun.OfAsync(start)).Ok();
        Dictionary<string, string> settings = new() { ["HUZHU_KEY_PASSPHRASE"] = Passphrase };
        await using (
            var server = await Crash.ServerProcess.StartAsync(
                empty.Folder,
                empty.Database,
                settings
            )
        )
        {
            // makes the framework's key
            using var browser = new Client(server.Root);
            (
                await browser.Post(
                    "session/passkeys/challenge",
                    new { path = (string?)null },
                    key: ""
                )
            ).Ok();
        }
        var keys = Path.Combine(empty.Folder, "keys");
        foreach (var file in Directory.GetFiles(keys, "*", SearchOption.AllDirectories))
            if (Path.GetExtension(file) is ".key" or ".pem" or ".xml")
                Assert.Contains("wrapped-v1:", await File.ReadAllTextAsync(file));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(keys, "cookies"), "*.xml"));
        foreach (
            var path in Directory
                .GetDirectories(empty.Folder, "*", SearchOption.AllDirectories)
                .Concat(Directory.GetFiles(empty.Folder, "*.db"))
                .Append(empty.Folder)
        )
            Assert.Equal(
                UnixFileMode.None,
                File.GetUnixFileMode(path)
                    & (
                        UnixFileMode.GroupRead
                        | UnixFileMode.GroupExecute
                        | UnixFileMode.OtherRead
                        | UnixFileMode.OtherExecute
                    )
            );
        // without it, or with another one, nothing opens
        (await empty.Run("verify-audit")).Refuses("HUZHU_KEY_PASSPHRASE");
        var wrong = Crash.ServerProcess.StartInfo(empty.Folder, empty.Database, "verify-audit");
        wrong.Environment["HUZHU_KEY_PASSPHRASE"] = Passphrase + "!";
        (await CommandRun.OfAsync(wrong)).Refuses("口令");
    }

    static Task<Answer> Activate(Client browser, string token, TestPerson who) =>
        browser.Post(
            "public/activations",
            new
            {
                token,
                identityNumber = who.IdentityNumber,
                userName = who.UserName,
                password = TestPerson.Password,
            }
        );

    [Fact]
    public async Task Verify_audit_prints_the_root_and_fails_once_an_entry_was_changed()
    {
        await using var world = await World.StartAsync();
        await world.SubmittedApplication();
        await world.Service<Sealer>().SealAsync();
        await world.StopAsync();
        var whole = (await CommandRun.On(world, "verify-audit")).Ok();
        Assert.Matches("树根 [0-9a-f]{64}\n", whole.Output);
        Assert.Contains("没有发现改动", whole.Output);

        await using var log = await Audit.TamperedLog.Of(world);
        Assert.Equal(
            1,
            await log.Run(
                "UPDATE audit_entries SET subject = 'x' WHERE sequence = (SELECT max(sequence) FROM audit_entries)"
            )
        );
        var changed = await CommandRun.On(world, "verify-audit");
        Assert.True(changed.Code == 1, changed.ToString());
        Assert.Contains("被改动", changed.Output);
    }

    [Fact]
    [Keeps("AG-11")]
    public async Task Verify_certificate_knows_the_exact_paper_and_no_other()
    {
        await using var world = await World.StartAsync();
        await world.OperatingAgency();
        var paper = await world.Work.AsOfficeAsync(false, (db, _) => db.Certificates.SingleAsync());
        var letter = await world.Work.AsOfficeAsync(false, (db, _) => db.Letters.FirstAsync());
        await world.StopAsync();

        Assert.Contains(
            $"{paper.Number} {paper.FullName}：有效",
            (await Ask("--payload", paper.Payload)).Ok().Output
        );
        Assert.Contains(
            "有效",
            (await Ask("--number", paper.Number, "--code", paper.Code)).Ok().Output
        );
        Assert.Contains("有效", (await Ask("--payload", letter.Payload)).Ok().Output);
        var changed =
            paper.Payload[..^5] + (paper.Payload[^5] == 'A' ? 'B' : 'A') + paper.Payload[^4..];
        foreach (
            var wrong in new[]
            {
                await Ask("--payload", changed),
                await Ask("--number", letter.Number, "--code", paper.Code),
                await Ask("--number", paper.Number, "--code", CertificateSigning.NewCode()),
            }
        )
        {
            Assert.True(wrong.Code == 1, wrong.ToString());
            Assert.Contains("查无此证", wrong.Output);
        }
        (await Ask("--number", paper.Number)).Refuses("--code");

        Task<CommandRun> Ask(params string[] arguments) =>
            CommandRun.On(world, ["verify-certificate", .. arguments]);
    }

    [Fact]
    public async Task Deadlines_are_those_of_the_date_that_is_asked_for()
    {
        await using var world = await World.StartAsync("2026-03-02T09:05:00");
        var (union, _) = await world.SubmittedApplication();
        var due = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.Cases.SingleAsync(c => c.Id == union.Id)
        );
        Assert.Equal(CaseStatus.Submitted, due.Status);
        await world.StopAsync();
        // 10 days to decide, counted from the day after
        Assert.Contains("2026-03-12  还剩8天", (await On("2026-03-04")).Output);
        Assert.Contains("2026-03-12  今天到期", (await On("2026-03-12")).Output);
        var late = await On("2026-03-14");
        Assert.Contains("2026-03-12  逾期2天", late.Output);
        Assert.Contains("1 项，其中逾期 1 项", late.Output);
        var misspelt = await CommandRun.On(world, "deadlines", "--as-of", "14.3.2026");
        Assert.Equal(2, misspelt.Code);

        async Task<CommandRun> On(string date) =>
            (await CommandRun.On(world, "deadlines", "--as-of", date)).Ok();
    }
}

/// <summary>A folder and database with nothing in them.</summary>
sealed record Empty(string Folder, TestDatabase Database) : IAsyncDisposable
{
    public static async Task<Empty> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("huzhu-empty-").FullName;
        return new(folder, await TestDatabase.MakeAsync(folder));
    }

    public Task<CommandRun> Run(params string[] arguments) =>
        CommandRun.On(Folder, Database, arguments);

    public async ValueTask DisposeAsync()
    {
        await Database.DropAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
