namespace Huzhu.Data.Audit;

/// <summary>What one person, or the system, did: written in the transaction of the act itself.
/// The sealer numbers it afterwards and hashes it into the signed tree.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Null for the system and for people without an account.</summary>
    public Guid? ActorPersonId { get; init; }
    public required string ActorName { get; init; }
    public Guid? AgencyId { get; init; }

    /// <summary>The use case, such as ConfirmDecision.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>Facts as JSON, without personal data.</summary>
    public required string Data { get; init; }

    /// <summary>The place in the tree, from 0; null until sealed.</summary>
    public long? Sequence { get; set; }

    /// <summary>RFC 9162 leaf hash; null until sealed.</summary>
    public byte[]? LeafHash { get; set; }
}

/// <summary>The signed root of the tree over the first <see cref="TreeSize"/> entries.</summary>
public sealed class AuditCheckpoint
{
    public required long TreeSize { get; init; }
    public required byte[] RootHash { get; init; }

    /// <summary>The hashes of the perfect subtrees, from which the tree grows on.</summary>
    public required byte[] Frontier { get; init; }
    public required DateTime SignedAt { get; init; }
    public required string KeyId { get; init; }
    public required byte[] Signature { get; init; }
}
