using Huzhu.Api.Session;

namespace Huzhu.Api.Pipeline;

/// <summary>Who may come in to a use case. It is decided by route, session and headers, before
/// anything of the request's body is read: whoever may not come in costs no more than the
/// answer.</summary>
public sealed class Gate(Acting acting, Sessions sessions, Settings settings)
{
    /// <summary>401, 403 or 404 for who may not come in. Another agency answers like
    /// none.</summary>
    /// <returns>Null: come in.</returns>
    public IResult? Refuse(HttpContext http, UseCase useCase) =>
        RefusePerson(http, useCase) is { } refusal ? refusal
        : acting.Session is not null && useCase.Writes && !sessions.IsFromPage(http)
            ? Problems.Of(403, "页面已过期，请刷新后重试。", "csrf")
        : null;

    IResult? RefusePerson(HttpContext http, UseCase useCase)
    {
        if (useCase.Area == Area.Public)
            return null;
        if (acting.Program is not null)
            return RefuseProgram(http, useCase);
        if (acting.Session is not { } session)
            return useCase.NeedsNoSession ? null : Problems.Of(401, "请先登录。", "sign-in");
        if (useCase.Area == Area.Session)
            return null;
        if (settings.SecondFactor && !session.TwoFactor)
            return Problems.Of(403, "请先启用两步验证，再办理业务。", "second-factor");
        if (useCase.Area == Area.Agency)
        {
            var slug = (string)http.Request.RouteValues["slug"]!;
            if (!acting.Enter(slug))
                return Problems.NotFound();
            if (acting.Masked && useCase.ShowsPersonal)
                return Problems.Of(403, "此件含个人信息，委托未允许不脱敏查阅。", "masked");
        }
        else if (session.Posts.All(p => p.AgencyId is not null))
            return Problems.Of(403, "您在办事处没有有效岗位。", "no-office-post");
        if (acting.May(useCase.Permission!.Value))
            return null;
        return acting.Engagement is null
            ? Problems.Of(403, "您现有的岗位没有这项权限。", "permission")
            : Problems.Of(403, "审计和监督人员只可查阅。", "read-only");
    }

    /// <summary>A program reads in its one agency, by its named rights, masked; nothing else.
    /// </summary>
    IResult? RefuseProgram(HttpContext http, UseCase useCase)
    {
        if (useCase.NeedsNoSession)
            return null;
        if (useCase.Area != Area.Agency)
            return Problems.Of(403, "接口账号只能查阅所属代办处。", "program");
        if (!acting.Enter((string)http.Request.RouteValues["slug"]!))
            return Problems.NotFound();
        return
            useCase.Writes && !useCase.ForPrograms
            || useCase.ShowsPersonal
            || !acting.May(useCase.Permission!.Value)
            ? Problems.Of(403, "接口账号没有这项权限。", "program")
            : null;
    }
}
