namespace Huzhu.Data.Files;

/// <summary>Why an uploaded file isn't taken.</summary>
public enum FileFault
{
    Empty,
    TooLarge,
    QuotaUsedUp,
    Unsupported,
    NameMismatch,
    Broken,
    Encrypted,
    Bomb,
    Macro,
    ActiveContent,
    TooSlow,

    /// <summary>The disk has no room for uploads of people without an account.</summary>
    NoRoom,
}

/// <summary>An uploaded file isn't taken; the message says in Chinese why and what to do.</summary>
public sealed class FileRefused(FileFault fault, string message) : Exception(message)
{
    public FileFault Fault { get; } = fault;
}
