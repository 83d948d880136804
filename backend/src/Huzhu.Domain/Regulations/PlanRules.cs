using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// Protection plans: 监 articles 14 to 17, and what 项 (the description of the plans, by its
/// numbered parts) says of each. Which article says what: docs/regulations/register.md.
/// </summary>
public static class PlanRules
{
    static readonly Article Filing = new("监", 15);

    public static readonly Rule FiledBeforeSale = new(
        "PL-1",
        Breach.Block,
        "先备案、后开办",
        "保障活动须有会费、待遇和测算说明，经本级和上级备案，由另一人核准发布后才能办理参保，请先补齐。",
        Filing
    );

    public static readonly Rule NeverEdited = new(
        "PL-1",
        Breach.Block,
        "已发布的版本不再改动",
        "已发布的保障活动版本不能修改，请另拟生效日期晚于今天、也晚于现有版本的新版本。",
        Filing,
        Article.Design
    );

    public static readonly Rule OnlyUnknownSupplied = new(
        "PL-1",
        Breach.Block,
        "已发布版本只补空缺的数值",
        "已发布的版本只能补充尚未给出的待遇数值，已有的数值和名称请保持不变。",
        Filing,
        Article.Design
    );

    public static readonly Rule YearlyFromJanuary = new(
        "PL-6",
        Breach.Block,
        "按年累计的待遇自1月1日起换版",
        "起付线和封顶额按自然年累计，一年内不能换表，请将生效日期定为1月1日。",
        new Article("项", 1),
        Article.Design
    );

    public static readonly Rule LongTermDecided = new(
        "PL-1",
        Breach.Approve,
        "保障期限超出一般上限须有决定",
        "保障期限一般不超过上限，确需更长的，请先取得决定并登记其文号和日期。",
        Filing
    );

    public static readonly Dated<int> LongestTermMonths = new(
        "longestTermMonths",
        "保障期限一般上限",
        "个月",
        ("1990-01-01", 36, Filing)
    );

    public static readonly Rule WithinUnits = new(
        "PL-1",
        Breach.Block,
        "份数限额",
        "份数须在本版本允许的范围内，请核对后重新填写。",
        Filing
    );

    public static readonly Rule BenefitKnown = new(
        "PL-2",
        Breach.Block,
        "待遇数值齐全才能计算",
        "公布的文件没有给出这项待遇的数值，请办事处先补充数值，再作试算或者给付。",
        new Article("项", 4),
        Article.Design
    );

    public static readonly Rule EventInPlan = new(
        "PL-2",
        Breach.Block,
        "只按约定的事项给付",
        "这项保障活动没有与所填事件对应的待遇，请核对活动和事件的内容。",
        new Article("监", 14),
        new Article("项", 4)
    );

    public static readonly Rule HospitalAllowance = new(
        "PL-3",
        Breach.Show,
        "住院津贴的起付日和封顶额",
        "津贴自起付日起按日计算，一个保障期内不超过封顶额，请按出险人参保时的版本核对。",
        new Article("项", 4)
    );

    public static readonly Rule WomensIllness = new(
        "PL-4",
        Breach.Show,
        "女职工特殊疾病各版本的保障范围",
        "各版本保障的病种数、会费和期限不同，请按参保时的版本核对。",
        new Article("项", 4)
    );

    public static readonly Rule ChildAccident = new(
        "PL-5",
        Breach.Show,
        "子女意外的份数和最高保障金额",
        "会费按份计算，待遇不超过每人的最高保障金额，请按参保时的版本核对。",
        new Article("项", 4)
    );

    /// <summary>Completed years below which somebody is a minor (PL-5, 民17).</summary>
    public const int MinorUnder = 18;

    public static readonly Rule SecondReimbursement = new(
        "PL-6",
        Breach.Show,
        "二次报销分段按比例计算",
        "自付一金额扣除起付线后分段按比例报销，不超过年度最高报销额，请按全年累计金额填写。",
        new Article("项", 1)
    );

    public static readonly Rule AccidentAndHome = new(
        "PL-7",
        Breach.Show,
        "非工伤意外与家财损失",
        "家财损失按实际损失给付，不超过该项最高金额，请按出险时的版本核对。",
        new Article("项", 2)
    );

    public static readonly Rule Bundles = new(
        "PL-8",
        Breach.Show,
        "综合互助按组成的各项活动计算",
        "综合互助由各项活动按规定份数组成，待遇逐项计算，请逐项核对。",
        new Article("项", 4)
    );

    public static readonly Rule InsideBundlesOnly = new(
        "PL-8",
        Breach.Block,
        "只在综合互助中参保的项目",
        "该项目只是综合互助的一项，不单独参保，请按综合互助参保。",
        new Article("项", 4)
    );

    public static readonly Rule StartUpLoans = new(
        "PL-9",
        Breach.Block,
        "创业小额贷款登记",
        "放款金额须有银行同意放款的决定，贴息须在放款之后，请核对登记内容。",
        new Article("项", 3)
    );

    public static readonly Rule PlansNeverMix = new(
        "PL-10",
        Breach.Block,
        "各项活动分别核算",
        "会费、互助金和准备金按保障活动分别核算，一笔款项只能属于一项活动，请分开办理。",
        new Article("监", 17)
    );
}
