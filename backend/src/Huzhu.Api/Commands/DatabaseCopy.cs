using System.Diagnostics;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Huzhu.Api.Commands;

/// <summary>Copies the whole database into a file while it is in use, and back into an empty
/// one: SQLite by its online backup, PostgreSQL by pg_dump and pg_restore as the owner.</summary>
static class DatabaseCopy
{
    /// <summary>The file's name within a backup.</summary>
    public static string FileName(Settings settings) =>
        settings.Postgres ? "huzhu.dump" : "huzhu.db";

    /// <returns>The size of the audit tree in the copy.</returns>
    public static Task<long> SaveAsync(
        IServiceProvider services,
        string file,
        CancellationToken ct
    ) =>
        // On PostgreSQL the lock keeps the tree from growing between reading its size and the
        // dump; business goes on.
        services
            .GetRequiredService<Work>()
            .AsOfficeAsync(
                writes: false,
                async (db, _) =>
                {
                    var settings = services.GetRequiredService<Settings>();
                    await Sealer.LockAsync(db, shared: true, ct);
                    var size = await db.AuditCheckpoints.MaxAsync(c => (long?)c.TreeSize, ct) ?? 0;
                    if (!settings.Postgres)
                        return CopySqlite(settings.Connection, file);
                    await RequireAllRowsInSightAsync(settings, ct);
                    await RunAsync(
                        settings,
                        "pg_dump",
                        ct,
                        "--format=custom",
                        "--no-owner",
                        "--no-privileges",
                        "--enable-row-security",
                        $"--file={file}"
                    );
                    return size;
                },
                ct
            );

    /// <summary>Forced row-level security binds the owner too, and pg_dump would leave out in
    /// silence what no policy shows it: each table must have one that shows every row.</summary>
    static async Task RequireAllRowsInSightAsync(Settings settings, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT c.relname::text FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            AND row_security_active(c.oid) AND (
                EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive)
                OR NOT EXISTS (SELECT 1 FROM pg_policy p
                    WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*')
                    AND pg_get_expr(p.polqual, p.polrelid) = 'true'
                    AND EXISTS (SELECT 1 FROM unnest(p.polroles) role
                        WHERE role = 0 OR pg_has_role(role, 'USAGE'))))
            ORDER BY 1
            """;
        var hidden = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            hidden.Add(reader.GetString(0));
        if (hidden.Count > 0)
            throw new CommandFailed(
                $"所有者看不到下列数据表的全部记录：{string.Join("、", hidden)}。"
                    + "这样的备份会缺少资料，未做备份；请先执行 migrate。"
            );
    }

    static long CopySqlite(string connection, string file)
    {
        using var from = new SqliteConnection(connection);
        using var to = new SqliteConnection($"Data Source={file};Pooling=false");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        using var size = to.CreateCommand();
        size.CommandText = "SELECT coalesce(max(tree_size), 0) FROM audit_checkpoints";
        return (long)size.ExecuteScalar()!;
    }

    /// <summary>Why a backup can't be put here, in Chinese; null when the database is empty.
    /// </summary>
    public static async Task<string?> ObstacleAsync(Settings settings, CancellationToken ct)
    {
        if (!settings.Postgres)
            return File.Exists(SqlitePath(settings)) ? "数据库文件已经存在" : null;
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";
        return (long)(await command.ExecuteScalarAsync(ct))! > 0 ? "数据库里已经有数据表" : null;
    }

    /// <summary>Fills the empty database from a copy.</summary>
    public static async Task LoadAsync(Settings settings, string file, CancellationToken ct)
    {
        if (!settings.Postgres)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(SqlitePath(settings))!);
            foreach (var leftover in new[] { "-wal", "-shm" })
                File.Delete(SqlitePath(settings) + leftover);
            File.Move(file, SqlitePath(settings));
            return;
        }
        // Roles and policies are not taken from the copy but made by migrate, which follows.
        var list = file + ".list";
        var entries = await RunAsync(settings, "pg_restore", ct, "--list", file);
        await File.WriteAllLinesAsync(
            list,
            entries
                .Split('\n')
                .Where(e =>
                    !e.Contains(" POLICY ", StringComparison.Ordinal)
                    && !e.Contains(" ROW SECURITY ", StringComparison.Ordinal)
                ),
            ct
        );
        await RunAsync(
            settings,
            "pg_restore",
            ct,
            "--no-owner",
            "--no-privileges",
            "--exit-on-error",
            "--single-transaction",
            $"--use-list={list}",
            $"--dbname={new NpgsqlConnectionStringBuilder(settings.OwnerConnection).Database}",
            file
        );
    }

    static string SqlitePath(Settings settings) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(settings.Connection).DataSource);

    /// <summary>Runs a program of PostgreSQL against the owner's database.</summary>
    static async Task<string> RunAsync(
        Settings settings,
        string program,
        CancellationToken ct,
        params string[] arguments
    )
    {
        var owner = new NpgsqlConnectionStringBuilder(settings.OwnerConnection);
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PGHOST"] = owner.Host;
        start.Environment["PGPORT"] = $"{owner.Port}";
        start.Environment["PGUSER"] = owner.Username;
        start.Environment["PGPASSWORD"] = owner.Password;
        start.Environment["PGDATABASE"] = owner.Database;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0
            ? await output
            : throw new CommandFailed($"{program} 失败：{errors.Trim()}");
    }

    static string Find(string program)
    {
        string?[] folders =
        [
            Environment.GetEnvironmentVariable("HUZHU_PG_BIN"),
            .. Directory.Exists("/usr/lib/postgresql")
                ? Directory
                    .GetDirectories("/usr/lib/postgresql")
                    .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var v) ? v : 0)
                    .Select(d => Path.Combine(d, "bin"))
                : [],
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'),
        ];
        return folders
                .Where(f => !string.IsNullOrEmpty(f))
                .Select(f => Path.Combine(f!, program))
                .FirstOrDefault(File.Exists)
            ?? throw new CommandFailed(
                $"没有找到 {program}：请安装 postgresql-client，或用 HUZHU_PG_BIN 指明其目录。"
            );
    }
}
