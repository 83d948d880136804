using System.Buffers.Text;
using System.Security.Cryptography;
using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Caching.Memory;

namespace Huzhu.Api.Papers;

/// <summary>The public keys of certificates and letters, and of the audit log, current and
/// retired, so that anyone can check either without us (docs/recipes/verify-offline.md).</summary>
public static class PublishKeys
{
    /// <summary>A public key in the form of RFC 7517; coordinates in base64url.</summary>
    public sealed record Jwk(string Kty, string Crv, string X, string Y, string Kid, string Use);

    /// <summary>Signs from <paramref name="From"/> until <paramref name="To"/> (UTC; null: it
    /// signs now). What it signed in that time stays good.</summary>
    public sealed record PublicKey(
        string Kid,
        string Alg,
        string Pem,
        Jwk Jwk,
        DateTime From,
        DateTime? To
    );

    public sealed record KeySet(string Issuer, string Format, IReadOnlyList<PublicKey> Keys);

    /// <summary>A key of the audit log's checkpoints.</summary>
    public sealed record AuditKey(string Kid, string Alg, string Pem, Jwk Jwk);

    public sealed record AuditKeySet(string Issuer, string Format, IReadOnlyList<AuditKey> Keys);

    const string Issuer = "中国职工保险互助会北京办事处";

    public static void Map(WebApplication app)
    {
        app.MapGet("/.well-known/huzhu-certificates.json", OfCertificates)
            .WithName("GetCertificateKeys")
            .WithTags("Papers");
        app.MapGet("/.well-known/huzhu-audit.json", OfAudit)
            .WithName("GetAuditKeys")
            .WithTags("Papers");
    }

    static Ok<KeySet> OfCertificates(CertificateKeys keys, HttpResponse response)
    {
        LetAnyoneKeep(response);
        return TypedResults.Ok(
            new KeySet(
                Issuer,
                "HZ1.{base64url(JSON)}.{base64url(DER ECDSA-P256-SHA256 of the JSON)}",
                [
                    .. keys.All.Select(key => new PublicKey(
                        key.Id,
                        "ES256",
                        key.Key.PublicPem,
                        JwkOf(key.Key),
                        key.Period.From,
                        key.Period.To
                    )),
                ]
            )
        );
    }

    /// <summary>The public keys of the audit log, for docs/recipes/verify-log.md.</summary>
    static Ok<AuditKeySet> OfAudit(KeyRing ring, IMemoryCache cache, HttpResponse response)
    {
        LetAnyoneKeep(response);
        // the ring reads its folder each time
        var keys = cache.GetOrCreate(
            nameof(AuditKeySet),
            entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
                return ring.SigningKeys(Sealer.Purpose)
                    .Select(key => new AuditKey(key.Id, "ES256", key.PublicPem, JwkOf(key)))
                    .ToList();
            }
        );
        return TypedResults.Ok(
            new AuditKeySet(
                Issuer,
                "RFC 9162, SHA-256; DER ECDSA-P256-SHA256 of huzhu-audit-1 {treeSize}\\n{base64(root)}\\n{signedAt}\\n",
                keys!
            )
        );
    }

    static void LetAnyoneKeep(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers.AccessControlAllowOrigin = "*";
    }

    internal static Jwk JwkOf(SigningKey key)
    {
        using var ec = ECDsa.Create();
        ec.ImportFromPem(key.PublicPem);
        var point = ec.ExportParameters(false).Q;
        return new(
            "EC",
            "P-256",
            Base64Url.EncodeToString(point.X),
            Base64Url.EncodeToString(point.Y),
            key.Id,
            "sig"
        );
    }
}
