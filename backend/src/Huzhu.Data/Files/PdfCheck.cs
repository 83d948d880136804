using System.IO.Compression;

namespace Huzhu.Data.Files;

/// <summary>
/// A PDF must be whole, without a password, scripts, programs to start, forms that send themselves,
/// or other files inside. Names are looked at as a reader reads them, with their escapes
/// (/J#61vaScript), also inside object streams, which are unpacked within bounds. What a reader
/// would have to decode in a way that is not looked into is refused.
/// </summary>
static class PdfCheck
{
    /// <summary>Bytes that all object streams of a file may hold together (64 MB).</summary>
    const int MostObjects = 64 << 20;

    /// <summary>Longer names than any that is looked for are cut.</summary>
    const int LongestName = 24;

    enum Found
    {
        Encrypted,
        Active,
        Attached,
    }

    public static void Check(byte[] content)
    {
        ReadOnlySpan<byte> all = content;
        var tail = all[^Math.Min(2048, all.Length)..];
        if (tail.IndexOf("startxref"u8) < 0 || tail.IndexOf("%%EOF"u8) < 0)
            throw FileCheck.Broken("PDF");
        var left = MostObjects;
        for (var at = 0; at < all.Length; )
        {
            var stream = NextStream(all, at);
            Refuse(all[at..stream.Start], isCode: true);
            if (stream.Start == all.Length)
                return;
            var body = all[stream.Start..stream.End];
            var head = HeadOf(all[at..stream.Start]);
            if (Names(head, "First"u8) && Names(head, "N"u8))
                left -= RefuseObjects(content, stream, head, left);
            else
                // a stream's data may look like anything: only long names mean something in it
                Refuse(body, isCode: false);
            at = stream.End;
        }
    }

    /// <summary>The data of the next stream; empty at the end.</summary>
    static (int Start, int End) NextStream(ReadOnlySpan<byte> all, int from)
    {
        for (var at = from; ; )
        {
            var next = all[at..].IndexOf("stream"u8);
            if (next < 0)
                return (all.Length, all.Length);
            var start = at + next + "stream".Length;
            var isEnd = at + next >= 3 && all[(at + next - 3)..].StartsWith("end"u8);
            if (isEnd || start >= all.Length || all[start] is not ((byte)'\r' or (byte)'\n'))
            {
                at = start;
                continue;
            }
            start += all[start] == '\r' && start + 1 < all.Length && all[start + 1] == '\n' ? 2 : 1;
            var end = all[start..].IndexOf("endstream"u8);
            return (start, end < 0 ? all.Length : start + end);
        }
    }

    /// <summary>What stands before a stream's data: its object, from the word obj on.</summary>
    static ReadOnlySpan<byte> HeadOf(ReadOnlySpan<byte> before)
    {
        var at = before.LastIndexOf(" obj"u8);
        return at < 0 ? before : before[at..];
    }

    /// <summary>Looks into a stream of objects.</summary>
    /// <returns>How many bytes it holds.</returns>
    static int RefuseObjects(
        byte[] content,
        (int Start, int End) stream,
        ReadOnlySpan<byte> head,
        int left
    )
    {
        if (!Names(head, "Filter"u8))
        {
            Refuse(content.AsSpan(stream.Start..stream.End), isCode: true);
            return stream.End - stream.Start;
        }
        var isPlain =
            Names(head, "FlateDecode"u8)
            && CountOf(head, "Decode"u8) == 1
            && !Names(head, "Predictor"u8);
        if (!isPlain)
            throw FileCheck.Broken("PDF");
        try
        {
            using var packed = new MemoryStream(content, stream.Start, stream.End - stream.Start);
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            using var objects = new MemoryStream();
            var bounded = new BoundedStream(unpacked, left, Bomb);
            bounded.CopyTo(objects);
            Refuse(objects.GetBuffer().AsSpan(0, (int)objects.Length), isCode: true);
            return (int)objects.Length;
        }
        catch (InvalidDataException)
        {
            throw FileCheck.Broken("PDF");
        }
    }

    static FileRefused Bomb() =>
        new(FileFault.Bomb, "PDF 文件解压后异常庞大，不予接收。请用“打印为 PDF”重新生成后再上传。");

    static int CountOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part)
    {
        var count = 0;
        for (int at; (at = text.IndexOf(part)) >= 0; count++)
            text = text[(at + part.Length)..];
        return count;
    }

    static bool Names(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        Span<byte> read = stackalloc byte[LongestName];
        while (NextName(ref text, read, out var length))
            if (read[..length].SequenceEqual(name))
                return true;
        return false;
    }

    /// <param name="isCode">Whether it is read as objects; else only long names count.</param>
    static void Refuse(ReadOnlySpan<byte> text, bool isCode)
    {
        Span<byte> read = stackalloc byte[LongestName];
        while (NextName(ref text, read, out var length))
            if ((length > 5 || isCode) && FoundIn(read[..length]) is { } found)
                throw Refusal(found);
    }

    static Found? FoundIn(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Encrypt"u8) ? Found.Encrypted
        : name.SequenceEqual("EmbeddedFile"u8)
        || name.SequenceEqual("EmbeddedFiles"u8)
        || name.SequenceEqual("RichMedia"u8)
        || name.SequenceEqual("GoToE"u8)
            ? Found.Attached
        : name.SequenceEqual("JavaScript"u8)
        || name.SequenceEqual("JS"u8)
        || name.SequenceEqual("Launch"u8)
        || name.SequenceEqual("SubmitForm"u8)
        || name.SequenceEqual("ImportData"u8)
            ? Found.Active
        : null;

    /// <summary>Reads the next name, with its escapes resolved, and moves behind it.</summary>
    static bool NextName(ref ReadOnlySpan<byte> text, scoped Span<byte> read, out int length)
    {
        length = 0;
        var start = text.IndexOf((byte)'/');
        if (start < 0)
            return false;
        text = text[(start + 1)..];
        var at = 0;
        for (; at < text.Length && !IsDelimiter(text[at]); at++)
        {
            var value = text[at];
            if (
                value == '#'
                && at + 2 < text.Length
                && HexOf(text[at + 1]) is >= 0 and var high
                && HexOf(text[at + 2]) is >= 0 and var low
            )
            {
                value = (byte)(high << 4 | low);
                at += 2;
            }
            if (length < read.Length)
                read[length++] = value;
        }
        text = text[at..];
        return true;
    }

    static int HexOf(byte digit) =>
        char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32($"{(char)digit}", 16) : -1;

    static bool IsDelimiter(byte value) =>
        value is 0 or 9 or 10 or 12 or 13 or 32 || "()<>[]{}/%"u8.Contains(value);

    static FileRefused Refusal(Found found) =>
        found switch
        {
            Found.Encrypted => new(
                FileFault.Encrypted,
                "PDF 设了密码或权限保护，请去掉保护后再上传。"
            ),
            Found.Attached => new(
                FileFault.ActiveContent,
                "PDF 里夹带了别的文件，请把它们分开上传，或用“打印为 PDF”重新生成。"
            ),
            Found.Active => new(
                FileFault.ActiveContent,
                "PDF 里含有脚本、会自动提交的表单或启动程序的动作，请用“打印为 PDF”重新生成后再上传。"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(found)),
        };
}
