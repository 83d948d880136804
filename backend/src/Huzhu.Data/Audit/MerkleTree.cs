using System.Numerics;
using System.Security.Cryptography;

namespace Huzhu.Data.Audit;

/// <summary>
/// A growing Merkle tree as RFC 9162 §2.1 hashes it, of which only the frontier is kept: the
/// roots of its perfect subtrees, largest first, one for each bit set in the size.
/// </summary>
public sealed class MerkleTree
{
    const int HashLength = 32;
    readonly List<byte[]> frontier;

    /// <summary>The empty tree.</summary>
    public MerkleTree()
        : this(0, []) { }

    /// <summary>A tree as an earlier one left it.</summary>
    /// <exception cref="ArgumentException">The frontier isn't one of a tree of that size.
    /// </exception>
    public MerkleTree(long size, byte[] frontier)
    {
        if (size < 0 || frontier.Length != HashLength * BitOperations.PopCount((ulong)size))
        {
            throw new ArgumentException($"not the frontier of a tree of {size} leaves");
        }
        Size = size;
        this.frontier = [.. frontier.Chunk(HashLength)];
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The hashes from which the tree grows on.</summary>
    public byte[] Frontier => [.. frontier.SelectMany(hash => hash)];

    /// <summary>The root over all leaves; that of no leaves is the hash of nothing.</summary>
    public byte[] Root =>
        frontier.Count == 0
            ? SHA256.HashData([])
            : Enumerable.Reverse(frontier).Aggregate((right, left) => Node(left, right));

    /// <summary>Adds one leaf by its hash, or a perfect subtree of 2^<paramref name="height"/>
    /// leaves by its root, where the size so far is a multiple of that.</summary>
    public void Append(byte[] hash, int height = 0)
    {
        for (var size = Size >> height; (size & 1) == 1; size >>= 1)
        {
            hash = Node(frontier[^1], hash);
            frontier.RemoveAt(frontier.Count - 1);
        }
        frontier.Add(hash);
        Size += 1L << height;
    }

    public static byte[] LeafHash(ReadOnlySpan<byte> leaf) => SHA256.HashData([0, .. leaf]);

    internal static byte[] Node(byte[] left, byte[] right) =>
        SHA256.HashData([1, .. left, .. right]);
}
