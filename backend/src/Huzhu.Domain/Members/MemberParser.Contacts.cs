using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Members;

/// <summary>Phones and bank cards: what of them can be told from their digits.</summary>
public static partial class MemberParser
{
    /// <summary>Whether a mobile number of the mainland or a landline with its area code.</summary>
    public static ContactState PhoneState(string? phone)
    {
        if (IsBlank(phone))
        {
            return ContactState.Missing;
        }
        Span<char> digits = stackalloc char[12];
        return PhoneDigits(phone, digits) > 0 ? ContactState.Usable : ContactState.Impossible;
    }

    /// <summary>Whether 12 to 19 digits. Some real cards and most passbooks have no check digit, so
    /// that its lack says nothing (<see cref="LacksCheckDigit"/>), unless a spreadsheet has put
    /// noughts for the last digits.</summary>
    public static ContactState CardState(string? card)
    {
        if (IsBlank(card))
        {
            return ContactState.Missing;
        }
        Span<char> digits = stackalloc char[19];
        return CardDigits(card, digits) > 0 ? ContactState.Usable : ContactState.Impossible;
    }

    /// <summary>Whether a usable card can't be checked, having no good check digit
    /// (Luhn).</summary>
    public static bool LacksCheckDigit(string? card) =>
        CardDigits(card) is { } digits && !HasCheckDigit(digits);

    /// <summary>The bare digits by which a usable phone is found again; null: it isn't usable.
    /// </summary>
    public static string? PhoneDigits(string? phone)
    {
        Span<char> digits = stackalloc char[12];
        var length = PhoneDigits(phone, digits);
        return length > 0 ? new(digits[..length]) : null;
    }

    /// <inheritdoc cref="PhoneDigits(string?)"/>
    public static string? CardDigits(string? card)
    {
        Span<char> digits = stackalloc char[19];
        var length = CardDigits(card, digits);
        return length > 0 ? new(digits[..length]) : null;
    }

    /// <summary>As it was typed, half-width and without blanks, at most 30 characters: an
    /// impossible number is shown to whoever mends it.</summary>
    static string? Contact(string? text) =>
        IsBlank(text) ? null
        : Typed.Compact(text) is { Length: > 30 } long_ ? long_[..30]
        : Typed.Compact(text);

    static bool IsBlank(string? text) =>
        string.IsNullOrWhiteSpace(text)
        || Typed.Compact(text)
            is ""
                or "无"
                or "没有"
                or "暂无"
                or "空"
                or "-"
                or "--"
                or "/"
                or "—"
                or "——"
                or "N/A"
                or "n/a"
                or "0";

    /// <summary>Digits of a usable phone; 0: it isn't one.</summary>
    static int PhoneDigits(string? phone, Span<char> digits)
    {
        Span<char> plain = stackalloc char[32];
        var length = Plain(phone, plain, c => char.IsAsciiDigit(c) || "+-()转分机#.".Contains(c));
        ReadOnlySpan<char> number = plain[..Math.Max(length, 0)];
        number = WithoutExtension(number);
        number = WithoutCountry(number);
        var kept = 0;
        foreach (var c in number)
        {
            if (!char.IsAsciiDigit(c))
            {
                continue;
            }
            if (kept == digits.Length)
            {
                return 0;
            }
            digits[kept++] = c;
        }
        return IsPhone(digits[..kept]) ? kept : 0;
    }

    /// <summary>Of 010-66578888转802 and 010-66578888-802 the line; of 13811230001.0, which programs
    /// write, the number.</summary>
    static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> number)
    {
        if (number.IndexOfAny("转分#") is > 0 and var word)
        {
            number = number[..word];
        }
        if (
            number.Count('-') == 2
            && number[0] == '0'
            && number.Length - number.LastIndexOf('-') <= 6
        )
        {
            number = number[..number.LastIndexOf('-')];
        }
        return number.IndexOf('.') is > 0 and var dot && !number[(dot + 1)..].ContainsAnyExcept('0')
            ? number[..dot]
            : number;
    }

    /// <summary>Without China's code: +86, 0086, (86), 86-, also bare before a mobile
    /// number.</summary>
    static ReadOnlySpan<char> WithoutCountry(ReadOnlySpan<char> number)
    {
        foreach (var code in new[] { "+86", "0086", "(+86)", "(86)", "(0086)", "86-" })
        {
            if (number.StartsWith(code))
            {
                return number[code.Length..].TrimStart('-');
            }
        }
        return number.Length == 13 && number.StartsWith("861") ? number[2..] : number;
    }

    /// <summary>A number that nobody has is often typed to fill the field: one digit again and
    /// again, or a run of noughts.</summary>
    static bool IsPhone(ReadOnlySpan<char> digits) =>
        digits.Length == 11 && digits[0] == '1'
            ? digits[1] is >= '3' and <= '9' && digits[3..].ContainsAnyExcept('0')
            : digits.Length is 10 or 11 or 12
                && digits[0] == '0'
                && IsLandline(digits, areaCode: digits[1] is '1' or '2' ? 3 : 4);

    static bool IsLandline(ReadOnlySpan<char> digits, int areaCode)
    {
        var local = digits[areaCode..];
        return digits[1] != '0'
            && local.Length is 7 or 8
            && local[0] is >= '2' and <= '8'
            && local.ContainsAnyExcept(local[0]);
    }

    static int CardDigits(string? card, Span<char> digits)
    {
        Span<char> plain = stackalloc char[40];
        var length = Plain(card, plain, c => char.IsAsciiDigit(c) || c is '-');
        var kept = 0;
        foreach (var c in plain[..Math.Max(length, 0)])
        {
            if (c == '-')
            {
                continue;
            }
            if (kept == digits.Length)
            {
                return 0;
            }
            digits[kept++] = c;
        }
        return
            kept is >= 12 and <= 19
            && digits[..kept].ContainsAnyExcept(digits[0])
            && (HasCheckDigit(digits[..kept]) || !LostItsEnd(digits[..kept]))
            ? kept
            : 0;
    }

    /// <summary>A spreadsheet keeps fifteen digits of a number and puts noughts for the
    /// rest.</summary>
    static bool LostItsEnd(ReadOnlySpan<char> digits) =>
        digits.Length > 16 && !digits[15..].ContainsAnyExcept('0');

    /// <summary>Luhn: every second digit from the right doubled, the sum a multiple of ten.
    /// </summary>
    static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var twice = digit * 2;
            sum +=
                i % 2 == 0 ? digit
                : twice > 9 ? twice - 9
                : twice;
        }
        return sum % 10 == 0;
    }
}
