using Huzhu.Api.Pipeline;
using Huzhu.Data;
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
        open.Posts(
                "activations/preview",
                Preview,
                "PreviewActivation",
                needsNoKey: true,
                ownWork: true,
                writes: false
            )
            .RequireRateLimiting(Throttling.SignIn);
        open.Posts("activations", Handle, nameof(Activate), needsNoKey: true, ownWork: true)
            .RequireRateLimiting(Throttling.SignIn);
    }

    static Task<Results<Ok<PreviewView>, ProblemHttpResult>> Preview(
        PreviewRequest request,
        Work work,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        work.AsOfficeAsync<Results<Ok<PreviewView>, ProblemHttpResult>>(
            writes: false,
            async (db, _) =>
            {
                if (await FindAsync(db, request.Token, clock, ct) is not { } found)
                    return Unusable();
                var posts = await (
                    from post in db.Posts
                    where post.PersonId == found.Person.Id && post.EndedAt == null
                    join agency in db.Agencies on post.AgencyId equals agency.Id into agencies
                    from agency in agencies.DefaultIfEmpty()
                    select new { post.Kind, agency.FullName }
                ).ToListAsync(ct);
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
            ct
        );

    static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request,
        Work work,
        TimeProvider clock,
        BlindIndex index,
        CancellationToken ct
    ) =>
        work.AsOfficeAsync<Results<NoContent, ProblemHttpResult>>(
            writes: true,
            async (db, services) =>
            {
                if (await FindAsync(db, request.Token, clock, ct) is not { } found)
                    return Unusable();
                var (person, invitation) = found;
                if (
                    ResidentId.TryParse(request.IdentityNumber) is not { } id
                    || index.Of(id.Number) != person.IdentityHash
                )
                    throw new InvalidField(
                        "identityNumber",
                        "身份证号与激活单上登记的人员不符，请核对。"
                    );
                var people = services.GetRequiredService<UserManager<Person>>();
                if (
                    invitation.Purpose == InvitationPurpose.FirstSignIn
                    && person.PasswordHash is null
                )
                    await SetUserNameAsync(people, person, request.UserName ?? "");
                if (person.PasswordHash is not null)
                    await people.RemovePasswordAsync(person);
                Require("password", await people.AddPasswordAsync(person, request.Password));
                await people.SetTwoFactorEnabledAsync(person, false);
                // the lost phone's authenticator and passkeys
                var tokens = await db.UserTokens.Where(t => t.UserId == person.Id).ToListAsync(ct);
                db.UserTokens.RemoveRange(tokens);
                foreach (var passkey in await people.GetPasskeysAsync(person))
                    await people.RemovePasskeyAsync(person, passkey.CredentialId);
                await people.SetLockoutEndDateAsync(person, null);
                invitation.UsedAt = clock.Now();
                var sessions = await db
                    .Sessions.Where(s => s.PersonId == person.Id && s.EndedAt == null)
                    .ToListAsync(ct);
                foreach (var session in sessions)
                    session.EndedAt = clock.Now();
                var audit = services.GetRequiredService<AuditTrail>();
                audit.About(person.Id.ToString(), new { invitation = invitation.Id });
                audit.Write(db, nameof(Activate), new Acting());
                return TypedResults.NoContent();
            },
            ct
        );

    static async Task SetUserNameAsync(UserManager<Person> people, Person person, string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is < 3 or > 40)
            throw new InvalidField("userName", "用户名为3至40个字符。");
        if (await people.FindByNameAsync(trimmed) is { } other && other.Id != person.Id)
            throw new InvalidField("userName", "该用户名已有人使用，请换一个。");
        Require("userName", await people.SetUserNameAsync(person, trimmed));
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
        return (await db.Users.SingleAsync(p => p.Id == invitation.PersonId, ct), invitation);
    }

    static ProblemHttpResult Unusable() =>
        (ProblemHttpResult)
            Problems.Of(404, "激活单无效、已使用或已过期，请联系办事处重新发放。", "not-found");
}
