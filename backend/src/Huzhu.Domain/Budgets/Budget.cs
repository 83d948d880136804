using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Budgets;

/// <summary>One line of a budget.</summary>
/// <param name="Note">What it was reckoned from, in words; null: nothing.</param>
public sealed record BudgetLine(SpendingPurpose Purpose, Money Amount, string? Note);

/// <summary>What of a line is held by payments on their way, and what has gone.</summary>
public sealed record Taken(Money Reserved, Money Used)
{
    public static readonly Taken Nothing = new(Money.Zero, Money.Zero);

    public Money Sum => Reserved + Used;
}

/// <summary>
/// An agency's budget of the management fee for one year (FI-3), or a change of it: prepared by the
/// agency, passed by its committee, handed in to the office, which files it
/// (<see cref="BudgetFiling"/>). Each version has all lines of the year.
/// </summary>
public sealed class Budget : IAgencyOwned
{
    Budget() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Year { get; private set; }

    /// <summary>1 is the year's budget, 2, 3 … are its changes.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<BudgetLine> Lines { get; private set; } = [];

    /// <summary>编制说明: what the year's sums rest on.</summary>
    public string Basis { get; private set; } = "";

    public Guid ChangedById { get; private set; }

    /// <summary>The Beijing date of its last edit: what the committee passed is no older.</summary>
    public DateOnly ChangedOn { get; private set; }

    /// <summary>When it was handed in last; null: not yet. Who edits it at the same instant is told
    /// so.</summary>
    public DateTime? HandedInAt { get; private set; }

    public int Version { get; private set; }

    public bool IsChange => Number > 1;

    /// <summary>年度预算, or 预算调整 for a change.</summary>
    public MotionKind NeededMotion => IsChange ? MotionKind.BudgetChange : MotionKind.Budget;

