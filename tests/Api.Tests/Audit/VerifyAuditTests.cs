using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Audit;

public sealed class VerifyAuditTests
{
    static async Task<World> WorldWithLog()
    {
        // Unreadable values are expected here.
        var quiet = "--Logging:LogLevel:Microsoft.EntityFrameworkCore=None";
        var world = await World.StartAsync(null, quiet);
        // From here on it seals when the test says so.
        await world.Service<Sealer>().StopAsync(default);
        await world.Service<Sealer>().SealAsync();
        for (var batch = 0; batch < 3; batch++)
        {
            await Write(world, 2);
            await world.Service<Sealer>().SealAsync();
        }
        return world;
    }

    static Task Write(World world, int count) =>
        world.Work.AsOfficeAsync(
            writes: true,
            (db, _) =>
            {
                for (var i = 0; i < count; i++)
                {
                    db.AuditEntries.Add(Entry(world.Clock, "𠮷 “x”"));
                }
                return Task.FromResult(0);
            }
        );

    static AuditEntry Entry(TimeProvider clock, string subject) =>
        new()
        {
            Id = clock.NewId(),
            At = clock.Now(),
            ActorPersonId = clock.NewId(),
            ActorName = "张三",
            AgencyId = null,
            Action = "Test",
            Subject = subject,
            Data = """{"a":1}""",
        };

    static Task<AuditReport> Check(World world) =>
        world.Work.AsOfficeAsync(
            writes: false,
            (db, _) => world.Service<AuditCheck>().RunAsync(db, default)
        );

    static async Task<string> Findings(World world) =>
        string.Join('\n', (await Check(world)).Findings);

    static string LogFile(World world) => Path.Combine(world.Folder, "audit", "checkpoints.log");

    [Fact]
    public async Task A_log_that_nobody_touched_is_whole()
    {
        await using var world = await WorldWithLog();
        await Write(world, 1);
        var report = await Check(world);
        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Waiting);
        Assert.True(report is { Entries: >= 6, Checkpoints: >= 3 });
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public async Task Every_changed_byte_of_the_database_is_found()
    {
        await using var world = await WorldWithLog();
        await using var log = await TamperedLog.Of(world);
        var (tried, step) = (0, Proof.Count(reduced: 13, full: 1));
        foreach (
            var (table, key) in new[]
            {
                ("audit_entries", "id"),
                ("audit_checkpoints", "tree_size"),
            }
        )
        {
            foreach (var row in (await log.Rows(table, key)).TakeLast(3))
            {
                foreach (var column in row.Keys)
                {
                    var changes = TamperedLog.Neighbours(row[column]).ToList();
                    for (var i = changes.Count / 2 % step; i < changes.Count; i += step)
                    {
                        await RequireFound(world, log, table, column, key, row, changes[i]);
                        tried++;
                    }
                }
            }
        }
        Assert.Empty((await Check(world)).Findings);
        Assert.True(tried > 50);
        Proof.Say(
            nameof(Every_changed_byte_of_the_database_is_found),
            $"{tried} changes, all found"
        );
    }

