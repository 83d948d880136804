using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Api.Tests.Session;

/// <summary>An authenticator app: the six digits of RFC 6238.</summary>
static class Codes
{
    /// <summary>The code of the present half minute, or of one so many later.</summary>
    public static string Of(string base32, int later = 0)
    {
        var bits = string.Concat(
            base32.Select(c =>
                Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')
            )
        );
        var key = bits.Chunk(8)
            .Where(b => b.Length == 8)
            .Select(b => Convert.ToByte(new string(b), 2))
            .ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(
            step,
            DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + later
        );
        var hash = HMACSHA1.HashData(key, step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000");
    }

    /// <summary>Sets up an authenticator app, with the code of the half minute before, so that the
    /// present one is still unused.</summary>
    public static async Task<string> SetUp(Client who)
    {
        var secret = (await who.Post("session/totp", key: "")).Ok().String("secret");
        (await who.Post("session/totp/confirmation", new { code = Of(secret, -1) }, key: "")).Ok();
        return secret;
    }
}
