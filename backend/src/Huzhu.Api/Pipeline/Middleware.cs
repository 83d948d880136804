using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Audit;
using Huzhu.Api.Session;
using Huzhu.Data.Audit;

namespace Huzhu.Api.Pipeline;

/// <summary>What every request passes before routing reaches a use case.</summary>
public static class Middleware
{
    const long LargestJson = 1 << 20;
    const string NoncePlaceholder = "__CSP_NONCE__";

    /// <summary>The framework's middleware asks OpenIddict at each request whether it is meant;
    /// here it is only where a program asks for a token or brings one.</summary>
    public static void UsePrograms(this WebApplication app)
    {
        // or the framework would put its own in front
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(
            http => http.Request.Path == Programs.TokenPath || Programs.BringsToken(http),
            programs => programs.UseAuthentication()
        );
    }

    /// <summary>Fills <see cref="Acting"/> from a program's token or the cookie's session, and
    /// keeps JSON bodies so that the idempotency hash can read them again.</summary>
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
                else
                {
                    var sessions = http.RequestServices.GetRequiredService<Sessions>();
                    acting.Session = await sessions.OfAsync(http);
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

    /// <summary>Headers that keep a browser strict; API answers are not stored anywhere. They are
    /// set as the answer starts, since what answers an exception clears all that was set
    /// before.</summary>
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(SetStrictAsync, http);
                return next(http);
            }
        );

    /// <summary>Refusals, exports and shown numbers go to the log of security events.</summary>
    public static void UseSecurityLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<SecurityLog>();
        app.Use(
            async (http, next) =>
            {
                await next(http);
                if (KindOf(http) is { } kind)
                    log.Note(http, kind);
            }
        );
    }

    static SecurityEventKind? KindOf(HttpContext http)
    {
        var name = http.GetEndpoint()?.Metadata.GetMetadata<UseCase>()?.Name ?? "";
        return http.Response.StatusCode switch
        {
            // a sign-in, a step-up and a token say themselves what was wrong
            401 when name is not ("SignIn" or "SignInByPasskey" or "ProveAgain") =>
                http.Request.Path == Programs.TokenPath ? null : SecurityEventKind.NotSignedIn,
            // that the password is asked for is no refusal; that the proof doesn't hold is one
            403 when http.Items.ContainsKey(StepUp.Header) => http.Request.Headers.ContainsKey(
                StepUp.Header
            )
                ? SecurityEventKind.StepUpFailed
                : null,
            403 => SecurityEventKind.Refused,
            429 => SecurityEventKind.Throttled,
            < 300 when name.StartsWith("Export") || name == "GetJobResult" =>
                SecurityEventKind.Exported,
            < 300 when name.StartsWith("Reveal") => SecurityEventKind.Revealed,
            _ => null,
        };
    }

    static Task SetStrictAsync(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), camera=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Strict;
        if (http.RequestServices.GetRequiredService<Settings>().IsSecure(http))
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (http.Request.Path.StartsWithSegments("/api"))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>What routing refuses without a word gets a problem like any other refusal: no such
    /// address (404), not this method (405), not this content type (415).</summary>
    public static void UseRefusalsOfRouting(this WebApplication app) =>
        app.UseStatusCodePages(async status =>
        {
            var http = status.HttpContext;
            if (!http.Request.Path.StartsWithSegments("/api"))
                return;
            var problem = http.Response.StatusCode switch
            {
                404 => Problems.NotFound(),
                405 => Problems.Of(405, "这个地址不支持这种操作（方法）。", "method"),
                415 => Problems.Of(
                    415,
                    "内容的类型（Content-Type）不对，请用 application/json 提交。",
                    "content-type"
                ),
                _ => null,
            };
            if (problem is not null)
                await problem.ExecuteAsync(http);
        });

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
                    || IsBelow(path, ApiDocument.ReferencePage)
                    || path.StartsWith("/.well-known/")
                    || path.StartsWith("/connect/")
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
            IsBelow(path, "/office") ? ("office", "/office")
            : IsBelow(path, "/apply") || IsBelow(path, "/verify") || IsBelow(path, "/public-assets")
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

    /// <summary>Whole segments only: /office-matters is a page of the agency's.</summary>
    static bool IsBelow(string path, string folder) =>
        path == folder || path.StartsWith(folder + "/");

    static readonly Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider Types = new();

    /// <summary>The copies that the build of the apps puts beside a file, the smallest
    /// first.</summary>
    static readonly (string Encoding, string Ending)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    static async Task SendAssetAsync(HttpContext http, string file)
    {
        http.Response.ContentType = Types.TryGetContentType(file, out var type)
            ? type
            : "application/octet-stream";
        http.Response.Headers.CacheControl = file.Contains("/assets/")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, ending) in Encodings)
            if (accepted.Contains(encoding) && File.Exists(file + ending))
            {
                http.Response.Headers.ContentEncoding = encoding;
                http.Response.Headers.Vary = "Accept-Encoding";
                file += ending;
                break;
            }
        await http.Response.SendFileAsync(file, http.RequestAborted);
    }
}
