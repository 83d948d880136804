using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Mapster;
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
        [property: Personal(PersonalKind.Name)] string ContactName,
        [property: Personal] string ContactPhone,
        DateOnly OpenedOn,
        DateOnly? ClosedOn,
        int Version
    ) : IVersioned;

    /// <param name="AgencyId">One agency's, for the office.</param>
    public sealed record Filter(string? Q, bool? Open, Guid? AgencyId = null);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("agencies/{slug}/points", ListPointsOfAgency, Permission.ViewOffice);
        office.Exports("points", "代办点", Permission.ViewOffice, Export);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("points", ListPoints, Permission.ViewAgency);
        agency.Exports("points", "代办点", Permission.ViewAgency, Export);
        agency.Write("points", OpenPoint, Permission.KeepPoints);
        agency.Put("points/{id:guid}", EditPoint, Permission.KeepPoints);
        agency.Write("points/{id:guid}/closure", ClosePoint, Permission.KeepPoints).OnExisting();
    }

    static async Task<Ok<Page<PointRow>>> ListPoints(
        string? q,
        bool? open,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = Rows(here.Db, new(q, open));
        return TypedResults.Ok(await rows.PageAsync(page, size, here.Ct));
    }

    static async Task<Ok<Page<PointRow>>> ListPointsOfAgency(
        string slug,
        string? q,
        bool? open,
        int? page,
        int? size,
        Here here
    )
    {
        var id = await AgencyReading.IdOfAsync(here.Db, slug, here.Ct) ?? throw new Absent();
        return TypedResults.Ok(
            await Rows(here.Db, new(q, open, id)).PageAsync(page, size, here.Ct)
        );
    }

    static IQueryable<PointRow> Rows(HuzhuDb db, Filter filter)
    {
        var points = db.Points.AsNoTracking();
        if (filter.AgencyId is { } id)
            points = points.Where(p => p.AgencyId == id);
        if (filter.Q?.Trim() is { Length: > 0 } q)
            points = points.Where(p => p.FullName.Contains(q) || p.UnitName.Contains(q));
        if (filter.Open is { } wanted)
            points = points.Where(p => p.ClosedOn == null == wanted);
        return points.OrderBy(p => p.ShortName).ThenBy(p => p.Id).Shown<PointRow>();
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await Rows(
                    export.Db,
                    new(export.Text("q"), export.Flag("open"), await export.AgencyAsync())
                )
                .ToListAsync(export.Ct),
            new("代办点全称", r => r.FullName, 60),
            new("所在单位", r => r.UnitName, 30),
            new("地址", r => r.Address, 40),
            new("联系人", r => r.ContactName, Personal: true, Kind: PersonalKind.Name),
            new("联系电话", r => r.ContactPhone, Personal: true),
            new("设立日期", r => r.OpenedOn),
            new("撤销日期", r => r.ClosedOn)
        );

    static async Task<Ok<PointRow>> OpenPoint(Request request, Here here)
    {
        var agency = await here.Db.Agencies.SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        var now = here.Now;
        var point = AgencyPoint.Open(
            agency,
            here.NewId(),
            DetailsOf(request),
            request.OpenedOn ?? Beijing.DateOf(now),
            now,
            await here.Rulebook()
        );
        await RequireFreeNameAsync(here, point);
        here.Db.Points.Add(point);
        await here.Save();
        here.About(point.Id, new { point.FullName });
        return TypedResults.Ok(point.ShownAs<PointRow>());
    }

    static async Task<Ok<PointRow>> EditPoint(Guid id, Request request, Here here)
    {
        var point = await here.Find(here.Db.Points, id);
        point.Describe(DetailsOf(request));
        await RequireFreeNameAsync(here, point);
        await here.Save();
        here.About(id, new { point.FullName });
        return TypedResults.Ok(point.ShownAs<PointRow>());
    }

    static async Task<Ok<PointRow>> ClosePoint(Guid id, ClosureRequest request, Here here)
    {
        var point = await here.Find(here.Db.Points, id);
        point.Close(request.ClosedOn, here.Now);
        await here.Save();
        here.About(id, new { request.ClosedOn });
        return TypedResults.Ok(point.ShownAs<PointRow>());
    }

    static async Task RequireFreeNameAsync(Here here, AgencyPoint point) =>
        AgencyName.RequireFree(
            point.FullName,
            await here.Db.Points.AnyAsync(
                p => p.Id != point.Id && p.FullName == point.FullName && p.ClosedOn == null,
                here.Ct
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

    /// <summary>A row shows what the point holds.</summary>
    public sealed class Mapping : IRegister
    {
        public void Register(TypeAdapterConfig config) => config.NewConfig<AgencyPoint, PointRow>();
    }
}
