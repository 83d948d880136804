namespace Huzhu.Domain.Budgets;

/// <summary>What the management fee is spent on; a budget has one line for each (管26, 支2, 监25).
/// </summary>
public enum SpendingPurpose
{
    /// <summary>生活救助金 (支4.1)</summary>
    LivingRelief,

    /// <summary>子女助学金 (支4.2)</summary>
    EducationAid,

    /// <summary>日常慰问品 (支5.1)</summary>
    SmallGifts,

    /// <summary>送清凉、送温暖等慰问活动 (支5.2)</summary>
    Campaigns,

    /// <summary>慰问金 (支5.2)</summary>
    Condolence,

    /// <summary>会费补助 (支6)</summary>
    PremiumSubsidy,

    /// <summary>会员活动 (支7)</summary>
    Activities,

    /// <summary>宣传培训</summary>
    Publicity,

    /// <summary>业务支出</summary>
    Business,

    /// <summary>日常管理</summary>
    Administration,

    /// <summary>设备购置</summary>
    Equipment,
}

/// <summary>Chinese labels.</summary>
public static class SpendingPurposes
{
    /// <summary>Of a payment: its line, or that it moves contributions.</summary>
    public static string LineLabel(this SpendingPurpose? line) => line?.Label() ?? "会费划转";

    public static string Label(this SpendingPurpose purpose) =>
        purpose switch
        {
            SpendingPurpose.LivingRelief => "生活救助金",
            SpendingPurpose.EducationAid => "子女助学金",
            SpendingPurpose.SmallGifts => "日常慰问品",
            SpendingPurpose.Campaigns => "送温暖等慰问活动",
            SpendingPurpose.Condolence => "慰问金",
            SpendingPurpose.PremiumSubsidy => "会费补助",
            SpendingPurpose.Activities => "会员活动",
            SpendingPurpose.Publicity => "宣传培训",
            SpendingPurpose.Business => "业务支出",
            SpendingPurpose.Administration => "日常管理",
            SpendingPurpose.Equipment => "设备购置",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
        };
}
