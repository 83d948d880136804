using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Session;

/// <summary>Who is signed in, with which posts and rights; screens derive nothing
/// themselves.</summary>
public static class GetSession
{
    public sealed record PersonView(Guid Id, string Name, string UserName, bool TwoFactor);

    public sealed record PostView(
        string Agency,
        string AgencyName,
        PostKind Post,
        DateOnly From,
        DateOnly? To
    );

    /// <summary>An agency that the person may read as auditor, inspector or supervisor (GV-11).
    /// </summary>
    public sealed record EngagedView(
        string Agency,
        string AgencyName,
        EngagementKind Kind,
        string Firm,
        DateOnly From,
        DateOnly? To,
        bool Masked
    );

    public sealed record PermissionsView(string Agency, IReadOnlyList<Permission> Permissions);

    public sealed record SessionView(
        PersonView? Person,
        IReadOnlyList<PostView> Posts,
        IReadOnlyList<EngagedView> Engagements,
        IReadOnlyList<PermissionsView> Permissions,
        bool SecondFactorMissing,
        string CsrfToken,
        bool Demo,
        DateTime Now
    );

    const string OfficeName = "中国职工保险互助会北京办事处";

    public static void Map(RouteGroupBuilder session) =>
        session
            .MapGet("", Handle)
            .WithName(nameof(GetSession))
            .WithMetadata(new UseCase(nameof(GetSession), Area.Session) { NeedsNoSession = true });

    static Ok<SessionView> Handle(
        HttpContext http,
        Acting acting,
        Sessions sessions,
        Settings settings,
        TimeProvider clock
    )
    {
        var session = acting.Session;
        return TypedResults.Ok(
            new SessionView(
                session is null
                    ? null
                    : new(session.PersonId, session.Name, session.UserName, session.TwoFactor),
                [
                    .. (session?.Posts ?? []).Select(p => new PostView(
                        p.Slug ?? "office",
                        p.AgencyName ?? OfficeName,
                        p.Kind,
                        p.From,
                        p.To
                    )),
                ],
                [
                    .. (session?.Engagements ?? []).Select(e => new EngagedView(
                        e.Agency.Slug,
                        e.Agency.AgencyName,
                        e.Kind,
                        e.Firm,
                        e.From,
                        e.To,
                        !e.Unmasked
                    )),
                ],
                [
                    .. (session?.Posts ?? [])
                        .Select(p => (AgencyId: p.AgencyId, Slug: p.Slug))
                        .Union(
                            (session?.Engagements ?? []).Select(e =>
                                (AgencyId: (Guid?)e.Agency.AgencyId, Slug: (string?)e.Agency.Slug)
                            )
                        )
                        .Select(here => new PermissionsView(
                            here.Slug ?? "office",
                            [.. session!.PermissionsIn(here.AgencyId)]
                        )),
                ],
                settings.SecondFactor && session is { TwoFactor: false },
                session is null ? "" : sessions.TokenOf(http),
                settings.Demo,
                clock.Now()
            )
        );
    }
}
