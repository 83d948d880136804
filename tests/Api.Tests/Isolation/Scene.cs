using System.Text.Json.Nodes;

namespace Api.Tests.Isolation;

/// <summary>Who sends a request: somebody of the office, of one side's agency, or nobody.</summary>
public sealed record Caller(string Name, Side? Side, string? Post, Client Browser)
{
    public bool IsOffice => Post?.StartsWith("office") == true;

    /// <summary>Reads by an engagement; the expired one reads nothing any more.</summary>
    public bool IsEngaged => Post is "auditor" or "expiredAuditor" or "federation";

    /// <summary>A service account.</summary>
    public bool IsProgram => Post == "program";

    /// <summary>Whether words of a side may reach this person.</summary>
    public bool MayRead(Side side) =>
        IsOffice || Post == "federation" || side == Side && Post != "expiredAuditor";

    public bool IsNobody => Post is null;

    public override string ToString() => Name;
}

/// <summary>One of two agencies with the same data; the canary is in every text of it.</summary>
public sealed class Side(World world, string canary)
{
    public string Canary => canary;
    public World World => world;
    public TestAgency Agency { get; private set; } = null!;
    public Dictionary<string, Client> Posts { get; } = [];

    /// <summary>An application of the same union with a document, still a draft.</summary>
    public Applicant Union { get; private set; } = null!;
    public Guid UnionDocument { get; private set; }
    public Guid Draft { get; private set; }
    public Guid Document { get; private set; }
    public Guid Submitted { get; private set; }

    /// <summary>The approved report that business has started.</summary>
    public Guid Decided { get; private set; }
    public Guid Point { get; private set; }
    public Guid Member { get; private set; }

    /// <summary>The person at each post.</summary>
    public Dictionary<string, Guid> People { get; } = [];

    /// <summary>In the hands of clerk, accountant and cashier.</summary>
    public Guid FinanceSeal { get; private set; }
    public Guid NameSeal { get; private set; }
    public Guid Book { get; private set; }

    /// <summary>The finance seal on its way to the director.</summary>
    public Guid Transfer { get; private set; }
    public Guid Cheque { get; private set; }
    public Guid Handover { get; private set; }
    public Guid Meeting { get; private set; }
    public Guid Motion { get; private set; }

    /// <summary>The progress check's file, with the canary in it.</summary>
    public Guid File { get; private set; }

    /// <summary>A unit with one member, and a plan version that it may acknowledge.</summary>
    public Guid Unit { get; private set; }
    public Guid Insured { get; private set; }
    public Guid Plan { get; private set; }
    public string CoverCertificate { get; private set; } = "";
    public string Certificate { get; private set; } = "";
    public string Letter { get; private set; } = "";

    public async Task<Side> SetUp()
    {
        Agency = await world.OperatingAgency(canary);
        Posts["committeeChair"] = Agency.ChairBrowser;
        Posts["agencyDirector"] = Agency.DirectorBrowser;
        foreach (var post in new[] { "clerk", "accountant", "cashier" })
            Posts[post] = await world.Appoint(Agency, post);
        var director = Agency.DirectorBrowser;
        (
            await director.Post(
                $"{Agency.Path}/notices",
                new
                {
                    kind = "setUp",
                    publishedOn = world.Today,
                    place = canary,
                    text = canary,
                },
                (await director.Get(Agency.Path)).Version
            )
        ).Ok();
        Point = (await director.Post($"{Agency.Path}/points", PointOf(canary))).Ok().Id();
        Member = (
            await director.Post(
                $"{Agency.Path}/committee-members",
                new
                {
                    name = "欧阳明",
                    role = "departmentHead",
                    title = canary,
                    from = world.Today,
                }
            )
        ).Ok().Id();
        Draft = (await director.Post($"{Agency.Path}/cases", new { kind = "change" })).Ok().Id();
        var path = $"{Agency.Path}/cases/{Draft}";
        (
            await director.Put(
                path,
                new
                {
                    kind = "change",
                    whats = new[] { "other" },
                    other = canary,
                },
                (await director.Get(path)).Version
            )
        ).Ok();
        (await World.Attach(director, path, "sealedReport", name: canary + ".pdf")).Ok();
        Document = (await director.Get(path)).Ok().Id("documents.0.id");
        Decided = (await director.Get($"{Agency.Path}/cases?status=approved"))
            .Ok()
            .Id("items.0.id");
        Submitted = await SubmitChange();
        Succession = await WithdrawnSuccession();
        var (union, _) = await world.CompleteApplication(canary + "二");
        Union = union;
        UnionDocument = (await union.Get()).Ok().Id("documents.0.id");
        var papers = (await director.Get(Agency.Path)).Ok().At("papers")!.AsArray();
        Certificate = Number(papers, "certificate");
        Letter = Number(papers, "letter");
        await SetUpMembers();
        await SetUpCustody();
        await SetUpMeeting();
        File = await Worlds.World.Send(director, Agency.Path, canary);
        (
            await director.Post(
                $"{Agency.Path}/yearly-tasks",
                new
                {
                    year = 2026,
                    kind = "progress",
                    doneOn = world.Today,
                    text = canary,
                    fileId = File,
                }
            )
        ).Ok();
        return this;
    }

