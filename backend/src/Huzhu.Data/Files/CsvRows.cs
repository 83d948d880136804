using System.Text;
using Huzhu.Domain.Shared;

namespace Huzhu.Data.Files;

/// <summary>
/// A csv as Chinese offices have it: UTF-8, UTF-16 or GB18030, with commas, semicolons or tabs,
/// a first line <c>sep=;</c>, quotes with line ends inside, the end mark of old FoxPro systems.
/// </summary>
static class CsvRows
{
    const int LongestCell = 32_767;
    static readonly SheetOf Sheet = new("", false, false, []);

    // a Chinese Windows writes no UTF-8
    static CsvRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<SheetLine> Read(byte[] content)
    {
        var text = TextOf(content);
        var (at, separator) = StartOf(text);
        var cells = new List<Cell>();
        for (var number = 1; at < text.Length; number++)
        {
            if (number > SheetRows.LastRow)
                throw new FileRefused(
                    FileFault.TooLarge,
                    "文件的行数超过表格软件能打开的1,048,576行，请删去多余的空行或者分成几个文件。"
                );
            cells.Clear();
            at = Record(text, at, separator, cells, number);
            if (cells.Any(c => !c.IsBlank))
                yield return new(Sheet, number, false, cells);
        }
    }

    /// <summary>Reads one record, which may go over several lines.</summary>
    /// <returns>Where the next one begins.</returns>
    static int Record(string text, int at, char separator, List<Cell> cells, int number)
    {
        while (true)
        {
            var (cell, end) = Field(text, at, separator, number);
            if (cells.Count < SheetRows.Columns)
                cells.Add(cell);
            if (end < text.Length && text[end] == separator)
            {
                at = end + 1;
                continue;
            }
            if (end < text.Length && text[end] == '\r')
                end++;
            if (end < text.Length && text[end] == '\n')
                end++;
            return end;
        }
    }

    static (Cell Cell, int End) Field(string text, int at, char separator, int number)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ' && separator != ' ')
            start++;
        if (start < text.Length && text[start] == '"')
        {
            var quoted = new StringBuilder();
            for (at = start + 1; ; at++)
            {
                var end = text.IndexOf('"', at);
                if (end < 0 || quoted.Length > LongestCell)
                    throw new FileRefused(
                        FileFault.Broken,
                        $"第{number}行的引号没有成对，后面的内容无法分清。请在表格软件中打开，另存一份后重新导入。"
                    );
                quoted.Append(text, at, end - at);
                at = end + 1;
                if (at >= text.Length || text[at] != '"')
                    break;
                quoted.Append('"');
            }
            // what stands behind the closing quote belongs to the cell, as Excel has it
            var rest = EndOf(text, at, separator);
            quoted.Append(text, at, rest - at);
            return (CellOf(quoted.ToString()), rest);
        }
        var next = EndOf(text, at, separator);
        return (CellOf(text[at..next]), next);
    }

    static int EndOf(string text, int at, char separator)
    {
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            at++;
        return at;
    }

    static Cell CellOf(string typed) =>
        Typed.Unguarded(typed) is { Length: > 0 } text ? new(CellKind.Text, text) : Cell.Blank;

    /// <summary>Where the rows begin, and what stands between cells: as the file says, or what
    /// splits most of its first lines alike.</summary>
    static (int At, char Separator) StartOf(string text)
    {
        if (
            text.Length > 5
            && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && text[5..].TrimStart('\t', ',', ';').Length is var left
            && (left == 0 || text[text.Length - left] is '\r' or '\n')
        )
        {
            var at = text.Length - left;
            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            return (at, text[4]);
        }
        return (0, new[] { ',', '\t', ';' }.MaxBy(s => Alike(text, s)));
    }

    /// <summary>Of the first lines, how many cells stand in those of the commonest width.</summary>
    static int Alike(string text, char separator)
    {
        var widths = new List<int>();
        var (count, quoted) = (0, false);
        for (var i = 0; i < text.Length && widths.Count < 100; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == separator && !quoted)
                count++;
            else if (text[i] == '\n' && !quoted)
            {
                widths.Add(count);
                count = 0;
            }
        }
        widths.Add(count);
        return widths
            .Where(w => w > 0)
            .GroupBy(w => w)
            .Select(g => g.Key * g.Count())
            .DefaultIfEmpty()
            .Max();
    }

    static string TextOf(byte[] content)
    {
        var (encoding, skip) = EncodingOf(content);
        var text = encoding.GetString(content, skip, content.Length - skip);
        return text.TrimEnd('\x1A', '\0');
    }

    static (Encoding Encoding, int Skip) EncodingOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
            return (Encoding.UTF8, 3);
        if (content.StartsWith(Encoding.Unicode.Preamble))
            return (Encoding.Unicode, 2);
        if (content.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return (Encoding.BigEndianUnicode, 2);
        if (WideOf(content) is { } wide)
            return (wide, 0);
        return System.Text.Unicode.Utf8.IsValid(content)
            ? (Encoding.UTF8, 0)
            : (Encoding.GetEncoding("GB18030"), 0);
    }

    /// <summary>UTF-16 without a mark: digits, separators and line ends have a NUL beside them.
    /// </summary>
    internal static Encoding? WideOf(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length & ~1, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        return odd * 10 > head.Length && even == 0 ? Encoding.Unicode
            : even * 10 > head.Length && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }
}
