namespace Huzhu.Data.Audit;

/// <summary>An audit entry as its leaf spells it: one line of an exported log.</summary>
/// <param name="At">UTC in whole microseconds, such as 2026-11-24T03:00:00.000000Z.</param>
public sealed record LogEntry(
    long Sequence,
    string Id,
    string At,
    string? ActorPersonId,
    string ActorName,
    string? AgencyId,
    string Action,
    string Subject,
    string Data
)
{
    public static LogEntry Of(AuditEntry entry, long sequence) =>
        new(
            sequence,
            entry.Id.ToString(),
            AuditText.Instant(entry.At),
            entry.ActorPersonId?.ToString(),
            entry.ActorName,
            entry.AgencyId?.ToString(),
            entry.Action,
            entry.Subject,
            entry.Data
        );
}

/// <summary>A checkpoint as files show it; in an exported log it stands behind the last entry
/// that it covers.</summary>
public sealed record SignedCheckpoint(
    long TreeSize,
    byte[] RootHash,
    byte[] Frontier,
    string SignedAt,
    string KeyId,
    byte[] Signature
)
{
    public static SignedCheckpoint Of(AuditCheckpoint checkpoint) =>
        new(
            checkpoint.TreeSize,
            checkpoint.RootHash,
            checkpoint.Frontier,
            AuditText.Instant(checkpoint.SignedAt),
            checkpoint.KeyId,
            checkpoint.Signature
        );
}

/// <summary>That an entry stands in the log which a checkpoint signs.</summary>
/// <param name="Path">RFC 9162 §2.1.3, from the leaf up.</param>
public sealed record InclusionProof(
    string Format,
    LogEntry Entry,
    IReadOnlyList<byte[]> Path,
    SignedCheckpoint Checkpoint
)
{
    public const string Name = "huzhu-audit-inclusion-1";
}

/// <summary>That the log of an older checkpoint is the beginning of that of a newer one.</summary>
/// <param name="Path">RFC 9162 §2.1.4.</param>
public sealed record ConsistencyProof(
    string Format,
    SignedCheckpoint Older,
    SignedCheckpoint Newer,
    IReadOnlyList<byte[]> Path
)
{
    public const string Name = "huzhu-audit-consistency-1";
}
