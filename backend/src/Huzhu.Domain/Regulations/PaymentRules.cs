using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>Payment of benefits: 管 article 17.7 (direct payment), 监 articles 17, 29 and 31, and our
/// own conventions around them. Which article says what: docs/regulations/register.md.</summary>
public static class PaymentRules
{
    static readonly Article Direct = new("管", 17, 7);

    /// <summary>All figures here are ours: the regulations say as soon as possible.</summary>
    const string From = "2017-01-01";

    public static readonly Rule DirectPayment = new(
        "CL-5",
        Breach.Track,
        "直赔失败及时更正账户",
        "请尽快核对并更正收款账户，交由另一人核准；无法更正的，请联系办事处转由代办处下拨。",
        Direct
    );

    public static readonly Rule AccountByTwo = new(
        "CL-11",
        Breach.Block,
        "更正账户须有凭证并由两人办理",
        "更正收款账户须上传凭证，并由提出人以外的人员核准，请换另一人办理。",
        Direct,
        Article.Design
    );

    public static readonly Rule PaidOnce = new(
        "CL-12",
        Breach.Block,
        "一笔应付只付一次",
        "这笔互助金已经在付款途中、已付或者结果不明，请等银行结果明确后再办理。",
        Direct,
        Article.Design
    );

    public static readonly Rule OnePlan = new(
        "PL-10",
        Breach.Block,
        "一批只付一项活动",
        "各项活动的资金分别核算，请把这笔放入同一项活动的批次。",
        new Article("监", 17)
    );

    public static readonly Rule OfficeHasTheMoney = new(
        "EN-7",
        Breach.Block,
        "会费到办事处后才付款",
        "该保障的会费还没有在办事处登记到账，请登记到账后再放入批次。",
        new Article("管", 15, 4),
        new Article("管", 25)
    );

    public static readonly Rule NotThePayee = new(
        "CU-8",
        Breach.Block,
        "收款人不得经办或者放行",
        "本人是收款人，或者与收款人同名、同账户，请由其他人员办理。",
        Article.Design
    );

    public static readonly Rule DecidesOrPays = new(
        "GV-9",
        Breach.Block,
        "核定与付款分开",
        "登记、上报、拟核或者核准过其中案件的人员不能经办或者放行这一批，请由其他人员办理。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule ReleasesOrReads = new(
        "GV-9",
        Breach.Block,
        "放行与导入结果分开",
        "放行这一批的人员不能导入或者认定它的付款结果，请由其他人员办理。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule ContributionsSide = new(
        "FI-2",
        Breach.Block,
        "互助金与工作经费分开",
        "会费、互助金与管理费分开核算：会费不是代办处的收入，互助金只能汇入会费账户，请核对后再提交。",
        new Article("监", 29)
    );

    /// <summary>Days within which an agency mends an account after a failure.</summary>
    public static readonly Dated<int> MendDays = new(
        "accountMendDays",
        "直赔失败后更正账户期限",
        "日",
        (From, 5, Article.Design)
    );

    /// <summary>Working days after which a result that hasn't come is unknown.</summary>
    public static readonly Dated<int> ResultDays = new(
        "bankResultDays",
        "银行付款结果期限",
        "工作日",
        (From, 3, Article.Design)
    );

    /// <summary>Days within which an agency passes on what it received for a member.</summary>
    public static readonly Dated<int> PassOnDays = new(
        "benefitPassOnDays",
        "代办处下拨互助金期限",
        "日",
        (From, 5, Article.Design)
    );
}
