using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Worlds;

/// <summary>How many rows each table holds: a refused request leaves them as they were.</summary>
public static class RowCounts
{
    public static Task<SortedDictionary<string, long>> Rows(this World world) => Rows(world.Work);

    public static Task<SortedDictionary<string, long>> Rows(this Work work) =>
        work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
            {
                var counts = new SortedDictionary<string, long>();
                foreach (var table in TablesOf(db))
                {
                    var sql = $"SELECT count(*) AS \"Value\" FROM {table}";
                    counts[table] = await db.Database.SqlQueryRaw<long>(sql).SingleAsync();
                }
                return counts;
            }
        );

    public static IReadOnlyList<string> TablesOf(HuzhuDb db) =>
        [.. db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order()];
}
