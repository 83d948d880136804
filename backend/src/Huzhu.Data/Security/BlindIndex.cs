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
}
