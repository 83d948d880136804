using System.Text.Json.Nodes;
using Api.Tests.Isolation;

namespace Api.Tests.Relief;

/// <summary>An agency with units, members and campaigns, through the API.</summary>
public sealed class Campaigning(World world, Relieving here)
{
    int units;

    public Relieving Here => here;
    public string Path => $"{here.Agency.Path}/campaigns";

    public static async Task<Campaigning> SetUp(World world, decimal line = 1_000_000)
    {
        var here = await Relieving.SetUp(world, filed: false);
        await Budgets.FiledBudget.OfLines(
            here.Agency,
            world,
            DateOnly.Parse(world.Today).Year,
            ("campaigns", line),
            ("activities", line),
            ("administration", 2_000)
        );
        return new(world, here);
    }

    public async Task<Guid> Unit()
    {
        units++;
        return (
            await here.Clerk.Post(
                $"{here.Agency.Path}/units",
                new
                {
                    number = $"C{units:000}",
                    name = $"{here.Agency.Name}第{units}分厂",
                    pointId = (Guid?)null,
                    contactName = "欧阳明",
                    contactPhone = "010-65001234",
                    workers = 120,
                }
            )
        ).Ok().Id();
    }

    public async Task<List<(Guid Id, TestPerson Person)>> Members(Guid unit, int count)
    {
        var members = new List<(Guid, TestPerson)>();
        for (var i = 0; i < count; i++)
        {
            var who = TestPerson.Next();
            var made = await here.Clerk.Post(
                $"{here.Agency.Path}/members",
                new
                {
                    unitId = unit,
                    name = who.Name,
                    identityKind = "身份证",
                    identityNumber = who.IdentityNumber,
                    birthDate = (string?)null,
                    sex = (string?)null,
                    phone = (string?)null,
                    card = (string?)null,
                    jobTitle = "",
                }
            );
            members.Add((made.Ok().Id(), who));
        }
        return members;
    }

    /// <summary>What the form of a campaign sends.</summary>
    public static JsonObject Body(decimal total, string on, string kind = "heat") =>
        new()
        {
            ["kind"] = kind,
            ["title"] = "高温慰问一线职工",
            ["heldOn"] = on,
            ["total"] = total,
            ["goods"] = "矿泉水、毛巾、清凉油",
            ["category"] = "cooling",
            ["theme"] = null,
            ["gifts"] = null,
        };

    /// <summary>What the form of an activity sends.</summary>
    public static JsonObject Activity(
        decimal total,
        string on,
        decimal tokens,
        params (decimal Value, int Winners)[] prizes
    )
    {
        var body = Body(total, on, "activity");
        (body["category"], body["theme"]) = (null, "health");
        body["gifts"] = Gifts(tokens, prizes);
        return body;
    }

    public static JsonObject Gifts(decimal tokens, params (decimal Value, int Winners)[] prizes) =>
        new()
        {
            ["tokens"] = tokens,
            ["prizes"] = new JsonArray([
                .. prizes.Select(p => new JsonObject
                {
                    ["name"] = "跳绳",
                    ["value"] = p.Value,
                    ["winners"] = p.Winners,
                }),
            ]),
        };

    /// <summary>Units; a number instead of all their members.</summary>
    public static JsonObject Heads(params (Guid Unit, int? Heads)[] units) =>
        new()
        {
            ["units"] = new JsonArray([
                .. units.Select(u => new JsonObject
                {
                    ["unitId"] = u.Unit.ToString(),
                    ["heads"] = u.Heads,
                    ["frontLine"] = true,
                }),
            ]),
            ["people"] = new JsonArray(),
        };

    public string Of(Answer one) => $"{Path}/{one.Id()}";

    public async Task<Answer> Draft(JsonObject body, JsonObject heads)
    {
        var one = (await here.Clerk.Post(Path, body)).Ok();
        return (await here.Clerk.Put(Of(one) + "/heads", heads, one.Version)).Ok();
    }

    public Task<Answer> Submit(Answer one) => here.Clerk.Act(Of(one), "submission");

