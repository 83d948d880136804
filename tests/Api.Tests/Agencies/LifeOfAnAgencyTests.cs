using System.Text.Json.Nodes;

namespace Api.Tests.Agencies;

/// <summary>One agency from the union's first click to the end, over HTTP only.</summary>
public class LifeOfAnAgencyTests
{
    [Fact]
    [Keeps("AG-1", "AG-2", "AG-4", "AG-5", "GV-10")]
    public async Task A_union_applies_mends_what_was_returned_and_is_approved_by_a_second_person()
    {
        await using var world = await World.StartAsync();
        var (union, _) = await world.SubmittedApplication("北方机械");
        var first = (await union.Get()).Ok();
        Assert.Equal("SQ-2026-0001", first.String("receiptNumber"));
        Assert.Equal("AG-5", first.String("deadline.rule"));
        Assert.Equal("管8.2", first.String("deadline.article"));
        Assert.Equal("2026-03-12", first.String("deadline.due"));

        var reviewer = await world.Office("reviewer");
        var path = $"office/cases/{union.Id}";
        (await reviewer.Act(path, "return", new { reasons = "" })).Breaks("AG-4");
        (await reviewer.Act(path, "return", new { reasons = "请补充场所证明。" })).Ok();
        var returned = (await union.Get()).Ok();
        Assert.Equal("请补充场所证明。", returned.String("returnReasons"));
        Assert.Null(returned.At("deadline"));

        world.Pass(TimeSpan.FromDays(3));
        (await World.Attach(union.Browser, union.Path, "other", name: "场所证明.pdf")).Ok();
        (await union.Browser.Act(union.Path, "submission")).Ok();
        var again = (await union.Get()).Ok();
        Assert.Equal("SQ-2026-0001", again.String("receiptNumber"));
        Assert.Equal("2026-03-16", again.String("deadline.due"));

        reviewer = await world.SignInAnew((await Template.Get()).Office["reviewer"]);
        (await reviewer.Act(path, "proposal", new { outcome = "approve" })).Breaks("AG-3");
        await world.Propose(union.Id);
        var approved = await world.Confirm(union.Id);
        Assert.Equal("PF-2026-0001", approved.String("decision.number"));
        Assert.Equal("京互办批〔2026〕1号", approved.String("decision.paperNumber"));
        Assert.Equal(
            "中国职工保险互助会北京办事处北方机械代办处",
            approved.String("agency.fullName")
        );
        Assert.Equal("approved", (await union.Get()).String("status"));
    }

    [Fact]
    [Keeps("AG-6", "AG-7", "AG-10", "AG-11", "AG-13")]
    public async Task An_approved_agency_gets_its_papers_collects_them_publishes_and_starts_business()
    {
        await using var world = await World.StartAsync();
        var agency = await world.IssuedAgency();
        var office = await world.Office("reviewer");
        var issued = (await office.Get(agency.OfficePath)).Ok();
        Assert.Equal("approved", issued.String("status"));
        Assert.Equal(["DJZ-2026-0001", "PS-2026-0001", "PS-2026-0002"], Numbers(issued));

        (
            await office.Act(
                agency.OfficePath,
                "collection",
                new { collectedOn = "2026-03-03", collectedBy = "张伟" }
            )
        ).Breaks("T-1");
        (
            await office.Act(
                agency.OfficePath,
                "collection",
                new { collectedOn = world.Today, collectedBy = "张伟" }
            )
        ).Ok();
        Assert.Equal("collected", (await office.Get(agency.OfficePath)).String("status"));

        var director = agency.DirectorBrowser;
        var duty = (await director.Get(agency.Path))
            .At("duties")!
            .AsArray()
            .First(d => d!["rule"]!.GetValue<string>() == "AG-6");
        Assert.Equal("2026-03-23", duty!["deadline"]!["due"]!.GetValue<string>());
        (
            await director.Post(
                $"{agency.Path}/notices",
                new
                {
                    kind = "setUp",
                    publishedOn = world.Today,
                    place = "公告栏",
                },
                (await director.Get(agency.Path)).Version
            )
        ).Ok();
        var report = await world.SubmittedCase(
            agency,
            "businessStart",
            new JsonObject { ["startedOn"] = world.Today, ["description"] = "已开始受理参保。" }
        );
        await world.Decide(report);
        var operating = (await director.Get(agency.Path)).Ok();
        Assert.Equal("operating", operating.String("status"));
        Assert.True(operating.At("canDoBusiness")!.GetValue<bool>());
    }

