using Huzhu.Api.Pipeline;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Session;

/// <summary>Ends this session and clears what the browser kept.</summary>
public static class SignOut
{
    public static void Map(RouteGroupBuilder session) =>
        session.Posts(
            "sign-out",
            Handle,
            nameof(SignOut),
            needsNoKey: true,
            ownWork: true,
            needsNoSession: true
        );

    static async Task<NoContent> Handle(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return TypedResults.NoContent();
    }
}
