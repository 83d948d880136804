using Huzhu.Domain.Shared;

namespace Huzhu.Api.Pipeline;

/// <summary>Checks the words of a request, field by field, with an error that says what to do.
/// </summary>
public static class Text
{
    /// <summary>A text that must be there.</summary>
    /// <exception cref="InvalidField">It is blank or too long.</exception>
    public static string Of(string field, string? value, string name, int longest) =>
        Typed.Visible(value).Trim().Length > 0 && value!.Length <= longest
            ? Typed.Visible(value).Trim()
            : throw new InvalidField(field, $"请填写{name}，不超过{longest}个字。");

    /// <summary>A text that may be missing; blank becomes null.</summary>
    public static string? Optional(string field, string? value, string name, int longest) =>
        string.IsNullOrWhiteSpace(value) ? null : Of(field, value, name, longest);

    /// <summary>Digits as typed, full-width ones and spaces included.</summary>
    public static string Digits(string field, string? value, int longest = 18)
    {
        var digits = Typed.Compact(value);
        return digits.Length > 0 && digits.Length <= longest && digits.All(char.IsAsciiDigit)
            ? digits
            : throw new InvalidField(field, $"请填写号码，只用数字，不超过{longest}位。");
    }
}
