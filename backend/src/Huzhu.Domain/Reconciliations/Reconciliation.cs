using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Reconciliations;

/// <summary>Why there is a difference.</summary>
public enum DifferenceReason
{
    /// <summary>在途: the other side's record is on its way.</summary>
    InTransit,

    /// <summary>代办处有误.</summary>
    AgencyError,

    /// <summary>办事处有误.</summary>
    OfficeError,

    /// <summary>单位有误.</summary>
    UnitError,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>What somebody says of a difference.</summary>
/// <param name="Text">And what mends it.</param>
public sealed record Explanation(string Key, DifferenceReason Reason, string Text);

/// <summary>Where a month stands.</summary>
public enum ReconciliationState
{
    /// <summary>未到期: it hasn't ended.</summary>
    Running,

    /// <summary>待核对.</summary>
    Open,

    /// <summary>待关账: one person has explained all.</summary>
    Prepared,

    /// <summary>已关账.</summary>
    Closed,
}

/// <summary>What a unit says of its monthly sheet; the newest counts.</summary>
public sealed class UnitAnswer : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }
    public required Guid UnitId { get; init; }
    public required string UnitName { get; init; }

    /// <summary>What it objects to; null: it agrees.</summary>
    public required string? Said { get; init; }
    public required Guid RecordedById { get; init; }
    public required DateTime RecordedAt { get; init; }
}

/// <summary>A month's reconciliation (月度核对): differences explained by one person, closed by
/// another; a closed sheet never changes (CL-7).</summary>
public sealed class Reconciliation : IAgencyOwned
{
    Reconciliation() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>As it was when it was explained.</summary>
    public MonthSheet Sheet { get; private set; } = null!;
    public IReadOnlyList<Explanation> Explanations { get; private set; } = [];
    public Guid PreparedById { get; private set; }
    public DateTime PreparedAt { get; private set; }
    public Guid? ClosedById { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int Version { get; private set; }

    public ReconciliationState State =>
        ClosedAt is null ? ReconciliationState.Prepared : ReconciliationState.Closed;

    public static Reconciliation Of(Guid id, Guid agencyId, DateOnly month) =>
        new()
        {
            Id = id,
            AgencyId = agencyId,
            Month = month,
        };

    /// <summary>Every difference gets its reason; again, as long as it isn't closed.</summary>
    /// <param name="before">The month before, if it has one to reconcile.</param>
    /// <exception cref="RuleBroken">CL-7: the month runs, the one before is open, or a difference
    /// has no explanation.</exception>
    /// <exception cref="WrongState">Closed already.</exception>
    public void Prepare(
        MonthSheet sheet,
        IReadOnlyList<Explanation> explanations,
        ReconciliationState? before,
        Guid by,
        DateTime now
    )
    {
        if (ClosedAt is not null)
            throw new WrongState("该月已经关账，不能再改，请刷新后查看。");
        ReconciliationRules.EveryMonth.Require(
            Beijing.DateOf(now) >= Month.AddMonths(1),
            $"{Month:yyyy年M月}还没有结束，月末以后才能核对。"
        );
        ReconciliationRules.EveryMonth.Require(before is null or ReconciliationState.Closed);
        var open = sheet
            .Differences.Where(d => explanations.All(e => e.Key != d.Key))
            .Select(d => $"{d.Item.Label()} {d.Number}")
            .ToList();
        ReconciliationRules.EveryMonth.Require(
            open.Count == 0,
            $"还有{open.Count}笔差异没有说明：{string.Join("、", open.Take(5))}，请逐笔选择原因并填写说明。"
        );
        Sheet = sheet;
        Explanations = [.. explanations.Where(e => sheet.Differences.Any(d => d.Key == e.Key))];
        (PreparedById, PreparedAt) = (by, Beijing.Utc(now));
    }

    /// <param name="sheet">As it is computed now.</param>
    /// <exception cref="RuleBroken">GV-10: by who has explained it.</exception>
    /// <exception cref="WrongState">Closed, or something has changed since it was explained.
    /// </exception>
    public void Close(MonthSheet sheet, Guid by, DateTime now)
    {
        if (ClosedAt is not null)
            throw new WrongState("该月已经关账，请刷新后查看。");
        SupervisionRules.SecondPerson.Require(by != PreparedById);
        if (
            !sheet.Differences.SequenceEqual(Sheet.Differences)
            || !sheet.Lines.SequenceEqual(Sheet.Lines)
        )
            throw new WrongState("提交核对以后数据有变动，请重新核对、说明差异后再关账。");
        (ClosedById, ClosedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>By when a month is closed: the 10th of the next, or the next working day (T-3).
    /// </summary>
    public static Deadline DeadlineOf(DateOnly month, Rulebook rulebook)
    {
        var next = month.AddMonths(1);
        return Deadline.EndingOn(
            ReconciliationRules.EveryMonth,
            next,
            next.AddDays(rulebook.On(ReconciliationRules.DueDay, next) - 1),
            rulebook.Calendar
        );
    }
}

/// <summary>Chinese labels.</summary>
public static class ReconciliationLabels
{
    public static string Label(this ReconciliationState state) =>
        state switch
        {
            ReconciliationState.Running => "未到期",
            ReconciliationState.Open => "待核对",
            ReconciliationState.Prepared => "待关账",
            ReconciliationState.Closed => "已关账",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Label(this DifferenceReason reason) =>
        reason switch
        {
            DifferenceReason.InTransit => "在途",
            DifferenceReason.AgencyError => "代办处有误",
            DifferenceReason.OfficeError => "办事处有误",
            DifferenceReason.UnitError => "单位有误",
            DifferenceReason.Other => "其他",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
