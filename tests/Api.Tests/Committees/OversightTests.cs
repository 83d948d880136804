using System.Text.Json.Nodes;

namespace Api.Tests.Committees;

/// <summary>What the office sees over all agencies, and that a custody conflict is
/// recorded.</summary>
public class OversightTests
{
    static async Task<JsonNode> Row(World world, TestAgency agency, string query = "")
    {
        var list = (await (await world.Office("finance")).Get($"office/oversight{query}")).Ok();
        return list.At("items")!
            .AsArray()
            .Single(r => r!["slug"]!.GetValue<string>() == agency.Slug)!;
    }

    [Fact, Keeps("CU-4", "GV-7")]
    public async Task Figures_say_what_each_agency_lacks_and_filter_the_list()
    {
        await using var world = await World.StartAsync();
        var (agency, other) = (await world.OperatingAgency(), await world.OperatingAgency("南方"));
        await world.Appoint(agency, "accountant");
        var row = await Row(world, agency, "?finding=accountants");
        Assert.Equal(10, row["rules"]!.GetValue<int>());
        Assert.True(row["fulfilled"]!.GetValue<bool>());
        Assert.False((await Row(world, other))["fulfilled"]!.GetValue<bool>());
        var office = await world.Office("finance");
        var meetings = (await office.Get("office/oversight?finding=meetings")).Ok();
        Assert.Equal(0, meetings.Int("total"));
        world.PassUntil("2026-04-01T00:01:00");
        await world.SignInAnew((await Template.Get()).Office["finance"]);
        Assert.Equal(
            1,
            (await Row(world, other, "?finding=meetings"))["meetings"]!.GetValue<int>()
        );
        office = await world.Office("finance");
        var view = (await office.Get($"{other.OfficePath}/oversight")).Ok();
        Assert.Contains("目前没有会计", view.String("accountants"));
        Assert.Contains(
            view.At("overdue")!.AsArray(),
            d => d!["title"]!.GetValue<string>().Contains("第1季度")
        );
    }

    [Fact, Breaks("CU-3")]
    public async Task A_refused_conflict_is_recorded_and_a_lawful_transfer_is_not()
    {
        await using var world = await World.StartAsync();
        var side = await new Isolation.Side(world, "北方").SetUp();
        async Task<Answer> Offer(string to) =>
            await side.Posts["accountant"]
                .Act(
                    $"{side.Agency.Path}/custody",
                    "transfers",
                    new JsonObject
                    {
                        ["itemId"] = side.NameSeal.ToString(),
                        ["terms"] = side.TermsTo(to),
                    }
                );
        (await Offer("clerk")).Breaks("CU-3");
        var row = await Row(world, side.Agency, "?finding=conflicts");
        Assert.Equal(1, row["conflicts"]!.GetValue<int>());
        var office = await world.Office("inspector");
        var conflict = (await office.Get($"{side.Agency.OfficePath}/oversight"))
            .Ok()
            .At("conflicts.0")!;
        Assert.Equal("CU-3", conflict["rule"]!.GetValue<string>());
        Assert.Equal("ProposeTransfer", conflict["act"]!.GetValue<string>());
        (await Offer("committeeChair")).Ok();
        row = await Row(world, side.Agency);
        Assert.Equal(1, row["conflicts"]!.GetValue<int>());
    }
}
