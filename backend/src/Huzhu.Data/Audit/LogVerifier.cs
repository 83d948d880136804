using System.Security.Cryptography;
using System.Text.Json;

namespace Huzhu.Data.Audit;

/// <summary>
/// Checks exported logs and proofs, trusting nothing but published keys and checkpoints that were
/// kept elsewhere: no database, no settings, no secret. What does not fit is said in Chinese.
/// </summary>
public sealed class LogVerifier : IDisposable
{
    readonly Dictionary<string, ECDsa> keys = [];
    readonly Dictionary<long, string> kept = [];
    readonly Dictionary<long, string> trusted = [];

    /// <param name="keySet">What /.well-known/huzhu-audit.json holds.</param>
    /// <param name="keptLines">Checkpoints kept earlier, one a line, as checkpoints.log has them.
    /// </param>
    /// <exception cref="InvalidDataException">Either can't be relied on.</exception>
    public LogVerifier(string keySet, IEnumerable<string> keptLines)
    {
        ReadKeys(keySet);
        foreach (var line in keptLines.Where(l => l.Length > 0))
        {
            var checkpoint =
                AuditText.Read<SignedCheckpoint>(line)
                ?? throw new InvalidDataException("留存的检查点文件中有无法识别的行。");
            if (Fault(checkpoint) is { } fault)
                throw new InvalidDataException($"留存的检查点不可用：{fault}");
            kept[checkpoint.TreeSize] = trusted[checkpoint.TreeSize] = line;
        }
        if (kept.Count == 0)
            throw new InvalidDataException("留存的检查点文件是空的。");
    }

    /// <summary>The entries of the log that was checked.</summary>
    public long Entries { get; private set; }

    /// <summary>Its signed checkpoints.</summary>
    public int Checkpoints { get; private set; }

    /// <summary>Computes a whole log anew: each signed checkpoint fits, every entry is covered,
    /// and each kept checkpoint stands in it as it was kept.</summary>
    /// <returns>What does not fit, or null.</returns>
    public string? CheckLog(IEnumerable<string> lines)
    {
        var (tree, covered, number) = (new MerkleTree(), 0L, 0);
        var found = new Dictionary<long, string>();
        foreach (var line in lines)
        {
            number++;
            if (AuditText.Read<LogEntry>(line) is { } entry)
            {
                if (entry.Sequence != tree.Size)
                    return $"第 {number} 行：应为第 {tree.Size + 1} 条记录，实为第 {entry.Sequence + 1} 条，有记录被删除、插入或调换。";
                tree.Append(MerkleTree.LeafHash(AuditText.Leaf(entry)));
                continue;
            }
            if (AuditText.Read<SignedCheckpoint>(line) is not { } checkpoint)
                return $"第 {number} 行无法识别，被改动过。";
            if (Fault(checkpoint) is { } fault)
                return $"第 {number} 行：{fault}";
            if (
                checkpoint.TreeSize != tree.Size
                || !checkpoint.RootHash.AsSpan().SequenceEqual(tree.Root)
            )
                return $"第 {number} 行：记到第 {checkpoint.TreeSize} 条的检查点与前面的记录不符，第 {covered + 1} 条起有记录被改动、插入或删除。";
            if (!found.TryAdd(checkpoint.TreeSize, line))
                return $"第 {number} 行：检查点重复。";
            covered = tree.Size;
        }
        if (covered < tree.Size)
            return $"第 {covered + 1} 至 {tree.Size} 条没有签名检查点。";
        foreach (var (size, line) in kept)
            if (found.GetValueOrDefault(size) != line)
                return size > tree.Size
                    ? $"留存的检查点记到第 {size} 条，日志只有 {tree.Size} 条：末尾被截断。"
                    : $"日志中没有留存的那个记到第 {size} 条的检查点：日志被整体改写。";
        (Entries, Checkpoints) = (tree.Size, found.Count);
        foreach (var (size, line) in found)
            trusted[size] = line;
        return null;
    }

