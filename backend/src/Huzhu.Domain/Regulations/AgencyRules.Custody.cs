using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// 管 article 19.2: custody of seals and cheques. The article forbids only that the sole
/// accountant keeps everything alone; the rest are our own conventions, stricter by design.
/// </summary>
public static partial class AgencyRules
{
    public static readonly Rule OneKeeper = new(
        "CU-1",
        Breach.Block,
        "每件物品有唯一保管人",
        "每件印鉴和支票只有一名保管人，或者存放在须两人开启的保险柜，请核对保管人。",
        Article.Design
    );

    public static readonly Rule NeverAllThree = new(
        "CU-2",
        Breach.Block,
        "印鉴支票不得由一人保管",
        "财务专用章、个人名章和支票不得同时在一人手中，请选择另一位保管人或者双人保险柜。",
        Art(19, 2),
        Article.Design
    );

    public static readonly Rule SealsApart = new(
        "CU-3",
        Breach.Block,
        "两枚印鉴分人保管",
        "财务专用章和个人名章须分人保管，请选择另一位保管人；确需暂时合管的，须有管委会决议。",
        Article.Design
    );

    /// <summary>What would bring together what is kept apart; the office sees each try.</summary>
    public static readonly IReadOnlyList<Rule> CustodyConflicts = [NeverAllThree, SealsApart];

    public static readonly Dated<int> SealsTogetherDays = new(
        "sealsTogetherDays",
        "两枚印鉴暂时合管期限",
        "个工作日",
        (InForce, 5, Article.Design)
    );

    public static readonly Rule AccountantArrangement = new(
        "CU-4",
        Breach.Track,
        "会计人员配备",
        "有条件的请配备两名以上专职会计并指定会计负责人，否则至少一名，且不由其一人保管印鉴支票。",
        Art(19, 2)
    );

    public static readonly Rule ConfirmedByBoth = new(
        "CU-5",
        Breach.Block,
        "移交须双方确认",
        "移交须由移交人、接收人及所列监交人各自登录确认后生效，请由本人确认当前内容。",
        Article.Design
    );

    public static readonly Rule ChequesRegistered = new(
        "CU-6",
        Breach.Block,
        "用印和支票逐笔登记",
        "用印和支票须逐笔连续登记，一张支票由两人分别加盖印鉴，作废支票留存，请核对号码和盖章人。",
        Article.Design
    );

    public static readonly Rule TransferBeforeLeaving = new(
        "CU-7",
        Breach.Block,
        "离岗休假先移交",
        "保管人停用、离岗或者休假前须移交全部印鉴支票，请先办理移交；紧急情况由代办处主任和一名委员接管。",
        Article.Design
    );

    public static readonly Rule PreparedAndReleased = new(
        "CU-8",
        Breach.Block,
        "电子支付经办与复核分离",
        "电子支付由一人经办、另一人复核放行，收款人不得参与，请换另一人办理。",
        Article.Design
    );
}
