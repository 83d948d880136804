using System.Text.Json.Nodes;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Plans;

/// <summary>The catalogue of plans through the API (PL-1, PL-2, GV-10).</summary>
public class PlanTests
{
    [Fact]
    [Keeps("PL-1", "GV-10"), Breaks("GV-10")]
    public async Task One_proposes_and_another_releases_what_is_never_edited_again()
    {
        await using var world = await World.StartAsync();
        var (reviewer, approver) = (await world.Office("reviewer"), await world.Office("approver"));
        var version = WrittenPlans.Version(world);
        var id = await WrittenPlans.Drafted(world, version);
        var path = $"office/plans/{id}";

        // a draft is the office's alone, and nobody releases it
        Assert.DoesNotContain("试行", (await world.Visitor().Get("public/plans")).Ok().Text);
        (await approver.Post($"{path}/release", null, 0)).Is(409, "state");
        (await reviewer.Post($"{path}/proposal", null, 0)).Ok();
        (await reviewer.Post($"{path}/release", null, 1)).Is(403);
        Assert.True(await WaitsFor(approver));
        Assert.False(await WaitsFor(reviewer));
        var released = (await approver.Post($"{path}/release", null, 1)).Ok();
        Assert.Equal("upcoming", released.String("state"));
        Assert.Equal("""["waitingDays"]""", released.At("examples")!.ToJsonString());
        Assert.Contains("试行", (await world.Visitor().Get("public/plans")).Ok().Text);

        // released is released
        (await reviewer.Put(path, version.DeepClone(), 2)).Breaks("PL-1");
        (await reviewer.Delete(path, 2)).Breaks("PL-1");
        (await reviewer.Post($"{path}/proposal", null, 2)).Breaks("PL-1");

        // only a later one follows
        (await reviewer.Post("office/plans", version.DeepClone())).Breaks("PL-1");
        version["effectiveFrom"] = "2026-07-01";
        version["price"] = 30;
        var next = await WrittenPlans.Released(world, version);
        world.PassUntil("2026-07-01T09:00");
        var shown = (
            await (await world.SignInAnew((await Template.Get()).Office["reviewer"])).Get(
                $"office/plans/{next}"
            )
        ).Ok();
        Assert.Equal("inForce", shown.String("state"));
        Assert.Empty(world.Errors);
    }

    /// <summary>Whether the release is among somebody's own to-dos.</summary>
    static async Task<bool> WaitsFor(Client person) =>
        (await person.Get("office/to-dos"))
            .Ok()
            .Json.AsArray()
            .Single(d => d!["kind"]!.GetValue<string>() == "releasePlan")![
            "mine"
        ]!.GetValue<bool>();

    [Fact]
    [Breaks("GV-10")]
    public async Task Whoever_wrote_it_does_not_release_it_even_with_both_posts()
    {
        await using var world = await World.StartAsync();
        var both = await world.AlsoApprover("reviewer");
        var id = await WrittenPlans.Proposed(world);
        (await both.Post($"office/plans/{id}/release", null, 1)).Breaks("GV-10");
        (await (await world.Office("approver")).Post($"office/plans/{id}/release", null, 1)).Ok();
    }

