using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Session;

/// <summary>Printed invitations (激活单): a random token, shown once, stored as its hash.</summary>
public static class Invitations
{
    /// <summary>How long an invitation can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>A fresh token and its hash.</summary>
    public static (string Token, string Hash) NewToken()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, HashOf(token));
    }

    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Revokes a person's other invitations, also those that a second person hasn't
    /// confirmed yet: who has got in by one way needs no older one.</summary>
    public static async Task RevokeAsync(
        HuzhuDb db,
        Guid personId,
        DateTime now,
        Guid? but,
        CancellationToken ct
    )
    {
        foreach (
            var other in await db
                .Invitations.Where(i =>
                    i.PersonId == personId && i.UsedAt == null && i.RevokedAt == null && i.Id != but
                )
                .ToListAsync(ct)
        )
            other.RevokedAt = now;
    }

    /// <summary>Invites a person, to the first sign-in unless said otherwise; returns the token to
    /// print.</summary>
    public static string Invite(
        HuzhuDb db,
        TimeProvider clock,
        Guid personId,
        Guid by,
        InvitationPurpose purpose = InvitationPurpose.FirstSignIn
    )
    {
        var (token, hash) = NewToken();
        var now = clock.Now();
        db.Invitations.Add(
            new()
            {
                Id = clock.NewId(),
                PersonId = personId,
                Purpose = purpose,
                ConfirmedById = purpose == InvitationPurpose.Recovery ? by : null,
                TokenHash = hash,
                RequestedById = by,
                CreatedAt = now,
                ExpiresAt = now + Lifetime,
            }
        );
        return token;
    }
}
