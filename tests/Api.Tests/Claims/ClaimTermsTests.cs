using System.Text.Json.Nodes;

namespace Api.Tests.Claims;

/// <summary>理赔约定 of a plan version: papers and time limits from a day on, by two persons
/// (CL-2, CL-15).</summary>
public class ClaimTermsTests
{
    internal static JsonObject Terms(DateOnly from, int? notice = 10, int? months = 1) =>
        new()
        {
            ["from"] = $"{from:yyyy-MM-dd}",
            ["noticeDays"] = notice,
            ["claimMonths"] = months,
            ["papers"] = new JsonArray(
                new JsonObject { ["benefit"] = null, ["paper"] = "costList" },
                new JsonObject { ["benefit"] = null, ["paper"] = "receipt" }
            ),
            ["decision"] = new JsonObject
            {
                ["document"] = "京互办〔2026〕1号",
                ["on"] = "2026-01-01",
            },
        };

    /// <summary>Terms that wait for their second person.</summary>
    internal static async Task<Guid> Proposed(World world)
    {
        var id = await WrittenPlans.Released(world);
        var (terms, reviewer) = (
            Terms(DateOnly.Parse(world.Today)),
            await world.Office("reviewer")
        );
        return (await reviewer.Post($"office/plans/{id}/claim-terms", terms)).Ok().Id();
    }

    [Fact]
    [Breaks("CL-2", "CL-15", "GV-10"), Keeps("CL-2", "CL-15", "GV-10")]
    public async Task What_is_reported_from_the_day_on_needs_the_papers_and_keeps_the_time()
    {
        await using var world = await World.StartAsync();
        var here = await Reports.SetUp(world);
        var plan =
            $"office/plans/{await here.Version(Reports.Allowance, "2025-04-01")}/claim-terms";
        var (today, both) = (DateOnly.Parse(world.Today), await world.AlsoApprover("reviewer"));
        // claims of yesterday aren't touched, nor is asked for what the version doesn't know
        (await both.Post(plan, Terms(today.AddDays(-1)))).Breaks("CL-15");
        var terms = Terms(today.AddDays(1));
        terms["papers"]![1]!["benefit"] = "没有的待遇";
        (await both.Post(plan, terms)).Breaks("CL-15");
        terms["papers"]![1]!["benefit"] = null;
        terms["noticeDays"] = 0;
        (await both.Post(plan, terms)).Is(400, "invalid");
        terms["noticeDays"] = 10;
        var id = (await both.Post(plan, terms)).Ok().Id();
        (await both.Post(plan, terms)).Is(409, "state");
        Assert.Contains("confirmClaimTerms", (await Approver()).Text);
        (await both.Post($"office/claim-terms/{id}/confirmation", null, 0)).Breaks("GV-10");
        (
            await (await world.Office("approver")).Post(
                $"office/claim-terms/{id}/confirmation",
                null,
                0
            )
        ).Ok();
        (await both.Delete($"office/claim-terms/{id}", 1)).Is(409, "state");

        var before = await here.SentUp();
        world.Pass(TimeSpan.FromDays(1));
        await here.SignInAnew();
        var late = await here.Reviewed();
        var view = (await here.Clerk.Get(here.Of(late))).Ok();
        Assert.Equal(
            ["收费票据", "费用清单"],
            view.At("missing")!.AsArray().Select(m => (string)m!).Order(StringComparer.Ordinal)
        );
        Assert.True((bool)view.At("pastLimit")!);
        Assert.Equal(2, view.At("findings")!.AsArray().Count(f => (string)f!["rule"]! == "CL-15"));
        (await here.Clerk.Act(here.Of(late), "form")).Ok();
        (await Reports.Attach(here.Clerk, here.Of(late), "stampedForm")).Ok();
        (await here.Clerk.Act(here.Of(late), "sending")).Breaks("CL-2");
        foreach (var paper in new[] { "costList", "receipt" })
            (await Reports.Attach(here.Clerk, here.Of(late), paper)).Ok();
        (await here.Clerk.Act(here.Of(late), "sending")).Ok();

        // the one reported before goes its way; the late one needs a reason
        await here.Propose(before);
        (await here.Confirm(before)).Ok();
        var reviewer = await world.Office("reviewer");
        (await reviewer.Act(Reports.Office(late), "proposal", Reports.Approve(400))).Breaks(
            "CL-15"
        );
        var proposed = (
            await reviewer.Act(
                Reports.Office(late),
                "proposal",
                new
                {
                    outcome = "approved",
                    seen = 400,
                    facts = "出院后一直卧床，单位有证明",
                }
            )
        ).Ok();
        Assert.Equal("出院后一直卧床，单位有证明", proposed.String("proposal.despite"));
        (await here.Confirm(late)).Ok();
        Assert.Empty(world.Errors);

        async Task<Answer> Approver() =>
            (await (await world.Office("approver")).Get("office/to-dos")).Ok();
    }
}
