using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// The books of account: 管 articles 19.2 to 19.5, 25 and 26, 监 articles 17, 25 and 29, and the
/// standards for accounting software (财会〔2024〕11号, 12号) and basic accounting work (会计规范).
/// Which article says what: docs/regulations/register.md.
/// </summary>
public static class BookRules
{
    public static readonly Rule VoucherBalances = new(
        "FI-1",
        Breach.Block,
        "凭证借贷平衡、连续编号、制单与审核分开",
        "记账凭证使用办事处规定的科目，借贷必须相等，由另一人审核记账，请核对后再提交。",
        new Article("管", 19, 4),
        Article.Design
    );

    public static readonly Rule BenefitsAreTheOffices = new(
        "FI-9",
        Breach.Block,
        "代办处只列支会员服务和日常管理",
        "支出科目只能用管理费，并注明会员服务或者日常管理，互助金由办事处给付，请修改科目。",
        new Article("监", 25),
        new Article("管", 26)
    );

    public static readonly Rule FinanceHeadSigns = new(
        "FI-11",
        Breach.Block,
        "结账由财务负责人签字",
        "结账由主管会计签字，未设主管会计的由代办处主任签字，请逐项办结检查事项后再结账。",
        new Article("管", 19, 3)
    );

    public static readonly Rule PostingIsFinal = new(
        "FI-15",
        Breach.Block,
        "记账后不得修改，更正用红字",
        "已记账凭证不能修改、删除或者插入，同一原始单据不得重复入账；有错的请用红字冲销，以前年度的用蓝字更正。",
        new Article("财会〔2024〕12号", 21)
    );

    public static readonly Rule CashierApart = new(
        "FI-16",
        Breach.Block,
        "出纳不得审核凭证",
        "出纳不得兼管稽核和账目登记，请由会计人员或者主任审核。",
        new Article("会计规范", 12)
    );

    public static readonly Rule PaperKept = new(
        "FI-17",
        Breach.Track,
        "凭扫描件入账的保管好原件",
        "凭扫描件入账的请写明纸质原件存放处，凭打印件入账的请写明电子原件存放处。",
        new Article("财会〔2024〕11号", 27),
        new Article("财会〔2024〕11号", 28)
    );

    public static readonly Rule LinesBalanceApart = new(
        "FI-18",
        Breach.Block,
        "会费与管理费、各计划分别平衡",
        "每张凭证的会费与管理费、会费的每个计划须各自借贷相等，请分开列示。",
        new Article("监", 17),
        new Article("监", 29)
    );
}
