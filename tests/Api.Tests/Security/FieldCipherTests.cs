using System.Security.Cryptography;
using Huzhu.Data.Security;

namespace Api.Tests.Security;

public sealed class FieldCipherTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("huzhu-keys-").FullName;
    readonly KeyRing ring;
    readonly FieldCipher cipher;

    public FieldCipherTests() => cipher = new FieldCipher(ring = KeyRing.Open(folder));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_text_never_looks_the_same_twice() =>
        Assert.NotEqual(cipher.Encrypt("张三"), cipher.Encrypt("张三"));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("䶮㛃𬭎")]
    public void Text_and_bytes_come_back(string text)
    {
        Assert.Equal(text, cipher.Decrypt(cipher.Encrypt(text)));
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Equal(bytes, cipher.Decrypt(cipher.Encrypt(bytes)));
    }

    [Fact]
    public void Every_changed_byte_is_refused()
    {
        var good = cipher.Encrypt([1, 2, 3, 4]);
        for (var i = 0; i < good.Length; i++)
        {
            var bad = (byte[])good.Clone();
            bad[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(bad));
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(good[..i]));
        }
    }

    [Fact]
    public void What_is_about_one_thing_does_not_open_for_another()
    {
        var text = cipher.Encrypt("秘密", about: "case 1");
        Assert.Equal("秘密", cipher.Decrypt(text, about: "case 1"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(text, about: "case 2"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("v1:0009:AAAA")]
    [InlineData("v1:0001:不是")]
    public void What_is_not_ours_is_refused(string text) =>
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(text));

    [Fact]
    public void The_blind_index_finds_equal_values_and_depends_on_the_pepper()
    {
        var index = new BlindIndex(ring);
        Assert.Equal(index.Of("11010519491231002X"), index.Of("11010519491231002X"));
        Assert.NotEqual(index.Of("11010519491231002X"), index.Of("110105194912310021"));
        var other = Directory.CreateTempSubdirectory("huzhu-keys-").FullName;
        Assert.NotEqual(index.Of("x"), new BlindIndex(KeyRing.Open(other)).Of("x"));
        Directory.Delete(other, recursive: true);
    }
}
