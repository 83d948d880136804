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
        PersonalNumber()
            .Replace(
                text,
                found => IsTimeStamp(found.Value) ? found.Value : "****" + found.Value[^4..]
            );

    /// <summary>The same for what accompanies a payment: numbers of rosters, six digits of a day
    /// and four more, stay where they stand by themselves, with a head count or a date beside them.
    /// </summary>
    /// <param name="today">No roster is of a later day.</param>
    public static string WithoutPersonalNumbers(string text, DateOnly today)
    {
        var at = 0;
        var masked = new StringBuilder(text.Length);
        foreach (Match group in DigitGroup().Matches(text))
            if (IsRosterNumber(group.Value, today))
            {
                masked.Append(WithoutPersonalNumbers(text[at..group.Index])).Append(group.Value);
                at = group.Index + group.Length;
            }
        return masked.Append(WithoutPersonalNumbers(text[at..])).ToString();
    }

    static bool IsRosterNumber(string digits, DateOnly today) =>
        digits.Length == 10
        && DateOnly.TryParseExact(
            "20" + digits[..6],
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
        // no number of a person begins with a year of ours: there are no regions 24 to 30
        && day.Year is >= 2024 and <= 2030
        && day <= today;

    /// <summary>20260301143005, as programs put it into the names of files.</summary>
    static bool IsTimeStamp(string digits) =>
        digits.Length is 12 or 14 or 17
        && digits[0] == '2'
        && DateTime.TryParseExact(
            digits,
            ["yyyyMMddHHmm", "yyyyMMddHHmmss", "yyyyMMddHHmmssfff"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at
        )
        && at.Year is >= 2000 and < 2100;

    [GeneratedRegex("[0-9０-９]+")]
    private static partial Regex DigitGroup();

    [GeneratedRegex(@"[0-9０-９]([ \-]?[0-9０-９]){10,}[XxＸｘ]?")]
    private static partial Regex PersonalNumber();

    /// <summary>The text without control characters: no cell shows them, and no database of ours
    /// takes a NUL in bulk.</summary>
    public static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;

    /// <summary>Length in characters as a person counts them.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>The text cut to a length in characters, never inside one.</summary>
    public static string Cut(string text, int length) =>
        Length(text) <= length ? text : new StringInfo(text).SubstringByTextElements(0, length);

    /// <summary>A person's name as <see cref="Typed.Name"/> gives it: letters of any script,
    /// spaces, · and the like; 1 to 50, for there are people whose name is one character.</summary>
    public static bool IsPersonName(string text) =>
        Typed.Name(text) is var name
        && Length(name) is >= 1 and <= 50
        && NoPartOfName(name) is null
        && name.EnumerateRunes().Any(Rune.IsLetter);

    /// <summary>The first character that stands in nobody's name; null: there is none.</summary>
    public static Rune? NoPartOfName(string name)
    {
        foreach (var rune in name.EnumerateRunes())
            if (
                !Rune.IsLetter(rune)
                && !IsMark(rune)
                && !" ·.-'".Contains(rune.ToString(), StringComparison.Ordinal)
            )
                return rune;
        return null;
    }

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

    /// <summary>A telephone number, or two, with their extensions: 7 to 40 characters, digits with
    /// + - ( ) and spaces, 转 or 分机 before an extension, / or 、 between two numbers.</summary>
    public static bool IsPhone(string text)
    {
        var plain = HalfWidth(text);
        return plain.Length is >= 7 and <= 40
            && plain
                .Replace("分机", "转", StringComparison.Ordinal)
                .Split(['/', '、', ',', ';'])
                .All(IsOnePhone);
    }

    static bool IsOnePhone(string text) =>
        text.All(c => char.IsAsciiDigit(c) || "+-() 转".Contains(c))
        && text.Count(char.IsAsciiDigit) is >= 7 and <= 20;

    /// <summary>Full-width digits and signs as plain ones, dashes of any length as one, no marks
    /// that nobody sees, trimmed.</summary>
    public static string HalfWidth(string text) =>
        string.Concat(
            Typed
                .Clean(text)
                .Normalize(NormalizationForm.FormKC)
                .Select(c => c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2500' ? '-' : c)
        );

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
