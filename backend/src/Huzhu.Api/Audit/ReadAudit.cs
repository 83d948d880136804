using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Audit;

/// <summary>The audit log, newest first: all of it as the office's administrators and inspectors
/// see it, and of an agency what was done in it.</summary>
public static class ReadAudit
{
    public sealed record AuditRow(
        Guid Id,
        long? Sequence,
        DateTime At,
        string By,
        string Action,
        string? Agency,
        string Subject,
        string Data
    );

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads("audit", Handle, nameof(ReadAudit), Permission.ViewAudit);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads("audit", Handle, "ReadAgencyAudit", Permission.ViewAgencyAudit);

    static async Task<Ok<Page<AuditRow>>> Handle(
        string? q,
        string? action,
        int? page,
        int? size,
        Acting me,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var rows = Rows(db, me.Agency?.AgencyId, q, action);
        return TypedResults.Ok(await rows.PageAsync(page, size, ct));
    }

    /// <param name="agencyId">One agency's entries; null: all.</param>
    internal static IQueryable<AuditRow> Rows(HuzhuDb db, Guid? agencyId, string? q, string? action)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (agencyId is not null)
            entries = entries.Where(e => e.AgencyId == agencyId);
        if (!string.IsNullOrWhiteSpace(q))
            entries = entries.Where(e => e.ActorName.Contains(q) || e.Subject.Contains(q));
        if (!string.IsNullOrWhiteSpace(action))
            entries = entries.Where(e => e.Action == action);
        return from entry in entries
            join agency in db.Agencies on entry.AgencyId equals agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new AuditRow(
                entry.Id,
                entry.Sequence,
                entry.At,
                entry.ActorName,
                entry.Action,
                agency.FullName,
                entry.Subject,
                entry.Data
            );
    }
}
