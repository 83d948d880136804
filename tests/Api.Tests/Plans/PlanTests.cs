using System.Text.Json.Nodes;
using Huzhu.Data.Plans;

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
            .Single(d => d!["subjectType"]!.GetValue<string>() == "plan")![
            "mine"
        ]!.GetValue<bool>();

    [Fact]
    [Breaks("GV-10")]
    public async Task Whoever_wrote_it_does_not_release_it_even_with_both_posts()
    {
        await using var world = await World.StartAsync();
        var office = (await Template.Get()).Office;
        var (maker, checker) = (
            await world.Office("administrator"),
            await world.Office("administrator2")
        );
        var post = (
            await maker.Post(
                "office/people",
                new
                {
                    name = office["reviewer"].Name,
                    identityNumber = office["reviewer"].IdentityNumber,
                    post = "officeApprover",
                    from = world.Today,
                }
            )
        ).Ok().Id("postId");
        (await checker.Post($"office/posts/{post}/confirmation", null, 0)).Ok();
        world.Pass(TimeSpan.FromSeconds(2));
        var id = await WrittenPlans.Proposed(world);
        var both = await world.Office("reviewer");
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
        var found = await world.Work.AsOfficeAsync(
            false,
            async (db, _) =>
                (
                    await db.PlanInForceAsync("hospital-allowance", new(2015, 6, 30), default),
                    await db.PlanInForceAsync("hospital-allowance", new(2015, 7, 1), default),
                    await db.PlanInForceAsync("hospital-allowance", new(2010, 12, 31), default)
                )
        );
        Assert.Equal(new(2011, 1, 1), found.Item1!.EffectiveFrom);
        Assert.Equal(new(2015, 7, 1), found.Item2!.EffectiveFrom);
        Assert.Null(found.Item3);
        var broken = Assert.Throws<Huzhu.Domain.Shared.RuleBroken>(() =>
            found.Item2.RequireSellable(new(2026, 3, 2))
        );
        Assert.Equal("PL-1", broken.Rule.Id);
    }
}
