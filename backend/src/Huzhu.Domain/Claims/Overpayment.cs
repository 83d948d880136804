using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Claims;

/// <summary>How an overpayment came back: a credit on the office's account, or out of what is owed
/// to the same person under the same plan.</summary>
/// <param name="Reference">The number on the office's statement, or of the signed consent.</param>
/// <param name="PayableId">Of a set-off: what it is taken from.</param>
public sealed record Recovery(DateOnly On, string Reference, Guid? PayableId);

/// <summary>应收回: more was paid than is granted (CL-14), after a revision, or since the bank paid
/// twice against its earlier word (CL-12). Two persons record how it came back; nothing negative is
/// ever sent to a bank.</summary>
public sealed class Overpayment
{
    Overpayment() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid ClaimId { get; private set; }

    /// <summary>Whether it was paid twice out of a settlement, with no claim behind it.</summary>
    public bool InBulk { get; private set; }

    /// <summary>The revision that it comes of, or the ruling that was paid twice.</summary>
    public Guid RoundId { get; private set; }
    public string Number { get; private set; } = "";
    public string PlanCode { get; private set; } = "";
    public Guid PersonKey { get; private set; }
    public Money Amount { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>What one person says; null: nobody yet.</summary>
    public Recovery? Recovery { get; private set; }
    public Guid? ProposedById { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The obligation that was paid twice; null: it comes of a revision.</summary>
    public Guid? PayableId { get; private set; }

    /// <summary>The attempt that paid it once more: one overpayment each.</summary>
    public Guid? AttemptId { get; private set; }

    /// <summary>The same obligation was paid once more by this attempt.</summary>
    public static Overpayment PaidTwice(
        Guid id,
        BenefitPayable payable,
        Guid attemptId,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            AgencyId = payable.AgencyId,
            ClaimId = payable.ClaimId,
            InBulk = payable.InBulk,
            RoundId = payable.RoundId,
            Number = payable.Number,
            PlanCode = payable.PlanCode,
            PersonKey = payable.PersonKey,
            Amount = payable.Amount,
            CreatedAt = Beijing.Utc(now),
            PayableId = payable.Id,
            AttemptId = attemptId,
        };

    /// <param name="person">The insured person.</param>
    public static Overpayment Of(
        Guid id,
        ClaimRound revision,
        Guid person,
        Money amount,
        DateTime now
    ) =>
        new()
        {
            Id = id,
            AgencyId = revision.AgencyId,
            ClaimId = revision.ClaimId,
            RoundId = revision.Id,
            Number = revision.Number,
            PlanCode = revision.PlanCode,
            PersonKey = person,
            Amount = amount,
            CreatedAt = Beijing.Utc(now),
        };

    /// <summary>To be recovered, or, once one person has said how it came back, confirmed by
    /// another.</summary>
    public Duty ToRecover(Rulebook rulebook) =>
        new(
            Recovery is null ? DutyKind.RecoverOverpayment : DutyKind.ConfirmRecoveredSum,
            Id,
            DutyOwner.Office,
            Recovery is null ? Permission.RecoverOverpayments : Permission.ConfirmRecoveries,
            ClaimRules.Overpaid,
            Recovery is null ? "收回多付的互助金" : "核准收回",
            Number,
            Due(rulebook)
        )
        {
            AgencyId = AgencyId,
            NotBy = ProposedById is { } by ? [by] : [],
        };

    /// <summary>By when it should have come back.</summary>
    public Deadline Due(Rulebook rulebook)
    {
        var from = Beijing.DateOf(CreatedAt);
        return Deadline.InDays(
            ClaimRules.Overpaid,
            from,
            rulebook.On(ClaimRules.RecoveryDays, from),
            rulebook.Calendar
        );
    }

    /// <param name="from">Of a set-off: what is owed under the same plan; null: it came as a
    /// credit.</param>
    /// <exception cref="RuleBroken">CL-14: not of the same plan, or less is owed there. T-1: a day
    /// to come.</exception>
    /// <exception cref="WrongState">It has come back already.</exception>
    public void ProposeRecovery(Recovery recovery, BenefitPayable? from, Guid by, DateTime now)
    {
        RequireOpen();
        TimeRules.RequireHappened(recovery.On, Beijing.DateOf(CreatedAt), now);
        ClaimRules.Overpaid.Require(
            from is null || (from.PlanCode == PlanCode && from.Amount.Fen >= Amount.Fen),
            "只能在同一项活动、且不少于应收回金额的应付互助金中扣抵，请另选一笔或者按到账收回。"
        );
        (Recovery, ProposedById) = (recovery, by);
    }

    /// <exception cref="RuleBroken">GV-10: by who proposed it.</exception>
    /// <exception cref="WrongState">Nobody has proposed it, or it has come back already.</exception>
    public void ConfirmRecovery(Guid by, DateTime now)
    {
        RequireOpen();
        if (Recovery is null)
        {
            throw new WrongState("还没有人登记收回，请先登记。");
        }
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>The bank has booked it back itself: nobody need say so.</summary>
    public void ComeBack(DateOnly on, string reference, DateTime now)
    {
        if (ConfirmedAt is not null)
            return;
        (Recovery, ProposedById) = (new(on, reference, null), null);
        ConfirmedAt = Beijing.Utc(now);
    }

    /// <summary>The bank pays once more what had come back by its own booking.</summary>
    public void GoAgain()
    {
        if (ConfirmedAt is not null && ConfirmedById is null)
            (Recovery, ConfirmedAt) = (null, null);
    }

    void RequireOpen()
    {
        if (ConfirmedAt is not null)
        {
            throw new WrongState("这笔多付已经收回，请刷新后查看。");
        }
    }
}

/// <summary>What a confirmed ruling changes of what is owed (CL-13, CL-14).</summary>
/// <param name="Withdrawn">Payables that haven't left and are taken back.</param>
/// <param name="Owed">To be paid besides what stands; zero: nothing.</param>
/// <param name="Overpaid">Paid beyond what is granted now; zero: nothing.</param>
public sealed record Booking(IReadOnlyList<BenefitPayable> Withdrawn, Money Owed, Money Overpaid)
{
    /// <param name="payables">All of the claim.</param>
    /// <param name="left">Those whose money has left, or may have.</param>
    /// <param name="overpaid">All that was found to be too much before.</param>
    /// <param name="granted">What the ruling grants; zero: nothing.</param>
    public static Booking Of(
        IEnumerable<BenefitPayable> payables,
        IReadOnlyCollection<Guid> left,
        IEnumerable<Overpayment> overpaid,
        Money granted
    )
    {
        ClaimRules.Overpaid.Applied();
        var standing = payables.Where(p => p.WithdrawnAt is null).ToList();
        // what was paid twice is no part of what was granted
        var before =
            standing.Sum(p => p.Amount.Fen)
            - overpaid.Where(o => o.PayableId is null).Sum(o => o.Amount.Fen);
        if (granted.Fen >= before)
        {
            return new([], new(granted.Fen - before), Money.Zero);
        }
        List<BenefitPayable> withdrawn = [.. standing.Where(p => !left.Contains(p.Id))];
        var rest = granted.Fen - before + withdrawn.Sum(p => p.Amount.Fen);
        return new(withdrawn, new(Math.Max(0, rest)), new(Math.Max(0, -rest)));
    }
}
