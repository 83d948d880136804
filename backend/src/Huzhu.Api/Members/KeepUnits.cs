using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>The member units (单位) below an agency or one of its points.</summary>
public static class KeepUnits
{
    /// <param name="Number">The agency's own; rosters name the unit by it.</param>
    /// <param name="Workers">Workers in all; 0: not known.</param>
    public sealed record UnitRequest(
        string Number,
        string Name,
        Guid? PointId,
        string? ContactName,
        string? ContactPhone,
        int Workers
    );

    public sealed record UnitDeparture(DateOnly LeftOn);

    /// <param name="Members">Those who are with it now.</param>
    public sealed record UnitRow(
        Guid Id,
        string Number,
        string Name,
        Guid? PointId,
        string? Point,
        string ContactName,
        [property: Personal] string ContactPhone,
        int Workers,
        int Members,
        DateOnly? LeftOn,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepMembers;
        const string one = "units/{id:guid}";
        agency.Reads("units", List, "ListUnits", Permission.ViewAgency);
        agency.Exports("units", "单位", Permission.ViewAgency, Export);
        agency.Reads(one, Get, "GetUnit", Permission.ViewAgency);
        agency.Posts("units", Add, "AddUnit", keep);
        agency.Puts(one, Edit, "EditUnit", keep);
        agency.Posts(one + "/departure", Leave, "RecordUnitDeparture", keep, existing: true);
        agency.Posts(one + "/return", Return, "RecordUnitReturn", keep, existing: true);
    }

    static async Task<Ok<Page<UnitRow>>> List(
        string? q,
        Guid? point,
        bool? left,
        int? page,
        int? size,
        HuzhuDb db,
        CancellationToken ct
    ) => TypedResults.Ok(await Rows(db, Matching(db, q, point, left)).PageAsync(page, size, ct));

    static async Task<Results<Ok<UnitRow>, ProblemHttpResult>> Get(
        Guid id,
        HuzhuDb db,
        CancellationToken ct
    ) =>
        await Rows(db, db.MemberUnits.Where(u => u.Id == id)).SingleOrDefaultAsync(ct) is { } row
            ? TypedResults.Ok(row)
            : (ProblemHttpResult)Problems.NotFound();

    /// <param name="q">Part of a name, or the beginning of a number.</param>
    /// <param name="left">Whether to show those that have left; null: both.</param>
    internal static IQueryable<MemberUnit> Matching(HuzhuDb db, string? q, Guid? point, bool? left)
    {
        var units = db.MemberUnits.AsNoTracking();
        if (q?.Trim() is { Length: > 0 } text)
            units = units.Where(u => u.Name.Contains(text) || u.Number.StartsWith(text));
        if (point is { } at)
            units = units.Where(u => u.PointId == at);
        if (left is { } wanted)
            units = units.Where(u => u.LeftOn != null == wanted);
        return units.OrderBy(u => u.Number).ThenBy(u => u.Id);
    }

    static IQueryable<UnitRow> Rows(HuzhuDb db, IQueryable<MemberUnit> units) =>
        units.Select(u => new UnitRow(
            u.Id,
            u.Number,
            u.Name,
            u.PointId,
            db.Points.Where(p => p.Id == u.PointId).Select(p => p.ShortName).FirstOrDefault(),
            u.ContactName,
            u.ContactPhone,
            u.Workers,
            db.Members.Count(m => m.AgencyId == u.AgencyId && m.UnitId == u.Id && m.LeftOn == null),
            u.LeftOn,
            u.Version
        ));

    static async Task<int> Export(ExportRequest export)
    {
        var units = Matching(export.Db, export.Text("q"), export.Id("point"), export.Flag("left"));
        return await export.Write(
            await Rows(export.Db, units).ToListAsync(export.Ct),
            new("单位编号", r => r.Number),
            new("单位名称", r => r.Name, 40),
            new("代办点", r => r.Point, 30),
            new("联系人", r => r.ContactName),
            new("联系电话", r => r.ContactPhone, 20, Personal: true),
            new("职工人数", r => r.Workers),
            new("会员人数", r => r.Members),
            new("退出日期", r => r.LeftOn)
        );
    }

