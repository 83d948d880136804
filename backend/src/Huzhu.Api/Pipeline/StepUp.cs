using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// The password, or a passkey, given once more right before an act on seals, money or rights. The
/// proof holds two minutes, for one session, one address and the version of the object that was
/// read.
/// </summary>
public sealed class StepUp(IDataProtectionProvider protection)
{
    public const string Header = "X-Step-Up";

    readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("step-up")
        .ToTimeLimitedDataProtector();

    /// <summary>The proof for one act.</summary>
    public string Issue(Guid sessionId, string path, int? version) =>
        protector.Protect(Statement(sessionId, path, version), TimeSpan.FromMinutes(2));

    /// <summary>Whether the request carries the proof for exactly what it is about to do.</summary>
    public bool Proves(HttpContext http, Guid sessionId, int? version)
    {
        try
        {
            return protector.Unprotect(http.Request.Headers[Header].ToString())
                == Statement(sessionId, http.Request.Path, version);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    /// <summary>What a proof says: this session is about to do this to that version.</summary>
    public static string Statement(Guid sessionId, string path, int? version) =>
        string.Create(CultureInfo.InvariantCulture, $"{sessionId}\n{path}\n{version}");
}
