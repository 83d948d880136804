using Huzhu.Data.Security;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Audit;

/// <summary>What a check of the audit log found; each finding says in Chinese what and where.
/// </summary>
/// <param name="Entries">How many sealed entries there are.</param>
/// <param name="Waiting">How many entries the sealer hasn't numbered yet.</param>
/// <param name="RootHash">The root over all sealed entries, computed anew.</param>
public sealed record AuditReport(
    long Entries,
    int Checkpoints,
    int Waiting,
    byte[] RootHash,
    IReadOnlyList<string> Findings
);

/// <summary>
/// Computes the whole audit log anew and compares it with the signed checkpoints, in the
/// database and outside it. Finds changed bytes, deleted, swapped and inserted entries, a cut-off
/// end and a rewriting of everything.
/// </summary>
public sealed class AuditCheck(KeyRing ring, CheckpointLog log)
{
    const int MaxFindings = 50;

    /// <summary>Checks in the caller's unit of work, which must read all agencies.</summary>
    public async Task<AuditReport> RunAsync(HuzhuDb db, CancellationToken ct)
    {
        var findings = new List<string>();
        var linesBefore = log.Lines();
        await Sealer.LockAsync(db, shared: true, ct);
        var checkpoints = await ReadAsync(db.AuditCheckpoints.OrderBy(c => c.TreeSize), "检查点");
        // The sealer may have written the newest ones outside only since then.
        CompareOutside(checkpoints, linesBefore, log.Lines(), findings);
        CheckSignatures(checkpoints, findings);
        await CheckSpellingAsync(db, findings, ct);
        var tree = await CheckEntriesAsync(db, checkpoints, findings, ct);
        var waiting = await db.AuditEntries.CountAsync(e => e.Sequence == null, ct);
        return new(tree.Size, checkpoints.Count, waiting, tree.Root, findings);

        async Task<List<T>> ReadAsync<T>(IQueryable<T> rows, string what)
            where T : class
        {
            var read = new List<T>();
            await foreach (var row in Guarded(rows, what, findings, ct))
            {
                read.Add(row);
            }
            return read;
        }
    }

    static void CompareOutside(
        List<AuditCheckpoint> checkpoints,
        IReadOnlyList<string> before,
        IReadOnlyList<string> after,
        List<string> findings
    )
    {
        var inside = checkpoints.ToDictionary(c => c.TreeSize, AuditText.Line);
        var outside = new HashSet<long>();
        var size = 0L;
        for (var i = 0; i < after.Count; i++)
        {
            var checkpoint = AuditText.Read(after[i]);
            if (checkpoint is null)
            {
                Add(findings, $"库外检查点文件第 {i + 1} 行被改动，无法识别。");
                continue;
            }
            if (checkpoint.TreeSize <= size)
            {
                Add(findings, $"库外检查点文件第 {i + 1} 行的次序不对。");
            }
            size = checkpoint.TreeSize;
            outside.Add(size);
            if (inside.TryGetValue(size, out var line) ? line != after[i] : i < before.Count)
            {
                Add(
                    findings,
                    line is null
                        ? $"数据库中缺少记到第 {size} 条的检查点：日志被截断或整体改写。"
                        : $"记到第 {size} 条的检查点，库内与库外（第 {i + 1} 行）不一致。"
                );
            }
        }
        foreach (var missing in inside.Keys.Where(s => !outside.Contains(s)).Order())
        {
            Add(findings, $"库外检查点文件缺少记到第 {missing} 条的检查点。");
        }
    }

    void CheckSignatures(List<AuditCheckpoint> checkpoints, List<string> findings)
    {
        var keys = ring.SigningKeys(Sealer.Purpose);
        foreach (var bad in checkpoints.Where(c => !AuditText.IsSigned(c, keys)))
        {
            Add(findings, $"记到第 {bad.TreeSize} 条的检查点签名无效。");
        }
    }

