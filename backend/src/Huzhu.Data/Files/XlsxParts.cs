using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Huzhu.Data.Files;

/// <summary>The texts that the cells of a workbook share, as bytes one behind the other: a million
/// short ones take no more than they are long.</summary>
sealed class SharedTexts
{
    const long Most = 160L << 20;
    const int Block = 256 << 10;
    readonly List<byte[]> blocks = [];
    readonly List<int> ends = [];
    int length;

    public static SharedTexts Read(ZipArchiveEntry? part)
    {
        var texts = new SharedTexts();
        if (part is null)
            return texts;
        using var xml = ZipLimits.Xml(part, Most);
        var text = new StringBuilder();
        while (ZipLimits.Next(xml))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            text.Clear();
            XlsxRows.RichText(xml, text);
            texts.Add(XlsxRows.Plain(text.ToString()));
        }
        return texts;
    }

    void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).AsSpan();
        while (bytes.Length > 0)
        {
            if (length == blocks.Count * Block)
                blocks.Add(new byte[Block]);
            var room = Math.Min(bytes.Length, Block - length % Block);
            bytes[..room].CopyTo(blocks[^1].AsSpan(length % Block));
            length += room;
            bytes = bytes[room..];
        }
        ends.Add(length);
    }

    /// <exception cref="InvalidDataException">There is no such text.</exception>
    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= ends.Count)
                throw new InvalidDataException("a text that isn't there");
            var (from, to) = (index == 0 ? 0 : ends[index - 1], ends[index]);
            if (to == from)
                return "";
            if (from / Block == (to - 1) / Block)
                return Encoding.UTF8.GetString(blocks[from / Block], from % Block, to - from);
            var whole = new byte[to - from];
            for (var at = from; at < to; )
            {
                var room = Math.Min(to - at, Block - at % Block);
                blocks[at / Block].AsSpan(at % Block, room).CopyTo(whole.AsSpan(at - from));
                at += room;
            }
            return Encoding.UTF8.GetString(whole);
        }
    }
}

/// <summary>Which of a workbook's cell styles show a number as a date.</summary>
sealed class XlsxStyles
{
    const long Most = 16L << 20;
    const int MostStyles = 100_000;
    readonly List<bool> dates = [];

    public static XlsxStyles Read(ZipArchiveEntry? part)
    {
        var styles = new XlsxStyles();
        if (part is null)
            return styles;
        var formats = new Dictionary<int, bool>();
        using var xml = ZipLimits.Xml(part, Most);
        var inCells = false;
        while (ZipLimits.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
                inCells = false;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "cellXfs")
                inCells = !xml.IsEmptyElement;
            else if (xml.LocalName == "numFmt" && formats.Count < MostStyles)
                formats[Int(xml.GetAttribute("numFmtId"))] = ShowsDate(
                    xml.GetAttribute("formatCode") ?? ""
                );
            else if (inCells && xml.LocalName == "xf" && styles.dates.Count < MostStyles)
                styles.dates.Add(
                    Int(xml.GetAttribute("numFmtId")) is var id
                        && (formats.TryGetValue(id, out var shows) ? shows : IsBuiltInDate(id))
                );
        }
        return styles;
    }

    public bool IsDate(string? style) =>
        style is not null && Int(style) is var at && at >= 0 && at < dates.Count && dates[at];

    static int Int(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : -1;

    /// <summary>Also the ones of a Chinese Excel, whose codes stand in no file.</summary>
    static bool IsBuiltInDate(int id) =>
        id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format has a year, month, day or time outside quotes and
    /// colours.</summary>
    static bool ShowsDate(string code)
    {
        var first = code.Split(';')[0];
        for (var i = 0; i < first.Length; i++)
        {
            switch (first[i])
            {
                case '"':
                    i = first.IndexOf('"', i + 1) is >= 0 and var quote ? quote : first.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = first.IndexOf(']', i + 1) is >= 0 and var bracket
                        ? bracket
                        : first.Length - 1;
                    if (first[(i + 1)..end] is "h" or "hh" or "m" or "mm" or "s" or "ss")
                        return true;
                    i = end;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
                case 'G'
                or 'g'
                    when first.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += 6;
                    break;
            }
        }
        return false;
    }
}
