using System.Text.Json.Nodes;
using Api.Tests.Isolation;

namespace Api.Tests.Agencies;

/// <summary>What the regulation lets happen in one way only, tried by every other door: managers
/// (GV-2, GV-6), resolutions (GV-6), the committee (GV-1), posts of keepers (CU-7).</summary>
public class SideDoorTests
{
    static Task<Answer> Propose(
        TestAgency agency,
        string post,
        TestPerson who,
        World world,
        Guid? resolutionId = null
    ) =>
        agency.DirectorBrowser.Post(
            $"{agency.Path}/people",
            new
            {
                name = who.Name,
                identityNumber = who.IdentityNumber,
                post,
                from = world.Today,
                fullTime = post == "leadAccountant" ? true : (bool?)null,
                resolutionId,
            }
        );

    static async Task<JsonNode> PostOf(TestAgency agency, string name) =>
        (await agency.ChairBrowser.Get($"{agency.Path}/people"))
            .Ok()
            .Json.AsArray()
            .Single(p => p!["name"]!.GetValue<string>() == name)!;

    [Fact, Breaks("GV-2"), Keeps("GV-10")]
    public async Task Chair_and_director_neither_come_nor_go_by_an_ordinary_post()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        foreach (var post in new[] { "committeeChair", "agencyDirector" })
        {
            var refused = (await Propose(agency, post, TestPerson.Next(), world)).Breaks("GV-2");
            Assert.Contains("自然替补", refused.Text);
        }
        var director = (await PostOf(agency, agency.Director.Name))["posts"]![0]!;
        (
            await agency.ChairBrowser.Post(
                $"{agency.Path}/posts/{director["id"]}/end",
                null,
                director["version"]!.GetValue<int>()
            )
        ).Breaks("GV-2");
        (await agency.DirectorBrowser.Get(agency.Path)).Ok();
        (await Propose(agency, "clerk", TestPerson.Next(), world)).Ok();
    }

    [Fact, Breaks("GV-6"), Keeps("GV-6")]
    public async Task A_lead_accountant_is_named_and_removed_by_a_resolution_about_that_person()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var (lead, other) = (TestPerson.Next(), TestPerson.Next());
        await world.Appoint(agency, "accountant", lead);
        await world.Appoint(agency, "accountant", other);
        var id = (await PostOf(agency, lead.Name))["id"]!.GetValue<Guid>();
        var otherId = (await PostOf(agency, other.Name))["id"]!.GetValue<Guid>();

        var lacking = (await Propose(agency, "leadAccountant", lead, world)).Breaks("GV-6");
        Assert.Equal("Appointment", lacking.String("facts.motionKind"));
        var about = await world.Resolved(agency, "appointment", otherId);
        (await Propose(agency, "leadAccountant", lead, world, about)).Breaks("GV-6");
        var plan = await world.Resolved(agency, "annualPlan");
        (await Propose(agency, "leadAccountant", lead, world, plan)).Breaks("GV-6");

        var named = await world.Resolved(agency, "appointment", id);
        var post = (await Propose(agency, "leadAccountant", lead, world, named)).Ok().Id("postId");
        var one = $"{agency.Path}/posts/{post}";
        (await agency.ChairBrowser.Post($"{one}/confirmation", null, 0)).Ok();

        // and so does the removal
        (await agency.ChairBrowser.Post($"{one}/end", null, 1)).Breaks("GV-6");
        // what carried the appointment is used up
        (await agency.ChairBrowser.Post($"{one}/end?resolutionId={named}", null, 1)).Breaks("GV-6");
        var removal = await world.Resolved(agency, "appointment", id);
        (await agency.ChairBrowser.Post($"{one}/end?resolutionId={removal}", null, 1)).Ok();
    }

    [Fact, Breaks("GV-6"), Keeps("GV-6")]
    public async Task A_motion_is_about_somebody_real_or_about_nothing()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("甲甲");
        var foreign = await world.OperatingAgency("乙乙");
        var director = agency.DirectorBrowser;
        var meeting = (
            await director.Post(
                $"{agency.Path}/meetings",
                new
                {
                    startsAt = world.Clock.GetUtcNow().AddHours(1),
                    place = "会议室",
                    agenda = "审议",
                }
            )
        ).Ok().Id();
        var path = $"{agency.Path}/meetings/{meeting}";
        Task<Answer> Motion(string kind, Guid? subjectId, int? year = null) =>
            director.Act(
                path,
                "motions",
                new
                {
                    kind,
                    title = "审议事项",
                    subjectId,
                    year,
                }
            );
        var own = (await director.Get("session")).Ok().Id("person.id");
        var strange = (await foreign.DirectorBrowser.Get("session")).Ok().Id("person.id");
        (await Motion("appointment", null)).Breaks("GV-6");
        (await Motion("appointment", Guid.NewGuid())).Is(400);
        (await Motion("appointment", strange)).Is(400);
        (await Motion("appointment", own)).Ok();
        (await Motion("largeSum", own)).Breaks("GV-6");
        (await Motion("largeSum", null)).Ok();
        (await Motion("change", own)).Is(400);
        var draft = (await director.Post($"{agency.Path}/cases", new { kind = "change" })).Ok();
        (await Motion("change", draft.Id())).Ok();
        (await Motion("termination", draft.Id())).Is(400);
        // a plan names its year, nothing else does
        (await Motion("annualPlan", null)).Breaks("GV-6");
        (await Motion("annualPlan", null, 2026)).Ok();
        (await Motion("largeSum", null, 2026)).Breaks("GV-6");
    }

    static object Payment(decimal amount, Guid? resolutionId = null) =>
        new
        {
            payeeName = "首都印务有限公司",
            accountNumber = "6222000000000001",
            amount,
            purpose = "印刷费",
            line = "administration",
            resolutionId,
        };

    [Fact, Breaks("AG-10"), Keeps("AG-10")]
    public async Task Nobody_spends_before_the_certificate_is_collected()
    {
        await using var world = await World.StartAsync();
        var agency = await world.IssuedAgency();
        var (director, path) = (agency.DirectorBrowser, $"{agency.Path}/electronic-payments");
        (await director.Post(path, Payment(100))).Breaks("AG-10");
        var cheque = new
        {
            bookId = Guid.NewGuid(),
            number = "00000001",
            payee = "首都印务有限公司",
            amount = 100,
            purpose = "印刷费",
            date = world.Today,
        };
        (await director.Act($"{agency.Path}/custody", "cheques", cheque)).Breaks("AG-10");
        (
            await (await world.Office("reviewer")).Act(
                agency.OfficePath,
                "collection",
                new { collectedOn = world.Today, collectedBy = agency.Director.Name }
            )
        ).Ok();
        await Budgets.FiledBudget.Of(agency, world);
        var payment = (await director.Post(path, Payment(100))).Ok();
        (
            await agency.ChairBrowser.Post(
                $"{path}/{payment.Id()}/release",
                new { revision = 1 },
                payment.Version
            )
        ).Ok();
    }

    [Fact, Breaks("GV-6"), Keeps("GV-6", "T-5")]
    public async Task A_large_sum_is_paid_with_a_resolution_of_its_own()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (agency, director) = (side.Agency, side.Agency.DirectorBrowser);
        var path = $"{agency.Path}/electronic-payments";
        await Budgets.FiledBudget.Of(agency, world);
        (await director.Post(path, Payment(49_999.99m))).Ok();
        var lacking = (await director.Post(path, Payment(50_000))).Breaks("GV-6");
        Assert.Equal("LargeSum", lacking.String("facts.motionKind"));
        var passed = await world.Resolved(agency, "largeSum");
        var paid = (await director.Post(path, Payment(1_000_000, passed))).Ok();
        // edited it is the same sum; for another one the resolution is used up
        (await director.Put($"{path}/{paid.Id()}", Payment(900_000), paid.Version)).Ok();
        (await director.Post(path, Payment(60_000, passed))).Breaks("GV-6");
        // nor does a small one grow past it
        var small = (await director.Post(path, Payment(10))).Ok();
        (await director.Put($"{path}/{small.Id()}", Payment(80_000), small.Version)).Breaks("GV-6");

        async Task<Answer> Cheque(decimal amount, Guid? resolutionId) =>
            await side.Posts["cashier"]
                .Act(
                    $"{agency.Path}/custody",
                    "cheques",
                    new
                    {
                        bookId = side.Book,
                        number = "00000002",
                        payee = "首都印务有限公司",
                        amount,
                        purpose = "印刷费",
                        line = "administration",
                        date = world.Today,
                        resolutionId,
                    }
                );
        (await Cheque(50_000, null)).Breaks("GV-6");
        (await Cheque(50_000, passed)).Breaks("GV-6");
        (await Cheque(50_000, await world.Resolved(agency, "largeSum"))).Ok();
    }

    static readonly JsonObject Premises = new()
    {
        ["whats"] = new JsonArray("premises"),
        ["newAddress"] = "北京市东城区二号",
    };

    static readonly JsonObject Termination = new()
    {
        ["ground"] = "cannotFulfil",
        ["reason"] = "单位撤销",
    };

    [Theory, Breaks("GV-6"), Keeps("GV-6")]
    [InlineData("change")]
    [InlineData("termination")]
    public async Task A_case_cites_the_passed_resolution_itself_and_uses_it_up(string kind)
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency("甲甲");
        var foreign = await world.OperatingAgency("乙乙");
        var content = kind == "change" ? Premises : Termination;
        var director = agency.DirectorBrowser;
        async Task<string> Draft(Guid? resolution)
        {
            var id = (await director.Post($"{agency.Path}/cases", new { kind })).Ok().Id();
            var path = $"{agency.Path}/cases/{id}";
            var whole = (JsonObject)content.DeepClone();
            whole["kind"] = kind;
            whole["resolutionId"] = resolution?.ToString();
            (await director.Put(path, whole, (await director.Get(path)).Version)).Ok();
            await world.AttachRequired(director, path);
            // a paper is no substitute
            (await World.Attach(director, path, "committeeDecision")).Ok();
            return path;
        }
        async Task Refused(Guid? resolution) =>
            (await director.Act(await Draft(resolution), "submission")).Breaks("GV-6");

        await Refused(null);
        await Refused(Guid.NewGuid());
        await Refused(await world.Resolved(agency, "budget"));
        await Refused(await world.Resolved(agency, kind == "change" ? "termination" : "change"));
        await Refused(await world.Resolved(foreign, kind));

        var passed = await world.Resolved(agency, kind);
        var submitted = await Draft(passed);
        (await director.Act(submitted, "submission")).Ok();
        var seen = (await (await world.Office("reviewer")).Get($"office/{CaseOf(submitted)}")).Ok();
        Assert.Matches("^管委会决议〔2026〕[0-9]+号$", seen.String("resolution.number"));
        var used = (await director.Get($"{agency.Path}/resolutions?kind={kind}")).Ok();
        Assert.False(used.At("items.0.usable")!.GetValue<bool>());
        await Refused(passed);

        // sent back for completion, the same case cites the same resolution again
        var reviewer = await world.Office("reviewer");
        (
            await reviewer.Act($"office/{CaseOf(submitted)}", "return", new { reasons = "补正。" })
        ).Ok();
        (await director.Act(submitted, "submission")).Ok();
    }

    static string CaseOf(string path) => path[path.IndexOf("cases/", StringComparison.Ordinal)..];

    [Fact, Keeps("GV-1")]
    public async Task The_committee_stands_with_the_decision()
    {
        await using var world = await World.StartAsync();
        var agency = await world.IssuedAgency();
        var members = (await agency.ChairBrowser.Get($"{agency.Path}/committee-members")).Ok();
        Assert.Equal(
            ["departmentHead", "unionChair", "viceChairInCharge"],
            members.Json.AsArray().Select(m => m!["role"]!.GetValue<string>()).Order()
        );
        // and decides at once
        await world.Resolved(agency, "budget");
    }

    [Theory, Breaks("GV-1")]
    [InlineData("one person in three seats")]
    [InlineData("two seats of one person")]
    [InlineData("a representative in an enterprise")]
    public async Task A_committee_is_three_persons_with_the_seats_of_its_kind(string what)
    {
        await using var world = await World.StartAsync();
        var (union, content) = await world.CompleteApplication();
        var committee = content.Json["committee"]!.AsArray();
        if (what.StartsWith("a rep", StringComparison.Ordinal))
            committee.Add(
                new JsonObject
                {
                    ["name"] = "欧阳明",
                    ["role"] = "representative",
                    ["title"] = "代表",
                }
            );
        else
            foreach (
                var seat in committee.Skip(what.StartsWith("one", StringComparison.Ordinal) ? 0 : 1)
            )
                seat!["name"] = content.Director.Name + " ";
        if (what.StartsWith("one", StringComparison.Ordinal))
        {
            content.Json["chair"]!["name"] = content.Director.Name;
        }
        (await union.Browser.Put(union.Path, content.Json, (await union.Get()).Version)).Ok();
        (await union.Browser.Act(union.Path, "submission")).Breaks("GV-1");
        var (right, _) = await world.CompleteApplication("南方机械");
        (await right.Browser.Act(right.Path, "submission")).Ok();
    }

    [Fact, Breaks("GV-2"), Keeps("GV-2")]
    public async Task One_person_as_chair_and_director_is_an_exception_that_the_office_decides()
    {
        await using var world = await World.StartAsync();
        var (union, content) = await world.CompleteApplication();
        var head = TestPerson.Next();
        var committee = content.Json["committee"]!.AsArray();
        committee[1]!["name"] = head.Name;
        content.Json["director"] = SetUp.Holder(content.Chair, "chair");
        content.Json["director"]!["exceptionReason"] = "";
        async Task Save() =>
            (await union.Browser.Put(union.Path, content.Json, (await union.Get()).Version)).Ok();
        await Save();
        (await union.Browser.Act(union.Path, "submission")).Breaks("GV-2");
        content.Json["director"]!["exceptionReason"] = "主管副主席暂缺，由主席兼任。";
        await Save();
        (await union.Browser.Act(union.Path, "submission")).Ok();
        await world.Propose(union.Id, reasons: "同意暂由主席兼任。");
        var approved = await world.Confirm(union.Id);
        Assert.Contains("一人担任", approved.String("decision.exceptionsGranted"));
    }

    [Fact, Breaks("CU-7"), Keeps("CU-7", "AG-8")]
    public async Task A_change_takes_no_post_from_a_keeper_of_seals_before_the_transfer()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (agency, custody) = (side.Agency, $"{side.Agency.Path}/custody");
        var taken = new { revision = 1 };
        (
            await side.Posts["clerk"].Act(custody, $"transfers/{side.Transfer}/confirmation", taken)
        ).Ok();
        (
            await side.Posts["agencyDirector"]
                .Act(custody, $"transfers/{side.Transfer}/confirmation", taken)
        ).Ok();
        var successor = TestPerson.Next();
        var change = await world.SubmittedCase(
            agency,
            "change",
            new JsonObject
            {
                ["whats"] = new JsonArray("director"),
                ["newDirector"] = SetUp.Holder(successor, "viceChairInCharge"),
            }
        );
        await world.Propose(change);
        var approver = await world.Office("approver");
        (await approver.Act($"office/cases/{change}", "confirmation")).Breaks("CU-7");
        (await agency.DirectorBrowser.Get(agency.Path)).Ok();

        // by natural succession neither
        var body = side.SuccessionOf(TestPerson.Next());
        body["post"] = "agencyDirector";
        (
            await side.Posts["clerk"]
                .Post(
                    $"{agency.Path}/successions",
                    body,
                    (await agency.ChairBrowser.Get(agency.Path)).Version
                )
        ).Ok();
        var waiting = (await agency.ChairBrowser.Get(agency.Path)).Ok();
        var confirm = $"{agency.Path}/successions/{waiting.Id("successions.0.id")}/";
        (await agency.ChairBrowser.Post(confirm + "confirmation", null, waiting.Version)).Breaks(
            "CU-7"
        );
        (await agency.ChairBrowser.Post(confirm + "withdrawal", null, waiting.Version)).Ok();

        var back = (
            await side.Posts["agencyDirector"]
                .Act(
                    custody,
                    "transfers",
                    new { itemId = side.FinanceSeal, terms = side.TermsTo("clerk") }
                )
        ).Ok();
        var transfer = back.At("transfers")!
            .AsArray()
            .Single(t => t!["itemId"]!.GetValue<Guid>() == side.FinanceSeal)!["id"];
        foreach (var post in new[] { "agencyDirector", "clerk" })
            (await side.Posts[post].Act(custody, $"transfers/{transfer}/confirmation", taken)).Ok();
        (await approver.Act($"office/cases/{change}", "confirmation")).Ok();
        var changed = (await approver.Get(agency.OfficePath)).Ok();
        Assert.Equal(successor.Name, changed.String("directorName"));
        // the seat of the union post went along
        var members = (await approver.Get($"{agency.OfficePath}/committee-members")).Ok().Text;
        Assert.Contains(successor.Name, members);
    }

    [Fact, Keeps("GV-2", "GV-10"), Breaks("GV-2", "T-1")]
    public async Task A_natural_successor_acts_at_once_after_a_second_person_and_is_filed_then()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var clerk = await world.Appoint(agency, "clerk");
        var successor = TestPerson.Next();
        async Task<Answer> Record(TestPerson who, string from, string post = "committeeChair") =>
            await clerk.Post(
                $"{agency.Path}/successions",
                new
                {
                    post,
                    name = who.Name,
                    identityNumber = who.IdentityNumber,
                    title = "工会主席",
                    from,
                },
                (await clerk.Get(agency.Path)).Version
            );
        (await Record(successor, "2026-03-03")).Breaks("T-1");
        (await Record(agency.Director, world.Today)).Breaks("GV-1");
        (await Record(successor, world.Today)).Ok();
        (await Record(successor, world.Today)).Is(409);
        // nothing has happened yet, and a clerk doesn't confirm
        var waiting = (await agency.DirectorBrowser.Get(agency.Path)).Ok();
        Assert.Equal(agency.Chair.Name, waiting.String("chairName"));
        Assert.Contains(
            "确认自然替补",
            (await agency.DirectorBrowser.Get($"{agency.Path}/to-dos")).Text
        );
        var path = $"{agency.Path}/successions/{waiting.Id("successions.0.id")}/confirmation";
        (await clerk.Post(path, null, waiting.Version)).Is(403);
        var confirmed = (await agency.DirectorBrowser.Post(path, null, waiting.Version)).Ok();
        await world.Activate(confirmed.String("invitation.token"), successor);
        world.Pass(TimeSpan.FromSeconds(2));
        (await agency.ChairBrowser.Get(agency.Path)).Is(404);
        var now = (await (await world.SignedIn(successor)).Get(agency.Path)).Ok();
        Assert.Equal(successor.Name, now.String("chairName"));
        var members = (await clerk.Get($"{agency.Path}/committee-members")).Ok().Text;
        Assert.Contains(successor.Name, members);
        var filing = now.At("duties")!
            .AsArray()
            .Single(d => d!["title"]!.GetValue<string>() == "自然替补后报办变更")!;
        Assert.Equal("2026-03-12", filing["deadline"]!["due"]!.GetValue<string>());

        // the change case files it and leaves the successor in the post
        var after = agency with
        {
            ChairBrowser = await world.SignedIn(successor),
        };
        var change = await world.SubmittedCase(
            after,
            "change",
            new JsonObject
            {
                ["whats"] = new JsonArray("chair"),
                ["newChair"] = SetUp.Holder(successor, "chair"),
            }
        );
        await world.Decide(change);
        var filed = (await after.ChairBrowser.Get(agency.Path)).Ok();
        Assert.DoesNotContain(
            "自然替补后报办变更",
            (await clerk.Get($"{agency.Path}/to-dos")).Ok().Text
        );
        Assert.Equal(change, filed.Id("successions.0.filedWith"));
        // recorded and confirmed by the same person: never
        var next = TestPerson.Next();
        (
            await after.ChairBrowser.Post(
                $"{agency.Path}/successions",
                new
                {
                    post = "agencyDirector",
                    name = next.Name,
                    identityNumber = next.IdentityNumber,
                    title = "副主席",
                    from = world.Today,
                },
                filed.Version
            )
        ).Ok();
        var own = (await after.ChairBrowser.Get(agency.Path)).Ok();
        var last = own.At("successions")!.AsArray().Single(s => s!["waits"]!.GetValue<bool>())!;
        (
            await after.ChairBrowser.Post(
                $"{agency.Path}/successions/{last["id"]}/confirmation",
                null,
                own.Version
            )
        ).Breaks("GV-10");
    }

    [Fact, Breaks("GV-2", "GV-1")]
    public async Task Chair_and_vice_chair_never_join_by_list_and_a_notification_counts_tomorrow()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var director = agency.DirectorBrowser;
        Task<Answer> Join(string role) =>
            director.Post(
                $"{agency.Path}/committee-members",
                new
                {
                    name = "欧阳明",
                    role,
                    title = "部长",
                    from = world.Today,
                }
            );
        (await Join("unionChair")).Breaks("GV-2");
        (await Join("viceChairInCharge")).Breaks("GV-2");
        (await Join("representative")).Breaks("GV-1");
        (await Join("departmentHead")).Ok();
        async Task<int> Entitled(int days) => (
                await director.Post(
                    $"{agency.Path}/meetings",
                    new
                    {
                        startsAt = world.Clock.GetUtcNow().AddDays(days),
                        place = "会议室",
                        agenda = "审议",
                    }
                )
            ).Ok().Int("quorum.entitled");
        Assert.Equal(3, await Entitled(0));
        Assert.Equal(4, await Entitled(1));
        // who leaves today still counts today
        var head = (await director.Get($"{agency.Path}/committee-members"))
            .Ok()
            .Json.AsArray()
            .Single(m =>
                m!["name"]!.GetValue<string>() != "欧阳明"
                && m["role"]!.GetValue<string>() == "departmentHead"
            )!;
        (
            await director.Post(
                $"{agency.Path}/committee-members/{head["id"]}/end",
                new { lastDay = world.Today },
                head["version"]!.GetValue<int>()
            )
        ).Ok();
        Assert.Equal(3, await Entitled(0));
        Assert.Equal(3, await Entitled(1));
        var seen = (await (await world.Office("reviewer")).Get(agency.OfficePath)).Ok();
        Assert.Contains("管委会委员离任", seen.At("timeline")!.ToJsonString(Readable));
    }

    static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact, Breaks("GV-1"), Keeps("GV-1")]
    public async Task An_empty_seat_is_a_to_do_until_a_successor_takes_it()
    {
        await using var world = await World.StartAsync();
        var agency = await world.OperatingAgency();
        var director = agency.DirectorBrowser;
        async Task<string> ToDos() => (await director.Get($"{agency.Path}/to-dos")).Ok().Text;
        Assert.DoesNotContain("补齐管委会委员", await ToDos());
        var chair = (await director.Get($"{agency.Path}/committee-members"))
            .Ok()
            .Json.AsArray()
            .Single(m => m!["role"]!.GetValue<string>() == "unionChair")!;
        world.Pass(TimeSpan.FromMinutes(5));
        (
            await director.Post(
                $"{agency.Path}/committee-members/{chair["id"]}/end",
                new { lastDay = world.Today },
                chair["version"]!.GetValue<int>()
            )
        ).Ok();
        world.PassUntil("2026-03-03T09:00:00");
        director = await world.SignInAnew(agency.Director);
        Assert.Contains("补齐管委会委员：本级主席", await ToDos());
    }
}
