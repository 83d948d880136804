using System.Text.Json.Nodes;

namespace Api.Tests.Agencies;

/// <summary>Figures and what is shown: an article's are never lengthened without a document, none
/// known asks the office's decision (T-0), points count for registered units (AG-16), a newborn
/// owes nothing from before, an applicant hears early that the agency is there.</summary>
public class FiguresTests
{
    static async Task<Answer> Propose(
        World world,
        string name,
        string value,
        string? allowedBy = null
    ) =>
        await (await world.Office("administrator")).Post(
            "office/parameters",
            new
            {
                name,
                value,
                from = "2026-04-01",
                source = "京互办〔2026〕3号",
                allowedBy,
            }
        );

    [Fact, Breaks("T-0"), Keeps("T-0")]
    public async Task A_figure_is_at_least_one_and_an_articles_grows_only_by_a_document()
    {
        await using var world = await World.StartAsync();
        (await Propose(world, "decisionDays", "-1")).Is(400);
        (await Propose(world, "decisionDays", "0")).Is(400);
        (await Propose(world, "decisionDays", "11")).Breaks("T-0");
        (await Propose(world, "decisionDays", "9")).Ok();
        (await Propose(world, "changeDecisionDays", "12", "总工办〔2026〕8号")).Ok();
        // our own convention may be either
        (await Propose(world, "changeNoticeDays", "5")).Ok();
        var shown = (await (await world.Office("administrator2")).Get("office/parameters")).Ok();
        Assert.Contains("总工办〔2026〕8号", shown.Text);
    }

