using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Audit;

/// <summary>
/// Computes the hashes that proofs are made of. What is sealed never changes, so the roots over
/// blocks of leaves are kept in memory: the first proof reads every leaf hash once, later ones
/// read what is new and at most three blocks.
/// </summary>
public sealed class AuditProofs(Work work)
{
    const int Height = 10;
    const int Block = 1 << Height;
    readonly SemaphoreSlim gate = new(1);
    readonly List<byte[]> blocks = [];

    /// <summary>The root over each span of sealed leaves, in order.</summary>
    /// <param name="spans">Subtrees, as <see cref="MerkleProof"/> names them.</param>
    /// <param name="size">The size of the tree that they belong to.</param>
    /// <exception cref="WrongState">A sealed entry is missing.</exception>
    public Task<IReadOnlyList<byte[]>> HashesAsync(
        IReadOnlyList<MerkleProof.Span> spans,
        long size,
        CancellationToken ct
    ) =>
        // leaf hashes tell nothing, and a proof needs those of all agencies
        work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
            {
                await KeepBlocksAsync(db, size, ct);
                var read = new Dictionary<long, List<byte[]>>();
                var hashes = new List<byte[]>();
                foreach (var span in spans)
                    hashes.Add(await RootAsync(db, span, size, read, ct));
                return (IReadOnlyList<byte[]>)hashes;
            },
            ct
        );

    async Task KeepBlocksAsync(HuzhuDb db, long size, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            var (first, end) = (blocks.Count, size >> Height);
            var tree = new MerkleTree();
            await foreach (var hash in Leaves(db, (long)first << Height, end << Height, ct))
            {
                tree.Append(hash);
                if (tree.Size < Block)
                    continue;
                blocks.Add(tree.Root);
                tree = new();
            }
            if (blocks.Count < end)
                throw Missing();
        }
        finally
        {
            gate.Release();
        }
    }

    async Task<byte[]> RootAsync(
        HuzhuDb db,
        MerkleProof.Span span,
        long size,
        Dictionary<long, List<byte[]>> read,
        CancellationToken ct
    )
    {
        var tree = new MerkleTree();
        for (var next = span.From; next < span.To; next = span.From + tree.Size)
        {
            var block = next >> Height;
            if (next % Block == 0 && span.To - next >= Block)
            {
                tree.Append(blocks[(int)block], Height);
                continue;
            }
            if (!read.TryGetValue(block, out var leaves))
            {
                var (from, to) = (block << Height, Math.Min((block + 1) << Height, size));
                leaves = [];
                await foreach (var hash in Leaves(db, from, to, ct))
                    leaves.Add(hash);
                if (leaves.Count < to - from)
                    throw Missing();
                read.Add(block, leaves);
            }
            tree.Append(leaves[(int)(next % Block)]);
        }
        return tree.Root;
    }

    static WrongState Missing() =>
        new("审计日志缺少已封存的记录，无法出具证明。请管理员执行 verify-audit 核对。");

    static async IAsyncEnumerable<byte[]> Leaves(
        HuzhuDb db,
        long from,
        long to,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        if (from >= to)
            yield break;
        var hashes = db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Sequence >= from && e.Sequence < to)
            .OrderBy(e => e.Sequence)
            .Select(e => e.LeafHash!);
        await foreach (var hash in hashes.AsAsyncEnumerable().WithCancellation(ct))
            yield return hash;
    }
}
