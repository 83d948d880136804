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
        agency.Read("engagement-views", Handle, view);
        agency.Exports("engagement-views", "审计查阅记录", view, Export);
    }

    static async Task<Ok<Page<EngagementViewRow>>> Handle(int? page, int? size, Here here)
    {
        var found = await Views(here.Db).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<EngagementViewRow>(
                await RowsAsync(here.Db, found.Items, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    /// <summary>The newest first.</summary>
    static IQueryable<EngagementView> Views(HuzhuDb db) =>
        db.EngagementViews.AsNoTracking().OrderByDescending(v => v.At).ThenByDescending(v => v.Id);

    /// <summary>With the names of firm and person, which stand in the registry.</summary>
    static async Task<List<EngagementViewRow>> RowsAsync(
        HuzhuDb db,
        IReadOnlyList<EngagementView> views,
        CancellationToken ct
    )
    {
        var engagements = views.Select(v => v.EngagementId).Distinct().ToList();
        var firms = await db
            .Engagements.AsNoTracking()
            .Where(e => engagements.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, e => e.Firm, ct);
        var names = await db.NamesOfAsync(views.Select(v => v.PersonId), ct);
        return
        [
            .. views.Select(v => new EngagementViewRow(
                v.Id,
                v.At,
                firms.GetValueOrDefault(v.EngagementId, ""),
                names.GetValueOrDefault(v.PersonId, ""),
                v.Page,
                v.Masked
            )),
        ];
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(export.Db, await Views(export.Db).ToListAsync(export.Ct), export.Ct),
            new("时间", v => v.At, 20),
            new("机构", v => v.Firm, 30),
            new("人员", v => v.Name),
            new("查阅内容（接口与地址）", v => v.Page, 40),
            new("脱敏", v => v.Masked)
        );
}
