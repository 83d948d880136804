using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Settlements;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
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
        agency.Write(one + "/retirement", RecordRetirement, keep).OnExisting();
        agency.Write(one + "/move", Handle, keep).OnExisting();
        agency.Write(one + "/departure", RecordMemberDeparture, keep).OnExisting();
    }

    static Task<Ok<KeepMembers.MemberView>> RecordRetirement(
        Guid id,
        RetirementRequest request,
        Here here,
        CoverCorrections corrections
    ) =>
        ActAsync(
            id,
            async member =>
            {
                var today = here.Today;
                member.Retire(request.On, today);
                return new
                {
                    request.On,
                    cancelled = await corrections.FollowAsync(member, request.On, today, here.Ct),
                };
            },
            here
        );

    static Task<Ok<KeepMembers.MemberView>> Handle(Guid id, MoveRequest request, Here here) =>
        ActAsync(
            id,
            async member =>
            {
                var unit =
                    await here.Db.MemberUnits.SingleOrDefaultAsync(
                        u => u.Id == request.UnitId,
                        here.Ct
                    ) ?? throw new InvalidField("unitId", "请选择一个单位。");
                member.MoveTo(unit);
                return new { to = unit.Name };
            },
            here
        );

    static Task<Ok<KeepMembers.MemberView>> RecordMemberDeparture(
        Guid id,
        MemberDeparture request,
        Here here
    ) =>
        ActAsync(
            id,
            member =>
            {
                member.Leave(request.LeftOn, here.Now);
                return Task.FromResult<object>(request);
            },
            here
        );

    static async Task<Ok<KeepMembers.MemberView>> ActAsync<T>(
        Guid id,
        Func<Member, Task<T>> act,
        Here here
    )
    {
        var member = await here.Find(here.Db.Members, id);
        here.About(id, await act(member));
        await CardHolders.FollowAsync(
            here.Db,
            member,
            member.PersonKey,
            here.NewId(),
            here.Today,
            here.Ct
        );
        await here.Save();
        return TypedResults.Ok(
            KeepMembers.ViewOf(member, await KeepMembers.UnitNameAsync(here.Db, member, here.Ct))
        );
    }
}
