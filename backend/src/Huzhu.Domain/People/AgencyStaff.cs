using Huzhu.Domain.Shared;

namespace Huzhu.Domain.People;

/// <summary>
/// Who works in one agency at an instant: its posts that give rights then, suspended ones left
/// out. Decisions are given this, so that they ask for natural persons and never for accounts.
/// </summary>
public sealed class AgencyStaff
{
    readonly IReadOnlyList<(Guid PersonId, PostKind Kind, bool FullTime)> posts;

    readonly IReadOnlyDictionary<Guid, DateOnly> lastDays;

    AgencyStaff(
        IEnumerable<(Guid, PostKind, bool)> posts,
        IReadOnlyDictionary<Guid, DateOnly> lastDays
    ) => (this.posts, this.lastDays) = (posts.ToList(), lastDays);

    public static AgencyStaff Of(Guid agencyId, IEnumerable<Post> posts, DateTime at)
    {
        var own = posts.Where(p => p.AgencyId == agencyId).ToList();
        return new(
            own.Where(p => p.GivesRightsAt(at)).Select(p => (p.PersonId, p.Kind, p.FullTime)),
            own.Where(p => p is { ConfirmedById: not null, EndedAt: null, SuspendedAt: null })
                .GroupBy(p => p.PersonId)
                .ToDictionary(g => g.Key, g => g.Max(p => p.To ?? DateOnly.MaxValue))
        );
    }

    /// <summary>The last day on which the person has a post that is known by now; the end of all
    /// days where a post is open, their first where there is none.</summary>
    public DateOnly LastDayOf(Guid personId) => lastDays.GetValueOrDefault(personId);

    /// <summary>Whether the person has any post in the agency.</summary>
    public bool Has(Guid personId) => posts.Any(p => p.PersonId == personId);

    public bool Has(Guid personId, params PostKind[] anyOf) =>
        posts.Any(p => p.PersonId == personId && anyOf.Contains(p.Kind));

    /// <summary>Distinct persons who are accountants, the lead included (管19.2).</summary>
    public int Accountants => AccountantPosts.Select(p => p.PersonId).Distinct().Count();

    /// <summary>Of them the full-time ones (专职).</summary>
    public int FullTimeAccountants =>
        AccountantPosts.Where(p => p.FullTime).Select(p => p.PersonId).Distinct().Count();

    public bool HasLeadAccountant => posts.Any(p => p.Kind == PostKind.LeadAccountant);

    /// <summary>The staff without one person, to see what a leave would make of it.</summary>
    public AgencyStaff Without(Guid personId) =>
        new(posts.Where(p => p.PersonId != personId), lastDays);

    IEnumerable<(Guid PersonId, PostKind Kind, bool FullTime)> AccountantPosts =>
        posts.Where(p => p.Kind is PostKind.Accountant or PostKind.LeadAccountant);
}

/// <summary>
/// What an act is given besides its own words: who works in the agency, the instant (UTC), the
/// rules, and ids for what it makes.
/// </summary>
public sealed record Circumstances(
    AgencyStaff Staff,
    DateTime Now,
    Rulebook Rulebook,
    Func<Guid> NewId
)
{
    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => Beijing.DateOf(Now);
}
