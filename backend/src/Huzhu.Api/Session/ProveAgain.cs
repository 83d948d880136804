using Huzhu.Api.Pipeline;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api.Session;

/// <summary>The signed-in person proves once more to be the one, for one act (step-up).</summary>
public static class ProveAgain
{
    /// <param name="Password">Null when a passkey answers.</param>
    /// <param name="Passkey">The answer to a challenge for the same act.</param>
    /// <param name="Path">The address of the act, from /api on.</param>
    /// <param name="Version">The version in its If-Match; null when it has none.</param>
    public sealed record Request(
        string? Password,
        Passkeys.Answer? Passkey,
        string Path,
        int? Version
    );

    public sealed record Proof(string Token);

    public static void Map(RouteGroupBuilder session) =>
        session
            .Posts("step-up", Handle, nameof(ProveAgain), needsNoKey: true, ownWork: true)
            .RequireRateLimiting(Throttling.SignIn);

    static async Task<Results<Ok<Proof>, ProblemHttpResult>> Handle(
        Request request,
        Acting me,
        HttpContext http,
        StepUp stepUp,
        Work work
    )
    {
        var sessionId = me.Session!.SessionId;
        RequiredFields.Require(request.Passkey);
        var right = await work.AsOfficeAsync(
            writes: true,
            async (_, services) =>
            {
                if (request.Passkey is { } answer)
                    return await Passkeys.ProvesAsync(
                        answer,
                        StepUp.Statement(sessionId, request.Path, request.Version),
                        me.PersonId,
                        http,
                        services
                    );
                var people = services.GetRequiredService<UserManager<Person>>();
                var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
                if (await people.IsLockedOutAsync(person))
                    return false;
                if (await people.CheckPasswordAsync(person, request.Password ?? ""))
                    return true;
                await people.AccessFailedAsync(person);
                return false;
            }
        );
        if (right)
            return TypedResults.Ok(
                new Proof(stepUp.Issue(sessionId, request.Path, request.Version))
            );
        return (ProblemHttpResult)
            Problems.Of(
                401,
                request.Passkey is null
                    ? "密码不正确，请重新输入；连续输错会暂时锁定。"
                    : "通行密钥验证失败，请重试，或输入密码。",
                "wrong"
            );
    }
}
