using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huzhu.Api.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Enrolment;

/// <summary>Files as offices send them: read rightly, or refused with words that say what to do;
/// never half (EN-9).</summary>
public class RosterFileTests
{
    static readonly string Header = "单位,姓名,证件号码,份数,本人同意";

    static string Row(int n, string number = "") =>
        $"D001,王甲,{(number.Length > 0 ? number : TestPerson.Identity(7000 + n))},1,是";

    static async Task<(World World, TestAgency Agency, Client Clerk)> Scene(
        params string[] settings
    )
    {
        var world = await World.StartAsync(null, settings);
        await world.Plan();
        var agency = await world.OperatingAgency("京华");
        await world.Unit(agency);
        return (world, agency, await world.Appoint(agency, "clerk"));
    }

    [Fact, Keeps("EN-9")]
    public async Task A_csv_of_a_Chinese_Windows_and_one_in_UTF_8_are_read_alike()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"{Header}\r\n{Row(1)}\r\n{Row(2)}\r\n";
        foreach (var encoding in new[] { Encoding.GetEncoding("GB18030"), new UTF8Encoding(true) })
        {
            var roster = await World.Import(
                clerk,
                agency,
                encoding.GetBytes(text),
                name: "名册.csv"
            );
            Assert.Equal("checked", roster.String("status"));
            Assert.Equal((2, 0), (roster.Int("rows"), roster.Int("faultyRows")));
        }
    }

    [Fact]
    public async Task Rosters_of_invented_people_are_handed_out_by_a_demo_only()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        foreach (var kind in new[] { "clean", "faulty", "renewal" })
            (await clerk.Get($"{agency.Path}/example-rosters/{kind}?plan={World.Free}")).Is(404);
        await using var demo = await World.DemoAsync("2026-01-01T08:00");
        var somebody = await demo.Visitor().SignIn("dongcheng-jingban", "huzhu-demo-2026");
        var file = await somebody.Get("agencies/dongcheng/example-rosters/clean");
        Assert.Equal(200, file.Status);
        var office = await demo.Visitor().SignIn("hezhun", "huzhu-demo-2026");
        var asked = (await office.Get("office/joiner-decisions?open=true")).Ok();
        Assert.True(asked.Int("total") > 0);
        Assert.Equal(3, asked.Int("items.0.persons"));
    }

    [Theory, Breaks("EN-9")]
    [InlineData("单位,姓名,份数,本人同意\nD001,王甲,1,是\n", "证件号码")]
    [InlineData("什么,都,没有\n1,2,3\n", "表头")]
    [InlineData("单位,姓名,证件号码,份数,本人同意\n", "没有人")]
    public async Task What_is_no_roster_is_refused_with_what_to_do(string text, string says)
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        var roster = await World.Import(
            clerk,
            agency,
            Encoding.UTF8.GetBytes(text),
            name: "名册.csv"
        );
        Assert.Equal("unreadable", roster.String("status"));
        Assert.Contains(says, roster.String("problem"));
        Assert.Contains("请", roster.String("problem"));
    }

    [Fact, Breaks("EN-9")]
    public async Task Merged_cells_are_refused_and_formulas_read_by_their_values()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        var merged = await World.Import(clerk, agency, Sheet(merge: true));
        Assert.Equal("unreadable", merged.String("status"));
        Assert.Contains("合并", merged.String("problem"));
        var read = await World.Import(clerk, agency, Sheet(merge: false));
        Assert.Equal((1, 0), (read.Int("rows"), read.Int("faultyRows")));
    }

    [Fact, Breaks("EN-9")]
    public async Task More_rows_than_a_roster_may_have_are_refused_as_a_whole()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        var text = new StringBuilder(Header + "\n");
        for (var i = 0; i < 100_001; i++)
            text.Append(Row(1)).Append('\n');
        var roster = await World.Import(
            clerk,
            agency,
            Encoding.UTF8.GetBytes(text.ToString()),
            name: "名册.csv"
        );
        Assert.Equal("unreadable", roster.String("status"));
        Assert.Contains("100,000", roster.String("problem"));
        var left = await world.Work.AsOfficeAsync(false, (db, _) => db.RosterRows.CountAsync());
        Assert.Equal(0, left);
    }

    /// <summary>Full to the last row that a spreadsheet has: refused at the door, for its
    /// size.</summary>
    [Fact, Breaks("EN-9")]
    [Trait("Kind", "Proof")]
    public async Task A_sheet_of_all_rows_that_there_can_be_is_refused_as_a_whole()
    {
        Assert.SkipUnless(Proof.Full, "writing a million rows takes a minute: make proof");
        const int rows = 1_048_575;
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        var file = await World.Xlsx(
            Enumerable.Repeat(new RosterLine("D001", "王甲", TestPerson.Identity(1)), rows)
        );
        var path = $"{agency.Path}/rosters/{Guid.CreateVersion7()}";
        var sent = await clerk.Upload($"{path}?plan={World.Free}&name=a.xlsx", file);
        Assert.Contains("文件解压后异常庞大", sent.Text);
        Assert.Equal(0, await world.Work.AsOfficeAsync(false, (db, _) => db.Rosters.CountAsync()));
        Proof.Say("a full sheet", $"{rows + 1} rows, refused as a whole");
    }

    [Fact, Keeps("EN-8", "EN-9")]
    [Trait("Kind", "Proof")]
    public async Task Two_overlapping_rosters_at_once_enrol_each_person_once()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        var count = Proof.Count(300, 5_000);
        var files = new List<byte[]>();
        foreach (var from in new[] { 0, count / 2 })
            files.Add(
                await World.Xlsx(
                    Enumerable
                        .Range(from, count)
                        .Select(i => new RosterLine("D001", "王甲", TestPerson.Identity(i)))
                )
            );
        // the unit acknowledges the terms once; two who do so at the same time would meet there
        var one = await World.Xlsx([new("D001", "王甲", TestPerson.Identity(0))]);
        await World.ConfirmRoster(clerk, agency, (await World.Import(clerk, agency, one)).Id());
        var rosters = await Task.WhenAll(files.Select(f => World.Import(clerk, agency, f)));
        // the later one, if the other was enrolled wholly before it, is asked to look again first
        async Task Confirm(Guid roster)
        {
            var path = $"{agency.Path}/rosters/{roster}";
            var body = new
            {
                goodRowsOnly = false,
                termsAcknowledgedBy = "工会主席",
                lateReason = "单位换届",
            };
            var answer = await clerk.Act(path, "confirmation", body);
            if (answer.Status == 409)
            {
                (await clerk.Act(path, "recheck")).Ok();
                await World.Settled(clerk, path, "checking");
                answer = await clerk.Act(path, "confirmation", body);
            }
            answer.Ok();
            await World.Settled(clerk, path, "confirmed");
        }
        await Task.WhenAll(rosters.Select(r => Confirm(r.Id())));
        var (members, cover) = await world.Work.AsOfficeAsync(
            false,
            async (db, _) => (await db.Members.CountAsync(), await db.Enrolments.CountAsync())
        );
        Assert.Equal((count + count / 2, count + count / 2), (members, cover));
        Assert.Empty((await world.Service<Recompute>().CompareAsync(default)).Faults);
        Proof.Say("overlapping rosters", $"{2 * count} rows, {members} persons");
    }

    /// <summary>A sheet with a formula for the number of units, and cells merged over two rows.
    /// </summary>
    static byte[] Sheet(bool merge)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetData();
            foreach (
                var (row, n) in new[] { Header.Split(','), Row(1).Split(',') }.Select(
                    (r, i) => (r, i + 1)
                )
            )
                rows.Append(
                    new Row(
                        row.Select(
                            (text, i) =>
                                n == 2 && i == 3
                                    ? new Cell
                                    {
                                        CellReference = "D2",
                                        CellFormula = new("2-1"),
                                        CellValue = new("1"),
                                    }
                                    : new Cell(new InlineString(new Text(text)))
                                    {
                                        CellReference = $"{(char)('A' + i)}{n}",
                                        DataType = CellValues.InlineString,
                                    }
                        )
                    )
                    {
                        RowIndex = (uint)n,
                    }
                );
            part.Worksheet = new Worksheet(rows);
            if (merge)
                part.Worksheet.Append(new MergeCells(new MergeCell { Reference = "B2:B3" }));
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "表",
                    }
                )
            );
        }
        return file.ToArray();
    }

    [Fact, Keeps("EN-9")]
    public async Task The_template_keeps_long_numbers_and_offers_choices()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        var file = (await clerk.Get($"{agency.Path}/roster-template?plan={World.Free}")).Ok();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes), false);
        var book = document.WorkbookPart!;
        Assert.Equal(
            [$"参保名册 {World.Free}", "填写说明", "单位"],
            book.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!)
        );
        var sheet = (
            (WorksheetPart)
                book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().First().Id!.Value!)
        ).Worksheet!;
        var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>();
        // an empty cell is text already: what is typed into it loses no digit
        Assert.All(
            sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>(),
            c => Assert.Equal(49u, formats.ElementAt((int)c.Style!.Value).NumberFormatId!.Value)
        );
        Assert.Equal(
            ["\"身份证,护照,通行证,永久居留身份证\"", "\"男,女\"", "\"是,否\"", "'单位'!$A$2:$A$2"],
            sheet.Descendants<DataValidation>().Select(v => v.Formula1!.Text)
        );
    }

    [Fact, Keeps("EN-9")]
    public async Task Faulty_rows_come_back_as_a_file_after_the_good_ones_went_in()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        var text = $"{Header}\n{Row(1)}\n{Row(2, "110101199003070012")}\n{Row(3)}\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        var roster = await World.Import(clerk, agency, bytes, name: "名册.csv");
        var done = await World.ConfirmRoster(clerk, agency, roster.Id(), goodRowsOnly: true);
        Assert.Equal("enrolled", done.String("status"));
        Assert.Contains("download", done.At("actions")!.AsArray().Select(a => (string)a!));
        var path = $"{agency.Path}/rosters/{roster.Id()}/checked?faulty=true";
        var again = await World.Import(clerk, agency, (await clerk.Get(path)).Ok().Bytes);
        Assert.Equal((1, 1), (again.Int("rows"), again.Int("faultyRows")));
    }

    [Fact, Keeps("EN-9"), Breaks("EN-9")]
    public async Task By_hand_nothing_is_kept_until_it_is_right()
    {
        var (world, agency, clerk) = await Scene();
        await using var end = world;
        object Person(string number) =>
            new
            {
                plan = World.Free,
                faultlessOnly = true,
                persons = new[]
                {
                    new
                    {
                        unit = "D001",
                        name = "王甲",
                        identityNumber = number,
                        units = "1",
                        consent = "是",
                    },
                },
            };
        var path = $"{agency.Path}/rosters";
        var wrong = (await clerk.Post(path, Person("110101199003070012"))).Ok();
        Assert.Equal("identityNumber", wrong.String("faulty.0.faults.0.column"));
        Assert.Equal(0, (await clerk.Get(path)).Ok().Int("total"));
        var right = (await clerk.Post(path, Person(TestPerson.Identity(7001)))).Ok();
        Assert.Equal(0, right.Int("faultyRows"));
        Assert.Equal(1, (await clerk.Get(path)).Ok().Int("total"));
    }

    [Theory, Keeps("EN-9")]
    [InlineData("clean", 30, 0)]
    [InlineData("faulty", 31, 5)]
    public async Task Example_rosters_come_to_what_they_promise(string kind, int rows, int faulty)
    {
        var (world, agency, clerk) = await Scene("--HUZHU_DEMO=true");
        await using var end = world;
        var path = $"{agency.Path}/example-rosters/{kind}?plan={World.Free}";
        var roster = await World.Import(clerk, agency, (await clerk.Get(path)).Ok().Bytes);
        Assert.Equal((rows, faulty), (roster.Int("rows"), roster.Int("faultyRows")));
    }
}
