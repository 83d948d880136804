using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Papers;

/// <summary>
/// Writes lists of any length as xlsx, row by row: a sheet 数据 with a frozen, filterable header
/// and a sheet 说明 with the list's filter, its number of rows and 导出时间. Ids are text, dates
/// are dates, amounts have two decimals, and no text can become a formula.
/// </summary>
public static class Workbook
{
    /// <summary>Excel's limit, header included; a longer list goes on in 数据2.</summary>
    const int RowsPerSheet = 1_048_576;

    /// <summary>Longest text of one cell that Excel opens.</summary>
    const int LongestText = 32_767;

    /// <param name="target">A stream that can seek, such as a file.</param>
    /// <param name="title">The list's name: 代办处名录.</param>
    /// <param name="filter">What it was limited to, in words; null: nothing.</param>
    /// <param name="exportedAt">UTC.</param>
    /// <returns>How many rows were written.</returns>
    public static async Task<int> WriteAsync<TRow>(
        Stream target,
        string title,
        string? filter,
        IReadOnlyList<Column<TRow>> columns,
        IAsyncEnumerable<TRow> rows,
        DateTime exportedAt,
        CancellationToken ct
    )
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Make();
        var sheets = new Sheets();
        var total = 0;
        await using var row = rows.GetAsyncEnumerator(ct);
        for (var more = await row.MoveNextAsync(); more || sheets.Count() == 0; )
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            Add(sheets, workbook, part, sheets.Any() ? $"数据{sheets.Count() + 1}" : "数据");
            using var writer = OpenXmlWriter.Create(part);
            StartSheet(writer, columns);
            var written = 1;
            for (; more && written < RowsPerSheet; more = await row.MoveNextAsync())
            {
                WriteRow(writer, columns, row.Current);
                written++;
            }
            EndSheet(writer, columns.Count, written);
            total += written - 1;
        }
        var notes = workbook.AddNewPart<WorksheetPart>();
        Add(sheets, workbook, notes, "说明");
        WriteNotes(notes, title, filter, total, exportedAt);
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        return total;
    }

    /// <summary>
    /// The text as a cell may hold it. What a spreadsheet could read as a formula, also in the
    /// full-width forms that some turn into ASCII, gets an apostrophe in front.
    /// </summary>
    public static string Safe(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var rune in text.EnumerateRunes())
        {
            // XML has no place for control characters; EnumerateRunes mends lone surrogates.
            var allowed = rune.Value is '\t' or '\n' or '\r' || !Rune.IsControl(rune);
            if (allowed && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune.ToString());
            }
            if (clean.Length > LongestText - 4)
            {
                clean.Append('…');
                break;
            }
        }
        return clean.Length > 0 && IsFormulaStart(clean.ToString())
            ? clean.Insert(0, '\'').ToString()
            : clean.ToString();
    }

    static bool IsFormulaStart(string text) =>
        text[0] is '\t' or '\r' or '\n'
        || text.TrimStart() is { Length: > 0 } start
            && "=+-@＝＋－＠﹦﹢﹣﹫−".Contains(start[0], StringComparison.Ordinal);

    internal static void Add(
        Sheets sheets,
        WorkbookPart workbook,
        WorksheetPart part,
        string name
    ) =>
        sheets.Append(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.Count() + 1,
                Name = name,
            }
        );

    static void StartSheet<TRow>(OpenXmlWriter writer, IReadOnlyList<Column<TRow>> columns)
    {
        writer.WriteStartElement(new Worksheet());
        FreezeHeader(writer);
        WriteWidths(writer, columns.Select(c => c.Width));
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row());
        foreach (var column in columns)
        {
            WriteText(writer, Safe(column.Title), WorkbookStyles.Header);
        }
        writer.WriteEndElement();
    }

    internal static void FreezeHeader(OpenXmlWriter writer) =>
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );

    static void EndSheet(OpenXmlWriter writer, int columns, int rows)
    {
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(columns)}{rows}" });
        writer.WriteEndElement();
    }

    static void WriteRow<TRow>(OpenXmlWriter writer, IReadOnlyList<Column<TRow>> columns, TRow row)
    {
        writer.WriteStartElement(new Row());
        foreach (var column in columns)
        {
            WriteCell(writer, column.Value(row));
        }
        writer.WriteEndElement();
    }

    static void WriteCell(OpenXmlWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteElement(new Cell());
                break;
            case Money money:
                WriteNumber(writer, money.Fen / 100m, WorkbookStyles.Amount);
                break;
            case int or long or decimal or double:
                WriteNumber(writer, Convert.ToDecimal(value, CultureInfo.InvariantCulture), 0);
                break;
            case DateOnly day:
                WriteNumber(writer, Serial(day.ToDateTime(TimeOnly.MinValue)), WorkbookStyles.Day);
                break;
            case DateTime utc:
                WriteNumber(
                    writer,
                    Serial(Beijing.Utc(utc) + Beijing.Offset),
                    WorkbookStyles.Instant
                );
                break;
            case bool yes:
                WriteText(writer, yes ? "是" : "否", WorkbookStyles.Text);
                break;
            default:
                WriteText(writer, Safe(value.ToString() ?? ""), WorkbookStyles.Text);
                break;
        }
    }

    // A tenth decimal is a hundredth of a millisecond.
    static decimal Serial(DateTime time) => Math.Round((decimal)time.ToOADate(), 10);

    static void WriteNumber(OpenXmlWriter writer, decimal number, uint style) =>
        writer.WriteElement(
            new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
            {
                StyleIndex = style,
            }
        );

    internal static void WriteText(OpenXmlWriter writer, string text, uint style) =>
        writer.WriteElement(
            new Cell(
                new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })
            )
            {
                DataType = CellValues.InlineString,
                StyleIndex = style,
            }
        );

    /// <param name="style">How cells look that nobody has filled in yet.</param>
    internal static void WriteWidths(
        OpenXmlWriter writer,
        IEnumerable<double> widths,
        uint style = 0
    ) =>
        writer.WriteElement(
            new Columns(
                widths.Select(
                    (width, i) =>
                        new DocumentFormat.OpenXml.Spreadsheet.Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = width,
                            CustomWidth = true,
                            Style = style == 0 ? null : style,
                        }
                )
            )
        );

    static void WriteNotes(
        WorksheetPart part,
        string title,
        string? filter,
        int total,
        DateTime exportedAt
    )
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteWidths(writer, [14, 60]);
        writer.WriteStartElement(new SheetData());
        (string Name, object Value)[] notes =
        [
            ("名称", title),
            ("筛选条件", filter ?? "全部"),
            ("条数", total),
            ("导出时间", exportedAt),
            ("导出单位", "中国职工保险互助会北京办事处"),
        ];
        foreach (var (name, value) in notes)
        {
            writer.WriteStartElement(new Row());
            WriteText(writer, name, WorkbookStyles.Header);
            WriteCell(writer, value);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    internal static string Letters(int column) =>
        column <= 26
            ? ((char)('A' + column - 1)).ToString()
            : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}

/// <summary>
/// A column of a workbook. Values may be text (ids too), <see cref="Money"/>, whole or decimal
/// numbers, <see cref="DateOnly"/>, <see cref="DateTime"/> in UTC (shown in Beijing time), bool.
/// </summary>
/// <param name="Width">In characters.</param>
/// <param name="Personal">Whether its texts are masked for who may see no personal data.</param>
public sealed record Column<TRow>(
    string Title,
    Func<TRow, object?> Value,
    double Width = 16,
    bool Personal = false
)
{
    /// <summary>The same column with its texts masked.</summary>
    public Column<TRow> Masked() =>
        Personal ? this with { Value = row => PersonalAttribute.Mask(Value(row) as string) } : this;
}
