using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Api.Tests.Settlements;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Rebates;
using Huzhu.Domain.Shared;

namespace Api.Tests.Rebates;

/// <summary>For the isolation matrix: statements of one side, each of a quarter of its own long ago.
/// </summary>
static class SideRebates
{
    static int made;

    /// <summary>One that stands where it is asked to, straight in the database.</summary>
    public static async Task<(Guid Id, int Version)> Statement(Side side, RebateState state)
    {
        var agencyId = await side.World.AgencyIdOf(side.Agency.Slug);
        var number = Interlocked.Increment(ref made);
        var quarter = new Quarter(1000 + number / 4, number % 4 + 1);
        var (now, someone) = (side.World.Clock.Now(), Guid.CreateVersion7());
        return await side.World.Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var id = side.World.Clock.NewId();
                var of = new RebateOf(id, agencyId, AgencyKind.District, quarter);
                var one = RebateStatement.Of(id, agencyId, quarter, known: false, someone, now);
                var item = RebateItem.Came(
                    side.World.Clock.NewId(),
                    of,
                    "accident",
                    Money.OfYuan(100),
                    quarter.First,
                    rate: 800,
                    side.Canary
                );
                db.RebateStatements.Add(one);
                db.RebateItems.Add(item);
                one.Compute([item], [], someone, now);
                if (state != RebateState.Draft)
                    one.Propose(one.Payable, someone, now);
                if (state is RebateState.Confirmed or RebateState.Paid)
                    one.Confirm(one.Payable, unchanged: true, Guid.CreateVersion7(), now);
                if (state == RebateState.Paid)
                    one.Pay(Beijing.DateOf(now), side.Canary, someone, now);
                await db.SaveChangesAsync();
                return (id, one.Version);
            }
        );
    }

    public static Func<Side, Task<Call>> AtOffice(
        RebateState state,
        string act,
        JsonObject? body = null
    ) =>
        async s =>
        {
            var (id, version) = await Statement(s, state);
            return new(
                HttpMethod.Post,
                $"office/rebates/{id}/{act}",
                body?.DeepClone().AsObject(),
                version
            );
        };

    public static Func<Side, Task<Call>> ReadAtOffice(string part) =>
        async s =>
            new(
                HttpMethod.Get,
                $"office/rebates/{(await Statement(s, RebateState.Paid)).Id}{part}"
            );

    public static Func<Side, Task<Call>> Read(string part) =>
        async s =>
            new(
                HttpMethod.Get,
                $"{s.Agency.Path}/rebates/{(await Statement(s, RebateState.Paid)).Id}{part}"
            );

    public static async Task<Call> Receive(Side side)
    {
        var (id, version) = await Statement(side, RebateState.Paid);
        return new(
            HttpMethod.Post,
            $"{side.Agency.Path}/rebates/{id}/receipt",
            new JsonObject { ["on"] = side.World.Today, ["reference"] = side.Canary },
            version
        );
    }

    static JsonObject RateOf(Side side)
    {
        var number = Interlocked.Increment(ref made);
        return new()
        {
            ["planCode"] = Runs.Plan,
            ["kind"] = "district",
            ["rate"] = 8,
            ["from"] = $"{new DateOnly(2030, 1, 1).AddDays(number):yyyy-MM-dd}",
            ["document"] = side.Canary,
        };
    }

    public static async Task<Call> ProposeRate(Side side)
    {
        await Runs.Released(side.World, Runs.Plan);
        return new(HttpMethod.Post, "office/rebate-rates", RateOf(side));
    }

    public static async Task<Call> OnRate(Side side, HttpMethod method, string act)
    {
        await Runs.Released(side.World, Runs.Plan);
        var finance = await side.World.Office("finance");
        var rate = (await finance.Post("office/rebate-rates", RateOf(side))).Ok();
        return new(method, $"office/rebate-rates/{rate.Id()}{act}", null, rate.Version);
    }

    /// <summary>A row in each table of rebates.</summary>
    public static async Task Fill(Side side) =>
        (await (await Receive(side)).By(side.Posts["accountant"])).Ok();
}
