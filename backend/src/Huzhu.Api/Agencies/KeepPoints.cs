using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The points (代办点) below an agency, inside its tenant (AG-1, AG-2, AG-16).</summary>
public static class KeepPoints
{
    public sealed record Request(
        string ShortName,
        string UnitName,
        string Address,
        string ContactName,
        string ContactPhone,
        DateOnly? OpenedOn
    );

    public sealed record ClosureRequest(DateOnly ClosedOn);

    public sealed record PointRow(
        Guid Id,
        string ShortName,
        string FullName,
        string UnitName,
        string Address,
        string ContactName,
        [property: Personal] string ContactPhone,
        DateOnly OpenedOn,
        DateOnly? ClosedOn,
        int Version
    ) : IVersioned;

    /// <param name="AgencyId">One agency's, for the office.</param>
    public sealed record Filter(string? Q, bool? Open, Guid? AgencyId = null);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads("agencies/{slug}/points", ListOf, "ListPointsOfAgency", Permission.ViewOffice);
        office.Exports("points", "代办点", Permission.ViewOffice, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads("points", List, "ListPoints", Permission.ViewAgency);
        agency.Exports("points", "代办点", Permission.ViewAgency, Export);
        agency.Posts("points", Open, "OpenPoint", Permission.KeepPoints);
        agency.Puts("points/{id:guid}", Edit, "EditPoint", Permission.KeepPoints);
        agency.Posts(
            "points/{id:guid}/closure",
            Close,
            "ClosePoint",
            Permission.KeepPoints,
            existing: true
        );
    }

    static async Task<Ok<Page<PointRow>>> List(
        string? q,
        bool? open,
        int? page,
        int? size,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var rows = await RowsAsync(db, new(q, open), ct);
        return TypedResults.Ok(rows.Page(page, size));
    }

    static async Task<Results<Ok<Page<PointRow>>, ProblemHttpResult>> ListOf(
        string slug,
        string? q,
        bool? open,
        int? page,
        int? size,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        if (await AgencyReading.IdOfAsync(db, slug, ct) is not { } id)
            return (ProblemHttpResult)Problems.NotFound();
        return TypedResults.Ok((await RowsAsync(db, new(q, open, id), ct)).Page(page, size));
    }

    static async Task<List<PointRow>> RowsAsync(HuzhuDb db, Filter filter, CancellationToken ct)
    {
        var points = db.Points.AsNoTracking();
        if (filter.AgencyId is { } id)
            points = points.Where(p => p.AgencyId == id);
        if (filter.Q?.Trim() is { Length: > 0 } q)
            points = points.Where(p => p.FullName.Contains(q) || p.UnitName.Contains(q));
        if (filter.Open is { } wanted)
            points = points.Where(p => p.ClosedOn == null == wanted);
        return (await points.OrderBy(p => p.ShortName).ThenBy(p => p.Id).ToListAsync(ct))
            .Select(RowOf)
            .ToList();
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                new(export.Text("q"), export.Flag("open"), await export.AgencyAsync()),
                export.Ct
            ),
            new("代办点全称", r => r.FullName, 60),
            new("所在单位", r => r.UnitName, 30),
            new("地址", r => r.Address, 40),
            new("联系人", r => r.ContactName),
            new("联系电话", r => r.ContactPhone, Personal: true),
            new("设立日期", r => r.OpenedOn),
            new("撤销日期", r => r.ClosedOn)
        );

    static async Task<Ok<PointRow>> Open(
        Request request,
        Acting me,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == me.AgencyId, ct);
        var now = clock.Now();
        var point = AgencyPoint.Open(
            agency,
            clock.NewId(),
            DetailsOf(request),
            request.OpenedOn ?? Beijing.DateOf(now),
            now,
            await rulebooks.GetAsync(db, ct)
        );
        await RequireFreeNameAsync(db, point, ct);
        db.Points.Add(point);
        await db.SaveChangesAsync(ct);
        audit.About(point.Id.ToString(), new { point.FullName });
        return TypedResults.Ok(RowOf(point));
    }

    static async Task<Results<Ok<PointRow>, ProblemHttpResult>> Edit(
        Guid id,
        Request request,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var point = await db.Points.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (point is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(point.Version);
        point.Describe(DetailsOf(request));
        await RequireFreeNameAsync(db, point, ct);
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { point.FullName });
        return TypedResults.Ok(RowOf(point));
    }

    static async Task<Results<Ok<PointRow>, ProblemHttpResult>> Close(
        Guid id,
        ClosureRequest request,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var point = await db.Points.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (point is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(point.Version);
        point.Close(request.ClosedOn, clock.Now());
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { request.ClosedOn });
        return TypedResults.Ok(RowOf(point));
    }

    static async Task RequireFreeNameAsync(HuzhuDb db, AgencyPoint point, CancellationToken ct) =>
        AgencyName.RequireFree(
            point.ShortName,
            await db.Points.AnyAsync(
                p => p.Id != point.Id && p.FullName == point.FullName && p.ClosedOn == null,
                ct
            )
        );

    static PointDetails DetailsOf(Request request) =>
        new(
            Text.Of("shortName", request.ShortName, "简称", 40),
            Text.Of("unitName", request.UnitName, "所在单位", 100),
            Text.Of("address", request.Address, "地址", 200),
            Text.Of("contactName", request.ContactName, "联系人", 50),
            Text.Of("contactPhone", request.ContactPhone, "联系电话", 30)
        );

    static PointRow RowOf(AgencyPoint p) =>
        new(
            p.Id,
            p.ShortName,
            p.FullName,
            p.UnitName,
            p.Address,
            p.ContactName,
            p.ContactPhone,
            p.OpenedOn,
            p.ClosedOn,
            p.Version
        );
}
