using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Validation.AspNetCore;
using TokenClaims = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace Huzhu.Api.Session;

/// <summary>
/// Service accounts as they come in: with id and secret at the token endpoint, with a token
/// everywhere else. The account is read at each request, so that ending it works at once.
/// </summary>
public sealed class Programs(Work work, Settings settings, TimeProvider clock)
{
    public const string TokenPath = "/connect/token";

    /// <summary>Who tokens are for.</summary>
    public const string Audience = "huzhu";

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether a request to the API carries a token.</summary>
    public static bool BringsToken(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api")
        && http.Request.Headers.Authorization.ToString() is var header
        && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The account with this id and secret, or null.</summary>
    public async Task<ActingProgram?> OfSecretAsync(string? clientId, string? secret) =>
        Guid.TryParse(clientId, out var id) && secret is not null
            ? await FindAsync(
                clients => clients.Where(c => c.Id == id && c.SecretHash != null),
                client => CryptographicOperations.FixedTimeEquals(client.SecretHash, HashOf(secret))
            )
            : null;

    /// <summary>The account that a token of ours, or of the foreign authority, speaks for.
    /// </summary>
    public async Task<ActingProgram?> OfTokenAsync(HttpContext http)
    {
        var own = await http.AuthenticateAsync(
            OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme
        );
        if (own.Principal?.FindFirst(TokenClaims.Subject)?.Value is { } subject)
            return Guid.TryParse(subject, out var id)
                ? await FindAsync(
                    clients => clients.Where(c => c.Id == id && c.SecretHash != null),
                    client => IssuedSince(client, own.Properties?.IssuedUtc)
                )
                : null;
        if (settings.Authority.Length == 0)
            return null;
        var foreign = await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        var name = new[] { TokenClaims.ClientId, TokenClaims.AuthorizedParty, TokenClaims.Subject }
            .Select(type => foreign.Principal?.FindFirst(type)?.Value)
            .FirstOrDefault(value => value is not null);
        return name is null
            ? null
            : await FindAsync(clients => clients.Where(c => c.ForeignId == name), _ => true);
    }

    // Tokens count in whole seconds.
    static bool IssuedSince(ApiClient client, DateTimeOffset? issued) =>
        issued?.ToUnixTimeSeconds()
        >= new DateTimeOffset(client.SecretSetAt!.Value, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>The one account that may act. A foreign id that two agencies have registered
    /// speaks for neither.</summary>
    Task<ActingProgram?> FindAsync(
        Func<IQueryable<ApiClient>, IQueryable<ApiClient>> which,
        Func<ApiClient, bool> holds
    ) =>
        work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
            {
                var acting = await which(db.ApiClients.AsNoTracking())
                    .Where(c => c.ConfirmedById != null && c.EndedAt == null)
                    .Take(2)
                    .ToListAsync();
                if (acting is not [var client] || !holds(client))
                    return null;
                var agency = await db.Agencies.SingleAsync(a => a.Id == client.AgencyId);
                return new ActingProgram(
                    client.Id,
                    client.Name,
                    new(agency.Id, agency.Slug, agency.FullName),
                    [.. client.Permissions]
                );
            }
        );

    /// <summary>Each token that is issued stands in the log, under the account's name (SE-1).
    /// </summary>
    public Task RecordAsync(ActingProgram program) =>
        work.AsAgencyAsync(
            program.Agency.AgencyId,
            writes: true,
            (db, _) =>
            {
                db.AuditEntries.Add(
                    new AuditEntry
                    {
                        Id = clock.NewId(),
                        At = clock.Now(),
                        ActorName = program.Name,
                        AgencyId = program.Agency.AgencyId,
                        Action = "IssueToken",
                        Subject = program.Id.ToString(),
                        Data = "{}",
                    }
                );
                return Task.FromResult(true);
            }
        );
}
