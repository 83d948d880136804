using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Huzhu.Data.Files;

/// <summary>
/// What a stranger's zip may cost: entries, bytes unpacked and, above <see cref="Free"/>, how many
/// times its own size it grows. Sizes are compared before they are added, so that no declared
/// size, however large, overflows the sum; what is then unpacked is counted, and its XML is read
/// by a reader whose memory no document can drive up. Used for everything that is a zip: docx,
/// rosters, statements.
/// </summary>
/// <param name="Kind">As the refusal calls it: Word, Excel.</param>
/// <param name="MaxTotal">Bytes of all entries unpacked, at most.</param>
public sealed record ZipLimits(string Kind, long MaxTotal)
{
    public static readonly ZipLimits Word = new("Word", 100L << 20);
    public static readonly ZipLimits Excel = new("Excel", 400L << 20);

    const int MaxEntries = 2_000;

    /// <summary>Bytes unpacked that harm nobody, however small the file: long blank tables shrink
    /// to a hundredth.</summary>
    const long Free = 24L << 20;
    const int MaxRatio = 100;
    const int MostNames = 4_000;
    const int MostDepth = 200;
    const long MostBetween = 1 << 20;

    /// <summary>Opens a zip that is bearable by what it declares.</summary>
    /// <exception cref="FileRefused">A bomb, or locked with a password.</exception>
    /// <exception cref="InvalidDataException">No zip, or two entries of one name.</exception>
    public ZipArchive Open(byte[] content)
    {
        if (DeclaredEntries(content) > MaxEntries)
            throw Bomb();
        var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        try
        {
            Require(zip, content.Length);
            return zip;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Open"/>
    /// <param name="packed">Size of the file in bytes.</param>
    public void Require(ZipArchive zip, long packed)
    {
        if (zip.Entries.Count > MaxEntries)
            throw Bomb();
        var most = Math.Min(MaxTotal, Math.Max(Free, packed * MaxRatio));
        var left = most;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            if (entry.Length < 0 || entry.Length > left)
                throw Bomb();
            left -= entry.Length;
            if (entry.IsEncrypted)
                throw new FileRefused(
                    FileFault.Encrypted,
                    $"{Kind} 文件加了密码，请去掉密码后再上传。"
                );
            if (!names.Add(entry.FullName.Replace('\\', '/')))
                throw new InvalidDataException("two entries of one name");
        }
    }

    FileRefused Bomb() =>
        new(
            FileFault.Bomb,
            $"{Kind} 文件解压后异常庞大，不予接收。请删去多余的空行、工作表和图片，另存一份后再上传。"
        );

    /// <summary>What the zip's end says, before any of its list is read.</summary>
    static int DeclaredEntries(ReadOnlySpan<byte> content)
    {
        var tail = content[^Math.Min(content.Length, 65_557)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        return end >= 0 && end + 12 <= tail.Length
            ? BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..])
            : 0;
    }

    /// <summary>The content of an entry, no further than it declared and than
    /// <paramref name="most"/> bytes.</summary>
    /// <exception cref="InvalidDataException">While it is read: there is more.</exception>
    public static Stream Unpack(ZipArchiveEntry entry, long most = long.MaxValue) =>
        new Counted(entry.Open(), Math.Min(entry.Length, most), long.MaxValue);

    /// <summary>A reader of XML that a stranger wrote: no DTD, few names, no markup or text of more
    /// than a megabyte. Advance it by <see cref="Next"/>, never by Skip, so that nesting stays
    /// within bounds, too.</summary>
    public static XmlReader Xml(Stream content, bool closes = false) =>
        XmlReader.Create(
            new Counted(content, long.MaxValue, MostBetween),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = closes,
                NameTable = new FewNames(),
            }
        );

    /// <inheritdoc cref="Xml(Stream, bool)"/>
    public static XmlReader Xml(ZipArchiveEntry entry, long most = long.MaxValue) =>
        Xml(Unpack(entry, most), closes: true);

    /// <summary>Reads on.</summary>
    /// <exception cref="XmlException">Nested deeper than any office program does.</exception>
    public static bool Next(XmlReader xml) =>
        xml.Read() && (xml.Depth <= MostDepth ? true : throw new XmlException("nested too deep"));

    /// <summary>Names stay in memory as long as the reader: a document of nothing but names would
    /// fill it.</summary>
    sealed class FewNames : NameTable
    {
        int added;

        public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

        public override string Add(char[] key, int start, int len) =>
            Get(key, start, len) ?? base.Add(Counted(new string(key, start, len)));

        string Counted(string key) =>
            ++added <= MostNames ? key : throw new XmlException("too many names");
    }

    /// <summary>Counts what is read, and how far one <c>&lt;</c> is from the next: the reader
    /// holds a tag or a text as a whole.</summary>
    sealed class Counted(Stream inner, long most, long mostBetween) : Stream
    {
        long read;
        long between;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var length = inner.Read(buffer);
            if ((read += length) > most)
                throw new InvalidDataException("more than was declared");
            var last = buffer[..length].LastIndexOf((byte)'<');
            between = last < 0 ? between + length : length - last;
            if (between > mostBetween)
                throw new InvalidDataException("a tag or a text too long");
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
