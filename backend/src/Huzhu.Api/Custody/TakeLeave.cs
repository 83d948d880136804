using Huzhu.Api.Pipeline;
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
        agency.Write("custody/leaves", Handle, handle).OnExisting();
        agency.Write("custody/leaves/{id:guid}/return", ReturnFromLeave, handle).OnExisting();
        agency
            .Write("custody/seals-together", AllowSealsTogether, Permission.SignMinutes)
            .OnExisting()
            .StepUp();
    }

    static async Task<Ok<CustodyView>> Handle(Request request, Here here, CustodyReading custodies)
    {
        var id = here.NewId();
        here.About(id, request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) =>
                    custody.TakeLeave(id, here.Me.PersonId, request.From, request.To, at),
                here.Ct
            )
        );
    }

    static async Task<Ok<CustodyView>> ReturnFromLeave(Guid id, Here here, CustodyReading custodies)
    {
        var own = await here
            .Db.Set<Domain.Custody.CustodyLeave>()
            .AnyAsync(l => l.Id == id && l.PersonId == here.Me.PersonId, here.Ct);
        if (!own)
            throw new Absent();
        here.About(id);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) => custody.ReturnFromLeave(id, at),
                here.Ct
            )
        );
    }

    static async Task<Ok<CustodyView>> AllowSealsTogether(
        TogetherRequest request,
        Here here,
        CustodyReading custodies
    )
    {
        var id = here.NewId();
        var passed = await here.Db.Resolutions.ToListAsync(here.Ct);
        here.About(id, request);
        return TypedResults.Ok(
            await custodies.ActAsync(
                here.IfMatch,
                (custody, at) =>
                    custody.AllowSealsTogether(
                        id,
                        request.PersonId,
                        request.From,
                        request.LastDay,
                        Resolution.Required(
                            here.Me.AgencyId,
                            MotionKind.SealsTogether,
                            request.PersonId,
                            passed
                        ),
                        at
                    ),
                here.Ct
            )
        );
    }
}
