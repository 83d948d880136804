using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Budgets;

/// <summary>What limits the spending of a year.</summary>
public enum BudgetControl
{
    /// <summary>The filed budget (FI-3).</summary>
    Filed,

    /// <summary>A twelfth a month of the year before, by resolution (RE-8).</summary>
    Twelfths,

    /// <summary>Nothing is filed or allowed: nothing may be spent.</summary>
    Nothing,
}

/// <summary>预算未批先支: the committee lets a year's lines be spent by twelfths up to a month, as
/// long as its budget isn't filed (RE-8, design).</summary>
public sealed class EarlySpending : IAgencyOwned
{
    EarlySpending() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public IReadOnlyList<SpendingPurpose> Purposes { get; private set; } = [];

    /// <summary>1 to 12.</summary>
    public int LastMonth { get; private set; }

    public Guid ResolutionId { get; private set; }
    public Guid RecordedById { get; private set; }
    public int Version { get; private set; }

    /// <param name="cited">Used up by it; null: the refusal names the motion that is
    /// lacking.</param>
    /// <exception cref="RuleBroken">GV-6: no such resolution. RE-8: of another year, or the
    /// budget is filed.</exception>
    public static EarlySpending Allow(
        Guid id,
        BudgetInForce inForce,
        IReadOnlyCollection<SpendingPurpose> purposes,
        int lastMonth,
        Resolution? cited,
        Guid by,
        Circumstances at
    )
    {
        BudgetRules.BeforeBudget.Require(
            inForce.Filed is null && inForce.Year == at.Today.Year,
            "只有本年预算尚未备案时才需要登记未批先支，请核对年度。"
        );
        BudgetRules.BeforeBudget.Require(
            purposes.Count > 0 && at.Today.Month <= lastMonth && lastMonth <= 12,
            "请选择预算项目，以及不早于本月的截止月份。"
        );
        cited ??= Resolution.Required(inForce.AgencyId, MotionKind.EarlySpending, null, []);
        BudgetRules.BeforeBudget.Require(
            cited.Kind != MotionKind.EarlySpending || cited.Year == inForce.Year,
            $"该决议针对{cited.Year}年度，请选择{inForce.Year}年度的决议。",
            ("resolutionYear", cited.Year)
        );
        cited.Consume(inForce.AgencyId, MotionKind.EarlySpending, null, id, at);
        return new()
        {
            Id = id,
            AgencyId = inForce.AgencyId,
            Year = inForce.Year,
            Purposes = [.. purposes.Distinct().Order()],
            LastMonth = lastMonth,
            ResolutionId = cited.Id,
            RecordedById = by,
        };
    }

    internal bool Covers(SpendingPurpose purpose, DateOnly on) =>
        Year == on.Year && on.Month <= LastMonth && Purposes.Contains(purpose);
}

