using System.Numerics;

namespace Huzhu.Data.Audit;

/// <summary>Inclusion and consistency proofs of RFC 9162: which subtrees a path names, and
/// whether a path leads to a root. Leaves are counted from 0.</summary>
public static class MerkleProof
{
    /// <summary>The leaves [From, To) that a subtree of the path is over.</summary>
    public readonly record struct Span(long From, long To);

    /// <summary>PATH of §2.1.3.1.</summary>
    public static IReadOnlyList<Span> Inclusion(long leaf, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, size);
        return Path(0, size);

        List<Span> Path(long from, long to)
        {
            if (to - from == 1)
                return [];
            var middle = from + LeftOf(to - from);
            return leaf < middle
                ? [.. Path(from, middle), new(middle, to)]
                : [.. Path(middle, to), new(from, middle)];
        }
    }

    /// <summary>PROOF of §2.1.4.1, between two trees that aren't empty.</summary>
    public static IReadOnlyList<Span> Consistency(long older, long newer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(older, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        return Path(0, newer, isWhole: true);

        List<Span> Path(long from, long to, bool isWhole)
        {
            if (to == older)
                return isWhole ? [] : [new(from, to)];
            var middle = from + LeftOf(to - from);
            return older <= middle
                ? [.. Path(from, middle, isWhole), new(middle, to)]
                : [.. Path(middle, to, false), new(from, middle)];
        }
    }

    /// <summary>Whether the path leads from a leaf to the root (§2.1.3.2).</summary>
    public static bool Includes(
        byte[] leafHash,
        long leaf,
        long size,
        IReadOnlyList<byte[]> path,
        byte[] root
    )
    {
        if (leaf < 0 || leaf >= size)
            return false;
        var (hash, from, last) = (leafHash, leaf, size - 1);
        foreach (var sibling in path)
        {
            if (last == 0)
                return false;
            if ((from & 1) == 1 || from == last)
            {
                hash = MerkleTree.Node(sibling, hash);
                while ((from & 1) == 0 && from != 0)
                    (from, last) = (from >> 1, last >> 1);
            }
            else
                hash = MerkleTree.Node(hash, sibling);
            (from, last) = (from >> 1, last >> 1);
        }
        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the older tree is the beginning of the newer one (§2.1.4.2).</summary>
    public static bool IsConsistent(
        long older,
        byte[] olderRoot,
        long newer,
        byte[] newerRoot,
        IReadOnlyList<byte[]> path
    )
    {
        if (older == newer)
            return path.Count == 0 && olderRoot.AsSpan().SequenceEqual(newerRoot);
        if (older < 1 || older > newer)
            return false;
        var (from, last) = (older - 1, newer - 1);
        while ((from & 1) == 1)
            (from, last) = (from >> 1, last >> 1);
        // a perfect older tree is itself the first subtree
        List<byte[]> hashes = from == 0 ? [olderRoot, .. path] : [.. path];
        if (hashes.Count == 0)
            return false;
        var (old, all) = (hashes[0], hashes[0]);
        foreach (var sibling in hashes.Skip(1))
        {
            if (last == 0)
                return false;
            if ((from & 1) == 1 || from == last)
            {
                (old, all) = (MerkleTree.Node(sibling, old), MerkleTree.Node(sibling, all));
                while ((from & 1) == 0 && from != 0)
                    (from, last) = (from >> 1, last >> 1);
            }
            else
                all = MerkleTree.Node(all, sibling);
            (from, last) = (from >> 1, last >> 1);
        }
        return last == 0
            && old.AsSpan().SequenceEqual(olderRoot)
            && all.AsSpan().SequenceEqual(newerRoot);
    }

    /// <summary>The largest power of two below a size.</summary>
    static long LeftOf(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