    [Fact]
    [Breaks("PL-1")]
    public async Task What_is_not_filed_or_too_long_is_not_even_proposed()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        Action<JsonObject>[] lacking =
        [
            v => v["filedHere"] = null,
            v => v["filedAbove"] = null,
            v => v["actuarialNote"] = "  ",
            v => v["termMonths"] = 37,
            v => v["filedHere"]!["on"] = "2026-12-31",
        ];
        foreach (var lack in lacking)
        {
            var id = await WrittenPlans.Drafted(world, WrittenPlans.Version(world, lack));
            (await reviewer.Post($"office/plans/{id}/proposal", null, 0)).Breaks("PL-1");
        }
        var decided = WrittenPlans.Version(
            world,
            v =>
            {
                v["termMonths"] = 37;
                v["longTermDecision"] = new JsonObject
                {
                    ["document"] = "决定1号",
                    ["on"] = world.Today,
                };
            }
        );
        await WrittenPlans.Released(world, decided);
    }

    [Fact]
    public async Task Numbers_that_make_no_sense_are_refused_in_Chinese()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        string[] benefits =
        [
            """{"kind":"fixedSum","name":""}""",
            """{"kind":"fixedSum","name":"甲","sums":null}""",
            """{"kind":"fixedSum","name":"甲","sums":[null]}""",
            """{"kind":"fixedSum","name":"甲","sums":[{"event":"乙","amount":0.001}]}""",
            """{"kind":"dailyAllowance","name":"甲","fromDay":0}""",
            """{"kind":"tieredReimbursement","name":"甲","tiers":[{"from":5,"rate":0.2}]}""",
            """{"kind":"tieredReimbursement","name":"甲","tiers":[{"from":0,"rate":1.2}]}""",
            """{"kind":"gradeTable","name":"甲","grades":[{"grade":null,"share":1}]}""",
            """{"kind":"lossIndemnity","name":"甲","caps":[{"loss":"fire","cap":-1}]}""",
            """{"kind":"bundle","name":"甲","parts":[{"code":null,"units":[1]}]}""",
            """{"kind":"bundle","name":"甲","parts":[{"code":"abc","units":null}]}""",
            """{"kind":"unknown","name":"甲"}""",
            """{"name":"甲"}""",
            "null",
        ];
        foreach (var benefit in benefits)
        {
            var version = WrittenPlans.Version(world);
            version["benefits"] = new JsonArray(JsonNode.Parse(benefit));
            (await reviewer.Post("office/plans", version)).Is(400, "invalid");
        }
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("PL-3", "PL-4", "PL-5", "PL-6", "PL-7", "PL-8")]
    public async Task Every_installation_has_the_published_versions_and_no_invented_number()
    {
        await using var world = await World.StartAsync();
        var plans = (await world.Visitor().Get("public/plans")).Ok().Json.AsArray();
        Assert.Equal(11, plans.Count);
        Assert.Equal(20, plans.Sum(p => p!["versions"]!.AsArray().Count));
        Assert.DoesNotContain("示例", plans.ToJsonString());
        var womens = plans.Single(p => (string)p!["code"]! == "womens-illness")!["versions"]!;
        Assert.Equal(25m, (decimal)womens[0]!["price"]!);
        Assert.Equal(12, (int)womens[0]!["termMonths"]!);
        Assert.Null(womens[0]!["waitingDays"]);
        Assert.Equal("inForce", (string)womens[0]!["state"]!);
        Assert.Equal("past", (string)womens[4]!["state"]!);
    }

    [Fact]
    [Breaks("PL-1")]
    public async Task Shipped_versions_are_found_by_date_and_not_sold_before_the_office_completes_them()
    {
        await using var world = await World.StartAsync();
        var versions = await world.Work.AsOfficeAsync(
            false,
            (db, _) => db.PlanVersions.AsNoTracking().ToListAsync()
        );
        PlanVersion? On(int year, int month, int day) =>
            PlanCatalogue.InForce(versions, "hospital-allowance", new(year, month, day));
        Assert.Equal(new(2011, 1, 1), On(2015, 6, 30)!.EffectiveFrom);
        Assert.Equal(new(2015, 7, 1), On(2015, 7, 1)!.EffectiveFrom);
        Assert.Null(On(2010, 12, 31));
        var broken = Assert.Throws<Huzhu.Domain.Shared.RuleBroken>(() =>
            On(2026, 3, 2)!.RequireSellable(new(2026, 3, 2))
        );
        Assert.Equal("PL-1", broken.Rule.Id);
    }

    [Theory]
    [InlineData("price")]
    [InlineData("benefits")]
    [Breaks("PL-1"), Keeps("PL-1")]
    public async Task A_plan_without_price_or_benefits_is_not_proposed_until_they_are_there(
        string lacking
    )
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        var whole = WrittenPlans.Version(world);
        var part = (JsonObject)whole.DeepClone();
        part[lacking] = lacking == "price" ? null : new JsonArray();
        var path = $"office/plans/{await WrittenPlans.Drafted(world, part)}";
        var refused = (await reviewer.Post($"{path}/proposal", null, 0)).Breaks("PL-1");
        Assert.Contains(lacking == "price" ? "会费" : "待遇", refused.Text);
        (await reviewer.Put(path, whole, 0)).Ok();
        (await reviewer.Post($"{path}/proposal", null, 1)).Ok();
    }

    static JsonObject Losses(decimal? fire, decimal? pipe) =>
        new()
        {
            ["kind"] = "lossIndemnity",
            ["name"] = "家庭财产损失",
            ["caps"] = new JsonArray(
                new JsonObject { ["loss"] = "fire", ["cap"] = fire },
                new JsonObject { ["loss"] = "burstPipe", ["cap"] = pipe }
            ),
        };

    static JsonObject Supplied(World world, params JsonNode[] benefits) =>
        new()
        {
            ["benefits"] = new JsonArray(benefits),
            ["decision"] = new JsonObject
            {
                ["document"] = "京互办〔2026〕3号",
                ["on"] = world.Today,
            },
        };

    [Fact]
    [Breaks("PL-1", "GV-10"), Keeps("PL-1", "PL-2")]
    public async Task Two_persons_supply_the_numbers_that_a_released_version_lacks_and_no_others()
    {
        await using var world = await World.StartAsync();
        var (reviewer, approver) = (await world.Office("reviewer"), await world.Office("approver"));
        var version = WrittenPlans.Version(
            world,
            v =>
            {
                v["benefits"] = new JsonArray(Losses(10_000, null));
                v["effectiveFrom"] = "2026-06-01";
            }
        );
        var code = (string)version["code"]!;
        var id = await WrittenPlans.Released(world, version);
        Task<Answer> Burst() =>
            world.Visitor().Post("public/plans/simulation", WrittenPlans.Pipe(code, id), key: "");
        (await Burst()).Breaks("PL-2");
        var path = $"office/plans/{id}/supplements";
        // what is known stays as it is, and something has to be added
        (await reviewer.Post(path, Supplied(world, Losses(12_000, 3_000)))).Breaks("PL-1");
        (await reviewer.Post(path, Supplied(world, Losses(10_000, null)))).Breaks("PL-1");
        (await reviewer.Post(path, Supplied(world, Losses(10_000, 3_000), Losses(1, 1)))).Breaks(
            "PL-1"
        );
        var asked = (await reviewer.Post(path, Supplied(world, Losses(10_000, 3_000)))).Ok();
        (await reviewer.Post(path, Supplied(world, Losses(10_000, 4_000)))).Is(409, "state");
        (await Burst()).Breaks("PL-2");
        var one = $"office/plan-supplements/{asked.Id()}";
        (await reviewer.Post($"{one}/confirmation", null, 0)).Is(403);
        (await approver.Post($"{one}/confirmation", null, 0)).Ok();
        Assert.Equal(3_000m, (decimal)(await Burst()).Ok().At("total")!);
        // confirmed is confirmed, and nothing is unknown any more
        (await reviewer.Delete(one, 1)).Is(409, "state");
        (await reviewer.Post(path, Supplied(world, Losses(10_000, 4_000)))).Breaks("PL-1");
        Assert.Single((await reviewer.Get(path)).Ok().Json.AsArray());
        // the same natural person with both posts
        version["effectiveFrom"] = "2026-07-01";
        var next = await WrittenPlans.Released(world, version);
        var both = await world.AlsoApprover("reviewer");
        var own = (
            await both.Post($"office/plans/{next}/supplements", Supplied(world, Losses(10_000, 5)))
        ).Ok();
        (await both.Post($"office/plan-supplements/{own.Id()}/confirmation", null, 0)).Breaks(
            "GV-10"
        );
        (await both.Delete($"office/plan-supplements/{own.Id()}", 0)).Is(204);
    }

    [Fact]
    [Breaks("PL-6"), Keeps("PL-6")]
    public async Task Tables_that_count_over_a_year_begin_with_it()
    {
        await using var world = await World.StartAsync();
        var reviewer = await world.Office("reviewer");
        JsonObject Yearly(string from) =>
            WrittenPlans.Version(
                world,
                v =>
                {
                    v["effectiveFrom"] = from;
                    v["benefits"] = new JsonArray(
                        JsonNode.Parse(
                            """
                            {"kind":"tieredReimbursement","name":"二次报销","deductible":300,"cap":1000,
                            "tiers":[{"from":0,"rate":0.2}]}
                            """
                        )
                    );
                }
            );
        var july = await WrittenPlans.Drafted(world, Yearly("2026-07-01"));
        (await reviewer.Post($"office/plans/{july}/proposal", null, 0)).Breaks("PL-6");
        await WrittenPlans.Released(world, Yearly("2027-01-01"));
    }

    [Fact]
    [Breaks("PL-8"), Keeps("PL-8")]
    public async Task What_stands_in_a_bundle_alone_is_not_sold_by_itself()
    {
        await using var scene = await Enrolment.RosterTests.Scene.At("2026-03-02 10:00");
        await scene.World.Plan("added-death", from: 2020);
        var line = Enrolment.RosterTests.Line(1);
        var alone = await scene.CheckFor("added-death", line);
        Assert.Equal(1, alone.Int("faultyRows"));
        Assert.Equal("PL-8", alone.String("faulty.0.faults.0.rule"));
        Assert.Equal(0, (await scene.Check(line)).Int("faultyRows"));
    }
}
