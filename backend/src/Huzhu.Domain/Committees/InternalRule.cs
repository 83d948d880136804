using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>The internal rules that an agency keeps on file (GV-7).</summary>
public enum InternalRuleKind
{
    /// <summary>代办处管理办法 (管16.3)</summary>
    AgencyRules,

    /// <summary>慰问金发放制度 (管16.3)</summary>
    CondolenceRules,

    /// <summary>经办人员岗位职责 (管16.3)</summary>
    ClerkDuties,

    /// <summary>档案管理制度 (管16.3)</summary>
    ArchiveRules,

    /// <summary>信息安全管理办法 (管16.3)</summary>
    InformationSecurity,

    /// <summary>经办人员变更交接工作规范 (管16.3)</summary>
    HandoverRules,

    /// <summary>财务管理制度 (管19.1)</summary>
    FinanceRules,

    /// <summary>议事制度 (管13.4)</summary>
    MeetingRules,

    /// <summary>实施细则 (管29)</summary>
    Implementation,

    /// <summary>互助互济支出使用办法 (支11)</summary>
    ExpenditureRules,
}

/// <summary>A decision of the office that an act carries where no figure is known for its date
/// (T-0).</summary>
/// <param name="PaperId">The decision itself, a file.</param>
public sealed record OfficeDecision(string Number, DateOnly On, Guid PaperId);

/// <summary>One version of one internal rule, adopted by resolution (GV-6, GV-7); a later version
/// is a new row, and none is ever changed.</summary>
public sealed class InternalRule : IAgencyOwned
{
    InternalRule() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public InternalRuleKind Kind { get; private set; }

    /// <summary>1, 2, 3 … of its kind.</summary>
    public int Number { get; private set; }

    /// <summary>The date that the document bears.</summary>
    public DateOnly AdoptedOn { get; private set; }

    public Guid FileId { get; private set; }
    public Guid ResolutionId { get; private set; }
    public Guid RecordedById { get; private set; }

    /// <summary>The office's decision on a rule from before the figures began (T-0): number, date
    /// and file; null otherwise.</summary>
    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }
    public Guid? DecisionFileId { get; private set; }

    /// <summary>Puts a new version on file.</summary>
    /// <param name="before">The agency's rules so far.</param>
    /// <param name="resolution">For 制定管理规定; it is used up.</param>
    /// <param name="decision">The office's, where no figure is known for the date.</param>
    /// <exception cref="RuleBroken">GV-6: no fitting resolution; T-1: older than the version
    /// before; T-0: no figure is known for the date, and the office hasn't decided.</exception>
    public static InternalRule Adopt(
        Guid id,
        Guid agencyId,
        InternalRuleKind kind,
        DateOnly adoptedOn,
        Guid fileId,
        Resolution resolution,
        IEnumerable<InternalRule> before,
        Guid by,
        Circumstances at,
        OfficeDecision? decision = null
    )
    {
        TimeRules.ValueKnown.Require(
            decision is not null
                || at.Rulebook.Parameters.Knows(AgencyRules.InternalRuleMonths, adoptedOn),
            "该日期没有已公布的复核周期，请附上办事处的决定（文号、日期和文件）。",
            ("date", adoptedOn)
        );
        var earlier = before.Where(r => r.AgencyId == agencyId && r.Kind == kind).ToList();
        TimeRules.RequireHappened(
            adoptedOn,
            earlier.Select(r => r.AdoptedOn).DefaultIfEmpty(DateOnly.MinValue).Max(),
            at.Now
        );
        resolution.Consume(agencyId, MotionKind.OwnRules, null, id, at);
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            Kind = kind,
            Number = earlier.Count + 1,
            AdoptedOn = adoptedOn,
            FileId = fileId,
            ResolutionId = resolution.Id,
            RecordedById = by,
            DecisionNumber = decision?.Number.Trim(),
            DecidedOn = decision?.On,
            DecisionFileId = decision?.PaperId,
        };
    }

    /// <summary>Until when it is to be reviewed: 36 months (design) after its date, or after the
    /// office's decision on one for whose date no figure is known.</summary>
    public Deadline ReviewDue(Rulebook rulebook)
    {
        var from = DecidedOn ?? AdoptedOn;
        return Deadline.InMonths(
            AgencyRules.InternalRulesOnFile,
            from,
            rulebook.On(AgencyRules.InternalRuleMonths, from),
            rulebook.Calendar
        );
    }

    /// <summary>The kinds of which there is no version yet.</summary>
    public static IReadOnlyList<InternalRuleKind> Missing(IEnumerable<InternalRuleKind> onFile) =>
        Enum.GetValues<InternalRuleKind>().Except(onFile).ToList();

    /// <summary>
    /// What is missing, all in one duty, for a new agency lacks them all; and each that is due for
    /// review, from a month before.
    /// </summary>
    public static IReadOnlyList<Duty> Duties(
        Agency agency,
        IEnumerable<InternalRule> rules,
        Circumstances at
    )
    {
        var newest = rules
            .Where(r => r.AgencyId == agency.Id)
            .GroupBy(r => r.Kind)
            .Select(g => g.MaxBy(r => r.Number)!)
            .ToList();
        var missing = Missing(newest.Select(r => r.Kind));
        var duties = newest
            .Select(rule => (rule, due: rule.ReviewDue(at.Rulebook)))
            .Where(r => r.due.Due.AddMonths(-1) <= at.Today)
            .Select(r => new Duty(
                DutyKind.KeepInternalRule,
                r.rule.Id,
                DutyOwner.Agency,
                Permission.KeepRecords,
                AgencyRules.InternalRulesOnFile,
                $"复核修订《{r.rule.Kind.Label()}》",
                agency.FullName,
                r.due
            )
            {
                AgencyId = agency.Id,
            })
            .ToList();
        if (missing.Count > 0)
        {
            duties.Add(
                new(
                    DutyKind.KeepInternalRule,
                    agency.Id,
                    DutyOwner.Agency,
                    Permission.KeepRecords,
                    AgencyRules.InternalRulesOnFile,
                    missing.Count == 1
                        ? $"补齐《{missing[0].Label()}》"
                        : $"补齐《{missing[0].Label()}》等{missing.Count}项规章制度",
                    agency.FullName
                )
                {
                    AgencyId = agency.Id,
                }
            );
        }
        return duties;
    }
}

/// <summary>Chinese labels.</summary>
public static class InternalRuleLabels
{
    public static string Label(this InternalRuleKind kind) =>
        kind switch
        {
            InternalRuleKind.AgencyRules => "代办处管理办法",
            InternalRuleKind.CondolenceRules => "慰问金发放制度",
            InternalRuleKind.ClerkDuties => "经办人员岗位职责",
            InternalRuleKind.ArchiveRules => "档案管理制度",
            InternalRuleKind.InformationSecurity => "信息安全管理办法",
            InternalRuleKind.HandoverRules => "经办人员变更交接工作规范",
            InternalRuleKind.FinanceRules => "财务管理制度",
            InternalRuleKind.MeetingRules => "议事制度",
            InternalRuleKind.Implementation => "实施细则",
            InternalRuleKind.ExpenditureRules => "互助互济支出使用办法",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
