using System.Text;
using System.Text.Json;
using Huzhu.Data.Audit;
using Huzhu.Data.Security;

namespace Api.Tests.Audit;

/// <summary>The stand-alone verifier on a small log, changed in every way.</summary>
public sealed class LogVerifierTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("huzhu-log-").FullName;
    readonly SigningKey key;
    readonly List<LogEntry> entries = [.. Enumerable.Range(0, 7).Select(i => Entry(i))];

    /// <summary>Seven entries under checkpoints at 1, 3, 6 and 7.</summary>
    readonly List<string> log;
    readonly string[] kept;

    public LogVerifierTests()
    {
        key = KeyRing.Open(folder).SigningKeys(Sealer.Purpose)[0];
        log = Lines(entries, key);
        kept = [CheckpointAt(3)];
    }

    public void Dispose() => Directory.Delete(folder, true);

    static LogEntry Entry(int sequence, string subject = "𠮷 “x”") =>
        new(
            sequence,
            $"01900000-0000-7000-8000-{sequence:000000000000}",
            "2026-11-24T03:00:00.000000Z",
            sequence % 2 == 0 ? null : "01900000-0000-7000-8000-00000000abcd",
            "张三",
            null,
            "Test",
            subject,
            """{"a":1}"""
        );

    static List<string> Lines(IReadOnlyList<LogEntry> entries, SigningKey key)
    {
        var (lines, tree) = (new List<string>(), new MerkleTree());
        foreach (var entry in entries)
        {
            lines.Add(AuditText.Write(entry));
            tree.Append(MerkleTree.LeafHash(AuditText.Leaf(entry)));
            if (tree.Size is 1 or 3 or 6 or 7)
                lines.Add(AuditText.Write(Sign(tree, key)));
        }
        return lines;
    }

    static SignedCheckpoint Sign(MerkleTree tree, SigningKey key)
    {
        const string at = "2026-11-24T03:00:01.000000Z";
        var signature = key.Sign(AuditText.Signed(tree.Size, tree.Root, at));
        return new(tree.Size, tree.Root, tree.Frontier, at, key.Id, signature);
    }

    string CheckpointAt(long size) =>
        log.Single(l => AuditText.Read<SignedCheckpoint>(l)?.TreeSize == size);

    string KeySet(params SigningKey[] keys) =>
        JsonSerializer.Serialize(
            new { keys = keys.Select(k => new { kid = k.Id, pem = k.PublicPem }) }
        );

    string? Check(IEnumerable<string> lines, params string[] earlier)
    {
        using var verifier = new LogVerifier(KeySet(key), earlier.Length > 0 ? earlier : kept);
        return verifier.CheckLog(lines);
    }

    void RequireFound(IEnumerable<string> lines, string what) =>
        Assert.True(Check(lines) is { Length: > 0 }, what);

    [Fact]
    public void A_log_that_nobody_touched_fits()
    {
        using var verifier = new LogVerifier(KeySet(key), kept);
        Assert.Null(verifier.CheckLog(log));
        Assert.Equal((7, 4), (verifier.Entries, verifier.Checkpoints));
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public void Every_changed_byte_of_a_log_is_found()
    {
        var good = Encoding.UTF8.GetBytes(string.Join('\n', log));
        var (tried, step) = (0, Proof.Count(reduced: 5, full: 1));
        for (var i = 0; i < good.Length; i += step)
        {
            foreach (var change in new byte[] { 1, 2, 0x20, 0x80 })
            {
                var bad = (byte[])good.Clone();
                bad[i] ^= change;
                RequireFound(Encoding.UTF8.GetString(bad).Split('\n'), $"byte {i} ^ {change}");
                tried++;
            }
        }
        Proof.Say(nameof(Every_changed_byte_of_a_log_is_found), $"{tried} changes, all found");
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public void Every_deleted_swapped_inserted_and_cut_off_line_is_found()
    {
        var tried = 0;
        void Try(IEnumerable<string> changed, string what)
        {
            RequireFound(changed, what);
            tried++;
        }
        for (var i = 0; i < log.Count; i++)
        {
            // a checkpoint between others only repeats what the next one signs
            if (log[i] == kept[0] || i == log.Count - 1 || AuditText.Read<LogEntry>(log[i]) != null)
                Try([.. log[..i], .. log[(i + 1)..]], $"without line {i}");
            Try([.. log[..i], AuditText.Write(Entry(i)), .. log[i..]], $"forged at {i}");
            for (var j = 0; j < log.Count; j++)
            {
                Try([.. log[..i], log[j], .. log[i..]], $"line {j} again at {i}");
                var swapped = log.ToList();
                (swapped[i], swapped[j]) = (log[j], log[i]);
                if (i != j)
                    Try(swapped, $"{i} and {j} swapped");
            }
            if (i < log.IndexOf(kept[0]) + 1)
                Try(log[..i], $"cut before line {i}");
        }
        Proof.Say(
            nameof(Every_deleted_swapped_inserted_and_cut_off_line_is_found),
            $"{tried} changes, all found"
        );
    }

    [Fact]
    public void A_cut_back_to_an_earlier_checkpoint_is_found_by_a_later_one_that_was_kept()
    {
        var cut = log[..(log.IndexOf(CheckpointAt(3)) + 1)];
        Assert.Null(Check(cut));
        Assert.Contains("截断", Check(cut, CheckpointAt(6)));
        Assert.Contains("截断", Check([], CheckpointAt(1)));
    }

    [Fact]
    public void A_log_computed_anew_is_found_whichever_key_signs_it()
    {
        var forged = entries.Select(e => e.Sequence == 1 ? Entry(1, "另一件事") : e).ToList();
        Assert.Contains("整体改写", Check(Lines(forged, key)));
        using var elsewhere = new TemporaryRing();
        Assert.Contains("签名无效", Check(Lines(forged, elsewhere.Key)));
        Assert.Contains("签名无效", Check(Lines(entries, elsewhere.Key)));
    }

    [Fact]
    public void What_was_kept_must_itself_be_good()
    {
        Assert.Throws<InvalidDataException>(() => new LogVerifier("{}", kept));
        Assert.Throws<InvalidDataException>(() => new LogVerifier(KeySet(key), []));
        Assert.Throws<InvalidDataException>(() => new LogVerifier(KeySet(key), ["x"]));
        using var elsewhere = new TemporaryRing();
        Assert.Throws<InvalidDataException>(() => new LogVerifier(KeySet(elsewhere.Key), kept));
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public void Every_changed_byte_of_a_proof_is_found()
    {
        var (growth, inclusion) = (Growth(3, 7), Inclusion(4, 7));
        using var verifier = new LogVerifier(KeySet(key), kept);
        // not joined to what was kept, until it is shown consistent
        Assert.Contains("接不上", verifier.CheckProof(inclusion));
        Assert.Null(verifier.CheckProof(growth));
        Assert.Null(verifier.CheckProof(inclusion));
        var (tried, step) = (0, Proof.Count(reduced: 3, full: 1));
        foreach (var text in new[] { growth, inclusion })
        {
            var good = Encoding.UTF8.GetBytes(text);
            for (var i = 0; i < good.Length; i += step)
            {
                foreach (var change in new byte[] { 1, 2, 0x20, 0x80 })
                {
                    var bad = (byte[])good.Clone();
                    bad[i] ^= change;
                    var fault = verifier.CheckProof(Encoding.UTF8.GetString(bad));
                    Assert.True(fault is not null, $"byte {i} ^ {change}");
                    tried++;
                }
            }
        }
        Proof.Say(nameof(Every_changed_byte_of_a_proof_is_found), $"{tried} changes, all found");
    }

    byte[] RootOf(MerkleProof.Span span) =>
        MerkleTreeTests.Defined([
            .. entries
                .Skip((int)span.From)
                .Take((int)(span.To - span.From))
                .Select(e => MerkleTree.LeafHash(AuditText.Leaf(e))),
        ]);

    string Growth(long older, long newer) =>
        AuditText.Write(
            new ConsistencyProof(
                ConsistencyProof.Name,
                AuditText.Read<SignedCheckpoint>(CheckpointAt(older))!,
                AuditText.Read<SignedCheckpoint>(CheckpointAt(newer))!,
                [.. MerkleProof.Consistency(older, newer).Select(RootOf)]
            )
        );

    string Inclusion(int leaf, long size) =>
        AuditText.Write(
            new InclusionProof(
                InclusionProof.Name,
                entries[leaf],
                [.. MerkleProof.Inclusion(leaf, size).Select(RootOf)],
                AuditText.Read<SignedCheckpoint>(CheckpointAt(size))!
            )
        );

    sealed class TemporaryRing : IDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("huzhu-ring-").FullName;

        public SigningKey Key => KeyRing.Open(folder).SigningKeys(Sealer.Purpose)[0];

        public void Dispose() => Directory.Delete(folder, true);
    }
}
