using System.Security.Cryptography;
using Huzhu.Data.Security;

namespace Api.Tests.Security;

public sealed class KeyRingTests : IDisposable
{
    const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    readonly string folder = Directory.CreateTempSubdirectory("huzhu-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_one_start_encrypts_the_next_one_reads()
    {
        var cipher = new FieldCipher(KeyRing.Open(folder)).Encrypt("11010519491231002X 𠮷");
        Assert.Equal(
            "11010519491231002X 𠮷",
            new FieldCipher(KeyRing.Open(folder)).Decrypt(cipher)
        );
        Assert.StartsWith("v1:0001:", cipher);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Only_the_owner_can_read_the_keys()
    {
        KeyRing.Open(folder).SigningKeys("audit");
        var found = Directory.GetFiles(folder);
        Assert.True(found.Length >= 3);
        foreach (var file in found.Append(folder))
        {
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & Others);
        }
    }

    [Fact]
    public void The_newest_key_encrypts_and_older_ones_still_decrypt()
    {
        var ring = KeyRing.Open(folder);
        var instanceThatStartedEarlier = new FieldCipher(KeyRing.Open(folder));
        var cipher = new FieldCipher(ring);
        var old = cipher.Encrypt("旧");
        Assert.Equal("0002", ring.AddMasterKey());
        var young = cipher.Encrypt("新");
        Assert.StartsWith("v1:0002:", young);
        Assert.Equal("旧", cipher.Decrypt(old));
        Assert.Equal("新", instanceThatStartedEarlier.Decrypt(young));
    }

    [Fact]
    public void Instances_that_start_at_once_agree_on_the_keys()
    {
        var hashes = new string[8];
        Parallel.For(0, 8, i => hashes[i] = new BlindIndex(KeyRing.Open(folder)).Of("x"));
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void A_ring_that_lost_its_pepper_does_not_open()
    {
        KeyRing.Open(folder);
        File.Delete(Path.Combine(folder, "pepper.key"));
        Assert.Throws<CryptographicException>(() => KeyRing.Open(folder));
    }

    [Fact]
    public void A_signature_is_good_for_its_content_and_key_only()
    {
        var ring = KeyRing.Open(folder);
        var first = ring.SigningKeys("audit").Single();
        var signature = first.Sign("abc"u8);
        Assert.True(KeyRing.Open(folder).SigningKeys("audit")[0].Verifies("abc"u8, signature));
        Assert.False(first.Verifies("abd"u8, signature));
        var second = ring.AddSigningKey("audit");
        Assert.Equal("audit-0002", second.Id);
        Assert.False(second.Verifies("abc"u8, signature));
        Assert.Equal(2, ring.SigningKeys("audit").Count);
    }

    [Fact]
    public void Under_a_passphrase_no_key_lies_in_clear_and_those_that_did_are_wrapped()
    {
        var cipher = new FieldCipher(KeyRing.Open(folder)).Encrypt("11010519491231002X");
        var signed = KeyRing.Open(folder).SigningKeys("audit")[0].Sign("root"u8);
        Assert.True(KeyRing.LiesInClear(folder));
        var wrap = KeyWrap.From("a passphrase of the house", null);
        var ring = KeyRing.Open(folder, wrap);
        Assert.False(KeyRing.LiesInClear(folder));
        ring.AddMasterKey();
        ring.AddSigningKey("audit");
        Assert.False(KeyRing.LiesInClear(folder));

        var again = KeyRing.Open(folder, KeyWrap.From("a passphrase of the house", null));
        Assert.Equal("11010519491231002X", new FieldCipher(again).Decrypt(cipher));
        Assert.True(again.SigningKeys("audit")[0].Verifies("root"u8, signed));
        Assert.Throws<CryptographicException>(() => KeyRing.Open(folder));
        Assert.Throws<CryptographicException>(() =>
            KeyRing.Open(folder, KeyWrap.From("another passphrase", null))
        );
    }

    [Fact]
    public void A_short_passphrase_and_an_empty_file_are_refused_and_none_is_none()
    {
        Assert.Null(KeyWrap.From(null, null));
        Assert.Null(KeyWrap.From("", ""));
        Assert.Throws<InvalidOperationException>(() => KeyWrap.From("too short", null));
        var file = Path.Combine(folder, "passphrase");
        File.WriteAllText(file, "\n");
        Assert.Throws<InvalidOperationException>(() => KeyWrap.From(null, file));
        File.WriteAllText(file, "a passphrase of the house\n");
        var wrap = KeyWrap.From(null, file)!;
        Assert.Equal(
            "secret",
            KeyWrap.From("a passphrase of the house", null)!.Unwrap(wrap.Wrap("secret"))
        );
        File.Delete(file);
    }
}
