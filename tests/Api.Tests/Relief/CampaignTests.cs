using System.Text.Json.Nodes;
using static Api.Tests.Relief.Campaigning;

namespace Api.Tests.Relief;

/// <summary>Campaigns for many heads: averages, distinct recipients, the final count, a void
/// list.</summary>
public class CampaignTests
{
    [Fact, Keeps("RE-4", "GV-9", "GV-10", "RE-14"), Breaks("RE-4", "GV-9", "GV-10", "RE-14")]
    public async Task An_average_is_never_rounded_and_another_approves()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world);
        var unit = await at.Unit();
        var other = Body(10_000, "2026-02-01");
        other["category"] = "other";
        (await at.Here.Clerk.Post(at.Path, other)).Breaks("RE-14");
        var one = await at.Draft(Body(10_001, "2026-02-01"), Heads((unit, 100)));
        Assert.Equal(10_000m, (decimal)one.At("caps.most")!);
        Assert.True((bool)one.At("caps.over")!);
        Assert.Equal(10_000m, Most((await at.Submit(one)).Breaks("RE-4")));
        one = (
            await at.Here.Clerk.Put(at.Of(one), Body(10_000.01m, "2026-02-01"), one.Version)
        ).Ok();
        (await at.Submit(one)).Breaks("RE-4");
        one = (await at.Here.Clerk.Put(at.Of(one), Body(10_000, "2026-02-01"), one.Version)).Ok();
        one = (await at.Submit(one)).Ok();
        Assert.Equal((10_000m, 0m), await at.Here.Line("campaigns", 2026));
        // a second campaign of the same day and kind is the same occasion
        (await at.Submit(Body(0.01m, "2026-02-01"), Heads((unit, 100)))).Breaks("RE-4");
        (await at.Here.Clerk.Act(at.Of(one), "approval", new { revision = 9 })).Is(403);
        (await at.Here.Director.Act(at.Of(one), "approval", new { revision = 1 })).Breaks("GV-10");
        var own = await at.Here.Director.Put(at.Of(one), Body(10_000, "2026-02-01"), one.Version);
        (await at.Approve((await at.Submit(own.Ok())).Ok())).Breaks("GV-9");
        (await at.Here.Clerk.Act(at.Of(one), "withdrawal")).Ok();
        one = await at.Approved(Body(10_000, "2026-02-01"), Heads((unit, 100)));
        Assert.Equal(100, one.Int("frontLine"));

        // fewer came: it is completed when the average holds again
        (await at.Complete(one, 10_000, (unit, 99))).Breaks("RE-4");
        (await at.Complete(one, 9_900.01m, (unit, 99))).Breaks("RE-4");
        one = (await at.Complete(one, 9_900, (unit, 99))).Ok();
        Assert.Equal("completed", one.String("stage"));
        // nobody has paid for it yet
        Assert.Equal((10_000m, 0m), await at.Here.Line("campaigns", 2026));
        (await at.Here.Clerk.Act(at.Of(one), "withdrawal")).Is(409, "state");
        var sheet = await at.Here.Clerk.Get($"{at.Of(one)}/roster.pdf");
        Assert.Equal("application/pdf", sheet.Ok().ContentHeaders.ContentType!.MediaType);
    }

    [Fact, Keeps("RE-8", "FI-3"), Breaks("RE-8", "FI-3")]
    public async Task Payments_draw_on_what_was_approved_and_on_no_more()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world, line: 10_000);
        var unit = await at.Unit();
        var heads = Heads((unit, 100));
        var waiting = (await at.Submit(Body(9_000, "2026-02-01"), heads)).Ok();
        Task<(decimal, decimal)> Line() => at.Here.Line("campaigns", 2026);
        // only what is approved is paid
        (await at.Pay(waiting, 1_000)).Is(409, "state");
        var one = (await at.Approve(waiting)).Ok();
        var first = (await at.Pay(one, 5_000)).Ok();
        Assert.Equal((9_000m, 0m), await Line());
        (await at.Here.Clerk.Put(at.Of(one), Body(9_500, "2026-02-01"), one.Version)).Is(
            409,
            "state"
        );
        (await at.Here.Clerk.Act(at.Of(one), "withdrawal")).Is(409, "state");
        (await at.Here.Director.Act(at.Of(one), "refusal", new { reason = "改期" })).Is(
            409,
            "state"
        );
        var refused = (await at.Pay(one, 4_000.01m)).Breaks("RE-8");
        Assert.Equal(4_000m, (decimal)refused.At("facts.left.yuan")!);
        (await at.Pay(one, 1_000, "activities")).Breaks("RE-8");
        (await at.Pay(one, 1_000, null)).Breaks("FI-10");
        // beside it the line has a thousand
        (await at.Pay(null, 1_000.01m)).Breaks("FI-3");
        // the last of it asked for twice at once
        var answers = await Task.WhenAll(at.Pay(one, 4_000), at.Pay(one, 4_000));
        var second = Assert.Single(answers, a => a.Status == 200);
        Assert.Equal((9_000m, 0m), await Line());
        (await at.Withdraw(second)).Ok();
        first = (await at.Release(first)).Ok();
        Assert.Equal((4_000m, 5_000m), await Line());
        one = (await at.Here.Clerk.Get(at.Of(one))).Ok();
        Assert.Equal(5_000m, (decimal)one.At("ordered")!);
        Assert.Equal(4_000m, (decimal)one.At("held")!);

        // all came, the rest goes back, and nothing draws on it any more
        (await at.Here.Clerk.Act(at.Of(one), "settlement")).Is(409, "state");
        one = (await at.Complete(one, 9_000)).Ok();
        second = (await at.Pay(one, 3_000)).Ok();
        one = (await at.Here.Clerk.Act(at.Of(one), "settlement")).Ok();
        Assert.Equal((3_000m, 5_000m), await Line());
        (await at.Here.Clerk.Act(at.Of(one), "settlement")).Is(409, "state");
        (await at.Pay(one, 500)).Is(409, "state");
        // what comes back after it goes to the line
        (await at.Withdraw(second)).Ok();
        Assert.Equal((0m, 5_000m), await Line());
        Assert.Equal(0m, (decimal)(await at.Here.Clerk.Get(at.Of(one))).Ok().At("held")!);
    }

    [Fact, Keeps("RE-15"), Breaks("RE-8", "RE-15")]
    public async Task What_is_paid_after_new_year_is_the_new_budgets()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world, line: 10_000);
        var unit = await at.Unit();
        var one = await at.Approved(Body(9_000, "2026-02-01"), Heads((unit, 100)));
        var ordered = (await at.Pay(one, 2_000)).Ok();
        await at.Here.Until("2027-01-04T09:00");
        (await at.Pay(one, 1_000)).Breaks("RE-8");
        (await at.Release(ordered)).Breaks("RE-15");
        Assert.Equal((9_000m, 0m), await at.Here.Line("campaigns", 2026));
        await Budgets.FiledBudget.OfLines(at.Here.Agency, world, 2027, ("campaigns", 3_000));
        (await at.Release(ordered)).Ok();
        var paid = (await at.Pay(one, 1_000)).Ok();
        Assert.Equal((6_000m, 0m), await at.Here.Line("campaigns", 2026));
        Assert.Equal((1_000m, 2_000m), await at.Here.Line("campaigns", 2027));
        (await at.Withdraw(paid)).Ok();
        Assert.Equal((7_000m, 0m), await at.Here.Line("campaigns", 2026));
        Assert.Equal((0m, 2_000m), await at.Here.Line("campaigns", 2027));
    }

    [Fact, Keeps("RE-4"), Breaks("RE-4")]
    public async Task The_year_counts_distinct_people()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world);
        var (first, second) = (await at.Unit(), await at.Unit());
        await at.Members(first, 50);
        var people = await at.Members(second, 20);
        foreach (var day in new[] { "2026-01-05", "2026-01-15", "2026-01-25" })
            (await at.Submit(Body(4_500, day), Heads((first, null)))).Ok();
        var one = await at.Draft(Body(4_500, "2026-02-05"), Heads((first, null)));
        Assert.Equal(1_500m, (decimal)one.At("caps.most")!);
        var refused = (await at.Submit(one)).Breaks("RE-4");
        Assert.Contains("最多 1,500.00", refused.String("detail"));
        Assert.Equal(1_500m, Most(refused));

        // twenty others, from a list of names and numbers; whoever isn't a member is named
        var list = Heads((first, null));
        foreach (var (_, who) in people)
            list["people"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["name"] = who.Name,
                        ["number"] = who.IdentityNumber,
                        ["frontLine"] = false,
                    }
                );
        var wrong = (JsonObject)list.DeepClone();
        wrong["people"]![3]!["name"] = "查无此人";
        (await at.Here.Clerk.Put(at.Of(one) + "/heads", wrong, one.Version)).Is(400);
        one = (await at.Here.Clerk.Put(at.Of(one) + "/heads", list, one.Version)).Ok();
        one = (await at.Here.Clerk.Put(at.Of(one), Body(6_300, "2026-02-05"), one.Version)).Ok();
        Assert.Equal(70, one.Int("heads"));
        Assert.Equal(50, one.Int("frontLine"));
        (await at.Submit(one)).Ok();
        var year = await at.Year();
        Assert.Equal(19_800m, (decimal)year.At("total")!);
        Assert.Equal(21_000m, (decimal)year.At("limit")!);
        Assert.Equal(70, year.Int("heads"));
        var heads = (await at.Here.Clerk.Get($"{at.Of(one)}/heads?size=100")).Ok();
        Assert.Equal(70, heads.Int("total"));
        var auditor = await world.Engage(at.Here.Agency);
        var masked = (await auditor.Get($"{at.Of(one)}/heads")).Ok();
        Assert.EndsWith("某", masked.String("items.0.name"));
    }

    [Fact, Keeps("RE-4")]
    public async Task Of_a_unit_without_names_the_largest_number_counts()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world);
        var unit = await at.Unit();
        async Task<Answer> Given(decimal total, string day, int heads) =>
            (
                await at.Complete(await at.Approved(Body(total, day), Heads((unit, heads))), total)
            ).Ok();
        await Given(3_000, "2026-01-05", 30);
        var voided = await Given(4_500, "2026-01-15", 45);
        await Given(4_000, "2026-01-25", 40);
        Assert.Equal(45, (await at.Year()).Int("heads"));
        await Given(2_000, "2026-02-05", 40);
        var year = await at.Year();
        Assert.Equal(0m, (decimal)year.At("over")!);
        (await at.Here.Clerk.Act(at.Of(voided), "voiding", new { reason = "重复", back = 0 })).Is(
            403
        );
        voided = (
            await at.Here.Director.Act(
                at.Of(voided),
                "voiding",
                new { reason = "名册与实际不符", back = 0 }
            )
        ).Ok();
        Assert.Equal("voided", voided.String("stage"));
        year = await at.Year();
        Assert.Equal(40, year.Int("heads"));
        Assert.Equal(12_000m, (decimal)year.At("limit")!);
        Assert.Equal(13_500m, (decimal)year.At("total")!);
        Assert.Equal(1_500m, (decimal)year.At("over")!);
    }

    [Fact, Keeps("RE-4"), Breaks("RE-4", "FI-3", "RE-15")]
    public async Task Nobody_takes_the_last_of_the_year_twice()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world, line: 4_000);
        var unit = await at.Unit();
        var first = (await at.Submit(Body(1_000, "2026-01-05"), Heads((unit, 10)))).Ok();
        (await at.Submit(Body(1_000, "2026-01-15"), Heads((unit, 10)))).Ok();
        var (one, two) = (
            await at.Draft(Body(1_000, "2026-01-25"), Heads((unit, 10))),
            await at.Draft(Body(1_000, "2026-02-05"), Heads((unit, 10)))
        );
        var answers = await Task.WhenAll(at.Submit(one), at.Submit(two));
        var refused = Assert.Single(answers, a => a.Status == 422);
        Assert.Equal(0m, Most(refused.Breaks("RE-4")));
        Assert.Equal((3_000m, 0m), await at.Here.Line("campaigns", 2026));
        Assert.Equal(3_000m, (decimal)(await at.Year()).At("total")!);

        // more heads, but the budget line has less
        var (wide, elsewhere) = (await at.Unit(), "2026-02-10");
        (await at.Submit(Body(1_000.01m, elsewhere), Heads((wide, 20)))).Breaks("FI-3");
        var late = (await at.Submit(Body(1_000, elsewhere), Heads((wide, 20)))).Ok();
        var more = (await at.Here.Clerk.Act(at.Of(late), "withdrawal")).Ok();
        Assert.Equal("withdrawn", more.String("stage"));
        Assert.Equal((3_000m, 0m), await at.Here.Line("campaigns", 2026));

        // what nobody approves in time gives back line and cap
        await world.Service<Huzhu.Api.Jobs.Sweep>().RunAsync(default);
        Assert.Equal((3_000m, 0m), await at.Here.Line("campaigns", 2026));
        await at.Here.Until("2026-06-01T09:00");
        await world.Service<Huzhu.Api.Jobs.Sweep>().RunAsync(default);
        Assert.Equal((0m, 0m), await at.Here.Line("campaigns", 2026));
        Assert.Equal(0m, (decimal)(await at.Year()).At("total")!);
        (await at.Approve(first)).Breaks("RE-15");
    }

    [Fact, Breaks("RE-4")]
    public async Task Who_approves_is_told_what_has_changed_since()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world);
        var unit = await at.Unit();
        var wide = (await at.Submit(Body(100, "2026-01-05"), Heads((unit, 20)))).Ok();
        var last = wide;
        foreach (var day in new[] { "2026-01-10", "2026-01-15", "2026-01-20", "2026-01-25" })
            last = (await at.Submit(Body(1_000, day), Heads((unit, 10)))).Ok();
        (await at.Here.Clerk.Act(at.Of(wide), "withdrawal")).Ok();
        // 4,000 for ten heads, who carry 3,000
        Assert.Equal(0m, Most((await at.Approve(last)).Breaks("RE-4")));
    }

    [Fact, Keeps("RE-7"), Breaks("RE-7")]
    public async Task Prizes_go_to_two_thirds_at_most_or_tokens_to_all()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world);
        var unit = await at.Unit();
        Task<Answer> Asked(int heads, decimal tokens, params (decimal, int)[] prizes) =>
            at.Submit(Activity(10_000, "2026-02-01", tokens, prizes), Heads((unit, heads)));
        (await Asked(7, 0, (500, 4))).Ok();
        (await Asked(7, 0, (100, 5))).Breaks("RE-7");
        (await Asked(7, 0, (100, 3), (50, 2))).Breaks("RE-7");
        (await Asked(6, 0, (100, 4))).Ok();
        (await Asked(6, 0, (100, 5))).Breaks("RE-7");
        (await Asked(1, 0, (100, 1))).Breaks("RE-7");
        (await Asked(7, 0, (500.01m, 1))).Breaks("RE-7");
        (await Asked(7, 100, (100, 1))).Breaks("RE-7");
        (await Asked(7, 700.01m)).Breaks("RE-7");
        var one = (await Asked(7, 700)).Ok();
        Assert.Null(one.At("caps"));
        one = (await at.Approve(one)).Ok();
        // six came: the tokens of seven are too many
        (await at.Complete(one, 10_000, (unit, 6), gifts: Gifts(700))).Breaks("RE-7");
        one = (await at.Complete(one, 10_000, (unit, 6), gifts: Gifts(600))).Ok();
        Assert.Equal("completed", one.String("stage"));
        Assert.Equal((30_000m, 0m), await at.Here.Line("activities", 2026));
    }

    [Fact, Keeps("RE-13"), Breaks("RE-13")]
    public async Task An_activity_waits_until_the_operating_lines_are_covered()
    {
        await using var world = await World.StartAsync();
        var at = await SetUp(world);
        var unit = await at.Unit();
        await at.Balance(5_000);
        JsonObject Costs(decimal yuan) => Activity(yuan, "2026-02-01", 0);
        // 2,000 of 5,000 are for administration
        var refused = (await at.Submit(Costs(3_000.01m), Heads((unit, 10)))).Breaks("RE-13");
        Assert.Equal(3_000m, Most(refused));
        (await at.Submit(Costs(2_000), Heads((unit, 10)))).Ok();
        Assert.Equal(
            1_000m,
            Most((await at.Submit(Costs(1_000.01m), Heads((unit, 10)))).Breaks("RE-13"))
        );
        (await at.Submit(Costs(1_000), Heads((unit, 10)))).Ok();
    }
}
