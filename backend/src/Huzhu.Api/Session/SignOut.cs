using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Session;

/// <summary>Ends this session and clears what the browser kept.</summary>
public static class SignOut
{
    public static void Map(RouteGroupBuilder session) =>
        session.Write("sign-out", Handle).NoKey().OwnWork().NoSession();

    static async Task<NoContent> Handle(HttpContext http, Sessions sessions, SecurityLog log)
    {
        await sessions.CloseAsync(http);
        log.Note(http, SecurityEventKind.SignedOut);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return TypedResults.NoContent();
    }
}
