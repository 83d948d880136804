using System.IO.Compression;

namespace Huzhu.Data.Files;

/// <summary>Looks into an uploaded table: an xlsx that is bearable and without macros, or a csv.
/// What is in its cells is the reader's business.</summary>
public static class SheetCheck
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Csv = "text/csv";

    const int MaxEntries = 2_000;
    const long MaxTotal = 400L << 20;

    /// <summary>The content type of a table that may be taken.</summary>
    /// <exception cref="FileRefused">It may not.</exception>
    public static string ContentTypeOf(string name, byte[] content)
    {
        var isZip = content.AsSpan().StartsWith("PK\x03\x04"u8);
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".csv"
                when !isZip && !content.AsSpan(0, Math.Min(content.Length, 4096)).Contains((byte)0):
                return Csv;
            case ".xlsx" when isZip:
                CheckZip(content);
                return Xlsx;
            default:
                throw new FileRefused(
                    FileFault.Unsupported,
                    "只接受 Excel（.xlsx）和 CSV（.csv）文件，请在表格软件中另存为其中一种。"
                );
        }
    }

    static void CheckZip(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > MaxEntries || zip.Entries.Sum(e => e.Length) > MaxTotal)
                throw new FileRefused(
                    FileFault.Bomb,
                    "文件解压后异常庞大，不予接收。请删去多余的工作表和空行后另存一份。"
                );
            if (
                zip.Entries.Any(e =>
                    e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                )
            )
                throw new FileRefused(
                    FileFault.Macro,
                    "文件里含有宏，请另存为不含宏的 .xlsx 后再上传。"
                );
        }
        catch (InvalidDataException)
        {
            throw new FileRefused(
                FileFault.Broken,
                "文件已损坏，打不开。请在表格软件中重新另存为 .xlsx 后再上传。"
            );
        }
    }
}
