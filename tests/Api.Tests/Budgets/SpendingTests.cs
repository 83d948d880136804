using Api.Tests.Isolation;

namespace Api.Tests.Budgets;

/// <summary>What payments and cheques hold, use and give back of a line (FI-3, RE-8, RE-15).
/// </summary>
public class SpendingTests
{
    [Fact, Keeps("FI-3"), Breaks("FI-3")]
    public async Task A_payment_holds_its_sum_uses_it_and_gives_it_back()
    {
        await using var world = await World.StartAsync();
        var here = await Spending.SetUp(world);
        await here.Filed(2026, ("administration", 10_000), ("publicity", 500));
        var first = (await here.Pay(6_000)).Ok();
        Assert.Equal("日常管理", first.String("lineLabel"));
        await Is(6_000, 0, 4_000);
        var refused = (await here.Pay(4_000.01m)).Breaks("FI-3");
        Assert.Equal(10_000m, refused.At("facts.limit.yuan")!.GetValue<decimal>());
        Assert.Equal(4_000.01m, refused.At("facts.asked.yuan")!.GetValue<decimal>());
        Assert.Equal(4_000m, refused.At("facts.left.yuan")!.GetValue<decimal>());
        await Is(6_000, 0, 4_000);

        // an edit holds what it says now, and no more than there is
        var path = $"{here.Path}/electronic-payments/{first.Id()}";
        (await here.Clerk.Put(path, here.Payment(10_000.01m), first.Version)).Breaks("FI-3");
        await Is(6_000, 0, 4_000);
        var more = (await here.Clerk.Put(path, here.Payment(10_000), first.Version)).Ok();
        await Is(10_000, 0, 0);
        var moved = (await here.Clerk.Put(path, here.Payment(500, "publicity"), more.Version)).Ok();
        await Is(0, 0, 10_000);
        (await here.Pay(1, "publicity")).Breaks("FI-3");
        (await here.Withdraw(moved)).Ok();

        // released it is gone
        (await here.Release((await here.Pay(9_999)).Ok())).Ok();
        await Is(0, 9_999, 1);
        var last = (await here.Pay(1)).Ok();
        (await here.Pay(1)).Breaks("FI-3");
        (await here.Withdraw(last)).Ok();
        await Is(0, 9_999, 1);
        // a line that isn't in the budget has nothing
        (await here.Pay(1, "equipment")).Breaks("FI-3");

        async Task Is(decimal reserved, decimal used, decimal left)
        {
            var line = await here.Line();
            Assert.Equal(
                (reserved, used, left),
                ((decimal)line["reserved"]!, (decimal)line["used"]!, (decimal)line["left"]!)
            );
        }
    }

    [Fact, Keeps("FI-3", "CU-6"), Breaks("FI-3")]
    public async Task A_cheque_holds_its_sum_until_it_bears_both_stamps_or_is_spoilt()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        await FiledBudget.Of(side.Agency, world, 1_000);
        var custody = $"{side.Agency.Path}/custody";
        var cashier = side.Posts["cashier"];
        Task<Answer> Write(string number, decimal amount) =>
            cashier.Act(
                custody,
                "cheques",
                new
                {
                    bookId = side.Book,
                    number,
                    payee = "首都印务有限公司",
                    amount,
                    purpose = "印刷费",
                    line = "administration",
                    date = world.Today,
                }
            );
        (await Write("00000002", 1_000.01m)).Breaks("FI-3");
        var cheque = (await Write("00000002", 700)).Ok().Id("unstamped.1.id");
        (await Write("00000003", 300.01m)).Breaks("FI-3");
        await Is(700, 0);
        foreach (
            var (post, seal) in new[] { ("accountant", side.NameSeal), ("clerk", side.FinanceSeal) }
        )
        {
            await Is(700, 0);
            (
                await side.Posts[post]
                    .Act(custody, $"cheques/{cheque}/stamp", new { sealId = seal })
            ).Ok();
        }
        await Is(0, 700);
        (await Write("00000003", 300)).Ok();
        await Is(300, 700);

        // spoilt, a stamped one gives back what it used, and only once
        var spoil = $"cheques/{cheque}/spoiling";
        (await cashier.Act(custody, spoil, new { because = "收款人退回" })).Ok();
        await Is(300, 0);
        (await cashier.Act(custody, spoil, new { because = "收款人退回" })).Is(409, "state");
        await Is(300, 0);

