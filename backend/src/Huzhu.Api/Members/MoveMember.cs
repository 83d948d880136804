using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>A member retires (EN-1, EN-2), goes to another unit, or leaves the agency's units.
/// Cover in force runs on in each case.</summary>
public static class MoveMember
{
    /// <param name="On">Beijing date of formal retirement; null takes a mistaken one back.</param>
    public sealed record RetirementRequest(DateOnly? On);

    public sealed record MoveRequest(Guid UnitId);

    public sealed record MemberDeparture(DateOnly LeftOn);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepMembers;
        const string one = "members/{id:guid}";
        agency.Posts(one + "/retirement", Retire, "RecordRetirement", keep, existing: true);
        agency.Posts(one + "/move", Move, nameof(MoveMember), keep, existing: true);
        agency.Posts(one + "/departure", Leave, "RecordMemberDeparture", keep, existing: true);
    }

    static Task<Results<Ok<KeepMembers.MemberView>, ProblemHttpResult>> Retire(
        Guid id,
        RetirementRequest request,
        HuzhuDb db,
        Enrolling enrolling,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            async member =>
            {
                var today = Beijing.DateOf(clock.Now());
                member.Retire(request.On, today);
                return new
                {
                    request.On,
                    cancelled = await enrolling.FollowAsync(member, request.On, today, ct),
                };
            },
            db,
            ifMatch,
            audit,
            ct
        );

    static Task<Results<Ok<KeepMembers.MemberView>, ProblemHttpResult>> Move(
        Guid id,
        MoveRequest request,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            async member =>
            {
                var unit =
                    await db.MemberUnits.SingleOrDefaultAsync(u => u.Id == request.UnitId, ct)
                    ?? throw new InvalidField("unitId", "请选择一个单位。");
                member.MoveTo(unit);
                return new { to = unit.Name };
            },
            db,
            ifMatch,
            audit,
            ct
        );

    static Task<Results<Ok<KeepMembers.MemberView>, ProblemHttpResult>> Leave(
        Guid id,
        MemberDeparture request,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    ) =>
        ActAsync(
            id,
            member =>
            {
                member.Leave(request.LeftOn, clock.Now());
                return Task.FromResult<object>(request);
            },
            db,
            ifMatch,
            audit,
            ct
        );

    static async Task<Results<Ok<KeepMembers.MemberView>, ProblemHttpResult>> ActAsync<T>(
        Guid id,
        Func<Member, Task<T>> act,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Members.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } member)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(member.Version);
        audit.About(id.ToString(), await act(member));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            KeepMembers.ViewOf(member, await KeepMembers.UnitNameAsync(db, member, ct))
        );
    }
}
