using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>The committee's dated duties: its meetings and its seats (GV-1, GV-3).</summary>
public static class CommitteeDuties
{
    /// <summary>
    /// One meeting for each calendar quarter from the one of the approval to today's, led by the
    /// chair, minutes signed. It may be held until the quarter's last day, or the next working day
    /// if that is off (T-3), and counts for one quarter only.
    /// </summary>
    public static IReadOnlyList<Duty> Quarters(
        Agency agency,
        IEnumerable<Meeting> meetings,
        Circumstances at
    )
    {
        var held = meetings
            .Where(m => m.AgencyId == agency.Id && m.Status == MeetingStatus.Signed && m.LedByChair)
            .Select(m => m.HeldOn)
            .Order()
            .ToList();
        var duties = new List<Duty>();
        for (
            var first = QuarterOf(agency.ApprovedOn);
            first <= at.Today;
            first = first.AddMonths(3)
        )
        {
            var deadline = Deadline.EndingOn(
                AgencyRules.QuarterlyMeeting,
                first,
                first.AddMonths(3).AddDays(-1),
                at.Rulebook.Calendar
            );
            var index = held.FindIndex(d => first <= d && d <= deadline.Due);
            DateOnly? done = index < 0 ? null : held[index];
            if (index >= 0)
            {
                held.RemoveAt(index);
            }
            var quarter = $"{first.Year}年第{(first.Month + 2) / 3}季度";
            duties.Add(
                new(
                    DutyKind.HoldMeeting,
                    agency.Id,
                    DutyOwner.Agency,
                    Permission.KeepMeetings,
                    AgencyRules.QuarterlyMeeting,
                    $"召开{quarter}管委会会议并签署纪要",
                    agency.FullName,
                    deadline,
                    done
                )
                {
                    AgencyId = agency.Id,
                    Day = first,
                }
            );
        }
        return duties;
    }

    /// <summary>The seats of 管12 that are empty today (GV-1).</summary>
    public static IReadOnlyList<Duty> Seats(
        Agency agency,
        IEnumerable<CommitteeMember> members,
        Circumstances at
    ) =>
        CommitteeMember
            .EmptySeats(members.Where(m => m.AgencyId == agency.Id), at.Today)
            .Select(role => new Duty(
                DutyKind.FillSeat,
                agency.Id,
                DutyOwner.Agency,
                Permission.KeepCommittee,
                AgencyRules.CommitteeFromDayOne,
                $"补齐管委会委员：{role.Label()}",
                agency.FullName
            )
            {
                AgencyId = agency.Id,
                Detail = role.ToString(),
            })
            .ToList();

    static DateOnly QuarterOf(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
}
