using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Files;

/// <summary>
/// Rows of an xlsx, transitional or strict, whatever its parts and prefixes are called. Read
/// straight from its XML, because an error and a formula without a result must not pass for a
/// blank cell; each sheet is streamed, shared texts are kept as the bytes they are.
/// </summary>
static class XlsxRows
{
    const int MostMerged = 100_000;
    const int LastCell = 32_767;

    public static IReadOnlyList<string> NamesOf(byte[] content)
    {
        using var book = XlsxBook.Open(content);
        return [.. book.Sheets.Select(s => s.Name)];
    }

    public static IEnumerable<SheetLine> Read(byte[] content)
    {
        using var book = XlsxBook.Open(content);
        var texts = SharedTexts.Read(book.Part("sharedStrings"));
        var styles = XlsxStyles.Read(book.Part("styles"));
        foreach (var (name, hidden, part) in book.Sheets)
        {
            var sheet = new SheetOf(name, hidden, book.Uses1904, MergedIn(part));
            foreach (var line in Lines(sheet, part, texts, styles))
                yield return line;
        }
    }

    static IEnumerable<SheetLine> Lines(
        SheetOf sheet,
        ZipArchiveEntry part,
        SharedTexts texts,
        XlsxStyles styles
    )
    {
        using var xml = ZipLimits.Xml(part);
        var cells = new List<Cell>();
        var (number, hidden, column, inRow) = (0, false, -1, false);
        while (ZipLimits.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                inRow = false;
                if (cells.Exists(c => !c.IsBlank))
                    yield return new(sheet, number, hidden, cells);
            }
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), out var r) ? r : number + 1;
                if (number is < 1 or > SheetRows.LastRow)
                    throw new InvalidDataException("a row that no sheet has");
                hidden = IsTrue(xml.GetAttribute("hidden"));
                (column, inRow) = (-1, !xml.IsEmptyElement);
                cells.Clear();
            }
            else if (inRow && xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (column >= SheetRows.Columns)
                    throw new InvalidDataException("a column that no sheet has");
                var cell = CellOf(xml, texts, styles, sheet.Uses1904);
                if (cell.IsBlank)
                    continue;
                while (cells.Count <= column)
                    cells.Add(Cell.Blank);
                cells[column] = cell;
            }
        }
    }

    /// <summary>Reads a cell to its end.</summary>
    static Cell CellOf(XmlReader xml, SharedTexts texts, XlsxStyles styles, bool uses1904)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
            return Cell.Blank;
        var (value, inline, hasFormula) = ((string?)null, (StringBuilder?)null, false);
        var depth = xml.Depth;
        while (ZipLimits.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "v":
                    value = TextOf(xml);
                    break;
                case "f":
                    hasFormula = true;
                    TextOf(xml);
                    break;
                case "is":
                    inline = new();
                    RichText(xml, inline);
                    break;
            }
        }
        if (inline is not null)
            return Text(Plain(inline.ToString()));
        if (string.IsNullOrEmpty(value))
            return hasFormula && (value is null || type != "str")
                ? new(CellKind.Text, Typed.NoResult)
                : Cell.Blank;
        return type switch
        {
            "s" => Text(texts[int.Parse(value, CultureInfo.InvariantCulture)]),
            "str" => Text(Plain(value)),
            "b" => Text(value.Trim() is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => Text(value.Trim()),
            "d" => DateTime.TryParse(
                value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? Date(day, day.ToOADate())
                : Text(value),
            _ => Number(value, styles.IsDate(style), uses1904),
        };
    }

    static Cell Text(string typed) =>
        Typed.Unguarded(typed) is { Length: > 0 } text ? new(CellKind.Text, text) : Cell.Blank;

    static Cell Number(string value, bool isDate, bool uses1904)
    {
        if (
            !double.TryParse(
                value,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            ) || !double.IsFinite(number)
        )
            return Text(value);
        if (isDate && DateOf(number, uses1904) is { } date)
            return Date(date, number);
        // more digits than a number in a spreadsheet holds
        var text =
            Math.Abs(number) >= 1e15
                ? number.ToString("E5", CultureInfo.InvariantCulture)
                : Shortest(number);
        return new(CellKind.Number, text, number);
    }

    /// <summary>Without the last digits that only binary arithmetic puts there: 0.1 +
    /// 0.2.</summary>
    static string Shortest(double number) =>
        decimal.TryParse(
            number.ToString("G15", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var plain
        )
            ? plain.ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);

    static Cell Date(DateTime at, double serial) =>
        new(
            CellKind.Date,
            at.ToString(
                at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture
            ),
            serial
        );

    /// <summary>The day that a serial counts to; null: to none.</summary>
    internal static DateTime? DateOf(double serial, bool uses1904)
    {
        var days = uses1904 ? serial + 1462 : serial;
        if (days is < 1 or >= 2_958_466)
            return null;
        // Excel has a 29 February 1900, which never was
        var at = DateTime.FromOADate(days < 60 ? days + 1 : days);
        // times are fractions that no binary number holds: 09:29:59.999 is 09:30
        return new DateTime(
            (at.Ticks + TimeSpan.TicksPerSecond / 2)
                / TimeSpan.TicksPerSecond
                * TimeSpan.TicksPerSecond
        );
    }

    /// <summary>The text of a simple element, read to its end.</summary>
    static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = "";
        while (ZipLimits.Next(xml) && xml.Depth > depth)
            if (IsText(xml))
                text = text.Length == 0 ? xml.Value : text + xml.Value;
        return text;
    }

    /// <summary>Adds the runs of a rich text, without the pinyin that stands over it.</summary>
    internal static void RichText(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement)
            return;
        var (depth, phonetic, inText) = (xml.Depth, int.MaxValue, false);
        while (ZipLimits.Next(xml) && xml.Depth > depth)
        {
            if (xml.Depth <= phonetic && xml.NodeType is XmlNodeType.Element)
                phonetic = xml.LocalName is "rPh" ? xml.Depth : int.MaxValue;
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "t")
                inText = !xml.IsEmptyElement;
            else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "t")
                inText = false;
            else if (inText && phonetic == int.MaxValue && IsText(xml) && text.Length <= LastCell)
                text.Append(xml.Value);
        }
    }

    static bool IsText(XmlReader xml) =>
        xml.NodeType
            is XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace;

    /// <summary>_x000D_ and the like stand for characters that XML hasn't.</summary>
    internal static string Plain(string text)
    {
        for (var at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; )
        {
            if (
                at + 7 <= text.Length
                && text[at + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(at + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
                text = $"{text.AsSpan(0, at)}{(char)code}{text.AsSpan(at + 7)}";
            at = at + 1 < text.Length ? text.IndexOf("_x", at + 1, StringComparison.Ordinal) : -1;
        }
        return text;
    }

    static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c))
                break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > SheetRows.Columns)
                throw new InvalidDataException("a column that no sheet has");
        }
        return column == 0 ? null : column - 1;
    }

    internal static bool IsTrue(string? text) => text is "1" or "true" or "on";

    /// <summary>They stand behind the rows, so that a sheet that has any is read twice.</summary>
    static List<MergedCells> MergedIn(ZipArchiveEntry part)
    {
        var found = new List<MergedCells>();
        if (!Mentions(part, "mergeCell "u8))
            return found;
        using var xml = ZipLimits.Xml(part);
        while (ZipLimits.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "mergeCell")
                continue;
            var ends = (xml.GetAttribute("ref") ?? "").Split(':');
            if (
                ends.Length == 2
                && ColumnOf(ends[0]) is { } from
                && ColumnOf(ends[1]) is { } to
                && RowOf(ends[0]) is { } first
                && RowOf(ends[1]) is { } last
                && found.Count < MostMerged
            )
                found.Add(new(first, last, from, to));
        }
        return found;
    }

    static int? RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), out var row)
            ? row
            : null;

    static bool Mentions(ZipArchiveEntry part, ReadOnlySpan<byte> word)
    {
        using var stream = ZipLimits.Unpack(part);
        var block = new byte[64 << 10];
        var kept = 0;
        while (stream.Read(block, kept, block.Length - kept) is > 0 and var read)
        {
            var held = block.AsSpan(0, kept + read);
            if (held.IndexOf(word) >= 0)
                return true;
            kept = Math.Min(word.Length - 1, held.Length);
            held[^kept..].CopyTo(block);
        }
        return false;
    }
}
