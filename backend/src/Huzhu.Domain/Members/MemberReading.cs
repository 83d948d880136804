using System.Globalization;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Members;

/// <summary>What a form or a row of a roster says of one person, as it was typed.</summary>
/// <param name="IdentityKind">身份证, 护照, 通行证; blank: 身份证.</param>
/// <param name="BirthDate">Needed without a resident ID; with one it must agree.</param>
/// <param name="Child">Of a plan for members' children, who may have any age.</param>
public readonly record struct MemberTexts(
    string? Name,
    string? IdentityKind,
    string? IdentityNumber,
    string? BirthDate,
    string? Sex,
    string? Phone,
    string? Card,
    bool Child = false
);

/// <summary>Something that keeps a person's data from being taken.</summary>
/// <param name="Column">One of <see cref="MemberColumns"/>.</param>
/// <param name="Rule">The rule's id, such as EN-8.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record Finding(string Column, string Rule, string Message);

/// <summary>The columns of a person's data, as findings and the form's fields name them.</summary>
public static class MemberColumns
{
    public const string Name = "name";
    public const string IdentityKind = "identityKind";
    public const string IdentityNumber = "identityNumber";
    public const string BirthDate = "birthDate";
    public const string Sex = "sex";
    public const string Phone = "phone";
    public const string Card = "card";
    public const string Consent = "consent";
    public const string Guardian = "guardian";
}

/// <summary>
/// Reads one person's data from text (EN-8), the same for the form and for rosters of 100,000 rows:
/// all faults at once, and nothing allocated but what is kept.
/// </summary>
public static class MemberReading
{
    /// <summary>Ages, in completed years, of who can be a member; children of members apart.
    /// </summary>
    public const int Youngest = 16;
    public const int Oldest = 100;

    /// <summary>From this age on a person consents alone; before, the guardian does.</summary>
    public const int ConsentsAlone = 14;

    /// <summary>The person's data in canonical form, or null after adding at least one fault. A
    /// phone or card that can't be one is no fault: it is kept, and its state says so.</summary>
    public static MemberDetails? Read(MemberTexts texts, DateOnly today, List<Finding> faults)
    {
        var before = faults.Count;
        var kind = ReadKind(texts.IdentityKind, faults);
        CheckName(texts.Name, faults);
        var birth = ReadOptional(texts.BirthDate, MemberColumns.BirthDate, faults);
        var sex = ReadSex(texts.Sex, faults);
        var number = kind switch
        {
            IdentityKind.ResidentId => ReadResidentId(texts, ref birth, ref sex, faults),
            null => null,
            _ => ReadDocument(texts, birth, faults),
        };
        if (birth is { } day)
        {
            CheckAge(day, texts.Child, today, faults);
        }
        return faults.Count > before
            ? null
            : new(kind!.Value, number!, birth, sex, Contact(texts.Phone), Contact(texts.Card));
    }

    /// <summary>Whether the person's own consent is noted (EN-13); adds a fault if it isn't.
    /// </summary>
    public static bool ReadConsent(string? text, List<Finding> faults)
    {
        if (text?.Trim() is "是" or "同意" or "本人同意" or "已同意" or "自愿" or "√" or "Y" or "y")
        {
            return true;
        }
        faults.Add(
            new(
                MemberColumns.Consent,
                AgencyRules.Consent.Id,
                "没有写明本人同意；参保须本人自愿，请取得同意后填写“是”。"
            )
        );
        return false;
    }

