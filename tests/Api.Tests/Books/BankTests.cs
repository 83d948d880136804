using System.Text;
using static Api.Tests.Books.BankDesk;
using static Api.Tests.Books.Bookkeeping;

namespace Api.Tests.Books;

/// <summary>Statements of an agency's accounts, matched with its books, reconciled and signed
/// (FI-11, FI-16, GV-10).</summary>
public class BankTests
{
    /// <summary>What was paid by a cheque.</summary>
    static System.Text.Json.Nodes.JsonObject ByCheque(string date, decimal yuan, string number)
    {
        var content = Spent(date, yuan);
        foreach (var line in content["lines"]!.AsArray())
            line!["summary"] = $"支票{number}付印刷费";
        return content;
    }

    /// <summary>Whether somebody is to do something.</summary>
    static async Task<bool> Asked(Bookkeeping here, Client who, string kind) =>
        (await who.Get($"{here.Agency.Path}/to-dos"))
            .Ok()
            .Json.AsArray()
            .Any(d => (string)d!["kind"]! == kind && (bool)d["mine"]!);

    static System.Text.Json.Nodes.JsonObject Opening(decimal yuan)
    {
        var content = Content("2026-01-01", Line("10201", yuan), Line("321", 0, yuan));
        content["kind"] = "opening";
        return content;
    }

    [Fact, Keeps("FI-11", "FI-16"), Breaks("FI-11", "GV-10")]
    public async Task A_cheque_is_outstanding_until_the_bank_pays_it()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var desk = new BankDesk(here);
        await here.Posted(Opening(90_000));
        await here.Posted(Content("2026-01-10", Line("10201", 10_000), Line("40301", 0, 10_000)));
        await here.Posted(ByCheque("2026-01-15", 3_000, "000123"));
        (await here.Close(2026, 1)).Breaks("FI-11");
        (await desk.Prepare(1)).Breaks("FI-11");
        await desk.Record();
        var file = Csv(90_000, new Moved("2026-01-10", 10_000, "回拨管理费"));
        var read = (await desk.Import(file)).Ok();
        Assert.Equal((1, 0, 2), (read.Int("added"), read.Int("known"), read.Int("matched")));

        // the same statement twice changes nothing
        var twice = (await desk.Import(file)).Ok();
        Assert.Equal((0, 1, 0), (twice.Int("added"), twice.Int("known"), twice.Int("matched")));

        var sheet = (await desk.Sheet(1)).Ok();
        Assert.Equal(
            (97_000m, 100_000m, 97_000m, 97_000m, 0m),
            (
                sheet.At("book")!.GetValue<decimal>(),
                sheet.At("balance")!.GetValue<decimal>(),
                sheet.At("adjustedBook")!.GetValue<decimal>(),
                sheet.At("adjustedBank")!.GetValue<decimal>(),
                sheet.At("difference")!.GetValue<decimal>()
            )
        );
        var open = Assert.Single(Rows(sheet, "open"));
        Assert.Equal(("bookPaid", "000123"), ((string)open["side"]!, (string)open["cheque"]!));
        Assert.Equal((-3_000m, true), ((decimal)open["amount"]!, (bool)open["late"]!));

        // prepared by one, signed by another; never the cashier
        Assert.True(await Asked(here, here.Accountant, "prepareBankSheet"));
        (await desk.Prepare(1, here.Cashier)).Is(403);
        var prepared = (await desk.Prepare(1, explained: false)).Ok();
        Assert.False(await Asked(here, here.Accountant, "prepareBankSheet"));
        Assert.True(await Asked(here, here.Lead, "signBankSheet"));
        Assert.False(await Asked(here, here.Accountant, "signBankSheet"));
        (await desk.Sign(prepared, here.Accountant)).Breaks("GV-10");
        (await desk.Sign(prepared, here.Cashier)).Is(403);
        (await here.Close(2026, 1)).Breaks("FI-11");
        (await desk.Sign(prepared)).Ok();
        Assert.False(await Asked(here, here.Lead, "signBankSheet"));
        (await here.Close(2026, 1)).Ok();
        (await desk.Prepare(1)).Is(409, "state");

