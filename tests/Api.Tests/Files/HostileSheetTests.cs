using System.Diagnostics;
using System.Text;
using Huzhu.Data.Files;

namespace Api.Tests.Files;

/// <summary>Its memory is measured, so that nothing else may run beside it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

/// <summary>Small workbooks that would be large: refused at the door, or read within
/// bounds.</summary>
[Collection(nameof(Alone))]
public class HostileSheetTests
{
    const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const string Links =
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const string Worksheet =
        "<Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>";
    const string Texts =
        "<Relationship Id=\"s2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>";

    static byte[] Book(
        string sheets = "<sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/>",
        string sheet =
            "<sheetData><row><c t=\"inlineStr\"><is><t>单位</t></is></c></row></sheetData>",
        string texts = ""
    ) =>
        Samples.Zip(
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            ("xl/workbook.xml", $"<workbook {Main} {Links}><sheets>{sheets}</sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships>{Worksheet}{(texts.Length > 0 ? Texts : "")}</Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", $"<worksheet {Main}>{sheet}</worksheet>"),
            ("xl/sharedStrings.xml", $"<sst {Main}>{texts}</sst>")
        );

    static string Many(string text, int size) =>
        new StringBuilder(size + text.Length).Insert(0, text, size / text.Length).ToString();

    /// <summary>Rows, or the words of the refusal.</summary>
    static (int Rows, string? Refused) Read(byte[] file)
    {
        try
        {
            return (
                SheetRows.Read(file, SheetCheck.ContentTypeOf("名册.xlsx", file)).Count(),
                null
            );
        }
        catch (FileRefused refused)
        {
            return (0, refused.Message);
        }
    }

    [Fact]
    public void The_small_workbook_itself_is_read() => Assert.Equal((1, null), Read(Book()));

    public static TheoryData<string> Small =>
        ["sheets", "names", "nesting", "attributes", "texts", "text"];

    /// <summary>A hundred kilobytes or less, each of 20 MB unpacked.</summary>
    [Theory, MemberData(nameof(Small))]
    public void A_hundred_kilobytes_never_take_a_hundred_megabytes(string how)
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "no database takes part: SQLite's run has it");
        const int size = 20 << 20;
        var file = how switch
        {
            "sheets" => Book(sheets: Many("<sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/>", size)),
            "names" => Book(
                sheet: string.Concat(
                    Enumerable.Range(0, size / 12).Select(i => $"<a{i % 5_000_000:x}/>")
                )
            ),
            "nesting" => Book(sheet: Many("<a>", size)),
            "attributes" => Book(
                sheet: "<a "
                    + string.Concat(Enumerable.Range(0, size / 14).Select(i => $"a{i:x}=\"\" "))
                    + "/>"
            ),
            "texts" => Book(texts: Many("<si/>", size)),
            _ => Book(
                sheet: "<sheetData><row><c t=\"str\"><v>"
                    + Many("a", size)
                    + "</v></c></row></sheetData>"
            ),
        };
        var before = Live();
        long peak = 0;
        var done = false;
        var watch = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                peak = Math.Max(peak, Live());
                Thread.Sleep(100);
            }
        });
        watch.Start();
        Read(file);
        Volatile.Write(ref done, true);
        watch.Join();
        Assert.InRange((peak - before) >> 20, -4_000, 100);
    }

    static long Live() => GC.GetTotalMemory(forceFullCollection: true);

    [Theory, InlineData(2), InlineData(40)]
    public void Declared_lies_are_refused_at_once(int entries)
    {
        var file = Declaring(entries, long.MaxValue);
        var clock = Stopwatch.StartNew();
        Assert.Contains("异常庞大", Read(file).Refused);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 2_000);
        Assert.Throws<FileRefused>(() =>
            FileCheck.ContentTypeOf("材料.docx", Declaring(entries, long.MaxValue))
        );
    }

    /// <summary>400 MB of shared texts in a megabyte.</summary>
    [Fact]
    public void What_grows_more_than_a_hundred_times_is_refused_at_the_door()
    {
        var file = Book(texts: Many("<si><t>a</t></si>", 380 << 20));
        Assert.InRange(file.Length, 0, 3 << 20);
        Assert.Contains("异常庞大", Read(file).Refused);
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused()
    {
        var file = Samples.Zip(("xl/workbook.xml", "<a/>"), ("XL/workbook.xml", "<b/>"));
        Assert.Contains("损坏", Read(file).Refused);
    }

    /// <summary>A zip whose list declares each entry to be so large, by its zip64 fields.</summary>
    static byte[] Declaring(int entries, long size)
    {
        var target = new MemoryStream();
        var writer = new BinaryWriter(target);
        var starts = new List<int>();
        for (var i = 0; i < entries; i++)
        {
            var name = Encoding.UTF8.GetBytes(i == 0 ? "[Content_Types].xml" : $"xl/{i}.xml");
            starts.Add((int)target.Position);
            writer.Write(0x04034b50);
            writer.Write([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
            writer.Write((ushort)name.Length);
            writer.Write((ushort)0);
            writer.Write(name);
            writer.Write([3, 0]);
        }
        var list = (int)target.Position;
        for (var i = 0; i < entries; i++)
        {
            var name = Encoding.UTF8.GetBytes(i == 0 ? "[Content_Types].xml" : $"xl/{i}.xml");
            writer.Write(0x02014b50);
            writer.Write([45, 0, 45, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
            writer.Write(uint.MaxValue);
            writer.Write((ushort)name.Length);
            writer.Write((ushort)12);
            writer.Write([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            writer.Write(starts[i]);
            writer.Write(name);
            writer.Write((ushort)1);
            writer.Write((ushort)8);
            writer.Write(size);
        }
        var end = (int)target.Position;
        writer.Write(0x06054b50);
        writer.Write([0, 0, 0, 0]);
        writer.Write((ushort)entries);
        writer.Write((ushort)entries);
        writer.Write(end - list);
        writer.Write(list);
        writer.Write((ushort)0);
        return target.ToArray();
    }
}
