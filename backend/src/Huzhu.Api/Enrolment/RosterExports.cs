using Huzhu.Api.Papers;

namespace Huzhu.Api.Enrolment;

/// <summary>The lists of rosters and of terms that end, as workbooks.</summary>
static class RosterExports
{
    public static readonly Column<RosterSummary>[] Rosters =
    [
        new("名册编号", r => r.Number, 20),
        new("名册", r => r.FileName, 50),
        new("保障活动", r => r.PlanName, 40),
        new("状态", r => r.StatusLabel),
        new("人数", r => r.Rows),
        new("有误", r => r.FaultyRows),
        new("导入时间", r => r.CreatedAt, 20),
    ];

    public static readonly Column<DecideJoiners.JoinerRow>[] Joiners =
    [
        new("代办处", r => r.AgencyName, 60),
        new("保障活动", r => r.PlanName, 40),
        new("名册编号", r => r.RosterNumber, 20),
        new("单位", r => string.Join("、", r.Units), 40),
        new("人数", r => r.Persons),
        new("理由", r => r.Reason, 40),
        new("申请时间", r => r.AskedAt, 20),
        new(
            "答复情况",
            r =>
                r.Approved switch
                {
                    null => "待答复",
                    true => "同意",
                    _ => "不同意",
                }
        ),
        new("答复", r => r.Answer, 40),
        new("答复时间", r => r.DecidedAt, 20),
    ];

    public static readonly Column<RenewUnit.RenewalRow>[] Renewals =
    [
        new("单位编号", r => r.UnitNumber),
        new("单位", r => r.Unit, 40),
        new("保障活动", r => r.PlanName, 40),
        new("本期生效日", r => r.Effective),
        new("本期失效日", r => r.Expiry),
        new("最早可办日", r => r.FirstDay),
        new("最晚可办日", r => r.LastDay),
        new("剩余天数", r => r.DaysLeft),
        new("状态", r => r.StateLabel),
        new("在保人数", r => r.Persons),
        new("已续保人数", r => r.Renewed),
        new("待缴费人数", r => r.Awaiting),
    ];
}
