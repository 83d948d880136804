using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Contributions;

/// <summary>Why a received sum pays for no cover.</summary>
public enum UnusedKind
{
    /// <summary>Persons couldn't be enrolled any more when the money had come.</summary>
    NotEnrolled,

    /// <summary>Cover that hadn't begun was cancelled, for the member retires before (EN-2).
    /// </summary>
    Cancelled,

    /// <summary>The receipt was a mistake and had been passed on: there is no money to give back,
    /// the next remittance is less by it.</summary>
    Mistaken,
}

/// <summary>What becomes of it.</summary>
public enum UnusedState
{
    /// <summary>Nobody has said yet.</summary>
    Open,
    RefundProposed,
    CreditProposed,
    Refunded,
    Credited,

    /// <summary>Nothing goes anywhere: only the next remittance is less by it.</summary>
    Corrected,
}

/// <summary>Money of a contribution, or a part of it, that brings no cover (退转款, EN-7): it goes
/// back to the unit, or pays another due of the same unit and plan with the unit's consent, by two
/// persons. The next remittance of the plan is less by it.</summary>
public sealed class UnusedSum : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid ContributionId { get; init; }
    public required Guid UnitId { get; init; }
    public required string PlanCode { get; init; }
    public required Money Amount { get; init; }
    public required int Persons { get; init; }
    public required UnusedKind Kind { get; init; }

    /// <summary>Whom it is about, where it is one person: a retirement that is taken back needs it
    /// again.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>What happened, in Chinese.</summary>
    public required string Because { get; init; }
    public required DateTime AroseAt { get; init; }
    public UnusedState State { get; private set; }

    /// <summary>The bank transfer by which it goes back.</summary>
    public DateOnly? RefundedOn { get; private set; }
    public string? Reference { get; private set; }

    /// <summary>The due that it pays, and who of the unit agreed to that.</summary>
    public Guid? DueId { get; private set; }
    public string? ConsentBy { get; private set; }

    /// <summary>Why the due's renewals are paid late by it, where they are (EN-3).</summary>
    public string? LateReason { get; private set; }
    public Guid? ProposedById { get; private set; }
    public DateTime? ProposedAt { get; private set; }
    public Guid? SettledById { get; private set; }
    public DateTime? SettledAt { get; private set; }

    /// <summary>The remittance that is less by it.</summary>
    public Guid? RemittanceId { get; private set; }
    public int Version { get; private set; }

    /// <summary>A mistaken receipt that had been passed on.</summary>
    /// <param name="amount">What was passed on of it.</param>
    public static UnusedSum OfMistake(
        Guid id,
        Contribution due,
        Money amount,
        string reason,
        Guid by,
        DateTime now
    )
    {
        var at = Beijing.Utc(now);
        return new()
        {
            Id = id,
            AgencyId = due.AgencyId,
            ContributionId = due.Id,
            UnitId = due.UnitId,
            PlanCode = due.PlanCode,
            Amount = amount,
            Persons = due.Persons,
            Kind = UnusedKind.Mistaken,
            Because = reason,
            AroseAt = at,
            State = UnusedState.Corrected,
            SettledById = by,
            SettledAt = at,
        };
    }

    /// <summary>One person says that the money goes back by this transfer.</summary>
    /// <exception cref="RuleBroken">T-1: a day that is still to come, or before it
    /// arose.</exception>
    /// <exception cref="WrongState">Something is proposed or done already.</exception>
    public void ProposeRefund(DateOnly on, string reference, Guid by, DateTime now)
    {
        RequireState(UnusedState.Open);
        TimeRules.RequireHappened(on, Beijing.DateOf(AroseAt), now);
        (RefundedOn, Reference) = (on, reference);
        Propose(UnusedState.RefundProposed, by, now);
    }

    /// <summary>One person says that it pays another due, as the unit agreed.</summary>
    /// <exception cref="RuleBroken">Another plan (PL-10); another unit, or more than that due
    /// (EN-7); by who confirmed the due's roster (GV-9).</exception>
    /// <exception cref="WrongState">Something is proposed or done already, or the due isn't open.
    /// </exception>
    public void ProposeCredit(
        Contribution due,
        string consentBy,
        string? lateReason,
        Guid by,
        DateTime now
    )
    {
        RequireState(UnusedState.Open);
        RequireFits(due);
        due.RequireCreditable(by);
        (DueId, ConsentBy, LateReason) = (due.Id, consentBy, lateReason);
        Propose(UnusedState.CreditProposed, by, now);
    }

    /// <summary>It is open again.</summary>
    public void Withdraw()
    {
        if (State is not (UnusedState.RefundProposed or UnusedState.CreditProposed))
        {
            throw new WrongState("该笔退转款没有待复核的办理，请刷新后查看。");
        }
        Reopen();
    }

    /// <summary>Another person confirms that the money went back.</summary>
    /// <exception cref="RuleBroken">By who proposed it (GV-10).</exception>
    public void ConfirmRefund(Guid by, DateTime now)
    {
        RequireState(UnusedState.RefundProposed);
        Settle(UnusedState.Refunded, by, now);
    }

    /// <summary>Another person confirms that it pays the due.</summary>
    /// <returns>Whether the due is received by that.</returns>
    /// <exception cref="RuleBroken">By who proposed it (GV-10); late renewals without a reason
    /// (EN-3).</exception>
    public bool ConfirmCredit(Contribution due, Guid by, DateTime now)
    {
        RequireState(UnusedState.CreditProposed);
        RequireFits(due);
        Settle(UnusedState.Credited, by, now);
        return due.Credit(Amount, LateReason, by, now);
    }

    /// <summary>The due that it paid is taken back: the sum is to be settled anew.</summary>
    public void Free(Contribution due)
    {
        if (State == UnusedState.Credited)
        {
            due.Uncredit(Amount);
        }
        Reopen();
    }

    /// <summary>The receipt that it is a part of was a mistake: there is no money to give back.
    /// </summary>
    /// <returns>Whether a remittance is less by it already; else it is to be forgotten.</returns>
    /// <exception cref="WrongState">The money has gone somewhere, or is about to.</exception>
    public bool Correct(Guid by, DateTime now)
    {
        if (State != UnusedState.Open)
        {
            throw new WrongState(
                "该笔会费有退转款已经办理，不能再撤销到账，请先撤回退转款的办理。"
            );
        }
        if (RemittanceId is null)
        {
            return false;
        }
        (State, SettledById, SettledAt) = (UnusedState.Corrected, by, Beijing.Utc(now));
        return true;
    }

    /// <summary>Whether it may be forgotten, for the cover is in force again.</summary>
    public bool IsUntouched => State == UnusedState.Open && RemittanceId is null;

    internal void Join(Guid? remittance) => RemittanceId = remittance;

    void RequireFits(Contribution due)
    {
        PlanRules.PlansNeverMix.Require(due.PlanCode == PlanCode);
        AgencyRules.ContributionInFull.Require(
            due.UnitId == UnitId,
            "只能抵缴同一个单位的应收会费，其余的请退款。"
        );
        AgencyRules.ContributionInFull.Require(
            Amount.Fen <= due.Owed.Fen,
            ("paid", Amount.Yuan),
            ("owed", due.Owed.Yuan)
        );
    }

    void Propose(UnusedState state, Guid by, DateTime now) =>
        (State, ProposedById, ProposedAt) = (state, by, Beijing.Utc(now));

    void Settle(UnusedState state, Guid by, DateTime now)
    {
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        (State, SettledById, SettledAt) = (state, by, Beijing.Utc(now));
    }

    void Reopen()
    {
        (State, ProposedById, ProposedAt) = (UnusedState.Open, null, null);
        (RefundedOn, Reference, DueId) = (null, null, null);
        (ConsentBy, LateReason) = (null, null);
        (SettledById, SettledAt) = (null, null);
    }

    void RequireState(UnusedState state)
    {
        if (State != state)
        {
            throw new WrongState(
                $"该笔退转款目前为“{State.Label()}”，不能这样办理，请刷新后查看。"
            );
        }
    }
}

/// <summary>Words for the screen and the lists.</summary>
public static class UnusedSumLabels
{
    public static string Label(this UnusedState state) =>
        state switch
        {
            UnusedState.Open => "待处理",
            UnusedState.RefundProposed => "退款待复核",
            UnusedState.CreditProposed => "抵缴待复核",
            UnusedState.Refunded => "已退款",
            UnusedState.Credited => "已抵缴",
            UnusedState.Corrected => "已更正",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Label(this UnusedKind kind) =>
        kind switch
        {
            UnusedKind.NotEnrolled => "未能参保",
            UnusedKind.Cancelled => "参保取消",
            UnusedKind.Mistaken => "误登到账",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
