using System.Security.Claims;
using System.Security.Cryptography;
using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation;
using static OpenIddict.Server.OpenIddictServerEvents;
using Errors = OpenIddict.Abstractions.OpenIddictConstants.Errors;
using TokenClaims = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace Huzhu.Api.Session;

/// <summary>The token endpoint for programs (client credentials), by OpenIddict without tables of
/// its own: five-minute ES256 tokens that say who, never what they may.</summary>
static class Tokens
{
    public static void AddTokens(this IServiceCollection services)
    {
        services.AddSingleton<Programs>();
        services
            .AddOpenIddict()
            .AddServer(server =>
            {
                server
                    .EnableDegradedMode()
                    .SetTokenEndpointUris(Programs.TokenPath)
                    .AllowClientCredentialsFlow()
                    .SetAccessTokenLifetime(TimeSpan.FromMinutes(5))
                    .DisableAccessTokenEncryption();
                server.AddEventHandler<ValidateTokenRequestContext>(h =>
                    h.UseSingletonHandler<CheckSecret>()
                );
                server.AddEventHandler<HandleTokenRequestContext>(h =>
                    h.UseSingletonHandler<Issue>()
                );
                // TLS ends at the proxy, which says so
                server.UseAspNetCore().DisableTransportSecurityRequirement();
            })
            .AddValidation(validation =>
            {
                validation.AddAudiences(Programs.Audience);
                validation.UseLocalServer();
                validation.UseAspNetCore();
            });
        services
            .AddOptions<OpenIddictServerOptions>()
            .Configure<KeyRing, TimeProvider>(
                (server, ring, clock) =>
                {
                    server.TimeProvider = clock;
                    foreach (var key in ring.SigningKeys("token").Reverse())
                        server.SigningCredentials.Add(
                            new(
                                new ECDsaSecurityKey(key.Load()) { KeyId = key.Id },
                                SecurityAlgorithms.EcdsaSha256
                            )
                        );
                    // asked for, and never used: nothing that we issue is encrypted
                    server.EncryptionCredentials.Add(
                        new(
                            new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)),
                            SecurityAlgorithms.Aes256KW,
                            SecurityAlgorithms.Aes256CbcHmacSha512
                        )
                    );
                }
            );
        services
            .AddOptions<OpenIddictValidationOptions>()
            .Configure<TimeProvider>((validation, clock) => validation.TimeProvider = clock);
    }

    /// <summary>Tokens of an authority elsewhere, if the settings name one; by its own clock.
    /// </summary>
    public static void AddForeignAuthority(this AuthenticationBuilder schemes, Settings settings)
    {
        if (settings.Authority.Length == 0)
            return;
        schemes.AddJwtBearer(bearer =>
        {
            bearer.Authority = settings.Authority;
            bearer.Audience = settings.Audience;
            bearer.MapInboundClaims = false;
            bearer.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        });
    }

    sealed class CheckSecret(Programs programs, SecurityLog log, IHttpContextAccessor accessor)
        : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        public async ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            if (await programs.OfSecretAsync(context.ClientId, context.ClientSecret) is null)
            {
                log.Note(accessor.HttpContext!, SecurityEventKind.TokenRefused);
                // goes into a header too, which takes ASCII only (RFC 6749, 5.2)
                context.Reject(
                    Errors.InvalidClient,
                    "The client id or the secret is wrong, or the service account has ended."
                );
            }
        }
    }

    sealed class Issue(Programs programs) : IOpenIddictServerHandler<HandleTokenRequestContext>
    {
        public async ValueTask HandleAsync(HandleTokenRequestContext context)
        {
            var program = await programs.OfSecretAsync(
                context.Request.ClientId,
                context.Request.ClientSecret
            );
            if (program is null)
            {
                context.Reject(Errors.InvalidClient);
                return;
            }
            await programs.RecordAsync(program);
            var identity = new ClaimsIdentity(
                OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
            );
            identity.SetClaim(TokenClaims.Subject, program.Id.ToString());
            identity.SetAudiences(Programs.Audience);
            context.SignIn(new ClaimsPrincipal(identity));
        }
    }
}
