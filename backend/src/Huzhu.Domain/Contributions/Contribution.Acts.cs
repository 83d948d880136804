using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Contributions;

/// <summary>How money comes and how a mistaken receipt is taken back; each by two persons, neither
/// of whom confirmed the roster alone (EN-7, GV-9, GV-10).</summary>
public sealed partial class Contribution
{
    /// <summary>The statement's line pays these in full: dues of one plan, of one unit or of
    /// several, that it adds up to.</summary>
    /// <param name="lateReason">Why renewals are paid after the old term's last day (EN-3).</param>
    /// <exception cref="RuleBroken">Not the exact sum (EN-7); of two plans (PL-10); by who imported
    /// the line or confirmed a roster (GV-9); renewals without a reason (EN-3).</exception>
    /// <exception cref="WrongState">One is received already, or the line is used.</exception>
    public static void ReceiveByStatement(
        IReadOnlyCollection<Contribution> dues,
        BankLine line,
        string? lateReason,
        Guid by,
        DateTime now
    )
    {
        foreach (var due in dues)
        {
            due.RequireOpen();
        }
        PlanRules.PlansNeverMix.Require(
            dues.Select(d => d.PlanCode).Distinct().Count() == 1,
            "一笔款项包含了两个计划的会费，请退回后由单位按计划分别缴纳。"
        );
        var owed = new Money(dues.Sum(d => d.Owed.Fen));
        AgencyRules.ContributionInFull.Require(
            owed == line.Amount,
            ("paid", line.Amount.Yuan),
            ("owed", owed.Yuan)
        );
        SupervisionRules.StatementLinkedByAnother.Require(by != line.ImportedById);
        foreach (var due in dues)
        {
            due.RequireRecorder(by);
            due.ExplainLateness(line.On, lateReason);
        }
        line.Use(by, now);
        foreach (var due in dues)
        {
            due.BankLineId = line.Id;
            due.Receive(line.On, by, now);
        }
    }

    /// <summary>Whether a person may accept this line for this due (GV-9).</summary>
    public bool MayBeLinkedBy(Guid person, BankLine line) =>
        person != line.ImportedById && person != AskedById;

    /// <summary>Whether money of a day makes renewals late, so that a reason is asked for (EN-3).
    /// </summary>
    public bool IsLateOn(DateOnly on) => RenewsUntil is { } last && on > last;

    /// <summary>One person says that the money has come; nothing follows from it yet.</summary>
    /// <exception cref="RuleBroken">Not the exact amount (EN-7); a day that is still to come
    /// (T-1); by who confirmed the roster (GV-9); renewals without a reason (EN-3).</exception>
    public void ReportReceived(
        Money amount,
        DateOnly on,
        ReceiptWay way,
        string reference,
        string? lateReason,
        Guid by,
        DateTime now
    )
    {
        RequireOpen();
        AgencyRules.ContributionInFull.Require(
            amount == Owed,
            ("paid", amount.Yuan),
            ("owed", Owed.Yuan)
        );
        RequirePast(on, now);
        RequireRecorder(by);
        ExplainLateness(on, lateReason);
        (ReportedOn, ReportedWay, ReportedReference) = (on, way, reference);
        ReportedById = by;
    }

    /// <summary>Another natural person confirms what was reported: now it is received.</summary>
    /// <exception cref="RuleBroken">By the one who reported it (GV-10).</exception>
    public void ConfirmReceived(Guid by, DateTime now)
    {
        RequireOpen();
        if (ReportedOn is not { } on)
        {
            throw new WrongState("该笔会费尚未登记到账，请先由一人登记。");
        }
        SupervisionRules.SecondPerson.Require(by != ReportedById);
        Receive(on, by, now);
    }

    /// <summary>A sum that brought no cover pays a part of it, or the rest.</summary>
    /// <returns>Whether it is received by that.</returns>
    internal bool Credit(Money amount, string? lateReason, Guid by, DateTime now)
    {
        RequireUnreported();
        AgencyRules.ContributionInFull.Require(
            amount.Fen <= Owed.Fen,
            ("paid", amount.Yuan),
            ("owed", Owed.Yuan)
        );
        Credited = new(Credited.Fen + amount.Fen);
        if (Owed.Fen == 0)
        {
            ExplainLateness(Beijing.DateOf(now), lateReason);
            Receive(Beijing.DateOf(now), by, now);
        }
        return Owed.Fen == 0;
    }

    /// <summary>Whether an earlier sum may be set against it by a person (GV-9).</summary>
    internal void RequireCreditable(Guid by)
    {
        RequireUnreported();
        RequireRecorder(by);
    }

