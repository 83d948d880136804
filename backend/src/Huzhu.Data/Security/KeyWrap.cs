using System.Security.Cryptography;
using System.Text;

namespace Huzhu.Data.Security;

/// <summary>
/// Wraps keys for the disk under a passphrase that isn't on it: PBKDF2 with SHA-512, then
/// AES-256-GCM. A wrapped file is one line: <c>wrapped-v1:</c> and base64 of salt, nonce, cipher
/// text and tag. Whoever has the disk, or a backup, has nothing without the passphrase.
/// </summary>
public sealed class KeyWrap
{
    const string Mark = "wrapped-v1:";
    const int Rounds = 210_000;
    const int SaltLength = 16;
    const int NonceLength = 12;
    const int TagLength = 16;
    const int ShortestPassphrase = 16;

    readonly string passphrase;
    readonly byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
    readonly Dictionary<string, byte[]> derived = [];

    KeyWrap(string passphrase) => this.passphrase = passphrase;

    /// <summary>By passphrase, or by a file that holds it; null when neither is given.</summary>
    /// <exception cref="InvalidOperationException">It is too short, or the file is empty.
    /// </exception>
    public static KeyWrap? From(string? passphrase, string? file)
    {
        var given = string.IsNullOrEmpty(file) ? passphrase : File.ReadAllText(file).Trim();
        if (string.IsNullOrEmpty(given) && string.IsNullOrEmpty(file))
            return null;
        return given!.Length >= ShortestPassphrase
            ? new(given)
            : throw new InvalidOperationException(
                $"密钥口令（HUZHU_KEY_PASSPHRASE）至少{ShortestPassphrase}个字符。"
            );
    }

    public static bool IsWrapped(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The text for the disk.</summary>
    public string Wrap(string plain)
    {
        var content = Encoding.UTF8.GetBytes(plain);
        var all = new byte[SaltLength + NonceLength + content.Length + TagLength];
        salt.CopyTo(all, 0);
        var nonce = all.AsSpan(SaltLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(KeyOf(salt), TagLength);
        aes.Encrypt(
            nonce,
            content,
            all.AsSpan(SaltLength + NonceLength, content.Length),
            all.AsSpan(^TagLength..),
            Encoding.ASCII.GetBytes(Mark)
        );
        return Mark + Convert.ToBase64String(all);
    }

    /// <summary>What was wrapped.</summary>
    /// <exception cref="CryptographicException">Another passphrase, or damaged.</exception>
    public string Unwrap(string text)
    {
        try
        {
            var all = Convert.FromBase64String(text.Trim()[Mark.Length..]).AsSpan();
            var length = all.Length - SaltLength - NonceLength - TagLength;
            var plain = new byte[Math.Max(0, length)];
            using var aes = new AesGcm(KeyOf(all[..SaltLength].ToArray()), TagLength);
            aes.Decrypt(
                all.Slice(SaltLength, NonceLength),
                all.Slice(SaltLength + NonceLength, plain.Length),
                all[^TagLength..],
                plain,
                Encoding.ASCII.GetBytes(Mark)
            );
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e)
            when (e is FormatException or ArgumentException or AuthenticationTagMismatchException)
        {
            throw new CryptographicException(
                "密钥口令（HUZHU_KEY_PASSPHRASE）不对，或者密钥文件已损坏。"
            );
        }
    }

    /// <summary>Derived once for each salt: it takes a tenth of a second.</summary>
    byte[] KeyOf(byte[] with)
    {
        lock (derived)
        {
            var name = Convert.ToHexString(with);
            if (!derived.TryGetValue(name, out var key))
                derived[name] = key = Rfc2898DeriveBytes.Pbkdf2(
                    passphrase,
                    with,
                    Rounds,
                    HashAlgorithmName.SHA512,
                    32
                );
            return key;
        }
    }
}
