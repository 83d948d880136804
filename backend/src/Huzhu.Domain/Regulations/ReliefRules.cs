using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// Relief and condolence out of the management fee: 支 articles 3 to 10, and our own conventions
/// around them. Which article says what: docs/regulations/register.md.
/// </summary>
public static class ReliefRules
{
    const string From = "2022-12-31";

    static readonly Article Hardship = new("支", 4, 1);
    static readonly Article Education = new("支", 4, 2);
    static readonly Article Gifts = new("支", 5, 1);
    static readonly Article Condolences = new("支", 5, 2);
    static readonly Article Gatherings = new("支", 7);
    static readonly Article Transfers = new("支", 9);
    static readonly Article Visits = new("支", 10);

    public static readonly Rule LivingRelief = new(
        "RE-1",
        Breach.Block,
        "生活救助金每人每年限额",
        "生活救助金按人、按致困事由发生的年度计算限额，各代办处合并计算，请减少金额。",
        Hardship
    );

    public static readonly Rule EducationAid = new(
        "RE-2",
        Breach.Block,
        "子女助学金每生每年限额",
        "子女助学金按学生、按年度计算限额，各代办处合并计算；免缴学费、定向培养的学生不在范围内，请核对。",
        Education
    );

    public static readonly Rule SmallGift = new(
        "RE-3",
        Breach.Block,
        "日常慰问品每人每次限额",
        "日常慰问品按人、按次计算限额，各代办处合并计算，请减少金额。",
        Gifts
    );

    public static readonly Rule Campaigns = new(
        "RE-4",
        Breach.Block,
        "慰问活动人均限额",
        "高温、寒冷、雾霾等慰问活动的物资，按次、按年度计算人均金额，金额除以人数不四舍五入，请减少金额或者核对人数。",
        Condolences
    );

    public static readonly Rule Condolence = new(
        "RE-5",
        Breach.Block,
        "慰问金每人每次限额",
        "慰问金只用于会员本人、配偶或者子女，按人、按次计算限额，各代办处合并计算，请核对。",
        Condolences
    );

    public static readonly Rule ActivityPrizes = new(
        "RE-7",
        Breach.Block,
        "会员活动的奖品和纪念品",
        "获奖人数不超过参加人数的三分之二，每份奖品有限额；不设奖品的可以发纪念品，按参加人数计算人均限额，请修改。",
        Gatherings
    );

    public static readonly Rule PaidByTransfer = new(
        "RE-9",
        Breach.Block,
        "救助慰问金转账到本人账户",
        "请转账到会员本人账户；会员身故的，转账到写明的配偶或者子女账户，不付给其他人。",
        Transfers
    );

    public static readonly Rule CashOnVisits = new(
        "RE-9",
        Breach.Approve,
        "现场慰问付现限额",
        "现场慰问可以付现并写明理由，同一事由的各笔现金合并计算；超过限额的，请改为转账，或者选择管委会“现场现金”决议。",
        Visits
    );

    public static readonly Rule RegisterAndReceipt = new(
        "RE-10",
        Breach.Block,
        "登记、签收齐全后办结",
        "每笔救助慰问须有登记簿编号、情况说明、付款结果和受益人签收单，请补齐后再办结。",
        Visits
    );

    public static readonly Rule OwnStandards = new(
        "RE-11",
        Breach.Approve,
        "救助、慰问标准依次不高于赔付标准",
        "救助标准不高于赔付标准，慰问标准不高于救助标准；超过本代办处标准的，请先经管委会“救助慰问个案”决议。",
        new Article("支", 3, 3)
    );

    public static readonly Rule OverAllAgencies = new(
        "RE-12",
        Breach.Automatic,
        "限额在各代办处合并计算",
        "同一人的救助慰问在各代办处合并计算，只告知剩余额度，请按剩余额度办理。",
        Hardship,
        Article.Design
    );

