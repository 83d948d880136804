using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// Where an agency stands; a pure function of its facts, the instant and the rules.
/// </summary>
public enum AgencyStatus
{
    /// <summary>Approved; the certificate isn't collected yet.</summary>
    Approved,

    /// <summary>Certificate collected; may do business (AG-10).</summary>
    Collected,

    /// <summary>Business has started and the office has accepted that.</summary>
    Operating,

    /// <summary>Qualification lapsed by itself (AG-7).</summary>
    Lapsed,

    /// <summary>Termination decided, not yet published and within the 20 days: it works on until
    /// it stops (AG-9, AG-10).</summary>
    Terminating,

    Terminated,
}

/// <summary>The two posts that a certificate shows and an appointment letter is made for.</summary>
public enum ManagementPost
{
    /// <summary>管委会主任</summary>
    CommitteeChair,

    /// <summary>代办处主任</summary>
    AgencyDirector,
}

/// <summary>
/// An agency (代办处), a tenant: what has been decided and recorded about it. Status, read-only and
/// every deadline follow from these facts; a sweep only records what they say.
/// </summary>
public sealed partial class Agency
{
    readonly List<ChangeNotice> changeNotices = [];
    readonly List<Succession> successions = [];

    Agency() { }

    public Guid Id { get; private set; }

    /// <summary>ASCII name in addresses.</summary>
    public string Slug { get; private set; } = "";

    public AgencyKind Kind { get; private set; }
    public string ShortName { get; private set; } = "";

    /// <summary>Prefix, short name and 代办处 (AG-2, AG-12).</summary>
    public string FullName { get; private set; } = "";

    /// <summary>
    /// <see cref="AgencyName.Key"/> of the short name while the name is taken; null once the
    /// agency has ended, so that a unique index over it is AG-2.
    /// </summary>
    public string? NameKey { get; private set; }

    public string SponsorUnion { get; private set; } = "";
    public string? AreaCode { get; private set; }
    public string Address { get; private set; } = "";

    /// <summary>Member units expected at set-up.</summary>
    public int ScaleUnits { get; private set; }

    /// <summary>Members expected at set-up.</summary>
    public int ScaleMembers { get; private set; }

    public string ChairName { get; private set; } = "";
    public string DirectorName { get; private set; } = "";
    public Guid SetUpCaseId { get; private set; }
    public DateTime ApprovedAt { get; private set; }

    /// <summary>Date of collecting the certificate; starts the 20 days of AG-6.</summary>
    public DateOnly? CollectedOn { get; private set; }

    public string? CollectedBy { get; private set; }
    public DateOnly? SetUpNoticeOn { get; private set; }

    /// <summary>Start of business that the office accepted (AG-6, AG-7).</summary>
    public DateOnly? BusinessStartedOn { get; private set; }

    /// <summary>Last day that the office set after accepting a stated cause (AG-7).</summary>
    public DateOnly? LapseExtendedTo { get; private set; }

    /// <summary>The instant at which it lapsed in law, fixed when recorded.</summary>
    public DateTime? LapsedAt { get; private set; }

    /// <summary>When the sweep recorded the lapse; once.</summary>
    public DateTime? LapseRecordedAt { get; private set; }

    public DateTime? TerminationDecidedAt { get; private set; }
    public bool TerminationOrdered { get; private set; }

    /// <summary>When the office served the decision; it counts as received on the 3rd day after
    /// (AG-9, design), unless the agency recorded an earlier receipt.</summary>
    public DateOnly? TerminationServedOn { get; private set; }

    /// <summary>When the agency recorded that it received the decision.</summary>
    public DateOnly? TerminationReceivedOn { get; private set; }

    /// <summary>The agency's own termination case with the three papers that an order asks for
    /// (管10.1(3)), once the office has approved it.</summary>
    public Guid? ClosedWithCaseId { get; private set; }

    /// <summary>When the office approved that case.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>When the office closed the books of an agency that handed in no papers after an
    /// order, by a liquidation of its own (AG-9).</summary>
    public DateOnly? LiquidatedByOfficeOn { get; private set; }

    /// <summary>What that liquidation found, in words.</summary>
    public string? OfficeLiquidation { get; private set; }

    public DateOnly? TerminationNoticeOn { get; private set; }

    /// <summary>The instant from which it is terminated in law, fixed when recorded.</summary>
    public DateTime? TerminatedAt { get; private set; }

    public DateTime? TerminationRecordedAt { get; private set; }

