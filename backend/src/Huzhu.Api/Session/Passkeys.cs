using System.Buffers.Text;
using System.Security.Cryptography;
using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api.Session;

/// <summary>
/// Passkeys (通行密钥), by the framework's WebAuthn: enrolled on one's own account, they sign in
/// without user name and password, and answer a step-up. Each asks the device for its PIN or
/// fingerprint, so that one is two factors. A challenge travels protected to the browser and back,
/// holds five minutes, and serves only what it was made for.
/// </summary>
public static class Passkeys
{
    /// <param name="Options">What the browser's WebAuthn is called with, JSON.</param>
    /// <param name="State">Comes back with the answer.</param>
    public sealed record ChallengeView(string Options, string State);

    /// <param name="Path">The act that is to be confirmed, from /api on; null: to sign in.</param>
    /// <param name="Version">The version in its If-Match; null when it has none.</param>
    public sealed record ChallengeRequest(string? Path, int? Version);

    /// <param name="Credential">What the browser's WebAuthn gave, JSON.</param>
    public sealed record Answer(string Credential, string State);

    public sealed record AddRequest(string Name, string Credential, string State);

    public sealed record PasskeyRow(string Id, string Name, DateTime CreatedAt);

    public static void Map(RouteGroupBuilder session)
    {
        session.Write("passkeys/options", BeginPasskey).NoKey().StepUp();
        session.Write("passkeys", AddPasskey).NoKey();
        session.Read("passkeys", ListPasskeys);
        session.Delete("passkeys/{passkey}", RemovePasskey).OnNew().StepUp();
        session
            .Write("passkeys/challenge", ChallengePasskey)
            .NoKey()
            .OwnWork()
            .WritesNothing()
            .NoSession()
            .RequireRateLimiting(Throttling.SignIn);
        session
            .Write("sign-in/passkey", SignInByPasskey)
            .NoKey()
            .OwnWork()
            .NoSession()
            .RequireRateLimiting(Throttling.SignIn);
    }

    static async Task<Ok<ChallengeView>> BeginPasskey(
        Acting me,
        HttpContext http,
        UserManager<Person> people,
        IPasskeyHandler<Person> passkeys,
        IDataProtectionProvider protection
    )
    {
        var person = await people.FindByIdAsync(me.PersonId.ToString());
        var asked = await passkeys.MakeCreationOptionsAsync(
            new()
            {
                Id = person!.Id.ToString(),
                Name = person.UserName!,
                DisplayName = person.Name,
            },
            http
        );
        var state = Protector(protection, Enrols(me)).Protect(asked.AttestationState!, Holds);
        return TypedResults.Ok(new ChallengeView(asked.CreationOptionsJson, state));
    }

