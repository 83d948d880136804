using System.Text.Json.Nodes;
using static Api.Tests.Books.Bookkeeping;

namespace Api.Tests.Books;

/// <summary>How a voucher comes about, is posted and taken back (FI-1, FI-15 to FI-18).</summary>
public class VoucherTests
{
    [Fact, Keeps("FI-1", "FI-16"), Breaks("FI-1", "FI-16")]
    public async Task One_prepares_another_posts_and_never_a_cashier()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var draft = (await here.Prepare(Spent("2026-01-05", 100))).Ok();
        Assert.Equal("记-草稿", draft.String("name"));
        (await here.Post(draft)).Is(409, "state");
        (await here.Submit(draft, here.Lead)).Breaks("FI-1");
        var submitted = (await here.Submit(draft)).Ok();
        (await here.Post(submitted, here.Accountant)).Breaks("FI-1");
        (await here.Post(submitted, here.Cashier)).Is(403);
        var back = (
            await here.Lead.Post(
                $"{here.Path}/vouchers/{submitted.Id()}/return",
                new { reasons = "摘要不清" },
                submitted.Version
            )
        ).Ok();
        var again = (await here.Submit(back)).Ok();
        var posted = (await here.Post(again)).Ok();
        Assert.Equal("记-2026-01-0001", posted.String("name"));
        Assert.Equal((100m, 0m, 100m), await here.Sums("504", 1));
        Assert.Equal((0m, 100m, -100m), await here.Sums("102", 1));

        // voided drafts leave no hole
        var voided = (await here.Prepare(Spent("2026-01-06", 5))).Ok();
        (
            await here.Accountant.Post(
                $"{here.Path}/vouchers/{voided.Id()}/voiding",
                new { reasons = "重复" },
                voided.Version
            )
        ).Ok();
        var next = await here.Posted(Spent("2026-01-07", 5));
        Assert.Equal(2, next.Int("number"));

