using System.IO.Compression;
using System.Text;

namespace Huzhu.Data.Files;

/// <summary>Looks into an uploaded table: an xlsx that is bearable and without macros, or a csv.
/// Anything else is told what it is. What is in its cells is the reader's business.</summary>
public static class SheetCheck
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Csv = "text/csv";

    const string SaveAs = "请在表格软件中打开，用“另存为”存成 .xlsx 或 .csv 后再上传。";

    /// <summary>The content type of a table that may be taken.</summary>
    /// <exception cref="FileRefused">It may not.</exception>
    public static string ContentTypeOf(string name, byte[] content)
    {
        var type = TypeOf(content);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" or ".xlsx" => type,
            ".xlsm" => throw Macro(),
            _ => throw Unsupported("只接受 Excel（.xlsx）和 CSV（.csv）文件"),
        };
    }

    /// <summary>The same of a table without a name, such as a bank's statement.</summary>
    /// <exception cref="FileRefused">It is neither.</exception>
    public static string TypeOf(byte[] content)
    {
        if (content.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            CheckZip(content);
            return Xlsx;
        }
        return Other(content) is { } refused ? throw refused : Csv;
    }

    static FileRefused? Other(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return OldOrLocked(bytes);
        if (bytes.StartsWith("%PDF"u8))
            return Unsupported("这是 PDF 文件，不是表格");
        if (PictureName(bytes) is { } picture)
            return Unsupported($"这是图片（{picture}），不是表格");
        if (bytes.StartsWith("PK"u8) || bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z"u8))
            return Unsupported("这是压缩包或不完整的文件，请先解压");
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var text = (CsvRows.WideOf(head) ?? Encoding.UTF8).GetString(head).TrimStart('\uFEFF');
        var start = text.TrimStart();
        if (start.StartsWith('<'))
            return
                start.Contains("Excel.Sheet", StringComparison.OrdinalIgnoreCase)
                || start.Contains("urn:schemas-microsoft-com:office:spreadsheet")
                ? Unsupported("这是旧的 XML 表格")
                : Unsupported("这是网页（HTML）改了扩展名的文件，不是真正的表格");
        return
            head.Contains((byte)0)
            && CsvRows.WideOf(head) is null
            && !bytes.StartsWith(Encoding.Unicode.Preamble)
            && !bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)
            ? Unsupported("这不是表格文件，只接受 Excel（.xlsx）和 CSV（.csv）文件")
            : null;
    }

    /// <summary>Old Office files and locked new ones are the same kind of container; the names of
    /// its streams tell which.</summary>
    static FileRefused OldOrLocked(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return new(
                FileFault.Encrypted,
                "文件加了密码，打不开。请在表格软件中去掉打开密码，另存为 .xlsx 后再上传。"
            );
        return content.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
            ? Unsupported("这是旧版 Word 文件，不是表格")
            : Unsupported("这是旧版表格（.xls 或 WPS 的 .et），改扩展名不能变成 .xlsx");
    }

    static string? PictureName(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "JPG"
        : content.StartsWith(PngCheck.Signature) ? "PNG"
        : Pictures.NameOf(content);

    static FileRefused Unsupported(string what) => new(FileFault.Unsupported, $"{what}。{SaveAs}");

    static FileRefused Macro() =>
        new(FileFault.Macro, "文件里含有宏，请另存为不含宏的 .xlsx 后再上传。");

    static void CheckZip(byte[] content)
    {
        try
        {
            using var zip = ZipLimits.Excel.Open(content);
            if (
                zip.Entries.Any(e =>
                    e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                )
            )
                throw Macro();
            if (zip.Entries.Any(e => Is(e, "xl/workbook.bin")))
                throw Unsupported("这是二进制表格（.xlsb）");
            if (zip.Entries.Any(e => Is(e, "word/document.xml")))
                throw Unsupported("这是 Word 文件，不是表格");
            if (
                zip.Entries.Any(e => Is(e, "content.xml"))
                && zip.Entries.Any(e => Is(e, "mimetype"))
            )
                throw Unsupported("这是 OpenDocument 表格（.ods）");
            if (!zip.Entries.Any(e => Is(e, "[Content_Types].xml") || Is(e, "xl/workbook.xml")))
                throw Unsupported("这是压缩包，不是表格");
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or IOException
                        or ArgumentException
                        or NotSupportedException
                        or OverflowException
            )
        {
            throw new FileRefused(
                FileFault.Broken,
                "文件已损坏，打不开。请在表格软件中重新另存为 .xlsx 后再上传。"
            );
        }
    }

    static bool Is(ZipArchiveEntry entry, string name) =>
        entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