    static async Task<NoContent> AddPasskey(
        AddRequest request,
        Here here,
        HttpContext http,
        UserManager<Person> people,
        IPasskeyHandler<Person> passkeys,
        IDataProtectionProvider protection,
        Sessions sessions,
        SecurityLog log
    )
    {
        var me = here.Me;
        var name = request.Name.Trim();
        if (name.Length is 0 or > 40)
            throw new InvalidField("name", "请填写名称，不超过40个字，例如“办公室电脑”。");
        var result = await passkeys.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = request.Credential,
                AttestationState = Unprotected(protection, Enrols(me), request.State),
            }
        );
        if (!result.Succeeded || result.UserEntity.Id != me.PersonId.ToString())
            throw new InvalidField("credential", "通行密钥没有登记成功，请重新添加。");
        var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
        result.Passkey.Name = name;
        Activate.Require("name", await people.AddOrUpdatePasskeyAsync(person, result.Passkey));
        await people.SetTwoFactorEnabledAsync(person, true);
        await EndOthersAsync(here);
        log.Note(http, SecurityEventKind.SecondFactorChanged);
        sessions.Forget(me.Session!);
        return TypedResults.NoContent();
    }

    static async Task<Ok<List<PasskeyRow>>> ListPasskeys(Acting me, UserManager<Person> people)
    {
        var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
        var found = await people.GetPasskeysAsync(person);
        return TypedResults.Ok(
            found
                .OrderBy(p => p.CreatedAt)
                .Select(p => new PasskeyRow(
                    Base64Url.EncodeToString(p.CredentialId),
                    p.Name ?? "",
                    p.CreatedAt.UtcDateTime
                ))
                .ToList()
        );
    }

    /// <summary>The last second factor stays: without it a password alone would do.</summary>
    static async Task<Results<NoContent, ProblemHttpResult>> RemovePasskey(
        string passkey,
        Here here,
        HttpContext http,
        UserManager<Person> people,
        SecurityLog log
    )
    {
        var person = (await people.FindByIdAsync(here.Me.PersonId.ToString()))!;
        var all = await people.GetPasskeysAsync(person);
        var found = all.FirstOrDefault(p => Base64Url.EncodeToString(p.CredentialId) == passkey);
        if (found is null)
            throw new Absent();
        if (all.Count == 1 && await people.GetAuthenticatorKeyAsync(person) is null)
            return (ProblemHttpResult)
                Problems.Of(
                    409,
                    "这是您唯一的第二重验证。请先启用验证器应用或另加一个通行密钥，再移除它。",
                    "last-factor"
                );
        Activate.Require("passkey", await people.RemovePasskeyAsync(person, found.CredentialId));
        await EndOthersAsync(here);
        log.Note(http, SecurityEventKind.SecondFactorChanged);
        return TypedResults.NoContent();
    }

    /// <summary>Another second factor: whoever was signed in by the former ones signs in anew.
    /// </summary>
    static Task EndOthersAsync(Here here) =>
        Sessions.EndAllAsync(
            here.Db,
            here.Me.PersonId,
            here.Now,
            here.Me.Session!.SessionId,
            here.Ct
        );

    static async Task<Results<Ok<ChallengeView>, ProblemHttpResult>> ChallengePasskey(
        ChallengeRequest request,
        Acting me,
        HttpContext http,
        Work work,
        IDataProtectionProvider protection
    )
    {
        if (request.Path is not null && me.Session is null)
            return (ProblemHttpResult)Problems.Of(401, "请先登录。", "sign-in");
        var asked = await work.AsOfficeAsync(
            writes: false,
            async (_, services) =>
            {
                // who only wants to sign in hasn't said who it is: the device knows
                var people = services.GetRequiredService<UserManager<Person>>();
                var person = request.Path is null
                    ? null
                    : await people.FindByIdAsync(me.PersonId.ToString());
                return await services
                    .GetRequiredService<IPasskeyHandler<Person>>()
                    .MakeRequestOptionsAsync(person, http);
            }
        );
        var serves = request.Path is null
            ? SignsIn
            : StepUp.Statement(me.Session!.SessionId, request.Path, request.Version);
        var state = Protector(protection, serves).Protect(asked.AssertionState!, Holds);
        return TypedResults.Ok(new ChallengeView(asked.RequestOptionsJson, state));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> SignInByPasskey(
        Answer request,
        HttpContext http,
        Work work,
        SignIn.Door door,
        SecurityLog log,
        IDataProtectionProvider protection
    )
    {
        var state = Unprotected(protection, SignsIn, request.State);
        var id = await work.AsOfficeAsync(
            writes: true,
            (_, services) => PersonOfAsync(request.Credential, state, http, services)
        );
        if (id is not { } personId)
        {
            log.Note(http, SecurityEventKind.SignInFailed);
            return Failed("通行密钥验证失败，请重试，或用密码登录。");
        }
        await door.OpenAsync(http, personId);
        return TypedResults.NoContent();
    }

    /// <summary>Whether a person answered the challenge for one act (see <see cref="StepUp"/>).
    /// </summary>
    public static async Task<bool> ProvesAsync(
        Answer answer,
        string statement,
        Guid personId,
        HttpContext http,
        IServiceProvider services
    ) =>
        await PersonOfAsync(
            answer.Credential,
            Unprotected(
                services.GetRequiredService<IDataProtectionProvider>(),
                statement,
                answer.State
            ),
            http,
            services
        ) == personId;

    /// <summary>Whose passkey answered; null when none did, or its person may not sign in. A
    /// password locked by somebody's guesses doesn't keep its owner's passkey out.</summary>
    static async Task<Guid?> PersonOfAsync(
        string credential,
        string? state,
        HttpContext http,
        IServiceProvider services
    )
    {
        var result = await services
            .GetRequiredService<IPasskeyHandler<Person>>()
            .PerformAssertionAsync(
                new()
                {
                    HttpContext = http,
                    CredentialJson = credential,
                    AssertionState = state,
                }
            );
        if (!result.Succeeded || result.User.SuspendedAt is not null)
            return null;
        var people = services.GetRequiredService<UserManager<Person>>();
        await people.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User.Id;
    }

    static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);
    const string SignsIn = "sign-in";

    static string Enrols(Acting me) => $"add {me.Session!.SessionId}";

    static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection, string serves) =>
        protection.CreateProtector("passkey", serves).ToTimeLimitedDataProtector();

    /// <summary>Null for what is too old, was made for something else, or isn't ours.</summary>
    static string? Unprotected(IDataProtectionProvider protection, string serves, string state)
    {
        try
        {
            return Protector(protection, serves).Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static ProblemHttpResult Failed(string detail) =>
        (ProblemHttpResult)Problems.Of(401, detail, "wrong");
}
