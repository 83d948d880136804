using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Huzhu.Data.Security;

/// <summary>
/// Encrypts personal data in its column: AES-256-GCM under the newest master key, a random
/// 96-bit nonce each time. Text becomes <c>v1:{key}:{base64 of nonce, cipher text, tag}</c>;
/// bytes carry the same header in ASCII and then the raw rest. The header is authenticated, and
/// so is <c>about</c> where given: what was encrypted about one thing doesn't open for another.
/// </summary>
public sealed class FieldCipher(KeyRing ring)
{
    const int NonceLength = 12;
    const int TagLength = 16;
    const string Version = "v1";

    public string Encrypt(string plain, string about = "")
    {
        var header = Header(ring.CurrentMasterId);
        return header + Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(plain), header, about));
    }

    /// <exception cref="CryptographicException">Not ours, altered, about something else, or
    /// encrypted under a key that this ring lacks.</exception>
    public string Decrypt(string cipher, string about = "") =>
        Encoding.UTF8.GetString(DecryptToUtf8(cipher, about));

    /// <inheritdoc cref="Decrypt(string, string)"/>
    public byte[] DecryptToUtf8(string cipher, string about = "")
    {
        var start = HeaderLength(cipher);
        var rented = ArrayPool<byte>.Shared.Rent(cipher.Length);
        try
        {
            return Convert.TryFromBase64Chars(cipher.AsSpan(start), rented, out var length)
                ? Unseal(rented.AsSpan(0, length), cipher.AsSpan(0, start), about)
                : throw new CryptographicException("The encrypted text isn't base64.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public byte[] Encrypt(byte[] plain, string about = "")
    {
        var header = Header(ring.CurrentMasterId);
        return [.. Encoding.ASCII.GetBytes(header), .. Seal(plain, header, about)];
    }

    /// <inheritdoc cref="Decrypt(string, string)"/>
    public byte[] Decrypt(byte[] cipher, string about = "")
    {
        var head = Encoding.Latin1.GetString(cipher.AsSpan(0, Math.Min(16, cipher.Length)));
        var start = HeaderLength(head);
        return Unseal(cipher.AsSpan(start), head.AsSpan(0, start), about);
    }

    internal static string Header(string keyId) => $"{Version}:{keyId}:";

    static int HeaderLength(string cipher)
    {
        var end = cipher.StartsWith(Version + ":", StringComparison.Ordinal)
            ? cipher.IndexOf(':', Version.Length + 1)
            : -1;
        return end > 0 ? end + 1 : throw new CryptographicException("Not a v1 cipher text.");
    }

    byte[] Seal(byte[] plain, string header, string about)
    {
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Under(header)
            .Encrypt(
                nonce,
                plain,
                sealedBytes.AsSpan(NonceLength, plain.Length),
                sealedBytes.AsSpan(NonceLength + plain.Length),
                Encoding.UTF8.GetBytes(header + about)
            );
        return sealedBytes;
    }

    byte[] Unseal(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<char> header, string about)
    {
        var length = sealedBytes.Length - NonceLength - TagLength;
        if (length < 0)
        {
            throw new CryptographicException("The cipher text is cut short.");
        }
        var plain = new byte[length];
        Under(header)
            .Decrypt(
                sealedBytes[..NonceLength],
                sealedBytes.Slice(NonceLength, length),
                sealedBytes[(NonceLength + length)..],
                plain,
                Encoding.UTF8.GetBytes(string.Concat(header, about))
            );
        return plain;
    }

    [ThreadStatic]
    static (byte[] Key, AesGcm Aes) latest;

    /// <summary>The cipher under the key that a header names. Each thread keeps its latest one:
    /// making it costs as much as several fields.</summary>
    AesGcm Under(ReadOnlySpan<char> header)
    {
        var key = ring.Master(header[(Version.Length + 1)..^1].ToString());
        if (!ReferenceEquals(latest.Key, key))
        {
            latest.Aes?.Dispose();
            latest = (key, new AesGcm(key, TagLength));
        }
        return latest.Aes;
    }
}
