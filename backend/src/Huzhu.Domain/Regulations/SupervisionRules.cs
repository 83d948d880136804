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

    public static readonly Rule SecondPerson = new(
        "GV-10",
        Breach.Block,
        "经办与复核分离",
        "提出人不能自行核准，请由另一位有权限的人员核准。",
        Article.Design
    );
}
