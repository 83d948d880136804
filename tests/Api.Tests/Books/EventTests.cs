using System.Text.Json.Nodes;
using Api.Tests.Budgets;
using Api.Tests.Contributions;
using Api.Tests.Isolation;

namespace Api.Tests.Books;

/// <summary>What happens elsewhere becomes vouchers by the office's templates (FI-1, FI-11).
/// </summary>
public class EventTests
{
    [Fact, Keeps("FI-1", "FI-18"), Breaks("FI-11", "FI-1")]
    public async Task What_happened_waits_until_it_is_booked_and_hinders_the_close()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        await FiledBudget.Of(side.Agency, world, 10_000);
        var (accountant, director) = (side.Posts["accountant"], side.Agency.DirectorBrowser);
        var books = $"{side.Agency.Path}/books";
        async Task<JsonArray> Waiting() =>
            (await accountant.Get($"{books}/events")).Ok().At("items")!.AsArray();

        // before books begin nothing waits
        await Dues.ReceivedOf(side, "2026-02-20");
        Assert.Empty(await Waiting());
        (await director.Post($"{books}/periods", new { year = 2026, month = 2 })).Ok();
        await Dues.ReceivedOf(side, "2026-02-21");
        var payment = side.Payment();
        payment["line"] = "administration";
        var list = $"{side.Agency.Path}/electronic-payments";
        var prepared = (await side.Posts["clerk"].Post(list, payment)).Ok();
        (
            await side.Posts["cashier"]
                .Post(
                    $"{list}/{prepared.Id()}/release",
                    new { revision = prepared.Int("revision") },
                    prepared.Version
                )
        ).Ok();
        var waiting = await Waiting();
        Assert.Equal(
            ["contributionReceived", "contributionReceived", "paymentReleased"],
            waiting.Select(e => (string)e!["event"]!)
        );
        var todo = (await accountant.Get($"{side.Agency.Path}/to-dos")).Ok().Json.AsArray();
        Assert.Contains(todo, d => (string)d!["kind"]! == "bookEvents" && (bool)d["mine"]!);
        (await director.Post($"{books}/periods/2026/2/closing")).Breaks("FI-11");

        var ids = waiting.Select(e => (Guid)e!["id"]!).ToList();
        (await accountant.Post($"{books}/events/taking-up", new { ids })).Ok();
        (await accountant.Post($"{books}/events/taking-up", new { ids })).Is(409, "state");
        Assert.Empty(await Waiting());
        var submitted = (await director.Get($"{books}/vouchers?state=submitted")).Ok();
        var vouchers = submitted
            .At("items")!
            .AsArray()
            .Select(v => new { id = (Guid)v!["id"]!, version = (int)v["version"]! })
            .ToList();
        Assert.Equal(3, vouchers.Count);
        (await accountant.Post($"{books}/postings", new { vouchers })).Breaks("FI-1");
        (await director.Post($"{books}/postings", new { vouchers })).Ok();
        await new BankDesk(Bookkeeping.At(side), "10202").Reconcile(2026, 2);
        (await director.Post($"{books}/periods/2026/2/closing")).Ok();
        var balance = (await director.Get($"{books}/trial-balance?year=2026&month=2")).Ok();
        var due = balance.At("rows")!.AsArray().Single(r => (string)r!["account"]! == "231")!;
        Assert.Equal(600m, (decimal)due["credit"]!);
    }

    [Fact, Keeps("FI-15")]
    public async Task What_is_taken_back_after_it_was_booked_asks_for_its_reversal()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (accountant, director) = (side.Posts["accountant"], side.Agency.DirectorBrowser);
        var books = $"{side.Agency.Path}/books";
        (await director.Post($"{books}/periods", new { year = 2026, month = 3 })).Ok();
        var contribution = await Dues.TakingBackOf(side);
        var ids = new[] { (await accountant.Get($"{books}/events")).Ok().Id("items.0.id") };
        var voucher = (await accountant.Post($"{books}/events/taking-up", new { ids })).Ok();
        var path = $"{books}/vouchers/{(Guid)voucher.Json[0]!}";
        (await director.Act(path, "posting")).Ok();
        var due = $"{side.Agency.Path}/contributions/{contribution}";
        (await accountant.Act(due, "withdrawal/confirmation")).Ok();
        var events = (await accountant.Get($"{books}/events")).Ok();
        Assert.True(events.At("items.0.cancelled")!.GetValue<bool>());
        var red = (await accountant.Act(path, "reversal", new { why = "到账撤销" })).Ok();
        (await director.Act($"{books}/vouchers/{red.Id()}", "posting")).Ok();
        Assert.Equal(0, (await accountant.Get($"{books}/events")).Ok().Int("total"));
    }
}
