using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>The Beijing working calendar (T-3): the shipped years, and the days that the office
/// has entered on top, each with the notice that says so.</summary>
public static class WorkingCalendar
{
    public sealed record DayRow(
        DateOnly Date,
        bool DayOff,
        string Name,
        string Source,
        bool Entered,
        int Version
    );

    public sealed record YearView(int Year, bool Known, IReadOnlyList<DayRow> Days, bool MayEdit);

    public sealed record Request(bool DayOff, string Name, string Source);

    public static void Map(RouteGroupBuilder office)
    {
        office.Reads(
            "calendar/{year:int:range(2000,2100)}",
            Get,
            "GetCalendarYear",
            Permission.ViewOffice
        );
        office.Exports("calendar", "工作日历", Permission.ViewOffice, Export);
        office.Puts(
            "calendar/days/{date}",
            SetDay,
            "SetCalendarDay",
            Permission.EditCalendar,
            existing: false
        );
    }

    static async Task<Ok<YearView>> Get(
        int year,
        Acting me,
        HuzhuDb db,
        RulebookSource rulebooks,
        CancellationToken ct
    )
    {
        var calendar = (await rulebooks.GetAsync(db, ct)).Calendar;
        var days = await DaysAsync(db, year, ct);
        return TypedResults.Ok(
            new YearView(year, calendar.Knows(year), days, me.May(Permission.EditCalendar))
        );
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await DaysAsync(export.Db, export.Number("year"), export.Ct),
            new("日期", r => r.Date),
            new("安排", r => r.DayOff ? "休息" : "上班"),
            new("名称", r => r.Name),
            new("依据", r => r.Source, 40)
        );

    /// <summary>The special days of a year, or of all; what the office entered wins.</summary>
    static async Task<List<DayRow>> DaysAsync(HuzhuDb db, int? year, CancellationToken ct)
    {
        var entered = (await db.CalendarEdits.AsNoTracking().ToListAsync(ct))
            .Where(d => year is null || d.Date.Year == year)
            .ToList();
        var documents = StateCouncilNotices.Years.ToDictionary(y => y.Year, y => y.Document);
        return
        [
            .. StateCouncilNotices
                .Days.Where(d =>
                    (year is null || d.Date.Year == year) && entered.All(e => e.Date != d.Date)
                )
                .Select(d => new DayRow(
                    d.Date,
                    !d.IsWorking,
                    d.Note,
                    documents[d.Date.Year],
                    false,
                    0
                ))
                .Concat(
                    entered.Select(e => new DayRow(
                        e.Date,
                        e.DayOff,
                        e.Name,
                        e.Source,
                        true,
                        e.Version
                    ))
                )
                .OrderBy(d => d.Date),
        ];
    }

    static async Task<Ok<DayRow>> SetDay(
        DateOnly date,
        Request request,
        HuzhuDb db,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写名称（如“国庆节”），不超过50个字。");
        if (string.IsNullOrWhiteSpace(request.Source) || request.Source.Length > 200)
            throw new InvalidField("source", "请填写依据（通知文号），不超过200个字。");
        var day = await db.CalendarEdits.SingleOrDefaultAsync(d => d.Date == date, ct);
        if (day is null)
        {
            day = new()
            {
                Date = date,
                DayOff = false,
                Name = "",
                Source = "",
            };
            db.CalendarEdits.Add(day);
        }
        (day.DayOff, day.Name, day.Source) = (
            request.DayOff,
            request.Name.Trim(),
            request.Source.Trim()
        );
        await db.SaveChangesAsync(ct);
        audit.About(date.ToString("yyyy-MM-dd"), request);
        return TypedResults.Ok(
            new DayRow(date, day.DayOff, day.Name, day.Source, true, day.Version)
        );
    }
}
