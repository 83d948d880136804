namespace Huzhu.Data.Audit;

/// <summary>What an attack, or the search for one, is recognised by.</summary>
public enum SecurityEventKind
{
    SignedIn,
    SignedOut,
    SignInFailed,
    Locked,
    CodeFailed,
    StepUpFailed,
    PasswordChanged,
    SecondFactorChanged,
    InvitationUsed,
    InvitationFailed,
    TokenRefused,

    /// <summary>A request without a session (401).</summary>
    NotSignedIn,

    /// <summary>A request that the person's posts don't allow (403).</summary>
    Refused,

    /// <summary>Too many requests (429).</summary>
    Throttled,
    Exported,
    Revealed,
}

/// <summary>
/// One security event, or several alike within a second. It holds no personal data: ids, and
/// keyed hashes of address and of the account name that was tried.
/// </summary>
public sealed class SecurityEvent
{
    public required Guid Id { get; init; }

    /// <summary>When it happened; of several, the first.</summary>
    public required DateTime At { get; init; }
    public required SecurityEventKind Kind { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? SessionId { get; init; }

    /// <summary>The service account, where a program asked.</summary>
    public Guid? ProgramId { get; init; }
    public Guid? AgencyId { get; init; }

    /// <summary>The operation that was asked for, or "" where none was.</summary>
    public required string Action { get; init; }

    /// <summary>Keyed hash of the address that it came from, 16 hex digits.</summary>
    public required string Address { get; init; }

    /// <summary>Keyed hash of the account name that was tried, 16 hex digits.</summary>
    public string? Account { get; init; }

    /// <summary>How many alike there were.</summary>
    public required int Count { get; init; }
}