    /// <summary>Who takes over cover and open claims (AG-15); null means the office.</summary>
    public Guid? SuccessorAgencyId { get; private set; }

    /// <summary>Where units, members, cover and dues stand now, once they have passed on (AG-15).
    /// </summary>
    public Guid? CoverPassedTo { get; private set; }
    public DateTime? CoverPassedAt { get; private set; }

    /// <summary>The office's own tenant: it holds the cover of agencies that ended without a
    /// successor (AG-15), and has neither committee nor certificate.</summary>
    public bool HeldByOffice { get; private set; }

    /// <summary>Concurrency version; raised by the database layer.</summary>
    public int Version { get; private set; }

    /// <summary>Change decisions and their notices (AG-8).</summary>
    public IReadOnlyList<ChangeNotice> ChangeNotices => changeNotices;

    /// <summary>Ex-officio successions and their filing (GV-2).</summary>
    public IReadOnlyList<Succession> Successions => successions;

    /// <summary>Beijing date of the approval: AG-7 counts from it.</summary>
    public DateOnly ApprovedOn => Beijing.DateOf(ApprovedAt);

    /// <summary>
    /// The status at an instant; the recorded instants outlive later rule changes.
    /// </summary>
    public AgencyStatus StatusAt(DateTime at, Rulebook rulebook) =>
        TerminatesAt(rulebook) <= at ? AgencyStatus.Terminated
        : LapsesAt(rulebook) <= at ? AgencyStatus.Lapsed
        : TerminationDecidedAt <= at ? AgencyStatus.Terminating
        : BusinessStartedOn <= Beijing.DateOf(at) ? AgencyStatus.Operating
        : CollectedOn <= Beijing.DateOf(at) ? AgencyStatus.Collected
        : AgencyStatus.Approved;

    /// <summary>
    /// When the qualification lapses by itself (AG-7): 24:00 of the last day of three months from
    /// approval, or of the day that the office set. Null once business has started, when
    /// termination was decided in time, or for an approval before the regulation.
    /// </summary>
    public DateTime? LapsesAt(Rulebook rulebook)
    {
        if (
            LapsedAt is not null
            || BusinessStartedOn is not null
            || !rulebook.Parameters.Knows(AgencyRules.LapseMonths, ApprovedOn)
        )
        {
            return LapsedAt;
        }
        var end = LapseDeadline(rulebook).ExpiresAt;
        return TerminationDecidedAt < end ? null : end;
    }

    /// <summary>The period of AG-7, with the office's new date if it set one; that moves on from a
    /// day off like any other last day (T-3).</summary>
    public Deadline LapseDeadline(Rulebook rulebook)
    {
        var deadline = Deadlines.Lapse(ApprovedOn, rulebook);
        return LapseExtendedTo is { } until
            ? Deadline.EndingOn(deadline.Rule, deadline.From, until, rulebook.Calendar)
            : deadline;
    }

    /// <summary>
    /// From when the agency is terminated (AG-9): publication of the notice, at the latest the
    /// end of the 20 days from receiving the decision. Null while neither is known.
    /// </summary>
    public DateTime? TerminatesAt(Rulebook rulebook)
    {
        if (TerminatedAt is not null)
        {
            return TerminatedAt;
        }
        DateTime? published = TerminationNoticeOn is { } notice
            ? Later(Beijing.StartOf(notice), TerminationDecidedAt)
            : null;
        var latest = TerminationDeadline(rulebook)?.ExpiresAt;
        return published is null || latest < published ? latest : published;
    }

    /// <summary>When the termination decision was received: as the agency recorded it, at the
    /// latest on the 3rd day after the office served it (AG-9); null while neither is known.
    /// </summary>
    public DateOnly? TerminationReceived(Rulebook rulebook)
    {
        DateOnly? deemed = TerminationServedOn is { } served
            ? Deadlines.DeemedReceipt(AgencyRules.ServedDecision, served, rulebook).Due
            : null;
        return TerminationReceivedOn is null || deemed < TerminationReceivedOn
            ? deemed
            : TerminationReceivedOn;
    }

    /// <summary>The 20 days of AG-9; null until the decision is received.</summary>
    public Deadline? TerminationDeadline(Rulebook rulebook) =>
        TerminationReceived(rulebook) is { } received
            ? Deadlines.TerminationNotice(received, rulebook)
            : null;

    /// <summary>From when the certificate is revoked and the tenant read-only; else null.</summary>
    public DateTime? EndsAt(Rulebook rulebook)
    {
        var (lapse, termination) = (LapsesAt(rulebook), TerminatesAt(rulebook));
        return termination is null || lapse < termination ? lapse : termination;
    }

