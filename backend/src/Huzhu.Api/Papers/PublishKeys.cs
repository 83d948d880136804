using System.Buffers.Text;
using System.Security.Cryptography;
using Huzhu.Data.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Papers;

/// <summary>The public keys of certificates and letters, current and retired, so that anyone
/// can check a paper without us (docs/recipes/verify-offline.md).</summary>
public static class PublishKeys
{
    /// <summary>A public key in the form of RFC 7517; coordinates in base64url.</summary>
    public sealed record Jwk(string Kty, string Crv, string X, string Y, string Kid, string Use);

    /// <summary>Signs from <paramref name="From"/> until <paramref name="To"/> (UTC; null: it
    /// signs now). What it signed in that time stays good.</summary>
    public sealed record PublicKey(
        string Kid, string Alg, string Pem, Jwk Jwk, DateTime From, DateTime? To);

    public sealed record KeySet(
        string Issuer, string Format, IReadOnlyList<PublicKey> Keys);

    public static void Map(WebApplication app) =>
        app.MapGet("/.well-known/huzhu-certificates.json", Handle).WithName("GetCertificateKeys");

    static Ok<KeySet> Handle(CertificateKeys keys, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers.AccessControlAllowOrigin = "*";
        return TypedResults.Ok(new KeySet(
            "中国职工保险互助会北京办事处",
            "HZ1.{base64url(JSON)}.{base64url(DER ECDSA-P256-SHA256 of the JSON)}",
            [.. keys.All.Select(Of)]));
    }

    static PublicKey Of(CertificateKey key)
    {
        using var ec = ECDsa.Create();
        ec.ImportFromPem(key.Key.PublicPem);
        var point = ec.ExportParameters(false).Q;
        return new(
            key.Id, "ES256", key.Key.PublicPem,
            new("EC", "P-256", Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y),
                key.Id, "sig"),
            key.Period.From, key.Period.To);
    }
}
