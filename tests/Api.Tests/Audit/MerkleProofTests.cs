using Huzhu.Data.Audit;

namespace Api.Tests.Audit;

public sealed class MerkleProofTests
{
    const int Largest = 130;
    static readonly byte[][] Hashes =
    [
        .. Enumerable.Range(0, Largest).Select(i => MerkleTree.LeafHash([(byte)i])),
    ];

    static byte[] RootOf(long from, long to) => MerkleTreeTests.Defined(Hashes[(int)from..(int)to]);

    static byte[][] Path(IEnumerable<MerkleProof.Span> spans) =>
        [.. spans.Select(s => RootOf(s.From, s.To))];

    [Fact]
    public void Every_leaf_of_every_tree_is_proven_and_no_other_leaf_in_its_place()
    {
        for (var size = 1; size <= Largest; size++)
        {
            var root = RootOf(0, size);
            for (var leaf = 0; leaf < size; leaf++)
            {
                var path = Path(MerkleProof.Inclusion(leaf, size));
                bool Holds(int hash, int place, int among, byte[][] by) =>
                    MerkleProof.Includes(Hashes[hash], place, among, by, root);
                Assert.True(Holds(leaf, leaf, size, path), $"{leaf} of {size}");
                Assert.False(Holds((leaf + 1) % Largest, leaf, size, path));
                Assert.False(Holds(leaf, size, size, path));
                Assert.False(Holds(leaf, -1, size, path));
                Assert.False(Holds(leaf, leaf, size, [.. path, root]));
                if (size == 1)
                    continue;
                Assert.False(Holds(leaf, leaf == 0 ? 1 : leaf - 1, size, path));
                Assert.False(Holds(leaf, leaf, size, path[1..]));
                Assert.False(Holds(leaf, leaf, size, path[..^1]));
                Assert.All(
                    Enumerable.Range(0, path.Length),
                    i => Assert.False(Holds(leaf, leaf, size, Changed(path, i)))
                );
            }
        }
    }

    [Fact]
    public void Every_tree_is_proven_to_begin_every_larger_one_and_no_other_tree_is()
    {
        for (var newer = 1; newer <= Largest; newer++)
        {
            var newRoot = RootOf(0, newer);
            for (var older = 1; older <= newer; older++)
            {
                var (oldRoot, path) = (
                    RootOf(0, older),
                    Path(MerkleProof.Consistency(older, newer))
                );
                Assert.True(
                    MerkleProof.IsConsistent(older, oldRoot, newer, newRoot, path),
                    $"{older} in {newer}"
                );
                var other = MerkleTree.LeafHash([200]);
                Assert.False(MerkleProof.IsConsistent(older, other, newer, newRoot, path));
                Assert.False(MerkleProof.IsConsistent(older, oldRoot, newer, other, path));
                Assert.False(MerkleProof.IsConsistent(0, oldRoot, newer, newRoot, path));
                Assert.False(
                    MerkleProof.IsConsistent(older, oldRoot, newer, newRoot, [.. path, other])
                );
                Assert.All(
                    Enumerable.Range(0, path.Length),
                    i =>
                        Assert.False(
                            MerkleProof.IsConsistent(
                                older,
                                oldRoot,
                                newer,
                                newRoot,
                                Changed(path, i)
                            )
                        )
                );
            }
        }
    }

    [Fact]
    public void A_subtree_that_is_added_whole_makes_the_same_tree()
    {
        for (var height = 0; height < 4; height++)
        {
            var (step, tree) = (1 << height, new MerkleTree());
            for (var size = step; size <= Largest; size += step)
            {
                tree.Append(RootOf(size - step, size), height);
                Assert.Equal(RootOf(0, size), tree.Root);
            }
        }
    }

    static byte[][] Changed(byte[][] path, int at)
    {
        var changed = (byte[][])path.Clone();
        changed[at] = [.. path[at]];
        changed[at][at % 32] ^= 1;
        return changed;
    }
}
