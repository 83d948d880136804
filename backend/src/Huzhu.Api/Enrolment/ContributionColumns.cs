using Huzhu.Api.Papers;
using static Huzhu.Api.Enrolment.ListContributions;
using static Huzhu.Api.Enrolment.MatchStatement;
using static Huzhu.Api.Enrolment.OverseeContributions;
using static Huzhu.Api.Enrolment.PassOnContributions;

namespace Huzhu.Api.Enrolment;

/// <summary>The lists of contributions as workbooks.</summary>
static class ContributionColumns
{
    public static readonly Column<ContributionRow>[] Dues =
    [
        new("名册编号", r => r.RosterNumber, 20),
        new("单位编号", r => r.UnitNumber),
        new("单位", r => r.UnitName, 40),
        new("保障活动", r => r.Plan, 30),
        new("人数", r => r.Persons),
        new("份数", r => r.Units),
        new("应收金额", r => r.Due),
        new("应收时间", r => r.DueSince, 20),
        new("状态", r => r.StateLabel),
        new("到账日期", r => r.ReceivedOn),
        new("收据编号", r => r.ReceiptNumber, 20),
        new("上缴期限", r => r.PassOnBy),
        new("逾期未上缴", r => r.Late),
    ];

    public static readonly Column<BankLineRow>[] Lines =
    [
        new("日期", r => r.On),
        new("金额", r => r.Amount),
        new("付款人", r => r.Payer, 40, Personal: true),
        new("摘要", r => r.Remark, 40, Personal: true),
        new("流水号", r => r.Reference, 36),
        new("认领", r => string.Join("、", r.UsedFor), 50),
        new("搁置原因", r => r.SetAside, 30),
    ];

    public static readonly Column<RemittanceView>[] Remittances =
    [
        new("保障活动", r => r.Plan, 30),
        new("金额", r => r.Amount),
        new("笔数", r => r.Contributions),
        new("上缴日期", r => r.RemittedOn),
        new("银行凭证号", r => r.Reference, 24),
        new("经办人", r => r.PreparedBy),
        new("经办时间", r => r.PreparedAt, 20),
        new("复核人", r => r.ConfirmedBy),
        new("复核时间", r => r.ConfirmedAt, 20),
    ];

    public static readonly Column<AgencyHolding>[] Holdings =
    [
        new("代办处", r => r.Agency, 60),
        new("保障活动", r => r.Plan, 30),
        new("笔数", r => r.Contributions),
        new("未上缴金额", r => r.Amount),
        new("最早到账", r => r.Oldest),
        new("已过天数", r => r.Days),
        new("上缴期限", r => r.PassOnBy),
        new("逾期", r => r.Late),
    ];

    public static readonly Column<AgencyRemittance>[] OfAgencies =
    [
        new("代办处", r => r.Agency, 60),
        new("保障活动", r => r.Plan, 30),
        new("金额", r => r.Amount),
        new("上缴日期", r => r.RemittedOn),
        new("银行凭证号", r => r.Reference, 24),
        new("复核时间", r => r.ConfirmedAt, 20),
    ];
}
