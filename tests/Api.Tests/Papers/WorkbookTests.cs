using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Huzhu.Api.Papers;
using Huzhu.Domain.Shared;

namespace Api.Tests.Papers;

/// <summary>Exported lists, read back by another library.</summary>
public sealed class WorkbookTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    static readonly DateTime At = new(2026, 9, 27, 16, 30, 0, DateTimeKind.Utc);

    sealed record Line(string Id, string Name, Money Amount, DateOnly Day, DateTime At, int Count);

    static readonly Column<Line>[] Columns =
    [
        new("编号", l => l.Id, 20),
        new("姓名", l => l.Name),
        new("金额", l => l.Amount),
        new("日期", l => l.Day),
        new("时间", l => l.At),
        new("人数", l => l.Count),
    ];

    [Fact]
    public async Task Ids_stay_text_dates_are_dates_and_amounts_are_amounts()
    {
        var tables = Read(
            await WriteAsync([
                new("110105194912310021", "李㛃𠅤", new Money(1234567), new(2026, 9, 28), At, 42),
            ])
        );
        Assert.Equal(["数据", "说明"], tables.Select(t => t.Name));
        var row = tables[0].Rows[1];
        Assert.Equal("110105194912310021", row[0]);
        Assert.Equal("李㛃𠅤", row[1]);
        Assert.Equal(12345.67, (double)row[2]!);
        Assert.Equal(new DateTime(2026, 9, 28), row[3]);
        Assert.Equal(new DateTime(2026, 9, 28, 0, 30, 0), row[4]);
        Assert.Equal(42.0, row[5]);
        var notes = tables[1].Rows;
        Assert.Equal("类别：区县", notes[1][1]);
        Assert.Equal(1.0, notes[2][1]);
        Assert.Equal("导出时间", notes[3][0]);
        Assert.Equal(new DateTime(2026, 9, 28, 0, 30, 0), notes[3][1]);
    }

    [Fact]
    public async Task The_header_stays_in_view_and_filters()
    {
        var xml = SheetXml(await WriteAsync([]));
        Assert.Contains("state=\"frozen\"", xml, StringComparison.Ordinal);
        Assert.Contains("autoFilter ref=\"A1:F1\"", xml, StringComparison.Ordinal);
        Assert.Contains("width=\"20\"", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("　=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("−1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("\u202E=1")]
    [InlineData("\u061C+1")]
    [InlineData("\u180E=1")]
    [InlineData("\u2060 @x")]
    public async Task No_text_becomes_a_formula(string text)
    {
        var written = await WriteAsync([new(text, "甲", default, new(2026, 1, 1), At, 1)]);
        var cell = (string)Read(written)[0].Rows[1][0]!;
        Assert.StartsWith("'", cell, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", SheetXml(written), StringComparison.Ordinal);
    }

    /// <summary>The file format writes a character by its number as _x003D_; a text that says so
    /// itself comes back as it is, not as what it names.</summary>
    [Theory]
    [InlineData("_x003D_1+1")]
    [InlineData("_x000D_")]
    [InlineData("a_X003d_b")]
    public async Task A_text_that_looks_like_an_escape_stays_text(string text)
    {
        var written = await WriteAsync([new(text, "甲", default, new(2026, 1, 1), At, 1)]);
        Assert.Contains("_x005F_", SheetXml(written), StringComparison.Ordinal);
        var cell = (string)Read(written)[0].Rows[1][0]!;
        Assert.DoesNotContain('=', cell);
    }

    [Fact]
    public async Task Amounts_have_thousands_are_added_up_and_the_page_is_set_up_for_printing()
    {
        var lines = new[]
        {
            new Line("1", "甲", new Money(100050), new(2026, 1, 1), At, 1),
            new Line("2", "乙", new Money(1), new(2026, 1, 1), At, 1),
        };
        using var stream = new OneWay();
        await Workbook.WriteAsync(
            stream,
            new("会费应收 & 实收", "海淀代办处", () => new("状态：已收"), At),
            [.. Columns, new Column<Line>("会费（元/份）", l => l.Amount)],
            lines.ToAsyncEnumerable(),
            sums: true,
            Ct
        );
        var tables = Read(stream.Written);
        Assert.Equal("合计", tables[0].Rows[3][0]);
        Assert.Equal(1000.51, (double)tables[0].Rows[3][2]!);
        Assert.Null(tables[0].Rows[3][6]);
        Assert.Equal("状态：已收", tables[1].Rows[1][1]);
        Assert.Equal("海淀代办处", tables[1].Rows[4][1]);
        var xml = SheetXml(stream.Written);
        Assert.StartsWith("<worksheet xmlns=", xml[(xml.IndexOf("?>") + 2)..]);
        Assert.Contains("orientation=\"landscape\"", xml);
        Assert.Contains("会费应收 &amp;&amp; 实收", xml);
        Assert.Contains("第 &amp;P 页 共 &amp;N 页", xml);
        Assert.Contains("autoFilter ref=\"A1:G3\"", xml);
        using var archive = new ZipArchive(new MemoryStream(stream.Written));
        using var book = new StreamReader(archive.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("_xlnm.Print_Titles", book.ReadToEnd());
    }

    [Fact]
    public void A_sheets_name_is_one_that_Excel_takes()
    {
        Assert.Equal("名册 甲", XlsxWriter.SheetName("名册: [甲]"));
        Assert.Equal(31, XlsxWriter.SheetName(new string('长', 40)).Length);
    }

    /// <summary>A stream that can neither seek nor be read, as a pipe is.</summary>
    sealed class OneWay : Stream
    {
        readonly MemoryStream inner = new();
        public byte[] Written => inner.ToArray();
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            inner.Write(buffer, offset, count);
    }

    [Theory]
    [InlineData("朝阳区-总工会")]
    [InlineData("a=b")]
    [InlineData(" 前有空格")]
    [InlineData("两\n行")]
    public void Harmless_text_stays_as_it_is(string text) =>
        Assert.Equal(text, Workbook.Safe(text));

    [Fact]
    public async Task Text_that_XML_cannot_hold_is_mended_not_refused()
    {
        var written = await WriteAsync([
            new(
                "a\u0000b\u000Bc\uD800d\uFFFFe",
                new string('长', 40_000),
                default,
                new(2026, 1, 1),
                At,
                1
            ),
        ]);
        var row = Read(written)[0].Rows[1];
        Assert.Equal("abc\uFFFDde", row[0]);
        Assert.InRange(((string)row[1]!).Length, 32_000, 32_767);
    }

    [Fact]
    public async Task A_long_list_is_written_in_a_stream()
    {
        const int Count = 20_000;
        var tables = Read(
            await WriteAsync(
                Enumerable
                    .Range(1, Count)
                    .Select(i => new Line(
                        $"{i:000000}",
                        $"第{i}人",
                        new Money(i),
                        new(2026, 1, 1),
                        At,
                        i
                    ))
            )
        );
        Assert.Equal(Count + 1, tables[0].Rows.Count);
        Assert.Equal("020000", tables[0].Rows[Count][0]);
    }

    static async Task<byte[]> WriteAsync(IEnumerable<Line> lines)
    {
        using var stream = new MemoryStream();
        await Workbook.WriteAsync(
            stream,
            "测试名册",
            "类别：区县",
            Columns,
            lines.ToAsyncEnumerable(),
            At,
            Ct
        );
        return stream.ToArray();
    }

    static List<Sheet> Read(byte[] xlsx)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(xlsx));
        var sheets = new List<Sheet>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
            sheets.Add(new Sheet(reader.Name, rows));
        } while (reader.NextResult());
        return sheets;
    }

    sealed record Sheet(string Name, List<object?[]> Rows);

    static string SheetXml(byte[] xlsx)
    {
        using var archive = new ZipArchive(new MemoryStream(xlsx));
        var sheet = archive.Entries.First(e =>
            e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)
        );
        using var reader = new StreamReader(sheet.Open());
        return reader.ReadToEnd();
    }
}
