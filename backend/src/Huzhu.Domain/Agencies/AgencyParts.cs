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

    /// <summary>When the agency collected the decision on paper, if it did.</summary>
    public DateOnly? CollectedOn { get; private set; }

    public DateOnly? NoticeOn { get; private set; }

    /// <summary>
    /// Three days (design) from collecting; an uncollected decision lies open in the agency's
    /// workspace from the day it is made, so that it counts from there.
    /// </summary>
    public Deadline Deadline(Rulebook rulebook) =>
        Deadlines.ChangeNotice(CollectedOn ?? DecidedOn, rulebook);

    internal void Collect(DateOnly on) => CollectedOn ??= on;

    internal void Publish(DateOnly on) =>
        NoticeOn = NoticeOn is null ? on : throw new WrongState("变更通告已经登记。");
}

/// <summary>An ex-officio succession in a post (GV-2) and the change case that files it.</summary>
public sealed class Succession
{
    Succession() { }

    internal Succession(Guid id, ManagementPost post, string personName, DateOnly from) =>
        (Id, Post, PersonName, From) = (id, post, personName, from);

    public Guid Id { get; private set; }
    public ManagementPost Post { get; private set; }
    public string PersonName { get; private set; } = "";

    /// <summary>The date from which the successor acts.</summary>
    public DateOnly From { get; private set; }

    public Guid? FiledWithCaseId { get; private set; }

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
