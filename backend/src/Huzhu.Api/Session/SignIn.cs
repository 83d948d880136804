using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Session;

/// <summary>Password, and the code of the authenticator app where one is set up. Wrong user,
/// wrong password and suspended answer alike, and so do they all when they are tried too often.
/// </summary>
public static class SignIn
{
    public sealed record Request(string UserName, string Password, string? Code);

    public static void Map(RouteGroupBuilder session) =>
        session
            .Write("sign-in", Handle)
            .NoKey()
            .OwnWork()
            .NoSession()
            .RequireRateLimiting(Throttling.SignIn);

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request,
        HttpContext http,
        Door door
    )
    {
        var outcome = await door.CheckAsync(request, http);
        if (outcome.Refusal is { } refusal)
            return refusal;
        await door.OpenAsync(http, outcome.PersonId);
        return TypedResults.NoContent();
    }

    /// <summary>What is read of an account before its password is hashed.</summary>
    sealed record Account(Guid Id, string? Hash, bool MayCome, bool TwoFactor);

    /// <summary>Checks who signs in. Nothing is hashed within a unit of work.</summary>
    public sealed class Door(
        Work work,
        Hashing hashing,
        Tries tries,
        Sessions sessions,
        KnownBrowsers browsers,
        SecurityLog log,
        ILookupNormalizer normalizer
    )
    {
        /// <summary>A new session for who has just proved who they are, in a browser that is known
        /// from now on.</summary>
        public async Task OpenAsync(HttpContext http, Guid personId)
        {
            var session = await sessions.OpenAsync(http, personId);
            browsers.Mark(http, personId);
            log.Note(http, SecurityEventKind.SignedIn, personId, session);
        }

        public async Task<(Guid PersonId, ProblemHttpResult? Refusal)> CheckAsync(
            Request request,
            HttpContext http
        )
        {
            Passwords.RequireBearable("password", request.Password);
            var name = normalizer.NormalizeName(Typed.Compact(request.UserName));
            name = name.Length <= 100 ? name : name[..100];
            var account = await FindAsync(name);
            var browser = account is null ? null : browsers.IdOf(http, account.Id);
            var caller = Caller.Of(http, isKnown: browser is not null);
            var counts = CountsOf(name, browser, caller);
            var full = await tries.TakeAsync(counts);
            // under a flood of guesses from everywhere, both factors at once still let in
            var flooded = full is not null && full == counts.ElementAtOrDefault(1);
            if (flooded && !string.IsNullOrEmpty(request.Code))
                full = await tries.TakeAsync(counts[0]);
            if (full is not null)
                return (default, Locked(http, name));
            var (right, renewed) = await hashing.VerifyAsync(
                account?.Hash,
                request.Password,
                caller
            );
            if (!right || account is not { MayCome: true })
            {
                log.Note(http, SecurityEventKind.SignInFailed, account: name);
                return (default, flooded ? Locked(http, name) : Wrong());
            }
            // guesses of the code are counted by themselves
            await tries.ForgetAsync(counts[0]);
            var refusal = account.TwoFactor
                ? await RefuseCodeAsync(account, request, http, browser)
                : null;
            if (flooded && (refusal is not null || !account.TwoFactor))
                return (default, Locked(http, name));
            if (refusal is not null)
                return (default, refusal);
            if (renewed is not null)
                await RenewAsync(account, renewed);
            return (account.Id, null);
        }

        /// <summary>A browser that is known has tries of its own; of others the address counts,
        /// and, last, all addresses together.</summary>
        static Tries.Allowance[] CountsOf(string name, string? browser, Caller caller) =>
            browser is not null
                ? [Tries.Eight("browser", $"{name}\n{browser}")]
                :
                [
                    Tries.Eight("address", $"{name}\n{caller.Address}"),
                    Tries.Hundred("account", name),
                ];

        Task<Account?> FindAsync(string name) =>
            work.AsOfficeAsync(
                writes: false,
                async (db, _) =>
                    await db
                        .Users.AsNoTracking()
                        .Where(p => p.NormalizedUserName == name)
                        .Select(p => new Account(
                            p.Id,
                            p.PasswordHash,
                            p.SuspendedAt == null,
                            p.TwoFactorEnabled
                        ))
                        .SingleOrDefaultAsync()
            );

        async Task<ProblemHttpResult?> RefuseCodeAsync(
            Account account,
            Request request,
            HttpContext http,
            string? browser
        )
        {
            if (string.IsNullOrEmpty(request.Code))
            {
                var hasApp = await work.AsOfficeAsync(
                    false,
                    async (db, _) => await Passwords.SecretOfAsync(db, account.Id) is not null
                );
                return hasApp
                    ? Refused(401, "请输入身份验证器上的六位动态码。", "code-needed")
                    : Refused(401, "该账户已启用通行密钥，请用通行密钥登录。", "passkey-needed");
            }
            var count = Tries.Eight("code", $"{account.Id}\n{browser}");
            if (await tries.TakeAsync(count) is not null)
                return Locked(http, account.Id.ToString());
            var (right, used) = await work.AsOfficeAsync(
                writes: true,
                (db, _) => Passwords.UseCodeAsync(db, account.Id, request.Code)
            );
            if (right)
            {
                await tries.ForgetAsync(count);
                return null;
            }
            log.Note(http, SecurityEventKind.CodeFailed, account.Id);
            return used
                ? Refused(401, "这个动态码已经用过，请等验证器换出下一个再输入。", "code-used")
                : Refused(401, "动态码不正确或已过期，请重新输入。", "code-wrong");
        }

        /// <summary>A hash of fewer rounds becomes one of today's, when its password is there; where
        /// the account is changed at the same instant, the next sign-in does it.</summary>
        async Task RenewAsync(Account account, string renewed)
        {
            try
            {
                await work.AsOfficeAsync(
                    writes: true,
                    async (db, _) =>
                    {
                        var person = await db.Users.SingleAsync(p => p.Id == account.Id);
                        if (person.PasswordHash == account.Hash)
                            person.PasswordHash = renewed;
                        return true;
                    }
                );
            }
            catch (DbUpdateConcurrencyException)
            {
                // another sign-in has renewed it, or something else of the account has changed
            }
        }

        ProblemHttpResult Locked(HttpContext http, string name)
        {
            log.Note(http, SecurityEventKind.Locked, account: name);
            return Refused(
                429,
                "连续输错次数过多，请15分钟后再试；平时使用的浏览器和通行密钥仍可登录。",
                "locked"
            );
        }
    }

    static ProblemHttpResult Wrong() => Refused(401, "用户名或密码不正确。", "wrong");

    static ProblemHttpResult Refused(int status, string detail, string code) =>
        (ProblemHttpResult)Problems.Of(status, detail, code);
}
