using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// 职工互助保障组织监督管理办法 (监), 总工办发〔2020〕6号: it binds legal persons, office and agencies
/// follow it by analogy. Which article says what: docs/regulations/register.md.
/// </summary>
public static class SupervisionRules
{
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