    /// <summary>Drafts the year's budget, or a change of the filed one.</summary>
    /// <param name="newest">The agency's newest version of that year with what the office made of
    /// it; null: none.</param>
    /// <exception cref="WrongState">An earlier version isn't filed yet.</exception>
    public static Budget Prepare(
        Guid id,
        Guid agencyId,
        int year,
        (Budget Budget, BudgetFiling? Filing)? newest,
        Guid by,
        Circumstances at
    )
    {
        TimeRules.BeijingTime.Require(
            year == at.Today.Year || year == at.Today.Year + 1,
            "只能编制今年或者明年的预算，请核对年度。",
            ("asked", year)
        );
        if (newest is { } last && last.Filing?.Outcome != FilingOutcome.Filed)
        {
            throw new WrongState($"{year}年已有一份未备案的预算，请先办结。");
        }
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            Year = year,
            Number = (newest?.Budget.Number ?? 0) + 1,
            ChangedById = by,
            ChangedOn = at.Today,
        };
    }

    /// <summary>Writes the lines, as long as it isn't with the office.</summary>
    /// <param name="last">What the office made of it last; null: it wasn't handed in yet.</param>
    public void Write(
        IReadOnlyList<BudgetLine> lines,
        string basis,
        BudgetFiling? last,
        Guid by,
        Circumstances at
    )
    {
        RequireWithAgency(last);
        BudgetRules.WithinBudget.Require(
            lines.Any(l => l.Amount > Money.Zero)
                && lines.DistinctBy(l => l.Purpose).Count() == lines.Count,
            "每个预算项目只填一行，且至少一项金额大于0。"
        );
        (Lines, Basis) = ([.. lines.OrderBy(l => l.Purpose)], basis.Trim());
        (ChangedById, ChangedOn) = (by, at.Today);
    }

    /// <summary>Hands it in with the committee's resolution, which is used up by it; after a return,
    /// unchanged, it rests on the same one.</summary>
    /// <param name="cited">Null: the refusal names the motion that is lacking.</param>
    /// <param name="taken">What of each line is held or gone already.</param>
    /// <exception cref="RuleBroken">GV-6: no resolution of the kind and year. FI-3: it was passed
    /// before the last edit, or a line is below what was spent.</exception>
    public BudgetFiling HandIn(
        Guid filingId,
        BudgetFiling? last,
        Resolution? cited,
        IReadOnlyDictionary<SpendingPurpose, Taken> taken,
        Guid by,
        Circumstances at
    )
    {
        RequireWithAgency(last);
        cited ??= Resolution.Required(AgencyId, NeededMotion, null, []);
        BudgetRules.WithinBudget.Require(
            cited.Kind != NeededMotion || cited.Year == Year,
            $"该决议审议的是{cited.Year}年度预算，请选择{Year}年度的决议。",
            ("asked", Year),
            ("resolutionYear", cited.Year)
        );
        BudgetRules.WithinBudget.Require(
            ChangedOn <= cited.PassedOn,
            "预算在管委会通过之后又有修改，请将修改后的预算提请管委会重新审议。",
            ("date", ChangedOn)
        );
        RequireAbove(Lines, taken);
        if (cited.ConsumedById != Id)
        {
            cited.Consume(AgencyId, NeededMotion, null, Id, at);
        }
        HandedInAt = Beijing.Utc(at.Now);
        return BudgetFiling.Of(filingId, this, cited.OnPaper, by, at.Now);
    }

    /// <summary>No line may be below what is held or gone of it.</summary>
    internal static void RequireAbove(
        IReadOnlyList<BudgetLine> lines,
        IReadOnlyDictionary<SpendingPurpose, Taken> taken
    )
    {
        foreach (var (purpose, sum) in taken)
        {
            var amount = AmountOf(lines, purpose);
            BudgetRules.WithinBudget.Require(
                sum.Sum <= amount,
                $"“{purpose.Label()}”已用和占用 {sum.Sum} 元，预算不能低于该数，请修改后再报。",
                ("limit", amount),
                ("used", sum.Used),
                ("reserved", sum.Reserved)
            );
        }
    }

    internal static Money AmountOf(IReadOnlyList<BudgetLine> lines, SpendingPurpose purpose) =>
        lines.FirstOrDefault(l => l.Purpose == purpose)?.Amount ?? Money.Zero;

    static void RequireWithAgency(BudgetFiling? last)
    {
        if (last is not null && last.Outcome != FilingOutcome.Returned)
        {
            throw new WrongState("该预算已报送办事处，不能再改，请刷新后查看。");
        }
    }

    /// <summary>The window of 管23 for a year's budget: it ends on 15 January, or the next working
    /// day if that is off (T-3).</summary>
    public static Deadline DeadlineOf(int year, Rulebook rulebook)
    {
        var first = new DateOnly(year - 1, 12, 1);
        return Deadline.EndingOn(
            BudgetRules.HandedInOnTime,
            first.AddDays(rulebook.On(BudgetRules.WindowOpensDay, first) - 1),
            new(year, 1, rulebook.On(BudgetRules.WindowClosesDay, new(year, 1, 1))),
            rulebook.Calendar
        );
    }

    /// <summary>Whether an agency owes the year's budget: not if it was set up, or this system began
    /// to keep records, after the window.</summary>
    public static bool IsOwed(Agency agency, Deadline deadline, DateOnly since) =>
        deadline.Due >= since && deadline.Due >= agency.ApprovedOn;

    /// <summary>To hand in the year's budget within the window (CO-1).</summary>
    /// <param name="handedInOn">When it was, first; null: not yet.</param>
    public static Duty DutyOf(Agency agency, int year, DateOnly? handedInOn, Rulebook rulebook) =>
        new(
            DutyKind.HandInBudget,
            agency.Id,
            DutyOwner.Agency,
            Permission.KeepBudgets,
            BudgetRules.HandedInOnTime,
            $"报送{year}年度预算",
            agency.FullName,
            DeadlineOf(year, rulebook),
            handedInOn
        )
        {
            AgencyId = agency.Id,
            Day = new(year, 1, 1),
        };
}
