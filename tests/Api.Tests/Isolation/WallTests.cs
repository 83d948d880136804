using System.Reflection;
using System.Runtime.CompilerServices;
using Huzhu.Api;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Books;
using Huzhu.Domain.Rebates;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Api.Tests.Isolation;

/// <summary>Each of the three walls by itself, for every tenant table.</summary>
public class WallTests
{
    [Fact]
    public async Task The_filter_hides_and_the_guard_refuses_rows_of_another_agency()
    {
        await using var world = await World.StartAsync();
        var (a, b) = await TwoAgencies(world);
        var tables = await world.Work.AsOfficeAsync(
            false,
            (db, _) => Task.FromResult(TenantTypes(db))
        );
        Assert.NotEmpty(tables);
        foreach (var type in tables)
            await (Task)
                GetType()
                    .GetMethod(nameof(TryTable), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(type)
                    .Invoke(null, [world, a, b])!;
    }

    static readonly Type[] Kept =
    [
        typeof(Voucher),
        typeof(PostedLine),
        typeof(BookedSource),
        typeof(AccountingPeriod),
        typeof(StatementEntry),
        typeof(RebateReceipt),
    ];

    static async Task TryTable<T>(World world, Guid a, Guid b)
        where T : class, IAgencyOwned
    {
        // wall 1, and that without it the rows would be there (on PostgreSQL wall 3 still stands)
        var own = await world.Work.AsAgencyAsync(a, false, (db, _) => db.Set<T>().ToListAsync());
        Assert.True(own.Count > 0, $"no {typeof(T).Name} of the first agency");
        Assert.All(own, row => Assert.Equal(a, row.AgencyId));
        var unfiltered = await world.Work.AsAgencyAsync(
            a,
            false,
            (db, _) => db.Set<T>().IgnoreQueryFilters().ToListAsync()
        );
        Assert.Equal(!TestDatabase.IsPostgres, unfiltered.Any(row => row.AgencyId == b));
        var office = await world.Work.AsOfficeAsync(false, (db, _) => db.Set<T>().ToListAsync());
        Assert.Contains(office, row => row.AgencyId == a);
        Assert.Contains(office, row => row.AgencyId == b);

        // wall 2: neither a foreign row nor, for the office, any row at all
        await Refused(() => world.Work.AsAgencyAsync(a, true, (db, _) => Add(db, New<T>(b))));
        await Refused(() => world.Work.AsOfficeAsync(true, (db, _) => Add(db, New<T>(a))));
        await Refused(() =>
            world.Work.AsAgencyAsync(
                a,
                true,
                async (db, _) =>
                {
                    db.Remove(office.First(row => row.AgencyId == b));
                    return await db.SaveChangesAsync();
                }
            )
        );
        // what is posted or received nobody may take away, not even whose it is (FI-15)
        if (Kept.Contains(typeof(T)) && TestDatabase.IsPostgres)
        {
            await Assert.ThrowsAsync<DbUpdateException>(() =>
                world.Work.AsAgencyAsync(
                    a,
                    true,
                    async (db, _) =>
                    {
                        db.Remove(await db.Set<T>().FirstAsync());
                        return await db.SaveChangesAsync();
                    }
                )
            );
            return;
        }
        // the allowed twin: its own row may go; it is taken back for the tables still to come
        var gone = 0;
        await Assert.ThrowsAsync<TakenBack>(() =>
            world.Work.AsAgencyAsync<bool>(
                a,
                true,
                async (db, _) =>
                {
                    // what refers to it is let go of, not taken along
                    await db.Contributions.LoadAsync();
                    await db.PostedLines.LoadAsync();
                    await db.MatchedItems.LoadAsync();
                    db.Remove(await db.Set<T>().FirstAsync());
                    gone = await db.SaveChangesAsync();
                    throw new TakenBack();
                }
            )
        );
        Assert.InRange(gone, 1, 10);
    }

    [Fact]
    public async Task A_scope_is_opened_once_and_a_unit_without_one_does_nothing()
    {
        await using var world = await World.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            world.Work.AsAgencyAsync(
                Guid.CreateVersion7(),
                false,
                (db, _) =>
                {
                    db.Scope.OpenAllAgencies();
                    return Task.FromResult(true);
                }
            )
        );
    }

