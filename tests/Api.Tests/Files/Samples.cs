using System.IO.Compression;
using System.Text;

namespace Api.Tests.Files;

/// <summary>Small files as people upload them.</summary>
static class Samples
{
    const string MainType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public const string ContentTypes =
        $"""<Types xmlns="t"><Override PartName="/word/document.xml" ContentType="{MainType}"/></Types>""";

    public static byte[] Pdf(string inside = "") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj <<{inside}>> endobj\nstartxref\n9\n%%EOF\n");

    /// <summary>A PDF whose objects lie in a packed object stream.</summary>
    public static byte[] PdfOfObjects(string objects, string more = "")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(objects));
        var head =
            $"%PDF-1.7\n1 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode {more}>> stream\n";
        return
        [
            .. Encoding.Latin1.GetBytes(head),
            .. packed.ToArray(),
            .. "\nendstream endobj\nstartxref\n9\n%%EOF\n"u8,
        ];
    }

    public static byte[] Jpg =>
        [
            .. new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2 },
            .. new byte[] { 0xFF, 0xC0, 0, 11, 8, 0, 40, 0, 30, 1, 1, 0x11, 0 },
            .. new byte[] { 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 12, 34, 56, 0xFF, 0xD9 },
        ];

    /// <summary>One grey pixel, made by an image library.</summary>
    public static byte[] Png =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5E"
                + "rkJggg=="
        );

    public static byte[] Docx(params (string Name, string Text)[] more) =>
        Zip([
            ("[Content_Types].xml", ContentTypes),
            ("word/document.xml", "<document>正文</document>"),
            .. more,
        ]);

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return packed.ToArray();
    }

    /// <summary>The zip with the declared size of its last entry made small: it lies.</summary>
    public static byte[] Lying(byte[] zip)
    {
        var copy = (byte[])zip.Clone();
        var central = copy.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.GetBytes(10).CopyTo(copy, central + 24);
        return copy;
    }
}
