using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;

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

    /// <summary>Invites a person to the first sign-in; returns the token to print.</summary>
    public static string Invite(HuzhuDb db, TimeProvider clock, Guid personId, Guid by)
    {
        var (token, hash) = NewToken();
        var now = clock.Now();
        db.Invitations.Add(
            new()
            {
                Id = clock.NewId(),
                PersonId = personId,
                Purpose = InvitationPurpose.FirstSignIn,
                TokenHash = hash,
                RequestedById = by,
                CreatedAt = now,
                ExpiresAt = now + Lifetime,
            }
        );
        return token;
    }
}
