using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// 职工互助保障组织监督管理办法 (监), 总工办发〔2020〕6号: it binds legal persons, office and agencies
/// follow it by analogy. Which article says what: docs/regulations/register.md.
/// </summary>
public static class SupervisionRules
{
    public static readonly Rule EngagedAuditors = new(
        "GV-11",
        Breach.Block,
        "审计和检查人员只读查阅",
        "审计和检查须经两人核准的委托，限定代办处、期限和人员，只可查阅并逐次留痕，请核对委托内容。",
        new Article("监", 21),
        new Article("监", 32)
    );

    /// <summary>From this sum on the committee decides (FI-6).</summary>
    public static readonly Dated<int> LargeSumYuan = new(
        "largeSumYuan",
        "大额资金起点",
        "元",
        ("2017-01-01", 50_000, Article.Design)
    );

    public static readonly Rule SeparationReviewed = new(
        "GV-15",
        Breach.Track,
        "岗位分离年度检查",
        "请每年检查一次不相容岗位分离情况，由代办处主任签字后登记。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule IncompatibleHolders = new(
        "GV-9",
        Breach.Block,
        "不相容岗位不得一人兼任",
        "同一代办处的会计与出纳不得一人兼任，审计人员不得在被审计代办处任职，请另选人员。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule IncompatiblePosts = new(
        "GV-9",
        Breach.Block,
        "不相容职务分离",
        "同一件业务中经办与核准须由不同的人担任，请换另一人办理。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule RosterAndMoneyApart = new(
        "GV-9",
        Breach.Block,
        "确认名册与登记到账分离",
        "名册由谁确认，会费就不能由谁登记或者认领到账，请换另一人办理。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule StatementLinkedByAnother = new(
        "GV-9",
        Breach.Block,
        "导入流水与认领分离",
        "流水由谁导入，就不能由谁认领，请换另一人核对银行回单后认领。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule SecondPerson = new(
        "GV-10",
        Breach.Block,
        "经办与复核分离",
        "提出人不能自行核准，请由另一位有权限的人员核准。",
        Article.Design
    );
}
