using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;

namespace Huzhu.Api.Papers;

/// <summary>What stands round the rows of an exported list.</summary>
/// <param name="Title">The list's name: 代办处名录.</param>
/// <param name="Unit">Who exports it.</param>
/// <param name="Filter">What it was limited to, in words; asked when all rows are written.</param>
/// <param name="ExportedAt">UTC.</param>
public sealed record WorkbookHead(
    string Title,
    string Unit,
    Func<ValueTask<string?>> Filter,
    DateTime ExportedAt
);

/// <summary>
/// Writes lists of any length as xlsx, row by row: a sheet 数据 with a frozen, filterable header, the
/// sum of each column of money, and a sheet 说明 with the list's filter, its number of rows, who
/// exported it and when. Ids are text, dates are dates, amounts have two decimals and thousands,
/// and no text can become a formula.
/// </summary>
public static class Workbook
{
    /// <summary>Excel's limit, header and sums included; a longer list goes on in 数据2.</summary>
    const int RowsPerSheet = 1_048_575;

    /// <summary>Longest text of one cell that Excel opens.</summary>
    const int LongestText = 32_767;

    /// <summary>A list without sums.</summary>
    /// <param name="filter">What it was limited to, in words; null: nothing.</param>
    /// <inheritdoc cref="WriteAsync{TRow}(Stream, WorkbookHead, IReadOnlyList{Column{TRow}},
    /// IAsyncEnumerable{TRow}, bool, CancellationToken)"/>
    public static Task<int> WriteAsync<TRow>(
        Stream target,
        string title,
        string? filter,
        IReadOnlyList<Column<TRow>> columns,
        IAsyncEnumerable<TRow> rows,
        DateTime exportedAt,
        CancellationToken ct
    ) =>
        WriteAsync(
            target,
            new(title, "中国职工保险互助会北京办事处", () => new(filter), exportedAt),
            columns,
            rows,
            sums: false,
            ct
        );

    /// <param name="target">Takes the file as it is written; needn't seek.</param>
    /// <param name="sums">Whether a last row adds up the columns of money.</param>
    /// <returns>How many rows were written.</returns>
    public static async Task<int> WriteAsync<TRow>(
        Stream target,
        WorkbookHead head,
        IReadOnlyList<Column<TRow>> columns,
        IAsyncEnumerable<TRow> rows,
        bool sums,
        CancellationToken ct
    )
    {
        using var writer = new XlsxWriter(target);
        var total = 0;
        var added = new decimal?[columns.Count];
        await using var row = rows.GetAsyncEnumerator(ct);
        for (var more = await row.MoveNextAsync(); more || writer.Sheets == 0; )
        {
            var name = writer.Sheets == 0 ? "数据" : $"数据{writer.Sheets + 1}";
            writer.StartSheet(name, columns.Select(c => c.Width), hasHeader: true);
            writer.StartRow();
            foreach (var column in columns)
                writer.Text(Safe(column.Title), XlsxWriter.Style.Header);
            writer.EndRow();
            var written = 1;
            for (; more && written < RowsPerSheet; more = await row.MoveNextAsync())
            {
                WriteRow(writer, columns, row.Current, added);
                written++;
            }
            if (sums && !more)
                WriteSums(writer, columns, added);
            writer.EndSheet($"A1:{Letters(columns.Count)}{written}", head.Title, head.Unit);
            total += written - 1;
        }
        await WriteNotesAsync(writer, head, total);
        return total;
    }

    static void WriteRow<TRow>(
        XlsxWriter writer,
        IReadOnlyList<Column<TRow>> columns,
        TRow row,
        decimal?[] added
    )
    {
        writer.StartRow();
        for (var i = 0; i < columns.Count; i++)
        {
            var value = columns[i].Value(row);
            WriteCell(writer, value);
            if (columns[i].IsSummed && AmountOf(value) is { } amount)
                added[i] = (added[i] ?? 0) + amount;
        }
        writer.EndRow();
    }

    static decimal? AmountOf(object? value) =>
        value switch
        {
            Money money => money.Fen / 100m,
            decimal amount => amount,
            _ => null,
        };

