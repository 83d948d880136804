using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>By which way a contribution came that no statement shows yet.</summary>
public enum ReceiptWay
{
    Transfer,
    Cheque,
    Cash,
}

/// <summary>How far a contribution has come.</summary>
public enum ContributionState
{
    Open,

    /// <summary>One person says that it came; another has to confirm.</summary>
    Reported,

    /// <summary>Received, and still with the agency.</summary>
    Received,

    /// <summary>In a remittance that waits for its second person.</summary>
    Remitting,
    PassedOn,
}

/// <summary>What one unit owes for its rows in one roster (会费, EN-7): collected by unit,
/// received in full, passed on in full; never the agency's income.</summary>
public sealed class Contribution : IAgencyOwned
{
    Contribution() { }

    public Contribution(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid RosterId { get; init; }
    public Guid UnitId { get; init; }
    public string PlanCode { get; init; } = "";
    public int Persons { get; init; }
    public int Units { get; init; }
    public Money Due { get; init; }
    public DateTime DueSince { get; init; }

    /// <summary>Beijing date on which the money came; null: it has not, or one person alone says
    /// so.</summary>
    public DateOnly? ReceivedOn { get; private set; }
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>The line of the bank's statement that shows it.</summary>
    public Guid? BankLineId { get; private set; }

    /// <summary>By hand: what the first person says, until a second confirms.</summary>
    public DateOnly? ReportedOn { get; private set; }
    public ReceiptWay? ReportedWay { get; private set; }
    public string? ReportedReference { get; private set; }
    public Guid? ReportedById { get; private set; }

    /// <summary>Who confirmed it, or accepted the statement's line for it.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>Drawn once; a receipt that is taken back keeps it for the next time, so that none
    /// is missing and none is given twice.</summary>
    public string? ReceiptNumber { get; private set; }
    public Guid? RemittanceId { get; private set; }
    public int Version { get; private set; }

    /// <summary>The statement's line pays these in full: one, or several of one unit and one plan
    /// that it adds up to.</summary>
    /// <exception cref="RuleBroken">Not the exact sum, or of two units (EN-7); of two plans
    /// (PL-10).</exception>
    /// <exception cref="WrongState">One is received already, or the line is used.</exception>
    public static void ReceiveByStatement(
        IReadOnlyCollection<Contribution> dues,
        BankLine line,
        Guid by,
        DateTime now
    )
    {
        foreach (var due in dues)
        {
            due.RequireNotReceived();
        }
        PlanRules.PlansNeverMix.Require(
            dues.Select(d => d.PlanCode).Distinct().Count() <= 1,
            ("why", "一笔款项包含了两个计划的会费，请退回后由单位按计划分别缴纳。")
        );
        AgencyRules.ContributionInFull.Require(
            dues.Select(d => d.UnitId).Distinct().Count() == 1,
            ("why", "一笔款项只能缴纳同一个单位的会费。")
        );
        var owed = new Money(dues.Sum(d => d.Due.Fen));
        AgencyRules.ContributionInFull.Require(
            owed == line.Amount,
            ("paid", line.Amount.Yuan),
            ("owed", owed.Yuan)
        );
        line.Use(by, now);
        foreach (var due in dues)
        {
            due.BankLineId = line.Id;
            due.Receive(line.On, by, now);
        }
    }

    /// <summary>One person says that the money has come; nothing follows from it yet.</summary>
    /// <exception cref="RuleBroken">Not the exact amount (EN-7); a day that is still to come
    /// (T-1).</exception>
    public void ReportReceived(
        Money amount,
        DateOnly on,
        ReceiptWay way,
        string reference,
        Guid by,
        DateTime now
    )
    {
        RequireNotReceived();
        AgencyRules.ContributionInFull.Require(
            amount == Due,
            ("paid", amount.Yuan),
            ("owed", Due.Yuan)
        );
        RequirePast(on, now);
        (ReportedOn, ReportedWay, ReportedReference) = (on, way, reference);
        ReportedById = by;
    }

    /// <summary>Another natural person confirms what was reported: now it is received.</summary>
    /// <exception cref="RuleBroken">By the one who reported it (GV-10).</exception>
    public void ConfirmReceived(Guid by, DateTime now)
    {
        RequireNotReceived();
        if (ReportedOn is not { } on)
        {
            throw new WrongState("该笔会费尚未登记到账，请先由一人登记。");
        }
        SupervisionRules.SecondPerson.Require(by != ReportedById);
        Receive(on, by, now);
    }

    /// <summary>Undoes a report or a wrong match; what the line showed is open again. What has been
    /// received is undone by somebody else than who received it.</summary>
    /// <param name="line">The statement's line that it was received by, if any.</param>
    /// <param name="covered">Whether cover has come of the receipt.</param>
    /// <exception cref="WrongState">There is nothing to undo; cover has come of it; it is in a
    /// remittance.</exception>
    /// <exception cref="RuleBroken">By the one who received it (GV-10).</exception>
    public void TakeBack(BankLine? line, bool covered, Guid by)
    {
        if (ReceivedOn is null && ReportedOn is null)
        {
            throw new WrongState("该笔会费没有可撤销的到账登记。");
        }
        if (RemittanceId is not null)
        {
            throw new WrongState("该笔会费已列入上缴，请先撤回尚未复核的上缴；已上缴的不能撤销。");
        }
        if (covered)
        {
            throw new WrongState(
                "该笔会费已使参保生效，不能撤销到账；认领有误的，请联系办事处处理。"
            );
        }
        SupervisionRules.SecondPerson.Require(ReceivedOn is null || by != ConfirmedById);
        line?.Free();
        (ReceivedOn, ReceivedAt, BankLineId, ConfirmedById) = (null, null, null, null);
        (ReportedOn, ReportedWay, ReportedReference, ReportedById) = (null, null, null, null);
    }

    /// <summary>Gives a received contribution its receipt number, if it has none yet.</summary>
    public void Number(string number) => ReceiptNumber ??= number;

    /// <summary>How far it has come.</summary>
    /// <param name="passedOn">Whether its remittance is confirmed.</param>
    public ContributionState State(bool passedOn) =>
        ReceivedOn is null
            ? ReportedOn is null
                ? ContributionState.Open
                : ContributionState.Reported
            : RemittanceId is null
                ? ContributionState.Received
                : passedOn
                    ? ContributionState.PassedOn
                    : ContributionState.Remitting;

    internal void Join(Guid? remittance) => RemittanceId = remittance;

    internal static void RequirePast(DateOnly on, DateTime now) =>
        TimeRules.BeijingTime.Require(
            on <= Beijing.DateOf(now) && on.Year >= 2000,
            ("asked", on),
            ("why", "日期不能晚于今天。")
        );

    void Receive(DateOnly on, Guid by, DateTime now) =>
        (ReceivedOn, ReceivedAt, ConfirmedById) = (on, Beijing.Utc(now), by);

    void RequireNotReceived()
    {
        if (ReceivedOn is not null)
        {
            throw new WrongState("该笔会费已经到账，不必重复登记。");
        }
    }
}

/// <summary>Words for the screen and the lists.</summary>
public static class ContributionLabels
{
    public static string Label(this ContributionState state) =>
        state switch
        {
            ContributionState.Open => "待到账",
            ContributionState.Reported => "待复核",
            ContributionState.Received => "已到账",
            ContributionState.Remitting => "上缴待复核",
            ContributionState.PassedOn => "已上缴",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Label(this ReceiptWay way) =>
        way switch
        {
            ReceiptWay.Transfer => "转账",
            ReceiptWay.Cheque => "支票",
            ReceiptWay.Cash => "现金",
            _ => throw new ArgumentOutOfRangeException(nameof(way)),
        };
}

/// <summary>A printed cover certificate (保障证明): what it said when it was made, verifiable by
/// anyone.</summary>
public sealed class CoverCertificate
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid MemberId { get; init; }
    public required string Number { get; init; }
    public required string Code { get; init; }

    /// <summary>What it says, encrypted JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The signed payload that the QR code holds.</summary>
    public required string Payload { get; init; }
    public required Guid IssuedById { get; init; }
    public required DateTime IssuedAt { get; init; }
}