    /// <summary>Checks an inclusion or consistency proof. It must hang on a checkpoint that was
    /// kept, stands in the checked log, or was shown consistent before.</summary>
    /// <returns>What does not fit, or null.</returns>
    public string? CheckProof(string text)
    {
        text = text.TrimEnd('\n');
        if (AuditText.Read<InclusionProof>(text) is { Format: InclusionProof.Name } inclusion)
            return CheckInclusion(inclusion);
        if (AuditText.Read<ConsistencyProof>(text) is { Format: ConsistencyProof.Name } consistency)
            return CheckConsistency(consistency);
        return "证明文件无法识别，被改动过。";
    }

    string? CheckInclusion(InclusionProof proof)
    {
        var (entry, checkpoint) = (proof.Entry, proof.Checkpoint);
        var leaf = MerkleTree.LeafHash(AuditText.Leaf(entry));
        return Fault(checkpoint)
            ?? (
                MerkleProof.Includes(
                    leaf,
                    entry.Sequence,
                    checkpoint.TreeSize,
                    proof.Path,
                    checkpoint.RootHash
                )
                    ? IsTrusted(checkpoint)
                        ? null
                        : $"记录在签名的日志之中，但记到第 {checkpoint.TreeSize} 条的检查点与留存的接不上：请同时给出一致性证明或日志。"
                    : "记录不在签名的日志之中，被改动过。"
            );
    }

    string? CheckConsistency(ConsistencyProof proof)
    {
        var (older, newer) = (proof.Older, proof.Newer);
        if ((Fault(older) ?? Fault(newer)) is { } fault)
            return fault;
        if (
            !MerkleProof.IsConsistent(
                older.TreeSize,
                older.RootHash,
                newer.TreeSize,
                newer.RootHash,
                proof.Path
            )
        )
            return "较早的日志不是较新日志的开头：日志被改写。";
        if (!IsTrusted(older) && !IsTrusted(newer))
            return "两个检查点都与留存的接不上。";
        (trusted[older.TreeSize], trusted[newer.TreeSize]) = (
            AuditText.Write(older),
            AuditText.Write(newer)
        );
        return null;
    }

    bool IsTrusted(SignedCheckpoint checkpoint) =>
        trusted.GetValueOrDefault(checkpoint.TreeSize) == AuditText.Write(checkpoint);

    /// <summary>What is wrong with a checkpoint by itself, if anything.</summary>
    string? Fault(SignedCheckpoint checkpoint)
    {
        var text = AuditText.Signed(checkpoint.TreeSize, checkpoint.RootHash, checkpoint.SignedAt);
        if (
            !keys.TryGetValue(checkpoint.KeyId, out var key)
            || !key.VerifyData(
                text,
                checkpoint.Signature,
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            )
        )
            return $"记到第 {checkpoint.TreeSize} 条的检查点签名无效。";
        try
        {
            var tree = new MerkleTree(checkpoint.TreeSize, checkpoint.Frontier);
            if (tree.Root.AsSpan().SequenceEqual(checkpoint.RootHash))
                return null;
        }
        catch (ArgumentException)
        {
            // said below
        }
        return $"记到第 {checkpoint.TreeSize} 条的检查点被改动过。";
    }

    void ReadKeys(string keySet)
    {
        try
        {
            using var json = JsonDocument.Parse(keySet);
            foreach (var key in json.RootElement.GetProperty("keys").EnumerateArray())
            {
                var made = ECDsa.Create();
                made.ImportFromPem(key.GetProperty("pem").GetString());
                keys.Add(key.GetProperty("kid").GetString()!, made);
            }
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or CryptographicException
            )
        {
            throw new InvalidDataException("公钥文件无法识别。");
        }
    }

    public void Dispose()
    {
        foreach (var key in keys.Values)
            key.Dispose();
    }
}
