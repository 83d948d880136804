using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>A change decision and the notice that follows it at once (AG-8, 管9.3).</summary>
public sealed class ChangeNotice
{
    ChangeNotice() { }

    internal ChangeNotice(AgencyCase approved) =>
        (Id, DecisionNumber, DecidedOn) = (
            approved.Id,
            approved.DecisionNumber!,
            Beijing.DateOf(approved.DecidedAt!.Value)
        );

    /// <summary>The id of the change case.</summary>
    public Guid Id { get; private set; }

    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }

    /// <summary>When the agency recorded that it received the decision.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>When the office served it; it counts as received on the 3rd day after (design).
    /// </summary>
    public DateOnly? ServedOn { get; private set; }

    public DateOnly? NoticeOn { get; private set; }

    /// <summary>
    /// Three days (design) from the receipt; a decision that nobody recorded as received or served
    /// lies open in the agency's workspace from the day it is made and counts from there.
    /// </summary>
    public Deadline Deadline(Rulebook rulebook)
    {
        DateOnly? deemed = ServedOn is { } served
            ? Deadlines.DeemedReceipt(AgencyRules.ServedDecision, served, rulebook).Due
            : null;
        var received = ReceivedOn is null || deemed < ReceivedOn ? deemed : ReceivedOn;
        return Deadlines.ChangeNotice(received ?? DecidedOn, rulebook);
    }

    internal void Receive(DateOnly on) =>
        ReceivedOn =
            ReceivedOn is null && NoticeOn is null
                ? on
                : throw new WrongState("已经登记接到批复，或者已经发布变更通告，请刷新后查看。");

    internal void Serve(DateOnly on) =>
        ServedOn =
            ServedOn is null && ReceivedOn is null && NoticeOn is null
                ? on
                : throw new WrongState("该批复已经登记送达或者接到，不必重复，请刷新后查看。");

    internal void Publish(DateOnly on) =>
        NoticeOn = NoticeOn is null
            ? on
            : throw new WrongState("变更通告已经登记，不必重复，请刷新后查看。");
}

/// <summary>Who follows in a union post, and with it in a post of the agency.</summary>
/// <param name="PersonId">The natural person.</param>
public sealed record Successor(ManagementPost Post, Guid PersonId, string Name, string Title);

/// <summary>A natural succession in a post (GV-2): recorded by one, confirmed by another, and
/// filed with a change case afterwards.</summary>
public sealed class Succession
{
    Succession() { }

    internal Succession(Guid id, Successor who, DateOnly from, Guid by)
    {
        (Id, Post, PersonId, From) = (id, who.Post, who.PersonId, from);
        (PersonName, Title, ProposedById) = (who.Name.Trim(), who.Title.Trim(), by);
    }

    public Guid Id { get; private set; }
    public ManagementPost Post { get; private set; }
    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";

    /// <summary>Position in the union, as the committee's list shows it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The date from which the successor acts.</summary>
    public DateOnly From { get; private set; }

    public Guid ProposedById { get; private set; }

    /// <summary>The second person; null while it waits.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>Recorded by mistake and taken back before it took effect.</summary>
    public bool Withdrawn { get; private set; }

    public Guid? FiledWithCaseId { get; private set; }

    /// <summary>Whether the second person is still to confirm.</summary>
    public bool Waits => ConfirmedById is null && !Withdrawn;

    public bool TookEffect => ConfirmedById is not null;

    /// <summary>The seat on the committee that goes with the post (管12).</summary>
    public CommitteeRole Seat =>
        Post == ManagementPost.CommitteeChair
            ? CommitteeRole.UnionChair
            : CommitteeRole.ViceChairInCharge;

    internal void Confirm(Guid by)
    {
        SupervisionRules.SecondPerson.Require(by != ProposedById && by != PersonId);
        ConfirmedById = by;
    }

    internal void Withdraw() => Withdrawn = true;

    internal void FileWith(Guid caseId) => FiledWithCaseId ??= caseId;
}

/// <summary>Chinese labels of statuses and posts.</summary>
public static class AgencyLabels
{
    public static string Label(this AgencyStatus status) =>
        status switch
        {
            AgencyStatus.Approved => "已批准",
            AgencyStatus.Collected => "已领证",
            AgencyStatus.Operating => "已开业",
            AgencyStatus.Lapsed => "资格已取消",
            AgencyStatus.Terminating => "终止中",
            AgencyStatus.Terminated => "已终止",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Label(this ManagementPost post) =>
        post switch
        {
            ManagementPost.CommitteeChair => "管委会主任",
            ManagementPost.AgencyDirector => "代办处主任",
            _ => throw new ArgumentOutOfRangeException(nameof(post)),
        };
}
