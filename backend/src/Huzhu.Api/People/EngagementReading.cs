using Huzhu.Api.Agencies;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Where an engagement stands today.</summary>
public enum EngagementStatus
{
    /// <summary>待核准</summary>
    Proposed,

    /// <summary>未到期初</summary>
    Upcoming,

    /// <summary>有效</summary>
    InForce,

    /// <summary>已到期</summary>
    Over,

    /// <summary>已提前结束</summary>
    Ended,
}

/// <summary>An engagement as lists show it. An agency sees itself alone among the agencies.
/// </summary>
/// <param name="ByAgency">Whether an agency engaged its own auditor.</param>
/// <param name="Agencies">Empty for the federation's committee: it reads all.</param>
public sealed record EngagementRow(
    Guid Id,
    EngagementKind Kind,
    string Firm,
    string Purpose,
    string Mandate,
    DateOnly From,
    DateOnly? To,
    bool Unmasked,
    bool ByAgency,
    EngagementStatus Status,
    IReadOnlyList<AgencyRef> Agencies,
    IReadOnlyList<EngagedPersonRow> Persons,
    string ProposedBy,
    string? ConfirmedBy,
    int Revision,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned;

/// <summary>A person whom an engagement names.</summary>
public sealed record EngagedPersonRow(Guid Id, string Name, string IdentityTail, bool Activated);

/// <summary>Reads engagements for the office, or those that concern one agency.</summary>
public static class EngagementReading
{
    /// <summary>All engagements that name a person, for GV-9.</summary>
    public static Task<List<Engagement>> EngagementsOfAsync(
        this HuzhuDb db,
        Guid personId,
        CancellationToken ct
    ) =>
        db
            .Engagements.AsNoTracking()
            .Include(e => e.Agencies)
            .Include(e => e.Persons)
            .Where(e => e.Persons.Any(p => p.PersonId == personId))
            .ToListAsync(ct);

    /// <summary>Engagements that wait for a second person at the office, or in the agency that
    /// engages its own auditor (GV-10).</summary>
    public static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        var (ids, office) = (query.Agencies.Keys, query.Scope.SeesAll);
        var waiting = await query
            .Db.Engagements.AsNoTracking()
            .Where(e => e.ConfirmedById == null && e.EndedAt == null)
            .Where(e => e.ByAgencyId == null ? office : ids.Contains(e.ByAgencyId.Value))
            .Select(e => new
            {
                e.Id,
                e.ByAgencyId,
                e.Firm,
                e.Purpose,
                e.ProposedById,
                Persons = e.Persons.Select(p => p.PersonId).ToList(),
            })
            .ToListAsync(query.Ct);
        return waiting.Select(e => new Duty(
            e.ByAgencyId is null
                ? DutyKind.ConfirmOfficeEngagement
                : DutyKind.ConfirmAgencyEngagement,
            e.Id,
            e.ByAgencyId is null ? DutyOwner.Office : DutyOwner.Agency,
            Permission.ConfirmEngagements,
            SupervisionRules.SecondPerson,
            "核准审计委托",
            $"{e.Firm}　{e.Purpose}"
        )
        {
            AgencyId = e.ByAgencyId,
            NotBy = [e.ProposedById, .. e.Persons],
        });
    }

    /// <summary>The newest first.</summary>
    /// <param name="agencyId">The agency that they concern; null: all.</param>
    public static async Task<List<EngagementRow>> EngagementsAsync(
        this HuzhuDb db,
        Guid? agencyId,
        Acting me,
        DateTime now,
        CancellationToken ct,
        Guid? only = null
    )
    {
        var engagements = await db
            .Engagements.AsNoTracking()
            .Include(e => e.Agencies)
            .Include(e => e.Persons)
            .Where(e => only == null || e.Id == only)
            .Where(e =>
                agencyId == null
                || e.ByAgencyId == agencyId
                || e.Kind == EngagementKind.FederationSupervision
                || e.Agencies.Any(a => a.AgencyId == agencyId)
            )
            .OrderByDescending(e => e.Id)
            .ToListAsync(ct);
        var agencyIds = engagements
            .SelectMany(e => e.Agencies)
            .Select(a => a.AgencyId)
            .Where(a => agencyId == null || a == agencyId)
            .Distinct()
            .ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => agencyIds.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => new AgencyRef(a.Slug, a.FullName), ct);
        var personIds = engagements
            .SelectMany(e =>
                e.Persons.Select(p => p.PersonId)
                    .Append(e.ProposedById)
                    .Append(e.ConfirmedById ?? e.ProposedById)
            )
            .Distinct()
            .ToList();
        var people = await db
            .Users.AsNoTracking()
            .Where(p => personIds.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, ct);
        string NameOf(Guid id) => people.GetValueOrDefault(id)?.Name ?? "办事处";
        return [.. engagements.Select(Row)];

        EngagementRow Row(Engagement e)
        {
            var status = StatusOf(e, now);
            return new(
                e.Id,
                e.Kind,
                e.Firm,
                e.Purpose,
                e.Mandate,
                e.From,
                e.To,
                e.Unmasked,
                e.ByAgencyId is not null,
                status,
                [
                    .. e
                        .Agencies.Select(a => agencies.GetValueOrDefault(a.AgencyId))
                        .OfType<AgencyRef>()
                        .OrderBy(a => a.Slug),
                ],
                [
                    .. e
                        .Persons.Select(p => people.GetValueOrDefault(p.PersonId))
                        .OfType<Data.People.Person>()
                        .Select(p => new EngagedPersonRow(
                            p.Id,
                            p.Name,
                            p.IdentityNumber[^4..],
                            p.PasswordHash is not null
                        )),
                ],
                NameOf(e.ProposedById),
                e.ConfirmedById is { } by ? NameOf(by) : null,
                e.Revision,
                [.. Actions(e, status)],
                e.Version
            );
        }

        IEnumerable<string> Actions(Engagement e, EngagementStatus status)
        {
            if (
                e.ByAgencyId != agencyId
                || status is EngagementStatus.Over or EngagementStatus.Ended
            )
                yield break;
            if (
                status == EngagementStatus.Proposed
                && me.May(Permission.ConfirmEngagements)
                && e.ProposedById != me.PersonId
                && !e.Names(me.PersonId)
            )
                yield return "confirm";
            if (me.May(Permission.ProposeEngagements) && agencyId is null)
                yield return "amend";
            if (me.May(Permission.ProposeEngagements) || me.May(Permission.ConfirmEngagements))
                yield return "end";
        }
    }

    static EngagementStatus StatusOf(Engagement e, DateTime now) =>
        e.EndedAt is not null ? EngagementStatus.Ended
        : e.To < Beijing.DateOf(now) ? EngagementStatus.Over
        : e.ConfirmedById is null ? EngagementStatus.Proposed
        : Beijing.DateOf(now) < e.From ? EngagementStatus.Upcoming
        : EngagementStatus.InForce;
}
