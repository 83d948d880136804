using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>
/// What stands between <see cref="Gate"/> and every use case: in which scope; then one transaction
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
    StepUp stepUp,
    EngagementViews views,
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
        if (http.GetEndpoint()!.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type)
            RequiredFields.Require(context.Arguments.FirstOrDefault(type.IsInstanceOfType));
        if (acting.Engagement is { } engagement)
            await views.RecordAsync(engagement, http, useCase);
        OpenScope(http, useCase);
        if (ReadPrecondition(http, useCase) is { } missing)
            return missing;
        if (useCase.StepUp && !stepUp.Proves(http, acting.Session!.SessionId, precondition.Seen))
        {
            http.Items[StepUp.Header] = "asked";
            return Problems.Of(403, "请再次输入密码，确认由您本人办理。", "step-up");
        }
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

    void OpenScope(HttpContext http, UseCase useCase)
    {
        switch (useCase.Area)
        {
            case Area.Agency:
                scope.OpenAgency(acting.AgencyId, acting.Point);
                break;
            case Area.Public:
                scope.OpenPublic(
                    Guid.TryParse(http.Request.RouteValues["id"] as string, out var id)
                        ? id
                        : clock.NewId()
                );
                break;
            case Area.Session:
            case Area.Office:
                scope.OpenAllAgencies();
                break;
            default:
                throw new InvalidOperationException($"{useCase.Area} opens no scope");
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
