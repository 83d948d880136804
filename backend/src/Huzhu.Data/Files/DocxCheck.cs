using System.IO.Compression;
using System.Xml;

namespace Huzhu.Data.Files;

/// <summary>
/// A Word document must be a bearable zip of well-formed XML without a DTD, macros, ActiveX or
/// a template from elsewhere. Declared sizes are added up before anything is unpacked; an entry
/// is unpacked no further than it declared, and its checksum shows whether that was the truth.
/// </summary>
static class DocxCheck
{
    const string MainType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static void Check(byte[] content)
    {
        try
        {
            using var zip = ZipLimits.Word.Open(content);
            RefuseMacros(zip);
            foreach (var entry in zip.Entries)
            {
                ReadThrough(entry);
            }
            if (!IsWord(zip))
            {
                throw new FileRefused(
                    FileFault.Unsupported,
                    "这不是 Word 文档（.docx），只接受 PDF、JPG、PNG 和 Word（.docx）文件。"
                );
            }
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException)
        {
            throw FileCheck.Broken("Word");
        }
    }

    static void RefuseMacros(ZipArchive zip)
    {
        if (
            zip.Entries.Any(e =>
                e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                || e.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            throw Macro();
        }
    }

    static FileRefused Macro() =>
        new(FileFault.Macro, "Word 文件里含有宏，请另存为不含宏的 .docx 或 PDF 后再上传。");

    /// <summary>Unpacks one entry to its end, and reads it as XML where it is that.</summary>
    static void ReadThrough(ZipArchiveEntry entry)
    {
        using var stream = new Summed(ZipLimits.Unpack(entry));
        var isXml =
            entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        if (isXml)
        {
            RefuseOutsideParts(stream);
        }
        stream.CopyTo(Stream.Null);
        if (stream.Checksum != entry.Crc32)
        {
            throw FileCheck.Broken("Word");
        }
    }

    static void RefuseOutsideParts(Stream stream)
    {
        using var xml = ZipLimits.Xml(stream);
        while (ZipLimits.Next(xml))
        {
            if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("TargetMode") == "External"
                && xml.GetAttribute("Type")?.Split('/')[^1] is not "hyperlink"
            )
            {
                throw new FileRefused(
                    FileFault.ActiveContent,
                    "Word 文件引用了外部的模板、对象或图片，请打印为 PDF 后再上传。"
                );
            }
        }
    }

    /// <summary>Which part is the main one, says the list of types: programs call it what they
    /// will.
    /// </summary>
    static bool IsWord(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types)
        {
            return false;
        }
        var isWord = false;
        using var stream = types.Open();
        using var xml = ZipLimits.Xml(stream);
        while (ZipLimits.Next(xml))
        {
            var type = xml.NodeType == XmlNodeType.Element ? xml.GetAttribute("ContentType") : null;
            // whatever the part itself is called
            if (
                type?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true
                || type?.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) == true
            )
            {
                throw Macro();
            }
            isWord |=
                type == MainType
                && xml.GetAttribute("PartName")?.TrimStart('/') is { } part
                && zip.Entries.Any(e =>
                    e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase)
                );
        }
        return isWord;
    }

    /// <summary>Sums up what is read through it.</summary>
    sealed class Summed(Stream inner) : Stream
    {
        uint sum = Crc32.Start;

        public uint Checksum => Crc32.End(sum);
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = inner.Read(buffer, offset, count);
            sum = Crc32.Add(sum, buffer.AsSpan(offset, length));
            return length;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
