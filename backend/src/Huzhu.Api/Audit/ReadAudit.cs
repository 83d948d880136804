using Huzhu.Api.Claims;
using Huzhu.Api.Jobs;
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

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("audit", Handle, Permission.ViewAudit);
        office.Exports("audit", "审计日志", Permission.ViewAudit, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("audit", Handle, Permission.ViewAgencyAudit, name: "ReadAgencyAudit");
        agency.Exports("audit", "审计日志", Permission.ViewAgencyAudit, Export);
    }

    static async Task<Ok<Page<AuditRow>>> Handle(
        string? q,
        string? action,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = Rows(here.Db, here.Me.Agency?.AgencyId, q, action);
        return TypedResults.Ok(await rows.PageAsync(page, size, here.Ct));
    }

    /// <param name="agencyId">One agency's entries; null: all.</param>
    static IQueryable<AuditRow> Rows(HuzhuDb db, Guid? agencyId, string? q, string? action)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (agencyId is not null)
            // who reported forged papers is kept from the agency (CL-8)
            entries = entries.Where(e =>
                e.AgencyId == agencyId && e.Action != nameof(SendUpClaim.ReportForgery)
            );
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

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await Rows(export.Db, export.Scope.Only, export.Text("q"), export.Text("action"))
                .ToListAsync(export.Ct),
            new("序号", r => r.Sequence),
            new("时间", r => r.At, 20),
            new("人员", r => r.By),
            new("操作", r => r.Action, 30),
            new("代办处", r => r.Agency, 60),
            new("对象", r => r.Subject, 40),
            new("内容", r => r.Data, 60)
        );
}
