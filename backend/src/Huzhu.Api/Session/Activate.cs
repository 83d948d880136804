using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.People;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Session;

/// <summary>The bearer of an invitation proves with the identity number to be the person invited,
/// and sets user name and password. After a recovery all older sessions end.</summary>
public static class Activate
{
    public sealed record PreviewRequest(string Token);

    public sealed record PreviewView(
        string Name,
        InvitationPurpose Purpose,
        IReadOnlyList<string> Posts,
        string? UserName,
        DateTime ExpiresAt
    );

    public sealed record Request(
        string Token,
        string IdentityNumber,
        string? UserName,
        string Password
    );

    public static void Map(RouteGroupBuilder open)
    {
        open.Write("activations/preview", PreviewActivation)
            .NoKey()
            .OwnWork()
            .WritesNothing()
            .RequireRateLimiting(Throttling.SignIn);
        open.Write("activations", Handle).NoKey().OwnWork().RequireRateLimiting(Throttling.SignIn);
    }

    static Task<Results<Ok<PreviewView>, ProblemHttpResult>> PreviewActivation(
        PreviewRequest request,
        Work work,
        Here here
    ) =>
        work.AsOfficeAsync<Results<Ok<PreviewView>, ProblemHttpResult>>(
            writes: false,
            async (db, _) =>
            {
                if (await FindAsync(db, request.Token, here.Clock, here.Ct) is not { } found)
                    return Unusable();
                var posts = await (
                    from post in db.Posts
                    where post.PersonId == found.Person.Id && post.EndedAt == null
                    join agency in db.Agencies on post.AgencyId equals agency.Id into agencies
                    from agency in agencies.DefaultIfEmpty()
                    select new { post.Kind, agency.FullName }
                ).ToListAsync(here.Ct);
                return TypedResults.Ok(
                    new PreviewView(
                        found.Person.Name,
                        found.Invitation.Purpose,
                        [.. posts.Select(p => $"{p.FullName ?? "办事处"} {PostNames.Of(p.Kind)}")],
                        found.Person.PasswordHash is null ? null : found.Person.UserName,
                        found.Invitation.ExpiresAt
                    )
                );
            },
            here.Ct
        );

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request,
        HttpContext http,
        Work work,
        Here here,
        BlindIndex index,
        Passwords passwords,
        Tries tries,
        SecurityLog log
    )
    {
        var (clock, ct) = (here.Clock, here.Ct);
        var found = await work.AsOfficeAsync(
            writes: false,
            (db, _) => FindAsync(db, request.Token, clock, ct),
            ct
        );
        if (found is not var (person, invitation))
        {
            log.Note(http, SecurityEventKind.InvitationFailed);
            return Unusable();
        }
        // who found the sheet must not find out the number
        var count = Tries.Eight("invitation", invitation.Id.ToString());
        if (await tries.TakeAsync(count) is not null)
            throw new TryLater(15 * 60);
        if (
            ResidentId.TryParse(request.IdentityNumber) is not { } id
            || index.Of(id.Number) != person.IdentityHash
        )
        {
            log.Note(http, SecurityEventKind.InvitationFailed, person.Id);
            throw new InvalidField("identityNumber", "身份证号与激活单上登记的人员不符，请核对。");
        }
        if (invitation.Purpose == InvitationPurpose.FirstSignIn)
            person.UserName = await FreeUserNameAsync(work, person, request.UserName ?? "");
        var hash = await passwords.HashNewAsync(
            "password",
            person,
            request.Password,
            Caller.Of(http, isKnown: false)
        );
        var done = await work.AsOfficeAsync(
            writes: true,
            (db, services) => UseAsync(db, services, request, hash, clock, ct),
            ct
        );
        if (!done)
            return Unusable();
        await tries.ForgetAsync(count);
        log.Note(http, SecurityEventKind.InvitationUsed, person.Id);
        return TypedResults.NoContent();
    }

    /// <summary>Uses the invitation. The lost phone's authenticator and passkeys go, all sessions
    /// end, and every other invitation of the person is revoked.</summary>
    static async Task<bool> UseAsync(
        HuzhuDb db,
        IServiceProvider services,
        Request request,
        string hash,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        // of two who use it at once, the second one finds it used
        if (await FindAsync(db, request.Token, clock, ct) is not var (person, invitation))
            return false;
        var people = services.GetRequiredService<UserManager<Person>>();
        if (invitation.Purpose == InvitationPurpose.FirstSignIn)
            Require(
                "userName",
                await people.SetUserNameAsync(person, (request.UserName ?? "").Trim())
            );
        Passwords.Set(person, hash);
        person.TwoFactorEnabled = false;
        person.LastCodeStep = null;
        db.UserTokens.RemoveRange(
            await db.UserTokens.Where(t => t.UserId == person.Id).ToListAsync(ct)
        );
        foreach (var passkey in await people.GetPasskeysAsync(person))
            await people.RemovePasskeyAsync(person, passkey.CredentialId);
        invitation.UsedAt = clock.Now();
        await Invitations.RevokeAsync(db, person.Id, clock.Now(), invitation.Id, ct);
        await Sessions.EndAllAsync(db, person.Id, clock.Now(), null, ct);
        var audit = services.GetRequiredService<AuditTrail>();
        audit.About(person.Id.ToString(), new { invitation = invitation.Id });
        audit.Write(db, nameof(Activate), new Acting());
        return true;
    }

    static async Task<string> FreeUserNameAsync(Work work, Person person, string name)
    {
        var trimmed = Typed.Compact(name);
        if (trimmed.Length is < 3 or > 40)
            throw new InvalidField("userName", "用户名为3至40个字符。");
        return await work.AsOfficeAsync(
            writes: false,
            async (_, services) =>
                await services.GetRequiredService<UserManager<Person>>().FindByNameAsync(trimmed)
                    is { } other
                && other.Id != person.Id
                    ? throw new InvalidField("userName", "该用户名已有人使用，请换一个。")
                    : trimmed
        );
    }

    internal static void Require(string field, IdentityResult result)
    {
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            throw new StaleVersion();
        if (!result.Succeeded)
            throw new InvalidField(field, string.Concat(result.Errors.Select(e => e.Description)));
    }

    static async Task<(Person Person, Invitation Invitation)?> FindAsync(
        HuzhuDb db,
        string token,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var hash = Invitations.HashOf(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, ct);
        if (invitation?.IsOpenAt(clock.Now()) != true)
            return null;
        var person = await db.Users.SingleAsync(p => p.Id == invitation.PersonId, ct);
        // whoever has a password gets in by it, or by two persons of the office (GV-8, GV-10)
        return
            invitation.Purpose == InvitationPurpose.FirstSignIn && person.PasswordHash is not null
            ? null
            : (person, invitation);
    }

    static ProblemHttpResult Unusable() =>
        (ProblemHttpResult)
            Problems.Of(404, "激活单无效、已使用或已过期，请联系办事处重新发放。", "not-found");
}
