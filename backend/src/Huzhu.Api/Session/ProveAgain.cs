using Huzhu.Api.Pipeline;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api.Session;

/// <summary>The signed-in person proves once more to be the one, for one act (step-up).</summary>
public static class ProveAgain
{
    /// <param name="Path">The address of the act, from /api on.</param>
    /// <param name="Version">The version in its If-Match; null when it has none.</param>
    public sealed record Request(string Password, string Path, int? Version);

    public sealed record Proof(string Token);

    public static void Map(RouteGroupBuilder session) =>
        session
            .Posts("step-up", Handle, nameof(ProveAgain), needsNoKey: true, ownWork: true)
            .RequireRateLimiting(Throttling.SignIn);

    static async Task<Results<Ok<Proof>, ProblemHttpResult>> Handle(
        Request request,
        Acting me,
        StepUp stepUp,
        Work work
    )
    {
        var right = await work.AsOfficeAsync(
            writes: true,
            async (_, services) =>
            {
                var people = services.GetRequiredService<UserManager<Person>>();
                var person = (await people.FindByIdAsync(me.PersonId.ToString()))!;
                if (await people.IsLockedOutAsync(person))
                    return false;
                if (await people.CheckPasswordAsync(person, request.Password))
                    return true;
                await people.AccessFailedAsync(person);
                return false;
            }
        );
        return right
            ? TypedResults.Ok(
                new Proof(stepUp.Issue(me.Session!.SessionId, request.Path, request.Version))
            )
            : (ProblemHttpResult)
                Problems.Of(401, "密码不正确，请重新输入；连续输错会暂时锁定。", "wrong");
    }
}