    /// <summary>Whether it has lapsed or is terminated (AG-7, AG-9).</summary>
    public bool IsReadOnly(DateTime at, Rulebook rulebook) => EndsAt(rulebook) <= at;

    /// <summary>
    /// Who answers for members' cover and open claims at an instant (AG-15): the agency itself
    /// until it ends, then its successor; null means the office. Never nobody.
    /// </summary>
    public Guid? HolderOfCover(DateTime at, Rulebook rulebook) =>
        IsReadOnly(at, rulebook) ? SuccessorAgencyId : Id;

    /// <summary>Whether it may enrol, claim and spend (AG-10): certificate collected, and not yet
    /// stopped; an agency whose end is decided works on until then.</summary>
    public bool CanDoBusiness(DateTime at, Rulebook rulebook) =>
        IsStanding(at, rulebook)
        || StatusAt(at, rulebook) == AgencyStatus.Terminating && CollectedOn is not null;

    /// <summary>Whether it may do business and no end of it has been decided.</summary>
    public bool IsStanding(DateTime at, Rulebook rulebook) =>
        StatusAt(at, rulebook) is AgencyStatus.Collected or AgencyStatus.Operating;

    /// <summary>Whether an order of the office still waits for the three papers of 管10.1(3), or
    /// for a liquidation by the office (AG-9).</summary>
    public bool LacksClosingPapers =>
        TerminationOrdered
        && TerminationDecidedAt is not null
        && ClosedWithCaseId is null
        && LiquidatedByOfficeOn is null;

    /// <summary>Refuses business of an agency that isn't active.</summary>
    /// <exception cref="RuleBroken">AG-10.</exception>
    public void RequireCanDoBusiness(DateTime at, Rulebook rulebook) =>
        AgencyRules.OnlyActiveAgencies.Require(
            CanDoBusiness(at, rulebook),
            ("agency", FullName),
            ("status", StatusAt(at, rulebook).Label())
        );

    /// <summary>Refuses a write in a tenant that is read-only.</summary>
    /// <exception cref="RuleBroken">AG-7 after a lapse, AG-9 after termination.</exception>
    public void RequireWritable(DateTime at, Rulebook rulebook)
    {
        var status = StatusAt(at, rulebook);
        AgencyRules.LapsedIsReadOnly.Require(
            status != AgencyStatus.Lapsed,
            ("agency", FullName),
            ("since", LapsesAt(rulebook))
        );
        AgencyRules.TerminatedIsReadOnly.Require(
            status != AgencyStatus.Terminated,
            ("agency", FullName),
            ("since", TerminatesAt(rulebook))
        );
    }

    /// <summary>Whether the agency's status allows a kind of case.</summary>
    public bool CanStart(CaseKind kind, DateTime now, Rulebook rulebook) =>
        (kind, StatusAt(now, rulebook)) switch
        {
            (
                CaseKind.Change
                    or CaseKind.Reissue,
                AgencyStatus.Collected
                    or AgencyStatus.Operating
            ) => true,
            (
                CaseKind.Termination,
                AgencyStatus.Approved
                    or AgencyStatus.Collected
                    or AgencyStatus.Operating
            ) => true,
            // after an order the same papers are asked of the agency
            (CaseKind.Termination, AgencyStatus.Terminating) => LacksClosingPapers,
            (CaseKind.BusinessStart, AgencyStatus.Collected) => true,
            (CaseKind.LapseExtension, AgencyStatus.Approved or AgencyStatus.Collected) => true,
            _ => false,
        };

    /// <summary>Refuses a kind of case that the agency's status doesn't allow.</summary>
    /// <exception cref="WrongState">Says which status it is in.</exception>
    /// <exception cref="RuleBroken">AG-7, AG-9: the agency has ended.</exception>
    public void RequireCanStart(CaseKind kind, DateTime now, Rulebook rulebook)
    {
        RequireWritable(now, rulebook);
        RequireState(CanStart(kind, now, rulebook), now, rulebook);
    }

    void RequireState(bool allowed, DateTime now, Rulebook rulebook)
    {
        if (!allowed)
        {
            throw new WrongState(
                $"代办处目前为“{StatusAt(now, rulebook).Label()}”，不能这样办理，请刷新后查看。"
            );
        }
    }

    static DateTime Later(DateTime a, DateTime? b) => b > a ? b.Value : a;
}
