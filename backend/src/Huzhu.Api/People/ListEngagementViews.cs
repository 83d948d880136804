using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Who looked at what of this agency, and when: the audited agency sees each view of its
/// auditors (GV-11).</summary>
public static class ListEngagementViews
{
    /// <param name="Page">The use case, a blank, and its address within the agency.</param>
    public sealed record EngagementViewRow(
        Guid Id,
        DateTime At,
        string Firm,
        string Name,
        string Page,
        bool Masked
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission view = Permission.ViewAgency;
        agency.Reads("engagement-views", Handle, nameof(ListEngagementViews), view);
        agency.Exports("engagement-views", "审计查阅记录", view, Export);
    }

    static async Task<Ok<Page<EngagementViewRow>>> Handle(
        int? page,
        int? size,
        HuzhuDb db,
        CancellationToken ct
    ) => TypedResults.Ok(await Rows(db).PageAsync(page, size, ct));

    /// <summary>The newest first.</summary>
    static IQueryable<EngagementViewRow> Rows(HuzhuDb db) =>
        from view in db.EngagementViews.AsNoTracking()
        orderby view.At descending, view.Id descending
        select new EngagementViewRow(
            view.Id,
            view.At,
            db.Engagements.Where(e => e.Id == view.EngagementId)
                .Select(e => e.Firm)
                .FirstOrDefault()
                ?? "",
            db.Users.Where(p => p.Id == view.PersonId).Select(p => p.Name).FirstOrDefault() ?? "",
            view.Page,
            view.Masked
        );

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await Rows(export.Db).ToListAsync(export.Ct),
            new("时间", v => v.At, 20),
            new("机构", v => v.Firm, 30),
            new("人员", v => v.Name),
            new("查阅内容（接口与地址）", v => v.Page, 40),
            new("脱敏", v => v.Masked)
        );
}
