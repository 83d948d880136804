using Huzhu.Domain.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Enrolment;

/// <summary>The rows of rosters, members and cover by the thousand, within the caller's unit of
/// work and agency.</summary>
public static class CoverRows
{
    static readonly string[] OfRosters =
    [
        "agency_id",
        "roster_id",
        "row_number",
        "person_key",
        "unit_id",
        "name",
        "sealed",
        "phone_key",
        "phone_state",
        "card_key",
        "card_state",
        "job_title",
        "units",
        "retired_on",
        "outcome",
        "due",
        "paid_units",
        "faults",
    ];

    static readonly string[] OfMembers =
    [
        "agency_id",
        "id",
        "unit_id",
        "name",
        "person_key",
        "details",
        "phone_key",
        "phone_state",
        "card_key",
        "card_state",
        "job_title",
        "retired_on",
        "version",
    ];

    static readonly string[] OfCover =
    [
        "agency_id",
        "id",
        "member_id",
        "unit_id",
        "plan_code",
        "plan_version_id",
        "roster_id",
        "kind",
        "units",
        "effective",
        "expiry",
        "covered_from",
        "handled_on",
        "voided",
    ];

    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<RosterRow> rows,
        CancellationToken ct
    ) =>
        Bulk.InsertAsync(
            db,
            "roster_rows",
            OfRosters,
            rows.Select(r =>
                new object?[]
                {
                    Own(db, r.AgencyId),
                    r.RosterId,
                    r.RowNumber,
                    r.PersonKey,
                    r.UnitId,
                    r.Name,
                    r.Sealed,
                    r.PhoneKey,
                    r.PhoneState.ToString(),
                    r.CardKey,
                    r.CardState.ToString(),
                    r.JobTitle,
                    r.Units,
                    r.RetiredOn,
                    r.Outcome.ToString(),
                    r.Due.Fen,
                    r.PaidUnits,
                    r.Faults,
                }
            ),
            ct
        );

    /// <summary>Members who are new here, from the rows that name them; their details stay sealed.
    /// </summary>
    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<(Guid Id, RosterRow Row)> members,
        CancellationToken ct
    ) =>
        Bulk.InsertAsync(
            db,
            "members",
            OfMembers,
            members.Select(m =>
                new object?[]
                {
                    Own(db, m.Row.AgencyId),
                    m.Id,
                    m.Row.UnitId,
                    m.Row.Name,
                    m.Row.PersonKey,
                    m.Row.Sealed,
                    m.Row.PhoneKey,
                    m.Row.PhoneState.ToString(),
                    m.Row.CardKey,
                    m.Row.CardState.ToString(),
                    m.Row.JobTitle,
                    m.Row.RetiredOn,
                    0,
                }
            ),
            ct
        );

    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<Enrolled> cover,
        CancellationToken ct
    ) =>
        Bulk.InsertAsync(
            db,
            "enrolments",
            OfCover,
            cover.Select(e =>
                new object?[]
                {
                    Own(db, e.AgencyId),
                    e.Id,
                    e.MemberId,
                    e.UnitId,
                    e.PlanCode,
                    e.PlanVersionId,
                    e.RosterId,
                    e.Kind.ToString(),
                    e.Units,
                    e.Effective,
                    e.Expiry,
                    e.CoveredFrom,
                    e.HandledOn,
                    e.Voided,
                }
            ),
            ct
        );

    /// <summary>Forgets the rows of a roster, or those of some units that have no faults.</summary>
    public static Task<int> DeleteAsync(
        HuzhuDb db,
        Guid rosterId,
        CancellationToken ct,
        IReadOnlyCollection<Guid>? units = null
    ) =>
        db
            .RosterRows.Where(r => r.RosterId == rosterId)
            .Where(r => units == null || r.Faults == null && units.Contains(r.UnitId!.Value))
            .ExecuteDeleteAsync(ct);

    /// <summary>Bulk rows pass no guard of EF Core's: it stands here.</summary>
    static Guid Own(HuzhuDb db, Guid agencyId) =>
        agencyId == db.Scope.AgencyId
            ? agencyId
            : throw new InvalidOperationException("a row of another agency");
}
