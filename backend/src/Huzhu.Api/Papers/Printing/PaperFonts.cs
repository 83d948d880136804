using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Huzhu.Api.Papers.Printing;

/// <summary>
/// The fonts that go with the program, and what they can show. A character that none of them has
/// is printed as its code point in a frame, never as an empty box and never left out.
/// </summary>
public static partial class PaperFonts
{
    /// <summary>Where the pages believe their fonts to be; nothing leaves the machine.</summary>
    public const string Address = "https://paper.invalid/fonts/";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Papers", "fonts");
    static readonly Lazy<(int From, int To)[]> Coverage = new(ReadCoverage);

    /// <summary>The bytes of a font by its file name; null when there is no such font.</summary>
    public static byte[]? Read(string name)
    {
        var file = Path.Combine(Folder, Path.GetFileName(name));
        return file.EndsWith(".woff2", StringComparison.Ordinal) && File.Exists(file)
            ? File.ReadAllBytes(file)
            : null;
    }

    /// <summary>Whether the papers' fonts have the character.</summary>
    public static bool Covers(Rune rune)
    {
        if (rune.Value < 0x80 || IsInvisible(rune.Value))
        {
            return true;
        }
        var ranges = Coverage.Value;
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rune.Value < ranges[middle].From)
            {
                high = middle - 1;
            }
            else if (rune.Value > ranges[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Replaces what no font has by its framed code point, in encoded HTML.</summary>
    public static string MarkMissing(string html)
    {
        var text = Entity().Replace(html, m => Decode(m.Groups[1].Value));
        var marked = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A radical (U+2F00…) stands for the character that it looks like.
            _ =
                rune.Value is >= 0x2F00 and <= 0x2FD5
                    ? marked.Append(rune.ToString().Normalize(NormalizationForm.FormKC))
                : Covers(rune) ? marked.Append(rune.ToString())
                : marked.Append(
                    CultureInfo.InvariantCulture,
                    $"<span class=\"missing\">U+{rune.Value:X4}</span>"
                );
        }
        return marked.ToString();
    }

    // Variation selectors and joiners show nothing by themselves.
    static bool IsInvisible(int code) =>
        code is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x200D or 0xFEFF;

    // From U+0100 on nothing needs escaping in HTML.
    [GeneratedRegex("&#x([0-9A-F]{3,6});")]
    private static partial Regex Entity();

    static string Decode(string hex) =>
        Rune.TryCreate(
            int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            out var rune
        )
            ? rune.ToString()
            : "\uFFFD";

    static (int From, int To)[] ReadCoverage() =>
        [
            .. File.ReadLines(Path.Combine(Folder, "coverage.txt"))
                .Select(line => line.Split('-'))
                .Select(ends => (Convert.ToInt32(ends[0], 16), Convert.ToInt32(ends[1], 16))),
        ];
}
