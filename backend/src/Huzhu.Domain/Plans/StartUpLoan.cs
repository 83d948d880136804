using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Plans;

/// <summary>What the lending bank said.</summary>
public enum LoanDecision
{
    Pending,
    Granted,
    Refused,
}

/// <summary>What the register says of one application (PL-9).</summary>
public sealed record LoanEntry
{
    public required string Firm { get; init; }
    public required string Applicant { get; init; }
    public required DateOnly AppliedOn { get; init; }
    public required string Bank { get; init; }
    public required LoanDecision Decision { get; init; }
    public required DateOnly? DecidedOn { get; init; }

    /// <summary>What the bank paid out; null unless it granted the loan.</summary>
    public required Money? Amount { get; init; }

    /// <summary>Interest subsidy paid so far; null: none.</summary>
    public required Money? Subsidy { get; init; }

    /// <summary>Whether the firm has founded a union.</summary>
    public required bool FoundedUnion { get; init; }

    /// <summary>Members that it brought.</summary>
    public required int NewMembers { get; init; }
    public required string Note { get; init; }
}

/// <summary>
/// An application for a start-up loan (首都职工创业小额贷款, PL-9): a service of the office, no plan
/// of cover. The bank lends; the register keeps what came of it.
/// </summary>
public sealed class StartUpLoan
{
    StartUpLoan() { }

    /// <exception cref="RuleBroken">PL-9: see <see cref="Write"/>.</exception>
    public StartUpLoan(Guid id, LoanEntry entry, Guid by, DateTime now)
    {
        Id = id;
        Write(entry, by, now);
    }

    public Guid Id { get; private set; }
    public string Firm { get; private set; } = "";
    public string Applicant { get; private set; } = "";
    public DateOnly AppliedOn { get; private set; }
    public string Bank { get; private set; } = "";
    public LoanDecision Decision { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public Money? Amount { get; private set; }
    public Money? Subsidy { get; private set; }
    public bool FoundedUnion { get; private set; }
    public int NewMembers { get; private set; }
    public string Note { get; private set; } = "";
    public Guid RecordedById { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Enters or corrects what is known.</summary>
    /// <exception cref="RuleBroken">PL-9: a decision without its date or before the application,
    /// an amount without the bank's consent, a subsidy without a loan.</exception>
    public void Write(LoanEntry entry, Guid by, DateTime now)
    {
        var granted = entry.Decision == LoanDecision.Granted;
        PlanRules.StartUpLoans.Require(
            (entry.Decision != LoanDecision.Pending) == entry.DecidedOn is not null
                && (entry.DecidedOn is null || entry.DecidedOn >= entry.AppliedOn),
            "请核对银行决定及其日期：有决定才有日期，且不早于申请日期。"
        );
        PlanRules.StartUpLoans.Require(
            granted == entry.Amount is not null && entry.Amount is not { Fen: <= 0 },
            "银行同意放款的请填写放款金额，其他情形请留空。"
        );
        PlanRules.StartUpLoans.Require(
            entry.Subsidy is null || granted && entry.Subsidy <= entry.Amount,
            "贴息须在放款之后，且不超过放款金额。"
        );
        (Firm, Applicant, Bank) = (entry.Firm, entry.Applicant, entry.Bank);
        (AppliedOn, Decision, DecidedOn) = (entry.AppliedOn, entry.Decision, entry.DecidedOn);
        (Amount, Subsidy) = (entry.Amount, entry.Subsidy);
        (FoundedUnion, NewMembers) = (entry.FoundedUnion, entry.NewMembers);
        (Note, RecordedById, RecordedAt) = (entry.Note, by, Beijing.Utc(now));
    }
}
