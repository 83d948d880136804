using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Audit;

/// <summary>The log of security events, newest first, for the office's administrators and
/// inspectors: by kind, by where they came from, and since when.</summary>
public static class ListSecurityEvents
{
    /// <param name="Address">Keyed hash: the same address has the same one, and none tells which it
    /// is.</param>
    /// <param name="Account">Keyed hash of the account name that was tried, where no account was
    /// found out.</param>
    public sealed record SecurityEventRow(
        Guid Id,
        DateTime At,
        SecurityEventKind Kind,
        int Count,
        string? Person,
        string? Agency,
        string Action,
        string Address,
        string? Account
    );

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("security-events", Handle, Permission.ViewAudit);
        office.Exports("security-events", "安全事件", Permission.ViewAudit, Export);
    }

    static async Task<Ok<Page<SecurityEventRow>>> Handle(
        Word<SecurityEventKind>? kind,
        string? address,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = Rows(here.Db, kind?.Value, address);
        return TypedResults.Ok(await rows.PageAsync(page, size, here.Ct));
    }

    static IQueryable<SecurityEventRow> Rows(HuzhuDb db, SecurityEventKind? kind, string? address)
    {
        var events = db.SecurityEvents.AsNoTracking();
        if (kind is { } only)
            events = events.Where(e => e.Kind == only);
        if (!string.IsNullOrWhiteSpace(address))
            events = events.Where(e => e.Address == address.Trim());
        return from found in events
            join person in db.Users on found.PersonId equals person.Id into people
            from person in people.DefaultIfEmpty()
            join agency in db.Agencies on found.AgencyId equals agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            orderby found.At descending, found.Id descending
            select new SecurityEventRow(
                found.Id,
                found.At,
                found.Kind,
                found.Count,
                person.Name,
                agency.FullName,
                found.Action,
                found.Address,
                found.Account
            );
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await Rows(export.Db, export.Choice<SecurityEventKind>("kind"), export.Text("address"))
                .ToListAsync(export.Ct),
            new("时间", r => r.At, 20),
            new("事件", r => r.Kind.ToString(), 20),
            new("次数", r => r.Count),
            new("人员", r => r.Person),
            new("代办处", r => r.Agency, 60),
            new("操作", r => r.Action, 30),
            new("来源", r => r.Address, 20),
            new("所试账户", r => r.Account, 20)
        );
}
