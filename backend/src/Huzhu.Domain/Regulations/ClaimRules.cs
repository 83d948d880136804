using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>Claims (CL): 管 articles 17.5 to 17.9, 22 and 监 31, and our own conventions around them.
/// Which article says what: docs/regulations/register.md.</summary>
public static class ClaimRules
{
    static readonly Article Register = new("管", 17, 5);
    static readonly Article Form = new("管", 17, 6);

    /// <summary>All figures here are ours: the regulations give none.</summary>
    const string From = "2017-01-01";

    public static readonly Rule EveryReportOnce = new(
        "CL-1",
        Breach.Block,
        "报案逐件登记",
        "同一事件在同一项活动下只登记一件报案，请打开已有的报案继续办理。",
        Register
    );

    public static readonly Rule ReviewedFirst = new(
        "CL-2",
        Breach.Block,
        "初审无误才能上报",
        "初审还有未解决的问题，请逐项处理后再上报。",
        Register
    );

    public static readonly Rule ReturnedWithReasons = new(
        "CL-2",
        Breach.Block,
        "打回须一次说明全部原因",
        "打回时请把缺少和有误的内容一次写全，每项都写明要补什么。",
        Register
    );

    public static readonly Rule FormOfTheCase = new(
        "CL-3",
        Breach.Block,
        "申请书与案卷一致",
        "请按现在的内容打印互助金申请书，盖章签字后上传扫描件，再上报。",
        Form
    );

    public static readonly Rule ComputedNotTyped = new(
        "CL-4",
        Breach.Block,
        "互助金按参保版本计算",
        "互助金由系统按出险人参保时的版本计算，请刷新后按现在的计算结果办理。",
        Article.Design
    );

    public static readonly Rule FrozenIsNotPaid = new(
        "CL-8",
        Breach.Block,
        "被举报的案件暂停给付",
        "该案件已被举报并冻结，请等稽核人员查清、两人解除冻结后再办理。",
        new Article("管", 22, 3)
    );

    public static readonly Rule PaidOnce = new(
        "CL-10",
        Breach.Block,
        "同一事项只给付一次",
        "同一票据、住院或者损失已经给付过，请核对后撤案，有疑问的请与办事处联系。",
        Article.Design
    );

    public static readonly Rule RevisedByOthers = new(
        "CL-13",
        Breach.Block,
        "改判由另外两人办理",
        "拟核或者核准过原结论的人员不能再办理改判，请由其他人员拟核、核准。",
        Article.Design
    );

    public static readonly Rule Overpaid = new(
        "CL-14",
        Breach.Track,
        "多付的互助金须收回",
        "多付的金额请按银行到账收回，或者经本人书面同意在同一活动的应付金额中扣抵。",
        new Article("监", 22),
        Article.Design
    );

    public static readonly Rule TermsOfClaims = new(
        "CL-15",
        Breach.Approve,
        "报案和申请的期限",
        "超过约定的申请期限，请由办事处写明同意受理的理由后核准。",
        Article.Design
    );

    public static readonly Rule SettledInBulk = new(
        "CL-16",
        Breach.Block,
        "二次报销批量结算",
        "同一结算只计一次，按人按年度累计计算；信息有疑问的会员，请核实、确认后再给付。",
        Article.Design
    );

    public static readonly Rule NotInOwnCase = new(
        "CL-17",
        Breach.Block,
        "本人案件须回避",
        "本人是出险人、申请人、收款人，或者与收款人同名、同账户的，请由其他人员办理。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule RegistersOrDecides = new(
        "GV-9",
        Breach.Block,
        "登记与核定分开",
        "登记或者上报过这件报案的人员不能再拟核、核准，请由其他人员办理。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Rule OfficeHasTheMoney = new(
        "EN-7",
        Breach.Track,
        "会费到办事处后才给付",
        "该保障的会费还没有在办事处登记到账，请催缴并登记到账后再付款。",
        new Article("管", 15, 4),
        new Article("管", 25)
    );

    /// <summary>What a claim may be declined by: the plan, the cover, the papers, and what was paid
    /// before; in the words that the office chooses by.</summary>
    public static IReadOnlyList<RefusalGround> MayRefuseBy { get; } =
    [
        new(AgencyRules.FirstEnrolmentStarts, "生效日或者观察期以前出险"),
        new(AgencyRules.TermInMonths, "保障期以外出险"),
        new(AgencyRules.LateIsFirstEnrolment, "过了宽限期，按首次参保计算"),
        new(AgencyRules.NotRetired, "参保时已经退休"),
        new(PlanRules.EventInPlan, "不属于约定的给付事项"),
        new(ReviewedFirst, "材料不全或者不符，补正后仍未解决"),
        new(FrozenIsNotPaid, "材料不实"),
        new(PaidOnce, "同一事项已经给付"),
    ];

    /// <summary>Days within which an agency reviews a report.</summary>
    public static readonly Dated<int> ReviewDays = new(
        "claimReviewDays",
        "代办处初审报案期限",
        "日",
        (From, 5, Article.Design)
    );

    /// <summary>Days within which it answers a return.</summary>
    public static readonly Dated<int> AnswerDays = new(
        "claimAnswerDays",
        "代办处补正打回案件期限",
        "日",
        (From, 10, Article.Design)
    );

    /// <summary>Days within which the office decides what was sent up.</summary>
    public static readonly Dated<int> DecisionDays = new(
        "claimDecisionDays",
        "办事处核定报案期限",
        "日",
        (From, 30, Article.Design)
    );

    /// <summary>Days within which an overpayment comes back.</summary>
    public static readonly Dated<int> RecoveryDays = new(
        "overpaymentDays",
        "收回多付互助金期限",
        "日",
        (From, 60, Article.Design)
    );

    /// <summary>Days within which an inspector answers a report of forgery.</summary>
    public static readonly Dated<int> ReportDays = new(
        "forgeryReportDays",
        "稽核人员查复举报期限",
        "日",
        (From, 30, Article.Design)
    );
}

/// <summary>A rule by which a claim may be declined.</summary>
public sealed record RefusalGround(Rule Rule, string Words);
