using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>What the statistics promise (ST-1, ST-2), after the published figures and the office's
/// report.
/// </summary>
public static class StatisticsRules
{
    public static readonly Rule OpeningBalanceApart = new(
        "ST-1",
        Breach.Show,
        "期初数单独列示",
        "截至2020年的公布数是期初数，参保为累计人次，请不要与系统内的数合并使用。",
        new Article("项", 1),
        new Article("报", 1)
    );

    public static readonly Rule SumOfTheAgencies = new(
        "ST-2",
        Breach.Show,
        "办事处数等于各代办处之和",
        "办事处的统计数须与各代办处明细完全一致，发现不符请运行核对命令并联系系统管理员。",
        Article.Design
    );

    public static readonly Rule SmallGroups = new(
        "ST-2",
        Breach.Show,
        "人数过少不显示",
        "不足5人的分组不向无权查看个人信息的人显示，请查看上一级汇总。",
        Article.Design
    );

    /// <summary>Groups below this many people are hidden from readers without access to
    /// individuals.</summary>
    public const int SmallestGroup = 5;
}
