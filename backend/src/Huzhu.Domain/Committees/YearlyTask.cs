using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>What an agency does once a year (GV-13, GV-15).</summary>
public enum YearlyTaskKind
{
    /// <summary>年度计划, by resolution (管13.1, 管16.2)</summary>
    Plan,

    /// <summary>进度检查 (管13.3)</summary>
    Progress,

    /// <summary>年度总结 (管16.2)</summary>
    Summary,

    /// <summary>年终考核 (管16.2)</summary>
    Assessment,

    /// <summary>岗位分离检查 (监31), signed by the director.</summary>
    SeparationReview,
}

/// <summary>A yearly task that was done, once per agency, year and kind.</summary>
public sealed class YearlyTask : IAgencyOwned
{
    YearlyTask() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public YearlyTaskKind Kind { get; private set; }
    public DateOnly DoneOn { get; private set; }

    /// <summary>What was found or written, in words.</summary>
    public string Text { get; private set; } = "";

    public Guid? FileId { get; private set; }

    /// <summary>The committee's resolution on the plan.</summary>
    public Guid? ResolutionId { get; private set; }

    /// <summary>Who recorded it; of the separation review its signer.</summary>
    public Guid RecordedById { get; private set; }

    /// <summary>Records a task as done.</summary>
    /// <param name="resolution">For the plan; null otherwise.</param>
    /// <exception cref="RuleBroken">
    /// GV-6: the plan lacks its resolution. GV-13: it is one for another year. GV-15: somebody
    /// else than the director signs. T-1: done too early, or after today.
    /// </exception>
    public static YearlyTask Complete(
        Guid id,
        Guid agencyId,
        int year,
        YearlyTaskKind kind,
        DateOnly doneOn,
        string text,
        Guid? fileId,
        Resolution? resolution,
        Guid by,
        Circumstances at
    )
    {
        TimeRules.RequireHappened(doneOn, EarliestFor(kind, year), at.Now);
        RuleOf(kind).Require(!string.IsNullOrWhiteSpace(text), "请写明内容。");
        SupervisionRules.SeparationReviewed.Require(
            kind != YearlyTaskKind.SeparationReview || at.Staff.Has(by, PostKind.AgencyDirector)
        );
        if (kind == YearlyTaskKind.Plan)
        {
            resolution ??= Resolution.Required(agencyId, MotionKind.AnnualPlan, null, []);
            AgencyRules.YearlyTasks.Require(
                resolution.Year is null || resolution.Year == year,
                $"该决议审议的是{resolution.Year}年度计划，请选择{year}年度的决议。",
                ("asked", year),
                ("resolutionYear", resolution.Year)
            );
            resolution.Consume(agencyId, MotionKind.AnnualPlan, null, id, at);
        }
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            Year = year,
            Kind = kind,
            DoneOn = doneOn,
            Text = text.Trim(),
            FileId = fileId,
            ResolutionId = resolution?.Id,
            RecordedById = by,
        };
    }

    /// <summary>The first day on which a task can be done: a summary in December of its year, the
    /// others from the December before (GV-13).</summary>
    public static DateOnly EarliestFor(YearlyTaskKind kind, int year) =>
        new(kind == YearlyTaskKind.Summary ? year : year - 1, 12, 1);

    /// <summary>
    /// The tasks of which there is something to be told today: done ones, and open ones from two
    /// months before they are due. A plan may be made from then on, too.
    /// </summary>
    /// <param name="since">Nothing that was due before this day is asked for.</param>
    public static IEnumerable<Duty> DutiesSince(
        DateOnly since,
        Agency agency,
        IReadOnlyCollection<YearlyTask> done,
        Circumstances at
    ) =>
        Enumerable
            .Range(since.Year, Math.Max(0, at.Today.Year + 2 - since.Year))
            .SelectMany(year => Duties(agency, year, done, at.Rulebook))
            .Where(d =>
                d.Deadline!.Due >= since && (!d.IsOpen || d.Deadline.Due.AddMonths(-2) <= at.Today)
            );

    /// <summary>The year's tasks of an agency, each due by the end of its month (T-3).</summary>
    public static IReadOnlyList<Duty> Duties(
        Agency agency,
        int year,
        IEnumerable<YearlyTask> done,
        Rulebook rulebook
    ) =>
        Enum.GetValues<YearlyTaskKind>()
            .Select(kind => new Duty(
                DutyKind.YearlyTask,
                agency.Id,
                DutyOwner.Agency,
                Permission.KeepRecords,
                RuleOf(kind),
                $"{year}年{kind.Label()}",
                agency.FullName,
                DeadlineOf(kind, year, rulebook),
                done.FirstOrDefault(t =>
                    t.AgencyId == agency.Id && t.Year == year && t.Kind == kind
                )?.DoneOn
            )
            {
                AgencyId = agency.Id,
                Day = new(year, 1, 1),
                Detail = kind.ToString(),
            })
            .ToList();

    static Deadline DeadlineOf(YearlyTaskKind kind, int year, Rulebook rulebook)
    {
        var first = new DateOnly(year, 1, 1);
        var month = rulebook.On(MonthOf(kind), first);
        return Deadline.EndingOn(
            RuleOf(kind),
            first,
            first.AddMonths(month).AddDays(-1),
            rulebook.Calendar
        );
    }

    static Rule RuleOf(YearlyTaskKind kind) =>
        kind == YearlyTaskKind.SeparationReview
            ? SupervisionRules.SeparationReviewed
            : AgencyRules.YearlyTasks;

    static Dated<int> MonthOf(YearlyTaskKind kind) =>
        kind switch
        {
            YearlyTaskKind.Plan => AgencyRules.PlanMonth,
            YearlyTaskKind.Progress => AgencyRules.ProgressMonth,
            YearlyTaskKind.Summary => AgencyRules.SummaryMonth,
            YearlyTaskKind.Assessment => AgencyRules.AssessmentMonth,
            YearlyTaskKind.SeparationReview => AgencyRules.SeparationReviewMonth,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

/// <summary>Chinese labels.</summary>
public static class YearlyTaskLabels
{
    public static string Label(this YearlyTaskKind kind) =>
        kind switch
        {
            YearlyTaskKind.Plan => "年度计划",
            YearlyTaskKind.Progress => "进度检查",
            YearlyTaskKind.Summary => "年度总结",
            YearlyTaskKind.Assessment => "年终考核",
            YearlyTaskKind.SeparationReview => "岗位分离检查",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
