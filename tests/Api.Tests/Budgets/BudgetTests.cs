using System.Text.Json.Nodes;

namespace Api.Tests.Budgets;

/// <summary>How a budget of the management fee comes into force (FI-3, CO-1).</summary>
public class BudgetTests
{
    [Fact, Keeps("FI-3", "GV-6", "GV-10"), Breaks("FI-3", "GV-6", "GV-10", "RE-8")]
    public async Task The_committee_passes_it_and_two_persons_of_the_office_file_it()
    {
        await using var world = await World.StartAsync();
        var here = await Spending.SetUp(world);
        var draft = (await here.Prepare(2026, ("administration", 9_000), ("publicity", 500))).Ok();
        (await here.Prepare(2026, ("administration", 9_000))).Is(409, "state");
        Assert.Equal(9_500m, draft.At("versions.0.total")!.GetValue<decimal>());

        // no resolution, one of another kind, one for another year
        var lacking = (await here.HandIn(draft, null)).Breaks("GV-6");
        Assert.Equal("Budget", lacking.String("facts.motionKind"));
        var other = await here.Resolved("largeSum");
        (await here.HandIn(draft, other)).Breaks("GV-6");
        var next = await here.Resolved("budget", 2027);
        (await here.HandIn(draft, next)).Breaks("FI-3");

        // what was edited after the committee had passed it isn't what it passed
        var passed = await here.Resolved("budget", 2026);
        world.Pass(TimeSpan.FromDays(1));
        await here.SignInAnew();
        var edited = (await here.Amend(draft, ("administration", 10_000))).Ok();
        (await here.HandIn(edited, passed)).Breaks("FI-3");
        var again = await here.Resolved("budget", 2026);
        var sent = (await here.HandIn(edited, again)).Ok();
        Assert.Equal("handedIn", sent.String("versions.0.state"));
        (await here.Amend(sent, ("administration", 99_000))).Is(409, "state");
        (await here.Pay(1)).Breaks("RE-8");

        // two natural persons, the second not the first
        var path = $"office/budgets/{await here.Waiting(2026)}";
        var (reviewer, approver) = (await world.Office("reviewer"), await world.Office("approver"));
        (await approver.Act(path, "confirmation")).Is(409, "state");
        (await approver.Act(path, "proposal")).Ok();
        (await approver.Act(path, "confirmation")).Breaks("GV-10");
        (await reviewer.Act(path, "return", new { reasons = "请补充测算依据" })).Ok();

        // returned, unchanged, it rests on the same resolution; changed, on a further one
        var back = await here.Seen();
        Assert.Equal("returned", back.String("versions.0.state"));
        Assert.Equal("请补充测算依据", back.String("versions.0.reasons"));
        (await here.HandIn(back, again)).Ok();
        path = $"office/budgets/{await here.Waiting(2026)}";
        (await reviewer.Act(path, "proposal")).Ok();
        var filed = (await approver.Act(path, "confirmation")).Ok();
        Assert.Equal("filed", filed.String("state"));
        (await here.Pay(10_000)).Ok();

        // a change is no budget, and the resolution of the budget is used up
        var change = (await here.Prepare(2026, ("administration", 20_000))).Ok();
        Assert.Equal(2, change.Int("versions.0.number"));
        (await here.HandIn(change, again)).Breaks("GV-6");
        var subsidy = await here.Resolved("premiumSubsidy");
        (await here.HandIn(change, subsidy)).Breaks("GV-6");
        var changed = await here.Resolved("budgetChange", 2026);
        (await here.HandIn(change, changed)).Ok();
        (await here.Pay(1)).Breaks("FI-3");
        (await here.File(await here.Waiting(2026))).Ok();
        (await here.Pay(10_000)).Ok();
        (await here.Pay(0.01m)).Breaks("FI-3");
    }

