using System.Security.Claims;
using Huzhu.Api.Pipeline;
using Huzhu.Data.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api.Session;

/// <summary>Password, and the code of the authenticator app where one is set up. Wrong user,
/// wrong password and suspended answer alike.</summary>
public static class SignIn
{
    public sealed record Request(string UserName, string Password, string? Code);

    public static void Map(RouteGroupBuilder session) =>
        session
            .Posts(
                "sign-in",
                Handle,
                nameof(SignIn),
                needsNoKey: true,
                ownWork: true,
                needsNoSession: true
            )
            .RequireRateLimiting(Throttling.SignIn);

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request,
        HttpContext http,
        UserManager<Person> people,
        Data.Tenancy.Work work
    )
    {
        var outcome = await work.AsOfficeAsync(
            writes: true,
            (_, services) => CheckAsync(services.GetRequiredService<UserManager<Person>>(), request)
        );
        if (outcome.Refusal is { } refusal)
            return refusal;
        await OpenAsync(http, outcome.PersonId);
        return TypedResults.NoContent();
    }

    /// <summary>A new session for who has just proved who they are; the browser's old one ends.
    /// </summary>
    internal static async Task OpenAsync(HttpContext http, Guid personId)
    {
        const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;
        if (http.User.Identity?.IsAuthenticated == true)
            await http.SignOutAsync(Cookie);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, personId.ToString())],
            Cookie
        );
        await http.SignInAsync(Cookie, new ClaimsPrincipal(identity));
    }

    static async Task<(Guid PersonId, ProblemHttpResult? Refusal)> CheckAsync(
        UserManager<Person> people,
        Request request
    )
    {
        var person = await people.FindByNameAsync(request.UserName);
        if (person is null)
        {
            // the same time is spent on a user who does not exist
            people.PasswordHasher.HashPassword(null!, request.Password);
            return (default, Wrong());
        }
        if (await people.IsLockedOutAsync(person))
            return (
                default,
                Refused(
                    429,
                    "连续输错次数过多，请15分钟后再试，或联系办事处重新发放激活单。",
                    "locked"
                )
            );
        if (
            !await people.CheckPasswordAsync(person, request.Password)
            || person.SuspendedAt is not null
        )
        {
            await people.AccessFailedAsync(person);
            return (default, Wrong());
        }
        if (person.TwoFactorEnabled)
        {
            if (await people.GetAuthenticatorKeyAsync(person) is null)
                return (
                    default,
                    Refused(401, "该账户已启用通行密钥，请用通行密钥登录。", "passkey-needed")
                );
            if (string.IsNullOrEmpty(request.Code))
                return (default, Refused(401, "请输入身份验证器上的六位动态码。", "code-needed"));
            if (
                !await people.VerifyTwoFactorTokenAsync(
                    person,
                    TokenOptions.DefaultAuthenticatorProvider,
                    request.Code
                )
            )
            {
                await people.AccessFailedAsync(person);
                return (default, Refused(401, "动态码不正确或已过期，请重新输入。", "code-wrong"));
            }
        }
        await people.ResetAccessFailedCountAsync(person);
        return (person.Id, null);
    }

    static ProblemHttpResult Wrong() => Refused(401, "用户名或密码不正确。", "wrong");

    static ProblemHttpResult Refused(int status, string detail, string code) =>
        (ProblemHttpResult)Problems.Of(status, detail, code);
}
