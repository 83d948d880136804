using Huzhu.Api.Budgets;
using Huzhu.Api.Committees;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Relief;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Relief;

/// <summary>Another than who wrote a case approves exactly what was read, or refuses it (GV-9).
/// </summary>
public static class DecideRelief
{
    /// <param name="Revision">The one that was read.</param>
    public sealed record ApproveRequest(int Revision);

    public sealed record RefuseRequest(string Reason);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission approve = Permission.ApproveRelief;
        const string one = "relief-cases/{id:guid}";
        agency.Write(one + "/approval", ApproveRelief, approve).OnExisting();
        agency.Write(one + "/refusal", RefuseRelief, approve).OnExisting();
    }

    static async Task<Ok<ReliefView>> ApproveRelief(
        Guid id,
        ApproveRequest request,
        Here here,
        ReliefReading reading
    )
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await Spending.RequireAsync(here);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        one.Approve(request.Revision, here.Me.PersonId, here.Now);
        ReliefRules.FreedByTime.Require(
            await ReliefLedger.KeepAsync(here.Db, one, here.Now, here.Ct)
        );
        return await PrepareRelief.SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> RefuseRelief(
        Guid id,
        RefuseRequest request,
        Here here,
        ReliefReading reading,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        await PrepareRelief.FreeAsync(one, here, budget);
        one.Refuse(Text.Of("reason", request.Reason, "理由", 500), here.Me.PersonId, here.Now);
        return await PrepareRelief.SavedAsync(one, here, reading);
    }
}