    /// <summary>The sums that paid of it are free again: its roster is taken back, or its receipt.
    /// </summary>
    internal void Uncredit(Money amount) => Credited = new(Credited.Fen - amount.Fen);

    /// <summary>What one person alone reported is taken back by anybody; nothing has come of it.
    /// </summary>
    /// <exception cref="WrongState">Nothing is reported.</exception>
    public void TakeBackReport()
    {
        if (ReportedOn is null || ReceivedOn is not null)
        {
            throw new WrongState("该笔会费没有待复核的到账登记，请刷新后查看。");
        }
        ForgetReceipt();
    }

    /// <summary>One person says that the receipt is a mistake; nothing follows from it yet.
    /// </summary>
    /// <param name="remitting">Whether it is in a remittance that isn't confirmed.</param>
    /// <exception cref="WrongState">It isn't received, is said so already, or is just being passed
    /// on.</exception>
    public void AskTakeBack(string reason, bool remitting, Guid by)
    {
        RequireReceived();
        if (TakeBackAskedById is not null)
        {
            throw new WrongState("该笔会费已申请撤销到账，请由另一人复核。");
        }
        if (remitting)
        {
            throw new WrongState("该笔会费已列入上缴，请先撤回尚未复核的上缴，再撤销到账。");
        }
        (TakeBackReason, TakeBackAskedById) = (reason, by);
    }

    /// <summary>The receipt stands after all.</summary>
    public void DropTakeBack()
    {
        RequireAsked();
        (TakeBackReason, TakeBackAskedById) = (null, null);
    }

    /// <summary>A second person confirms that the receipt was a mistake. Without cover the due is
    /// open again; with cover, which is void from now on, it is void too, for its roster is done.
    /// </summary>
    /// <param name="line">The statement's line that it was received by, if any.</param>
    /// <param name="covered">Whether cover has come of it.</param>
    /// <exception cref="RuleBroken">By the one who asked for it (GV-10).</exception>
    public void ConfirmTakeBack(BankLine? line, bool covered, Guid by, DateTime now)
    {
        RequireAsked();
        SupervisionRules.SecondPerson.Require(by != TakeBackAskedById);
        TakeBackWith(line, covered, now);
    }

    /// <summary>What one line paid together is taken back together: half a line stays with nobody.
    /// </summary>
    public void TakeBackWith(BankLine? line, bool covered, DateTime now)
    {
        RequireReceived();
        line?.Free();
        ForgetReceipt();
        if (covered)
        {
            VoidedOn = Beijing.DateOf(now);
        }
    }

    void ForgetReceipt()
    {
        (ReceivedOn, ReceivedAt, BankLineId, ConfirmedById) = (null, null, null, null);
        (ReportedOn, ReportedWay, ReportedReference, ReportedById) = (null, null, null, null);
        (TakeBackReason, TakeBackAskedById, LateReason) = (null, null, null);
    }

    void ExplainLateness(DateOnly on, string? reason)
    {
        AgencyRules.LateRenewalExplained.Require(
            !IsLateOn(on) || !string.IsNullOrWhiteSpace(reason),
            $"这{Persons}人的会费在上期失效日（{RenewsUntil:yyyy-MM-dd}）以后才到账，请填写逾期原因。",
            ("last", RenewsUntil)
        );
        LateReason = IsLateOn(on) ? reason : null;
    }

    void RequireRecorder(Guid by) => SupervisionRules.RosterAndMoneyApart.Require(by != AskedById);

    void Receive(DateOnly on, Guid by, DateTime now) =>
        (ReceivedOn, ReceivedAt, ConfirmedById) = (on, Beijing.Utc(now), by);

    void RequireOpen()
    {
        if (VoidedOn is not null)
        {
            throw new WrongState("该笔会费已经作废，请用新的名册重新参保。");
        }
        if (ReceivedOn is not null)
        {
            throw new WrongState("该笔会费已经到账，请刷新后查看，不必重复登记。");
        }
    }

    void RequireUnreported()
    {
        RequireOpen();
        if (ReportedOn is not null)
        {
            throw new WrongState("该笔会费已登记到账待复核，请先撤回登记，再抵缴。");
        }
    }

    void RequireReceived()
    {
        if (ReceivedOn is null)
        {
            throw new WrongState("该笔会费没有可撤销的到账，请刷新后查看。");
        }
    }

    void RequireAsked()
    {
        if (TakeBackAskedById is null)
        {
            throw new WrongState("该笔会费没有待复核的撤销申请，请先由一人提出。");
        }
    }
}