    [Fact, Breaks("T-0", "GV-13"), Keeps("T-0")]
    public async Task What_is_older_than_every_figure_carries_the_offices_decision()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var director = agency.DirectorBrowser;
        var fileId = await World.Send(director, agency.Path);
        var resolutionId = await world.Resolved(agency, "ownRules");
        Task<Answer> Adopt(object? decision) =>
            director.Post(
                $"{agency.Path}/internal-rules",
                new
                {
                    kind = "financeRules",
                    adoptedOn = "2014-01-01",
                    fileId,
                    resolutionId,
                    decision,
                }
            );
        (await Adopt(null)).Breaks("T-0");
        var decided = new
        {
            number = "京互办〔2026〕5号",
            on = world.Today,
            fileId = await World.Send(director, agency.Path, "决定"),
        };
        (await Adopt(decided)).Ok();
        (await director.Get($"{agency.Path}/to-dos")).Ok();
        // a summary isn't done before December, a plan's resolution is for its year
        var summary = new
        {
            year = 2026,
            kind = "summary",
            doneOn = world.Today,
            text = "总结",
        };
        (await director.Post($"{agency.Path}/yearly-tasks", summary)).Breaks("T-1");
        var plan = new
        {
            year = 2026,
            kind = "plan",
            doneOn = world.Today,
            text = "计划",
            resolutionId = await world.Resolved(agency, "annualPlan", year: 2027),
        };
        (await director.Post($"{agency.Path}/yearly-tasks", plan)).Breaks("GV-13");
        var right = plan with
        {
            resolutionId = await world.Resolved(agency, "annualPlan", year: 2026),
        };
        (await director.Post($"{agency.Path}/yearly-tasks", right)).Ok();
        // due in January, before the agency was set up
        var tasks = (await director.Get($"{agency.Path}/yearly-tasks?year=2026")).Ok();
        Assert.False(tasks.At("tasks.0.required")!.GetValue<bool>());
        Assert.True(tasks.At("tasks.1.required")!.GetValue<bool>());
    }

    [Fact, Breaks("GV-10"), Keeps("GV-10", "T-3")]
    public async Task A_past_day_of_the_calendar_moves_deadlines_only_by_two_persons()
    {
        await using var world = await World.StartAsync();
        var (union, _) = await world.SubmittedApplication();
        world.PassUntil("2026-03-12T10:00:00");
        async Task<string> Due() => (await union.Get()).Ok().String("deadline.due");
        Assert.Equal("2026-03-12", await Due());
        var people = (await Template.Get()).Office;
        var maker = await world.SignInAnew(people["administrator"]);
        var day = new
        {
            dayOff = true,
            name = "临时休息",
            source = "通知",
        };
        var set = (await maker.Put("office/calendar/days/2026-03-12", day)).Ok();
        Assert.True(set.At("waits")!.GetValue<bool>());
        Assert.Equal("2026-03-12", await Due());
        var id = (await maker.Get("office/calendar/2026")).Ok().Id("proposals.0.id");
        var path = $"office/calendar/proposals/{id}/confirmation";
        (await maker.Post(path, null, 0)).Breaks("GV-10");
        (await (await world.SignInAnew(people["administrator2"])).Post(path, null, 0)).Ok();
        world.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("2026-03-13", await Due());
        // a day to come is entered at once
        (await maker.Put("office/calendar/days/2026-03-13", day)).Ok();
        world.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("2026-03-16", await Due());
    }

    [Fact, Keeps("AG-16"), Breaks("AG-2")]
    public async Task A_point_counts_for_a_registered_unit_only()
    {
        await using var world = await World.StartAsync();
        var side = await new Isolation.Side(world, "北方").SetUp();
        var director = side.Agency.DirectorBrowser;
        async Task<int> Covered() =>
            (await director.Get(side.Agency.Path)).Ok().Int("coverage.points");
        var before = await Covered();
        var foreign = LifeOfAnAgencyTests.Point("不存在");
        (await director.Post($"{side.Agency.Path}/points", foreign)).Ok();
        Assert.Equal(before, await Covered());
        // nor does one name stand twice, and it is that of the point
        var twice = (await director.Post($"{side.Agency.Path}/points", foreign)).Breaks("AG-2");
        Assert.EndsWith("代办点", twice.String("facts.asked"));
        var unit = (
            await director.Post($"{side.Agency.Path}/units", side.UnitOf("已登记机械厂"))
        ).Ok();
        var point = side.PointOf("已登记");
        point["unitName"] = unit.String("name");
        (await director.Post($"{side.Agency.Path}/points", point)).Ok();
        Assert.Equal(before + 1, await Covered());
    }

    [Fact, Keeps("AG-2")]
    public async Task A_second_application_of_one_union_is_seen_at_the_name_and_by_the_reviewer()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("北方机械");
        var (again, content) = await world.CompleteApplication("北方 机械");
        var problems = (await again.Get()).Ok().At("problems")!.AsArray();
        Assert.Equal("shortName", problems.Single()!["field"]!.GetValue<string>());
        content.Json["shortName"] = "北方重型";
        content.Json["sponsorUnion"] = "北方机械工会委员会";
        (await again.Browser.Put(again.Path, content.Json, (await again.Get()).Version)).Ok();
        Assert.Empty((await again.Get()).Ok().At("problems")!.AsArray());
        (await again.Browser.Act(again.Path, "submission")).Ok();
        var seen = (await (await world.Office("reviewer")).Get($"office/cases/{again.Id}")).Ok();
        Assert.Equal(agency.Slug, seen.String("similar.0.slug"));
        Assert.Equal("同一工会", seen.String("similar.0.why"));
        Assert.Empty((await again.Get()).Ok().At("similar")!.AsArray());
    }

    [Fact]
    public async Task Published_figures_keep_their_own_marks_and_the_gap_is_data()
    {
        await using var world = await World.StartAsync();
        var opening = (await (await world.Office("reviewer")).Get("office/statistics"))
            .Ok()
            .At("openingBalance")!;
        JsonNode Line(string name) =>
            opening["lines"]!.AsArray().Single(l => l!["name"]!.GetValue<string>().Contains(name))!;
        Assert.Equal("多", Line("促进建会企业")["mark"]!.GetValue<string>());
        Assert.Equal("余", Line("新吸纳会员")["mark"]!.GetValue<string>());
        Assert.Equal("约", Line("公益健康大讲堂")["mark"]!.GetValue<string>());
        Assert.Null(Line("年度会员二次救助")["mark"]);
        Assert.Equal("2021-01", opening["gap"]!["from"]!.GetValue<string>());
        var examples = opening["examples"]!.AsArray();
        Assert.Contains(examples, e => e!["giftsInKind"]?.GetValue<int>() == 500);
        Assert.Contains(examples, e => e!["amountEach"]?.GetValue<int>() == 1000);
    }
}
