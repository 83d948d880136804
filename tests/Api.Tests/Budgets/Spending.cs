using System.Text.Json.Nodes;

namespace Api.Tests.Budgets;

/// <summary>An agency with its people, its budgets and what it pays, through the API.</summary>
public sealed class Spending(World world, TestAgency agency, TestPerson first, TestPerson second)
{
    TestAgency agency = agency;
    Client clerk = null!;
    Client cashier = null!;

    public TestAgency Agency => agency;
    public Client Clerk => clerk;
    public string Path => agency.Path;

    public static async Task<Spending> SetUp(World world, string name = "京华")
    {
        var (first, second) = (TestPerson.Next(), TestPerson.Next());
        var here = new Spending(world, await world.OperatingAgency(name), first, second);
        here.clerk = await world.Appoint(here.agency, "clerk", first);
        here.cashier = await world.Appoint(here.agency, "cashier", second);
        return here;
    }

    /// <summary>Lets time pass until an instant in Beijing; then all sign in again.</summary>
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
        (clerk, cashier) = (await world.SignInAnew(first), await world.SignInAnew(second));
    }

    public int Year => DateOnly.Parse(world.Today).Year;

    public async Task<Answer> Seen(int? year = null) =>
        (await clerk.Get($"{Path}/budget?year={year ?? Year}")).Ok();

    public async Task<JsonNode> Line(string purpose = "administration", int? year = null) =>
        (await Seen(year)).At("lines")!.AsArray().Single(l => (string)l!["purpose"]! == purpose)!;

    public static JsonArray Lines(params (string Purpose, decimal Amount)[] lines) =>
        new([
            .. lines.Select(l => new JsonObject
            {
                ["purpose"] = l.Purpose,
                ["amount"] = l.Amount,
                ["note"] = null,
            }),
        ]);

    public Task<Answer> Prepare(int year, params (string Purpose, decimal Amount)[] lines) =>
        clerk.Post(
            $"{Path}/budgets",
            new
            {
                year,
                lines = Lines(lines),
                basis = "按上年实际支出测算",
            }
        );

    public Task<Answer> Amend(Answer seen, params (string Purpose, decimal Amount)[] lines) =>
        clerk.Put(
            $"{Path}/budgets/{seen.Id("versions.0.id")}",
            new { lines = Lines(lines), basis = "按管委会意见修改" },
            seen.Int("versions.0.version")
        );

    public Task<Answer> HandIn(Answer seen, Guid? resolutionId) =>
        clerk.Post(
            $"{Path}/budgets/{seen.Id("versions.0.id")}/handing-in",
            new { resolutionId },
            seen.Int("versions.0.version")
        );

    /// <summary>Prepares a version, has it passed, hands it in.</summary>
    /// <returns>The id of the filing.</returns>
    public async Task<Guid> HandedIn(int year, params (string Purpose, decimal Amount)[] lines)
    {
        var draft = (await Prepare(year, lines)).Ok();
        var kind = draft.Int("versions.0.number") == 1 ? "budget" : "budgetChange";
        (await HandIn(draft, await Resolved(kind, year))).Ok();
        return await Waiting(year);
    }

    public Task<Guid> Resolved(string kind, int? year = null) =>
        world.Resolved(agency, kind, year: year);

    public async Task<Guid> Waiting(int year)
    {
        var rows = (
            await (await world.Office("reviewer")).Get($"office/budgets?year={year}&size=100")
        )
            .Ok()
            .At("items")!
            .AsArray();
        return (Guid)rows.Single(r => (string)r!["slug"]! == agency.Slug)!["filingId"]!;
    }

    public async Task<Answer> File(Guid filing)
    {
        var path = $"office/budgets/{filing}";
        (await (await world.Office("reviewer")).Act(path, "proposal")).Ok();
        return await (await world.Office("approver")).Act(path, "confirmation");
    }

    public async Task<Guid> Filed(int year, params (string Purpose, decimal Amount)[] lines)
    {
        var filing = await HandedIn(year, lines);
        (await File(filing)).Ok();
        return filing;
    }

    public object Payment(decimal amount, string? line = "administration") =>
        new
        {
            payeeName = "首都印务有限公司",
            accountNumber = "6222000000000001",
            amount,
            purpose = "印刷费",
            line,
        };

    public Task<Answer> Pay(decimal amount, string? line = "administration") =>
        clerk.Post($"{Path}/electronic-payments", Payment(amount, line));

    public Task<Answer> Release(Answer payment) =>
        cashier.Post(
            $"{Path}/electronic-payments/{payment.Id()}/release",
            new { revision = payment.Int("revision") },
            payment.Version
        );

    public Task<Answer> Withdraw(Answer payment) =>
        clerk.Post($"{Path}/electronic-payments/{payment.Id()}/withdrawal", null, payment.Version);
}
