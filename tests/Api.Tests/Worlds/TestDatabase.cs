using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Api.Tests.Worlds;

/// <summary>
/// The database of one world, copied from the template: a file on SQLite, a database of its own
/// on PostgreSQL. HUZHU_TEST_DATABASE=postgres with HUZHU_TEST_POSTGRES, the connection of an
/// owner who may make databases and roles, runs everything there.
/// </summary>
public sealed class TestDatabase
{
    /// <summary>The login that the product runs as: it owns nothing.</summary>
    const string AppLogin = "huzhu_test_app";

    public static readonly bool IsPostgres =
        Environment.GetEnvironmentVariable("HUZHU_TEST_DATABASE") == "postgres";

    readonly string name;
    readonly string folder;

    TestDatabase(string name, string folder) => (this.name, this.folder) = (name, folder);

    /// <summary>The app's connection.</summary>
    public string Connection =>
        IsPostgres
            ? new NpgsqlConnectionStringBuilder(OwnerConnection)
            {
                Username = AppLogin,
                Password = "test",
                MaxPoolSize = 30,
                Timeout = 60,
                MaxAutoPrepare = 100,
                AutoPrepareMinUsages = 3, // as the program itself sets them
                NoResetOnClose = true,
            }.ToString()
            : OwnerConnection;

    /// <summary>The connection of who owns the tables.</summary>
    public string OwnerConnection =>
        IsPostgres
            ? new NpgsqlConnectionStringBuilder(Maintenance) { Database = name }.ToString()
            : $"Data Source={Path.Combine(folder, "huzhu.db")}";

    /// <summary>Whether a connection leads here.</summary>
    public bool IsOf(DbConnection connection) =>
        IsPostgres
            ? connection.Database == name
            : connection.DataSource.StartsWith(folder, StringComparison.Ordinal);

    static string Maintenance =>
        Environment.GetEnvironmentVariable("HUZHU_TEST_POSTGRES")
        ?? throw new InvalidOperationException("HUZHU_TEST_POSTGRES is not set");

    /// <summary>A database in <paramref name="folder"/>: empty, or a copy of another one.</summary>
    public static async Task<TestDatabase> MakeAsync(string folder, TestDatabase? from = null)
    {
        var made = new TestDatabase($"huzhu_test_{Guid.NewGuid():N}", folder);
        if (IsPostgres)
            await RunAsync(
                $"CREATE DATABASE {made.name}" + (from is null ? "" : $" TEMPLATE {from.name}")
            );
        else if (from is not null)
            File.Copy(Path.Combine(from.folder, "huzhu.db"), Path.Combine(folder, "huzhu.db"));
        return made;
    }

    /// <summary>Ends every pooled connection, so that the database can be copied or removed.
    /// </summary>
    public async Task CloseAsync()
    {
        if (IsPostgres)
        {
            foreach (var connection in new[] { Connection, OwnerConnection })
            {
                await using var pooled = new NpgsqlConnection(connection);
                NpgsqlConnection.ClearPool(pooled);
            }
            return;
        }
        await using var sqlite = new SqliteConnection(OwnerConnection);
        SqliteConnection.ClearPool(sqlite);
    }

    public async Task DropAsync()
    {
        await CloseAsync();
        for (var attempt = 0; IsPostgres && attempt < 40; attempt++)
            try
            {
                await RunAsync($"DROP DATABASE IF EXISTS {name}");
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // a background task of the program is just giving its connection back
                await Task.Delay(50);
                await CloseAsync();
            }
    }

    static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
