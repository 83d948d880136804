using Huzhu.Api.Agencies;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>Reports of misused certificates (AG-14): all of them, newest first, and what an
/// inspector did about each.</summary>
public static class HandleMisuse
{
    public sealed record Request(string? Handling);

    public sealed record MisuseRow(
        Guid Id,
        string CertificateNumber,
        AgencyRef? Agency,
        string Text,
        string? Contact,
        DateTime ReportedAt,
        string? Handling,
        string? HandledBy,
        DateTime? HandledAt,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder office)
    {
        office.Reads("misuse-reports", List, "ListMisuseReports", Permission.ViewOffice);
        office.Exports("misuse-reports", "登记证举报", Permission.HandleMisuse, Export);
        office.Posts(
            "misuse-reports/{id:guid}/handling",
            Handle,
            nameof(HandleMisuse),
            Permission.HandleMisuse,
            existing: true
        );
    }

    static async Task<Ok<Page<MisuseRow>>> List(
        int? page,
        int? size,
        Acting me,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var found = await db
            .MisuseReports.AsNoTracking()
            .OrderByDescending(r => r.ReportedAt)
            .ThenBy(r => r.Id)
            .PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<MisuseRow>(
                await RowsAsync(found.Items, me, db, ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await export.Db.MisuseReports.OrderBy(r => r.ReportedAt).ToListAsync(export.Ct),
            new("登记证编号", r => r.CertificateNumber),
            new("举报时间", r => r.ReportedAt, 20),
            new("情况", r => r.What, 60),
            new("联系方式", r => r.Contact, 30),
            new("办理情况", r => r.Handling, 60),
            new("办理人", r => r.HandledByName),
            new("办理时间", r => r.HandledAt, 20)
        );

    static async Task<Results<Ok<MisuseRow>, ProblemHttpResult>> Handle(
        Guid id,
        Request request,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var report = await db.MisuseReports.SingleOrDefaultAsync(r => r.Id == id, ct);
        if (report is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(report.Version);
        if (request.Handling?.Length > 2000)
            throw new InvalidField("handling", "办理情况请控制在2000个字以内。");
        report.Handle(request.Handling ?? "", new Actor(me.PersonId, me.Name), clock.Now());
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { report.CertificateNumber });
        return TypedResults.Ok((await RowsAsync([report], me, db, ct)).Single());
    }

    internal static async Task<List<MisuseRow>> RowsAsync(
        IReadOnlyList<MisuseReport> reports,
        Acting me,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var ids = reports.Select(r => r.AgencyId).OfType<Guid>().Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => new AgencyRef(a.Slug, a.FullName), ct);
        return
        [
            .. reports.Select(r => new MisuseRow(
                r.Id,
                r.CertificateNumber,
                r.AgencyId is { } agency ? agencies.GetValueOrDefault(agency) : null,
                r.What,
                r.Contact,
                r.ReportedAt,
                r.Handling,
                r.HandledByName,
                r.HandledAt,
                r.HandledAt is null && me.May(Permission.HandleMisuse)
                    ? ["handleMisuseReport"]
                    : [],
                r.Version
            )),
        ];
    }
}