    static async Task RequireFound(
        World world,
        TamperedLog log,
        string table,
        string column,
        string key,
        Dictionary<string, object> row,
        object changed
    )
    {
        var sql = $"UPDATE {table} SET {column} = @p0 WHERE {key} = @p1";
        Assert.Equal(1, await log.Run(sql, changed, row[key]));
        var findings = (await Check(world)).Findings;
        Assert.True(findings.Count > 0, $"{table}.{column}: {row[column]} → {changed}");
        Assert.Equal(1, await log.Run(sql, row[column], column == key ? changed : row[key]));
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public async Task Every_changed_byte_of_the_file_outside_is_found()
    {
        await using var world = await WorldWithLog();
        var good = await File.ReadAllBytesAsync(LogFile(world));
        var (tried, step) = (0, Proof.Count(reduced: 17, full: 1));
        for (var i = 0; i < good.Length; i += step, tried++)
        {
            var bad = (byte[])good.Clone();
            bad[i] ^= 1;
            await File.WriteAllBytesAsync(LogFile(world), bad);
            Assert.NotEmpty((await Check(world)).Findings);
        }
        Proof.Say(
            nameof(Every_changed_byte_of_the_file_outside_is_found),
            $"{tried} changes, all found"
        );
    }

    [Theory]
    [InlineData("DELETE FROM audit_entries WHERE sequence = @p0 - 3", "缺失")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = @p0 - 1", "末尾的记录被删除")]
    [InlineData("UPDATE audit_entries SET sequence = NULL WHERE sequence = @p0 - 6", "缺失")]
    [InlineData("DELETE FROM audit_checkpoints WHERE tree_size = @p0", "缺少")]
    public async Task What_is_taken_away_is_missed(string sql, string finding)
    {
        await using var world = await WorldWithLog();
        var size = (await Check(world)).Entries;
        await using var log = await TamperedLog.Of(world);
        Assert.Equal(1, await log.Run(sql, size));
        Assert.Contains(finding, await Findings(world));
    }

    [Fact]
    public async Task Another_spelling_of_the_same_instant_is_found()
    {
        Assert.SkipUnless(!TestDatabase.IsPostgres, "PostgreSQL keeps instants as numbers");
        await using var world = await WorldWithLog();
        await using var log = await TamperedLog.Of(world);
        await log.Run(
            "UPDATE audit_entries SET at = replace(at, '-03-', ',03-') WHERE sequence = 1"
        );
        Assert.Contains("第 2 条审计记录的写法", await Findings(world));
    }

    [Fact]
    public async Task A_swap_of_two_entries_is_found()
    {
        await using var world = await WorldWithLog();
        await using var log = await TamperedLog.Of(world);
        await log.Run("UPDATE audit_entries SET sequence = -1 WHERE sequence = 1");
        await log.Run("UPDATE audit_entries SET sequence = 1 WHERE sequence = 2");
        await log.Run("UPDATE audit_entries SET sequence = 2 WHERE sequence = -1");
        Assert.Contains("第 2 条审计记录", await Findings(world));
    }

    [Fact]
    public async Task An_entry_that_is_numbered_but_not_signed_is_found()
    {
        await using var world = await WorldWithLog();
        var size = (await Check(world)).Entries;
        await Write(world, 1);
        var forged = await world.Work.AsOfficeAsync(
            writes: false,
            (db, _) => db.AuditEntries.SingleAsync(e => e.Sequence == null)
        );
        await using var log = await TamperedLog.Of(world);
        Assert.Equal(
            1,
            await log.Run(
                "UPDATE audit_entries SET sequence = @p0, leaf_hash = @p1 WHERE sequence IS NULL",
                size,
                MerkleTree.LeafHash(AuditText.Leaf(forged, size))
            )
        );
        Assert.Contains("被插入", await Findings(world));
    }

    [Fact]
    public async Task A_cut_of_entries_and_their_checkpoint_is_found_by_the_file_outside()
    {
        await using var world = await WorldWithLog();
        var size = (await Check(world)).Entries;
        await using var log = await TamperedLog.Of(world);
        await log.Run("DELETE FROM audit_entries WHERE sequence >= @p0 - 2", size);
        await log.Run("DELETE FROM audit_checkpoints WHERE tree_size = @p0", size);
        Assert.Contains("截断", await Findings(world));
    }

    [Fact]
    public async Task A_log_written_anew_from_the_start_is_found_by_the_file_outside()
    {
        await using var world = await WorldWithLog();
        var kept = await File.ReadAllBytesAsync(LogFile(world));
        await using var log = await TamperedLog.Of(world);
        await log.Run("UPDATE audit_entries SET subject = 'x', sequence = NULL, leaf_hash = NULL");
        await log.Run("DELETE FROM audit_checkpoints");
        File.Delete(LogFile(world));
        await world.Service<Sealer>().SealAsync();
        // With the signing key in hand everything fits, but for what was kept elsewhere.
        Assert.Empty((await Check(world)).Findings);
        await File.WriteAllBytesAsync(LogFile(world), kept);
        Assert.Contains("整体改写", await Findings(world));
    }

    [Fact]
    public async Task A_torn_last_line_is_found_and_mended_by_the_next_checkpoint()
    {
        await using var world = await WorldWithLog();
        var good = await File.ReadAllBytesAsync(LogFile(world));
        await File.WriteAllBytesAsync(LogFile(world), good[..^20]);
        Assert.NotEmpty((await Check(world)).Findings);
        await Write(world, 1);
        await world.Service<Sealer>().SealAsync();
        Assert.Empty((await Check(world)).Findings);
        Assert.Equal(good, (await File.ReadAllBytesAsync(LogFile(world)))[..good.Length]);
    }

    [Fact]
    public async Task Several_sealers_at_once_number_each_entry_once()
    {
        await using var world = await WorldWithLog();
        var sealers = Enumerable
            .Range(0, 4)
            .Select(_ => ActivatorUtilities.CreateInstance<Sealer>(world.Services))
            .ToList();
        var before = (await Check(world)).Entries;
        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(async i =>
                {
                    await Write(world, 1);
                    await sealers[i % 4].SealAsync();
                })
        );
        await sealers[0].SealAsync();
        var report = await Check(world);
        Assert.Empty(report.Findings);
        Assert.Equal((before + 40, 0), (report.Entries, report.Waiting));
    }
}
