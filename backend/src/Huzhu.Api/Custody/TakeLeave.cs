using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Custody;

/// <summary>A keeper goes on leave once everything is handed over (CU-7); and by resolution one
/// person may keep both seals for a few working days (CU-3).</summary>
public static class TakeLeave
{
    public sealed record Request(DateOnly From, DateOnly To);

    public sealed record TogetherRequest(Guid PersonId, DateOnly From, DateOnly LastDay);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission handle = Permission.HandleCustody;
        agency.Posts("custody/leaves", Handle, nameof(TakeLeave), handle, existing: true);
        agency.Posts(
            "custody/leaves/{id:guid}/return",
            Return,
            "ReturnFromLeave",
            handle,
            existing: true
        );
        agency.Posts(
            "custody/seals-together",
            AllowTogether,
            "AllowSealsTogether",
            Permission.SignMinutes,
            existing: true,
            stepUp: true
        );
    }

    static async Task<Ok<CustodyView>> Handle(
        Request request,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var id = clock.NewId();
        audit.About(id.ToString(), request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) => custody.TakeLeave(id, me.PersonId, request.From, request.To, at),
                ct
            )
        );
    }

    static async Task<Results<Ok<CustodyView>, ProblemHttpResult>> Return(
        Guid id,
        Acting me,
        HuzhuDb db,
        CustodyReading custodies,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var own = await db.Set<Domain.Custody.CustodyLeave>()
            .AnyAsync(l => l.Id == id && l.PersonId == me.PersonId, ct);
        if (!own)
            return (ProblemHttpResult)Problems.NotFound();
        audit.About(id.ToString());
        return TypedResults.Ok(
            await custodies.ActAsync(ifMatch, (custody, at) => custody.ReturnFromLeave(id, at), ct)
        );
    }

    static async Task<Ok<CustodyView>> AllowTogether(
        TogetherRequest request,
        Acting me,
        HuzhuDb db,
        CustodyReading custodies,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var id = clock.NewId();
        var passed = await db.Resolutions.ToListAsync(ct);
        audit.About(id.ToString(), request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                ifMatch,
                (custody, at) =>
                    custody.AllowSealsTogether(
                        id,
                        request.PersonId,
                        request.From,
                        request.LastDay,
                        Resolution.Required(
                            me.AgencyId,
                            MotionKind.SealsTogether,
                            request.PersonId,
                            passed
                        ),
                        at
                    ),
                ct
            )
        );
    }
}
