using System.Threading.RateLimiting;
using Huzhu.Api.Session;
using Microsoft.AspNetCore.RateLimiting;

namespace Huzhu.Api.Pipeline;

/// <summary>Limits per address behind known proxies, reads and writes apart: fifty public reads
/// a second pass, a flood of writes or passwords does not.</summary>
public static class Throttling
{
    public const string SignIn = "sign-in";

    /// <summary>What lets an agency learn, person by person, how many units are left
    /// (EN-8).</summary>
    public const string UnitsLeft = "units-left";

    /// <summary>Uploads of one address that arrive at the same time.</summary>
    public const string Uploads = "uploads";

    /// <summary>Applications that one address begins.</summary>
    public const string Applications = "applications";

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = 429;
        options.OnRejected = async (rejected, ct) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "10";
            await Problems
                .Of(429, "操作过于频繁，请稍候十秒再试。", "throttled")
                .ExecuteAsync(rejected.HttpContext);
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(ForPublic);
        options.AddPolicy(
            SignIn,
            http =>
                RateLimitPartition.GetTokenBucketLimiter(
                    AddressOf(http),
                    _ => Bucket(burst: 30, perSecond: 1)
                )
        );
        options.AddPolicy(UnitsLeft, PerAgency);
        options.AddPolicy(
            Uploads,
            http =>
                RateLimitPartition.GetConcurrencyLimiter(
                    AddressOf(http),
                    _ => new() { PermitLimit = 8, QueueLimit = 0 }
                )
        );
        options.AddPolicy(
            Applications,
            http =>
                RateLimitPartition.GetTokenBucketLimiter(
                    AddressOf(http),
                    _ => Bucket(burst: 60, perSecond: 1, every: TimeSpan.FromMinutes(2))
                )
        );
    }

    /// <summary>Whether anything counts a request: it is public, or its endpoint asks for
    /// it.</summary>
    public static bool Counts(HttpContext http) =>
        http.Request.Path == Programs.TokenPath
        || http.Request.Path.StartsWithSegments("/api/public")
        || http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null;

    /// <summary>Per agency, whoever asks for it.</summary>
    static RateLimitPartition<string> PerAgency(HttpContext http) =>
        RateLimitPartition.GetTokenBucketLimiter(
            "units-left " + http.Request.RouteValues["slug"],
            _ => Bucket(burst: 60, perSecond: 1)
        );

    static RateLimitPartition<string> ForPublic(HttpContext http)
    {
        if (http.Request.Path == Programs.TokenPath)
            return RateLimitPartition.GetTokenBucketLimiter(
                "token " + AddressOf(http),
                _ => Bucket(burst: 30, perSecond: 1)
            );
        if (!http.Request.Path.StartsWithSegments("/api/public"))
            return RateLimitPartition.GetNoLimiter("");
        var reads =
            HttpMethods.IsGet(http.Request.Method)
            || http.Request.Path.StartsWithSegments("/api/public/certificates/verify")
            || http.Request.Path.StartsWithSegments("/api/public/cover/preview");
        return reads
            ? RateLimitPartition.GetTokenBucketLimiter(
                "read " + AddressOf(http),
                _ => Bucket(burst: 200, perSecond: 60)
            )
            : RateLimitPartition.GetTokenBucketLimiter(
                "write " + AddressOf(http),
                _ => Bucket(burst: 60, perSecond: 2)
            );
    }

    internal static string AddressOf(HttpContext http) =>
        http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    static TokenBucketRateLimiterOptions Bucket(int burst, int perSecond, TimeSpan? every = null) =>
        new()
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            QueueLimit = 0,
            ReplenishmentPeriod = every ?? TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        };
}
