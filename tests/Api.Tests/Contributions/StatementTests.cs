using System.Text;
using Api.Tests.Files;
using Api.Tests.Isolation;
using Huzhu.Api.Papers;
using Huzhu.Data.Contributions;
using Huzhu.Data.Files;

namespace Api.Tests.Contributions;

/// <summary>Bank statements: read whatever the bank calls its columns, matched, never twice.
/// </summary>
public class StatementTests
{
    static readonly DateOnly Today = new(2026, 11, 25);

    static Statement Read(string text, string encoding = "utf-8") =>
        Statement.Read(
            (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(
                text
            ),
            Today
        );

    [Theory]
    [InlineData("20261101", "1,234.50"), InlineData("2026-11-01", "1234.5")]
    [InlineData("2026/11/1 09:30:00", "￥1,234.50"), InlineData("2026年11月1日", "1234.50元")]
    [InlineData("'20261101093000", "+1，234.50")]
    public void Dates_and_amounts_are_read_as_banks_write_them(string on, string amount)
    {
        var read = Read(
            $"记账日期\t收入金额(元)\t对方户名\t附言\n{on}\t{amount}\t北方机械厂\t会费\n"
        );
        Assert.Empty(read.Faults);
        var credit = Assert.Single(read.Credits);
        Assert.Equal(new DateOnly(2026, 11, 1), credit.On);
        Assert.Equal(123450, credit.Amount.Fen);
        Assert.Equal(("北方机械厂", "会费"), (credit.Payer, credit.Remark));
    }

    [Theory, InlineData("utf-8"), InlineData("GB18030")]
    public void Headings_notes_debits_and_sums_are_told_apart_in_both_encodings(string encoding)
    {
        var read = Read(
            "户名：某代办处,,,,\n账号：0200,,,,\n\n"
                + "交易时间,交易金额,借贷标志,对方账户名称,摘要\n"
                + "2026-11-01,300.00,贷,北方机械厂,会费\n"
                + "2026-11-02,5.00,借,银行,手续费\n"
                + "2026-11-03,200.00,贷,南方机械厂,会费\n"
                + "合计,500.00,贷,,\n打印时间：2026-11-25,,,,\n",
            encoding
        );
        Assert.Empty(read.Faults);
        Assert.Equal((2, 1), (read.Credits.Count, read.Debits));
        Assert.Equal("北方机械厂", read.Credits[0].Payer);
    }

    [Fact]
    public void A_faulty_cell_is_named_with_its_row_and_column()
    {
        var read = Read(
            "交易日期,贷方金额,流水号\n2026-13-01,300,1\n2026-11-01,三百,2\n2026-12-01,1,3\n"
        );
        Assert.Equal(
            [(2, "交易日期"), (3, "贷方金额"), (4, "交易日期")],
            read.Faults.Select(f => (f.Row, f.Column))
        );
        Assert.All(read.Faults, f => Assert.EndsWith("。", f.Problem));
    }

    static async Task<byte[]> Xlsx(params (DateOnly On, decimal Credit, string Payer)[] rows)
    {
        using var target = new MemoryStream();
        await Workbook.WriteAsync<(DateOnly On, decimal Credit, string Payer)>(
            target,
            "明细",
            null,
            [
                new("交易日期", r => r.On),
                new("贷方金额", r => r.Credit),
                new("对方户名", r => r.Payer),
            ],
            rows.ToAsyncEnumerable(),
            DateTime.UnixEpoch,
            default
        );
        return target.ToArray();
    }

    [Fact]
    public async Task An_xlsx_with_real_dates_and_numbers_is_read()
    {
        var read = Statement.Read(await Xlsx((Today, 300.5m, "北方机械厂"), (Today, 0, "")), Today);
        Assert.Empty(read.Faults);
        Assert.Equal((Today, 30050), (read.Credits[0].On, read.Credits[0].Amount.Fen));
    }

    [Fact]
    public async Task Broken_locked_and_huge_files_are_refused_in_Chinese()
    {
        var bomb = Samples.Zip([
            .. Enumerable
                .Range(0, 200)
                .Select(i => ($"xl/worksheets/sheet{i}.xml", new string('0', 1 << 20))),
        ]);
        var long_ =
            "交易日期,贷方金额\n" + string.Concat(Enumerable.Repeat("20261101,1\n", 20_200));
        foreach (
            var bytes in new[]
            {
                "不是流水"u8.ToArray(),
                Samples.Pdf(),
                Samples.Docx(),
                bomb,
                Samples.Zip(("a.txt", "a")),
                [0xD0, 0xCF, 0x11, 0xE0, 1],
                Encoding.UTF8.GetBytes(long_),
            }
        )
            Assert.Matches("\\p{IsCJKUnifiedIdeographs}", Refusal(bytes));
        var whole = await Xlsx((Today, 300.5m, "北方机械厂"));
        Assert.NotNull(Refusal(whole[..^200]));
        var random = new Random(7);
        var csv = Dues.Statement(("1", "20261101", "300", "北方机械厂", "会费"));
        for (var i = 0; i < 400; i++)
        {
            var mutated = (byte[])(i % 2 == 0 ? whole : csv).Clone();
            for (var flips = random.Next(1, 9); flips > 0; flips--)
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            Refusal(mutated);
        }

        static string? Refusal(byte[] bytes)
        {
            try
            {
                Statement.Read(bytes, Today);
                return null;
            }
            catch (FileRefused refused)
            {
                return refused.Message;
            }
        }
    }

    [Fact, Keeps("EN-7")]
    public async Task The_same_statement_twice_changes_nothing_and_sure_lines_are_accepted_at_once()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var clerk = side.Posts["clerk"];
        var (dues, lines) = (new Dues(world, side.Agency), $"{side.Agency.Path}/bank-lines");
        var (_, roster) = await dues.AddRoster("北方机械厂", 300);
        await dues.Add("南方机械厂", 1234.5m);
        var (first, second) = (
            await dues.Add("东方机械厂", 100),
            await dues.Add("东方机械厂", 200)
        );
        var today = world.Today;
        var file = Dues.Statement(
            ("1", today, "300.00", "张三", $"会费 {roster}"),
            ("2", today, "1,234.50", "南方机械厂", "会费"),
            ("3", today, "300", "东方机械厂", "两笔"),
            ("4", today, "0.35", "银行", "利息"),
            ("4", today, "0.35", "银行", "利息")
        );
        // whoever imports doesn't accept (GV-9)
        var sent = (await side.Posts["accountant"].Upload(lines, file)).Ok();
        Assert.Equal((4, 1), (sent.Int("added"), sent.Int("known")));
        var again = (await clerk.Upload(lines, file)).Ok();
        Assert.Equal((0, 5), (again.Int("added"), again.Int("known")));
        Assert.Equal(2, (await clerk.Get($"{lines}/totals")).Ok().Int("sure"));
        (await clerk.Post($"{lines}/acceptance", new { count = 3 })).Is(409, "state");
        await ContributionTests.Accept(side, 2);

        var sum = (await clerk.Get($"{lines}?q=两笔")).Ok();
        Assert.Equal(2, sum.At("items.0.candidates.0.dues")!.AsArray().Count);
        var line = $"{lines}/{sum.Id("items.0.id")}";
        var one = new { contributions = new[] { first } };
        (await clerk.Post($"{line}/link", one, 0)).Breaks("EN-7");
        var both = new { contributions = new[] { first, second } };
        (await clerk.Post($"{line}/link", both, 0)).Ok();
        var interest = (await clerk.Get($"{lines}?state=open")).Ok();
        Assert.Equal(1, interest.Int("total"));
        var aside = new { reason = "利息" };
        (await clerk.Post($"{lines}/{interest.Id("items.0.id")}/aside", aside, 0)).Ok();
        Assert.Equal(4, (await clerk.Get($"{dues.Path}?state=received")).Ok().Int("total"));
        // what only numbers the lines of one statement says nothing in another
        var next = Dues.Statement(("1", today, "301", "张三", ""), ("9", today, "1", "", ""));
        Assert.Equal(2, (await clerk.Upload(lines, next)).Ok().Int("added"));
        Assert.Equal(6, (await clerk.Get(lines)).Ok().Int("total"));
        // with a fault in any line nothing of the file is kept
        var faulty = Dues.Statement(("1", today, "302", "张三", ""), ("2", today, "三百", "", ""));
        var refused = (await clerk.Upload(lines, faulty)).Ok();
        Assert.Equal((4, 1), (refused.Int("faults.0.row"), refused.Int("faulty")));
        Assert.Equal(6, (await clerk.Get(lines)).Ok().Int("total"));
    }

    [Fact, Breaks("PL-10")]
    public async Task One_line_pays_no_dues_of_two_plans_and_two_people_dont_use_it_twice()
    {
        await using var world = await World.StartAsync();
        var side = await new Side(world, "京华").SetUp();
        var dues = new Dues(world, side.Agency);
        var (a, b) = (await dues.Add("厂一", 400), await dues.Add("厂一", 377.77m, "illness"));
        var line = $"{side.Agency.Path}/bank-lines/{await Dues.LineOf(side)}/link";
        var two = new { contributions = new[] { a, b } };
        (await side.Posts["clerk"].Post(line, two, 0)).Breaks("PL-10");
        var (c, d) = (await dues.Add("厂二", 777.77m), await dues.Add("厂三", 777.77m));
        var answers = await Task.WhenAll(
            side.Posts["clerk"].Post(line, new { contributions = new[] { c } }, 0),
            side.Posts["cashier"].Post(line, new { contributions = new[] { d } }, 0)
        );
        Assert.Single(answers, x => x.Status == 200);
    }
}
