using System.Text.Json.Nodes;
using Huzhu.Api.Books;
using static Api.Tests.Books.Bookkeeping;

namespace Api.Tests.Books;

/// <summary>Invented months of books: whatever is posted, taken back and closed, all sums agree.
/// </summary>
public class BooksProof
{
    static readonly string[] FeeAccounts =
    [
        "101",
        "10201",
        "14101",
        "503",
        "504",
        "50103",
        "40801",
    ];

    [Fact, Trait("Kind", "Proof"), Keeps("FI-1", "FI-11", "FI-15", "FI-18")]
    public async Task Invented_books_agree_with_themselves()
    {
        const string Name = "invented books";
        var random = Proof.Seeded(Name);
        await using var world = await World.StartAsync();
        var (posted, closed) = (0, 0);
        foreach (var round in Enumerable.Range(1, Proof.Count(1, 20)))
        {
            var here = await SetUp(world, name: $"京华{round}");
            foreach (var month in new[] { 1, 2 })
            {
                var vouchers = new List<Answer>();
                for (var i = 0; i < Proof.Count(12, 60); i++)
                {
                    var day = $"2026-{month:00}-{random.Next(1, 29):00}";
                    vouchers.Add(await here.Posted(Content(day, Lines(random))));
                    if (random.Next(4) == 0)
                    {
                        var wrong = vouchers[random.Next(vouchers.Count)];
                        var red = await here.Reverse(wrong);
                        if (red.Status == 200)
                            (await here.Post(red)).Ok();
                    }
                }
                posted += vouchers.Count;
                var cash = (await here.Balance(2026, month))
                    .At("rows")!
                    .AsArray()
                    .FirstOrDefault(r => (string)r!["account"]! == "101");
                if (cash is not null && (decimal)cash["afterCredit"]! > 0)
                    await here.Posted(
                        Content(
                            $"2026-{month:00}-28",
                            Line("101", (decimal)cash["afterCredit"]!),
                            Line("10201", 0, (decimal)cash["afterCredit"]!)
                        )
                    );
                await Reconciled(here, month);
                (await here.Close(2026, month)).Ok();
                closed++;
                Even(await here.Balance(2026, month));
            }
        }
        await using var scope = world.Service<IServiceScopeFactory>().CreateAsyncScope();
        var (_, faults) = await scope
            .ServiceProvider.GetRequiredService<BooksCheck>()
            .RunAsync(default);
        Assert.Empty(faults);
        Proof.Say(Name, $"{posted} vouchers besides their reversals, {closed} months closed");
    }

    /// <summary>The bank has done what the books say, and the cash is there.</summary>
    static async Task Reconciled(Bookkeeping here, int month)
    {
        foreach (var account in new[] { "10201", "10202" })
            await new BankDesk(here, account).Reconcile(2026, month);
        var cash = (await here.Balance(2026, month))
            .At("rows")!
            .AsArray()
            .FirstOrDefault(r => (string)r!["account"]! == "101");
        if (cash is null)
            return;
        var (desk, last) = (new BankDesk(here), new DateOnly(2026, month + 1, 1).AddDays(-1));
        var counted = (decimal)cash["afterDebit"]!;
        (await desk.Confirm((await desk.Count($"{last:yyyy-MM-dd}", counted)).Ok())).Ok();
    }

    /// <summary>Lines of the fee, or of one plan, or of both; each part by itself.</summary>
    static JsonObject[] Lines(Random random)
    {
        var lines = new List<JsonObject>();
        if (random.Next(3) > 0)
        {
            var left = 0;
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                var fen = random.Next(1, 1_000_000);
                left += fen;
                lines.Add(Line(FeeAccounts[random.Next(FeeAccounts.Length)], fen / 100m));
            }
            lines.Add(Line("10201", 0, left / 100m));
        }
        foreach (var plan in new[] { "hospital-allowance", "hospital-medical" })
            if (lines.Count == 0 || random.Next(3) == 0)
            {
                var yuan = random.Next(1, 1_000_000) / 100m;
                lines.Add(Line("10202", yuan, 0, plan));
                lines.Add(Line("231", 0, yuan, plan));
            }
        return [.. lines];
    }

    static void Even(Answer balance)
    {
        var total = balance.At("total")!;
        foreach (var part in new[] { "before", "", "year", "after" })
        {
            var (debit, credit) =
                part.Length == 0 ? ("debit", "credit") : (part + "Debit", part + "Credit");
            Assert.Equal((decimal)total[debit]!, (decimal)total[credit]!);
        }
        foreach (var row in balance.At("rows")!.AsArray())
        {
            decimal Net(string debit, string credit) =>
                (decimal)row![debit]! - (decimal)row[credit]!;
            Assert.Equal(
                Net("afterDebit", "afterCredit"),
                Net("beforeDebit", "beforeCredit") + Net("debit", "credit")
            );
        }
    }
}
