using System.Buffers;
using System.Buffers.Text;
using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Security;

/// <summary>The papers that carry a signed payload (AG-11).</summary>
public enum SignedPaperType
{
    /// <summary>登记证.</summary>
    Certificate,

    /// <summary>聘书.</summary>
    Letter,

    /// <summary>保障证明.</summary>
    Cover,
}

/// <summary>
/// What a paper states, in the order of the signed text; absent facts are left out. Dates are
/// Beijing dates. A certificate has kind, address, chair and director, a letter post and person, a
/// cover certificate a person (masked), the last of the identity number, and the cover.
/// </summary>
public sealed record PaperFacts
{
    [JsonPropertyOrder(0)]
    public int V { get; init; } = 1;

    [JsonPropertyOrder(1)]
    public string Alg { get; init; } = "ES256";

    [JsonPropertyOrder(2)]
    public string Kid { get; init; } = "";

    [JsonPropertyOrder(3)]
    public required SignedPaperType Type { get; init; }

    /// <summary>Such as <c>DJZ-2026-0001</c>.</summary>
    [JsonPropertyOrder(4)]
    public required string Number { get; init; }

    /// <summary>The agency's full name.</summary>
    [JsonPropertyOrder(5)]
    public required string Name { get; init; }

    [JsonPropertyOrder(6)]
    public string? Kind { get; init; }

    [JsonPropertyOrder(7)]
    public string? Address { get; init; }

    [JsonPropertyOrder(8)]
    public string? Chair { get; init; }

    [JsonPropertyOrder(9)]
    public string? Director { get; init; }

    [JsonPropertyOrder(10)]
    public string? Post { get; init; }

    [JsonPropertyOrder(11)]
    public string? Person { get; init; }

    [JsonPropertyOrder(12)]
    public required DateOnly Issued { get; init; }

    /// <summary>The code of <see cref="CertificateSigning.NewCode"/>.</summary>
    [JsonPropertyOrder(13)]
    public required string Code { get; init; }

    [JsonPropertyOrder(14)]
    public string? Identity { get; init; }

    [JsonPropertyOrder(15)]
    public string? Cover { get; init; }
}

/// <summary>A paper's token, as its QR holds it, and the key that signed it.</summary>
public sealed record SignedPaper(string Token, string KeyId);

/// <summary>
/// Signs what a certificate or letter states and reads it back (AG-11). A token is
/// <c>HZ1.{base64url of canonical JSON}.{base64url of a DER ES256 signature of that JSON}</c>.
/// Exactly one spelling of a token is good: other JSON spacing or order, spare base64 bits,
/// padding, loose DER and the mirrored signature (r, n−s) are all refused.
/// </summary>
public sealed class CertificateSigning(CertificateKeys keys)
{
    const string Prefix = "HZ1";
    const int LongestToken = 8 * 1024;
    const string CodeAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int CodeGroups = 7;
    const int CodeGroupLength = 4;

    static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture
    );

    static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, false) },
    };

    /// <summary>
    /// A new code: 28 of 30 signs that can't be mistaken for each other (no 0, 1, I, L, O, U),
    /// 137 bits, in groups of four: <c>7K2M-…</c>.
    /// </summary>
    public static string NewCode() =>
        string.Join(
            '-',
            Enumerable
                .Range(0, CodeGroups)
                .Select(_ => RandomNumberGenerator.GetString(CodeAlphabet, CodeGroupLength))
        );

    /// <summary>A code as it was printed, from what somebody types who reads it: small letters,
    /// blanks and missing hyphens don't count.</summary>
    public static string ReadCode(string? typed)
    {
        var signs = string.Concat(
            Typed.Compact(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
        );
        return string.Join('-', signs.Chunk(CodeGroupLength).Select(group => new string(group)));
    }

    /// <summary>Whether two codes or tokens are the same to the byte, in constant time.</summary>
    public static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.Unicode.GetBytes(a)),
            SHA256.HashData(Encoding.Unicode.GetBytes(b))
        );

    /// <summary>Signs with the current key; <c>Kid</c> is filled in.</summary>
    public SignedPaper Sign(PaperFacts facts)
    {
        var key = keys.Current;
        var payload = Bytes(facts with { Kid = key.Id });
        var (r, s) = ReadSignature(key.Key.Sign(payload))!.Value;
        var signature = WriteSignature(r, s > Order / 2 ? Order - s : s);
        return new SignedPaper($"{Prefix}.{Encode(payload)}.{Encode(signature)}", key.Id);
    }

    /// <summary>What a token states, or null unless it is one that this office signed, in its
    /// only spelling. Says nothing about whether the paper still holds.</summary>
    public PaperFacts? Read(string token)
    {
        var parts = token.Length <= LongestToken ? token.Split('.') : [];
        if (
            parts is not [Prefix, var first, var second]
            || Decode(first) is not { } payload
            || Decode(second) is not { } signature
            || ReadSignature(signature) is not var (r, s)
            || s > Order / 2
            || !WriteSignature(r, s).AsSpan().SequenceEqual(signature)
            || ReadFacts(payload) is not { V: 1, Alg: "ES256" } facts
            || keys.Find(facts.Kid) is not { } key
        )
        {
            return null;
        }
        return key.Key.Verifies(payload, signature) ? facts : null;
    }

    static byte[] Bytes(PaperFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, Canonical);

    static PaperFacts? ReadFacts(byte[] payload)
    {
        try
        {
            var facts = JsonSerializer.Deserialize<PaperFacts>(payload, Canonical);
            return facts is not null && Bytes(facts).AsSpan().SequenceEqual(payload) ? facts : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    static byte[]? Decode(string text)
    {
        // TryDecode throws on foreign signs, so not that one. The decoder skips white space and
        // ignores spare bits; encoding again finds both.
        var room = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        var status = Base64Url.DecodeFromChars(text, room, out _, out var length);
        return status == OperationStatus.Done && Encode(room[..length]) == text
            ? room[..length]
            : null;
    }

    static (BigInteger R, BigInteger S)? ReadSignature(byte[] der)
    {
        try
        {
            var all = new AsnReader(der, AsnEncodingRules.DER);
            var pair = all.ReadSequence();
            var (r, s) = (pair.ReadInteger(), pair.ReadInteger());
            pair.ThrowIfNotEmpty();
            all.ThrowIfNotEmpty();
            return r > 0 && r < Order && s > 0 && s < Order ? (r, s) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    static byte[] WriteSignature(BigInteger r, BigInteger s)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteInteger(r);
            der.WriteInteger(s);
        }
        return der.Encode();
    }
}
