using System.Security.Cryptography;
using Huzhu.Data.Audit;

namespace Api.Tests.Audit;

public sealed class MerkleTreeTests
{
    /// <summary>Leaves and roots of the test vectors published with Certificate Transparency.
    /// </summary>
    static readonly string[] Leaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Roots_are_those_of_the_published_vectors_also_when_the_tree_is_taken_up_again()
    {
        var tree = new MerkleTree();
        Assert.Equal(SHA256.HashData([]), tree.Root);
        for (var i = 0; i < Leaves.Length; i++)
        {
            tree = new MerkleTree(tree.Size, tree.Frontier);
            tree.Append(MerkleTree.LeafHash(Convert.FromHexString(Leaves[i])));
            Assert.Equal(Roots[i], Convert.ToHexStringLower(tree.Root));
        }
    }

    [Fact]
    public void A_frontier_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MerkleTree(3, new byte[32]));

    [Fact]
    public void The_frontier_grows_to_the_root_that_the_definition_gives()
    {
        var hashes = Enumerable.Range(0, 70).Select(i => MerkleTree.LeafHash([(byte)i])).ToArray();
        var tree = new MerkleTree();
        foreach (var hash in hashes)
        {
            tree.Append(hash);
            Assert.Equal(Defined(hashes[..(int)tree.Size]), tree.Root);
        }
    }

    /// <summary>RFC 9162 §2.1.1, as it is written there.</summary>
    internal static byte[] Defined(byte[][] hashes)
    {
        if (hashes.Length == 1)
        {
            return hashes[0];
        }
        var k = 1;
        while (k * 2 < hashes.Length)
        {
            k *= 2;
        }
        return SHA256.HashData([1, .. Defined(hashes[..k]), .. Defined(hashes[k..])]);
    }
}
