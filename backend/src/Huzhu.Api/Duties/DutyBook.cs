using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Duties;

/// <summary>What a module is given to say what is to be done in it.</summary>
/// <param name="Agencies">Those in reach, with their change notices and successions.</param>
public sealed record DutyQuery(
    HuzhuDb Db,
    TenantScope Scope,
    IReadOnlyDictionary<Guid, Agency> Agencies,
    RulebookSource Rulebooks,
    Rulebook Rulebook,
    TimeProvider Clock,
    DateTime Now,
    CancellationToken Ct
)
{
    public DateOnly Today => Beijing.DateOf(Now);

    /// <summary>The agencies in reach that may do business (AG-10) and have a committee: the tenant
    /// in which the office itself holds members has none (AG-15).</summary>
    public IEnumerable<Agency> Working =>
        Agencies.Values.Where(a => !a.HeldByOffice && a.CanDoBusiness(Now, Rulebook));

    /// <summary>Whether an agency may do business.</summary>
    public bool Works(Guid agencyId) =>
        Agencies.GetValueOrDefault(agencyId)?.CanDoBusiness(Now, Rulebook) == true;

    /// <summary>Whether the office keeps the posts of a side: its own (null), and those of the
    /// tenant in which it holds cover (AG-15).</summary>
    public bool KeptByOffice(Guid? agencyId) => agencyId is not { } id || Agencies[id].HeldByOffice;
}

/// <summary>One module's duties. It reads only the columns that a duty shows.</summary>
public delegate Task<IEnumerable<Duty>> DutySource(DutyQuery query);

/// <summary>All that is to be done, or was done by a deadline, within the reader's reach: the one
/// list behind to-dos, deadlines, exports, the overview and the dashboard.</summary>
public sealed class DutyBook(
    HuzhuDb db,
    Acting me,
    TenantScope scope,
    RulebookSource rulebooks,
    TimeProvider clock
)
{
    /// <summary>Duties over all agencies in reach, open ones first, by deadline.</summary>
    public async Task<List<DutyView>> ReadAsync(CancellationToken ct)
    {
        var agencies = db.Agencies.AsNoTracking();
        if (scope.Reach == Reach.Agency)
            agencies = agencies.Where(a => a.Id == scope.AgencyId);
        return await ReadAsync(
            Modules.All.SelectMany(m => m.Duties),
            await agencies
                .Include(a => a.ChangeNotices)
                .Include(a => a.Successions)
                .ToDictionaryAsync(a => a.Id, ct),
            ct
        );
    }

    /// <summary>What one agency's standing asks.</summary>
    public async Task<List<DutyView>> OfAsync(Agency agency, CancellationToken ct) =>
        [
            .. (
                await ReadAsync(
                    Modules.All.SelectMany(m => m.Standing),
                    new Dictionary<Guid, Agency> { [agency.Id] = agency },
                    ct
                )
            ).Where(d => d.AgencySlug == agency.Slug),
        ];

    async Task<List<DutyView>> ReadAsync(
        IEnumerable<DutySource> sources,
        IReadOnlyDictionary<Guid, Agency> agencies,
        CancellationToken ct
    )
    {
        var rulebook = await rulebooks.GetAsync(db, ct);
        var query = new DutyQuery(db, scope, agencies, rulebooks, rulebook, clock, clock.Now(), ct);
        var duties = new List<Duty>();
        foreach (var read in sources)
            duties.AddRange(await read(query));
        return
        [
            .. duties
                .OrderBy(d => d.DoneOn.HasValue)
                .ThenBy(d => d.Deadline?.Due ?? DateOnly.MaxValue)
                .ThenBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => ViewOf(d, query)),
        ];
    }

    DutyView ViewOf(Duty duty, DutyQuery query)
    {
        var agency = duty.AgencyId is { } id ? query.Agencies.GetValueOrDefault(id) : null;
        return new(
            duty.Key,
            duty.Kind,
            duty.SubjectId,
            duty.Day,
            AddressOf(duty, agency?.Slug),
            duty.Owner,
            duty.Title,
            duty.Subject,
            duty.Rule.Id,
            duty.Rule.Citation,
            duty.Rule.Title,
            duty.Rule.Text,
            duty.Deadline is { } deadline ? DeadlineView.Of(deadline, query.Now) : null,
            duty.DoneOn,
            duty.DoneInTime,
            agency?.Slug,
            agency?.FullName,
            IsMine(duty)
        );
    }

    /// <summary>The office reads of an agency's duty on that agency's page.</summary>
    string AddressOf(Duty duty, string? slug) =>
        scope.Reach == Reach.Agency || duty.Owner == DutyOwner.Office || slug is null
            ? DutyAddress.Of(duty, slug)
            : $"/agencies/{slug}";

    /// <summary>Whether the reader is one of those who can do it now.</summary>
    bool IsMine(Duty duty) =>
        duty.Owner == (scope.Reach == Reach.Agency ? DutyOwner.Agency : DutyOwner.Office)
        && me.May(duty.Right)
        && duty.IsFor(me.PersonId);
}
