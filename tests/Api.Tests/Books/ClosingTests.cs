using System.Data.Common;
using Huzhu.Api.Books;
using Microsoft.Data.Sqlite;
using Npgsql;
using static Api.Tests.Books.Bookkeeping;

namespace Api.Tests.Books;

/// <summary>How a month and a year are closed, and what is found afterwards (FI-11, FI-15).
/// </summary>
public class ClosingTests
{
    [Fact, Keeps("FI-11"), Breaks("FI-11", "FI-15")]
    public async Task The_finance_head_closes_a_month_for_ever()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var waiting = await here.Submitted(Spent("2026-01-05", 100));
        (await here.Close(2026, 1)).Breaks("FI-11");
        (await here.Post(waiting)).Ok();
        (await here.Close(2026, 2)).Breaks("FI-11");
        (await here.Close(2026, 1, here.Director)).Breaks("FI-11");
        (await here.Close(2026, 1, here.Cashier)).Is(403);
        await new BankDesk(here).Reconcile(2026, 1);
        var closed = (await here.Close(2026, 1)).Ok();
        var january = closed.At("periods")!.AsArray()[^1]!;
        Assert.Equal("closed", (string)january["state"]!);
        Assert.Equal(64, ((string)january["hash"]!).Length);
        (await here.Close(2026, 1)).Is(409, "state");
        (await here.Submit((await here.Prepare(Spent("2026-01-31", 1))).Ok())).Breaks("FI-15");
        var before = (await here.Balance(2026, 1)).Json.ToJsonString();

