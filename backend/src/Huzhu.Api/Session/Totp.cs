using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Huzhu.Api.Session;

/// <summary>
/// The codes of an authenticator app (RFC 6238: SHA-1, six digits, half a minute each). The
/// phone's clock is the real one, also where a demo runs in another year; a code of the half
/// minute before or after still counts, and each only once.
/// </summary>
public static class Totp
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret, 160 bits in base 32.</summary>
    public static string NewSecret() =>
        string.Concat(
            RandomNumberGenerator.GetBytes(32).Select(b => Alphabet[b % Alphabet.Length])
        );

    /// <summary>The half minute whose code this is, among those that may still count; null: none.
    /// </summary>
    /// <param name="lastUsed">The half minute whose code was used last.</param>
    public static (long? Step, bool Used) StepOf(string secret, string code, long? lastUsed)
    {
        var typed = Typed(code);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
        for (var step = now - 1; step <= now + 1; step++)
            if (
                CryptographicOperations.FixedTimeEquals(
                    Encoding.ASCII.GetBytes(CodeAt(secret, step)),
                    Encoding.ASCII.GetBytes(typed)
                )
            )
                return step <= lastUsed ? (null, true) : (step, false);
        return (null, false);
    }

    /// <summary>As people type it: blanks and width don't count.</summary>
    static string Typed(string code) =>
        string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));

    static string CodeAt(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(KeyOf(secret), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    static byte[] KeyOf(string secret)
    {
        var key = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var value in secret.Select(c => Alphabet.IndexOf(c)))
        {
            (bits, count) = (bits << 5 | value, count + 5);
            if (count < 8)
                continue;
            count -= 8;
            key.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }
        return [.. key];
    }
}