    static void WriteSums<TRow>(
        XlsxWriter writer,
        IReadOnlyList<Column<TRow>> columns,
        decimal?[] added
    )
    {
        if (added.All(a => a is null))
            return;
        writer.StartRow();
        for (var i = 0; i < columns.Count; i++)
            if (added[i] is { } sum)
                writer.Number(sum, XlsxWriter.Style.Total);
            else if (i == 0)
                writer.Text("合计", XlsxWriter.Style.Total);
            else
                writer.Skip();
        writer.EndRow();
    }

    static void WriteCell(XlsxWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Skip();
                break;
            case Money or decimal:
                writer.Number(AmountOf(value)!.Value, XlsxWriter.Style.Amount);
                break;
            case int or long or double:
                writer.Number(
                    Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                    XlsxWriter.Style.Plain
                );
                break;
            case DateOnly day:
                writer.Number(Serial(day.ToDateTime(TimeOnly.MinValue)), XlsxWriter.Style.Day);
                break;
            case DateTime utc:
                writer.Number(Serial(Beijing.Utc(utc) + Beijing.Offset), XlsxWriter.Style.Instant);
                break;
            case bool yes:
                writer.Text(yes ? "是" : "否", XlsxWriter.Style.Text);
                break;
            default:
                writer.Text(Safe(value.ToString() ?? ""), XlsxWriter.Style.Text);
                break;
        }
    }

    static async Task WriteNotesAsync(XlsxWriter writer, WorkbookHead head, int total)
    {
        (string Name, object Value)[] notes =
        [
            ("名称", head.Title),
            ("筛选条件", await head.Filter() ?? "全部"),
            ("条数", total),
            ("导出时间", head.ExportedAt),
            ("导出单位", head.Unit),
        ];
        writer.StartSheet("说明", [14, 60], hasHeader: false);
        foreach (var (name, value) in notes)
        {
            writer.StartRow();
            writer.Text(name, XlsxWriter.Style.Header);
            WriteCell(writer, value);
            writer.EndRow();
        }
        writer.EndSheet(null, head.Title, head.Unit);
    }

    // A tenth decimal is a hundredth of a millisecond.
    static decimal Serial(DateTime time) => Math.Round((decimal)time.ToOADate(), 10);

    /// <summary>The text as the file format writes it: what looks like one of its escapes (_x003D_)
    /// would come back as another character.</summary>
    internal static string Escaped(string text) =>
        text.Contains("_x", StringComparison.OrdinalIgnoreCase)
            ? EscapeInText.Replace(text, "_x005F_$1")
            : text;

    static readonly Regex EscapeInText = new("_(x[0-9A-Fa-f]{4}_)", RegexOptions.IgnoreCase);

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

    static bool IsFormulaStart(string text)
    {
        if (text[0] is '\t' or '\r' or '\n')
            return true;
        foreach (var rune in text.EnumerateRunes())
            if (!IsUnseen(rune))
                return rune.IsBmp
                    && "=+-@＝＋－＠﹦﹢﹣﹫−".Contains((char)rune.Value, StringComparison.Ordinal);
        return false;
    }

    /// <summary>Blanks, and marks that take no room: a spreadsheet may drop them.</summary>
    static bool IsUnseen(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.Control
        || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

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
/// <param name="Personal">Whether it is masked for who may see no personal data.</param>
/// <param name="Kind">What of a person it tells.</param>
/// <param name="People">Whether it counts people: 1 to 4 are masked likewise.</param>
public sealed record Column<TRow>(
    string Title,
    Func<TRow, object?> Value,
    double Width = 16,
    bool Personal = false,
    PersonalKind Kind = PersonalKind.Number,
    bool People = false
)
{
    /// <summary>Whether amounts in it are added up; a price per unit isn't.</summary>
    public bool IsSummed => !Title.Contains('/') && !Title.Contains("余额");

    /// <summary>The same column, masked.</summary>
    public Column<TRow> Masked() =>
        Personal ? this with { Value = row => PersonalAttribute.Hide(Kind, Value(row)) }
        : People
            ? this with
            {
                Value = row => Value(row) is int n && SmallGroups.IsSmall(n) ? null : Value(row),
            }
        : this;
}
