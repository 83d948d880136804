using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ExcelDataReader;
using Huzhu.Data.Files;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;

namespace Huzhu.Api.Enrolment;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Number">As the spreadsheet shows it.</param>
/// <param name="Texts">In the order of <see cref="RosterColumns"/>; null: an empty cell.</param>
public readonly record struct SheetRow(int Number, string?[] Texts);

/// <summary>The file is no roster that can be read; the message says why and what to do.</summary>
public sealed class UnreadableRoster(string message) : Exception(message);

/// <summary>Reads a roster's rows out of an xlsx or csv, one after another, never all at once.
/// </summary>
public static class RosterSheet
{
    /// <summary>The template's sheet is called so, followed by the plan's code.</summary>
    public const string Name = "参保名册";

    /// <summary>A template's sample row says so in its name column; it is nobody's.</summary>
    public const string Sample = "示例";

    const int HeaderWithin = 10;
    static readonly int PersonName = RosterColumns.IndexOf(MemberColumns.Name);

    static RosterSheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The plan that the template was made for; null: it doesn't say.</summary>
    public static string? PlanOf(byte[] content, string contentType)
    {
        if (contentType != SheetCheck.Xlsx)
            return null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            if (zip.GetEntry("xl/workbook.xml") is not { } workbook)
                return null;
            using var xml = XmlReader.Create(workbook.Open());
            return XDocument
                .Load(xml)
                .Descendants()
                .Where(e => e.Name.LocalName == "sheet")
                .Select(e => (string?)e.Attribute("name") ?? "")
                .FirstOrDefault(n => n.StartsWith(Name + " ", StringComparison.Ordinal))
                ?[(Name.Length + 1)..];
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    /// <exception cref="UnreadableRoster">While it is being read, also after some rows.</exception>
    public static IEnumerable<SheetRow> Read(byte[] content, string contentType)
    {
        using var rows = Rows(content, contentType).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                    yield break;
            }
            catch (Exception e) when (IsDamage(e))
            {
                throw new UnreadableRoster(
                    "文件读不下去，可能已经损坏。请在表格软件中打开，另存一份后重新导入。"
                );
            }
            yield return rows.Current;
        }
    }

    static IEnumerable<SheetRow> Rows(byte[] content, string contentType)
    {
        using var reader = Open(content, contentType);
        do
        {
            var number = 0;
            while (number < HeaderWithin && reader.Read())
            {
                number++;
                if (Header(reader) is not { } columns)
                    continue;
                RequireUnmerged(reader, number);
                while (reader.Read())
                {
                    number++;
                    if (Row(reader, columns) is { } texts && !IsSample(texts))
                        yield return new(number, texts);
                }
                yield break;
            }
        } while (reader.NextResult());
        throw new UnreadableRoster(
            "没有找到表头。请下载名册模板，第一行保留“"
                + string.Join("、", RosterColumns.All.Where(c => c.Required).Select(c => c.Title))
                + "”等列名，再导入。"
        );
    }

    static IExcelDataReader Open(byte[] content, string contentType)
    {
        var stream = new MemoryStream(content);
        return contentType == SheetCheck.Xlsx
            ? ExcelReaderFactory.CreateReader(stream)
            : ExcelReaderFactory.CreateCsvReader(
                stream,
                new ExcelReaderConfiguration
                {
                    // what is no UTF-8 comes from a Chinese Windows
                    FallbackEncoding = Encoding.GetEncoding("GB18030"),
                    AutodetectSeparators = [',', '\t', ';'],
                    AnalyzeInitialCsvRows = 100,
                }
            );
    }

    /// <summary>Which cell holds which column; null: this is no header yet.</summary>
    /// <exception cref="UnreadableRoster">It is one, but lacks columns.</exception>
    static int[]? Header(IExcelDataReader reader)
    {
        var columns = new int[RosterColumns.Count];
        Array.Fill(columns, -1);
        for (var cell = 0; cell < Math.Min(reader.FieldCount, 200); cell++)
        {
            var title = TitleOf(Text(reader.GetValue(cell)));
            for (var c = 0; c < columns.Length && title.Length > 0; c++)
                if (
                    RosterColumns.All[c] is var column
                    && (column.Title == title || column.Aliases.Contains(title))
                    && columns[c] < 0
                )
                    columns[c] = cell;
        }
        if (columns.Count(c => c >= 0) < 2)
            return null;
        var missing = RosterColumns
            .All.Where((column, c) => column.Required && columns[c] < 0)
            .Select(column => column.Title)
            .ToList();
        return missing.Count == 0
            ? columns
            : throw new UnreadableRoster(
                $"表头缺少：{string.Join("、", missing)}。请下载名册模板，照模板的列名补齐后重新导入。"
            );
    }

    /// <summary>A header without blanks, asterisks and what stands in brackets.</summary>
    static string TitleOf(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (c is '(' or '（')
                break;
            if (!char.IsWhiteSpace(c) && c is not ('*' or '＊' or '：' or ':'))
                plain.Append(c);
        }
        return plain.ToString();
    }

    static void RequireUnmerged(IExcelDataReader reader, int header)
    {
        if (reader.MergeCells?.FirstOrDefault(m => m.ToRow >= header) is { } merged)
            throw new UnreadableRoster(
                $"第{merged.FromRow + 1}行有合并的单元格，无法判断内容属于谁。请取消合并、补齐每一行后重新导入。"
            );
    }

    static string?[]? Row(IExcelDataReader reader, int[] columns)
    {
        string?[]? texts = null;
        for (var c = 0; c < columns.Length; c++)
            if (
                columns[c] >= 0
                && columns[c] < reader.FieldCount
                && Text(reader.GetValue(columns[c])) is { Length: > 0 } text
            )
                (texts ??= new string?[columns.Length])[c] = text;
        return texts;
    }

    static bool IsSample(string?[] texts) =>
        texts[PersonName]?.StartsWith(Sample, StringComparison.Ordinal) == true;

    static string? Text(object? value) =>
        value switch
        {
            null => null,
            string text => text.Trim(),
            // more digits than a number in a spreadsheet holds
            double number when Math.Abs(number) >= 1e15 => number.ToString(
                "E5",
                CultureInfo.InvariantCulture
            ),
            double number => number.ToString(CultureInfo.InvariantCulture),
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool yes => yes ? "是" : "否",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    static bool IsDamage(Exception e) =>
        e
            is ExcelDataReader.Exceptions.ExcelReaderException
                or XmlException
                or InvalidDataException
                or FormatException
                or IOException
                or ArgumentException
                or InvalidOperationException
                or NullReferenceException
                or IndexOutOfRangeException
                or KeyNotFoundException
                or OverflowException;
}