    async Task SetUpCustody()
    {
        foreach (var (post, browser) in Posts)
            People[post] = (await browser.Get("session")).Ok().Id("person.id");
        var custody = $"{Agency.Path}/custody";
        FinanceSeal = await Register("clerk", new { kind = "financeSeal", title = canary });
        NameSeal = await Register("accountant", new { kind = "nameSeal", title = canary });
        Book = await Register(
            "cashier",
            new
            {
                kind = "chequeBook",
                title = canary,
                firstNumber = "00000001",
                lastNumber = "00000100",
            }
        );
        await NewTransfer();
        Cheque = (
            await Posts["cashier"]
                .Act(
                    custody,
                    "cheques",
                    new
                    {
                        bookId = Book,
                        number = "00000001",
                        payee = canary,
                        amount = 12.5,
                        purpose = canary,
                        line = (string?)null,
                        date = world.Today,
                    }
                )
        ).Ok().Id("unstamped.0.id");
    }

    async Task<Guid> Register(string post, object item) =>
        Newest(await Posts[post].Act($"{Agency.Path}/custody", "items", item), "items");

    /// <summary>The clerk offers the finance seal to the director, in place of an earlier offer.
    /// </summary>
    public async Task<Guid> NewTransfer()
    {
        var custody = $"{Agency.Path}/custody";
        bool OfTheSeal(JsonNode? transfer) => transfer!["itemId"]!.GetValue<Guid>() == FinanceSeal;
        var pending = (await Posts["clerk"].Get(custody)).Ok().At("transfers")!.AsArray();
        foreach (var earlier in pending.Where(OfTheSeal))
            (await Posts["clerk"].Act(custody, $"transfers/{earlier!["id"]}/withdrawal")).Ok();
        var offered = await Posts["clerk"]
            .Act(
                custody,
                "transfers",
                new { itemId = FinanceSeal, terms = TermsTo("agencyDirector") }
            );
        var own = offered.Ok().At("transfers")!.AsArray().Single(OfTheSeal);
        return Transfer = own!["id"]!.GetValue<Guid>();
    }

    public JsonObject TermsTo(string post) =>
        new()
        {
            ["toPersonId"] = People[post].ToString(),
            ["secondKeyId"] = null,
            ["reason"] = canary,
            ["on"] = world.Today,
            ["witnessId"] = null,
            ["returnOn"] = null,
        };

    async Task SetUpMeeting()
    {
        var director = Agency.DirectorBrowser;
        Meeting = (
            await director.Post(
                $"{Agency.Path}/meetings",
                new
                {
                    startsAt = world.Clock.GetUtcNow().AddHours(-1),
                    place = canary,
                    agenda = canary,
                }
            )
        ).Ok().Id();
        Motion = (
            await director.Act(
                $"{Agency.Path}/meetings/{Meeting}",
                "motions",
                new { kind = "other", title = canary }
            )
        )
            .Ok()
            .Id("motions.0.id");
    }

