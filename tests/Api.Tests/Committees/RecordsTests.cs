using System.Text.Json.Nodes;

namespace Api.Tests.Committees;

/// <summary>Internal rules, the year's tasks and the office's matters through the API.</summary>
public class RecordsTests
{
    static async Task<List<string>> ToDos(TestAgency agency) =>
        [
            .. (await agency.DirectorBrowser.Get($"{agency.Path}/to-dos"))
                .Ok()
                .Json.AsArray()
                .Select(d => d!["title"]!.GetValue<string>()),
        ];

    static Task<Answer> Adopt(
        World world,
        TestAgency agency,
        Guid fileId,
        Guid? resolutionId,
        string kind = "financeRules"
    ) =>
        agency.DirectorBrowser.Post(
            $"{agency.Path}/internal-rules",
            new
            {
                kind,
                adoptedOn = world.Today,
                fileId,
                resolutionId,
            }
        );

    static JsonNode Rule(Answer rules, string kind) =>
        rules.Json.AsArray().Single(r => r!["kind"]!.GetValue<string>() == kind)!;

    [Fact, Keeps("GV-7", "GV-6")]
    public async Task A_rule_rests_on_its_resolution_and_its_file_is_read_by_agency_and_office()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var director = agency.DirectorBrowser;
        Assert.Contains("补齐《代办处管理办法》等10项规章制度", await ToDos(agency));
        var file = await World.Send(director, agency.Path, "财务");
        var lacking = (await Adopt(world, agency, file, null)).Breaks("GV-6");
        Assert.Equal("OwnRules", lacking.String("facts.motionKind"));
        var resolution = await world.Resolved(agency, "ownRules");
        var rules = (await Adopt(world, agency, file, resolution)).Ok();
        Assert.Equal(10, rules.Json.AsArray().Count);
        var version = Rule(rules, "financeRules")["versions"]![0]!;
        Assert.Equal("审议事项", version["resolution"]!.GetValue<string>());
        Assert.Contains("补齐《代办处管理办法》等9项规章制度", await ToDos(agency));
        var read = (await director.Get($"{agency.Path}/files/{file}")).Ok();
        Assert.Equal(Files.Samples.Pdf("财务"), read.Bytes);
        var office = await world.Office("finance");
        (await office.Get($"office/files/{file}")).Ok();
        var seen = (await office.Get($"{agency.OfficePath}/internal-rules")).Ok();
        Assert.Single(Rule(seen, "financeRules")["versions"]!.AsArray());
        // once used up, the resolution carries no second version
        var next = await World.Send(director, agency.Path);
        (await Adopt(world, agency, next, resolution)).Breaks("GV-6");
        (await Adopt(world, agency, next, await world.Resolved(agency, "ownRules"))).Ok();
    }

    [Fact, Breaks("GV-7")]
    public async Task Only_a_file_of_its_own_that_was_sent_for_a_record_is_taken()
    {
        await using var world = await World.StartAsync();
        var (agency, other) = (await world.OperatingAgency(), await world.OperatingAgency("南方"));
        var resolution = await world.Resolved(agency, "ownRules");
        var foreign = await World.Send(other.DirectorBrowser, other.Path);
        (await Adopt(world, agency, foreign, resolution)).Is(400);
        (await Adopt(world, agency, Guid.CreateVersion7(), resolution)).Is(400);
        var clerk = await world.Appoint(agency, "cashier");
        (await World.SendFile(clerk, agency.Path, "x.pdf", Files.Samples.Pdf())).Is(403);
        (await World.SendFile(agency.DirectorBrowser, agency.Path, "x.pdf", "no"u8.ToArray())).Is(
            422
        );
        var own = await World.Send(agency.DirectorBrowser, agency.Path);
        // before a record names it nobody reads it; afterwards a second record can't take it
        (await agency.DirectorBrowser.Get($"{agency.Path}/files/{own}")).Is(404);
        (await Adopt(world, agency, own, resolution)).Ok();
        (await Adopt(world, agency, own, await world.Resolved(agency, "ownRules"))).Is(400);
        (await other.DirectorBrowser.Get($"{other.Path}/files/{own}")).Is(404);
    }

    static Task<Answer> Complete(World world, TestAgency agency, string kind, Guid? resolution) =>
        agency.DirectorBrowser.Post(
            $"{agency.Path}/yearly-tasks",
            new
            {
                year = 2026,
                kind,
                doneOn = world.Today,
                text = "已完成",
                resolutionId = resolution,
            }
        );

    [Fact, Keeps("GV-13", "GV-6")]
    public async Task The_years_tasks_turn_up_two_months_ahead_and_go_when_done()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        Assert.DoesNotContain("2026年进度检查", await ToDos(agency));
        world.PassUntil("2026-05-30T12:00:00");
        var again = agency with
        {
            DirectorBrowser = await world.SignInAnew(agency.Director),
            ChairBrowser = await world.SignInAnew(agency.Chair),
        };
        Assert.DoesNotContain("2026年进度检查", await ToDos(again));
        world.PassUntil("2026-05-31T00:01:00");
        again = again with { DirectorBrowser = await world.SignInAnew(agency.Director) };
        Assert.Contains("2026年进度检查", await ToDos(again));
        var done = (await Complete(world, again, "progress", null)).Ok();
        Assert.Equal("progress", done.String("tasks.1.kind"));
        Assert.True(done.At("tasks.1.done.inTime")!.GetValue<bool>());
        Assert.DoesNotContain("2026年进度检查", await ToDos(again));
        (await Complete(world, again, "progress", null)).Is(409);
        // the plan asks for its resolution
        (await Complete(world, again, "plan", null)).Breaks("GV-6");
        again = again with { ChairBrowser = await world.SignInAnew(agency.Chair) };
        (await Complete(world, again, "plan", await world.Resolved(again, "annualPlan"))).Ok();
        var office = await world.SignInAnew((await Template.Get()).Office["reviewer"]);
        var seen = (await office.Get($"{agency.OfficePath}/yearly-tasks?year=2026")).Ok();
        Assert.Equal("审议事项", seen.String("tasks.0.done.resolution"));
    }

    [Fact, Keeps("GV-15"), Breaks("GV-15")]
    public async Task The_director_alone_signs_the_review_of_separated_posts()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var clerk = await world.Appoint(agency, "clerk");
        var review = new
        {
            year = 2026,
            doneOn = world.Today,
            text = "未发现一人兼任不相容岗位。",
        };
        var path = $"{agency.Path}/yearly-tasks";
        var looked = (await clerk.Get($"{path}?year=2026")).Ok();
        Assert.Equal(3, looked.At("posts.people")!.AsArray().Count);
        Assert.Empty(looked.At("posts.incompatible")!.AsArray());
        (await clerk.Post($"{path}/review", review)).Breaks("GV-15");
        var director = agency.DirectorBrowser;
        var password = director.Password;
        director.Password = null;
        (await director.Post($"{path}/review", review)).Is(403, "step-up");
        director.Password = password;
        Assert.NotNull((await director.Post($"{path}/review", review)).Ok().At("tasks.4.done"));
        // not by the other way
        (await Complete(world, agency, "separationReview", null)).Is(400);
    }

    [Fact, Keeps("GV-14"), Breaks("GV-14")]
    public async Task A_document_is_read_and_passed_on_and_the_office_sees_who_has_not()
    {
        await using var world = await World.StartAsync();
        var (agency, other) = (await world.OperatingAgency(), await world.OperatingAgency("南方"));
        var id = await world.Matter();
        Assert.Contains("阅读文件", await ToDos(agency));
        var path = $"{agency.Path}/office-matters/{id}";
        var director = agency.DirectorBrowser;
        (await director.Post($"{path}/passing-on", new { to = "全体", on = world.Today }, 0)).Is(
            409
        );
        (await director.Post($"{path}/receipt", new { on = "2026-01-01" })).Breaks("T-1");
        var note = (await director.Post($"{path}/receipt", new { on = world.Today })).Ok();
        (await director.Post($"{path}/receipt", new { on = world.Today })).Is(409);
        Assert.Contains("传达并登记", await ToDos(agency));
        var passing = new { to = "全体经办人员", on = world.Today };
        (await director.Post($"{path}/passing-on", passing, note.Version + 7)).Is(412);
        (await director.Post($"{path}/passing-on", passing, note.Version)).Ok();
        Assert.DoesNotContain("传达并登记", await ToDos(agency));
        Assert.Contains("阅读文件", await ToDos(other));

        var office = await world.Office("inspector");
        var row = (await office.Get("office/matters")).Ok().At("items.0")!;
        Assert.Equal(
            (2, 1, 1),
            (
                row["asked"]!.GetValue<int>(),
                row["taken"]!.GetValue<int>(),
                row["passedOn"]!.GetValue<int>()
            )
        );
        var open = (await office.Get($"office/matters/{id}?state=none")).Ok().At("receipts")!;
        Assert.Equal(other.Slug, Assert.Single(open.AsArray())!["slug"]!.GetValue<string>());
        (await office.Post("office/matters", new { kind = "document" })).Is(403);
    }

    [Fact, Keeps("GV-14")]
    public async Task The_offices_file_is_read_by_every_agency_and_only_published_ones_are()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var reviewer = await world.Office("reviewer");
        var file = await World.Send(reviewer, "office", "文件");
        (await agency.DirectorBrowser.Get($"{agency.Path}/files/{file}")).Is(404);
        (
            await reviewer.Post(
                "office/matters",
                new
                {
                    kind = "meeting",
                    title = "季度会",
                    text = "请参加。",
                    on = world.Today,
                    fileId = file,
                }
            )
        ).Ok();
        (await agency.DirectorBrowser.Get($"{agency.Path}/files/{file}")).Ok();
        Assert.Contains("参加会议并登记", await ToDos(agency));
    }
}
