using Huzhu.Api.Committees;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Relief;

/// <summary>The signed receipt comes back: its scan and where the paper lies are recorded, and the case
/// is completed (RE-10).</summary>
public static class CompleteRelief
{
    /// <param name="FileId">The scan, sent before.</param>
    /// <param name="Place">册-页.</param>
    public sealed record SignedReceiptRequest(DateOnly On, Guid FileId, string Place);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission prepare = Permission.PrepareRelief;
        const string one = "relief-cases/{id:guid}";
        agency.Write(one + "/signature", SignForRelief, prepare).OnExisting();
        agency.Write(one + "/completion", Handle, prepare).OnExisting();
    }

    static async Task<Ok<ReliefView>> SignForRelief(
        Guid id,
        SignedReceiptRequest request,
        Here here,
        ReliefReading reading
    )
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        await KeepFiles.RequireSentAsync(here.Db, request.FileId, here.Me, here.Ct);
        one.SignFor(
            request.On,
            request.FileId,
            Text.Of("place", request.Place, "纸质签收单存放位置", 50),
            here.Me.PersonId,
            here.Now
        );
        return await PrepareRelief.SavedAsync(one, here, reading);
    }

    static async Task<Ok<ReliefView>> Handle(Guid id, Here here, ReliefReading reading)
    {
        var one = await here.Find(here.Db.ReliefCases, id);
        await reading.RequireNotOwnAsync(one.Content, here.Ct);
        one.Complete(here.Me.PersonId, here.Now);
        return await PrepareRelief.SavedAsync(one, here, reading);
    }
}
