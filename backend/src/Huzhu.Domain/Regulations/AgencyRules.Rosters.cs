using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>Rosters (EN-8, EN-9): our own conventions around 管 article 17.</summary>
public static partial class AgencyRules
{
    public static readonly Rule UnitsOverAllAgencies = new(
        "EN-8",
        Breach.Block,
        "每人最高份数",
        "同一人在各代办处的份数合计不得超过活动规定的最高份数，请减少份数后再提交。",
        Article.Design
    );

    public static readonly Rule RosterAsAWhole = new(
        "EN-9",
        Breach.Block,
        "名册整体核对",
        "名册里还有未通过核对的行，请下载核对结果、改好后重新导入，或者选择只导入正确的行。",
        Article.Design
    );

    /// <summary>Of how many persons a day an agency is told that they hold too many units: one in
    /// twenty of the largest roster.</summary>
    public static readonly Dated<int> UnitsLeftAnswers = new(
        "unitsLeftAnswers",
        "每日可告知份数超限的人数",
        "人",
        (InForce, 5_000, Article.Design)
    );

    /// <summary>Rows of one roster at most.</summary>
    public static readonly Dated<int> RosterRows = new(
        "rosterRows",
        "一份名册最多人数",
        "人",
        (InForce, 100_000, Article.Design)
    );

    /// <summary>Completed years of the youngest member; children of members apart.</summary>
    public static readonly Dated<int> YoungestMember = new(
        "youngestMember",
        "职工会员最低年龄",
        "周岁",
        (InForce, 16, Article.Design)
    );

    /// <summary>Above this age an identity number is taken for mistyped.</summary>
    public static readonly Dated<int> OldestMember = new(
        "oldestMember",
        "会员最高年龄",
        "周岁",
        (InForce, 100, Article.Design)
    );

    /// <summary>From this age on a person consents alone; before, the guardian does
    /// (EN-13).</summary>
    public static readonly Dated<int> ConsentsAlone = new(
        "consentsAlone",
        "本人可以自行同意的年龄",
        "周岁",
        (InForce, 14, Article.Design)
    );
}
