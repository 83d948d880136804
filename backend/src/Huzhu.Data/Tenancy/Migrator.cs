using Huzhu.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Huzhu.Data.Tenancy;

/// <summary>Brings the database to the program's structure, as its owner.</summary>
public static class Migrator
{
    /// <summary>Migrates, and on PostgreSQL makes the app's login and all row-level security.
    /// May run any number of times.</summary>
    public static async Task RunAsync(
        HuzhuDb owner,
        string appConnection,
        bool demo,
        DateTime now,
        CancellationToken ct
    )
    {
        if (owner.Embedded)
        {
            await owner.Database.MigrateAsync(ct);
            await owner.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        }
        else
        {
            await owner.Database.MigrateAsync(ct);
            await SetUpLoginAsync(owner, new NpgsqlConnectionStringBuilder(appConnection), ct);
        }
        await InstallAsync(owner, demo, now, ct);
    }

    static async Task SetUpLoginAsync(
        HuzhuDb owner,
        NpgsqlConnectionStringBuilder app,
        CancellationToken ct
    )
    {
        var ownerName = new NpgsqlConnectionStringBuilder(
            owner.Database.GetConnectionString()
        ).Username;
        var login = app.Username ?? throw new InvalidOperationException("连接字符串缺少用户名。");
        if (login == ownerName)
            throw new InvalidOperationException(
                "程序的数据库登录不能是所有者：请用 ConnectionStrings__Owner 给出所有者连接，"
                    + "ConnectionStrings__Default 给出普通角色（不存在时自动建立）。"
            );
        var quoted = "\"" + login.Replace("\"", "\"\"") + "\"";
        var password = (app.Password ?? "").Replace("'", "''");
        await owner.Database.OpenConnectionAsync(ct);
        await using var transaction = await owner.Database.BeginTransactionAsync(ct);
        await RunSqlAsync(owner, "SELECT pg_advisory_xact_lock(4250000)", ct);
        await RunSqlAsync(
            owner,
            $"""
            DO $$ BEGIN CREATE ROLE {quoted} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS PASSWORD '{password}';
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            """,
            ct
        );
        var model = owner
            .GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>()
            .Model;
        await RunSqlAsync(owner, RowSecurity.SetUp(model, login), ct);
        // A role of this name that was there before may be able to bypass all of it.
        if (await RowSecurity.RoleFaultAsync(owner, login, ct) is { } fault)
            throw new InvalidOperationException(fault);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Runs a text with braces in it as it is.</summary>
    static async Task RunSqlAsync(HuzhuDb owner, string sql, CancellationToken ct)
    {
        await using var command = owner.Database.GetDbConnection().CreateCommand();
        command.Transaction =
            Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
                owner.Database.CurrentTransaction!
            );
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Writes the one row that says what this database is, and the plans that ship with
    /// the program; under FORCE the owner needs a role to do it.</summary>
    static async Task InstallAsync(HuzhuDb owner, bool demo, DateTime now, CancellationToken ct)
    {
        owner.Scope.OpenAllAgencies();
        await using var unit = await UnitOfWork.BeginAsync(owner, writes: true, ct);
        var installation = await owner.Installations.SingleOrDefaultAsync(ct);
        if (installation is null)
        {
            installation = new() { Demo = demo, CreatedAt = now };
            owner.Installations.Add(installation);
        }
        await owner.ShipPlansAsync(installation, ct);
        await owner.SaveChangesAsync(ct);
        await unit.CommitAsync(ct);
    }
}
