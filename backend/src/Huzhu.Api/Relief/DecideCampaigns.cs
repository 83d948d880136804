using Huzhu.Api.Budgets;
using Huzhu.Api.Committees;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>Another than who wrote a campaign approves exactly what was read, refuses it, or declares
/// its list void; the clerk records who came, completes it, and when all is paid gives back what is
/// left of its sum (GV-9, RE-4, RE-7, RE-8).</summary>
public static class DecideCampaigns
{
    /// <param name="Revision">The one that was read.</param>
    public sealed record ApproveCampaignRequest(int Revision);

    public sealed record RefuseCampaignRequest(string Reason);

    /// <param name="Back">Value of the goods that are back in stock, in yuan.</param>
    public sealed record VoidCampaignRequest(string Reason, decimal Back);

    public sealed record UnitCountRequest(Guid UnitId, int Heads);

    /// <summary>What came of it.</summary>
    /// <param name="On">The day of the last signature.</param>
    /// <param name="Counts">Of units without names, where the number is another.</param>
    /// <param name="Absent">Named members who got nothing.</param>
    /// <param name="Given">Value of what was given out, in yuan.</param>
    /// <param name="Gifts">Of an activity.</param>
    /// <param name="FileId">The scan of the signed list, sent before.</param>
    /// <param name="Place">册-页.</param>
    public sealed record CampaignOutcomeRequest(
        DateOnly On,
        IReadOnlyList<UnitCountRequest> Counts,
        IReadOnlyList<Guid> Absent,
        decimal Given,
        PrepareCampaigns.GiftsRequest? Gifts,
        Guid FileId,
        string Place
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission approve = Permission.ApproveRelief;
        const string one = "campaigns/{id:guid}";
        agency.Write(one + "/approval", ApproveCampaign, approve).OnExisting();
        agency.Write(one + "/refusal", RefuseCampaign, approve).OnExisting();
        agency.Write(one + "/voiding", VoidCampaign, approve).OnExisting();
        agency.Write(one + "/completion", CompleteCampaign, Permission.PrepareRelief).OnExisting();
        agency.Write(one + "/settlement", SettleCampaign, Permission.PrepareRelief).OnExisting();
    }

    static async Task<Ok<CampaignView>> ApproveCampaign(
        Guid id,
        ApproveCampaignRequest request,
        Here here,
        CampaignReading reading,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await Spending.RequireAsync(here);
        await reading.HoldAsync(here.Ct);
        var rulebook = await here.Rulebook();
        one.Approve(
            request.Revision,
            await reading.CapsAsync(one, await reading.PeopleAsync(id, here.Ct), rulebook, here.Ct),
            here.Me.PersonId,
            rulebook,
            here.Now
        );
        await budget.OpenAsync(id, one.OnPaper, here.Ct);
        return await PrepareCampaigns.SavedAsync(one, here, reading);
    }

    static async Task<Ok<CampaignView>> RefuseCampaign(
        Guid id,
        RefuseCampaignRequest request,
        Here here,
        CampaignReading reading,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await PrepareCampaigns.FreeAsync(one, here, budget);
        one.Refuse(Text.Of("reason", request.Reason, "理由", 500), here.Me.PersonId, here.Now);
        return await PrepareCampaigns.SavedAsync(one, here, reading);
    }

    static async Task<Ok<CampaignView>> CompleteCampaign(
        Guid id,
        CampaignOutcomeRequest request,
        Here here,
        CampaignReading reading
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await KeepFiles.RequireSentAsync(here.Db, request.FileId, here.Me, here.Ct);
        await reading.HoldAsync(here.Ct);
        var heads = await here.Db.CampaignHeads.Where(h => h.CampaignId == id).ToListAsync(here.Ct);
        var absent = heads.Where(h => request.Absent.Contains(h.MemberId)).ToList();
        if (absent.Count != request.Absent.Distinct().Count())
            throw new InvalidField("absent", "名单中没有这名会员，请重新选择。");
        var present = heads.Except(absent).ToList();
        one.Receive(
            new(
                request.On,
                UnitsOf(one, request.Counts, present),
                request.Given is >= 0 and <= 100_000_000m
                    ? Money.OfYuan(request.Given)
                    : throw new InvalidField("given", "请填写实际发放物资的金额（元）。"),
                PrepareCampaigns.GiftsOf(request.Gifts),
                request.FileId,
                Text.Of("place", request.Place, "纸质名册存放位置", 50)
            ),
            here.Now
        );
        var rulebook = await here.Rulebook();
        one.Complete(
            await reading.CapsAsync(
                one,
                [.. present.Select(h => new CampaignPerson(h.PersonKey, h.UnitId))],
                rulebook,
                here.Ct
            ),
            here.Me.PersonId,
            rulebook,
            here.Now
        );
        here.Db.CampaignHeads.RemoveRange(absent);
        return await PrepareCampaigns.SavedAsync(one, here, reading);
    }

    static async Task<Ok<CampaignView>> SettleCampaign(
        Guid id,
        Here here,
        CampaignReading reading,
        BudgetLines budget
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        one.Settle(here.Me.PersonId, here.Now);
        await budget.FreeAsync(id, here.Ct);
        return await PrepareCampaigns.SavedAsync(one, here, reading);
    }

    static List<CampaignUnit> UnitsOf(
        Campaign one,
        IReadOnlyList<UnitCountRequest> counts,
        List<CampaignHead> present
    )
    {
        var counted = counts.GroupBy(c => c.UnitId).ToDictionary(c => c.Key, c => c.Last().Heads);
        if (
            counted.Any(c =>
                c.Value is < 0 or > PrepareCampaigns.MostHeads
                || !one.Units.Any(u => u.UnitId == c.Key && !u.Listed)
            )
        )
            throw new InvalidField("counts", "请填写没有名单的单位的实到人数。");
        var came = present.ToLookup(h => h.UnitId);
        return
        [
            .. one
                .Units.Select(u =>
                    u.Listed
                        ? u with
                        {
                            Heads = came[u.UnitId].Count(),
                            FrontLine = came[u.UnitId].Count(h => h.FrontLine),
                        }
                    : counted.TryGetValue(u.UnitId, out var heads)
                        ? u with
                        {
                            Heads = heads,
                            FrontLine = u.FrontLine > 0 ? heads : 0,
                        }
                    : u
                )
                .Where(u => u.Heads > 0),
        ];
    }

    static async Task<Ok<CampaignView>> VoidCampaign(
        Guid id,
        VoidCampaignRequest request,
        Here here,
        CampaignReading reading
    )
    {
        var one = await here.Find(here.Db.Campaigns, id);
        await reading.HoldAsync(here.Ct);
        one.Void(
            Text.Of("reason", request.Reason, "作废原因", 500),
            request.Back is >= 0 and <= 100_000_000m
                ? Money.OfYuan(request.Back)
                : throw new InvalidField("back", "请填写退回库存的物资金额（元），没有的填0。"),
            here.Me.PersonId,
            here.Now
        );
        return await PrepareCampaigns.SavedAsync(one, here, reading);
    }
}
