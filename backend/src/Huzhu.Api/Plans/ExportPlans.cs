using Huzhu.Api.Jobs;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Plans;

/// <summary>The catalogue of plans as a list to export: for the office with its drafts, for
/// agencies what is released.</summary>
static class ExportPlans
{
    public static void MapOffice(RouteGroupBuilder office) =>
        office.Exports(
            "plans",
            "保障活动目录",
            Permission.ViewOffice,
            async export =>
                await WriteAsync(
                    export,
                    await PlanReading.OfOfficeAsync(export.Db, export.Me, Today(export), export.Ct)
                )
        );

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Exports(
            "plans",
            "保障活动目录",
            Permission.ViewAgency,
            async export =>
                await WriteAsync(
                    export,
                    await PlanReading.OfReleasedAsync(export.Db, Today(export), export.Ct)
                )
        );

    static DateOnly Today(ExportRequest export) => Beijing.DateOf(export.Clock.Now());

    static Task<int> WriteAsync(ExportRequest export, PlanReading catalogue) =>
        export.Write(
            catalogue
                .Plans()
                .SelectMany(p => p.Versions, (plan, version) => (Plan: plan, Version: version)),
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
            new("参保前待补", r => string.Join("、", r.Version.Missing), 40)
        );

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
            PlanState.Past => "历史版本",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    static string Label(PlanMembers members) =>
        members switch
        {
            PlanMembers.InService => "在职职工",
            PlanMembers.WomenInService => "在职女职工",
            PlanMembers.ChildrenOfMembers => "职工子女",
            PlanMembers.CardHoldersInService => "持卡在职会员",
            PlanMembers.CardHolders => "持卡会员",
            _ => throw new ArgumentOutOfRangeException(nameof(members)),
        };
}