    [Fact]
    public async Task Postgres_alone_shows_an_agency_nothing_of_another()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "row-level security is PostgreSQL's");
        await using var world = await World.StartAsync();
        var (a, b) = await TwoAgencies(world);
        var tables = await world.Work.AsOfficeAsync(
            false,
            (db, _) => Task.FromResult(RowCounts.TablesOf(db))
        );
        await using var connection = new NpgsqlConnection(world.Database.Connection);
        await connection.OpenAsync();
        var seen = 0;
        foreach (var table in tables)
        {
            // the login by itself has nothing
            Assert.Equal("42501", await Error(connection, $"SELECT 1 FROM {table}"));
            var asAgency = $"SET LOCAL ROLE huzhu_agency; SET LOCAL app.agency_id = '{a}';";
            foreach (var row in await Rows(connection, asAgency, table))
            {
                seen++;
                Assert.DoesNotContain("金丝雀乙", row);
                Assert.DoesNotContain(b.ToString(), row);
            }
            // no agency named: no row of any agency
            var nameless = await Rows(connection, "SET LOCAL ROLE huzhu_agency;", table);
            Assert.DoesNotContain(nameless, row => row.Contains("金丝雀"));
        }
        Assert.True(seen > 20);
        var steal = $"SET LOCAL ROLE huzhu_agency; SET LOCAL app.agency_id = '{a}';";
        Assert.Equal(
            0,
            await Execute(
                connection,
                steal,
                $"UPDATE agencies SET set_up_notice_on = NULL WHERE id = '{b}'"
            )
        );
        Assert.Equal(
            0,
            await Execute(connection, steal, $"DELETE FROM agency_points WHERE agency_id = '{b}'")
        );
        Assert.Equal(
            "42501",
            await Error(connection, steal + $"UPDATE agency_points SET agency_id = '{b}'")
        );
        Assert.Equal(
            "42501",
            await Error(connection, steal + "UPDATE agencies SET full_name = 'x'")
        );
        Assert.Equal("42501", await Error(connection, steal + "DELETE FROM audit_entries"));
        // what is posted is final, also for the agency itself (FI-15)
        Assert.Equal("42501", await Error(connection, steal + "UPDATE posted_lines SET debit = 1"));
        Assert.Equal("42501", await Error(connection, steal + "DELETE FROM vouchers"));
        const string Posted = "UPDATE vouchers SET total = 0 WHERE state = 'Posted'";
        Assert.Equal(0, await Execute(connection, steal, Posted));
        Assert.True(
            await Execute(connection, steal, "UPDATE agency_points SET address = address") > 0
        );
    }

    [Fact]
    public async Task Postgres_lets_the_audit_log_only_grow()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "row-level security is PostgreSQL's");
        await using var world = await World.StartAsync();
        await world.SubmittedApplication();
        await world.Service<Huzhu.Data.Audit.Sealer>().SealAsync();
        await using var connection = new NpgsqlConnection(world.Database.Connection);
        await connection.OpenAsync();
        const string Office = "SET LOCAL ROLE huzhu_office;";
        foreach (
            var sql in new[]
            {
                "DELETE FROM audit_entries",
                "DELETE FROM audit_checkpoints",
                "UPDATE audit_checkpoints SET tree_size = 1",
                "TRUNCATE audit_entries",
                "UPDATE audit_entries SET subject = 'x'",
                "UPDATE audit_entries SET at = at",
                Entry("9, '\\x00'"), // already sealed
            }
        )
            Assert.Equal("42501", await Error(connection, Office + sql));
        // a sealed entry keeps its place; the allowed twin is what the sealer does, once
        const string Seal = "UPDATE audit_entries SET sequence = 100000 + 1, leaf_hash = '\\x00'";
        Assert.Equal(0, await Execute(connection, Office, Seal));
        Assert.Equal(1, await Execute(connection, Office + Entry("NULL, NULL") + ";", Seal));
    }

    static string Entry(string sealing) =>
        $"""
            INSERT INTO audit_entries (id, at, actor_name, action, subject, data, sequence, leaf_hash)
            VALUES ('{Guid.CreateVersion7()}', '2026-03-02', 'x', 'x', 'x', '', {sealing})
            """;

    [Fact]
    public async Task Every_table_forces_row_level_security_and_the_login_owns_nothing()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "row-level security is PostgreSQL's");
        await using var world = await World.StartAsync();
        await using var owner = new NpgsqlConnection(world.Database.OwnerConnection);
        await owner.OpenAsync();
        Assert.Equal(
            [],
            await Texts(
                owner,
                """
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                AND relkind IN ('r', 'p') AND relname <> '__EFMigrationsHistory'
                AND NOT (relrowsecurity AND relforcerowsecurity)
                """
            )
        );
        Assert.Equal(
            [],
            await Texts(
                owner,
                """
                SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                WHERE r.rolname IN ('huzhu_test_app', 'huzhu_agency', 'huzhu_office', 'huzhu_public')
                """
            )
        );
        Assert.Equal(
            [],
            await Texts(
                owner,
                """
                SELECT rolname FROM pg_roles WHERE (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
                AND rolname IN ('huzhu_test_app', 'huzhu_agency', 'huzhu_office', 'huzhu_public')
                """
            )
        );
        // the agency is in the primary key and in every unique index of a tenant table
        var tables = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                Task.FromResult(
                    TenantTypes(db)
                        .Select(t => db.Model.FindEntityType(t)!.GetTableName()!)
                        .ToList()
                )
        );
        foreach (var table in tables)
            Assert.Equal(
                [],
                await Texts(
                    owner,
                    $"""
                    SELECT indexrelid::regclass::text FROM pg_index i WHERE indrelid = '{table}'::regclass
                    AND indisunique AND NOT EXISTS (SELECT 1 FROM pg_attribute x
                    WHERE x.attrelid = i.indrelid AND x.attnum = ANY (i.indkey) AND x.attname = 'agency_id')
                    """
                )
            );
    }

    [Fact]
    public async Task The_program_refuses_to_start_as_the_owner_and_starts_as_its_login()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "roles are PostgreSQL's");
        await using var world = await World.StartAsync();
        await using var asOwner = Server.Build([
            .. World.Arguments(world.Folder, world.Database),
            $"--ConnectionStrings:Default={world.Database.OwnerConnection};Pooling=false",
        ]);
        Assert.Contains("拒绝启动", await Readiness.FaultAsync(asOwner.Services));
        await using var asLogin = Server.Build(
            World.Arguments(world.Folder, world.Database),
            services => services.AddSingleton<TimeProvider>(world.Clock)
        );
        Assert.Null(await Readiness.FaultAsync(asLogin.Services));
    }

    [Theory]
    [InlineData("CREATE VIEW around AS SELECT * FROM members", "VIEW")]
    [InlineData("CREATE MATERIALIZED VIEW around AS SELECT * FROM members", "MATERIALIZED VIEW")]
    public async Task The_program_refuses_to_start_with_a_view_that_goes_round_the_walls(
        string make,
        string kind
    )
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "views of PostgreSQL");
        await using var world = await World.StartAsync();
        await using var owner = new NpgsqlConnection(world.Database.OwnerConnection);
        await owner.OpenAsync();
        Task Run(string sql) => new NpgsqlCommand(sql, owner).ExecuteNonQueryAsync();
        await Run(make);
        // nobody of the program's can read it yet
        Assert.Null(await Readiness.FaultAsync(world.Services));
        await Run("GRANT SELECT ON around TO huzhu_agency");
        Assert.Contains("around", await Readiness.FaultAsync(world.Services));
        await Run($"DROP {kind} around");
        await Run("CREATE VIEW around WITH (security_invoker = true) AS SELECT * FROM members");
        await Run("GRANT SELECT ON around TO huzhu_agency");
        Assert.Null(await Readiness.FaultAsync(world.Services));
    }

    [Theory]
    [InlineData("NO FORCE", "FORCE")]
    [InlineData("DISABLE", "ENABLE")]
    public async Task The_program_refuses_to_start_with_a_table_that_has_lost_its_wall(
        string take,
        string give
    )
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "row-level security is PostgreSQL's");
        await using var world = await World.StartAsync();
        await using var owner = new NpgsqlConnection(world.Database.OwnerConnection);
        await owner.OpenAsync();
        Task Run(string sql) => new NpgsqlCommand(sql, owner).ExecuteNonQueryAsync();
        await Run($"ALTER TABLE members {take} ROW LEVEL SECURITY");
        Assert.Contains("members", await Readiness.FaultAsync(world.Services));
        await Run($"ALTER TABLE members {give} ROW LEVEL SECURITY");
        Assert.Null(await Readiness.FaultAsync(world.Services));
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public async Task Interleaved_requests_of_two_agencies_never_mix()
    {
        await using var world = await World.StartAsync();
        var (a, b) = (
            await world.OperatingAgency("金丝雀甲"),
            await world.OperatingAgency("金丝雀乙")
        );
        var count = Proof.Count(300, 20_000);
        var random = Proof.Seeded("interleaved requests");
        var turns = Enumerable.Range(0, count).Select(_ => random.Next(4)).ToList();
        await Parallel.ForEachAsync(
            turns,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (turn, _) =>
            {
                var (mine, other) = turn % 2 == 0 ? (a, b) : (b, a);
                var answer = await mine.DirectorBrowser.Get(
                    turn < 2 ? mine.Path : $"{mine.Path}/cases/{other.CaseId}"
                );
                if (turn < 2)
                    Assert.Contains(mine.Name, answer.Ok().Text);
                else
                    answer.Is(404);
                Assert.DoesNotContain(other.Name, answer.Text);
            }
        );
        Proof.Say("interleaved requests", $"{count} requests, none mixed");
    }

    /// <summary>Two agencies with a row in every tenant table.</summary>
    static async Task<(Guid A, Guid B)> TwoAgencies(World world)
    {
        var ids = new List<Guid>();
        foreach (var canary in new[] { "金丝雀甲", "金丝雀乙" })
        {
            var side = await new Side(world, canary).SetUp();
            await side.FillCommitteeAndCustody();
            var member = $"{side.Agency.Path}/members/{side.Insured}";
            (await side.Posts["clerk"].Post($"{member}/reveal")).Ok();
            await Contributions.Dues.UnusedOf(side);
            ids.Add((await side.Agency.DirectorBrowser.Get(side.Agency.Path)).Ok().Id());
        }
        await world.Service<Sweep>().RunAsync(default);
        return (ids[0], ids[1]);
    }

    sealed class TakenBack : Exception;

    static List<Type> TenantTypes(HuzhuDb db) =>
        [
            .. db
                .Model.GetEntityTypes()
                .Select(t => t.ClrType)
                .Where(typeof(IAgencyOwned).IsAssignableFrom),
        ];

    /// <summary>A bare row of an agency: the guard looks before the database does.</summary>
    static T New<T>(Guid agency)
        where T : class
    {
        var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        typeof(T).GetProperty("Id")?.SetValue(row, Guid.CreateVersion7());
        // where the key is no id: none of its parts may be missing
        foreach (var part in new[] { "PlanCode", "Account" })
            typeof(T).GetProperty(part)?.SetValue(row, "x");
        typeof(T).GetProperty("AgencyId")!.SetValue(row, agency);
        return row;
    }

    static async Task<bool> Add<T>(HuzhuDb db, T row)
        where T : class
    {
        db.Add(row);
        await db.SaveChangesAsync();
        return true;
    }

    static async Task Refused<T>(Func<Task<T>> save)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(save);
        Assert.Contains("another agency", refusal.Message);
    }

    static async Task<List<string>> Rows(NpgsqlConnection connection, string enter, string table)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        try
        {
            await using var command = new NpgsqlCommand(enter, connection, transaction);
            await command.ExecuteNonQueryAsync();
            return await Texts(connection, $"SELECT t::text FROM {table} t");
        }
        catch (PostgresException e) when (e.SqlState == "42501")
        {
            return []; // not even the table
        }
    }

    static async Task<int> Execute(NpgsqlConnection connection, string enter, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var role = new NpgsqlCommand(enter, connection, transaction))
            await role.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteNonQueryAsync();
    }

    static async Task<string?> Error(NpgsqlConnection connection, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return (
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())
        ).SqlState;
    }

    static async Task<List<string>> Texts(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