/// <summary>What an agency may spend of a year's management fee, line by line.</summary>
/// <param name="Filed">The newest filed version of the year; null: none yet.</param>
/// <param name="Before">The newest filed version of the year before.</param>
/// <param name="Early">What the committee lets be spent before the budget is filed.</param>
public sealed record BudgetInForce(
    Guid AgencyId,
    int Year,
    BudgetFiling? Filed,
    BudgetFiling? Before,
    IReadOnlyList<EarlySpending> Early
)
{
    public BudgetControl ControlOn(DateOnly day) =>
        Filed is not null ? BudgetControl.Filed
        : Early.Any(e => e.Year == day.Year && day.Month <= e.LastMonth) ? BudgetControl.Twelfths
        : BudgetControl.Nothing;

    /// <summary>What may be spent on a line from January to this day in all. Before the budget is
    /// filed: a twelfth of last year's line for each month that has begun, whole fen, rounded down;
    /// a line that is new waits for the budget.</summary>
    public Money LimitOf(SpendingPurpose purpose, DateOnly on) =>
        Filed is { } filed ? Budget.AmountOf(filed.Lines, purpose)
        : Early.Any(e => e.Covers(purpose, on)) && Before is { } before
            ? new(Budget.AmountOf(before.Lines, purpose).Fen * on.Month / 12)
        : Money.Zero;

    /// <summary>Why a sum goes beyond the line: its limit, what is taken and what is left.
    /// </summary>
    /// <param name="moved">Whether the sum was held in another year and is paid in this one
    /// (RE-15).</param>
    public RuleBroken Exceeded(
        SpendingPurpose purpose,
        Money asked,
        Taken taken,
        DateOnly on,
        bool moved
    )
    {
        var limit = LimitOf(purpose, on);
        var left = limit > taken.Sum ? limit - taken.Sum : Money.Zero;
        (string, object?)[] facts =
        [
            ("purpose", purpose.ToString()),
            ("limit", limit),
            ("used", taken.Used),
            ("reserved", taken.Reserved),
            ("asked", asked),
            ("left", left),
        ];
        return moved
                ? BudgetRules.YearOfPayment.Broken(
                    $"该笔支出改占{Year}年预算，“{purpose.Label()}”剩余 {left} 元，不够本次支出。"
                        + "请先报送或者调整本年预算。",
                    facts
                )
            : Filed is not null
                ? BudgetRules.WithinBudget.Broken(
                    $"“{purpose.Label()}”预算剩余 {left} 元，不够本次支出。"
                        + "请减少金额，或者经管委会决议调整预算并报办事处备案。",
                    facts
                )
            : limit > Money.Zero
                ? BudgetRules.BeforeBudget.Broken(
                    $"{Year}年预算尚未备案，“{purpose.Label()}”到{on.Month}月累计只可支出 {limit} 元，"
                        + "请减少金额，或者先办理预算备案。",
                    facts
                )
            : BudgetRules.BeforeBudget.Broken(
                $"{Year}年预算尚未备案，“{purpose.Label()}”暂不能支出。请先报送预算；"
                    + "上年有该项预算的，可经管委会“预算未批先支”决议按月支出十二分之一。",
                facts
            );
    }
}

public enum HoldState
{
    Reserved,
    Used,
    Freed,
}

/// <summary>What one payment or cheque holds of a line: reserved when it is prepared, used when the
/// money goes, freed when it is withdrawn or spoilt.</summary>
public sealed class BudgetHold : IAgencyOwned
{
    BudgetHold() { }

    /// <param name="id">The payment's or cheque's own.</param>
    public BudgetHold(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }
    public SpendingPurpose Purpose { get; private set; }
    public Money Amount { get; private set; }
    public HoldState State { get; private set; } = HoldState.Freed;

    /// <summary>What payments that draw on it are for; null: none draws on it.</summary>
    public string? Title { get; private set; }

    /// <summary>The one that this sum was drawn from, and goes back to; null: from none.</summary>
    public Guid? FromId { get; private set; }

    public int Version { get; private set; }

    public void Reserve(int year, SpendingPurpose purpose, Money amount) =>
        (Year, Purpose, Amount, State, Title, FromId) = (
            year,
            purpose,
            amount,
            HoldState.Reserved,
            null,
            null
        );

    /// <summary>What was approved: from here on payments and cheques draw on it.</summary>
    public void Open(string title) => Title = title;

    /// <summary>Part of it goes to a payment.</summary>
    /// <exception cref="WrongState">Nothing may be drawn.</exception>
    /// <exception cref="RuleBroken">RE-8: it pays something else, or less is left.</exception>
    public void Draw(BudgetHold payment)
    {
        if (State != HoldState.Reserved || Title is null)
        {
            throw new WrongState("该事项没有核准，或者余额已经退回，请刷新后重新选择。");
        }
        BudgetRules.WithinPlan.Require(
            payment.Purpose == Purpose,
            $"“{Title}”从“{Purpose.Label()}”列支，请改选预算项目。"
        );
        BudgetRules.WithinPlan.Require(
            payment.Amount <= Amount,
            $"“{Title}”核准的金额还剩 {Amount} 元，不够本次付款。请减少金额，或者撤回后重新核准。",
            ("left", Amount),
            ("asked", payment.Amount)
        );
        Amount -= payment.Amount;
        payment.FromId = Id;
    }

    /// <summary>A payment that drew on it was withdrawn: its sum is here again.</summary>
    /// <returns>False: nothing is held here any more.</returns>
    public bool TakeBack(Money amount)
    {
        if (State != HoldState.Reserved)
        {
            return false;
        }
        Amount += amount;
        return true;
    }

    public void Use() => State = HoldState.Used;

    public void Free() => State = HoldState.Freed;
}
