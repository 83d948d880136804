using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The directory of agencies (名录). Their number is bounded, and their status a function
/// of the moment, so that filtering by it happens over the facts in memory.</summary>
public static class ListAgencies
{
    /// <param name="TakenOver">已承接: somebody else holds its cover.</param>
    public sealed record Filter(
        AgencyStatus? Status,
        AgencyKind? Kind,
        string? Area,
        string? Q,
        bool? TakenOver
    );

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("agencies", Handle, Permission.ViewOffice);
        office.Exports("agencies", "代办处名录", Permission.ViewOffice, Export);
    }

    static async Task<Ok<Page<AgencyRow>>> Handle(
        Word<AgencyStatus>? status,
        Word<AgencyKind>? kind,
        string? area,
        string? q,
        bool? takenOver,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = await RowsAsync(
            here.Db,
            new(status, kind, area, q, takenOver),
            here.Rulebooks,
            here.Clock,
            here.Ct
        );
        return TypedResults.Ok(rows.Page(page, size));
    }

    static async Task<List<AgencyRow>> RowsAsync(
        HuzhuDb db,
        Filter filter,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agencies = db.Agencies.AsNoTracking();
        if (filter.Kind is { } kind)
            agencies = agencies.Where(a => a.Kind == kind);
        if (!string.IsNullOrWhiteSpace(filter.Area))
            agencies = agencies.Where(a => a.AreaCode == filter.Area);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var q = filter.Q.Trim();
            agencies = agencies.Where(a =>
                a.FullName.Contains(q)
                || a.SponsorUnion.Contains(q)
                || a.ChairName.Contains(q)
                || a.DirectorName.Contains(q)
                || db.Certificates.Any(c => c.AgencyId == a.Id && c.Number.Contains(q))
            );
        }
        if (filter.TakenOver is { } taken)
            agencies = agencies.Where(a => a.CoverPassedTo != null == taken);
        var found = await agencies
            .Include(a => a.ChangeNotices)
            .Include(a => a.Successions)
            .ToListAsync(ct);
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var numbers = (
            await db
                .Certificates.AsNoTracking()
                .Where(c => c.SupersededOn == null && c.VoidedOn == null)
                .Select(c => new { c.AgencyId, c.Number })
                .ToListAsync(ct)
        ).ToLookup(c => c.AgencyId, c => c.Number);
        var holders = found.Select(a => a.CoverPassedTo).OfType<Guid>().ToList();
        var names = await db
            .Agencies.Where(a => holders.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.FullName, ct);
        return
        [
            .. found
                .Where(a => filter.Status is null || a.StatusAt(now, rulebook) == filter.Status)
                .OrderBy(a => a.Kind)
                .ThenBy(a => a.AreaCode)
                .ThenBy(a => a.Slug)
                .Select(a => new AgencyRow(
                    a.Id,
                    a.Slug,
                    a.FullName,
                    a.ShortName,
                    a.Kind,
                    a.Kind.Label(),
                    a.StatusAt(now, rulebook),
                    a.StatusAt(now, rulebook).Label(),
                    a.AreaCode,
                    AgencyReading.AreaName(a.AreaCode),
                    a.SponsorUnion,
                    a.ChairName,
                    a.DirectorName,
                    a.Address,
                    a.ApprovedOn,
                    numbers[a.Id].FirstOrDefault(),
                    a.CoverPassedTo is { } holder ? names.GetValueOrDefault(holder) : null
                )),
        ];
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                new(
                    export.Choice<AgencyStatus>("status"),
                    export.Choice<AgencyKind>("kind"),
                    export.Text("area"),
                    export.Text("q"),
                    export.Flag("takenOver")
                ),
                export.Rulebooks,
                export.Clock,
                export.Ct
            ),
            new("代办处全称", r => r.FullName, 60),
            new("类别", r => r.KindLabel),
            new("状态", r => r.StatusLabel),
            new("登记证编号", r => r.CertificateNumber),
            new("所在区", r => r.AreaName),
            new("本级工会", r => r.SponsorUnion, 30),
            new("管委会主任", r => r.ChairName),
            new("代办处主任", r => r.DirectorName),
            new("办公地址", r => r.Address, 40),
            new("批准日期", r => r.ApprovedOn),
            new("承接单位", r => r.TakenOverBy, 60)
        );
}