        async Task Is(decimal reserved, decimal used)
        {
            var line = (await cashier.Get($"{side.Agency.Path}/budget")).Ok();
            Assert.Equal(reserved, line.At("lines.0.reserved")!.GetValue<decimal>());
            Assert.Equal(used, line.At("lines.0.used")!.GetValue<decimal>());
        }
    }

    [Fact, Trait("Kind", "Proof"), Keeps("FI-3"), Breaks("FI-3")]
    public async Task The_last_yuan_asked_for_twice_at_once_goes_to_one()
    {
        await using var world = await World.StartAsync();
        var here = await Spending.SetUp(world);
        var rounds = Proof.Count(10, 200);
        await here.Filed(2026, ("administration", 9_999 + rounds));
        (await here.Release((await here.Pay(9_999)).Ok())).Ok();
        for (var round = 1; round <= rounds; round++)
        {
            // all but the last yuan is gone: those of the rounds still to come are held
            var rest = rounds - round;
            var held = rest == 0 ? null : (await here.Pay(rest)).Ok();
            var answers = await Task.WhenAll(here.Pay(1), here.Pay(1));
            Assert.Single(answers, a => a.Status == 200);
            var refused = answers.Single(a => a.Status != 200).Breaks("FI-3");
            Assert.Equal(0m, refused.At("facts.left.yuan")!.GetValue<decimal>());
            var line = await here.Line();
            Assert.Equal(9_999 + rounds, (decimal)line["reserved"]! + (decimal)line["used"]!);
            if (held is not null)
                (await here.Withdraw(held)).Ok();
        }
        Proof.Say("the last yuan of a line asked for twice at once", $"{rounds} rounds, one each");
    }

    [Fact, Keeps("RE-8", "GV-6"), Breaks("RE-8", "GV-6", "FI-3")]
    public async Task Before_it_is_filed_a_twelfth_a_month_is_spent_by_resolution()
    {
        await using var world = await World.StartAsync();
        var here = await Spending.SetUp(world);
        await here.Filed(2026, ("administration", 100_000));
        await here.Until("2027-01-01T00:01");
        (await here.Pay(1)).Breaks("RE-8");
        (await Allow(null)).Breaks("GV-6");
        (await Allow(await here.Resolved("budgetChange", 2027))).Breaks("GV-6");
        (await Allow(await here.Resolved("earlySpending", 2028))).Breaks("RE-8");
        var passed = await here.Resolved("earlySpending", 2027);
        (await Allow(passed)).Ok();
        (await Allow(passed)).Breaks("GV-6");
        Assert.Equal("twelfths", (await here.Seen()).String("control"));

        // what the resolution doesn't name, and what is new, waits for the budget
        (await here.Pay(1, "publicity")).Breaks("RE-8");
        (await here.Pay(8_333.34m)).Breaks("RE-8");
        (await here.Release((await here.Pay(8_333.33m)).Ok())).Ok();
        (await here.Pay(0.01m)).Breaks("RE-8");
        await here.Until("2027-02-01T00:01");
        (await here.Pay(8_333.34m)).Breaks("RE-8");
        (await here.Release((await here.Pay(7_666.67m)).Ok())).Ok();
        // up to the month that it names
        await here.Until("2027-03-01T09:00");
        (await here.Pay(1)).Breaks("RE-8");

        var low = await here.Resolved("budget", 2027);
        var draft = (await here.Prepare(2027, ("administration", 15_000))).Ok();
        (await here.HandIn(draft, low)).Breaks("FI-3");
        var right = (await here.Amend(draft, ("administration", 60_000))).Ok();
        (await here.HandIn(right, low)).Ok();
        (await here.File(await here.Waiting(2027))).Ok();
        Assert.Equal(44_000m, (decimal)(await here.Line())["left"]!);
        (await here.Pay(44_000.01m)).Breaks("FI-3");
        // filed, there is nothing to be allowed any more
        (await Allow(await here.Resolved("earlySpending", 2027))).Breaks("RE-8");

        Task<Answer> Allow(Guid? resolutionId) =>
            here.Clerk.Post(
                $"{here.Path}/early-spendings",
                new
                {
                    year = 2027,
                    lines = new[] { "administration", "publicity" },
                    lastMonth = DateOnly.Parse(world.Today).Month < 3 ? 2 : 12,
                    resolutionId,
                }
            );
    }

    [Fact, Keeps("RE-15"), Breaks("RE-15")]
    public async Task What_was_held_in_December_and_is_paid_in_January_is_of_the_new_year()
    {
        await using var world = await World.StartAsync();
        var here = await Spending.SetUp(world);
        await here.Filed(2026, ("administration", 10_000));
        await here.Until("2026-12-31T23:58");
        var (small, large) = ((await here.Pay(1_000)).Ok(), (await here.Pay(9_000)).Ok());
        await here.HandedIn(2027, ("administration", 1_500));
        await here.Until("2027-01-01T00:01");
        (await here.Release(small)).Breaks("RE-15");
        (await here.File(await here.Waiting(2027))).Ok();
        (await here.Release(large)).Breaks("RE-15");
        (await here.Release(small)).Ok();
        Assert.Equal(9_000m, (decimal)(await here.Line(year: 2026))["reserved"]!);
        var line = await here.Line();
        Assert.Equal((1_000m, 500m), ((decimal)line["used"]!, (decimal)line["left"]!));
        (await here.Withdraw(large)).Ok();
        Assert.Equal(0m, (decimal)(await here.Line(year: 2026))["reserved"]!);
    }

    [Fact, Keeps("FI-10"), Breaks("FI-10", "RE-8")]
    public async Task Each_payment_names_its_line_or_moves_contributions_to_office_or_unit()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, path) = (side.Posts["clerk"], $"{side.Agency.Path}/electronic-payments");
        var body = side.Payment();
        foreach (var payee in new[] { "首都印务有限公司", "京华二厂" })
        {
            body["payeeName"] = payee;
            (await clerk.Post(path, body.DeepClone())).Breaks("FI-10");
        }
        foreach (var payee in new[] { "中国职工保险互助会北京办事处", "京华" })
        {
            body["payeeName"] = payee;
            (await clerk.Post(path, body.DeepClone())).Ok();
        }
        body["line"] = "administration";
        var id = (await clerk.Post(path, body.DeepClone())).Breaks("RE-8");
        Assert.Equal("administration", id.String("facts.purpose").ToLowerInvariant());
        await FiledBudget.Of(side.Agency, world, 300);
        var paid = (await clerk.Post(path, body.DeepClone())).Ok();
        // edited into contributions, it holds nothing any more
        body["line"] = null;
        (await clerk.Put($"{path}/{paid.Id()}", body.DeepClone(), paid.Version)).Ok();
        body["line"] = "administration";
        (await clerk.Post(path, body.DeepClone())).Ok();
    }
}