    static async Task<Ok<UnitRow>> Add(
        UnitRequest request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var unit = new MemberUnit(clock.NewId(), me.AgencyId);
        await DescribeAsync(unit, request, db, ct);
        db.MemberUnits.Add(unit);
        return await SavedAsync(unit, db, audit, ct);
    }

    static async Task<Results<Ok<UnitRow>, ProblemHttpResult>> Edit(
        Guid id,
        UnitRequest request,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.MemberUnits.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } unit)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(unit.Version);
        await DescribeAsync(unit, request, db, ct);
        return await SavedAsync(unit, db, audit, ct);
    }

    static async Task<Results<Ok<UnitRow>, ProblemHttpResult>> Leave(
        Guid id,
        UnitDeparture request,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.MemberUnits.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } unit)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(unit.Version);
        await RequireNothingOwedAsync(id, db, ct);
        unit.Leave(request.LeftOn, clock.Now());
        return await SavedAsync(unit, db, audit, ct);
    }

    /// <summary>Money that is asked for would still bring cover to a unit that takes no part any more.
    /// </summary>
    static async Task RequireNothingOwedAsync(Guid id, HuzhuDb db, CancellationToken ct)
    {
        var rosters = await (
            from due in db.Contributions
            where due.UnitId == id && due.ReceivedOn == null
            join roster in db.Rosters
                on new { due.AgencyId, Id = due.RosterId } equals new { roster.AgencyId, roster.Id }
            orderby roster.Number
            select roster.Number
        ).ToListAsync(ct);
        if (rosters.Count > 0)
            throw new WrongState(
                $"这个单位在名册{string.Join("、", rosters)}中还有会费没有到账，请先办理到账或者撤回名册，再登记退出。"
            );
    }

    static async Task<Results<Ok<UnitRow>, ProblemHttpResult>> Return(
        Guid id,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.MemberUnits.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } unit)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(unit.Version);
        unit.Return();
        return await SavedAsync(unit, db, audit, ct);
    }

    static async Task DescribeAsync(
        MemberUnit unit,
        UnitRequest request,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var name = Text.Of("name", request.Name, "单位名称", 100);
        if (!Wellformed.IsName(name))
            throw new InvalidField("name", "单位名称含有不能使用的符号，请检查。");
        var number = Wellformed.HalfWidth(Text.Of("number", request.Number, "单位编号", 30));
        if (request.Workers is < 0 or > 10_000_000)
            throw new InvalidField("workers", "请填写职工人数，不知道的填0。");
        if (await db.MemberUnits.AnyAsync(u => u.Id != unit.Id && u.Number == number, ct))
            throw new InvalidField("number", "这个单位编号已经使用，请换一个。");
        if (await db.MemberUnits.AnyAsync(u => u.Id != unit.Id && u.Name == name, ct))
            throw new InvalidField("name", "已有同名的单位，请核对。");
        if (
            request.PointId is { } point
            && !await db.Points.AnyAsync(p => p.Id == point && p.ClosedOn == null, ct)
        )
            throw new InvalidField("pointId", "请选择一个没有撤销的代办点。");
        (unit.Number, unit.Name, unit.PointId) = (number, name, request.PointId);
        unit.ContactName = Text.Optional("contactName", request.ContactName, "联系人", 50) ?? "";
        unit.ContactPhone =
            Text.Optional("contactPhone", request.ContactPhone, "联系电话", 30) ?? "";
        if (unit.ContactPhone.Length > 0 && !Wellformed.IsPhone(unit.ContactPhone))
            throw new InvalidField("contactPhone", "联系电话请填写7位以上的号码，固定电话加区号。");
        unit.Workers = request.Workers;
    }

    static async Task<Ok<UnitRow>> SavedAsync(
        MemberUnit unit,
        HuzhuDb db,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(unit.Id.ToString(), new { unit.Number, unit.Name });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            await Rows(db, db.MemberUnits.Where(u => u.Id == unit.Id)).SingleAsync(ct)
        );
    }
}
