using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
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

    /// <param name="Members">Those who are with it now; null: too few to be told to the reader.
    /// </param>
    public sealed record UnitRow(
        Guid Id,
        string Number,
        string Name,
        Guid? PointId,
        string? Point,
        [property: Personal(PersonalKind.Name)] string ContactName,
        [property: Personal] string ContactPhone,
        int Workers,
        int? Members,
        DateOnly? LeftOn,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepMembers;
        const string one = "units/{id:guid}";
        agency.Read("units", ListUnits, Permission.ViewAgency);
        agency.Exports("units", "单位", Permission.ViewAgency, Export);
        agency.Read(one, GetUnit, Permission.ViewAgency);
        agency.Write("units", AddUnit, keep);
        agency.Put(one, EditUnit, keep);
        agency.Write(one + "/departure", RecordUnitDeparture, keep).OnExisting();
        agency.Write(one + "/return", RecordUnitReturn, keep).OnExisting();
    }

    static async Task<Ok<Page<UnitRow>>> ListUnits(
        string? q,
        Guid? point,
        bool? left,
        int? page,
        int? size,
        Here here
    ) =>
        TypedResults.Ok(
            await ForAsync(
                here.Me,
                here.Db,
                await Rows(here.Db, Matching(here.Db, q, point, left))
                    .PageAsync(page, size, here.Ct),
                here.Ct
            )
        );

    /// <summary>The rows as a reader may see them: to who may not see persons, the same few units
    /// show no number of members in every list, so that no total tells it (GV-11, ST-2).</summary>
    static async Task<IReadOnlyList<UnitRow>> ForAsync(
        Acting me,
        HuzhuDb db,
        IReadOnlyList<UnitRow> rows,
        CancellationToken ct
    )
    {
        if (!me.Masked)
            return rows;
        var counts = await db
            .Members.Where(m => m.LeftOn == null)
            .GroupBy(m => m.UnitId)
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToListAsync(ct);
        var hidden = SmallGroups.Hidden(
            counts.ToDictionary(c => c.Key, IReadOnlyList<long> (c) => [c.Count])
        );
        return [.. rows.Select(r => hidden.Contains(r.Id) ? r with { Members = null } : r)];
    }

    static async Task<Page<UnitRow>> ForAsync(
        Acting me,
        HuzhuDb db,
        Page<UnitRow> page,
        CancellationToken ct
    ) => page with { Items = await ForAsync(me, db, page.Items, ct) };

    static async Task<Ok<UnitRow>> GetUnit(Guid id, Here here) =>
        await Rows(here.Db, here.Db.MemberUnits.Where(u => u.Id == id))
            .SingleOrDefaultAsync(here.Ct)
            is { } row
            ? TypedResults.Ok((await ForAsync(here.Me, here.Db, [row], here.Ct))[0])
            : throw new Absent();

    /// <param name="q">Part of a name, or the beginning of a number.</param>
    /// <param name="left">Whether to show those that have left; null: both.</param>
    internal static IQueryable<MemberUnit> Matching(HuzhuDb db, string? q, Guid? point, bool? left)
    {
        var units = db.MemberUnits.AsNoTracking();
        if (Typed.Clean(q) is { Length: > 0 } text)
        {
            // names have either width of brackets
            var number = Typed.Compact(text);
            var wide = text.Replace('(', '（').Replace(')', '）');
            var narrow = text.Replace('（', '(').Replace('）', ')');
            units = units.Where(u =>
                u.Name.Contains(text)
                || u.Name.Contains(wide)
                || u.Name.Contains(narrow)
                || u.Number.StartsWith(number)
            );
        }
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
            await ForAsync(
                export.Me,
                export.Db,
                await Rows(export.Db, units).ToListAsync(export.Ct),
                export.Ct
            ),
            new("单位编号", r => r.Number),
            new("单位名称", r => r.Name, 40),
            new("代办点", r => r.Point, 30),
            new("联系人", r => r.ContactName, Personal: true, Kind: PersonalKind.Name),
            new("联系电话", r => r.ContactPhone, 20, Personal: true),
            new("职工人数", r => r.Workers),
            new("会员人数", r => r.Members),
            new("退出日期", r => r.LeftOn)
        );
    }

    static async Task<Ok<UnitRow>> AddUnit(UnitRequest request, Here here)
    {
        var unit = new MemberUnit(here.NewId(), here.Me.AgencyId);
        await DescribeAsync(unit, request, here);
        here.Db.MemberUnits.Add(unit);
        return await SavedAsync(unit, here);
    }

    static async Task<Ok<UnitRow>> EditUnit(Guid id, UnitRequest request, Here here)
    {
        var unit = await here.Find(here.Db.MemberUnits, id);
        await DescribeAsync(unit, request, here);
        return await SavedAsync(unit, here);
    }

    static async Task<Ok<UnitRow>> RecordUnitDeparture(Guid id, UnitDeparture request, Here here)
    {
        var unit = await here.Find(here.Db.MemberUnits, id);
        await RequireNothingOwedAsync(id, here);
        unit.Leave(request.LeftOn, here.Now);
        return await SavedAsync(unit, here);
    }

    /// <summary>Money that is asked for would still bring cover to a unit that takes no part any
    /// more.
    /// </summary>
    static async Task RequireNothingOwedAsync(Guid id, Here here)
    {
        var rosters = await (
            from due in here.Db.Contributions
            where due.UnitId == id && due.ReceivedOn == null
            join roster in here.Db.Rosters
                on new { due.AgencyId, Id = due.RosterId } equals new { roster.AgencyId, roster.Id }
            orderby roster.Number
            select roster.Number
        ).ToListAsync(here.Ct);
        if (rosters.Count > 0)
            throw new WrongState(
                $"这个单位在名册{string.Join("、", rosters)}中还有会费没有到账，请先办理到账或者撤回名册，再登记退出。"
            );
    }

    static async Task<Ok<UnitRow>> RecordUnitReturn(Guid id, Here here)
    {
        var unit = await here.Find(here.Db.MemberUnits, id);
        unit.Return();
        return await SavedAsync(unit, here);
    }

    static async Task DescribeAsync(MemberUnit unit, UnitRequest request, Here here)
    {
        var name = Typed.Clean(Text.Of("name", request.Name, "单位名称", 100));
        if (!Wellformed.IsName(name))
            throw new InvalidField("name", "单位名称含有不能使用的符号，请检查。");
        var number = Typed.Compact(Text.Of("number", request.Number, "单位编号", 30));
        if (request.Workers is < 0 or > 10_000_000)
            throw new InvalidField("workers", "请填写职工人数，不知道的填0。");
        var others = await here
            .Db.MemberUnits.Where(u => u.Id != unit.Id)
            .Select(u => new { u.Number, u.Name })
            .ToListAsync(here.Ct);
        // rosters and statements find a unit by these keys
        if (others.Any(u => Typed.Key(u.Number) == Typed.Key(number)))
            throw new InvalidField("number", "这个单位编号已经使用，请换一个。");
        if (others.Any(u => Typed.Key(u.Name) == Typed.Key(name)))
            throw new InvalidField("name", "已有同名的单位，请核对。");
        if (
            request.PointId is { } point
            && !await here.Db.Points.AnyAsync(p => p.Id == point && p.ClosedOn == null, here.Ct)
        )
            throw new InvalidField("pointId", "请选择一个没有撤销的代办点。");
        (unit.Number, unit.Name, unit.PointId) = (number, name, request.PointId);
        unit.ContactName = Text.Optional("contactName", request.ContactName, "联系人", 50) ?? "";
        unit.ContactPhone = Wellformed.HalfWidth(
            Text.Optional("contactPhone", request.ContactPhone, "联系电话", 30) ?? ""
        );
        if (unit.ContactPhone.Length > 0 && !Wellformed.IsPhone(unit.ContactPhone))
            throw new InvalidField(
                "contactPhone",
                "联系电话请填写7位以上的号码，固定电话加区号，分机用“转”隔开；两个号码用“/”隔开。"
            );
        unit.Workers = request.Workers;
    }

    static async Task<Ok<UnitRow>> SavedAsync(MemberUnit unit, Here here)
    {
        here.About(unit.Id, new { unit.Number, unit.Name });
        await here.Save();
        return TypedResults.Ok(
            await Rows(here.Db, here.Db.MemberUnits.Where(u => u.Id == unit.Id))
                .SingleAsync(here.Ct)
        );
    }
}
