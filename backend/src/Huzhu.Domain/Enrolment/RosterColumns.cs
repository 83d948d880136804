using Huzhu.Domain.Members;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>A column of a roster.</summary>
/// <param name="Key">As findings name it.</param>
/// <param name="Title">The template's header.</param>
/// <param name="Required">Whether a roster without it can't be read.</param>
/// <param name="Note">What to write there, for the template's notes.</param>
/// <param name="Aliases">Other headers that people use.</param>
public sealed record RosterColumn(
    string Key,
    string Title,
    bool Required,
    string Note,
    params string[] Aliases
);

/// <summary>The columns of a roster, in the template's order (EN-9).</summary>
public static class RosterColumns
{
    public const string Unit = "unit";
    public const string Units = "units";
    public const string Consent = "consent";
    public const string RetiredOn = "retiredOn";
    public const string Row = "row";

    public static readonly IReadOnlyList<RosterColumn> All =
    [
        new(
            Unit,
            "单位",
            true,
            "单位编号或者全称，见本文件“单位”页",
            "单位编号",
            "单位名称",
            "单位全称",
            "所属单位",
            "参保单位",
            "工作单位",
            "所在单位",
            "单位代码"
        ),
        new(
            MemberColumns.Name,
            "姓名",
            true,
            "与证件一致",
            "职工姓名",
            "会员姓名",
            "员工姓名",
            "参保人姓名",
            "参保人"
        ),
        new(
            MemberColumns.IdentityKind,
            "证件类型",
            false,
            "身份证、护照、通行证或永久居留身份证；空着按身份证",
            "证件种类",
            "证件类别",
            "身份证件类型"
        ),
        new(
            MemberColumns.IdentityNumber,
            "证件号码",
            true,
            "本列已设为文本格式；从别处粘贴时请只粘贴数值，防止末尾几位丢失",
            "身份证号",
            "身份证号码",
            "证件号",
            "身份证件号码",
            "公民身份号码",
            "证照号码",
            "身份证"
        ),
        new(MemberColumns.Sex, "性别", false, "男或女；有身份证的可以空着"),
        new(
            MemberColumns.BirthDate,
            "出生日期",
            false,
            "如1990-01-31；有身份证的可以空着",
            "出生年月日",
            "生日"
        ),
        new(
            MemberColumns.Phone,
            "手机号",
            false,
            "领取互助金时用来联系本人",
            "手机",
            "手机号码",
            "移动电话",
            "联系电话",
            "联系方式",
            "电话"
        ),
        new(
            MemberColumns.Card,
            "银行卡号",
            false,
            "本人名下的借记卡",
            "银行卡",
            "卡号",
            "银行账号",
            "银行卡账号",
            "工资卡号"
        ),
        new(Units, "份数", true, "这一期一共参保几份", "参保份数", "投保份数"),
        new(
            Consent,
            "本人同意",
            true,
            "本人自愿参保的写“是”",
            "是否同意",
            "本人是否同意",
            "是否自愿",
            "自愿参保",
            "本人自愿"
        ),
        new(RetiredOn, "退休日期", false, "已经或即将正式退休的填写，如2026-11-01", "退休时间"),
        new(
            MemberColumns.Guardian,
            "监护人",
            false,
            "未满14周岁的，取得监护人同意后填写监护人姓名",
            "监护人姓名"
        ),
        new("jobTitle", "岗位", false, "可以空着", "职务", "工种", "职位"),
    ];

    public static readonly int Count = All.Count;

    public static int IndexOf(string key)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Key == key)
                return i;
        throw new ArgumentOutOfRangeException(nameof(key), key, null);
    }
}

/// <summary>A row that could be read: who, of which unit, and how many units.</summary>
public sealed record RosterPerson(
    MemberDetails Details,
    Guid UnitId,
    int Units,
    DateOnly? RetiredOn
);