    /// <summary>A date as people and spreadsheets write it: 2026-11-01, 2026/11/1, 2026.11.1,
    /// 2026年11月1日, 20261101; null when it is none.</summary>
    public static DateOnly? ReadDate(string? text)
    {
        Span<char> plain = stackalloc char[16];
        var length = Plain(text, plain, c => char.IsAsciiDigit(c) || "-/.年月日".Contains(c));
        if (length <= 0)
        {
            return null;
        }
        foreach (ref var c in plain[..length])
        {
            c = char.IsAsciiDigit(c) ? c : '-';
        }
        return DateOnly.TryParseExact(
            plain[..length].TrimEnd('-'),
            DateFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
    }

    static readonly string[] DateFormats = ["yyyy-M-d", "yyyyMMdd"];

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

    /// <summary>Whether 12 to 19 digits with a good check digit (Luhn).</summary>
    public static ContactState CardState(string? card)
    {
        if (IsBlank(card))
        {
            return ContactState.Missing;
        }
        Span<char> digits = stackalloc char[19];
        return CardDigits(card, digits) > 0 ? ContactState.Usable : ContactState.Impossible;
    }

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

    /// <summary>An identity number as it is looked up, whichever document it is of; null when
    /// nothing can have it.</summary>
    public static string? CanonicalNumber(string? text) =>
        ResidentId.TryParse(text)?.Number ?? DocumentNumber(text);

    static IdentityKind? ReadKind(string? text, List<Finding> faults)
    {
        switch (text?.Trim())
        {
            case null or "" or "身份证" or "居民身份证" or "港澳台居民居住证":
                return IdentityKind.ResidentId;
            case "护照":
                return IdentityKind.Passport;
            case { } permit
                when permit.EndsWith("通行证", StringComparison.Ordinal)
                    || permit.EndsWith("居留证", StringComparison.Ordinal)
                    || permit.EndsWith("永久居留身份证", StringComparison.Ordinal)
                    || permit is "台胞证" or "回乡证":
                return IdentityKind.Permit;
            default:
                Fault(faults, MemberColumns.IdentityKind, "证件类型请填写身份证、护照或通行证。");
                return null;
        }
    }

    static void CheckName(string? name, List<Finding> faults)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            Fault(faults, MemberColumns.Name, "请填写姓名。");
        }
        else if (!Wellformed.IsPersonName(name))
        {
            Fault(faults, MemberColumns.Name, "姓名请填写2至50个字，不含数字和特殊符号。");
        }
    }

    static string? ReadResidentId(
        MemberTexts texts,
        ref DateOnly? birth,
        ref Sex? sex,
        List<Finding> faults
    )
    {
        if (string.IsNullOrWhiteSpace(texts.IdentityNumber))
        {
            Fault(faults, MemberColumns.IdentityNumber, "请填写身份证号。");
            return null;
        }
        if (ResidentId.TryParse(texts.IdentityNumber) is not { } id)
        {
            Fault(
                faults,
                MemberColumns.IdentityNumber,
                "身份证号不正确，请核对位数、地区、出生日期和校验码。"
            );
            return null;
        }
        if (birth is { } given && given != id.BirthDate)
        {
            Fault(faults, MemberColumns.BirthDate, "出生日期与身份证号不符，请核对。");
        }
        if (sex is { } said && said != id.Sex)
        {
            Fault(faults, MemberColumns.Sex, "性别与身份证号不符，请核对。");
        }
        (birth, sex) = (id.BirthDate, id.Sex);
        return id.Number;
    }

    static string? ReadDocument(MemberTexts texts, DateOnly? birth, List<Finding> faults)
    {
        if (birth is null && string.IsNullOrWhiteSpace(texts.BirthDate))
        {
            Fault(faults, MemberColumns.BirthDate, "用护照或通行证的，请填写出生日期。");
        }
        var number = DocumentNumber(texts.IdentityNumber);
        if (ResidentId.TryParse(texts.IdentityNumber) is not null)
        {
            // in 15 digits it would make another person of the same (EN-8)
            Fault(
                faults,
                MemberColumns.IdentityKind,
                "所填号码是身份证号，请把证件类型改为身份证。"
            );
        }
        else if (number is null)
        {
            Fault(
                faults,
                MemberColumns.IdentityNumber,
                "证件号码请填写5至20位字母和数字，至少含4个数字。"
            );
        }
        return number;
    }

    static void CheckAge(DateOnly birth, bool child, DateOnly today, List<Finding> faults)
    {
        if (birth > today)
        {
            Fault(faults, MemberColumns.BirthDate, "出生日期在今天以后，请核对证件。");
        }
        else if (!child && birth.AddYears(Youngest) > today)
        {
            Fault(faults, MemberColumns.BirthDate, $"未满{Youngest}周岁，请核对证件。");
        }
        else if (birth.AddYears(Oldest + 1) <= today)
        {
            Fault(faults, MemberColumns.BirthDate, $"已超过{Oldest}周岁，请核对证件。");
        }
    }

    static DateOnly? ReadOptional(string? text, string column, List<Finding> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var date = ReadDate(text);
        if (date is null)
        {
            Fault(faults, column, "日期请写成2026-11-01的样子。");
        }
        return date;
    }

    static Sex? ReadSex(string? text, List<Finding> faults)
    {
        switch (text?.Trim())
        {
            case null or "":
                return null;
            case "男" or "男性":
                return Shared.Sex.Male;
            case "女" or "女性":
                return Shared.Sex.Female;
            default:
                Fault(faults, MemberColumns.Sex, "性别请填写男或女。");
                return null;
        }
    }

    static void Fault(List<Finding> faults, string column, string message) =>
        faults.Add(new(column, AgencyRules.ValidIdentity.Id, message));

    /// <summary>As it was typed, half-width and without blanks, at most 30 characters: an
    /// impossible number is shown to whoever mends it.</summary>
    static string? Contact(string? text)
    {
        if (IsBlank(text))
        {
            return null;
        }
        Span<char> plain = stackalloc char[30];
        var length = Plain(text, plain, _ => true);
        return length < 0 ? text!.Trim()[..30]
            : plain[..length].SequenceEqual(text) ? text
            : new(plain[..length]);
    }

    static bool IsBlank(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim() is "无" or "没有" or "暂无" or "-" or "/";

    /// <summary>Letters and digits of a passport or permit, in upper case.</summary>
    static string? DocumentNumber(string? text)
    {
        Span<char> plain = stackalloc char[20];
        var length = Plain(
            text,
            plain,
            c => char.IsAsciiLetterOrDigit(c) || c is '(' or ')' or '-'
        );
        if (length <= 0)
        {
            return null;
        }
        var (kept, digits) = (0, 0);
        foreach (var c in plain[..length])
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain[kept++] = char.ToUpperInvariant(c);
                digits += char.IsAsciiDigit(c) ? 1 : 0;
            }
        }
        return kept >= 5 && digits >= 4 ? new(plain[..kept]) : null;
    }

    /// <summary>Digits of a usable phone; 0: it isn't one.</summary>
    static int PhoneDigits(string? phone, Span<char> digits)
    {
        Span<char> plain = stackalloc char[24];
        var length = Plain(phone, plain, c => char.IsAsciiDigit(c) || "+-()".Contains(c));
        var number = plain[..Math.Max(length, 0)];
        if (number.StartsWith("+86") || number.StartsWith("0086"))
        {
            number = number[(number[0] == '+' ? 3 : 4)..];
        }
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
        var length = Plain(card, digits, char.IsAsciiDigit);
        return
            length is >= 12 and <= 19
            && digits[..length].ContainsAnyExcept(digits[0])
            && HasCheckDigit(digits[..length])
            ? length
            : 0;
    }

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

    /// <summary>Half-width characters without blanks; −1: too long, or one that isn't allowed.
    /// </summary>
    static int Plain(string? text, Span<char> plain, Func<char, bool> allowed)
    {
        var length = 0;
        foreach (var typed in text ?? "")
        {
            if (char.IsWhiteSpace(typed))
            {
                continue;
            }
            var c = typed is >= '\uFF01' and <= '\uFF5E' ? (char)(typed - 0xFEE0) : typed;
            if (length == plain.Length || !allowed(c))
            {
                return -1;
            }
            plain[length++] = c;
        }
        return length;
    }
}
