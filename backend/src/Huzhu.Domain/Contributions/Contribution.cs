using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Contributions;

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

    /// <summary>One person says that the receipt was a mistake; another has to confirm.</summary>
    TakingBack,

    /// <summary>In a remittance that waits for its second person.</summary>
    Remitting,
    PassedOn,

    /// <summary>Its receipt was a mistake and its cover is void: nothing is owed any
    /// more.</summary>
    Voided,
}

/// <summary>What one unit owes for its rows in one roster (会费, EN-7): collected by unit,
/// received in full, passed on in full; never the agency's income.</summary>
public sealed partial class Contribution : IAgencyOwned
{
    Contribution() { }

    public Contribution(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid RosterId { get; init; }
    public Guid UnitId { get; init; }
    public string PlanCode { get; init; } = "";
    public int Persons { get; init; }

    /// <summary>Units that are paid for; those that go on unpaid aren't counted (EN-6).</summary>
    public int Units { get; init; }
    public Money Due { get; init; }
    public DateTime DueSince { get; init; }

    /// <summary>Who confirmed the roster that asks for it; that person doesn't record its money
    /// (GV-9).</summary>
    public Guid AskedById { get; init; }

    /// <summary>The old term's last day, where renewals are paid by it: money of a later day makes
    /// them late (EN-3). Null: none, or the reason was given already.</summary>
    public DateOnly? RenewsUntil { get; init; }

    /// <summary>Why the money of renewals came late (EN-3).</summary>
    public string? LateReason { get; private set; }

    /// <summary>What earlier sums that brought no cover pay of it.</summary>
    public Money Credited { get; private set; }

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

    /// <summary>Why, and by whom, the receipt is said to be a mistake, until a second person
    /// confirms that (GV-10).</summary>
    public string? TakeBackReason { get; private set; }
    public Guid? TakeBackAskedById { get; private set; }

    /// <summary>The day on which its receipt turned out a mistake after cover had come of it.
    /// </summary>
    public DateOnly? VoidedOn { get; private set; }
    public int Version { get; private set; }

    /// <summary>What has to come in cash.</summary>
    public Money Owed => new(Due.Fen - Credited.Fen);

    /// <summary>Whether its money is still waited for.</summary>
    public bool IsOpen => ReceivedOn is null && VoidedOn is null;

    /// <summary>How far it has come.</summary>
    /// <param name="passedOn">Whether its remittance is confirmed.</param>
    public ContributionState State(bool passedOn) =>
        VoidedOn is not null ? ContributionState.Voided
        : ReceivedOn is null
            ? ReportedOn is null ? ContributionState.Open
                : ContributionState.Reported
        : TakeBackAskedById is not null ? ContributionState.TakingBack
        : RemittanceId is null ? ContributionState.Received
        : passedOn ? ContributionState.PassedOn
        : ContributionState.Remitting;

    /// <summary>Gives a received contribution its receipt number, if it has none yet.</summary>
    public void Number(string number) => ReceiptNumber ??= number;

    internal void Join(Guid? remittance) => RemittanceId = remittance;

    internal static void RequirePast(DateOnly on, DateTime now) =>
        TimeRules.BeijingTime.Require(
            on <= Beijing.DateOf(now) && on.Year >= 2000,
            "日期不能晚于今天。",
            ("asked", on)
        );
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
            ContributionState.TakingBack => "撤销待复核",
            ContributionState.Remitting => "上缴待复核",
            ContributionState.PassedOn => "已上缴",
            ContributionState.Voided => "已作废",
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
