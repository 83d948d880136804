using Huzhu.Api.Duties;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>
/// What the committee and the office ask of agencies by a date, read for many agencies at once:
/// empty seats, quarterly meetings, internal rules, the year's tasks, the office's matters (GV-1,
/// GV-3, GV-7, GV-13 to GV-15).
/// </summary>
public sealed class DutiesOfTheYear
{
    /// <summary>Since when this system keeps records: what lies before its first day is nobody's
    /// duty here.</summary>
    DateOnly since;
    ILookup<Guid, Meeting> signed = null!;
    ILookup<Guid, InternalRule> rules = null!;
    ILookup<Guid, CommitteeMember> members = null!;
    ILookup<Guid, YearlyTask> tasks = null!;
    ILookup<Guid, OfficeMatterReceipt> receipts = null!;
    IReadOnlyList<OfficeMatter> matters = [];

    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query)
    {
        var working = query.Working.ToList();
        var year = await LoadAsync(query.Db, [.. working.Select(a => a.Id)], query.Ct);
        return working.SelectMany(a => year.Of(a, query.Rulebook, query.Now));
    }

    static async Task<DutiesOfTheYear> LoadAsync(
        HuzhuDb db,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken ct
    )
    {
        var since = await db.Installations.Select(i => i.CreatedAt).SingleAsync(ct);
        var signed = await db
            .Meetings.AsNoTracking()
            .Where(m =>
                agencies.Contains(m.AgencyId)
                && m.Status == MeetingStatus.Signed
                && m.StartsAt >= since.AddMonths(-3)
            )
            .ToListAsync(ct);
        async Task<ILookup<Guid, T>> Of<T>()
            where T : class, IAgencyOwned =>
            (
                await db.Set<T>()
                    .AsNoTracking()
                    .Where(row => agencies.Contains(row.AgencyId))
                    .ToListAsync(ct)
            ).ToLookup(row => row.AgencyId);
        return new()
        {
            since = Beijing.DateOf(since),
            signed = signed.ToLookup(m => m.AgencyId),
            rules = await Of<InternalRule>(),
            members = await Of<CommitteeMember>(),
            tasks = await Of<YearlyTask>(),
            receipts = await Of<OfficeMatterReceipt>(),
            matters = await db.OfficeMatters.AsNoTracking().OrderBy(m => m.On).ToListAsync(ct),
        };
    }

    IEnumerable<Duty> Of(Agency agency, Rulebook rulebook, DateTime now)
    {
        var at = new Circumstances(AgencyStaff.Of(agency.Id, [], now), now, rulebook, Guid.NewGuid);
        var from = since > agency.ApprovedOn ? since : agency.ApprovedOn;
        return CommitteeDuties
            .Quarters(agency, signed[agency.Id], at)
            .Where(d => d.Deadline!.Due >= since)
            .Concat(CommitteeDuties.Seats(agency, members[agency.Id], at))
            .Concat(InternalRule.Duties(agency, rules[agency.Id], at))
            .Concat(YearlyTask.DutiesSince(from, agency, [.. tasks[agency.Id]], at))
            .Concat(
                matters
                    .Where(m => m.On >= agency.ApprovedOn)
                    .Select(m =>
                        m.DutyOf(
                            agency,
                            receipts[agency.Id].FirstOrDefault(r => r.MatterId == m.Id),
                            rulebook
                        )
                    )
            );
    }
}
