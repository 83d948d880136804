namespace Huzhu.Data.Files;

/// <summary>A file outside the database, encrypted with a key of its own. Never shared between
/// agencies.</summary>
public sealed class StoredFile
{
    public required Guid Id { get; init; }

    /// <summary>The agency whose file it is; null for an applicant's or the office's.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>The case that it belongs to, if any.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>A keyed hash of the address that a person without an account sent it from, which
    /// bounds what one address may store; null for others.</summary>
    public string? Origin { get; init; }

    /// <summary>Size in bytes of the plain content.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the plain content, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's key, wrapped by the master key.</summary>
    public required string WrappedKey { get; init; }
    public required string ContentType { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when no row is known to name it; null while one does. It is deleted when it
    /// has stayed unnamed for <see cref="FileStore.UnnamedKept"/>.</summary>
    public DateTime? UnnamedSince { get; set; }
}