    /// <summary>A row in every table of committee and custody.</summary>
    public async Task FillCommitteeAndCustody()
    {
        var custody = $"{Agency.Path}/custody";
        var chair = People["committeeChair"];
        await world.Appoint(Agency, "accountant");
        (
            await Posts["clerk"]
                .Act(custody, $"transfers/{Transfer}/confirmation", new { revision = 1 })
        ).Ok();
        (
            await Posts["accountant"]
                .Act(
                    custody,
                    "seal-uses",
                    new
                    {
                        itemId = NameSeal,
                        document = canary,
                        purpose = canary,
                    }
                )
        ).Ok();
        (
            await Posts["committeeChair"]
                .Act(custody, "leaves", new { from = "2027-01-04", to = "2027-01-05" })
        ).Ok();
        var meeting = $"{Agency.Path}/meetings/{Meeting}";
        var director = Agency.DirectorBrowser;
        var asked = new
        {
            kind = "sealsTogether",
            title = canary,
            subjectId = chair,
        };
        (await director.Act(meeting, "motions", asked)).Ok();
        (await director.Act(meeting, "motions", new { kind = "ownRules", title = canary })).Ok();
        var members = (await director.Get(meeting)).Ok().At("attendees")!.AsArray();
        var present = members.Select(m => new { memberId = m!["memberId"], state = "present" });
        (
            await director.Act(meeting, "attendance", new { members = present, ledByChair = true })
        ).Ok();
        var votes = members.Select(m => new { memberId = m!["memberId"], choice = "for" });
        foreach (var motion in (await director.Get(meeting)).Ok().At("motions")!.AsArray())
            (await director.Act(meeting, $"motions/{motion!["id"]}/votes", new { votes })).Ok();
        (await director.Act(meeting, "minutes", new { text = (string?)null })).Ok();
        (await Agency.ChairBrowser.Act(meeting, "signature")).Ok();
        var together = new
        {
            personId = chair,
            from = world.Today,
            lastDay = world.Today,
        };
        (await Agency.ChairBrowser.Act(custody, "seals-together", together)).Ok();
        await DraftHandover();
        (
            await Posts["clerk"]
                .Post(
                    $"{Agency.Path}/units/{Unit}/terms",
                    new
                    {
                        planVersionId = Plan,
                        by = canary,
                        on = world.Today,
                    }
                )
        ).Ok();
        await PreparePayment();
        await Budgets.FiledBudget.Fill(this);
        await Relief.SideRelief.Fill(this);
        await Books.SideBooks.Fill(this);
        await Books.SideBank.Fill(this);
        await Contributions.Dues.Fill(this);
        await Enrolment.SideRosters.Fill(this);
        await Claims.Reports.Fill(this);
        await Payments.Payouts.PassedAt(this);
        await Reconciliations.Months.Fill(this);
        await Rebates.SideRebates.Fill(this);
        await world.ServiceAccount(Agency);
        (await (await world.Engage(Agency)).Get(Agency.Path)).Ok();
        var passed = await director.Get($"{Agency.Path}/resolutions?kind=ownRules");
        (
            await director.Post(
                $"{Agency.Path}/internal-rules",
                new
                {
                    kind = "financeRules",
                    adoptedOn = world.Today,
                    fileId = await Worlds.World.Send(director, Agency.Path, canary),
                    resolutionId = passed.Ok().Id("items.0.id"),
                }
            )
        ).Ok();
        var matter = await world.Matter();
        (
            await director.Post(
                $"{Agency.Path}/office-matters/{matter}/receipt",
                new { on = world.Today }
            )
        ).Ok();
    }

    /// <summary>A payment that the clerk has prepared and nobody has released yet.</summary>
    public async Task<Guid> PreparePayment() =>
        (await Posts["clerk"].Post($"{Agency.Path}/electronic-payments", Payment())).Ok().Id();

    public JsonObject Payment() =>
        new()
        {
            ["payeeName"] = canary,
            ["accountNumber"] = "6222000000000001",
            ["amount"] = 300,
            ["purpose"] = canary,
            ["line"] = null,
            ["resolutionId"] = null,
            ["reservationId"] = null,
        };

    /// <summary>The clerk's work goes to the cashier; one unfinished list at a time.</summary>
    public async Task<Guid> DraftHandover() =>
        Handover == Guid.Empty
            ? Handover = (
                await Agency.DirectorBrowser.Post($"{Agency.Path}/handovers", HandoverOf())
            )
                .Ok()
                .Id()
            : Handover;

    public JsonObject HandoverOf(string leaver = "clerk") =>
        new()
        {
            ["leaverId"] = People[leaver],
            ["receiverId"] = People["cashier"],
            ["supervisorId"] = People["agencyDirector"],
            ["changesOn"] = world.Today,
            ["things"] = new JsonArray(
                new JsonObject
                {
                    ["kind"] = "file",
                    ["subject"] = canary,
                    ["id"] = null,
                }
            ),
        };

    async Task SetUpMembers()
    {
        Unit = await NewUnit(canary);
        Insured = await NewMember();
        Plan = await world.ReleasedPlan();
        await world.FreePlan();
        await world.Cover(Agency, Insured, Plan, units: 2);
        CoverCertificate = (
            await Posts["clerk"].Post($"{Agency.Path}/members/{Insured}/cover-certificates")
        )
            .Ok()
            .String("number");
    }

    public async Task<Guid> NewUnit(string name) =>
        (await Posts["clerk"].Post($"{Agency.Path}/units", UnitOf(name))).Ok().Id();

    public async Task<Guid> NewMember() =>
        (await Posts["clerk"].Post($"{Agency.Path}/members", MemberOf())).Ok().Id();

    /// <summary>What the form of a unit sends.</summary>
    public JsonObject UnitOf(string name) =>
        new()
        {
            ["number"] = $"D{Random.Shared.Next(1_000_000_000)}",
            ["name"] = name,
            ["pointId"] = Point.ToString(),
            ["contactName"] = "欧阳明",
            ["contactPhone"] = "010-65001234",
            ["workers"] = 120,
        };

