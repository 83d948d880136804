using System.Buffers.Binary;

namespace Huzhu.Data.Files;

/// <summary>
/// Looks into an uploaded file: only PDF, JPG, PNG and DOCX are taken, by what they are and not
/// by what they are called, whole, without a password, macros or scripts.
/// </summary>
public static class FileCheck
{
    const int MaxPixels = 100_000_000;

    /// <summary>The content type of a file that may be taken.</summary>
    /// <exception cref="FileRefused">It may not.</exception>
    public static string ContentTypeOf(string name, byte[] content)
    {
        if (OtherName(content) is { } other)
        {
            throw new FileRefused(FileFault.Unsupported, other);
        }
        var found = KindOf(content);
        var called = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".pdf" => "PDF",
            ".jpg" or ".jpeg" or ".jfif" or ".jpe" => "JPG",
            ".png" => "PNG",
            ".docx" => "DOCX",
            _ => throw Unsupported(found),
        };
        if (found is null)
        {
            throw Unsupported(found);
        }
        if (found != called)
        {
            var message = $"文件名说是 {called}，内容却是 {found}，请用正确的扩展名重新保存。";
            throw new FileRefused(FileFault.NameMismatch, message);
        }
        switch (found)
        {
            case "PDF":
                PdfCheck.Check(content);
                return "application/pdf";
            case "JPG":
                CheckJpg(content);
                return "image/jpeg";
            case "PNG":
                PngCheck.Check(content);
                return "image/png";
            default:
                DocxCheck.Check(content);
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
    }

    /// <summary>What phones, browsers and old programs save under the names of others, in words
    /// that say what to do; null: none of them.</summary>
    static string? OtherName(ReadOnlySpan<byte> content)
    {
        if (Pictures.NameOf(content) is { } picture)
        {
            return picture == "视频"
                ? "这是视频，不是照片，请截图或另拍成 JPG 后再上传。"
                : $"这是 {picture} 图片（扩展名可能被改过），请在手机或电脑上另存为 JPG 后再上传。";
        }
        if (content.StartsWith("{\\rtf"u8))
        {
            return "这是 RTF 文件，请在 Word 或 WPS 中打开，另存为 .docx 或 PDF 后再上传。";
        }
        var head = System.Text.Encoding.UTF8.GetString(content[..Math.Min(content.Length, 512)]);
        var start = head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return
            start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? "这是网页（HTML）改了扩展名的文件，请在浏览器中打开，打印为 PDF 后再上传。"
            : null;
    }

    static string? KindOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? "PDF"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "JPG"
        : content.StartsWith(PngCheck.Signature) ? "PNG"
        : content.StartsWith("PK\x03\x04"u8) ? "DOCX"
        : content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
            ? throw OldOrLockedOffice()
        : null;

    static FileRefused OldOrLockedOffice() =>
        new(
            FileFault.Encrypted,
            "这是旧版 Word（.doc）或加了密码的文件，请去掉密码，另存为 .docx 或 PDF 后再上传。"
        );

    static FileRefused Unsupported(string? found) =>
        new(
            FileFault.Unsupported,
            found is null
                ? "只接受 PDF、JPG、PNG 和 Word（.docx）文件，请转换格式后再上传。"
                : $"文件名没有正确的扩展名（内容是 {found}），请改名后再上传。"
        );

    internal static FileRefused Broken(string kind) =>
        new(FileFault.Broken, $"{kind} 文件已损坏或不完整，打不开，请重新导出或扫描。");

    /// <summary>Walks the segments up to the image data: there must be a frame of a bearable
    /// size, then data, then the end mark.</summary>
    static void CheckJpg(ReadOnlySpan<byte> content)
    {
        var hasFrame = false;
        for (var at = 2; at + 4 <= content.Length; )
        {
            var marker = content[at + 1];
            if (content[at] != 0xFF)
            {
                break;
            }
            if (marker == 0xFF)
            {
                at++; // fill byte
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame && at + 9 <= content.Length)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]);
                RequireSize("JPG", width, height);
                hasFrame = true;
            }
            if (marker == 0xDA)
            {
                var hasEnd = content[at..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0;
                if (hasFrame && hasEnd)
                {
                    return;
                }
                break;
            }
            if (length < 2)
            {
                break;
            }
            at += 2 + length;
        }
        throw Broken("JPG");
    }

    internal static void RequireSize(string kind, long width, long height)
    {
        if (width == 0 || height == 0)
        {
            throw Broken(kind);
        }
        if (width * height > MaxPixels)
        {
            throw new FileRefused(
                FileFault.Bomb,
                $"图片有 {width}×{height} 像素，太大了，请缩小到 1 亿像素以内。"
            );
        }
    }
}
