using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Npgsql;
using static Bench.Table;

namespace Bench;

/// <summary>What auditing costs an act, and verifying a log of a million entries off
/// line.</summary>
static class Audit
{
    const int Entries = 1_000_000;
    const int PerCheckpoint = 1_000;
    const int Acts = 500;
    const int Rounds = 7;

    public static async Task MeasureAsync(Product product, Table table)
    {
        await MeasureWriteAsync(product, table);
        var folder = Directory.CreateTempSubdirectory("huzhu-bench-log-").FullName;
        try
        {
            WriteLog(folder);
            var (values, limits) = (new List<double>(), new List<double>());
            for (var round = 0; round < 3; round++)
            {
                limits.Add(TimeOf(() => HashLines(Path.Combine(folder, "log"))));
                var watch = Stopwatch.StartNew();
                await product.VerifyLogAsync(folder);
                values.Add(watch.Elapsed.TotalMilliseconds);
            }
            var (value, limit) = (Median(values), Median(limits));
            table.Add(
                $"verify-log over {Entries:N0} entries, {Entries / PerCheckpoint:N0} checkpoints",
                Time(value),
                Time(limit),
                $"{value / limit:0.#}",
                "≤ 60 s",
                value <= 60_000
            );
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>The same act in a transaction of its own, with its audit entry and without.
    /// </summary>
    static async Task MeasureWriteAsync(Product product, Table table)
    {
        const string act = "UPDATE agencies SET version = version + 1 WHERE slug = 'dongcheng'";
        const string entry = """
            INSERT INTO audit_entries
                (id, at, actor_person_id, actor_name, action, subject, data)
            VALUES (gen_random_uuid(), now(), gen_random_uuid(), '张三', 'Bench', 'dongcheng', '{}')
            """;
        var (values, limits) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            limits.Add(await ActsAsync(product.Login("full"), act));
            values.Add(await ActsAsync(product.Login("full"), act, entry));
        }
        table.AddTime(
            "an act with its audit entry, next to one without",
            Median(values),
            Median(limits),
            1.5
        );
    }

    /// <returns>Milliseconds for one act.</returns>
    static async Task<double> ActsAsync(string connection, params string[] commands)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Acts; i++)
        {
            await using var transaction = await open.BeginTransactionAsync();
            await using var batch = new NpgsqlBatch(open, transaction);
            foreach (var command in commands.Prepend("SET LOCAL ROLE huzhu_office"))
                batch.BatchCommands.Add(new(command));
            await batch.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
        return watch.Elapsed.TotalMilliseconds / Acts;
    }

    static void WriteLog(string folder)
    {
        var key = KeyRing.Open(Path.Combine(folder, "ring")).SigningKeys(Sealer.Purpose)[0];
        File.WriteAllText(
            Path.Combine(folder, "keys"),
            JsonSerializer.Serialize(
                new { keys = new[] { new { kid = key.Id, pem = key.PublicPem } } }
            )
        );
        using var log = new StreamWriter(Path.Combine(folder, "log"));
        var tree = new MerkleTree();
        for (var i = 0; i < Entries; i++)
        {
            var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(i * 20);
            var entry = LogEntry.Of(
                new()
                {
                    Id = Guid.CreateVersion7(at),
                    At = at,
                    ActorPersonId = Guid.CreateVersion7(at),
                    ActorName = "张三",
                    AgencyId = Guid.CreateVersion7(at),
                    Action = "ConfirmTransfer",
                    Subject = "财务专用章",
                    Data = """{"from":"张三","to":"李四","revision":1}""",
                },
                i
            );
            log.Write(AuditText.Write(entry) + "\n");
            tree.Append(MerkleTree.LeafHash(AuditText.Leaf(entry)));
            if (tree.Size % PerCheckpoint != 0)
                continue;
            var checkpoint = AuditText.Write(
                new SignedCheckpoint(
                    tree.Size,
                    tree.Root,
                    tree.Frontier,
                    entry.At,
                    key.Id,
                    key.Sign(AuditText.Signed(tree.Size, tree.Root, entry.At))
                )
            );
            log.Write(checkpoint + "\n");
            if (tree.Size == Entries / 2)
                File.WriteAllText(Path.Combine(folder, "kept"), checkpoint + "\n");
        }
    }

    /// <summary>The limit: every byte read, and each line hashed as a leaf and as a node.</summary>
    static void HashLines(string file)
    {
        var root = new byte[32];
        foreach (var line in File.ReadLines(file))
            root = SHA256.HashData([.. root, .. SHA256.HashData(Encoding.UTF8.GetBytes(line))]);
    }

    static double TimeOf(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
