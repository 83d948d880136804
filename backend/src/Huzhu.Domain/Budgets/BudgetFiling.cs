using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Budgets;

/// <summary>What the office made of a budget.</summary>
public enum FilingOutcome
{
    Filed,
    Returned,
}

/// <summary>One handing-in of a budget: what the agency sent (a row that it may write and never
/// change), and what the office made of it. It is no row of the agency's: the office's decisions
/// stand with the office.</summary>
public sealed class BudgetFiling
{
    BudgetFiling() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid BudgetId { get; private set; }
    public int Year { get; private set; }

    /// <summary>Of the budget: 1, or of a change 2, 3 …</summary>
    public int Number { get; private set; }

    /// <summary>As they were handed in.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; private set; } = [];

    public string Basis { get; private set; } = "";

    /// <summary>The committee's resolution as papers cite it.</summary>
    public string Resolution { get; private set; } = "";

    public Guid HandedInById { get; private set; }
    public DateTime HandedInAt { get; private set; }

    /// <summary>Who proposes to file it; null: nobody yet.</summary>
    public Guid? ProposedById { get; private set; }

    public FilingOutcome? Outcome { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Of a return.</summary>
    public string? Reasons { get; private set; }

    public int Version { get; private set; }

    public Money Total => new(Lines.Sum(l => l.Amount.Fen));

    internal static BudgetFiling Of(
        Guid id,
        Budget budget,
        string resolution,
        Guid by,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            AgencyId = budget.AgencyId,
            BudgetId = budget.Id,
            Year = budget.Year,
            Number = budget.Number,
            Lines = budget.Lines,
            Basis = budget.Basis,
            Resolution = resolution,
            HandedInById = by,
            HandedInAt = Beijing.Utc(now),
        };

    /// <summary>One person of the office has read it and proposes to file it.</summary>
    public void Propose(Guid by)
    {
        RequireOpen();
        if (ProposedById is not null)
        {
            throw new WrongState("该预算已有人提出备案，请由另一人核准。");
        }
        ProposedById = by;
    }

    /// <summary>Another one files it (GV-10): from here on it is in force.</summary>
    /// <param name="taken">What of each line is held or gone already.</param>
    /// <exception cref="RuleBroken">GV-10: by the one who proposed it. FI-3: a line is below what
    /// was spent meanwhile.</exception>
    public void Confirm(IReadOnlyDictionary<SpendingPurpose, Taken> taken, Guid by, DateTime now)
    {
        RequireOpen();
        if (ProposedById is null)
        {
            throw new WrongState("尚未提出备案，请先由审核人员提出。");
        }
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        Budget.RequireAbove(Lines, taken);
        (Outcome, DecidedById, DecidedAt) = (FilingOutcome.Filed, by, Beijing.Utc(now));
    }

    /// <summary>Gives it back to the agency, with reasons.</summary>
    public void Return(string reasons, Guid by, DateTime now)
    {
        RequireOpen();
        (Outcome, Reasons) = (FilingOutcome.Returned, reasons.Trim());
        (DecidedById, DecidedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>What the office has to do with it.</summary>
    public Duty DutyOf(string agency) =>
        new(
            ProposedById is null ? DutyKind.ReviewBudget : DutyKind.ConfirmBudget,
            Id,
            DutyOwner.Office,
            ProposedById is null ? Permission.ReviewBudgets : Permission.ConfirmBudgets,
            BudgetRules.WithinBudget,
            ProposedById is null ? "审核代办处预算" : "核准预算备案",
            $"{agency}　{Year}年"
        )
        {
            AgencyId = AgencyId,
            NotBy = ProposedById is { } by ? [by] : [],
        };

    void RequireOpen()
    {
        if (Outcome is not null)
        {
            throw new WrongState("该预算已经备案或者退回，请刷新后查看。");
        }
    }
}
