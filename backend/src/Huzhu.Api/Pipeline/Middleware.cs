using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Session;
using Microsoft.AspNetCore.Authentication;

namespace Huzhu.Api.Pipeline;

/// <summary>What every request passes before routing reaches a use case.</summary>
public static class Middleware
{
    const long LargestJson = 1 << 20;
    const string NoncePlaceholder = "__CSP_NONCE__";

    /// <summary>The framework's middleware asks OpenIddict at each request whether it is meant; here it is
    /// only where a program asks for a token or brings one.</summary>
    public static void UsePrograms(this WebApplication app)
    {
        // or the framework would put its own in front
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(
            http => http.Request.Path == Programs.TokenPath || Programs.BringsToken(http),
            programs => programs.UseAuthentication()
        );
    }

    /// <summary>Fills <see cref="Acting"/> from a program's token or the cookie's session, and keeps JSON bodies so that
    /// the idempotency hash can read them again.</summary>
    public static void UseActing(this WebApplication app) =>
        app.Use(
            async (http, next) =>
            {
                var acting = http.RequestServices.GetRequiredService<Acting>();
                http.Features.Set(acting);
                if (Programs.BringsToken(http))
                {
                    var programs = http.RequestServices.GetRequiredService<Programs>();
                    acting.Program = await programs.OfTokenAsync(http);
                    if (acting.Program is null)
                    {
                        http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                        await Problems
                            .Of(401, "接口凭证无效、已过期，或者接口账号已经结束。", "token")
                            .ExecuteAsync(http);
                        return;
                    }
                }
                else if ((await http.AuthenticateAsync()).Principal is { } person)
                {
                    http.User = person;
                    acting.Session = Sessions.Of(http);
                }
                if (HttpMethods.IsPost(http.Request.Method))
                {
                    if (http.Request.ContentLength > LargestJson)
                        throw new BadHttpRequestException("too large", 413);
                    http.Request.EnableBuffering((int)LargestJson, LargestJson);
                }
                await next(http);
            }
        );

    /// <summary>Headers that keep a browser strict; API answers are not stored anywhere.</summary>
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "geolocation=(), microphone=(), camera=(self)";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers.ContentSecurityPolicy = Strict;
                if (http.Request.IsHttps)
                    headers.StrictTransportSecurity = "max-age=31536000";
                if (http.Request.Path.StartsWithSegments("/api"))
                    headers.CacheControl = "no-store";
                return next(http);
            }
        );

    static readonly string Strict = Policy(null);

    static string Policy(string? nonce) =>
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; "
        + "frame-ancestors 'none'; form-action 'self'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; frame-src 'self' blob:; connect-src 'self'; "
        + (nonce is null ? "style-src 'self'" : $"style-src 'self' 'nonce-{nonce}'");

    /// <summary>The three applications: office under /office/, apply and verify for everybody,
    /// the agency workspace elsewhere. Their routes all answer with their index page.</summary>
    public static void UseFrontends(this WebApplication app)
    {
        var root = app.Services.GetRequiredService<Settings>().Frontend;
        if (root.Length == 0)
            return;
        app.Use(
            async (http, next) =>
            {
                var path = http.Request.Path.Value ?? "/";
                if (
                    !HttpMethods.IsGet(http.Request.Method)
                        && !HttpMethods.IsHead(http.Request.Method)
                    || path.StartsWith("/api/")
                    || path.StartsWith("/healthz/")
                    || path.StartsWith("/openapi/")
                    || path.StartsWith("/.well-known/")
                )
                {
                    await next(http);
                    return;
                }
                await ServeAsync(http, root, path);
            }
        );
    }

    static async Task ServeAsync(HttpContext http, string root, string path)
    {
        var (app, prefix) =
            path.StartsWith("/office") ? ("office", "/office")
            : path.StartsWith("/apply")
            || path.StartsWith("/verify")
            || path.StartsWith("/public-assets")
                ? ("public", "")
            : ("agency", "");
        var folder = Path.GetFullPath(Path.Combine(root, app, "dist"));
        var file = Path.GetFullPath(Path.Combine(folder, path[prefix.Length..].TrimStart('/')));
        if (file.StartsWith(folder + Path.DirectorySeparatorChar) && Path.HasExtension(file))
        {
            if (!File.Exists(file))
            {
                http.Response.StatusCode = 404;
                return;
            }
            await SendAssetAsync(http, file);
            return;
        }
        var index = Path.Combine(folder, "index.html");
        if (!File.Exists(index))
        {
            http.Response.StatusCode = 404;
            return;
        }
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy = Policy(nonce);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        var html = await File.ReadAllTextAsync(index, http.RequestAborted);
        await http.Response.WriteAsync(html.Replace(NoncePlaceholder, nonce), Encoding.UTF8);
    }

    static readonly Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider Types = new();

    static async Task SendAssetAsync(HttpContext http, string file)
    {
        http.Response.ContentType = Types.TryGetContentType(file, out var type)
            ? type
            : "application/octet-stream";
        http.Response.Headers.CacheControl = file.Contains("/assets/")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        if (
            File.Exists(file + ".gz")
            && http.Request.Headers.AcceptEncoding.ToString().Contains("gzip")
        )
        {
            http.Response.Headers.ContentEncoding = "gzip";
            file += ".gz";
        }
        await http.Response.SendFileAsync(file, http.RequestAborted);
    }
}
