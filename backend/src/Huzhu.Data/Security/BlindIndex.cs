using System.Security.Cryptography;
using System.Text;

namespace Huzhu.Data.Security;

/// <summary>
/// A keyed hash by which encrypted personal data is found again: HMAC-SHA256 under the pepper.
/// </summary>
public sealed class BlindIndex(KeyRing ring)
{
    /// <summary>The hash of a value in its canonical form, 64 lower-case hex digits.</summary>
    public string Of(string canonical) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(ring.Pepper, Encoding.UTF8.GetBytes(canonical))
        );

    /// <summary>The same hash cut to 128 bits, which a table of millions can index: a person's
    /// key, or that of a phone or a card.</summary>
    public Guid KeyOf(string canonical)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(ring.Pepper, Encoding.UTF8.GetBytes(canonical), hash);
        return new Guid(hash[..16], bigEndian: true);
    }
}
