using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// What stands before every use case: who is it, may they, in which scope; then one transaction
/// around the handler with its audit entry and its remembered answer. The answer is sent only
/// after the commit; whatever is thrown rolls everything back.
/// </summary>
public sealed class UseCaseFilter(
    Acting acting,
    TenantScope scope,
    HuzhuDb db,
    Precondition precondition,
    AuditTrail audit,
    Idempotency idempotency,
    RulebookSource rulebooks,
    IAntiforgery antiforgery,
    StepUp stepUp,
    EngagementViews views,
    Settings settings,
    TimeProvider clock
)
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var useCase = http.GetEndpoint()!.Metadata.GetRequiredMetadata<UseCase>();
        if (Refuse(http, useCase) is { } refusal)
            return refusal;
        if (
            acting.Session is not null
            && useCase.Writes
            && !await antiforgery.IsRequestValidAsync(http)
        )
            return Problems.Of(403, "页面已过期，请刷新后重试。", "csrf");
        if (http.GetEndpoint()!.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type)
            RequiredFields.Require(context.Arguments.FirstOrDefault(type.IsInstanceOfType));
        if (acting.Engagement is { } engagement)
            await views.RecordAsync(engagement, http, useCase);
        OpenScope(http, useCase);
        if (ReadPrecondition(http, useCase) is { } missing)
            return missing;
        if (useCase.StepUp && !stepUp.Proves(http, acting.Session!.SessionId, precondition.Seen))
            return Problems.Of(403, "请再次输入密码，确认由您本人办理。", "step-up");
        if (useCase.OwnWork)
        {
            if (useCase is { Writes: true, Area: Area.Agency })
                await RefuseReadOnlyAgencyInAUnitOfItsOwnAsync(useCase, http.RequestAborted);
            return await next(context);
        }
        if (!useCase.Writes)
            return await ReadAsync(context, next, useCase);
        try
        {
            return await WriteAsync(context, next, useCase);
        }
        catch (RuleBroken broken) when (AgencyRules.CustodyConflicts.Contains(broken.Rule))
        {
            await RecordConflictAsync(useCase, broken.Rule, http.RequestAborted);
            throw;
        }
    }

    /// <summary>A refusal leaves nothing behind; that somebody tried to bring seals and cheques
    /// together is recorded all the same, in a transaction of its own (CU-2, CU-3).</summary>
    async Task RecordConflictAsync(UseCase useCase, Rule rule, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, writes: true, ct);
        audit.About(rule.Id, new { act = useCase.Name });
        audit.Write(db, AuditTrail.CustodyConflict, acting);
        await db.SaveChangesAsync(ct);
        await unit.CommitAsync(ct);
    }

    /// <summary>401, 403 or 404 for who may not come in. Another agency answers like none.</summary>
    IResult? Refuse(HttpContext http, UseCase useCase)
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

    void OpenScope(HttpContext http, UseCase useCase)
    {
        switch (useCase.Area)
        {
            case Area.Agency:
                scope.OpenAgency(acting.AgencyId);
                break;
            case Area.Public:
                scope.OpenPublic(
                    Guid.TryParse(http.Request.RouteValues["id"] as string, out var id)
                        ? id
                        : clock.NewId()
                );
                break;
            default:
                scope.OpenAllAgencies();
                break;
        }
    }

    IResult? ReadPrecondition(HttpContext http, UseCase useCase)
    {
        if (!useCase.ActsOnExisting)
            return null;
        var header = http.Request.Headers.IfMatch.ToString().Trim('"');
        if (header.Length == 0)
            return Problems.Of(428, "请求缺少版本号（If-Match）。", "if-match");
        if (!int.TryParse(header, out var version))
            throw new StaleVersion();
        precondition.Seen = version;
        return null;
    }

    async ValueTask<object?> ReadAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        UseCase useCase
    )
    {
        await using var unit = await UnitOfWork.BeginAsync(
            db,
            writes: false,
            context.HttpContext.RequestAborted,
            useCase.AtOnce
        );
        return Tagged(context.HttpContext, await next(context));
    }

    async ValueTask<object?> WriteAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        UseCase useCase
    )
    {
        var http = context.HttpContext;
        var ct = http.RequestAborted;
        var call = await idempotency.ReadAsync(http, useCase, acting);
        if (call.Refusal is not null)
            return call.Refusal;
        for (var attempt = 1; ; attempt++)
        {
            await using var unit = await UnitOfWork.BeginAsync(db, writes: true, ct);
            if (await idempotency.FindAsync(db, call, ct) is { } answered)
                return answered;
            await RefuseReadOnlyAgencyAsync(useCase, ct);
            try
            {
                await idempotency.ClaimAsync(db, call, acting, ct);
            }
            catch (DbUpdateException) when (attempt == 1)
            {
                db.ChangeTracker.Clear();
                continue; // the same request is just being answered: read its answer
            }
            var result = Unwrapped(await next(context));
            if (result is IStatusCodeHttpResult { StatusCode: >= 400 })
                return result;
            if (useCase.ActsOnExisting && !precondition.Checked)
                throw new InvalidOperationException($"{useCase.Name} did not check If-Match");
            audit.Write(db, useCase.Name, acting);
            idempotency.Remember(call, result);
            await db.SaveChangesAsync(ct);
            await unit.CommitAsync(ct);
            return Tagged(http, result);
        }
    }

    async Task RefuseReadOnlyAgencyAsync(UseCase useCase, CancellationToken ct)
    {
        if (useCase.Area != Area.Agency || useCase.WhenReadOnly)
            return;
        var agency = await db.Agencies.SingleAsync(a => a.Id == acting.AgencyId, ct);
        agency.RequireWritable(clock.Now(), await rulebooks.GetAsync(db, ct));
    }

    async Task RefuseReadOnlyAgencyInAUnitOfItsOwnAsync(UseCase useCase, CancellationToken ct)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, writes: false, ct);
        await RefuseReadOnlyAgencyAsync(useCase, ct);
        db.ChangeTracker.Clear();
    }

    static object? Unwrapped(object? result) =>
        result is INestedHttpResult nested ? nested.Result : result;

    static object? Tagged(HttpContext http, object? result)
    {
        if (Unwrapped(result) is IValueHttpResult { Value: IVersioned versioned })
            http.Response.Headers.ETag = $"\"{versioned.Version}\"";
        return result;
    }
}
