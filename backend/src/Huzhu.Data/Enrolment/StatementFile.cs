using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Huzhu.Data.Files;

namespace Huzhu.Data.Enrolment;

/// <summary>A row of a table as the file has it: text, number or date per cell.</summary>
/// <param name="Number">The row number that Excel shows.</param>
sealed record TableRow(int Number, IReadOnlyList<object?> Cells);

/// <summary>The bytes of a bank statement as rows of cells: xlsx, or csv in UTF-8 or GB18030.
/// </summary>
static class StatementFile
{
    /// <summary>The largest statement, in bytes (5 MB).</summary>
    public const int Limit = 5 << 20;

    public const int MostRows = 20_000;
    const int MostColumns = 100;

    // the reader asks the system for a western code page before anything else
    static StatementFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="FileRefused">Too large, locked, a bomb, or not a table.</exception>
    public static async Task<byte[]> ReadAsync(Stream body, CancellationToken ct)
    {
        var content = new MemoryStream();
        var block = new byte[64 << 10];
        while (await body.ReadAsync(block, ct) is > 0 and var read)
        {
            content.Write(block, 0, read);
            if (content.Length > Limit)
                throw new FileRefused(
                    FileFault.TooLarge,
                    "文件超过5 MB，请按月或者按旬分段导出后再上传。"
                );
        }
        return content.Length > 0
            ? content.ToArray()
            : throw new FileRefused(FileFault.Empty, "文件是空的，请重新从网上银行导出。");
    }

    /// <summary>All rows of the first sheet.</summary>
    /// <exception cref="FileRefused">It can't be read as a table.</exception>
    public static IReadOnlyList<TableRow> RowsOf(byte[] content)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new FileRefused(
                FileFault.Encrypted,
                "这是旧版 Excel（.xls）或加了密码的文件，请去掉密码，另存为 .xlsx 或 .csv 后再上传。"
            );
        try
        {
            using var reader = content.AsSpan().StartsWith("PK"u8) ? Xlsx(content) : Csv(content);
            return Rows(reader);
        }
        // whatever the reader of a stranger's file comes to grief over, the file is at fault
        catch (Exception e) when (e is not FileRefused and not OutOfMemoryException)
        {
            throw new FileRefused(
                FileFault.Broken,
                "文件打不开，请确认是网上银行导出的 .xlsx 或 .csv 文件，重新导出后再上传。"
            );
        }
    }

    static IExcelDataReader Xlsx(byte[] content)
    {
        using (var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read))
            DocxCheck.RequireBearable(zip, content.Length, "Excel");
        return ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
    }

    static IExcelDataReader Csv(byte[] content)
    {
        if (content.AsSpan().Contains((byte)0))
            throw new FileRefused(
                FileFault.Unsupported,
                "只接受网上银行导出的 .xlsx 或 .csv 文件，请转换格式后再上传。"
            );
        return ExcelReaderFactory.CreateCsvReader(
            new MemoryStream(content),
            new()
            {
                FallbackEncoding = Encoding.GetEncoding("GB18030"),
                AutodetectSeparators = [',', ';', '\t'],
            }
        );
    }

    static List<TableRow> Rows(IExcelDataReader reader)
    {
        var rows = new List<TableRow>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = new object?[Math.Min(reader.FieldCount, MostColumns)];
            for (var column = 0; column < cells.Length; column++)
                cells[column] = reader.GetValue(column);
            if (cells.All(c => Text(c).Length == 0))
                continue;
            rows.Add(new(number, cells));
            // a header and what the bank writes above and below it come on top
            if (rows.Count > MostRows + 100)
                throw new FileRefused(
                    FileFault.TooLarge,
                    "流水超过20000行，请按月或者按旬分段导出后再上传。"
                );
        }
        return rows;
    }

    /// <summary>A cell as text: without the signs by which banks keep Excel from spoiling long
    /// numbers.</summary>
    public static string Text(object? cell) =>
        cell switch
        {
            null => "",
            string text => text.Trim('\t', ' ', '\u3000', '\r', '\n', '\'') is var plain
            && plain.StartsWith("=\"", StringComparison.Ordinal)
            && plain.EndsWith('"')
                ? plain[2..^1]
                : plain,
            DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
        };
}
