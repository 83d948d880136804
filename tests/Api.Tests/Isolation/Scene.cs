using System.Text.Json.Nodes;

namespace Api.Tests.Isolation;

/// <summary>Who sends a request: somebody of the office, of one side's agency, or nobody.</summary>
public sealed record Caller(string Name, Side? Side, string? Post, Client Browser)
{
    public bool IsOffice => Side is null && Post is not null;

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
        (await director.Post($"{Agency.Path}/notices",
            new { kind = "setUp", publishedOn = world.Today, place = canary, text = canary },
            (await director.Get(Agency.Path)).Version)).Ok();
        Point = (await director.Post($"{Agency.Path}/points", PointOf(canary))).Ok().Id();
        Member = (await director.Post($"{Agency.Path}/committee-members", new
        { name = "欧阳明", role = "representative", title = canary, from = world.Today })).Ok().Id();
        Draft = (await director.Post($"{Agency.Path}/cases", new { kind = "change" })).Ok().Id();
        var path = $"{Agency.Path}/cases/{Draft}";
        (await director.Put(path, new { kind = "change", whats = new[] { "other" }, other = canary },
            (await director.Get(path)).Version)).Ok();
        (await World.Attach(director, path, "sealedReport", name: canary + ".pdf")).Ok();
        Document = (await director.Get(path)).Ok().Id("documents.0.id");
        Decided = (await director.Get($"{Agency.Path}/cases?status=approved")).Ok().Id("items.0.id");
        Submitted = await SubmitChange();
        var (union, _) = await world.CompleteApplication(canary + "二");
        Union = union;
        UnionDocument = (await union.Get()).Ok().Id("documents.0.id");
        var papers = (await director.Get(Agency.Path)).Ok().At("papers")!.AsArray();
        Certificate = Number(papers, "certificate");
        Letter = Number(papers, "letter");
        return this;
    }

    /// <summary>A change case in review, with the canary in its content.</summary>
    public Task<Guid> SubmitChange() => world.SubmittedCase(Agency, "change", new JsonObject
    { ["whats"] = new JsonArray("other"), ["other"] = canary, ["decidedOn"] = world.Today });

    public JsonObject PointOf(string name) => new()
    {
        ["shortName"] = name, ["unitName"] = canary, ["address"] = canary,
        ["contactName"] = "欧阳明", ["contactPhone"] = "13800138000",
        ["openedOn"] = world.Today,
    };

    static string Number(JsonArray papers, string type) => papers
        .First(p => p!["type"]!.GetValue<string>() == type)!["number"]!.GetValue<string>();
}

/// <summary>Two agencies with the same data, and everybody who might ask for it.</summary>
public sealed class Scene
{
    public required World World { get; init; }
    public required Side A { get; init; }
    public required Side B { get; init; }
    public required IReadOnlyList<Caller> Callers { get; init; }

    public static async Task<Scene> SetUp(World world)
    {
        var (a, b) = (await new Side(world, "金丝雀甲").SetUp(), await new Side(world, "金丝雀乙").SetUp());
        var office = new List<Caller>();
        foreach (var (name, post) in new[]
        {
            ("reviewer", "officeReviewer"), ("approver", "officeApprover"),
            ("inspector", "officeInspector"), ("finance", "officeFinance"),
            ("administrator", "officeAdministrator"),
        })
            office.Add(new(post, null, post, await world.Office(name)));
        return new()
        {
            World = world, A = a, B = b,
            Callers =
            [
                new("nobody", null, null, world.Visitor()), .. office,
                .. new[] { a, b }.SelectMany(side => side.Posts.Select(p =>
                    new Caller($"{p.Key} of {side.Canary}", side, p.Key, p.Value))),
            ],
        };
    }
}
