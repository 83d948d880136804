using System.Globalization;
using System.Text;
using System.Text.Json;
using Huzhu.Data.Security;

namespace Huzhu.Data.Audit;

/// <summary>
/// The exact bytes that are hashed, signed and written outside the database, so that anybody can
/// make them anew without this program (docs/recipes/verify-audit.md).
/// </summary>
public static class AuditText
{
    /// <summary>A leaf: the entry's fields in order, each as <c>{length in bytes}:{UTF-8},</c>;
    /// an absent one is <c>~</c>.</summary>
    public static byte[] Leaf(AuditEntry entry, long sequence)
    {
        string?[] fields =
        [
            "huzhu-audit-1",
            sequence.ToString(CultureInfo.InvariantCulture),
            entry.Id.ToString(),
            Instant(entry.At),
            entry.ActorPersonId?.ToString(),
            entry.ActorName,
            entry.AgencyId?.ToString(),
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

    /// <summary>What a checkpoint's signature is over: three lines of text.</summary>
    public static byte[] Signed(long treeSize, byte[] rootHash, DateTime signedAt) =>
        Encoding.UTF8.GetBytes(
            $"huzhu-audit-1 {treeSize}\n{Convert.ToBase64String(rootHash)}\n{Instant(signedAt)}\n"
        );

    /// <summary>Whether one of the keys made the signature.</summary>
    public static bool IsSigned(AuditCheckpoint checkpoint, IEnumerable<SigningKey> keys)
    {
        var text = Signed(checkpoint.TreeSize, checkpoint.RootHash, checkpoint.SignedAt);
        return keys.Any(k =>
            k.Id == checkpoint.KeyId && k.Verifies(text, checkpoint.Signature)
        );
    }

    /// <summary>A checkpoint as one line of the file outside the database.</summary>
    public static string Line(AuditCheckpoint checkpoint) =>
        JsonSerializer.Serialize(
            new
            {
                checkpoint.TreeSize,
                checkpoint.RootHash,
                checkpoint.Frontier,
                SignedAt = Instant(checkpoint.SignedAt),
                checkpoint.KeyId,
                checkpoint.Signature,
            },
            JsonSerializerOptions.Web
        );

    /// <summary>The checkpoint of a line; null unless it is spelled exactly as
    /// <see cref="Line"/> does.</summary>
    public static AuditCheckpoint? Read(string line)
    {
        try
        {
            var checkpoint = JsonSerializer.Deserialize<AuditCheckpoint>(
                line,
                JsonSerializerOptions.Web
            );
            return checkpoint is not null && Line(checkpoint) == line ? checkpoint : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Whole microseconds, as databases keep them.
    static string Instant(DateTime utc) =>
        DateTime
            .SpecifyKind(utc, DateTimeKind.Utc)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
