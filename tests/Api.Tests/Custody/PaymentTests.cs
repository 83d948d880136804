using System.Text.Json.Nodes;
using Api.Tests.Isolation;

namespace Api.Tests.Custody;

/// <summary>Electronic payments through the API (CU-8).</summary>
public class PaymentTests
{
    [Fact, Keeps("CU-8"), Breaks("CU-8")]
    public async Task One_prepares_another_releases_and_neither_is_the_payee()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
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
            var body = side.Payment();
            body["payeeName"] = name;
            return body;
        }
    }

    [Fact, Trait("Kind", "Proof"), Keeps("CU-8", "GV-10")]
    public async Task Many_releases_of_one_payment_at_once_have_one_effect()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
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
