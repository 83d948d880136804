using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>
/// The office's rebate of the management fee (回拨管理费): 管 articles 19.5, 25 and 26, 监 article 29.
/// Which article says what: docs/regulations/register.md.
/// </summary>
public static class RebateRules
{
    public static readonly Rule OncePerQuarter = new(
        "FI-2",
        Breach.Block,
        "管理费按季回拨一次",
        "管理费在季度结束后按到账会费回拨，每个代办处每季度一次，请刷新后查看该季度的回拨单。",
        new Article("管", 25),
        new Article("管", 19, 5)
    );

    public static readonly Rule FromWhatCame = new(
        "FI-2",
        Breach.Block,
        "回拨以到账会费为准",
        "回拨额按办事处已登记到账的会费扣除退转款计算，不能填写，请刷新后核对。",
        new Article("管", 25),
        new Article("监", 29)
    );

    public static readonly Rule OnlyWhatWasPaid = new(
        "FI-2",
        Breach.Block,
        "回拨到账以办事处拨付为准",
        "办事处拨付以后才能登记回拨到账，每张回拨单一次，请核对银行回单后再登记。",
        new Article("管", 19, 5),
        new Article("管", 26)
    );

    public static readonly Rule UsedRatesStay = new(
        "T-0",
        Breach.Approve,
        "已用过的回拨比例不得改动",
        "核准过的回拨单已经按原比例计算，请把新比例的生效日期定在这些日期以后。",
        Article.Design
    );
}
