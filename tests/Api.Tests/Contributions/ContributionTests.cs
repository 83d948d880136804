using Api.Tests.Isolation;

namespace Api.Tests.Contributions;

/// <summary>Contributions through the API: received by two people, passed on by two (EN-7).
/// </summary>
public class ContributionTests
{
    [Fact, Keeps("EN-7", "GV-10"), Breaks("EN-7", "GV-10")]
    public async Task By_hand_one_reports_the_exact_amount_and_another_person_confirms()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, accountant) = (side.Posts["clerk"], side.Posts["accountant"]);
        var dues = new Dues(world, side.Agency);
        var due = $"{dues.Path}/{await dues.Add("北方机械厂", 300)}";
        (await accountant.Act(due, "confirmation")).Is(409, "state");
        (await clerk.Act(due, "report", Dues.Report(299, world.Today))).Breaks("EN-7");
        (await clerk.Act(due, "report", Dues.Report(300, world.Today))).Ok();
        (await side.Posts["agencyDirector"].Act(due, "report", Dues.Report(300, world.Today))).Is(
            403
        );
        var seen = (await accountant.Get(due)).Ok();
        Assert.Equal("reported", seen.String("contribution.state"));
        // whoever may confirm has it among the to-dos, but not what they entered themselves
        async Task<bool> Waits(string post) =>
            (await side.Posts[post].Get($"{side.Agency.Path}/to-dos"))
                .Ok()
                .Json.AsArray()
                .Any(d => (string)d!["kind"]! == "confirmReceipts" && (bool)d["mine"]!);
        Assert.True(await Waits("accountant"));
        Assert.False(await Waits("clerk"));
        // an accountant who reports doesn't confirm his own
        var own = $"{dues.Path}/{await dues.Add("南方机械厂", 50)}";
        (await accountant.Act(own, "report", Dues.Report(50, world.Today))).Ok();
        (await accountant.Act(own, "confirmation")).Breaks("GV-10");
        var received = (await accountant.Act(due, "confirmation")).Ok();
        Assert.Equal("received", received.String("contribution.state"));
        Assert.Equal("SJ-2026-000001", received.String("contribution.receiptNumber"));
        (await side.Posts["agencyDirector"].Act(own, "confirmation")).Ok();
        var totals = (await clerk.Get($"{dues.Path}/totals")).Ok();
        Assert.Equal(350m, totals.At("received")!.GetValue<decimal>());
        Assert.Equal(350m, totals.At("notPassedOn")!.GetValue<decimal>());
        foreach (var (part, count) in new[] { ("open", 0), ("received", 2), ("late", 0) })
            Assert.Equal(count, (await clerk.Get($"{dues.Path}?state={part}")).Ok().Int("total"));
        var pdf = await clerk.Get($"{dues.Path}/receipts.pdf?id={due[^36..]}&id={own[^36..]}");
        Assert.StartsWith("%PDF", pdf.Ok().Text);
    }

    [Fact, Keeps("EN-7", "GV-10")]
    public async Task Many_confirmations_at_once_have_one_effect()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var due = $"{side.Agency.Path}/contributions/{await Dues.ReportedOf(side)}";
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    side.Posts[i % 2 == 0 ? "agencyDirector" : "accountant"]
                        .Post($"{due}/confirmation", null, 1)
                )
        );
        Assert.Single(answers, a => a.Status == 200);
        Assert.All(
            answers.Where(a => a.Status != 200),
            a => Assert.Contains(a.Status, new[] { 409, 412, 429 })
        );
    }

    [Fact]
    public async Task Receipts_at_once_are_numbered_without_gaps()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var reported = new List<Guid>();
        for (var i = 0; i < 6; i++)
            reported.Add(await Dues.ReportedOf(side));
        var path = $"{side.Agency.Path}/contributions";
        var answers = await Task.WhenAll(
            reported.Select(id =>
                side.Posts["accountant"].Post($"{path}/{id}/confirmation", null, 1)
            )
        );
        Assert.Equal(
            Enumerable.Range(1, 6).Select(n => $"SJ-2026-{n:000000}"),
            answers.Select(a => a.Ok().String("contribution.receiptNumber")).Order()
        );
    }

    [Fact, Keeps("GV-10")]
    public async Task A_mistaken_receipt_is_taken_back_by_two_and_its_line_is_open_again()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, dues) = (side.Posts["clerk"], new Dues(world, side.Agency));
        var id = await dues.Add("北方机械厂", 300);
        var file = Dues.Statement(("1", world.Today, "300.00", "北方机械厂", ""));
        (await side.Posts["accountant"].Upload($"{side.Agency.Path}/bank-lines", file)).Ok();
        await Accept(side, 1);
        var due = $"{dues.Path}/{id}";
        var asked = (await clerk.Act(due, "withdrawal", new { reason = "认领有误" })).Ok();
        Assert.Equal("takingBack", asked.String("contribution.state"));
        // nothing has happened yet, and who asked doesn't confirm
        Assert.Equal(
            0,
            (await clerk.Get($"{side.Agency.Path}/bank-lines?state=open")).Ok().Int("total")
        );
        (await clerk.Act(due, "withdrawal/confirmation")).Is(403);
        (await side.Posts["accountant"].Act(due, "withdrawal/withdrawal")).Ok();
        var own = new { reason = "认领有误" };
        (await side.Posts["accountant"].Act(due, "withdrawal", own)).Ok();
        (await side.Posts["accountant"].Act(due, "withdrawal/confirmation")).Breaks("GV-10");
        (await side.Posts["agencyDirector"].Act(due, "withdrawal/confirmation")).Ok();
        Assert.Equal(
            1,
            (await clerk.Get($"{side.Agency.Path}/bank-lines?state=open")).Ok().Int("total")
        );
        await Accept(side, 1);
        var again = (await clerk.Get(due)).Ok();
        Assert.Equal("SJ-2026-000001", again.String("contribution.receiptNumber"));
    }

    [Fact, Breaks("GV-9"), Keeps("GV-9")]
    public async Task Who_confirms_a_roster_or_imports_a_statement_does_not_record_its_money()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, accountant) = (side.Posts["clerk"], side.Posts["accountant"]);
        var (dues, lines) = (new Dues(world, side.Agency), $"{side.Agency.Path}/bank-lines");
        var id = await dues.Add("北方机械厂", 300);
        var file = Dues.Statement(("1", world.Today, "300.00", "北方机械厂", ""));
        (await clerk.Upload(lines, file)).Ok();
        // the same person under each door of the statement
        var totals = (await clerk.Get($"{lines}/totals")).Ok();
        Assert.Equal((0, 1), (totals.Int("sure"), totals.Int("sureOfOthers")));
        (await clerk.Post($"{lines}/acceptance", new { count = 1 })).Breaks("GV-9");
        var line = $"{lines}/{(await clerk.Get(lines)).Ok().Id("items.0.id")}";
        var link = new { contributions = new[] { id } };
        (await clerk.Post($"{line}/link", link, 0)).Breaks("GV-9");
        // who brings the same file again hasn't imported these lines
        (await accountant.Upload(lines, file)).Ok();
        // the accountant has confirmed the roster of another due
        var asked = await dues.Add("南方机械厂", 300);
        await dues.AskedBy(asked, accountant);
        (await accountant.Post($"{line}/link", new { contributions = new[] { asked } }, 0)).Breaks(
            "GV-9"
        );
        (
            await accountant.Act($"{dues.Path}/{asked}", "report", Dues.Report(300, world.Today))
        ).Breaks("GV-9");
        (await accountant.Post($"{line}/link", link, 0)).Ok();
        (await clerk.Act($"{dues.Path}/{asked}", "report", Dues.Report(300, world.Today))).Ok();
    }

    [Fact, Keeps("EN-7"), Breaks("EN-7")]
    public async Task One_transfer_for_two_units_is_split_and_taken_back_as_a_whole()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var (clerk, accountant) = (side.Posts["clerk"], side.Posts["accountant"]);
        var (dues, lines) = (new Dues(world, side.Agency), $"{side.Agency.Path}/bank-lines");
        var (first, one) = await dues.AddRoster("北方机械厂", 100);
        var (second, other) = await dues.AddRoster("南方机械厂", 200);
        var remark = $"两单位会费 {one} {other}";
        var file = Dues.Statement(("1", world.Today, "300.00", "某集团", remark));
        (await accountant.Upload(lines, file)).Ok();
        var row = (await clerk.Get(lines)).Ok();
        Assert.Equal(2, row.At("items.0.candidates.0.dues")!.AsArray().Count);
        Assert.False(row.At("items.0.candidates.0.sure")!.GetValue<bool>());
        var line = $"{lines}/{row.Id("items.0.id")}";
        (await clerk.Post($"{line}/link", new { contributions = new[] { first } }, 0)).Breaks(
            "EN-7"
        );
        (await clerk.Post($"{line}/link", new { contributions = new[] { first, second } }, 0)).Ok();
        foreach (var due in new[] { first, second })
            Assert.Equal(
                "received",
                (await clerk.Get($"{dues.Path}/{due}")).Ok().String("contribution.state")
            );
        var path = $"{dues.Path}/{second}";
        (await clerk.Act(path, "withdrawal", new { reason = "认领有误" })).Ok();
        (await accountant.Act(path, "withdrawal/confirmation")).Ok();
        Assert.Equal(2, (await clerk.Get($"{dues.Path}?state=open")).Ok().Int("total"));
    }

    [Fact, Keeps("EN-7", "GV-10", "PL-10"), Breaks("EN-7", "GV-10")]
    public async Task A_sum_without_cover_goes_back_or_forward_and_the_office_gets_so_much_less()
    {
        await using var world = await World.StartAsync("2026-11-02 10:00");
        var side = await new Side(world, "京华").SetUp();
        var (clerk, accountant) = (side.Posts["clerk"], side.Posts["accountant"]);
        var dues = new Dues(world, side.Agency);
        var paid = await Dues.ReceivedOf(side);
        var sums = $"{side.Agency.Path}/unused-sums";
        var back = $"{sums}/{await dues.Unused(paid, 100)}";
        var on = $"{sums}/{await dues.Unused(paid, 50)}";
        Assert.Equal(2, (await clerk.Get($"{sums}?state=open")).Ok().Int("total"));

        (await clerk.Post($"{back}/refund", Dues.Refund(side), 0)).Ok();
        (await clerk.Post($"{back}/confirmation", null, 1)).Is(403);
        Assert.Contains(
            "复核退转款",
            (await accountant.Get($"{side.Agency.Path}/to-dos")).Ok().Text
        );
        (await accountant.Post($"{back}/confirmation", null, 1)).Ok();
        (await accountant.Post($"{back}/withdrawal", null, 2)).Is(409, "state");

        var due = await Dues.Of(side, 80);
        var credit = new { dueId = due, consentBy = "工会主席" };
        var stranger = new { dueId = await dues.Add("别的厂", 80), consentBy = "工会主席" };
        (await clerk.Post($"{on}/credit", stranger, 0)).Breaks("EN-7");
        (await clerk.Post($"{on}/credit", credit, 0)).Ok();
        (await accountant.Post($"{on}/confirmation", null, 1)).Ok();
        Assert.Equal(
            30m,
            (await clerk.Get($"{dues.Path}/{due}"))
                .Ok()
                .At("contribution.owed")!
                .GetValue<decimal>()
        );
        var path = $"{dues.Path}/{due}";
        (await clerk.Act(path, "report", Dues.Report(80, world.Today))).Breaks("EN-7");
        (await clerk.Act(path, "report", Dues.Report(30, world.Today))).Ok();
        (await accountant.Act(path, "confirmation")).Ok();

        // 300 and 30 came, 100 went back: 230 go to the office
        var sent = (await clerk.Post($"{side.Agency.Path}/remittances", Dues.Remitting(side))).Ok();
        Assert.Equal(230m, sent.At("amount")!.GetValue<decimal>());
        (
            await accountant.Post(
                $"{side.Agency.Path}/remittances/{sent.Id()}/confirmation",
                null,
                0
            )
        ).Ok();
        var office = await world.Office("inspector");
        var seen = (await office.Get("office/unused-sums")).Ok();
        Assert.Equal(2, seen.Int("total"));
        Assert.Equal("credited", (await clerk.Get(sums)).Ok().String("items.0.state"));
    }

    internal static async Task Accept(Side side, int count) =>
        (
            await side.Posts["clerk"]
                .Post($"{side.Agency.Path}/bank-lines/acceptance", new { count })
        ).Ok();

    [Fact, Keeps("EN-7", "CU-8", "PL-10"), Breaks("EN-7", "CU-8")]
    public async Task All_that_is_held_of_one_plan_goes_to_the_office_and_lateness_shows_there()
    {
        await using var world = await World.StartAsync("2026-11-02 10:00");
        var side = await new Side(world, "京华").SetUp();
        var (clerk, accountant) = (side.Posts["clerk"], side.Posts["accountant"]);
        var path = $"{side.Agency.Path}/remittances";
        await Dues.ReceivedOf(side, "2026-10-20");
        await Dues.ReceivedOf(side);
        (
            await clerk.Post(
                path,
                new
                {
                    planCode = "none",
                    on = world.Today,
                    reference = "1",
                }
            )
        ).Is(409, "state");
        var office = await world.Office("inspector");
        var late = (await office.Get("office/contributions/held?late=true")).Ok();
        Assert.Equal(1, late.Int("total"));
        Assert.Equal(600m, late.At("items.0.amount")!.GetValue<decimal>());
        var toDos = (await clerk.Get($"{side.Agency.Path}/to-dos")).Ok().Text;
        Assert.Contains("上缴会费", toDos);
        Assert.Contains(
            "passOnContributions",
            (await office.Get("office/deadlines?rule=EN-7")).Ok().Text
        );
        var prepared = (await clerk.Post(path, Dues.Remitting(side))).Ok();
        Assert.Equal(600m, prepared.At("amount")!.GetValue<decimal>());
        // what waits for its second person is still held
        Assert.Equal(
            1,
            (await office.Get("office/contributions/held?late=true")).Ok().Int("total")
        );
        (await clerk.Post(path, Dues.Remitting(side))).Is(409, "state");
        var one = $"{path}/{prepared.Id()}";
        (await clerk.Post($"{one}/confirmation", null, 0)).Is(403);
        (await accountant.Post($"{one}/withdrawal", null, 0)).Ok();
        var mine = (await accountant.Post(path, Dues.Remitting(side))).Ok();
        (await accountant.Post($"{path}/{mine.Id()}/confirmation", null, 0)).Breaks("CU-8");
        (await side.Posts["agencyDirector"].Post($"{path}/{mine.Id()}/confirmation", null, 0)).Ok();
        (await accountant.Post($"{path}/{mine.Id()}/withdrawal", null, 1)).Is(409, "state");
        Assert.Equal(0, (await office.Get("office/contributions/held")).Ok().Int("total"));
        Assert.Equal(1, (await office.Get("office/remittances")).Ok().Int("total"));
        Assert.Equal(
            2,
            (await clerk.Get($"{side.Agency.Path}/contributions?state=passedOn")).Ok().Int("total")
        );
    }

    [Fact]
    public async Task Ids_of_another_agency_are_absent()
    {
        await using var world = await World.StartAsync();
        var (a, b) = (await new Side(world, "京华").SetUp(), await new Side(world, "燕山").SetUp());
        var (due, line, remittance) = (
            await Dues.ReportedOf(b),
            await Dues.LineOf(b),
            await Dues.RemittanceOf(b)
        );
        var (clerk, path) = (a.Posts["clerk"], a.Agency.Path);
        var before = await world.Rows();
        var own = await Dues.LineOf(a);
        (await clerk.Get($"{path}/contributions/{due}")).Is(404);
        (await clerk.Get($"{path}/contributions/receipts.pdf?id={due}")).Is(404);
        (await clerk.Post($"{path}/bank-lines/{line}/aside", new { reason = "利息" }, 0)).Is(404);
        (
            await clerk.Post(
                $"{path}/bank-lines/{own}/link",
                new { contributions = new[] { due } },
                0
            )
        ).Is(404);
        (await clerk.Post($"{path}/remittances/{remittance}/withdrawal", null, 0)).Is(404);
        (await a.Posts["accountant"].Post($"{path}/contributions/{due}/confirmation", null, 1)).Is(
            404
        );
        Assert.Equal(before["remittances"], (await world.Rows())["remittances"]);
    }
}
