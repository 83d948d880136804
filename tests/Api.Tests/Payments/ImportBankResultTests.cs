using System.Text;
using System.Text.Json.Nodes;
using Api.Tests.RealInputs;
using Huzhu.Api.Payments;

namespace Api.Tests.Payments;

/// <summary>What a bank's answer changes, and what it doesn't (CL-12, GV-9). The numbered checks
/// are those of the design (claims.md §9), the reports those of its §10.</summary>
public class ImportBankResultTests
{
    static string Reference(JsonNode? line) => (string)line!["reference"]!;

    [Fact]
    [Breaks("CL-12", "GV-10", "GV-9"), Keeps("CL-12", "GV-9")]
    public async Task Check_20_five_paid_two_failed_three_unknown_and_how_they_end()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(10);
        var id = await here.Sent();
        var lines = await here.Lines(id);
        var references = lines.Select(Reference).ToList();
        var file = Payouts.Table([
            .. references.Take(5).Select(r => (r, "交易成功", "")),
            .. references.Skip(5).Take(2).Select(r => (r, "失败", "账户已销户")),
            (references[7], "处理中", ""),
            // report 4: an alien line of ten changes nothing, and breaks nothing
            ("HZ0000000000000", "成功", ""),
        ]);
        // looked at first: what it would change, and nothing is changed
        var look = (await here.Import(id, file, look: true)).Ok();
        Assert.Equal(7, look.At("changes")!.AsArray().Count);
        Assert.Equal((1, 2), (look.Int("strange"), look.Int("missing")));
        Assert.Equal(0, (await here.Finance.Get(Payouts.Of(id))).Ok().Int("batch.paid"));
        // the releaser doesn't read what came of it
        var both = await AlsoFinance(world, "approver2");
        (await here.Import(id, file, both)).Breaks("GV-9");
        (await here.Import(id, file)).Ok();
        async Task Counts(int paid, int failed, int unknown)
        {
            var batch = (await here.Finance.Get(Payouts.Of(id))).Ok();
            Assert.Equal(
                (paid, failed, unknown),
                (batch.Int("batch.paid"), batch.Int("batch.failed"), batch.Int("batch.unknown"))
            );
        }
        await Counts(5, 2, 0);
        // the same file again changes nothing
        var again = (await here.Import(id, file)).Ok();
        Assert.True((bool)again.At("repeated")!);
        // nor does another file with the same lines
        var other = (await here.Import(id, [.. file, .. "\r\n"u8])).Ok();
        Assert.Equal((0, 8), (other.At("changes")!.AsArray().Count, other.Int("known")));
        await Counts(5, 2, 0);
        Assert.Equal(2, await Duties(here));

        // no answer within three working days is no failure
        var sweep = world.Service<MissingResults>();
        await sweep.RunAsync(default);
        await Counts(5, 2, 0);
        world.Pass(TimeSpan.FromDays(7));
        await sweep.RunAsync(default);
        here = await here.Anew();
        await Counts(5, 2, 3);
        Assert.Contains("clearUnknown", (await here.Finance.Get("office/to-dos")).Ok().Text);
        // report 3: what is unknown goes into no new batch
        (await here.Finance.Post(Payouts.Path, Payouts.Batch())).Is(409, "state");
        Assert.Equal("unknown", await here.State(Claim(lines[9])));
        var payable = (await here.Finance.Get("office/payables?state=unknown")).Ok();
        (
            await here.Finance.Post(Payouts.Path, Payouts.Batch("xlsx", payable.Id("items.0.id")))
        ).Breaks("CL-12");

