using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Api.Tests.Commands;

/// <summary>
/// A database that was kept at a release (infra/scripts/keep-baseline.sh) comes to today's schema
/// by the migrations that have been written since, and keeps its rows.
/// </summary>
public class KeptDatabaseTests
{
    [Fact]
    public async Task A_kept_database_is_migrated_and_its_rows_are_found()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "the kept file is one of SQLite");
        await using var kept = await Empty.MakeAsync();
        await using (var packed = File.OpenRead(Path.Combine(Here, "kept.db.gz")))
        await using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
        await using (var file = File.Create(Path.Combine(kept.Folder, "huzhu.db")))
            await unpacked.CopyToAsync(file);
        Assert.Equal(["留存乙", "留存甲"], Read(kept, "SELECT name FROM persons"));

        (await kept.Run("migrate")).Ok();

        Assert.Equal(["留存乙", "留存甲"], Read(kept, "SELECT name FROM persons"));
        await using var fresh = await Empty.MakeAsync();
        (await fresh.Run("migrate")).Ok();
        Assert.Equal(Read(fresh, Columns), Read(kept, Columns));
        Assert.Equal(Read(fresh, Indexes), Read(kept, Indexes));
    }

    static readonly string Here = Path.Combine(AppContext.BaseDirectory, "Commands");

    const string Columns = """
        SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull"
        FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
        """;

    const string Indexes = "SELECT tbl_name || ' ' || name FROM sqlite_master WHERE type = 'index'";

    static List<string> Read(Empty place, string sql)
    {
        using var open = new SqliteConnection(
            $"Data Source={Path.Combine(place.Folder, "huzhu.db")};Pooling=False"
        );
        open.Open();
        using var command = open.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetString(0));
        return [.. found.Order(StringComparer.Ordinal)];
    }
}
