using System.Text.Json.Nodes;
using Api.Tests.Isolation;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Custody;

/// <summary>Electronic payments through the API (CU-8).</summary>
public class PaymentTests
{
    [Fact, Keeps("CU-8"), Breaks("CU-8")]
    public async Task One_prepares_another_releases_and_neither_is_the_payee()
    {
        await using var world = await World.StartAsync();
        var side = await Budgeted(world);
        var (clerk, director) = (side.Posts["clerk"], side.Posts["agencyDirector"]);
        var path = $"{side.Agency.Path}/electronic-payments";
        var payment = $"{path}/{await side.PreparePayment()}";

        // the preparer doesn't release, and what was read before an edit isn't released
        (await Release(clerk, payment, 1)).Breaks("CU-8");
        var amended = side.Payment();
        amended["amount"] = 3000.5;
        (await clerk.Put(payment, amended, 0)).Ok();
        (await Release(director, payment, 1)).Breaks("CU-8");
        (await director.Put(payment, amended, 1)).Breaks("CU-8");

        // nobody pays himself: neither who prepares nor who releases
        (await clerk.Post(path, Paid(await NameOf(clerk)))).Breaks("CU-8");
        var toDirector = (await clerk.Post(path, Paid(await NameOf(director)))).Ok().Id();
        (await Release(director, $"{path}/{toDirector}", 1)).Breaks("CU-8");

        var released = (await Release(director, payment, 2)).Ok();
        Assert.Equal("released", released.String("status"));
        Assert.Equal(3000.5m, released.At("amount")!.GetValue<decimal>());
        (await Release(director, payment, 2)).Is(409, "state");

        JsonObject Paid(string name)
        {
            var body = Payment(side);
            body["payeeName"] = name;
            return body;
        }
    }

    [Theory]
    [InlineData("{0} {1}", true)]
    [InlineData("{0}　{1}", true)]
    [InlineData("{0}{1}（工会）", true)]
    [InlineData("{0}{1}(代收)", true)]
    [InlineData("{0}·{1}", true)]
    [InlineData("{0}{1}先生", true)]
    [InlineData("{0}{1}商贸有限公司", false)]
    [Keeps("CU-8"), Breaks("CU-8")]
    public async Task Whoever_prepares_is_the_payee_however_the_name_is_spelt(
        string spelt,
        bool isPayee
    )
    {
        await using var world = await World.StartAsync();
        var side = await Budgeted(world);
        var clerk = side.Posts["clerk"];
        var name = await NameOf(clerk);
        var body = Payment(side);
        body["payeeName"] = string.Format(spelt, name[..1], name[1..]);
        var answer = await clerk.Post($"{side.Agency.Path}/electronic-payments", body);
        if (isPayee)
            answer.Breaks("CU-8");
        else
            answer.Ok();
        // the same for the one who would release it
        body["payeeName"] = string.Format(
            spelt,
            (await NameOf(side.Posts["cashier"]))[..1],
            (await NameOf(side.Posts["cashier"]))[1..]
        );
        var id = (await clerk.Post($"{side.Agency.Path}/electronic-payments", body)).Ok().Id();
        var released = await Release(
            side.Posts["cashier"],
            $"{side.Agency.Path}/electronic-payments/{id}",
            1
        );
        if (isPayee)
            released.Breaks("CU-8");
        else
            released.Ok();
    }

    [Fact, Keeps("CU-8"), Breaks("CU-8")]
    public async Task Whoever_owns_the_account_is_the_payee_under_any_name()
    {
        await using var world = await World.StartAsync();
        var side = await Budgeted(world);
        var (clerk, path) = (side.Posts["clerk"], $"{side.Agency.Path}/electronic-payments");
        var numbers = await world.Work.AsOfficeAsync(
            false,
            (db, _) =>
                db
                    .Users.Where(u => u.Id == side.People["clerk"])
                    .Select(u => u.IdentityNumber)
                    .SingleAsync()
        );
        var member = side.MemberOf();
        (member["name"], member["identityNumber"]) = (await NameOf(clerk), numbers);
        member["card"] = "6222020200001234562";
        (await clerk.Post($"{side.Agency.Path}/members", member)).Ok();
        var body = Payment(side);
        body["accountNumber"] = "6222 0202 0000 1234 562";
        (await clerk.Post(path, body)).Breaks("CU-8");
        body["accountNumber"] = "6222020200001234570";
        (await clerk.Post(path, body)).Ok();
    }

    [Theory]
    [InlineData("东城\u202E印务")]
    [InlineData("东城\u200B印务")]
    [InlineData("东城\n印务")]
    public async Task A_payee_has_nothing_in_it_that_the_releaser_does_not_see(string payee)
    {
        await using var world = await World.StartAsync();
        var side = await Budgeted(world);
        var body = Payment(side);
        body["payeeName"] = payee;
        (await side.Posts["clerk"].Post($"{side.Agency.Path}/electronic-payments", body)).Is(400);
        body["payeeName"] = "东城印务（北京）有限公司";
        (await side.Posts["clerk"].Post($"{side.Agency.Path}/electronic-payments", body)).Ok();
        var cheque = new
        {
            bookId = side.Book,
            number = "00000002",
            payee,
            amount = 12.5,
            purpose = "印刷",
            date = world.Today,
        };
        (await side.Posts["cashier"].Act($"{side.Agency.Path}/custody", "cheques", cheque)).Is(400);
    }

    [Fact, Trait("Kind", "Proof"), Keeps("CU-8", "GV-10")]
    public async Task Many_releases_of_one_payment_at_once_have_one_effect()
    {
        await using var world = await World.StartAsync();
        var side = await Budgeted(world);
        var payment = $"{side.Agency.Path}/electronic-payments/{await side.PreparePayment()}";
        var times = Proof.Count(20, 200);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, times)
                .Select(i =>
                    Release(side.Posts[i % 2 == 0 ? "agencyDirector" : "cashier"], payment, 1, 0)
                )
        );
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(
            answers.Where(a => a.Status != 200),
            a => Assert.Contains(a.Status, new[] { 409, 412, 429 })
        );
        Proof.Say("releases of one payment at once", $"{times}, one effect");
    }

    /// <summary>A side that may spend, on the line of <see cref="Payment"/>.</summary>
    static async Task<Side> Budgeted(World world)
    {
        var side = await new Side(world, "京华").SetUp();
        await Budgets.FiledBudget.Of(side.Agency, world);
        return side;
    }

    static JsonObject Payment(Side side)
    {
        var body = side.Payment();
        body["line"] = "administration";
        return body;
    }

    static async Task<Answer> Release(Client by, string payment, int revision, int? seen = null)
    {
        var register = payment[..payment.LastIndexOf('/')];
        var version =
            seen
            ?? (await by.Get(register))
                .Ok()
                .At("items")!
                .AsArray()
                .Single(p => payment.EndsWith((string)p!["id"]!))!["version"]!.GetValue<int>();
        return await by.Post($"{payment}/release", new { revision }, version);
    }

    static async Task<string> NameOf(Client who) =>
        (await who.Get("session")).Ok().At("person.name")!.GetValue<string>();
}
