using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

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
        session.Write("step-up", Handle).NoKey().OwnWork().RequireRateLimiting(Throttling.SignIn);

    static async Task<Results<Ok<Proof>, ProblemHttpResult>> Handle(
        Request request,
        Acting me,
        HttpContext http,
        StepUp stepUp,
        Passwords passwords,
        SecurityLog log,
        Work work
    )
    {
        var sessionId = me.Session!.SessionId;
        RequiredFields.Require(request.Passkey);
        var right = request.Passkey is { } answer
            ? await work.AsOfficeAsync(
                writes: true,
                (_, services) =>
                    Passkeys.ProvesAsync(
                        answer,
                        StepUp.Statement(sessionId, request.Path, request.Version),
                        me.PersonId,
                        http,
                        services
                    )
            )
            : await passwords.ProvesAsync(me, request.Password ?? "", http) is not null;
        if (right)
            return TypedResults.Ok(
                new Proof(stepUp.Issue(sessionId, request.Path, request.Version))
            );
        log.Note(http, SecurityEventKind.StepUpFailed);
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
