using Microsoft.AspNetCore.Identity;

namespace Huzhu.Data.People;

/// <summary>One natural person with at most one account. The identity number is kept encrypted
/// and as a keyed hash, by which the same person is recognised everywhere.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>Wrong passwords lock every account for a while; Identity would leave that off.
    /// </summary>
    public Person() => LockoutEnabled = true;

    /// <summary>The name as on the identity card, rare characters included.</summary>
    public required string Name { get; set; }

    /// <summary>Keyed hash of the canonical 18-digit identity number; unique.</summary>
    public required string IdentityHash { get; set; }

    /// <summary>The identity number, encrypted in its column.</summary>
    public required string IdentityNumber { get; set; }

    /// <summary>Since when the person may not sign in at all (GV-8); null when free to.</summary>
    public DateTime? SuspendedAt { get; set; }

    /// <summary>The half minute whose code of the authenticator app was used last: it and older
    /// ones don't count again.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>The name that one person of the office has proposed instead; a second one confirms
    /// it.</summary>
    public string? MendedName { get; set; }
    public Guid? MendedById { get; set; }

    /// <summary>A demo account signs in without a second factor; none exists in
    /// production.</summary>
    public bool Demo { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>A signed-in browser. The cookie holds a random key; the row its hash.</summary>
public sealed class UserSession
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the key in the cookie, hexadecimal.</summary>
    public required string KeyHash { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime LastSeenAt { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>The browser, as it names itself, so that the person recognises it.</summary>
    public string Browser { get; init; } = "";
    public string Address { get; init; } = "";

    /// <summary>Idle 30 minutes or 12 hours old ends a session.</summary>
    public bool IsOpenAt(DateTime now) =>
        EndedAt is null && now < CreatedAt.AddHours(12) && now < LastSeenAt.AddMinutes(30);
}

/// <summary>How many proofs (passwords, codes) were tried under one name since an instant. The key
/// is a keyed hash, so that the row tells neither account nor address.</summary>
public sealed class ProofTries
{
    public required string Key { get; init; }
    public required int Count { get; set; }

    /// <summary>When the first of them was tried; they are forgotten a while later.</summary>
    public required DateTime Since { get; set; }
}

/// <summary>What an invitation lets its bearer do.</summary>
public enum InvitationPurpose
{
    FirstSignIn,
    Recovery,
}

/// <summary>A printed invitation (激活单). Its token is shown once and stored as a hash; a
/// recovery counts only after a second person has confirmed it.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required InvitationPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the token; null until a recovery has been confirmed.</summary>
    public string? TokenHash { get; set; }
    public required Guid RequestedById { get; init; }
    public Guid? ConfirmedById { get; set; }
    public string Reason { get; init; } = "";
    public required DateTime CreatedAt { get; init; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? UsedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public int Version { get; set; }

    public bool IsOpenAt(DateTime now) =>
        TokenHash is not null && UsedAt is null && RevokedAt is null && now < ExpiresAt;
}
