using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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

/// <summary>Ages, in completed years, of who can be a member and who consents alone.</summary>
public readonly record struct MemberAges(int Youngest, int Oldest, int ConsentsAlone)
{
    /// <summary>As they are in force on a day.</summary>
    public static MemberAges On(Rulebook rulebook, DateOnly day) =>
        new(
            rulebook.On(AgencyRules.YoungestMember, day),
            rulebook.On(AgencyRules.OldestMember, day),
            rulebook.On(AgencyRules.ConsentsAlone, day)
        );
}

/// <summary>
/// Parses one person's data (EN-8), the same for the form and for rosters of 100,000 rows: all
/// faults at once, and little allocated but what is kept. How things may be spelt, says
/// <see cref="Typed"/>.
/// </summary>
public static partial class MemberParser
{
    /// <summary>The number in the template's sample row, which is nobody's though it could be.
    /// </summary>
    public const string SampleNumber = "110101199003070011";

    /// <summary>The person's data in canonical form, or null after adding at least one fault. A
    /// phone or card that can't be one is no fault: it is kept, and its state says so.</summary>
    public static MemberDetails? Parse(
        MemberTexts texts,
        DateOnly today,
        MemberAges ages,
        List<Finding> faults
    )
    {
        var before = faults.Count;
        var kind = ReadKind(texts.IdentityKind, faults);
        CheckName(texts.Name, faults);
        var birth = ReadOptional(texts.BirthDate, MemberColumns.BirthDate, faults);
        var sex = ReadSex(texts.Sex, faults);
        var number = kind switch
        {
            IdentityKind.ResidentId => ReadResidentId(texts, ref birth, ref sex, faults),
            IdentityKind.ResidenceCard => ReadResidenceCard(texts, ref birth, faults),
            null => null,
            _ => ReadDocument(texts, birth, faults),
        };
        if (birth is { } day)
        {
            CheckAge(day, texts.Child, today, ages, faults);
        }
        return faults.Count > before
            ? null
            : new(kind!.Value, number!, birth, sex, Contact(texts.Phone), Contact(texts.Card));
    }