/// <summary>Reads a row of a roster from its texts: all faults of the row at once (EN-9).</summary>
public sealed class RosterReading(
    UnitBook unitBook,
    Plans.PlanMembers whoMayJoin,
    DateOnly today,
    MemberAges ages
)
{
    static readonly int Unit = RosterColumns.IndexOf(RosterColumns.Unit);
    static readonly int Units = RosterColumns.IndexOf(RosterColumns.Units);
    static readonly int Consent = RosterColumns.IndexOf(RosterColumns.Consent);
    static readonly int RetiredOn = RosterColumns.IndexOf(RosterColumns.RetiredOn);
    static readonly int Guardian = RosterColumns.IndexOf(MemberColumns.Guardian);
    static readonly int Name = RosterColumns.IndexOf(MemberColumns.Name);
    static readonly int Kind = RosterColumns.IndexOf(MemberColumns.IdentityKind);
    static readonly int Number = RosterColumns.IndexOf(MemberColumns.IdentityNumber);
    static readonly int Sex = RosterColumns.IndexOf(MemberColumns.Sex);
    static readonly int BirthDate = RosterColumns.IndexOf(MemberColumns.BirthDate);
    static readonly int Phone = RosterColumns.IndexOf(MemberColumns.Phone);
    static readonly int Card = RosterColumns.IndexOf(MemberColumns.Card);

    /// <summary>Most units that anybody could mean.</summary>
    const int MostUnits = 999;

    /// <summary>The person, or null after adding at least one fault.</summary>
    public RosterPerson? Read(string?[] row, List<Finding> faults)
    {
        row = Readable(row, faults);
        var unreadable = faults.Count;
        var found = ReadRow(row, faults);
        // of a cell that nobody can read nothing else is said
        for (var i = faults.Count - 1; i >= unreadable; i--)
            if (faults.Take(unreadable).Any(f => f.Column == faults[i].Column))
                faults.RemoveAt(i);
        return unreadable == 0 ? found : null;
    }

    /// <summary>The row without errors and formulas that nobody worked out: they must not pass for
    /// a blank, which means something (not retired, resident ID).</summary>
    static string?[] Readable(string?[] row, List<Finding> faults)
    {
        string?[]? readable = null;
        for (var cell = 0; cell < row.Length; cell++)
        {
            if (!Typed.IsUnreadable(row[cell]))
                continue;
            readable ??= [.. row];
            var column = RosterColumns.All[cell];
            faults.Add(
                new(
                    column.Key,
                    AgencyRules.RosterAsAWhole.Id,
                    $"“{column.Title}”这一格是“{row[cell]!.TrimStart('#')}”，公式没有算出结果，"
                        + "请改成实际内容，没有的清空。"
                )
            );
            readable[cell] = null;
        }
        return readable ?? row;
    }

    RosterPerson? ReadRow(string?[] row, List<Finding> faults)
    {
        var child = whoMayJoin == Plans.PlanMembers.ChildrenOfMembers;
        MemberDetails? details = null;
        if (LooksLikeScience(row[Number]))
            faults.Add(
                new(
                    MemberColumns.IdentityNumber,
                    AgencyRules.ValidIdentity.Id,
                    "证件号码被表格软件改成了科学计数，末尾几位已经丢失；请把这一列设为文本格式，重新填写。"
                )
            );
        else
            details = MemberParser.Parse(
                new(
                    row[Name],
                    row[Kind],
                    row[Number],
                    row[BirthDate],
                    row[Sex],
                    row[Phone],
                    row[Card],
                    child
                ),
                today,
                ages,
                faults
            );
        if (details is not null)
        {
            if (row[Guardian] is { } guardian && Wellformed.IsPersonName(guardian))
                details = details with { Guardian = Typed.Name(guardian) };
            RequireMayJoin(whoMayJoin, details, today, ages, faults);
        }
        var (unit, problem) = unitBook.Find(row[Unit]);
        if (problem is not null)
            faults.Add(new(RosterColumns.Unit, AgencyRules.RosterAsAWhole.Id, problem));
        var units = ReadUnits(row[Units], faults);
        MemberParser.ReadConsent(row[Consent], faults);
        var retired = ReadRetired(row[RetiredOn], faults);
        return faults.Count > 0 || details is null || unit is null
            ? null
            : new(details, unit.Value, units, retired);
    }

    /// <summary>1.10101E+17: what is left of a number that a spreadsheet took for a quantity.
    /// </summary>
    static bool LooksLikeScience(string? text) =>
        text is not null
        && text.Contains("E+", StringComparison.OrdinalIgnoreCase)
        && text.All(c => char.IsAsciiDigit(c) || c is '.' or 'E' or 'e' or '+');

    /// <summary>Whether the plan is for a person like this (PL-1), and the guardian of a child has
    /// consented (EN-13); adds what is missing.</summary>
    public static void RequireMayJoin(
        Plans.PlanMembers who,
        MemberDetails details,
        DateOnly today,
        MemberAges ages,
        List<Finding> faults
    )
    {
        bool Under(int age) => details.BirthDate?.AddYears(age) > today;
        if (who != Plans.PlanMembers.ChildrenOfMembers && Under(ages.Youngest))
            faults.Add(
                new(
                    MemberColumns.BirthDate,
                    PlanRules.FiledBeforeSale.Id,
                    $"未满{ages.Youngest}周岁，不能参加职工的活动，请从名册中去掉这一行。"
                )
            );
        // cover begins tomorrow at the earliest
        var minor =
            details.BirthDate is { } birth
            && birth.AddYears(PlanRules.MinorUnder) > today.AddDays(1);
        if (who == Plans.PlanMembers.ChildrenOfMembers && !minor)
            faults.Add(
                new(
                    MemberColumns.BirthDate,
                    PlanRules.ChildAccident.Id,
                    $"子女须在保障生效日未满{PlanRules.MinorUnder}周岁，请从名册中去掉这一行，或者核对出生日期。"
                )
            );
        if (details.Guardian is null && Under(ages.ConsentsAlone))
            faults.Add(
                new(
                    MemberColumns.Guardian,
                    AgencyRules.Consent.Id,
                    $"未满{ages.ConsentsAlone}周岁的须由监护人同意，请取得同意后填写监护人姓名。"
                )
            );
        else if (who == Plans.PlanMembers.ChildrenOfMembers && details.Guardian is null)
            faults.Add(
                new(
                    MemberColumns.Guardian,
                    PlanRules.ChildAccident.Id,
                    "请在监护人栏填写作为会员的父亲或者母亲的姓名。"
                )
            );
        if (who == Plans.PlanMembers.WomenInService && details.Sex != Shared.Sex.Female)
            faults.Add(
                new(
                    MemberColumns.Sex,
                    PlanRules.FiledBeforeSale.Id,
                    details.Sex is null
                        ? "这项活动只限女职工参加，请填写性别。"
                        : "这项活动只限女职工参加，请从名册中去掉这一行，或者核对证件。"
                )
            );
    }

    static int ReadUnits(string? text, List<Finding> faults)
    {
        var plain = Typed.Compact(Typed.Compact(text).TrimEnd('份'));
        var written = "一二三四五六七八九十".IndexOf(
            plain is "两" ? "二" : plain,
            StringComparison.Ordinal
        );
        if (plain.Length == 1 && written >= 0)
            return written + 1;
        if (int.TryParse(plain, out var units) && units is >= 1 and <= MostUnits)
            return units;
        faults.Add(
            new(RosterColumns.Units, AgencyRules.RosterAsAWhole.Id, "份数请填写1以上的整数。")
        );
        return 0;
    }

    static DateOnly? ReadRetired(string? text, List<Finding> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var date = MemberParser.ReadDate(text);
        if (date is null)
            faults.Add(
                new(
                    RosterColumns.RetiredOn,
                    AgencyRules.RosterAsAWhole.Id,
                    $"退休日期：{MemberParser.DateAdvice(text)}没有退休的空着。"
                )
            );
        return date;
    }
}
