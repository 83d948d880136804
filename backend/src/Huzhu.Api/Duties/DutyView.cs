using Huzhu.Domain.Shared;

namespace Huzhu.Api.Duties;

/// <summary>A deadline as every screen shows it: 法定期限, article, days left.</summary>
public sealed record DeadlineView(
    string Rule,
    string Article,
    DateOnly From,
    DateOnly Due,
    int DaysLeft,
    DeadlineState State,
    bool CalendarKnown
)
{
    public static DeadlineView Of(Deadline deadline, DateTime now) =>
        new(
            deadline.Rule.Id,
            deadline.Rule.Citation,
            deadline.From,
            deadline.Due,
            deadline.DaysLeft(now),
            deadline.StateAt(now),
            deadline.CalendarKnown
        );
}

/// <summary>Something to do, as to-do lists and deadline lists show it.</summary>
/// <param name="SubjectId">The case, transfer, unit … that it is about; else the agency.</param>
/// <param name="Day">The first day of its quarter or year, or the last day of its term.</param>
/// <param name="Address">The page that fulfils it, in the reader's application.</param>
/// <param name="Mine">Whether the reader can do it now.</param>
public sealed record DutyView(
    string Key,
    DutyKind Kind,
    Guid SubjectId,
    DateOnly? Day,
    string Address,
    DutyOwner Owner,
    string Title,
    string Subject,
    string Rule,
    string Article,
    string RuleTitle,
    string RuleText,
    DeadlineView? Deadline,
    DateOnly? DoneOn,
    bool? DoneInTime,
    string? AgencySlug,
    string? AgencyName,
    bool Mine
);