    [Fact, Keeps("FI-3"), Breaks("FI-3")]
    public async Task No_version_is_below_what_was_spent()
    {
        await using var world = await World.StartAsync();
        var here = await Spending.SetUp(world);
        await here.Filed(2026, ("administration", 10_000));
        await here.Release((await here.Pay(6_000)).Ok());
        (await here.Pay(1_000)).Ok();
        var change = (await here.Prepare(2026, ("administration", 6_999.99m))).Ok();
        var passed = await here.Resolved("budgetChange", 2026);
        var low = (await here.HandIn(change, passed)).Breaks("FI-3");
        Assert.Equal(6_000m, low.At("facts.used.yuan")!.GetValue<decimal>());
        Assert.Equal(1_000m, low.At("facts.reserved.yuan")!.GetValue<decimal>());
        var enough = (await here.Amend(change, ("administration", 7_000))).Ok();
        (await here.HandIn(enough, passed)).Ok();

        // spent meanwhile, while it waits for the office
        var filing = await here.Waiting(2026);
        var payment = (await here.Pay(0.01m)).Ok();
        (await here.File(filing)).Breaks("FI-3");
        (await here.Withdraw(payment)).Ok();
        var path = $"office/budgets/{filing}";
        (await (await world.Office("approver")).Act(path, "confirmation")).Ok();
        (await here.Pay(0.01m)).Breaks("FI-3");
    }

    [Fact, Keeps("FI-3", "GV-6")]
    public async Task Of_two_who_prepare_hand_in_or_edit_at_once_one_has_an_effect()
    {
        await using var world = await World.StartAsync();
        var here = await Spending.SetUp(world);
        var prepared = await Task.WhenAll(
            here.Prepare(2026, ("administration", 1_000)),
            here.Prepare(2026, ("administration", 2_000))
        );
        Assert.Single(prepared, a => a.Status == 200);
        Assert.Single(prepared, a => a.Status is 409 or 412);
        var draft = await here.Seen();
        Assert.Single(draft.At("versions")!.AsArray());
        var passed = await here.Resolved("budget", 2026);
        var acts = await Task.WhenAll(
            here.HandIn(draft, passed),
            here.HandIn(draft, passed),
            here.Amend(draft, ("administration", 3_000))
        );
        Assert.Single(acts, a => a.Status == 200);
        Assert.All(
            acts.Where(a => a.Status != 200),
            a => Assert.Contains(a.Status, new[] { 409, 412, 422 })
        );
    }

    [Fact, Keeps("CO-1"), Breaks("CO-1")]
    public async Task The_office_sees_who_has_handed_in_in_time_and_who_is_late()
    {
        await using var world = await World.StartAsync();
        var (here, late) = (await Spending.SetUp(world), await Spending.SetUp(world, "北方机械"));
        await Until("2026-12-14T12:00");
        Assert.Empty(await Duties());
        await Until("2026-12-15T09:00");
        Assert.Equal(2, (await Duties()).Count);
        await here.HandedIn(2027, ("administration", 1_000));
        Assert.Single(await Duties());
        await Until("2027-01-15T23:59");
        Assert.All(await Rows(), r => Assert.False((bool)r!["late"]!));
        await Until("2027-01-16T09:00");
        var row = Assert.Single(await Rows(), r => (bool)r!["late"]!);
        Assert.Equal("未报送", (string)row!["stateLabel"]!);
        var duty = Assert.Single(await Duties());
        Assert.Equal("overdue", (string)duty!["deadline"]!["state"]!);
        Assert.Equal("CO-1", (string)duty["rule"]!);

        // handed in late, it is done, and stays late
        await late.HandedIn(2027, ("administration", 1_000));
        Assert.Empty(await Duties());
        Assert.Single(await Rows(), r => (bool)r!["late"]!);

        async Task Until(string beijing)
        {
            await here.Until(beijing);
            await late.SignInAnew();
        }

        async Task<JsonArray> Rows() =>
            (await (await world.Office("reviewer")).Get("office/budgets?year=2027&size=100"))
                .Ok()
                .At("items")!
                .AsArray();

        async Task<List<JsonNode?>> Duties() =>
            [
                .. (await (await world.Office("reviewer")).Get("office/deadlines?size=100"))
                    .Ok()
                    .At("items")!
                    .AsArray()
                    .Where(d => ((string)d!["title"]!).Contains("2027年度预算")),
            ];
    }
}
