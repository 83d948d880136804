using Huzhu.Data;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Worlds;

/// <summary>How many rows each table holds: a refused request leaves them as they were.</summary>
public static class RowCounts
{
    public static Task<SortedDictionary<string, long>> Rows(this World world) =>
        world.Work.AsOfficeAsync(writes: false, async (db, _) =>
        {
            var tables = TablesOf(db);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = string.Join(" UNION ALL ",
                tables.Select(t => $"SELECT '{t}', count(*) FROM {t}"));
            if (db.Database.CurrentTransaction is { } current)
                command.Transaction = Microsoft.EntityFrameworkCore.Storage
                    .DbContextTransactionExtensions.GetDbTransaction(current);
            await using var reader = await command.ExecuteReaderAsync();
            var counts = new SortedDictionary<string, long>();
            while (await reader.ReadAsync()) counts[reader.GetString(0)] = reader.GetInt64(1);
            return counts;
        });

    public static IReadOnlyList<string> TablesOf(HuzhuDb db) =>
        [.. db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order()];
}
