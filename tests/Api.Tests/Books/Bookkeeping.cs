using System.Text.Json.Nodes;

namespace Api.Tests.Books;

/// <summary>An agency whose two accountants keep its books, through the API.</summary>
public sealed class Bookkeeping(World world, TestAgency agency)
{
    static int sources;
    readonly Dictionary<string, TestPerson> people = [];
    readonly Dictionary<string, Client> at = [];
    TestAgency agency = agency;

    public World World => world;
    public TestAgency Agency => agency;
    public string Path => $"{agency.Path}/books";
    public Client Accountant => at["accountant"];
    public Client Lead => at["leadAccountant"];
    public Client Cashier => at["cashier"];
    public Client Director => agency.DirectorBrowser;

    /// <summary>With a lead accountant, an accountant and a cashier; books begin with a month.
    /// </summary>
    public static async Task<Bookkeeping> SetUp(World world, int month = 1, string name = "京华")
    {
        var here = new Bookkeeping(world, await world.OperatingAgency(name));
        foreach (var post in new[] { "accountant", "cashier" })
        {
            here.people[post] = TestPerson.Next();
            here.at[post] = await world.Appoint(here.agency, post, here.people[post]);
        }
        // the lead is one of the accountants first, whom the committee then names
        const string lead = "leadAccountant";
        here.people[lead] = TestPerson.Next();
        var browser = await world.Appoint(here.agency, "accountant", here.people[lead]);
        var person = (await browser.Get("session")).Ok().Id("person.id");
        await here.Give(
            lead,
            here.people[lead],
            await world.Resolved(here.agency, "appointment", person)
        );
        here.at[lead] = await world.SignInAnew(here.people[lead]);
        (await here.Lead.Post($"{here.Path}/periods", new { year = 2026, month })).Ok();
        return here;
    }

    /// <summary>The people of a side whose director is the finance head.</summary>
    public static Bookkeeping At(Isolation.Side side) =>
        new(side.World, side.Agency)
        {
            at =
            {
                ["accountant"] = side.Posts["accountant"],
                ["cashier"] = side.Posts["cashier"],
                ["leadAccountant"] = side.Agency.DirectorBrowser,
            },
        };

    /// <summary>A further post for somebody who has an account.</summary>
    public async Task Give(string post, TestPerson who, Guid? resolutionId = null)
    {
        var given = new
        {
            name = who.Name,
            identityNumber = who.IdentityNumber,
            post,
            from = world.Today,
            fullTime = true,
            resolutionId,
        };
        var id = (await Director.Post($"{agency.Path}/people", given)).Ok().Id("postId");
        var path = $"{agency.Path}/posts/{id}/confirmation";
        (await agency.ChairBrowser.Post(path, null, 0)).Ok();
    }

    /// <summary>Lets time pass until an instant in Beijing; then all sign in again.</summary>
    public async Task Until(string beijing)
    {
        world.PassUntil(beijing);
        agency = agency with
        {
            ChairBrowser = await world.SignInAnew(agency.Chair),
            DirectorBrowser = await world.SignInAnew(agency.Director),
        };
        foreach (var (post, who) in people)
            at[post] = await world.SignInAnew(who);
    }

    public static JsonObject Line(
        string account,
        decimal debit,
        decimal credit = 0,
        string? plan = null
    ) =>
        new()
        {
            ["summary"] = "购买办公用品",
            ["account"] = account,
            ["debit"] = debit == 0 ? null : $"{debit}",
            ["credit"] = credit == 0 ? null : $"{credit}",
            ["planCode"] = plan,
        };

    public static JsonObject Content(string date, params JsonObject[] lines) =>
        new()
        {
            ["kind"] = "record",
            ["date"] = date,
            ["lines"] = new JsonArray([.. lines.Select(l => l.DeepClone())]),
            ["sources"] = new JsonArray(
                new JsonObject
                {
                    ["kind"] = "invoice",
                    ["number"] = $"{Interlocked.Increment(ref sources):00000000}",
                    ["form"] = "paper",
                    ["kept"] = null,
                }
            ),
            ["attachments"] = 1,
        };

    /// <summary>日常管理 paid from the fee's account.</summary>
    public static JsonObject Spent(string date, decimal yuan) =>
        Content(date, Line("504", yuan), Line("10201", 0, yuan));

    /// <summary>日常管理 not yet paid.</summary>
    public static JsonObject Owed(string date, decimal yuan) =>
        Content(date, Line("504", yuan), Line("22505", 0, yuan));

    public Task<Answer> Prepare(JsonObject content, Client? by = null) =>
        (by ?? Accountant).Post($"{Path}/vouchers", content);

    public Task<Answer> Submit(Answer voucher, Client? by = null) =>
        (by ?? Accountant).Post(
            $"{Path}/vouchers/{voucher.Id()}/submission",
            null,
            voucher.Version
        );

    public Task<Answer> Post(Answer voucher, Client? by = null) =>
        (by ?? Lead).Post($"{Path}/vouchers/{voucher.Id()}/posting", null, voucher.Version);

    public async Task<Answer> Submitted(JsonObject content) =>
        (await Submit((await Prepare(content)).Ok())).Ok();

    public async Task<Answer> Posted(JsonObject content) =>
        (await Post(await Submitted(content))).Ok();

    public Task<Answer> Reverse(Answer voucher, Client? by = null) =>
        (by ?? Accountant).Post(
            $"{Path}/vouchers/{voucher.Id()}/reversal",
            new { why = "金额有误" },
            voucher.Version
        );

    public Task<Answer> Close(int year, int month, Client? by = null) =>
        (by ?? Lead).Post($"{Path}/periods/{year}/{month}/closing");

    public async Task<Answer> Balance(int year, int month) =>
        (await Lead.Get($"{Path}/trial-balance?year={year}&month={month}")).Ok();

    /// <summary>Of one account in a month: debit, credit, and the balance after it.</summary>
    public async Task<(decimal Debit, decimal Credit, decimal After)> Sums(
        string account,
        int month,
        int year = 2026
    )
    {
        var row = (await Balance(year, month))
            .At("rows")!
            .AsArray()
            .Single(r => (string)r!["account"]! == account)!;
        return (
            (decimal)row["debit"]!,
            (decimal)row["credit"]!,
            (decimal)row["afterDebit"]! - (decimal)row["afterCredit"]!
        );
    }
}
