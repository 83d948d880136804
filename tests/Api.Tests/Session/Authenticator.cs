using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Api.Tests.Session;

/// <summary>A security key made of code: one ES256 passkey, which answers as a browser would.
/// </summary>
public sealed class Authenticator(Uri origin)
{
    const byte Present = 1,
        Verified = 4,
        Attested = 64;

    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    string user = "";

    /// <summary>The page's origin, as the browser reports it.</summary>
    public string Origin { get; init; } = origin.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether the person gave PIN or fingerprint.</summary>
    public bool Verifies { get; init; } = true;

    public string Id => Base64Url.EncodeToString(id);

    /// <summary>A new credential for these options.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        user = (string)asked["user"]!["id"]!;
        var data = Data(asked["rp"]!["id"], Attested, [.. Credential()]);
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            0x58,
            (byte)data.Length,
            .. data,
        ];
        return Answer(
            new()
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("create", asked)),
                ["attestationObject"] = Base64Url.EncodeToString(attestation),
                ["transports"] = new JsonArray(),
            }
        );
    }

    /// <summary>A signature under these options.</summary>
    public string Sign(string options)
    {
        var asked = JsonNode.Parse(options)!;
        var data = Data(asked["rpId"], 0, []);
        var client = ClientData("get", asked);
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Answer(
            new()
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["authenticatorData"] = Base64Url.EncodeToString(data),
                ["signature"] = Base64Url.EncodeToString(signature),
                ["userHandle"] = user,
            }
        );
    }

    string Answer(JsonObject response) =>
        new JsonObject
        {
            ["id"] = Id,
            ["rawId"] = Id,
            ["type"] = "public-key",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        }.ToJsonString();

    byte[] ClientData(string type, JsonNode asked) =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["type"] = $"webauthn.{type}",
                ["challenge"] = (string)asked["challenge"]!,
                ["origin"] = Origin,
                ["crossOrigin"] = false,
            }.ToJsonString()
        );

    byte[] Data(JsonNode? domain, byte flags, byte[] credential)
    {
        flags |= Verifies ? (byte)(Present | Verified) : Present;
        var host = SHA256.HashData(Encoding.UTF8.GetBytes((string?)domain ?? origin.Host));
        return [.. host, flags, 0, 0, 0, 0, .. credential];
    }

    IEnumerable<byte> Credential()
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)id.Length);
        var point = key.ExportParameters(false).Q;
        // COSE: kty EC2, alg ES256, crv P-256, x, y
        byte[] cose =
        [
            0xA5,
            1,
            2,
            3,
            0x26,
            0x20,
            1,
            0x21,
            0x58,
            32,
            .. point.X!,
            0x22,
            0x58,
            32,
            .. point.Y!,
        ];
        return [.. new byte[16], .. length, .. id, .. cose];
    }

    /// <summary>A short CBOR text.</summary>
    static byte[] Text(string text) =>
        [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];
}
