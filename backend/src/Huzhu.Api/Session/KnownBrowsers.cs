using System.Security.Cryptography;
using Huzhu.Api.Pipeline;
using Microsoft.AspNetCore.DataProtection;

namespace Huzhu.Api.Session;

/// <summary>
/// A browser that has signed somebody in keeps a mark of it for half a year. It gives no rights;
/// but whoever guesses elsewhere can't lock its person out, since its tries are counted apart.
/// </summary>
public sealed class KnownBrowsers(IDataProtectionProvider protection, Settings settings)
{
    const string Name = "huzhu-browser";
    static readonly TimeSpan Lives = TimeSpan.FromDays(180);

    readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("browser")
        .ToTimeLimitedDataProtector();

    /// <summary>The id of this browser, if it signed that person in before.</summary>
    public string? IdOf(HttpContext http, Guid personId)
    {
        if (http.Request.Cookies[settings.CookieName(http, Name)] is not { } mark)
            return null;
        try
        {
            var parts = protector.Unprotect(mark).Split('\n');
            return parts[0] == personId.ToString() ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Marks this browser as one that signed that person in.</summary>
    public void Mark(HttpContext http, Guid personId)
    {
        var id = IdOf(http, personId) ?? Guid.NewGuid().ToString("N");
        http.Response.Cookies.Append(
            settings.CookieName(http, Name),
            protector.Protect($"{personId}\n{id}", Lives),
            settings.Cookie(http, Lives)
        );
    }
}