    /// <summary>Whether the person's own consent is noted (EN-13); adds a fault if it isn't.
    /// </summary>
    public static bool ReadConsent(string? text, List<Finding> faults)
    {
        var said = Typed.Compact(text).TrimEnd('。', '.', '!').ToUpperInvariant();
        if (
            said
            is "是"
                or "是的"
                or "同意"
                or "同意参保"
                or "本人同意"
                or "已同意"
                or "自愿"
                or "本人自愿"
                or "自愿参保"
                or "√"
                or "✓"
                or "✔"
                or "☑"
                or "Y"
                or "YES"
                or "TRUE"
        )
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

    /// <summary>A date as people and spreadsheets write it, with a time behind it or not:
    /// 2026-11-01, 2026/11/1, 2026.11.1, 2026年11月1日, 20261101; null when it is none.</summary>
    public static DateOnly? ReadDate(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var plain = string.Concat(Typed.Clean(text).Select(Typed.HalfWidth));
        return
            WrittenDate().Match(plain) is { Success: true } found
            && DateOnly.TryParseExact(
                $"{found.Groups["y"].Value}-{found.Groups["m"].Value}-{found.Groups["d"].Value}",
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            ? date
            : null;
    }

    [GeneratedRegex(
        @"^'?(?<y>\d{4})( ?[-‐-―−/.年] ?(?<m>\d{1,2}) ?[-‐-―−/.月] ?(?<d>\d{1,2}) ?日?"
            + @"|(?<m>\d{2})(?<d>\d{2})(\.0+)?)([T ]+(\d{1,2}:\d{2}.*|星期.|周.))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WrittenDate();

    /// <summary>What to do about a date that can't be read.</summary>
    internal static string DateAdvice(string? text)
    {
        var plain = Typed.Compact(text);
        return plain.Length == 5 && plain.All(char.IsAsciiDigit)
                ? $"“{plain}”像是表格软件里日期的序号，请把这一列设为日期格式，写成2026-11-01的样子。"
            : YearLast().IsMatch(plain) ? "请把年份写在最前面，写成2026-11-01的样子。"
            : ShortYear().IsMatch(plain) ? "年份请写四位，日期请写成2026-11-01的样子。"
            : "日期请写成2026-11-01的样子。";
    }

    [GeneratedRegex(@"^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    /// <summary>An identity number as it is looked up, whichever document it is of; null when
    /// nothing can have it.</summary>
    public static string? CanonicalNumber(string? text) =>
        ResidentId.TryParse(text)?.Number ?? DocumentNumber(text);

    /// <summary>Also as payroll and tax programs name the kinds, notes in brackets left
    /// out.</summary>
    static IdentityKind? ReadKind(string? text, List<Finding> faults)
    {
        var kind = Typed.Key(text);
        if (kind.IndexOf('(') is > 0 and var bracket)
        {
            kind = kind[..bracket];
        }
        bool Ends(string end) => kind.EndsWith(end, StringComparison.Ordinal);
        if (kind is "" or "居民户口簿" or "户口簿" or "户口本" or "身份证号" or "身份证号码")
        {
            return IdentityKind.ResidentId;
        }
        if (kind.Contains("永久居留") || kind is "永居证")
        {
            return IdentityKind.ResidenceCard;
        }
        if (Ends("身份证") || Ends("居住证"))
        {
            return IdentityKind.ResidentId;
        }
        if (Ends("护照"))
        {
            return IdentityKind.Passport;
        }
        if (Ends("通行证") || Ends("居留证") || kind is "台胞证" or "回乡证")
        {
            return IdentityKind.Permit;
        }
        Fault(
            faults,
            MemberColumns.IdentityKind,
            "证件类型请填写身份证、护照、通行证或永久居留身份证。"
        );
        return null;
    }

    static void CheckName(string? typed, List<Finding> faults)
    {
        var name = Typed.Name(typed);
        if (name.Length == 0)
        {
            Fault(faults, MemberColumns.Name, "请填写姓名。");
        }
        else if (Typed.PrivateCharacter(name) is { } unknown)
        {
            Fault(
                faults,
                MemberColumns.Name,
                $"姓名里的“{unknown}”（U+{unknown.Value:X4}）是自造字，别的电脑上认不出，请用输入法的生僻字重新录入。"
            );
        }
        else if (Wellformed.NoPartOfName(name) is { } sign)
        {
            Fault(
                faults,
                MemberColumns.Name,
                Rune.IsDigit(sign)
                    ? "姓名里有数字，请核对；备注请写在别的列。"
                    : $"姓名里有“{sign}”，这里只填姓名，备注请写在别的列；外文姓名用空格分开。"
            );
        }
        else if (!Wellformed.IsPersonName(name))
        {
            Fault(faults, MemberColumns.Name, "姓名请填写1至50个字，不含数字和特殊符号。");
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
            Fault(faults, MemberColumns.IdentityNumber, AdviceOnNumber(texts.IdentityNumber));
            return null;
        }
        if (id.Number == SampleNumber)
        {
            Fault(
                faults,
                MemberColumns.IdentityNumber,
                "这是模板示例行里的证件号码，不是本人的，请填写本人的证件号码。"
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

    /// <summary>What is wrong with a number that is no resident's.</summary>
    static string AdviceOnNumber(string typed)
    {
        var number = Typed.Compact(typed).ToUpperInvariant();
        return Typed.ForeignLetter(number) is { } letter
                ? $"证件号码里的“{letter}”不是英文字母，请切换到英文输入法重新填写。"
            : IsResidenceCard(number)
                ? "这是外国人永久居留身份证的号码，请把证件类型填为“永久居留身份证”。"
            : number.Length == 18 && number.EndsWith("000", StringComparison.Ordinal)
                ? "身份证号不正确，末尾几位可能已被表格软件改成了0；请把这一列设为文本格式，重新填写。"
            : "身份证号不正确，请核对位数、地区、出生日期和校验码。";
    }

    /// <summary>外国人永久居留身份证: since 2023 18 characters beginning with 9, with birth date
    /// and check character; before, three letters and twelve digits.</summary>
    static string? ReadResidenceCard(MemberTexts texts, ref DateOnly? birth, List<Finding> faults)
    {
        var number = Typed.Compact(texts.IdentityNumber).ToUpperInvariant();
        if (IsResidenceCard(number))
        {
            var own = ResidentId.BirthOf(number)!.Value;
            if (birth is { } given && given != own)
            {
                Fault(faults, MemberColumns.BirthDate, "出生日期与证件号码不符，请核对。");
            }
            birth = own;
            return number;
        }
        if (OldResidenceCard().IsMatch(number))
        {
            if (birth is null && string.IsNullOrWhiteSpace(texts.BirthDate))
            {
                Fault(faults, MemberColumns.BirthDate, "旧版永久居留证请同时填写出生日期。");
            }
            return number;
        }
        Fault(
            faults,
            MemberColumns.IdentityNumber,
            Typed.ForeignLetter(number) is { } letter
                ? $"证件号码里的“{letter}”不是英文字母，请切换到英文输入法重新填写。"
                : "永久居留身份证号不正确，应为9开头的18位号码，或者旧版的3个字母加12位数字，请核对。"
        );
        return null;
    }

    static bool IsResidenceCard(string number) =>
        number.Length == 18
        && number[0] == '9'
        && number.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0
        && ResidentId.BirthOf(number) is not null;

    [GeneratedRegex("^[A-Z]{3}[0-9]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex OldResidenceCard();

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
        else if (Typed.ForeignLetter(texts.IdentityNumber) is { } letter)
        {
            Fault(
                faults,
                MemberColumns.IdentityNumber,
                $"证件号码里的“{letter}”不是英文字母，请切换到英文输入法重新填写。"
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

    static void CheckAge(
        DateOnly birth,
        bool child,
        DateOnly today,
        MemberAges ages,
        List<Finding> faults
    )
    {
        if (birth > today)
        {
            Fault(faults, MemberColumns.BirthDate, "出生日期在今天以后，请核对证件。");
        }
        else if (!child && birth.AddYears(ages.Youngest) > today)
        {
            Fault(faults, MemberColumns.BirthDate, $"未满{ages.Youngest}周岁，请核对证件。");
        }
        else if (birth.AddYears(ages.Oldest + 1) <= today)
        {
            Fault(faults, MemberColumns.BirthDate, $"已超过{ages.Oldest}周岁，请核对证件。");
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
            Fault(faults, column, DateAdvice(text));
        }
        return date;
    }

    static Sex? ReadSex(string? text, List<Finding> faults)
    {
        switch (Typed.Compact(text).ToUpperInvariant())
        {
            case "":
                return null;
            case "男" or "男性" or "男士" or "M" or "MALE":
                return Shared.Sex.Male;
            case "女" or "女性" or "女士" or "F" or "FEMALE":
                return Shared.Sex.Female;
            default:
                Fault(faults, MemberColumns.Sex, "性别请填写男或女。");
                return null;
        }
    }

    static void Fault(List<Finding> faults, string column, string message) =>
        faults.Add(new(column, AgencyRules.ValidIdentity.Id, message));

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

    /// <summary>Half-width characters without blanks; −1: too long, or one that isn't allowed.
    /// </summary>
    static int Plain(string? text, Span<char> plain, Func<char, bool> allowed)
    {
        var length = 0;
        foreach (var typed in text ?? "")
        {
            var c = Typed.HalfWidth(typed);
            // a guard against spreadsheets stands before the number
            if (Typed.IsNothing(typed) || length == 0 && c is '\'' or '"' or '=')
            {
                continue;
            }
            c = c is (>= '\u2010' and <= '\u2015') or '\u2212' ? '-' : c;
            if (length == plain.Length || !allowed(c))
            {
                return -1;
            }
            plain[length++] = c;
        }
        return length;
    }
}
