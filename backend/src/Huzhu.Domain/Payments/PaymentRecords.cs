namespace Huzhu.Domain.Payments;

/// <summary>One fetch of a batch's file: it holds whole account numbers.</summary>
public sealed class BatchDownload
{
    public required Guid Id { get; init; }
    public required Guid BatchId { get; init; }
    public required Guid ById { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Of every fetch after the first.</summary>
    public required string? Reason { get; init; }
}

/// <summary>A bank's answer that was read: the same file is read once.</summary>
public sealed class BankResult
{
    public required Guid Id { get; init; }
    public required Guid BatchId { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string Hash { get; init; }
    public required int Lines { get; init; }

    /// <summary>How many attempts it changed.</summary>
    public required int Changed { get; init; }
    public required Guid ById { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>A line of a bank's answer that was heard: again in another file it says nothing new.
/// </summary>
public sealed class BankResultLine
{
    public required Guid BatchId { get; init; }
    public required string Key { get; init; }
    public required Guid ResultId { get; init; }
    public required Guid AttemptId { get; init; }
    public required BankWord Word { get; init; }
}