    [Fact]
    [Keeps("AG-8", "AG-13", "GV-2")]
    public async Task A_change_of_name_and_director_supersedes_the_certificate_and_the_next_is_valid()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var successor = TestPerson.Next();
        var change = await world.SubmittedCase(
            agency,
            "change",
            new JsonObject
            {
                ["whats"] = new JsonArray("name", "director"),
                ["newShortName"] = "北方重工",
                ["newDirector"] = SetUp.Holder(successor, "viceChairInCharge"),
            }
        );
        await world.Decide(change);
        var office = await world.Office("reviewer");
        var changed = (await office.Get(agency.OfficePath)).Ok();
        Assert.Equal("中国职工保险互助会北京办事处北方重工代办处", changed.String("fullName"));
        Assert.Equal(successor.Name, changed.String("directorName"));
        Assert.Equal("superseded", Paper(changed, "DJZ-2026-0001").String("status"));

        // the predecessor's post has ended with the decision
        world.Pass(TimeSpan.FromSeconds(1));
        (await agency.DirectorBrowser.Get(agency.Path)).Is(404);
        (await agency.ChairBrowser.Get(agency.Path)).Ok();

        (await office.Act(agency.OfficePath, "certificates")).Ok();
        var renewed = (await office.Get(agency.OfficePath)).Ok();
        Assert.Equal("valid", Paper(renewed, "DJZ-2026-0002").String("status"));
        Assert.Equal("DJZ-2026-0002", Paper(renewed, "DJZ-2026-0001").String("replacedBy"));
        (
            await agency.ChairBrowser.Post(
                $"{agency.Path}/notices",
                new
                {
                    kind = "change",
                    caseId = change,
                    publishedOn = world.Today,
                    place = "公告栏",
                },
                (await agency.ChairBrowser.Get(agency.Path)).Version
            )
        ).Ok();
    }

    [Fact]
    [Keeps("AG-11")]
    public async Task A_lost_certificate_is_declared_void_and_replaced()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var lost = await world.SubmittedCase(
            agency,
            "reissue",
            new JsonObject
            {
                ["certificateNumber"] = "DJZ-2026-0001",
                ["cause"] = "lost",
                ["declaredVoidOn"] = world.Today,
                ["declaration"] = "登记证遗失，声明作废。",
            }
        );
        await world.Decide(lost);
        var office = await world.Office("reviewer");
        Assert.Equal(
            "void",
            Paper(await office.Get(agency.OfficePath), "DJZ-2026-0001").String("status")
        );
        (await office.Act(agency.OfficePath, "certificates")).Ok();
        var replaced = await office.Get(agency.OfficePath);
        Assert.Equal("void", Paper(replaced, "DJZ-2026-0001").String("status"));
        Assert.Equal("valid", Paper(replaced, "DJZ-2026-0002").String("status"));
    }

    [Fact]
    [Breaks("AG-11")]
    public async Task A_valid_certificate_is_not_issued_a_second_time()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var office = await world.Office("reviewer");
        var refused = await office.Act(agency.OfficePath, "certificates");
        Assert.Contains(refused.Status, new[] { 409, 422 });
        Assert.Single(Numbers(await office.Get(agency.OfficePath)), n => n.StartsWith("DJZ"));
    }

    [Fact]
    [Keeps("AG-9")]
    [Breaks("AG-1", "AG-9")]
    public async Task A_terminated_agency_reads_everything_and_writes_nothing()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var director = agency.DirectorBrowser;
        var draft = (await director.Post($"{agency.Path}/cases", new { kind = "change" }))
            .Ok()
            .Id();
        (await director.Post($"{agency.Path}/points", Point("东区"))).Ok();
        var end = await world.SubmittedCase(
            agency,
            "termination",
            new JsonObject { ["ground"] = "cannotFulfil", ["reason"] = "单位撤销" }
        );
        await world.Decide(end);
        Assert.Equal("terminating", (await director.Get(agency.Path)).String("status"));
        (await director.Post($"{agency.Path}/points", Point("西区"))).Breaks("AG-1");

        (
            await director.Post(
                $"{agency.Path}/notices",
                new
                {
                    kind = "termination",
                    publishedOn = world.Today,
                    place = "公告栏",
                },
                (await director.Get(agency.Path)).Version
            )
        ).Ok();
        var ended = (await director.Get(agency.Path)).Ok();
        Assert.Equal("terminated", ended.String("status"));
        Assert.Equal("revoked", Paper(ended, "DJZ-2026-0001").String("status"));

        var path = $"{agency.Path}/cases/{draft}";
        var version = (await director.Get(path)).Ok().Version;
        (
            await director.Put(path, new { kind = "change", whats = new[] { "other" } }, version)
        ).Breaks("AG-9");
        (await World.Attach(director, path, "other")).Breaks("AG-9");
        (await director.Act(path, "withdrawal")).Breaks("AG-9");
        (await director.Post($"{agency.Path}/cases", new { kind = "change" })).Breaks("AG-9");
        (await director.Post($"{agency.Path}/points", Point("南区"))).Breaks("AG-9");
        foreach (
            var list in new[]
            {
                "points",
                "cases",
                "notices",
                "people",
                "committee-members",
                "to-dos",
            }
        )
            (await director.Get($"{agency.Path}/{list}")).Ok();
    }

    [Fact]
    [Breaks("AG-7")]
    public async Task An_agency_that_never_starts_lapses_at_midnight_and_can_only_read()
    {
        await using var world = await World.StartAsync();
        var agency = await world.CollectedAgency();
        // approved on 2026-03-02: the last day is 2026-06-02, a Tuesday
        world.PassUntil("2026-06-02T23:59:50");
        var office = await world.SignInAnew((await Template.Get()).Office["reviewer"]);
        Assert.Equal("collected", (await office.Get(agency.OfficePath)).String("status"));
        world.PassUntil("2026-06-03T00:00:01");
        var lapsed = (await office.Get(agency.OfficePath)).Ok();
        Assert.Equal("lapsed", lapsed.String("status"));
        Assert.Equal("revoked", Paper(lapsed, "DJZ-2026-0001").String("status"));

        var director = await world.SignInAnew(agency.Director);
        (await director.Get(agency.Path)).Ok();
        (await director.Post($"{agency.Path}/cases", new { kind = "businessStart" })).Breaks(
            "AG-7"
        );
    }

    [Fact]
    [Keeps("AG-15")]
    [Breaks("AG-15")]
    public async Task An_ordered_termination_needs_two_persons_and_names_who_takes_over()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("甲甲");
        var other = await world.OperatingAgency("乙乙");
        var reviewer = await world.Office("reviewer");
        (await reviewer.Act(agency.OfficePath, "termination-order", new { reason = " " })).Breaks(
            "AG-9"
        );
        var order = (
            await reviewer.Act(
                agency.OfficePath,
                "termination-order",
                new { reason = "违反规定，责令终止。" }
            )
        )
            .Ok()
            .Id();
        await world.Propose(order);
        // the reviewer has no right to confirm; a second person does it
        (await reviewer.Act($"office/cases/{order}", "confirmation")).Is(403);
        await world.Confirm(order);

        var approver = await world.Office("approver");
        (
            await approver.Act(agency.OfficePath, "succession", new { successorSlug = agency.Slug })
        ).Breaks("AG-15");
        (
            await approver.Act(agency.OfficePath, "succession", new { successorSlug = other.Slug })
        ).Ok();
        Assert.Equal(other.Slug, (await approver.Get(agency.OfficePath)).String("successor.slug"));
    }

    [Fact]
    [Breaks("AG-2")]
    [Keeps("AG-2")]
    public async Task A_name_that_is_taken_is_refused_and_free_again_after_the_end()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("北方机械");
        // full-width letters and spaces make no other name
        var (second, _) = await world.ProposedApplication("北方 机械");
        var approver = await world.Office("approver");
        (await approver.Act($"office/cases/{second.Id}", "confirmation")).Breaks("AG-2");

        var end = await world.SubmittedCase(
            agency,
            "termination",
            new JsonObject { ["ground"] = "cannotFulfil", ["reason"] = "单位撤销" }
        );
        await world.Decide(end);
        (
            await agency.DirectorBrowser.Post(
                $"{agency.Path}/notices",
                new
                {
                    kind = "termination",
                    publishedOn = world.Today,
                    place = "公告栏",
                },
                (await agency.DirectorBrowser.Get(agency.Path)).Version
            )
        ).Ok();
        (await approver.Act($"office/cases/{second.Id}", "confirmation")).Ok();
    }

    public static object Point(string name) =>
        new
        {
            shortName = name,
            unitName = $"{name}分厂",
            address = "北京市东城区一号",
            contactName = "李明",
            contactPhone = "13800138000",
        };

    static List<string> Numbers(Answer agency) =>
        [.. agency.At("papers")!.AsArray().Select(p => p!["number"]!.GetValue<string>()).Order()];

    static Part Paper(Answer agency, string number) =>
        new(
            agency.At("papers")!.AsArray().Single(p => p!["number"]!.GetValue<string>() == number)!
        );

    sealed record Part(JsonNode Json)
    {
        public string? String(string name) => Json[name]?.GetValue<string>();
    }
}