    public async Task<Answer> Submit(JsonObject body, JsonObject heads) =>
        await Submit(await Draft(body, heads));

    public Task<Answer> Approve(Answer one) =>
        here.Director.Act(Of(one), "approval", new { revision = one.Int("revision") });

    public async Task<Answer> Approved(JsonObject body, JsonObject heads) =>
        (await Approve((await Submit(body, heads)).Ok())).Ok();

    public async Task<Answer> Complete(
        Answer one,
        decimal given,
        (Guid Unit, int Heads)? count = null,
        Guid? absent = null,
        JsonObject? gifts = null
    ) =>
        await here.Clerk.Act(
            Of(one),
            "completion",
            Outcome(
                world.Today,
                await World.Send(here.Clerk, here.Agency.Path, $"{Guid.NewGuid()}"),
                given,
                count,
                absent,
                gifts
            )
        );

    public static JsonObject Outcome(
        string on,
        Guid file,
        decimal given,
        (Guid Unit, int Heads)? count = null,
        Guid? absent = null,
        JsonObject? gifts = null
    ) =>
        new()
        {
            ["on"] = on,
            ["counts"] = count is { } c
                ? new JsonArray(
                    new JsonObject { ["unitId"] = c.Unit.ToString(), ["heads"] = c.Heads }
                )
                : new JsonArray(),
            ["absent"] = absent is { } a ? new JsonArray(a.ToString()) : new JsonArray(),
            ["given"] = given,
            ["gifts"] = gifts,
            ["fileId"] = file.ToString(),
            ["place"] = "5册-2页",
        };

    /// <summary>Orders a payment that draws on a campaign; null: on the line alone.</summary>
    public Task<Answer> Pay(Answer? one, decimal amount, string? line = "campaigns") =>
        here.Clerk.Post(
            $"{here.Agency.Path}/electronic-payments",
            new
            {
                payeeName = "首都印务有限公司",
                accountNumber = "6222000000000001",
                amount,
                purpose = "慰问物资货款",
                line,
                reservationId = one?.Id(),
            }
        );

    public Task<Answer> Release(Answer payment) =>
        here.Cashier.Post(
            $"{here.Agency.Path}/electronic-payments/{payment.Id()}/release",
            new { revision = payment.Int("revision") },
            payment.Version
        );

    public Task<Answer> Withdraw(Answer payment) =>
        here.Clerk.Post(
            $"{here.Agency.Path}/electronic-payments/{payment.Id()}/withdrawal",
            null,
            payment.Version
        );

    public static decimal Most(Answer refused) => (decimal)refused.At("facts.left.yuan")!;

    public async Task<Answer> Year(int year = 2026) =>
        (await here.Clerk.Get($"{Path}/year?year={year}")).Ok();

    /// <summary>The fee's bank account stands so by the books.</summary>
    public async Task Balance(decimal yuan)
    {
        var agency = (await here.Director.Get(here.Agency.Path)).Ok().Id();
        await world.Work.AsAgencyAsync(
            agency,
            writes: true,
            (db, _) =>
            {
                db.AccountBalances.Add(
                    new()
                    {
                        AgencyId = agency,
                        Year = 2026,
                        Month = 0,
                        Account = "10201",
                        PlanCode = "",
                        Debit = (long)(yuan * 100),
                        Credit = 0,
                    }
                );
                return Task.FromResult(true);
            },
            default
        );
    }

    /// <summary>A draft with heads of one side of the matrix of tenants.</summary>
    public static async Task<(Guid Id, int Version)> Draft(Side side)
    {
        var clerk = side.Posts["clerk"];
        var body = Body(10, "2026-02-01");
        body["title"] = side.Canary;
        var one = (await clerk.Post($"{side.Agency.Path}/campaigns", body)).Ok();
        var listed = (
            await clerk.Put(
                $"{side.Agency.Path}/campaigns/{one.Id()}/heads",
                Heads((side.Unit, null)),
                one.Version
            )
        ).Ok();
        return (one.Id(), listed.Version);
    }
}
