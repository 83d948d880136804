using System.Text.Json.Nodes;

namespace Api.Tests.Relief;

/// <summary>An agency with its people, a filed budget, and cases of relief, through the API.</summary>
public sealed class Relieving(World world, TestAgency agency)
{
    public static readonly string[] Lines =
    [
        "livingRelief",
        "educationAid",
        "condolence",
        "smallGifts",
    ];

    readonly Dictionary<string, (TestPerson Person, Client Browser)> staff = [];
    TestAgency agency = agency;
    Guid unit;

    public TestAgency Agency => agency;
    public Client Clerk => staff["clerk"].Browser;
    public Client Cashier => staff["cashier"].Browser;
    public Client Accountant => staff["accountant"].Browser;
    public Client Director => agency.DirectorBrowser;
    public string Path => $"{agency.Path}/relief-cases";

    public TestPerson Who(string post) => staff[post].Person;

    public string Of(Answer one) => $"{Path}/{one.Id()}";

    public static async Task<Relieving> SetUp(
        World world,
        string name = "京华",
        decimal line = 1_000_000,
        bool filed = true
    )
    {
        var here = new Relieving(world, await world.OperatingAgency(name));
        foreach (var post in new[] { "clerk", "cashier", "accountant" })
        {
            var who = TestPerson.Next();
            here.staff[post] = (who, await world.Appoint(here.agency, post, who));
        }
        if (filed)
            await here.Budget(DateOnly.Parse(world.Today).Year, line);
        return here;
    }

    public Task Budget(int year, decimal line) =>
        Budgets.FiledBudget.OfLines(agency, world, year, [.. Lines.Select(l => (l, line))]);

    public async Task Until(string beijing)
    {
        world.PassUntil(beijing);
        await SignInAnew();
    }

    public async Task SignInAnew()
    {
        agency = agency with
        {
            ChairBrowser = await world.SignInAnew(agency.Chair),
            DirectorBrowser = await world.SignInAnew(agency.Director),
        };
        foreach (var (post, (person, _)) in staff.ToList())
            staff[post] = (person, await world.SignInAnew(person));
    }

    public async Task<Guid> Member(TestPerson? who = null)
    {
        who ??= TestPerson.Next();
        if (unit == Guid.Empty)
            unit = (
                await Clerk.Post(
                    $"{agency.Path}/units",
                    new
                    {
                        number = "D001",
                        name = $"{agency.Name}一厂",
                        pointId = (Guid?)null,
                        contactName = "欧阳明",
                        contactPhone = "010-65001234",
                        workers = 120,
                    }
                )
            ).Ok().Id();
        return (
            await Clerk.Post(
                $"{agency.Path}/members",
                new
                {
                    unitId = unit,
                    name = who.Name,
                    identityKind = "身份证",
                    identityNumber = who.IdentityNumber,
                    birthDate = (string?)null,
                    sex = (string?)null,
                    phone = "13812345678",
                    card = (string?)null,
                    jobTitle = "",
                }
            )
        ).Ok().Id();
    }

    /// <summary>What the form sends.</summary>
    public JsonObject Body(Guid member, string kind, decimal amount, string? on = null) =>
        new()
        {
            ["memberId"] = member.ToString(),
            ["kind"] = kind,
            ["eventOn"] = on ?? world.Today,
            ["cause"] = kind switch
            {
                "educationAid" => "medicalCosts",
                "smallGift" => "illness",
                _ => "seriousIllness",
            },
            ["amount"] = amount,
            ["way"] = "transfer",
            ["relation"] = "self",
            ["concerned"] = null,
            ["concernedNumber"] = null,
            ["memberDied"] = false,
            ["payee"] = new JsonObject
            {
                ["relation"] = kind == "smallGift" ? "supplier" : "member",
                ["name"] = kind == "smallGift" ? "示例超市" : null,
                ["account"] = "6222020200009999",
                ["number"] = null,
            },
            ["statement"] = "确诊后长期治疗，家庭生活困难。",
            ["cashReason"] = null,
            ["student"] = null,
            ["category"] = kind == "smallGift" ? "fruitAndFood" : null,
            ["goods"] = kind == "smallGift" ? "水果、牛奶" : null,
        };

    /// <summary>The same about a child or spouse.</summary>
    public JsonObject About(
        Guid member,
        string kind,
        string relation,
        TestPerson concerned,
        decimal amount,
        string? on = null
    )
    {
        var body = Body(member, kind, amount, on);
        body["relation"] = relation;
        body["concerned"] = concerned.Name;
        body["concernedNumber"] = concerned.IdentityNumber;
        body["student"] = kind == "educationAid" ? "ordinary" : null;
        return body;
    }

    public JsonObject Cash(Guid member, decimal amount, string? reason = "住院现场慰问")
    {
        var body = Body(member, "condolence", amount);
        (body["way"], body["payee"], body["cashReason"]) = ("cashOnVisit", null, reason);
        return body;
    }

    public Task<Answer> Draft(JsonObject body) => Clerk.Post(Path, body.DeepClone());

    /// <summary>Submitted without a resolution.</summary>
    public static readonly object Unresolved = new
    {
        cashId = (Guid?)null,
        exceptionId = (Guid?)null,
    };

    public async Task<Answer> Submit(
        JsonObject body,
        Guid? cashId = null,
        Guid? exceptionId = null
    ) => await Clerk.Act(Of((await Draft(body)).Ok()), "submission", new { cashId, exceptionId });

    public Task<Guid> Resolved(string kind, decimal? amount = null) =>
        world.Resolved(agency, kind, amount: amount);

    public Task<Answer> Submit(Guid member, string kind, decimal amount, string? on = null) =>
        Submit(Body(member, kind, amount, on));

    public async Task<Answer> Approved(JsonObject body)
    {
        var one = (await Submit(body)).Ok();
        return (await Approve(one)).Ok();
    }

    public Task<Answer> Approve(Answer one, Client? by = null) =>
        (by ?? Director).Act(Of(one), "approval", new { revision = one.Int("revision") });

    public Task<Answer> Release(Answer one, Client? by = null) =>
        (by ?? Director).Act(Of(one), "release", new { revision = one.Int("revision") });

    public async Task<Answer> Released(JsonObject body)
    {
        var one = await Approved(body);
        (await Cashier.Act(Of(one), "order")).Ok();
        return (await Release(one)).Ok();
    }

    public Task<Answer> Paid(Answer one, Client? by = null) =>
        (by ?? Accountant).Act(
            Of(one),
            "payment",
            new { on = world.Today, reference = "B20260302001" }
        );

    public async Task<Answer> Sign(Answer one) =>
        await Clerk.Act(
            Of(one),
            "signature",
            new
            {
                on = world.Today,
                fileId = await World.Send(Clerk, agency.Path, $"{one.Id()}"),
                place = "3册-12页",
            }
        );

    public Task<Answer> Left(Guid member, string kind, string? on = null) =>
        Clerk.Post(
            $"{Path}/left",
            new
            {
                memberId = member,
                kind,
                relation = "self",
                concernedNumber = (string?)null,
                eventOn = on ?? world.Today,
            },
            key: ""
        );

    /// <summary>A line of the budget: reserved, used.</summary>
    public async Task<(decimal Reserved, decimal Used)> Line(string purpose, int year)
    {
        var line = (await Clerk.Get($"{agency.Path}/budget?year={year}"))
            .Ok()
            .At("lines")!
            .AsArray()
            .Single(l => (string)l!["purpose"]! == purpose)!;
        return ((decimal)line["reserved"]!, (decimal)line["used"]!);
    }
}
