using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huzhu.Data.Security;

namespace Huzhu.Data.Audit;

/// <summary>
/// The exact bytes that are hashed, signed and written outside the database, so that anybody can
/// make them anew without this program.
/// </summary>
public static class AuditText
{
    /// <summary>Readable Chinese, no spaces; what is absent or null where it must not be is
    /// refused.</summary>
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A leaf: the entry's fields in order, each as <c>{length in bytes}:{UTF-8},</c>;
    /// an absent one is <c>~</c>.</summary>
    public static byte[] Leaf(LogEntry entry)
    {
        string?[] fields =
        [
            "huzhu-audit-1",
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.Id,
            entry.At,
            entry.ActorPersonId,
            entry.ActorName,
            entry.AgencyId,
            entry.Action,
            entry.Subject,
            entry.Data,
        ];
        return Encoding.UTF8.GetBytes(
            string.Concat(
                fields.Select(f => f is null ? "~" : $"{Encoding.UTF8.GetByteCount(f)}:{f},")
            )
        );
    }

    public static byte[] Leaf(AuditEntry entry, long sequence) =>
        Leaf(LogEntry.Of(entry, sequence));

    /// <summary>What a checkpoint's signature is over: three lines of text.</summary>
    public static byte[] Signed(long treeSize, byte[] rootHash, string signedAt) =>
        Encoding.UTF8.GetBytes(
            $"huzhu-audit-1 {treeSize}\n{Convert.ToBase64String(rootHash)}\n{signedAt}\n"
        );

    /// <summary>Whether one of the keys made the signature.</summary>
    public static bool IsSigned(AuditCheckpoint checkpoint, IEnumerable<SigningKey> keys)
    {
        var text = Signed(checkpoint.TreeSize, checkpoint.RootHash, Instant(checkpoint.SignedAt));
        return keys.Any(k => k.Id == checkpoint.KeyId && k.Verifies(text, checkpoint.Signature));
    }

    /// <summary>A checkpoint as one line of the file outside the database.</summary>
    public static string Line(AuditCheckpoint checkpoint) => Write(SignedCheckpoint.Of(checkpoint));

    /// <summary>The checkpoint of a line; null unless it is spelled exactly as
    /// <see cref="Line"/> does.</summary>
    public static AuditCheckpoint? Read(string line) =>
        Read<SignedCheckpoint>(line) is { } read
        && DateTime.TryParse(
            read.SignedAt,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal,
            out var signedAt
        )
        && Instant(signedAt) == read.SignedAt
            ? new()
            {
                TreeSize = read.TreeSize,
                RootHash = read.RootHash,
                Frontier = read.Frontier,
                SignedAt = signedAt,
                KeyId = read.KeyId,
                Signature = read.Signature,
            }
            : null;

    /// <summary>One line of a log file, or a proof.</summary>
    public static string Write<T>(T part) => JsonSerializer.Serialize(part, Json);

    /// <summary>The part that a text holds; null unless it is spelled exactly as
    /// <see cref="Write"/> does, so that no byte can change unseen.</summary>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            var part = JsonSerializer.Deserialize<T>(text, Json);
            return part is not null && Write(part) == text ? part : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Whole microseconds, as databases keep them.
    internal static string Instant(DateTime utc) =>
        DateTime
            .SpecifyKind(utc, DateTimeKind.Utc)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