        // in February the bank pays it, by its number though long after, and not another cheque
        var paid = (
            await desk.Import(
                Csv(
                    100_000,
                    new Moved("2026-02-10", -3_000, "支票", "000124"),
                    new Moved("2026-02-27", -3_000, "支票", "000123")
                )
            )
        ).Ok();
        Assert.Equal((2, 1), (paid.Int("added"), paid.Int("matched")));
        var february = (await desk.Sheet(2)).Ok();
        Assert.Equal("bankPaid", (string)Assert.Single(Rows(february, "open"))["side"]!);
        var closed = (await desk.Sheet(1)).Ok();
        Assert.Equal("signed", closed.String("state"));
        Assert.Single(Rows(closed, "open"));
        var pdf = await here.Lead.Get($"{desk.Path}/sheet.pdf?year=2026&month=1");
        Assert.Contains(pdf.Status, new[] { 200, 503 });
    }

    [Fact, Keeps("FI-11"), Breaks("FI-11")]
    public async Task One_unexplained_difference_stops_the_close()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var desk = new BankDesk(here);
        await here.Posted(Spent("2026-01-05", 100));
        await desk.Record();
        (
            await desk.Import(
                Csv(
                    500,
                    new Moved("2026-01-06", -100, "办公用品"),
                    new Moved("2026-01-31", 0.37m, "利息")
                )
            )
        ).Ok();
        // the bank held 500.00 before, of which the books know nothing
        (await desk.Prepare(1)).Breaks("FI-11");
        await here.Posted(Opening(500));
        (await here.Accountant.Post($"{desk.Path}/plain-matches")).Ok();
        // interest that nobody has booked needs a reason
        (await desk.Prepare(1, explained: false)).Breaks("FI-11");
        var sheet = (await desk.Prepare(1)).Ok();
        Assert.Equal(400m, sheet.At("book")!.GetValue<decimal>());
        Assert.Equal(400.37m, sheet.At("adjustedBank")!.GetValue<decimal>());
        (await desk.Sign(sheet)).Ok();

        // whatever is booked after asks for a new sheet
        await here.Posted(Content("2026-01-31", Line("10201", 0.37m), Line("40801", 0, 0.37m)));
        Assert.Equal("changed", (await desk.Sheet(1)).Ok().String("state"));
        (await here.Close(2026, 1)).Breaks("FI-11");
        (await here.Accountant.Post($"{desk.Path}/plain-matches")).Ok();
        var again = (await desk.Prepare(1, explained: false)).Ok();
        Assert.Empty(Rows(again, "open"));
        (await desk.Sign(again)).Ok();
        (await here.Close(2026, 1)).Ok();
    }

    [Fact]
    public async Task A_statement_of_another_account_or_with_a_break_is_refused_by_its_row()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var desk = new BankDesk(here);
        Moved[] january = [new("2026-01-05", 100), new("2026-01-06", -30)];
        (await desk.Import(Csv(0, january))).Is(409, "state");
        await desk.Record();
        (await desk.Import(Csv(0, january), here.Accountant)).Is(403);
        var other = (await desk.Import(Csv("0200001019202119999", 0, january))).Ok();
        Assert.Equal(0, other.Int("added"));
        Assert.Equal(1, other.Int("faults.0.row"));
        Assert.Contains("不是本户", other.String("faults.0.problem"));
        var text = Encoding.UTF8.GetString(Csv(0, january)).Replace(",70,", ",71,");
        var broken = (await desk.Import(Encoding.UTF8.GetBytes(text))).Ok();
        Assert.Equal((0, 4), (broken.Int("added"), broken.Int("faults.0.row")));
        Assert.Equal(2, (await desk.Import(Csv(0, january))).Ok().Int("added"));
        // a line is missing between
        var gap = (await desk.Import(Csv(75, new Moved("2026-01-08", 1)))).Ok();
        Assert.Equal((0, 3), (gap.Int("added"), gap.Int("faults.0.row")));
        // what overlaps adds what is new
        var on = (await desk.Import(Csv(100, january[1], new("2026-01-08", 1)))).Ok();
        Assert.Equal((1, 1), (on.Int("added"), on.Int("known")));
        // the same reference on two accounts is two lines
        var second = new BankDesk(here, "10202");
        await second.Record("0200001019202117777");
        var file = Csv(
            "0200001019202117777",
            0,
            new Moved("2026-01-05", 100, Serial: "900000000001")
        );
        Assert.Equal(1, (await second.Import(file)).Ok().Int("added"));
        (await desk.Import(Csv(71, new Moved("2026-01-09", 5, Serial: "900000000001")))).Ok();
        Assert.Equal(4, Rows(await desk.Matching(), "bank").Count());
        Assert.Single(Rows(await second.Matching(), "bank"));
    }

    [Fact, Breaks("FI-16")]
    public async Task Lines_are_matched_by_hand_in_both_directions_and_freed_with_a_reason()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var desk = new BankDesk(here);
        foreach (var yuan in new[] { 100m, 200.05m, 300m })
            await here.Posted(Spent("2026-01-05", yuan));
        await desk.Record();
        (
            await desk.Import(
                Csv(
                    0,
                    new Moved("2026-01-06", -300.05m, "两笔"),
                    new Moved("2026-01-06", -150, "分次"),
                    new Moved("2026-01-07", -150, "分次")
                )
            )
        ).Ok();
        var view = await desk.Matching();
        var (bank, book) = (Rows(view, "bank").ToList(), Rows(view, "book").ToList());
        Assert.Equal((3, 3), (bank.Count, book.Count));
        (await desk.Match([bank[0]], [book[0], book[2]])).Is(409, "state");
        (await desk.Match([bank[0]], [book[0], book[1]], here.Cashier)).Is(403);
        // two at once: one has it
        var both = await Task.WhenAll(
            desk.Match([bank[0]], [book[0], book[1]]),
            desk.Match([bank[0]], [book[0], book[1]], here.Lead)
        );
        Assert.Single(both, a => a.Status == 200);
        Assert.Single(both, a => a.Status is 409 or 412);
        var done = (await desk.Match([bank[1], bank[2]], [book[2]])).Ok();
        Assert.Empty(Rows(done, "book"));
        var match = Rows(done, "matches").First(m => ((decimal)m["amount"]!) == -300);
        var undoing = $"{here.Path}/bank/matches/{(Guid)match["id"]!}/undoing";
        (await here.Accountant.Post(undoing, new { reason = " " }, 0)).Is(400);
        var undone = (await here.Accountant.Post(undoing, new { reason = "选错" }, 0)).Ok();
        Assert.Equal(2, Rows(undone, "bank").Count());
        (await desk.Match([bank[1], bank[2]], [book[2]])).Ok();
        (await desk.Sign((await desk.Prepare(1)).Ok())).Ok();
        (await here.Close(2026, 1)).Ok();
        // of a closed month nothing is undone
        var last = Rows(await desk.Matching(), "matches").First();
        Assert.False((bool)last["mayUndo"]!);
        var late = $"{here.Path}/bank/matches/{(Guid)last["id"]!}/undoing";
        (await here.Accountant.Post(late, new { reason = "选错" }, (int)last["version"]!)).Is(
            409,
            "state"
        );
        // who is cashier too doesn't sign
        await here.Posted(Spent("2026-02-05", 50));
        (await desk.Import(Csv(-600.05m, new Moved("2026-02-06", -50)))).Ok();
        await here.Give("cashier", here.Agency.Director);
        await here.Until("2026-03-02T12:00");
        var sheet = (await desk.Prepare(2)).Ok();
        (await desk.Sign(sheet, here.Director)).Breaks("FI-16");
        (await desk.Sign(sheet)).Ok();
    }

    [Fact]
    public async Task A_spoilt_cheque_that_was_booked_is_free_by_its_red_voucher()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var desk = new BankDesk(here);
        var booked = await here.Posted(ByCheque("2026-01-15", 3_000, "000123"));
        await desk.Record();
        (await desk.Import(Csv(0, new Moved("2026-01-20", 10)))).Ok();
        (await here.Post((await here.Reverse(booked)).Ok())).Ok();
        var view = (await here.Accountant.Post($"{desk.Path}/plain-matches")).Ok();
        Assert.Empty(Rows(view, "book"));
        Assert.Contains("红字", (string)Assert.Single(Rows(view, "matches"))["because"]!);
    }

    [Fact, Breaks("FI-11", "GV-10", "FI-16")]
    public async Task Cash_is_counted_by_two_before_the_month_is_closed()
    {
        await using var world = await World.StartAsync();
        var here = await SetUp(world);
        var desk = new BankDesk(here);
        await here.Posted(Content("2026-01-05", Line("101", 200), Line("40801", 0, 200)));
        (await here.Close(2026, 1)).Breaks("FI-11");
        (await desk.Count("2026-01-31", 195)).Breaks("FI-11");
        var count = (await desk.Count("2026-01-31", 195, "找零差错，已补缴单据")).Ok();
        Assert.Equal(-5m, count.At("difference")!.GetValue<decimal>());
        Assert.True(await Asked(here, here.Accountant, "confirmCashCount"));
        (await desk.Confirm(count, here.Cashier)).Is(403);
        (await here.Close(2026, 1)).Breaks("FI-11");
        await here.Give("cashier", here.Agency.Director);
        await here.Until("2026-03-02T12:00");
        (await desk.Confirm(count, here.Director)).Breaks("FI-16");
        (await desk.Confirm(count)).Ok();
        Assert.False(await Asked(here, here.Accountant, "confirmCashCount"));
        (await desk.Confirm(count)).Is(412);
        // booked after it was counted
        await here.Posted(Content("2026-01-06", Line("504", 20), Line("101", 0, 20)));
        (await here.Close(2026, 1)).Breaks("FI-11");
        var again = (await desk.Count("2026-01-31", 180)).Ok();
        (await desk.Confirm(again)).Ok();
        (await here.Close(2026, 1)).Ok();
        (await desk.Count("2026-01-31", 180)).Is(409, "state");
        // who counts as cashier and signs as director is one person
        var own = (await desk.Count("2026-02-28", 180, by: here.Director)).Ok();
        (await desk.Confirm(own, here.Director)).Breaks("GV-10");

        var journal = (
            await here.Lead.Get($"{here.Path}/journal?account=101&year=2026&month=1")
        ).Ok();
        Assert.Equal(
            [0m, 200m, 200m, 180m, 180m, 180m],
            Rows(journal, "rows").Select(r => (decimal)r["balance"]!)
        );
        Assert.Equal(
            ["before", "line", "day", "line", "day", "month"],
            Rows(journal, "rows").Select(r => (string)r["kind"]!)
        );
    }

    [Fact]
    public async Task Nobody_reaches_another_agencys_account()
    {
        await using var world = await World.StartAsync();
        var (here, there) = (await SetUp(world), await SetUp(world, name: "京西"));
        var (desk, other) = (new BankDesk(here), new BankDesk(there));
        await here.Posted(Spent("2026-01-05", 100));
        await desk.Record();
        (await desk.Import(Csv(0, new Moved("2026-01-20", -100, "另一笔")))).Ok();
        (await there.Accountant.Get(desk.Path)).Is(404);
        (await desk.Import(Csv(0, new Moved("2026-01-21", 5)), there.Cashier)).Is(404);
        Assert.Empty(Rows(await other.Matching(), "bank"));
        var mine = await desk.Matching();
        (await other.Match(Rows(mine, "bank"), Rows(mine, "book"))).Is(409, "state");
        (await here.Accountant.Get($"{here.Path}/bank/504")).Is(404);
    }
}