    public static readonly Rule OperatingFirst = new(
        "RE-13",
        Breach.Block,
        "先保障运营支出再办活动",
        "会员活动使用保障本年运营支出之后的管理费结余，请减少金额，或者等结余足够后再提交。",
        Gatherings
    );

    public static readonly Rule CampaignGoods = new(
        "RE-14",
        Breach.Block,
        "慰问活动物资的种类",
        "慰问活动只发放防暑降温、防寒保暖、防霾、防疫用品，请重新选择。",
        Condolences
    );

    public static readonly Rule GoodsCategories = new(
        "RE-14",
        Breach.Approve,
        "日常慰问品的种类",
        "日常慰问品为必要的生活用品、营养保健品或者水果食物；其他物品须经管委会“救助慰问个案”决议，请重新选择。",
        Gifts
    );

    public static readonly Rule FreedByTime = new(
        "RE-15",
        Breach.Block,
        "提交后限期核准",
        "提交后限期内没有核准的，占用的额度和预算自动释放，请重新提交。",
        Article.Design
    );

    public static readonly Rule SameOccasion = new(
        "RE-16",
        Breach.Automatic,
        "同一次慰问的认定",
        "同一人同类慰问，发生日期与首次相距不超过规定天数的算同一次，各代办处合并计算，请按剩余额度办理。",
        Condolences,
        Article.Design
    );

    public static readonly Rule NotOwnCase = new(
        "GV-10",
        Breach.Block,
        "不得办理本人的救助慰问",
        "受益人、当事人或者收款人是您本人，请由其他人员办理。",
        Article.Design
    );

    public static readonly Rule HandsApart = new(
        "GV-9",
        Breach.Block,
        "经办、付款与核准分开",
        "同一笔救助慰问，经办、付款、核准须由不同的人担任，请换另一人办理。",
        new Article("监", 31),
        Article.Design
    );

    public static readonly Dated<int> LivingReliefYuan = new(
        "livingReliefYuan",
        "生活救助金每人每年限额",
        "元",
        (From, 5000, Hardship)
    );

    public static readonly Dated<int> EducationAidYuan = new(
        "educationAidYuan",
        "子女助学金每生每年限额",
        "元",
        (From, 5000, Education)
    );

    public static readonly Dated<int> SmallGiftYuan = new(
        "smallGiftYuan",
        "日常慰问品每人每次限额",
        "元",
        (From, 500, Gifts)
    );

    public static readonly Dated<int> CondolenceYuan = new(
        "condolenceYuan",
        "慰问金每人每次限额",
        "元",
        (From, 2000, Condolences)
    );

    public static readonly Dated<int> CampaignYuan = new(
        "campaignYuan",
        "慰问活动每次人均限额",
        "元",
        (From, 100, Condolences)
    );

    public static readonly Dated<int> CampaignYearYuan = new(
        "campaignYearYuan",
        "慰问活动每年人均限额",
        "元",
        (From, 300, Condolences)
    );

    public static readonly Dated<int> PrizeYuan = new(
        "prizeYuan",
        "活动奖品每份限额",
        "元",
        (From, 500, Gatherings)
    );

    public static readonly Dated<int> TokenYuan = new(
        "tokenYuan",
        "活动纪念品人均限额",
        "元",
        (From, 100, Gatherings)
    );

    public static readonly Dated<int> CashVisitYuan = new(
        "cashVisitYuan",
        "现场慰问付现限额",
        "元",
        (From, 1000, Visits)
    );

    /// <summary>Days around an occasion's first event within which another is the same.</summary>
    public static readonly Dated<int> OccasionDays = new(
        "occasionDays",
        "同一次慰问的天数",
        "日",
        (From, 30, Article.Design)
    );

    /// <summary>Days after the submission until which it waits for approval.</summary>
    public static readonly Dated<int> ApprovalDays = new(
        "reliefApprovalDays",
        "救助慰问提交后等待核准",
        "日",
        (From, 30, Article.Design)
    );
}
