using System.Text;
using System.Text.Json.Nodes;
using Api.Tests.Claims;
using Api.Tests.RealInputs;
using Huzhu.Api.Jobs;
using Huzhu.Api.Settlements;
using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Settlements;

/// <summary>Second reimbursement in bulk (CL-16). The numbered checks are those of the design
/// (claims.md §9).</summary>
public class SettlementTests
{
    [Fact]
    [Keeps("CL-16", "T-7")]
    public async Task Check_11_a_year_is_counted_as_a_whole_whatever_files_bring_it()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (member, one) = await here.Member();
        var (_, atOnce) = await here.Member();
        var (_, more) = await here.Member();
        var (_, most) = await here.Member();
        var first = await here.Import(
            new Line(one, "1000", "A1"),
            new Line(atOnce, "3000", "B1"),
            new Line(more, "12300", "C1"),
            new Line(most, "50300", "D1")
        );
        Assert.Equal(140m + 680m + 4_800m + 27_600m, Runs.Amount(first));
        await here.Pay(first);
        var second = await here.Import(new Line(one, "2000", "A2"));
        Assert.Equal(540m, Runs.Amount(second));
        await here.Pay(second);
        var (clerk, agency) = (here.Reports.Clerk, here.Reports.Agency.Path);
        var shares = (await clerk.Get($"{agency}/settled-shares?year=2026&size=100")).Ok();
        Assert.Equal(5, shares.Int("total"));
        var paper = $"{agency}/members/{member}/settled/{Runs.Plan}";
        Assert.StartsWith("%PDF", (await clerk.Get($"{paper}/2026.pdf")).Ok().Text);
        (await clerk.Get($"{paper}/2025.pdf")).Is(404);
        Assert.Equal([140m, 540m, 680m, 4_800m, 27_600m], (await here.Owed()).Order());
        Assert.Empty(world.Errors);
    }

    [Theory]
    [Keeps("CL-16", "T-7")]
    [InlineData("300.02", "0.00")]
    [InlineData("300.03", "0.01")]
    [InlineData("242581.10", "200652.99")]
    [InlineData("242581.11", "200653.00")]
    [InlineData("300000", "200653.00")]
    public async Task Check_12_sums_are_rounded_once_and_capped(string billed, string due)
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (_, one) = await here.Member();
        var view = await here.Import(new Line(one, billed, "A1"));
        Assert.Equal(decimal.Parse(due), Runs.Amount(view));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CL-16", "T-7")]
    public async Task Check_12_fen_are_rounded_over_the_year_and_a_bill_belongs_to_its_year()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (_, one) = await here.Member();
        await here.Pay(await here.Import(new Line(one, "300.00", "A0")));
        var given = new List<decimal>();
        foreach (var id in new[] { "A1", "A2", "A3" })
        {
            var view = await here.Import(new Line(one, "0.02", id));
            given.Add(Runs.Amount(view));
            await here.Pay(view);
        }
        Assert.Equal([0.00m, 0.01m, 0.00m], given);
        // of another year by its date, or because the file says so
        var other = await here.Import(
            new Line(one, "1300", "A4", Day: "2025-12-31"),
            new Line(one, "1300", "A5", Day: "2026-01-02", Year: "2025")
        );
        Assert.Equal(2_000 * 0.2m + 300 * 0.4m, Runs.Amount(other));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CL-16")]
    public async Task Check_13_a_refund_is_netted_later_and_never_paid_or_asked_for()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (_, one) = await here.Member();
        await here.Pay(await here.Import(new Line(one, "1000", "A1"), new Line(one, "2000", "A2")));
        var refund = await here.Import(new Line(one, "-2000", "A2", Refund: "是"));
        Assert.Equal(0m, Runs.Amount(refund));
        Assert.Equal(540m, (decimal)refund.At("recoverable")!);
        await here.Pay(refund);
        var more = await here.Import(new Line(one, "1500", "A3"));
        Assert.Equal(0m, Runs.Amount(more));
        Assert.Equal(200m, (decimal)more.At("recoverable")!);
        await here.Pay(more);
        var enough = await here.Import(new Line(one, "1000", "A4"));
        Assert.Equal(200m, Runs.Amount(enough));
        Assert.Equal(0m, (decimal)enough.At("recoverable")!);
        await here.Pay(enough);
        Assert.Equal([200m, 680m], (await here.Owed()).Order());
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CL-16")]
    public async Task Check_25_a_line_counts_once_in_whatever_file_it_comes()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (_, one) = await here.Member();
        var (_, two) = await here.Member();
        Line[] lines =
        [
            .. Enumerable
                .Range(1, 40)
                .Select(i => new Line(i % 2 == 0 ? one : two, $"{i}0.50", $"S{i}")),
            // twins without a number
            new(one, "35.00"),
            new(one, "35.00"),
        ];
        var text = Runs.Csv(lines);
        var first = await here.Import(Runs.Utf8(text));
        Assert.Equal(42, first.Int("run.added"));
        await here.Pay(first);
        var owed = await here.Owed();
        // the same bytes are the same run
        var same = await here.Import(Runs.Utf8(text), "改名.csv");
        Assert.Equal(first.Id("run.id"), same.Id("run.id"));
        // another order, another name, another encoding
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sorted = Runs.Csv([.. lines.Reverse()]);
        foreach (
            var file in new[]
            {
                Runs.Utf8(sorted),
                Encoding.GetEncoding("GB18030").GetBytes(text),
                Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(sorted)).ToArray(),
            }
        )
        {
            var again = await here.Import(file, $"{Guid.NewGuid()}.csv");
            Assert.Equal(0, again.Int("run.added"));
            Assert.Equal(42, again.Int("run.known"));
            Assert.Equal(0m, Runs.Amount(again));
            await here.Pay(again);
        }
        Assert.Equal(owed.Order(), (await here.Owed()).Order());
        // a third twin is new, and it alone
        var third = await here.Import([.. lines, new(one, "35.00")]);
        Assert.Equal(1, third.Int("run.added"));
        // within one file the same number twice counts once
        var twice = await here.Import(new Line(two, "9.99", "T1"), new Line(two, "9.99", "T1"));
        Assert.Equal((1, 1), (twice.Int("run.added"), twice.Int("run.known")));
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Breaks("GV-9", "CL-4"), Keeps("CL-16", "GV-10")]
    public async Task Two_persons_pay_it_and_what_is_owed_goes_into_a_batch()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (member, one) = await here.Member();
        var view = await here.Import(new Line(one, "1300", "A1"));
        var id = view.Id("run.id");
        (await here.Approver.Act(Runs.Of(id), "proposal", new { seen = 200m })).Is(403);
        (await here.Reviewer.Act(Runs.Of(id), "proposal", new { seen = 201m })).Breaks("CL-4");
        (await here.Confirm(id, 200m)).Is(409, "state");
        (await here.Propose(view)).Ok();
        (await here.Confirm(id, 199m)).Breaks("CL-4");
        Assert.Contains("confirmSettlement", (await here.Approver.Get("office/to-dos")).Ok().Text);
        (await here.Confirm(id, 200m)).Ok();
        await here.Settle();
        (await here.Confirm(id, 200m)).Is(409, "state");
        var booked = (await here.Reviewer.Get(Runs.Of(id))).Ok();
        Assert.Equal("booked", booked.String("run.state"));
        // beside payables of claims, in a batch of the plan
        var finance = await world.Office("finance");
        var batch = (
            await finance.Post(
                "office/payment-batches",
                new
                {
                    planCode = Runs.Plan,
                    format = "csvUtf8",
                    payableIds = (Guid[]?)null,
                }
            )
        ).Ok();
        Assert.Equal(200m, (decimal)batch.At("batch.total")!);
        var path = $"office/payment-batches/{batch.Id("batch.id")}";
        // who confirmed the settlement doesn't release it
        (await here.Approver.Act(path, "release")).Breaks("GV-9");
        (await (await world.Office("approver2")).Act(path, "release")).Ok();
        Assert.Empty(world.Errors);
        Assert.NotEqual(Guid.Empty, member);
    }

    [Fact]
    [Keeps("CL-10", "CL-16")]
    public async Task A_single_claim_and_a_settlement_never_pay_the_same()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (member, one) = await here.Member();
        var view = await here.Import(
            new Line(one, "1300", "A1", Code: "11010126", Receipt: "0000000001"),
            new Line(one, "1000", "A2", Code: "11010126", Receipt: "0000000002")
        );
        Assert.Equal(2_000 * 0.2m, Runs.Amount(view));
        // meanwhile a claim of the first bill is granted
        var claim = await Claimed(here, member, "0000000001", 1_300);
        (await here.Reports.Confirm(claim)).Ok();
        (await here.Propose(view)).Ok();
        (await here.Confirm(view.Id("run.id"), 400m)).Ok();
        await here.Settle();
        var changed = (await here.Reviewer.Get(Runs.Of(view.Id("run.id")))).Ok();
        Assert.Equal("trial", changed.String("run.state"));
        Assert.Equal(200m, Runs.Amount(changed));
        await here.Pay(changed);
        Assert.Equal([200m, 200m], await here.Owed());
        // and a bill that the settlement has paid is no claim any more
        var late = await Claimed(here, member, "0000000002", 1_000, sends: false);
        var seen = (await here.Reports.Clerk.Get(here.Reports.Of(late))).Ok();
        Assert.Contains("或者二次报销中已有给付", seen.Text);
        Assert.Empty(world.Errors);
    }

    /// <summary>A claim of one bill of a stay under the plan, proposed by the reviewer.</summary>
    static async Task<Guid> Claimed(
        Runs here,
        Guid member,
        string receipt,
        decimal paid,
        bool sends = true
    )
    {
        var reports = here.Reports;
        var id = await reports.Registered(member, Reports.Stay(), Runs.Plan);
        (
            await reports.Clerk.Put(
                $"{reports.Of(id)}/bills",
                new { bills = new JsonArray(Reports.Bill("11010126", receipt, paid)) },
                (await reports.Clerk.Get(reports.Of(id))).Ok().Version
            )
        ).Ok();
        if (!sends)
            return id;
        foreach (var kind in new[] { "identity", "account", "dischargeSummary", "diagnosis" })
            (await Reports.Attach(reports.Clerk, reports.Of(id), kind)).Ok();
        (await reports.Clerk.Act(reports.Of(id), "review")).Ok();
        await reports.Stamp(id);
        (await reports.Clerk.Act(reports.Of(id), "sending")).Ok();
        await reports.Propose(id);
        return id;
    }

    [Fact]
    [Breaks("CL-16", "GV-10"), Keeps("CL-16", "GV-10")]
    public async Task Who_is_in_doubt_is_paid_when_two_of_the_agency_have_said_so()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (agency, clerk) = (here.Reports.Agency, here.Reports.Clerk);
        var director = agency.DirectorBrowser;
        var (_, other) = await here.Member();
        var (leaver, left) = await here.Member();
        var (plain, cardless) = await here.Member();
        var unknown = TestPerson.Next();
        var path = $"{agency.Path}/members";
        (await clerk.Act($"{path}/{leaver}", "departure", new { leftOn = "2026-02-01" })).Ok();
        await Card(plain, "");
        Line[] lines =
        [
            new(other, "1300", "A1", Name: "另一个人"),
            new(left, "1300", "A2", Day: "2026-01-31"),
            // after they had left
            new(left, "1300", "A3", Day: "2026-02-01"),
            new(cardless, "1300", "A4"),
            new(unknown.IdentityNumber, "1300", "A5"),
        ];
        var view = await here.Import(lines);
        Assert.Equal(0m, Runs.Amount(view));
        Assert.Equal(4, view.At("doubts")!.AsArray().Sum(d => (int)d!["people"]!));
        var people = (await clerk.Get($"{agency.Path}/settled-people?open=true")).Ok();
        Assert.Equal(3, people.Int("total"));
        Assert.DoesNotContain(other, people.Text);
        JsonNode Who(string doubt) =>
            people.At("items")!.AsArray().Single(p => (string)p!["doubt"]! == doubt)!;
        foreach (var doubt in new[] { "noCard", "nameDiffers", "left" })
        {
            var (id, version) = (Who(doubt)["id"], (int)Who(doubt)["version"]!);
            var at = $"{agency.Path}/settled-people/{id}";
            object answer = new { pay = true, note = "已与本人核对" };
            if (doubt == "noCard")
            {
                (await clerk.Post($"{at}/answer", answer, version)).Breaks("CL-16");
                continue;
            }
            (await director.Post($"{at}/confirmation", null, version)).Is(409, "state");
            (await clerk.Post($"{at}/answer", answer, version)).Ok();
            (await clerk.Post($"{at}/confirmation", null, version + 1)).Breaks("GV-10");
            (await director.Post($"{at}/confirmation", null, version + 1)).Ok();
        }
        await Card(plain, "6222020200001234562");
        (await here.Reports.Member(unknown)).ToString();
        var again = await here.Again(view.Id("run.id"));
        Assert.Equal(4 * 200m, Runs.Amount(again));
        Assert.Equal(2, again.At("doubts")!.AsArray().Sum(d => (int)d!["answered"]!));
        await here.Pay(again);
        // who was unknown to a booked run is looked for again by the next
        var late = TestPerson.Next();
        await here.Pay(await here.Import(new Line(late.IdentityNumber, "1300", "B1")));
        Assert.Equal(4, (await here.Owed()).Count);
        await here.Reports.Member(late);
        var next = await here.Import(new Line(other, "100", "B2", Name: ""));
        Assert.Equal(200m + 20m, Runs.Amount(next));
        Assert.Empty(world.Errors);

        async Task Card(Guid member, string card) =>
            (
                await clerk.Put(
                    $"{path}/{member}",
                    new { card },
                    (await clerk.Get($"{path}/{member}")).Ok().Version
                )
            ).Ok();
    }

    [Fact]
    [Keeps("CL-16")]
    public async Task What_is_wrong_with_a_file_is_said_and_nothing_half_stays()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (_, one) = await here.Member();
        foreach (
            var (text, says) in new[]
            {
                ("姓名,金额\r\n张三,1\r\n", "自付一"),
                (Runs.Csv(), "没有结算记录"),
                (Runs.Csv(new Line(one, "100", "A1")) + "\"没有结束", "引号"),
            }
        )
        {
            var view = await here.Import(Runs.Utf8(text));
            Assert.Equal("unreadable", view.String("run.state"));
            Assert.Contains(says, view.String("problem"));
            Assert.Equal(0, view.Int("run.rows"));
        }
        (await here.Import(Array.Empty<byte>())).Is(422);
        (await here.Import("%PDF-1.7"u8.ToArray())).Is(422);
        (await here.Import(Runs.Utf8(Runs.Csv()), plan: "hospital-allowance")).Is(400, "invalid");
        (await here.Import(Runs.Utf8(Runs.Csv()), plan: "无此活动")).Is(400, "invalid");
        var faulty = await here.Import(
            new Line("", "100", "F1"),
            new Line(one, "一百", "F2"),
            new Line(one, "1e3", "F3"),
            new Line(one, "1.005", "F4"),
            new Line(one, "-5", "F5"),
            new Line(one, "5", "F6", Refund: "也许"),
            new Line(one, "5", "F7", Day: "2026-02-30"),
            new Line(one, "5", "F8", Day: "2099-01-01"),
            new Line(one, "5", "F9", Year: "1999"),
            new Line(one, "99999999999", "F10"),
            // no settlement of this number: it is held
            new Line(one, "-700", "R1", Refund: "是"),
            new Line(one, "1000", "G1"),
            new Line(one, "1001", "G1")
        );
        Assert.Equal(11, faulty.Int("run.faulty"));
        Assert.Equal(2, faulty.Int("run.added"));
        Assert.Equal(1, faulty.Int("orphans"));
        Assert.Equal(140m, Runs.Amount(faulty));
        Assert.All(faulty.At("faults")!.AsArray(), f => Assert.Contains("请", (string)f!["text"]!));
        await here.Pay(faulty);
        // when its settlement comes, the refund counts with it
        var found = await here.Import(new Line(one, "1000", "R1"));
        Assert.Equal(60m, Runs.Amount(found));
        Assert.Empty(world.Errors);
    }

    /// <summary>What real tables do to a roster, they do to a file of settlements too.</summary>
    [Fact]
    [Keeps("CL-16")]
    public async Task A_workbook_is_read_as_a_roster_is_and_nothing_is_left_out_in_silence()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (_, one) = await here.Member();
        var (_, two) = await here.Member();
        JsonObject Error() => new() { ["t"] = "e", ["xml"] = "<v>#N/A</v>" };
        JsonArray head() => ["结算编号（必填）", "证件号码", "结束日期", "自付一（元）"];
        var view = await here.Import(
            RawXlsx.Of([
                new JsonObject
                {
                    ["name"] = "封面",
                    ["rows"] = new JsonArray { new JsonArray { "2026年结算" } },
                },
                new JsonObject
                {
                    ["name"] = "一季度",
                    ["rows"] = new JsonArray
                    {
                        // a header of two rows
                        new JsonArray { "结算", "人员", "费用", "" },
                        head(),
                        new JsonArray { "A1", one, 46042, "￥1,300.00" },
                        // two ids that a look-up didn't find are not one id
                        new JsonArray { Error(), one, 46043, 700 },
                        new JsonArray { Error(), two, 46043, 800 },
                        // nor are two long numbers whose last digits a spreadsheet has cut off
                        new JsonArray { 330100202601050000, two, 46043, 900 },
                        new JsonArray { "合计", "", "", 3700 },
                    },
                },
                new JsonObject
                {
                    ["name"] = "二季度",
                    ["rows"] = new JsonArray
                    {
                        // in an order of its own
                        new JsonArray { "自付一", "证件号码", "结束日期", "结算编号" },
                        new JsonArray { "500元", two, "2026年2月5日", "B1" },
                    },
                },
                new JsonObject
                {
                    ["name"] = "别的",
                    ["rows"] = new JsonArray
                    {
                        new JsonArray { "姓名", "金额", "日期" },
                        new JsonArray { "某人", 1, "2026-03-05" },
                    },
                },
                new JsonObject
                {
                    ["name"] = "补充",
                    ["state"] = "hidden",
                    ["rows"] = new JsonArray
                    {
                        head(),
                        new JsonArray { "C1", one, 46043, 1 },
                    },
                },
            ]),
            "结算.xlsx"
        );
        Assert.Equal(2, view.Int("run.added"));
        var faults = view.At("faults")!.AsArray().Select(f => (string)f!["text"]!).ToList();
        Assert.Equal(2, faults.Count(f => f.Contains("#N/A")));
        Assert.Single(faults, f => f.Contains("后几位已经丢失"));
        Assert.Single(faults, f => f.Contains("合计"));
        Assert.Single(faults, f => f.Contains("工作表“别的”没有读取"));
        Assert.Single(faults, f => f.Contains("隐藏的工作表“补充”没有读取"));
        Assert.Equal(6, faults.Count);
        // 1300.00 and 500.00, each over 300.00
        Assert.Equal(200m + 40m, Runs.Amount(view));
    }

    [Fact]
    [Keeps("CL-16")]
    public async Task A_run_that_breaks_off_goes_on_and_the_same_file_at_once_is_one_run()
    {
        await using var world = await World.StartAsync();
        var here = await Runs.SetUp(world);
        var (_, one) = await here.Member();
        const int lines = 12_000;
        var file = Runs.Utf8(
            Runs.Csv([.. Enumerable.Range(0, lines).Select(n => new Line(one, "1.00", $"K{n}"))])
        );
        var (work, clock) = (world.Work, world.Service<TimeProvider>());
        var stored = await world
            .Service<FileStore>()
            .KeepAsync(new MemoryStream(file), SheetCheck.Csv, null, null, default);
        var run = Settlement.Of(
            Guid.NewGuid(),
            "JS-2026-9999",
            Runs.Plan,
            "结算.csv",
            stored.Id,
            stored.Sha256,
            Guid.NewGuid(),
            clock.GetUtcNow().UtcDateTime
        );
        var job = await work.AsOfficeAsync(
            true,
            (db, _) =>
            {
                db.Files.Add(stored);
                db.Settlements.Add(run);
                var asked = world
                    .Service<JobQueue>()
                    .Ask(db, SettlementJobs.Check, $"{run.Id}", Guid.NewGuid(), null);
                // another worker's, who has just begun
                (asked.Status, asked.ClaimedAt) = (
                    JobStatus.Running,
                    clock.GetUtcNow().UtcDateTime
                );
                return Task.FromResult(asked);
            }
        );
        var handler = world
            .Service<IEnumerable<JobHandler>>()
            .OfType<CheckSettlementJob>()
            .Single();
        JobClaim Claim() => new(job, work, world.Service<JobQueue>(), clock);
        using var killed = new CancellationTokenSource();
        var running = handler.RunAsync(Claim(), killed.Token);
        while (await Rows() < 500)
            await Task.Delay(5);
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.InRange(await Rows(), 500, lines - 1);
        await handler.RunAsync(Claim(), default);
        var view = (await here.Reviewer.Get(Runs.Of(run.Id))).Ok();
        Assert.Equal((lines, lines), (view.Int("run.rows"), view.Int("run.added")));
        Assert.Equal(2_000 * 0.2m + 8_000 * 0.4m + 1_700 * 0.6m, Runs.Amount(view));

        var other = Runs.Utf8(Runs.Csv(new Line(one, "5", "Z1")));
        var both = await Task.WhenAll(
            Runs.Send(other, "甲.csv", here.Reviewer, Runs.Plan),
            Runs.Send(other, "乙.csv", here.Reviewer, Runs.Plan)
        );
        Assert.Equal(both[0].Ok().Id(), both[1].Ok().Id());
        await here.Settle();
        Assert.Empty(world.Errors);

        Task<int> Rows() =>
            work.AsOfficeAsync(
                false,
                (db, _) =>
                    db.Settlements.Where(s => s.Id == run.Id).Select(s => s.Rows).SingleAsync()
            );
    }
}
