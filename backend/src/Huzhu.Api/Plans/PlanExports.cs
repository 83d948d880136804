using Huzhu.Api.Office;
using Huzhu.Api.Papers;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Plans;

/// <summary>Columns of the catalogue and of the loan register as xlsx.</summary>
static class PlanExports
{
    public static readonly Column<(PlanView Plan, PlanVersionView Version)>[] PlanColumns =
    [
        new("活动代码", r => r.Plan.Code, 24),
        new("名称", r => r.Version.Name, 50),
        new("生效日期", r => r.Version.EffectiveFrom),
        new("状态", r => Label(r.Version.State)),
        new("参保对象", r => Label(r.Version.WhoMayJoin)),
        new("会费（元/份）", r => r.Version.Price),
        new("最高份数", r => r.Version.MaxUnits),
        new("保障期限（月）", r => r.Version.TermMonths),
        new("观察期（天）", r => r.Version.WaitingDays),
        new("待遇", r => string.Join("；", r.Version.Benefits.Select(Words)), 80),
        new("测算说明", r => r.Version.ActuarialNote, 40),
        new("本级备案文号", r => r.Version.FiledHere?.Document, 24),
        new("本级备案日期", r => r.Version.FiledHere?.On),
        new("上级备案文号", r => r.Version.FiledAbove?.Document, 24),
        new("上级备案日期", r => r.Version.FiledAbove?.On),
        new("依据", r => r.Version.Source, 24),
        new("含示例数值", r => r.Version.Examples.Count > 0 ? "示例" : ""),
        new("参保前待补", r => string.Join("、", r.Version.Missing), 40),
    ];

    public static readonly Column<StartUpLoan>[] LoanColumns =
    [
        new("企业", l => l.Firm, 40),
        new("申请人", l => l.Applicant, Personal: true),
        new("申请日期", l => l.AppliedOn),
        new("贷款银行", l => l.Bank, 30),
        new("银行决定", l => Label(l.Decision)),
        new("决定日期", l => l.DecidedOn),
        new("放款金额", l => l.Amount),
        new("贴息金额", l => l.Subsidy),
        new("建会", l => l.FoundedUnion),
        new("新会员", l => l.NewMembers),
        new("备注", l => l.Note, 40),
    ];

    /// <summary>Who applied in a year, and what has come of it by now.</summary>
    public static readonly Column<GetStatistics.LoansRow>[] LoanYearColumns =
    [
        new("申请年度", r => r.Year),
        new("收到申请", r => r.Applications),
        new("放款企业", r => r.FirmsFunded),
        new("放款金额（元）", r => Money.OfYuan(r.Amount)),
        new("已贴息企业", r => r.FirmsSubsidised),
        new("贴息金额（元）", r => Money.OfYuan(r.Subsidy)),
        new("建会企业", r => r.UnionsFounded),
        new("新吸纳会员", r => r.NewMembers),
    ];

    /// <summary>A benefit with its numbers, in one cell.</summary>
    static string Words(Benefit benefit)
    {
        static string Yuan(decimal? sum) => sum is { } yuan ? $"{yuan:0.##}元" : "未定";
        static string Percent(decimal? share) => share is { } rate ? $"{rate * 100:0.##}%" : "未定";
        static string Most(string what, decimal? cap) => cap is null ? "" : $"，{what}{Yuan(cap)}";
        var words = benefit switch
        {
            FixedSum b => (b.Kinds is { } kinds ? $"{kinds}类；" : "")
                + string.Join("；", b.Sums.Select(s => $"{s.Event}{Yuan(s.Amount)}"))
                + Most("每份最高", b.Cap),
            DailyAllowance b =>
                $"第{b.FromDay}天起每天{Yuan(b.PerDay)}，一个保障期最高{Yuan(b.MaxPerTerm)}",
            TieredReimbursement b => $"起付线{Yuan(b.Deductible)}；"
                + string.Join("；", b.Tiers.Select(t => $"{Yuan(t.From)}以上{Percent(t.Rate)}"))
                + $"，一年最高{Yuan(b.Cap)}",
            GradeTable b => $"每份{Yuan(b.Sum)}；"
                + string.Join("；", b.Grades.Select(g => $"{g.Grade}{Percent(g.Share)}"))
                + Most("每人最高", b.Cap),
            LossIndemnity b => string.Join(
                "；",
                b.Caps.Select(c =>
                    $"{(c.Loss == LossKind.Fire ? "火灾" : "水暖管爆裂")}最高{Yuan(c.Cap)}"
                )
            ),
            Bundle b => string.Join(
                "；",
                b.Parts.Select(p =>
                    $"{p.Code} {string.Join("/", p.Units)}份"
                    + (p.Instead is { } own ? $"（{Words(own)}）" : "")
                )
            ),
            _ => "",
        };
        return $"{benefit.Name}{(benefit.Example ? "【示例】" : "")}：{words}";
    }

    static string Label(PlanState state) =>
        state switch
        {
            PlanState.Draft => "草稿",
            PlanState.Proposed => "待核准发布",
            PlanState.Upcoming => "未到生效日",
            PlanState.InForce => "现行",
            _ => "历史版本",
        };

    static string Label(PlanMembers members) =>
        members switch
        {
            PlanMembers.InService => "在职职工",
            PlanMembers.WomenInService => "在职女职工",
            PlanMembers.ChildrenOfMembers => "职工子女",
            PlanMembers.CardHoldersInService => "持卡在职会员",
            _ => "持卡会员",
        };

    static string Label(LoanDecision decision) =>
        decision switch
        {
            LoanDecision.Pending => "待银行决定",
            LoanDecision.Granted => "同意放款",
            _ => "不予放款",
        };
}
