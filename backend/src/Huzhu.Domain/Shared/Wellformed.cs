using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Huzhu.Domain.Shared;

/// <summary>
/// Shapes of text that people type. Characters are counted as a person counts them, so that a
/// rare character (生僻字) outside the basic plane is one.
/// </summary>
public static partial class Wellformed
{
    /// <summary>The text with every number hidden that may be a person's: 11 digits or more (a
    /// mobile phone, a bank card, an identity number), blanks and hyphens between them or not. Of
    /// each the last four stay, by which people tell them apart.</summary>
    public static string WithoutPersonalNumbers(string text) =>
        PersonalNumber().Replace(text, found => "****" + found.Value[^4..]);

    [GeneratedRegex(@"[0-9０-９]([ \-]?[0-9０-９]){10,}[XxＸｘ]?")]
    private static partial Regex PersonalNumber();

    /// <summary>The text without control characters: no cell shows them, and no database of ours takes
    /// a NUL in bulk.</summary>
    public static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;

    /// <summary>Length in characters as a person counts them.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>The text cut to a length in characters, never inside one.</summary>
    public static string Cut(string text, int length) =>
        Length(text) <= length ? text : new StringInfo(text).SubstringByTextElements(0, length);

    /// <summary>A person's name: letters of any script, spaces, · and the like; 2 to 50.</summary>
    public static bool IsPersonName(string text) =>
        Length(text.Trim()) is >= 2 and <= 50
        && text.EnumerateRunes()
            .All(r =>
                Rune.IsLetter(r)
                || IsMark(r)
                || " ·•.-'".Contains(r.ToString(), StringComparison.Ordinal)
            );

    /// <summary>An organisation's name: also digits, brackets and the separating dot.</summary>
    public static bool IsName(string text) =>
        text.EnumerateRunes()
            .All(r =>
                Rune.IsLetterOrDigit(r)
                || IsMark(r)
                || " ·•-—()（）〔〕&、".Contains(r.ToString(), StringComparison.Ordinal)
            );

    /// <summary>Free text: no control characters except line ends and tabs.</summary>
    public static bool IsText(string text) =>
        text.EnumerateRunes().All(r => !Rune.IsControl(r) || r.Value is '\n' or '\r' or '\t')
        && !text.Contains('\uFFFD');

    /// <summary>A telephone number: 7 to 20 characters, digits with + - ( ) and spaces.</summary>
    public static bool IsPhone(string text)
    {
        var plain = HalfWidth(text);
        return plain.Length is >= 7 and <= 20
            && plain.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c))
            && plain.Count(char.IsAsciiDigit) >= 7;
    }

    /// <summary>Full-width digits and signs as plain ones, trimmed.</summary>
    public static string HalfWidth(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