        // one ends by what is booked, one by the bank's letter and two persons
        (await here.Import(id, BankFiles.Booked("DBIT", "BOOK", (references[7], 400, null)))).Ok();
        await Counts(6, 2, 2);
        await Answered(world, here, id, references[8]);
        await Counts(7, 2, 1);
        Assert.Empty(world.Errors);
    }

    /// <summary>The bank's letter says that it was paid; neither one person alone, nor the
    /// releaser.</summary>
    static async Task Answered(World world, Payouts here, Guid id, string reference)
    {
        async Task<JsonNode> Line() =>
            (await here.Lines(id)).Single(l => Reference(l) == reference)!;
        async Task<Answer> Confirm(Client by)
        {
            var line = await Line();
            return await by.Post(
                $"office/payment-attempts/{line["id"]}/answer/confirmation",
                null,
                (int)line["version"]!
            );
        }
        (await Confirm(here.Finance)).Is(409, "state");
        var line = await Line();
        var path = $"office/payment-attempts/{line["id"]}/answer";
        var version = (int)line["version"]!;
        (await here.Finance.Post(path, new { paid = true, fileId = Guid.NewGuid() }, version)).Is(
            400
        );
        var letter = await here.Evidence(here.Finance, "office");
        (await here.Finance.Post(path, new { paid = true, fileId = letter }, version)).Ok();
        (await Confirm(here.Finance)).Breaks("GV-10");
        (await Confirm(await world.Office("approver2"))).Breaks("GV-9");
        Assert.StartsWith("%PDF", (await here.Finance.Get($"office/files/{letter}")).Ok().Text);
        (await Confirm(await world.Office("finance2"))).Ok();
        (await Confirm(await world.Office("finance2"))).Breaks("CL-12");
    }

    static Guid Claim(JsonNode? line) => Guid.Parse((string)line!["claimId"]!);

    static async Task<int> Duties(Payouts here) =>
        (await here.Clerk.Get($"{here.Agency}/to-dos")).Ok().Text.Split("\"mendAccount\"").Length
        - 1;

    internal static async Task<Client> AlsoFinance(World world, string userName)
    {
        var person = (await Template.Get()).Office[userName];
        var post = (
            await (await world.Office("administrator")).Post(
                "office/people",
                new
                {
                    name = person.Name,
                    identityNumber = person.IdentityNumber,
                    post = "officeFinance",
                    from = world.Today,
                }
            )
        ).Ok().Id("postId");
        (
            await (await world.Office("administrator2")).Post(
                $"office/posts/{post}/confirmation",
                null,
                0
            )
        ).Ok();
        world.Pass(TimeSpan.FromSeconds(2));
        return await world.Office(userName);
    }

    [Fact]
    [Keeps("CL-12", "CL-5", "CL-11")]
    public async Task Check_21_late_success_stops_what_is_not_released_else_it_is_an_overpayment()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var claim = (await here.Granted(1)).Single();
        var first = await here.Sent();
        var old = Reference((await here.Lines(first))[0]);
        (await here.Result(first, "失败", "户名不符")).Ok();
        Assert.Equal("failed", await here.State(claim));
        // report 12: the same failure again is heard once
        (await here.Import(first, BankFiles.Status("M1", null, (old, "RJCT", "AC04")))).Ok();
        Assert.Equal(1, await Duties(here));
        (await here.Mend()).Is(204);
        (await here.ConfirmMended()).Is(204);
        var second = await here.Prepared();
        Assert.NotEqual(old, Reference((await here.Lines(second))[0]));
        // late success of the first: the second is stopped
        (await here.Import(first, BankFiles.Status("M2", null, (old, "ACSC", null)))).Ok();
        Assert.Empty(await here.Lines(second));
        Assert.Equal("paid", await here.State(claim));
        (await here.Releaser.Act(Payouts.Of(second), "release")).Is(409, "state");
        Assert.Equal(0, await Duties(here));

        // of another the second is paid already when the first turns out paid as well
        var other = await here.Granted(card: Payouts.Card(5));
        var third = await here.Sent();
        var late = Reference((await here.Lines(third))[0]);
        (await here.Result(third, "失败", "账号不存在")).Ok();
        (await here.Mend()).Is(204);
        (await here.ConfirmMended()).Is(204);
        var fourth = await here.Sent();
        (await here.Result(fourth, "成功")).Ok();
        (await here.Import(third, BankFiles.Status("M3", null, (late, "ACCC", null)))).Ok();
        var view = (await here.Clerk.Get(here.Reports.Of(other))).Ok();
        Assert.Equal(800m, (decimal)view.At("payment.paid")!);
        Assert.Equal(400m, (decimal)view.At("payment.amount")!);
        Assert.Contains("recoverOverpayment", (await here.Finance.Get("office/to-dos")).Ok().Text);
        // it comes back: nothing is over any more
        (await here.Import(third, BankFiles.Booked("CRDT", "BOOK", (late, 400, "AC04")))).Ok();
        Assert.DoesNotContain(
            "recoverOverpayment",
            (await here.Finance.Get("office/to-dos")).Ok().Text
        );
        Assert.Equal("paid", await here.State(other));
        // and goes once more: it is over again, until it comes back again
        (await here.Import(third, BankFiles.Status("M4", null, (late, "ACSC", null)))).Ok();
        Assert.Contains("recoverOverpayment", (await here.Finance.Get("office/to-dos")).Ok().Text);
        view = (await here.Clerk.Get(here.Reports.Of(other))).Ok();
        Assert.Equal(800m, (decimal)view.At("payment.paid")!);
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CL-12")]
    public async Task What_contradicts_itself_or_the_order_is_unknown()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(6);
        var id = await here.Sent("pain001");
        var r = (await here.Lines(id)).Select(Reference).ToList();
        // check 21: a group that is rejected over a line that is settled
        (await here.Import(id, BankFiles.Status("A", "RJCT", (r[0], "ACSC", null)))).Ok();
        // not yet is nothing; a duplicate is no failure
        (
            await here.Import(
                id,
                BankFiles.Status("B", "PART", (r[1], "ACSP", null), (r[2], "RJCT", "AM05"))
            )
        ).Ok();
        // report 7: an entry of several details, the amount of each; one of them is wrong
        (
            await here.Import(
                id,
                BankFiles.Booked("DBIT", "BOOK", (r[3], 400, null), (r[4], 200, null))
            )
        ).Ok();
        // another account than the order's
        var table = Encoding
            .UTF8.GetString(Payouts.Table((r[5], "成功", "")))
            .Replace($"{r[5]},,", $"{r[5]},****0000,");
        (await here.Import(id, Encoding.UTF8.GetBytes(table))).Ok();
        var lines = (await here.Lines(id)).ToDictionary(Reference, l => (string?)l!["outcome"]);
        Assert.Equal(
            ["unknown", null, "unknown", "paid", "unknown", "unknown"],
            r.Select(one => lines[one])
        );
        var shown = (await here.Finance.Get("office/payment-attempts")).Ok();
        Assert.Equal(4, shown.Int("total"));
        Assert.Contains("银行金额200.00元", shown.Text);
        Assert.Contains("银行账号尾号0000", shown.Text);
        // paid, then rejected: nobody knows; booked and pending entries count by their state
        (await here.Import(id, BankFiles.Status("C", null, (r[3], "RJCT", "AC01")))).Ok();
        (await here.Import(id, BankFiles.Booked("DBIT", "PDNG", (r[1], 400, null)))).Ok();
        lines = (await here.Lines(id)).ToDictionary(Reference, l => (string?)l!["outcome"]);
        Assert.Equal(("unknown", null), (lines[r[3]], lines[r[1]]));
    }

    [Fact]
    [Keeps("CL-12")]
    public async Task Each_sheet_of_an_answer_is_read_by_its_own_header_and_a_hidden_one_is_told()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var claims = await here.Granted(3);
        var id = await here.Sent();
        var references = (await here.Lines(id)).Select(Reference).ToList();
        JsonObject Sheet(string name, string state, params JsonArray[] rows) =>
            new()
            {
                ["name"] = name,
                ["state"] = state,
                ["rows"] = new JsonArray([.. rows]),
            };
        byte[] Book(string state) =>
            RawXlsx.Of([
                Sheet(
                    "成功",
                    "visible",
                    ["附言", "金额（元）", "处理结果"],
                    [references[0], "CNY 400.00", "交易成功"]
                ),
                Sheet(
                    "失败",
                    "visible",
                    ["失败原因", "处理结果", "附言", "交易日期", "交易金额"],
                    ["账户已销户", "失败", references[1], 46054, 400]
                ),
                Sheet(
                    "其他",
                    state,
                    ["附言", "金额", "处理结果"],
                    [references[2], "￥400.00", "成功"]
                ),
            ]);
        var hidden = (await here.Import(id, Book("hidden"), look: true)).Ok();
        Assert.Contains("隐藏的工作表“其他”", hidden.Text);
        (await here.Import(id, Book("hidden"))).Ok();
        Assert.NotEqual("paid", await here.State(claims[0]));
        (await here.Import(id, Book("visible"))).Ok();
        Assert.Equal("paid", await here.State(claims[0]));
        Assert.Equal("failed", await here.State(claims[1]));
        Assert.Equal("paid", await here.State(claims[2]));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CL-12")]
    public async Task A_whole_batch_of_one_outcome_needs_no_lines()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var claims = await here.Granted(2);
        var id = await here.Sent();
        (await here.Import(id, BankFiles.Status("A", "ACSC"))).Ok();
        Assert.Equal("paid", await here.State(claims[1]));
        Assert.Equal(
            "settled",
            (await here.Finance.Get(Payouts.Of(id))).Ok().String("batch.state")
        );
    }

    [Fact]
    [Keeps("CL-12")]
    public async Task Money_short_of_the_office_is_nothing_for_the_agency_to_mend()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        var claim = (await here.Granted(1)).Single();
        var id = await here.Sent();
        (await here.Result(id, "失败", "余额不足")).Ok();
        Assert.Equal(0, await Duties(here));
        Assert.Equal("due", await here.State(claim));
    }

    [Fact]
    public async Task Whatever_is_no_answer_of_a_bank_changes_nothing()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(1);
        var prepared = await here.Prepared();
        var table = Payouts.Table(("HZ0000000000000", "成功", ""));
        // not before it is with the bank
        (await here.Import(prepared, table)).Is(409, "state");
        (await here.Releaser.Act(Payouts.Of(prepared), "release")).Ok();
        (await here.Finance.Act(Payouts.Of(prepared), "sending", new { bankNumber = "1" })).Ok();
        var reference = Reference((await here.Lines(prepared))[0]);
        byte[] Of(string text) => Encoding.UTF8.GetBytes(text);
        foreach (
            var (bytes, said) in new (byte[], string)[]
            {
                ([], "空的"),
                (Of("姓名,金额\r\n王明,400\r\n"), "表头"),
                (
                    Of("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                    "读不下去"
                ),
                (Of("<Document><Other/></Document>"), "pain.002"),
                (Of("<Document><CstmrPmtStsRpt>"), "读不下去"),
                (Of("%PDF-1.7 nothing"), "PDF"),
            }
        )
            Assert.Contains(said, (await here.Import(prepared, bytes)).Is(422).Text);
        // an amount that isn't one names its line and nothing of the file is kept
        var wrong = Encoding
            .UTF8.GetString(Payouts.Table((reference, "成功", "")))
            .Replace("400.00", "四百");
        var faults = (await here.Import(prepared, Of(wrong))).Ok();
        Assert.Equal(2, faults.Int("faults.0.line"));
        Assert.Equal(0, (await here.Finance.Get(Payouts.Of(prepared))).Ok().Int("batch.paid"));
        (await here.Import(Guid.NewGuid(), table)).Is(404);
        Assert.Empty(world.Errors);
    }
}
