using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Worlds;

/// <summary>How many rows each table holds: a refused request leaves them as they were.</summary>
public static class RowCounts
{
    public static async Task<SortedDictionary<string, long>> Rows(this World world)
    {
        await world.Quiet();
        return await Rows(world.Work);
    }

    /// <summary>Waits until no job is left that an earlier request has asked for.</summary>
    public static async Task Quiet(this World world)
    {
        for (var i = 0; i < 200; i++)
        {
            var isBusy = await world.Work.AsOfficeAsync(
                writes: false,
                (db, _) =>
                    db.Jobs.AnyAsync(j =>
                        j.Status == JobStatus.Waiting || j.Status == JobStatus.Running
                    )
            );
            if (!isBusy)
                return;
            await Task.Delay(25);
        }
    }

    public static Task<SortedDictionary<string, long>> Rows(this Work work) =>
        work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
            {
                // one statement: a proof asks thousands of times
                var each = TablesOf(db)
                    .Select(table => $"SELECT '{table}=' || count(*) AS \"Value\" FROM {table}");
                var counts = new SortedDictionary<string, long>();
                foreach (
                    var count in await db
                        .Database.SqlQueryRaw<string>(string.Join(" UNION ALL ", each))
                        .ToListAsync()
                )
                {
                    var at = count.IndexOf('=');
                    counts[count[..at]] = long.Parse(count[(at + 1)..]);
                }
                return counts;
            }
        );

    public static IReadOnlyList<string> TablesOf(HuzhuDb db) =>
        [.. db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order()];
}
