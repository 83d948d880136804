using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Session;

/// <summary>Who is signed in, with which posts and rights; screens derive nothing themselves.</summary>
public static class GetSession
{
    public sealed record PersonView(Guid Id, string Name, string UserName, bool TwoFactor);

    public sealed record PostView(
        string Agency, string AgencyName, PostKind Post, DateOnly From, DateOnly? To);

    public sealed record PermissionsView(string Agency, IReadOnlyList<Permission> Permissions);

    public sealed record SessionView(
        PersonView? Person, IReadOnlyList<PostView> Posts, IReadOnlyList<PermissionsView> Permissions,
        string CsrfToken, bool Demo, DateTime Now);

    const string OfficeName = "中国职工保险互助会北京办事处";

    public static void Map(RouteGroupBuilder session) =>
        session.MapGet("", Handle).WithName(nameof(GetSession))
            .WithMetadata(new UseCase(nameof(GetSession), Area.Session) { NeedsNoSession = true });

    static Ok<SessionView> Handle(
        HttpContext http, Acting acting, IAntiforgery antiforgery, Settings settings,
        TimeProvider clock)
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        var session = acting.Session;
        return TypedResults.Ok(new SessionView(
            session is null ? null
                : new(session.PersonId, session.Name, session.UserName, session.TwoFactor),
            [.. (session?.Posts ?? []).Select(p => new PostView(
                p.Slug ?? "office", p.AgencyName ?? OfficeName, p.Kind, p.From, p.To))],
            [.. (session?.Posts ?? []).GroupBy(p => (p.AgencyId, p.Slug)).Select(g =>
                new PermissionsView(g.Key.Slug ?? "office", [.. session!.PermissionsIn(g.Key.AgencyId)]))],
            token, settings.Demo, clock.Now()));
    }
}