        // the cashier who is also director is a cashier
        await here.Give("cashier", here.Agency.Director);
        await here.Until("2026-03-02T12:00");
        var third = await here.Submitted(Spent("2026-01-08", 5));
        (await here.Post(third, here.Director)).Breaks("FI-16");
        (await here.Post(third)).Ok();
    }

    [Fact, Keeps("FI-18"), Breaks("FI-1", "FI-18")]
    public async Task It_balances_for_each_line_and_plan()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        async Task Refused(string rule, string? with, params JsonObject[] lines)
        {
            var draft = (await here.Prepare(Content("2026-01-05", lines))).Ok();
            var answer = (await here.Submit(draft)).Breaks(rule);
            if (with is not null)
                Assert.Equal(with, answer.String("facts.with"));
        }
        await Refused("FI-1", null, Line("504", 100), Line("10201", 0, 99.99m));
        await Refused("FI-18", "FI-2", Line("10202", 100), Line("40301", 0, 100));
        await Refused(
            "FI-18",
            "PL-10",
            Line("10202", 100, 0, "hospital-allowance"),
            Line("231", 0, 100, "hospital-medical")
        );
        await Refused("FI-18", null, Line("10202", 100), Line("231", 0, 100));
        await Refused("FI-1", null, Line("102", 100), Line("10201", 0, 100));
        await here.Posted(
            Content(
                "2026-01-05",
                Line("10202", 100, 0, "hospital-allowance"),
                Line("231", 0, 100, "hospital-allowance")
            )
        );
        Assert.Equal((0m, 100m, -100m), await here.Sums("231", 1));
    }

    [Fact, Keeps("FI-15", "FI-17"), Breaks("FI-15", "FI-17")]
    public async Task A_source_is_booked_once_and_a_scan_says_where_the_paper_lies()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var content = Spent("2026-01-05", 10);
        content["sources"]![0]!["form"] = "scan";
        var draft = (await here.Prepare(content)).Ok();
        (await here.Submit(draft)).Breaks("FI-17");
        content["sources"]![0]!["kept"] = "2026-01册第1页";
        var path = $"{here.Path}/vouchers/{draft.Id()}";
        draft = (await here.Accountant.Put(path, content, draft.Version)).Ok();
        var posted = (await here.Post((await here.Submit(draft)).Ok())).Ok();
        var twice = Spent("2026-01-06", 10);
        twice["sources"] = content["sources"]!.DeepClone();
        var second = (await here.Prepare(twice)).Ok();
        (await here.Submit(second)).Breaks("FI-15");
        twice["sources"] = new JsonArray();
        (await here.Submit((await here.Prepare(twice)).Ok())).Breaks("FI-17");

        // reversed, it may be booked anew
        (await here.Accountant.Put(path, content, posted.Version)).Is(409, "state");
        (await here.Post((await here.Reverse(posted)).Ok())).Ok();
        (await here.Post((await here.Submit(second)).Ok())).Ok();
    }

    [Fact, Keeps("FI-15"), Breaks("FI-15", "T-1")]
    public async Task A_day_lies_in_an_open_month_and_not_ahead()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world, month: 2);
        (await here.Submit((await here.Prepare(Spent("2026-01-31", 1))).Ok())).Breaks("FI-15");
        (await here.Submit((await here.Prepare(Spent("2026-12-31", 1))).Ok())).Breaks("T-1");
        (await here.Prepare(Spent("2026-02-01", 0))).Breaks("FI-1");
        var mixed = Content("2026-02-01", Line("504", 1, 1));
        (await here.Prepare(mixed)).Breaks("FI-1");
        await here.Posted(Spent("2026-02-01", 1));
    }

    [Fact]
    public async Task Pasted_cells_are_answered_one_by_one_and_nothing_is_half_written()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var lines = Enumerable
            .Range(0, 999)
            .Select(_ => Line("504", 1))
            .Append(Line("10201", 0, 999))
            .ToArray();
        lines[0]["debit"] = "１.００";
        lines[1]["account"] = "rcglzc";
        lines[2]["account"] = "日常管理支出";
        lines[3]["account"] = "504 日常管理支出 rcglzc";
        lines[4]["debit"] = " ¥1.00 ";
        var wrong = lines.Select(l => (JsonObject)l.DeepClone()).ToArray();
        wrong[7]["debit"] = "一百";
        wrong[9]["account"] = "不存在";
        wrong[11]["credit"] = "0.001";
        var refused = (await here.Prepare(Content("2026-01-05", wrong))).Is(400, "invalid");
        var errors = refused.At("errors")!.AsObject();
        Assert.Equal(
            ["lines[7].debit", "lines[9].account", "lines[11].credit"],
            errors.Select(e => e.Key)
        );
        Assert.Contains("第8行", (string)errors["lines[7].debit"]![0]!);
        Assert.Equal(0, (await here.Lead.Get($"{here.Path}/vouchers")).Ok().Int("total"));
        await here.Posted(Content("2026-01-05", lines));
        Assert.Equal((999m, 0m, 999m), await here.Sums("504", 1));
        var many = Content("2026-01-05", [.. lines, Line("504", 1)]);
        (await here.Prepare(many)).Is(400, "invalid");
    }

    [Fact, Keeps("FI-15"), Breaks("FI-15")]
    public async Task It_is_taken_back_once_by_red_numbers_on_the_same_accounts()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var wrong = await here.Posted(Spent("2026-01-05", 100));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Proof.Count(8, 50)).Select(_ => here.Reverse(wrong))
        );
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { 200, 409, 412 }));
        var red = answers.Single(a => a.Status == 200);
        Assert.Equal("reversal", red.String("kind"));
        Assert.Equal(-100m, red.At("total")!.GetValue<decimal>());
        Assert.Contains("注销2026年1月5日记-2026-01-0001号", red.String("lines.0.summary"));
        var posted = (await here.Post(red)).Ok();
        Assert.Equal(wrong.Id(), posted.Id("reverses.id"));
        Assert.Equal((0m, 0m, 0m), await here.Sums("504", 1));
        (await here.Reverse(posted)).Breaks("FI-15");
        (await here.Reverse(wrong)).Is(409, "state");
    }

    [Fact, Trait("Kind", "Proof"), Keeps("FI-1", "FI-15")]
    public async Task Sixty_four_sessions_post_without_a_gap()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var (sessions, all) = (Proof.Count(8, 64), Proof.Count(40, 640));
        var submitted = new List<Answer>();
        for (var i = 0; i < all; i++)
            submitted.Add(await here.Submitted(Spent("2026-01-05", 1 + i)));
        var answers = new Answer[all];
        var next = -1;
        await Task.WhenAll(
            Enumerable
                .Range(0, sessions)
                .Select(async _ =>
                {
                    for (int i; (i = Interlocked.Increment(ref next)) < all; )
                        // every sixth is asked for by who prepared it, and refused
                        answers[i] = await here.Post(
                            submitted[i],
                            i % 6 == 5 ? here.Accountant : null
                        );
                })
        );
        var posted = answers.Where(a => a.Status == 200).ToList();
        Assert.Equal(all - all / 6, posted.Count);
        Assert.Equal(
            Enumerable.Range(1, posted.Count),
            posted.Select(a => a.Int("number")).Order()
        );
        var sum = posted.Sum(a => a.At("total")!.GetValue<decimal>());
        Assert.Equal((sum, 0m, sum), await here.Sums("504", 1));
        Proof.Say("vouchers into one month", $"{sessions} sessions, {posted.Count} posted, no gap");
    }
}