    /// <summary>Somebody new with a good phone and card, whose post carries the canary.</summary>
    public JsonObject MemberOf()
    {
        var who = TestPerson.Next();
        return new()
        {
            ["unitId"] = Unit.ToString(),
            ["name"] = who.Name,
            ["identityKind"] = "身份证",
            ["identityNumber"] = who.IdentityNumber,
            ["birthDate"] = null,
            ["sex"] = null,
            ["phone"] = "13812345678",
            ["card"] = "6222020200001234562",
            ["jobTitle"] = canary,
        };
    }

    static Guid Newest(Answer answer, string list) =>
        answer.Ok().At(list)!.AsArray().Max(row => Guid.Parse(row!["id"]!.GetValue<string>()));

    /// <summary>A natural succession that was recorded and withdrawn again.</summary>
    public Guid Succession { get; private set; }

    async Task<Guid> WithdrawnSuccession()
    {
        var director = Agency.DirectorBrowser;
        (
            await director.Post(
                $"{Agency.Path}/successions",
                SuccessionOf(TestPerson.Next()),
                (await director.Get(Agency.Path)).Version
            )
        ).Ok();
        var waiting = (await director.Get(Agency.Path)).Ok();
        var id = waiting.Id("successions.0.id");
        (
            await director.Post($"{Agency.Path}/successions/{id}/withdrawal", null, waiting.Version)
        ).Ok();
        return id;
    }

    /// <summary>Who follows as chair of the union, and so of the committee.</summary>
    public JsonObject SuccessionOf(TestPerson who) =>
        new()
        {
            ["post"] = "committeeChair",
            ["name"] = who.Name,
            ["identityNumber"] = who.IdentityNumber,
            ["title"] = canary,
            ["from"] = world.Today,
        };

    /// <summary>A change case in review, with the canary in its content.</summary>
    public Task<Guid> SubmitChange() =>
        world.SubmittedCase(
            Agency,
            "change",
            new JsonObject { ["whats"] = new JsonArray("other"), ["other"] = canary }
        );

    public JsonObject PointOf(string name) =>
        new()
        {
            ["shortName"] = name,
            ["unitName"] = canary,
            ["address"] = canary,
            ["contactName"] = "欧阳明",
            ["contactPhone"] = "13800138000",
            ["openedOn"] = world.Today,
        };

    static string Number(JsonArray papers, string type) =>
        papers.First(p => p!["type"]!.GetValue<string>() == type)!["number"]!.GetValue<string>();
}

/// <summary>Two agencies with the same data, and everybody who might ask for it.</summary>
public sealed class Scene
{
    public required World World { get; init; }
    public required Side A { get; init; }
    public required Side B { get; init; }
    public required IReadOnlyList<Caller> Callers { get; init; }

    static async Task<Caller> Program(World world, Side side)
    {
        var (id, secret) = await world.ServiceAccount(side.Agency);
        var browser = world.Visitor();
        browser.Bearer = await world.Token(id, secret);
        return new($"service account of {side.Canary}", side, "program", browser);
    }

    static async Task<IEnumerable<Caller>> Auditors(World world, Side side) =>
        [
            new($"auditor of {side.Canary}", side, "auditor", await world.Engage(side.Agency)),
            new(
                $"expired auditor of {side.Canary}",
                side,
                "expiredAuditor",
                await world.Engage(side.Agency, "2025-01-01", "2025-12-31")
            ),
        ];

    public static async Task<Scene> SetUp(World world)
    {
        var (a, b) = (
            await new Side(world, "金丝雀甲").SetUp(),
            await new Side(world, "金丝雀乙").SetUp()
        );
        var office = new List<Caller>();
        foreach (
            var (name, post) in new[]
            {
                ("reviewer", "officeReviewer"),
                ("approver", "officeApprover"),
                ("inspector", "officeInspector"),
                ("finance", "officeFinance"),
                ("administrator", "officeAdministrator"),
            }
        )
            office.Add(new(post, null, post, await world.Office(name)));
        return new()
        {
            World = world,
            A = a,
            B = b,
            Callers =
            [
                new("nobody", null, null, world.Visitor()),
                .. office,
                new("federation", null, "federation", await world.Engage(null, unmasked: true)),
                .. await Auditors(world, a),
                .. await Auditors(world, b),
                await Program(world, a),
                await Program(world, b),
                .. new[] { a, b }.SelectMany(side =>
                    side.Posts.Select(p => new Caller(
                        $"{p.Key} of {side.Canary}",
                        side,
                        p.Key,
                        p.Value
                    ))
                ),
            ],
        };
    }
}
