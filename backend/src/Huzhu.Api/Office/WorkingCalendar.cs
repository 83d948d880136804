using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
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

    /// <summary>A change of a past day that waits for a second person.</summary>
    public sealed record ProposalRow(
        Guid Id,
        DateOnly Date,
        bool DayOff,
        string Name,
        string Source,
        string ProposedBy,
        bool MayConfirm,
        int Version
    );

    public sealed record YearView(
        int Year,
        bool Known,
        IReadOnlyList<DayRow> Days,
        IReadOnlyList<ProposalRow> Proposals,
        bool MayEdit
    );

    /// <param name="Waits">A past day: a second person is still to confirm it.</param>
    public sealed record DaySet(bool Waits);

    public sealed record Request(bool DayOff, string Name, string Source);

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("calendar/{year:int:range(2000,2100)}", GetCalendarYear, Permission.ViewOffice);
        office.Exports("calendar", "工作日历", Permission.ViewOffice, Export);
        office.Put("calendar/days/{date}", SetCalendarDay, Permission.EditCalendar).OnNew();
        office
            .Write(
                "calendar/proposals/{id:guid}/confirmation",
                ConfirmCalendarDay,
                Permission.EditCalendar
            )
            .OnExisting();
    }

    static async Task<Ok<YearView>> GetCalendarYear(int year, Here here)
    {
        var calendar = (await here.Rulebook()).Calendar;
        var days = await DaysAsync(here.Db, year, here.Ct);
        return TypedResults.Ok(
            new YearView(
                year,
                calendar.Knows(year),
                days,
                await ProposalsAsync(here, year),
                here.Me.May(Permission.EditCalendar)
            )
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

    static async Task<List<ProposalRow>> ProposalsAsync(Here here, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var may = here.Me.May(Permission.EditCalendar);
        return (
            await (
                from proposal in here.Db.CalendarProposals.AsNoTracking()
                where first <= proposal.Date && proposal.Date <= last
                join person in here.Db.Users on proposal.ProposedById equals person.Id
                orderby proposal.Date
                select new { proposal, person.Name }
            ).ToListAsync(here.Ct)
        )
            .Select(p => new ProposalRow(
                p.proposal.Id,
                p.proposal.Date,
                p.proposal.DayOff,
                p.proposal.Name,
                p.proposal.Source,
                p.Name,
                may && p.proposal.ProposedById != here.Me.PersonId,
                p.proposal.Version
            ))
            .ToList();
    }

    /// <summary>A day to come is entered at once; one that has begun or is over moves deadlines
    /// that run, and waits for a second person (GV-10). Entered anew, it replaces what
    /// waits.</summary>
    static async Task<Ok<DaySet>> SetCalendarDay(DateOnly date, Request request, Here here)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写名称（如“国庆节”），不超过50个字。");
        if (string.IsNullOrWhiteSpace(request.Source) || request.Source.Length > 200)
            throw new InvalidField("source", "请填写依据（通知文号），不超过200个字。");
        here.About(date.ToString("yyyy-MM-dd"), request);
        if (here.Today < date)
        {
            await EnterAsync(here, date, request);
            return TypedResults.Ok(new DaySet(false));
        }
        here.Db.CalendarProposals.RemoveRange(
            await here.Db.CalendarProposals.Where(p => p.Date == date).ToListAsync(here.Ct)
        );
        await here.Save();
        here.Db.CalendarProposals.Add(
            new()
            {
                Id = here.NewId(),
                Date = date,
                DayOff = request.DayOff,
                Name = request.Name.Trim(),
                Source = request.Source.Trim(),
                ProposedById = here.Me.PersonId,
            }
        );
        return TypedResults.Ok(new DaySet(true));
    }

    static async Task<NoContent> ConfirmCalendarDay(Guid id, Here here)
    {
        var proposal = await here.Find(here.Db.CalendarProposals, id);
        SupervisionRules.SecondPerson.Require(proposal.ProposedById != here.Me.PersonId);
        var request = new Request(proposal.DayOff, proposal.Name, proposal.Source);
        await EnterAsync(here, proposal.Date, request);
        here.Db.CalendarProposals.Remove(proposal);
        here.About(proposal.Date.ToString("yyyy-MM-dd"), request);
        return TypedResults.NoContent();
    }

    static async Task EnterAsync(Here here, DateOnly date, Request request)
    {
        var day = await here.Db.CalendarEdits.SingleOrDefaultAsync(d => d.Date == date, here.Ct);
        if (day is null)
        {
            day = new()
            {
                Date = date,
                DayOff = false,
                Name = "",
                Source = "",
            };
            here.Db.CalendarEdits.Add(day);
        }
        (day.DayOff, day.Name, day.Source) = (
            request.DayOff,
            request.Name.Trim(),
            request.Source.Trim()
        );
        await here.Save();
    }
}
