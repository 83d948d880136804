using System.Globalization;
using System.Text;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Custody;

/// <summary>A payee's name as the person reads it who stamps or releases: one line, and nothing in
/// it that isn't seen.</summary>
static class PayeeText
{
    /// <exception cref="InvalidField">Blank, too long, or with marks or line breaks.</exception>
    public static string Of(string field, string? value) =>
        (value ?? "").Trim().EnumerateRunes().All(IsSeen)
            ? Text.Of(field, value, "收款人", 100)
            : throw new InvalidField(
                field,
                "收款人写在一行内，不能含换行、不可见字符或者变换方向的字符。"
            );

    static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            )
        && rune.Value is not (0x3164 or 0x2800 or 0x115F or 0x1160 or (>= 0xFE00 and <= 0xFE0F));
}
