using Huzhu.Api.Duties;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>Minutes that are written and wait for the chair, who didn't keep the record (GV-5).
/// </summary>
static class MinutesToSign
{
    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query)
    {
        var ids = query.Working.Select(a => a.Id).ToList();
        var meetings = await query
            .Db.Meetings.AsNoTracking()
            .Where(m =>
                ids.Contains(m.AgencyId)
                && (m.Status == MeetingStatus.Held || m.Status == MeetingStatus.Signed)
                && m.Minutes.Any(v => v.SignedAt == null)
                && m.Motions.All(o => o.Outcome != MotionOutcome.Open)
            )
            .Select(m => new
            {
                m.Id,
                m.AgencyId,
                m.StartsAt,
                m.RecordedById,
            })
            .ToListAsync(query.Ct);
        return meetings.Select(m => new Duty(
            DutyKind.SignMinutes,
            m.Id,
            DutyOwner.Agency,
            Permission.SignMinutes,
            AgencyRules.MinutesLocked,
            "签署管委会会议纪要",
            $"{Beijing.DateOf(m.StartsAt):yyyy-MM-dd}的会议"
        )
        {
            AgencyId = m.AgencyId,
            NotBy = m.RecordedById is { } recorder ? [recorder] : [],
        });
    }
}