        // its error is taken back in a later month of the year, and January stays as it was
        var wrong = (await here.Lead.Get($"{here.Path}/vouchers/{waiting.Id()}")).Ok();
        var red = (await here.Reverse(wrong)).Ok();
        Assert.Equal("reversal", red.String("kind"));
        Assert.NotEqual("01", red.String("date")[5..7]);
        (await here.Post(red)).Ok();
        Assert.Equal(before, (await here.Balance(2026, 1)).Json.ToJsonString());
        // the month that isn't over
        await new BankDesk(here).Reconcile(2026, 2);
        (await here.Close(2026, 2)).Ok();
        (await here.Close(2026, 3)).Breaks("FI-11");
    }

    [Fact, Keeps("FI-15", "FI-11")]
    public async Task A_year_is_carried_and_its_error_corrected_in_blue()
    {
        await using var world = await World.StartAsync("2026-12-20T09:00");
        var here = await SetUp(world, month: 12);
        var opening = Content("2026-12-01", Line("10201", 1_000), Line("321", 0, 1_000));
        opening["kind"] = "opening";
        await here.Posted(opening);
        var income = Content("2026-12-02", Line("10201", 500), Line("40301", 0, 500));
        await here.Posted(income);
        var wrong = await here.Posted(Spent("2026-12-03", 120));
        await here.Until("2027-01-05T09:00");
        (await here.Close(2026, 12)).Breaks("FI-11");
        (await here.Accountant.Post($"{here.Path}/periods/2026/12/carrying")).Ok();
        (await here.Accountant.Post($"{here.Path}/periods/2026/12/carrying")).Is(409, "state");
        var carries = (await here.Lead.Get($"{here.Path}/vouchers?state=submitted"))
            .Ok()
            .At("items")!
            .AsArray();
        Assert.Equal(3, carries.Count);
        (
            await here.Lead.Post(
                $"{here.Path}/postings",
                new
                {
                    vouchers = carries.Select(c => new
                    {
                        id = (Guid)c!["id"]!,
                        version = (int)c["version"]!,
                    }),
                }
            )
        ).Ok();
        await new BankDesk(here).Reconcile(2026, 12);
        (await here.Close(2026, 12)).Ok();
        foreach (var account in new[] { "40301", "504", "311" })
            Assert.Equal(0m, (await here.Sums(account, 12)).After);
        Assert.Equal(-1_380m, (await here.Sums("321", 12)).After);
        // the stock with which the books began is no movement
        Assert.Equal((500m, 120m, 1_380m), await here.Sums("10201", 12));
        Assert.Equal((0m, 0m, 1_380m), await here.Sums("10201", 1, 2027));

        var blue = (await here.Reverse(wrong)).Ok();
        Assert.Equal("correction", blue.String("kind"));
        Assert.Equal("2027-01-05", blue.String("date"));
        Assert.Equal("321", blue.String("lines.0.account"));
        Assert.Equal(120m, blue.At("lines.0.credit")!.GetValue<decimal>());
        (await here.Post(blue)).Ok();
        Assert.Equal(-1_500m, (await here.Sums("321", 1, 2027)).After);
        var ledger = (await here.Lead.Get($"{here.Path}/ledger?account=102&year=2026")).Ok();
        Assert.Equal("期初余额", ledger.String("rows.0.summary"));
        Assert.Equal(1_000m, ledger.At("rows.0.balance")!.GetValue<decimal>());
        Assert.Equal(1_380m, ledger.At("rows")!.AsArray()[^1]!["balance"]!.GetValue<decimal>());
    }

    [Fact, Trait("Kind", "Proof"), Keeps("FI-11", "FI-15")]
    public async Task What_is_posted_while_a_month_is_closed_is_in_its_snapshot_or_refused()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        foreach (var round in Enumerable.Range(1, Proof.Count(1, 2)))
        {
            var submitted = new List<Answer>();
            for (var i = 0; i < 20; i++)
                submitted.Add(await here.Submitted(Owed($"2026-0{round}-05", 10 + i)));
            // those still waiting hinder the close: it is tried until it goes through
            var posting = Task.WhenAll(submitted.Select(v => here.Post(v)));
            Answer closed;
            while ((closed = await here.Close(2026, round)).Status == 422)
                await Task.Yield();
            closed.Ok();
            var answers = await posting;
            var posted = answers.Where(a => a.Status == 200).ToList();
            Assert.All(answers, a => Assert.Contains(a.Status, new[] { 200, 422 }));
            var sum = posted.Sum(a => a.At("total")!.GetValue<decimal>());
            Assert.Equal((sum, 0m), ((await here.Sums("504", round)).Debit, 0m));
        }
        Assert.Empty((await Check(world)).Faults);
    }

    [Fact, Keeps("FI-1", "FI-15")]
    public async Task A_fen_that_is_changed_by_SQL_is_named()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        await here.Posted(Spent("2026-01-05", 100));
        await new BankDesk(here).Reconcile(2026, 1);
        (await here.Close(2026, 1)).Ok();
        Assert.Equal(1, (await Check(world)).Vouchers);
        Assert.Empty((await Check(world)).Faults);
        foreach (
            var (sql, word) in new[]
            {
                ("UPDATE posted_lines SET debit = debit + {0} WHERE line = 1", "第1行"),
                ("UPDATE account_balances SET debit = debit + {0} WHERE account = '504'", "余额"),
                ("UPDATE accounting_periods SET last_number = last_number + {0}", "凭证号"),
            }
        )
        {
            await Change(world, string.Format(sql, 1));
            Assert.Contains((await Check(world)).Faults, f => f.Where.Contains(word));
            await Change(world, string.Format(sql, -1));
        }
        Assert.Empty((await Check(world)).Faults);
    }

    /// <summary>As somebody who has got at the database itself.</summary>
    static async Task Change(World world, string sql)
    {
        var owner = world.Database.OwnerConnection;
        await using DbConnection connection = TestDatabase.IsPostgres
            ? new NpgsqlConnection(
                // a pooled one would hold the database when it is dropped
                new NpgsqlConnectionStringBuilder(owner)
                {
                    Username = "postgres",
                    Pooling = false,
                }.ConnectionString
            )
            : new SqliteConnection(owner);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(await command.ExecuteNonQueryAsync() > 0);
    }

    static async Task<(int Vouchers, IReadOnlyList<BooksCheck.Fault> Faults)> Check(World world)
    {
        await using var scope = world.Service<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BooksCheck>().RunAsync(default);
    }
}