    /// <summary>SQLite keeps instants and ids as text, which reads alike in several spellings
    /// ("2026,03-02"): only the one that the program writes counts as untouched.</summary>
    static async Task CheckSpellingAsync(HuzhuDb db, List<string> findings, CancellationToken ct)
    {
        if (!db.Embedded)
            return;
        const string Odd = """
            (at NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]*'
            OR length(at) > 19 AND (substr(at, 20, 1) <> '.' OR substr(at, 21) GLOB '*[^0-9]*'))
            """;
        const string Entries = $"""
            SELECT sequence AS Value FROM audit_entries WHERE sequence IS NOT NULL AND ({Odd}
            OR id <> upper(id) OR actor_person_id <> upper(actor_person_id)
            OR agency_id <> upper(agency_id)) ORDER BY sequence LIMIT 50
            """;
        const string Checkpoints = $"""
            SELECT size AS Value FROM (SELECT tree_size AS size, signed_at AS at
            FROM audit_checkpoints) WHERE {Odd} ORDER BY size LIMIT 50
            """;
        foreach (var sequence in await db.Database.SqlQueryRaw<long>(Entries).ToListAsync(ct))
            Add(findings, $"第 {sequence + 1} 条审计记录的写法被改动。");
        foreach (var size in await db.Database.SqlQueryRaw<long>(Checkpoints).ToListAsync(ct))
            Add(findings, $"记到第 {size} 条的检查点的写法被改动。");
    }

    static async Task<MerkleTree> CheckEntriesAsync(
        HuzhuDb db,
        List<AuditCheckpoint> checkpoints,
        List<string> findings,
        CancellationToken ct
    )
    {
        var tree = new MerkleTree();
        var next = 0;
        var sealedEntries = db.AuditEntries.Where(e => e.Sequence != null).OrderBy(e => e.Sequence);
        await foreach (var entry in Guarded(sealedEntries, "审计记录", findings, ct))
        {
            var number = tree.Size + 1;
            if (entry.Sequence != tree.Size)
            {
                Add(
                    findings,
                    $"第 {number} 条审计记录缺失或编号被改动（此处是 {entry.Sequence + 1}）。"
                );
            }
            var leaf = MerkleTree.LeafHash(AuditText.Leaf(entry, tree.Size));
            if (!leaf.AsSpan().SequenceEqual(entry.LeafHash))
            {
                Add(findings, $"第 {number} 条审计记录（{entry.Action}，{entry.At:u}）被改动。");
            }
            tree.Append(leaf);
            next = CompareRoot(tree, checkpoints, next, findings);
        }
        var covered = checkpoints.LastOrDefault()?.TreeSize ?? 0;
        if (covered > tree.Size)
        {
            Add(findings, $"检查点记到第 {covered} 条，只剩 {tree.Size} 条：末尾的记录被删除。");
        }
        if (covered < tree.Size)
        {
            Add(findings, $"第 {covered + 1} 至 {tree.Size} 条已编号却没有检查点：被插入。");
        }
        return tree;
    }

    static int CompareRoot(
        MerkleTree tree,
        List<AuditCheckpoint> checkpoints,
        int next,
        List<string> findings
    )
    {
        if (next == checkpoints.Count || checkpoints[next].TreeSize != tree.Size)
        {
            return next;
        }
        var checkpoint = checkpoints[next];
        if (
            !tree.Root.AsSpan().SequenceEqual(checkpoint.RootHash)
            || !tree.Frontier.AsSpan().SequenceEqual(checkpoint.Frontier)
        )
        {
            var from = next == 0 ? 1 : checkpoints[next - 1].TreeSize + 1;
            Add(
                findings,
                $"第 {from} 至 {tree.Size} 条与检查点的树根不符：其中或之前有记录被改动、插入或删除。"
            );
        }
        return next + 1;
    }

    /// <summary>A value that can't even be read is a finding, not a failure of the check.</summary>
    static async IAsyncEnumerable<T> Guarded<T>(
        IQueryable<T> rows,
        string what,
        List<string> findings,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
        where T : class
    {
        await using var reader = rows.AsNoTracking().AsAsyncEnumerable().GetAsyncEnumerator(ct);
        for (var number = 1L; ; number++)
        {
            try
            {
                if (!await reader.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception e)
                when (e
                        is FormatException
                            or InvalidCastException
                            or InvalidOperationException
                            or OverflowException
                            or ArgumentException
                )
            {
                Add(findings, $"第 {number} 行{what}的内容被改动，无法读取。");
                yield break;
            }
            yield return reader.Current;
        }
    }

    static void Add(List<string> findings, string finding)
    {
        if (findings.Count < MaxFindings)
        {
            findings.Add(finding);
        }
    }
}
