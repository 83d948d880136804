using Huzhu.Api.Agencies;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Mapster;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>Reports of misused certificates (AG-14): all of them, newest first, and what an
/// inspector did about each.</summary>
public static class HandleMisuse
{
    public sealed record Request(string? Handling);

    public sealed record MisuseRow : IVersioned
    {
        public required Guid Id { get; init; }
        public required string CertificateNumber { get; init; }
        public required AgencyRef? Agency { get; init; }
        public required string Text { get; init; }
        public required string? Contact { get; init; }
        public required DateTime ReportedAt { get; init; }
        public required string? Handling { get; init; }
        public required string? HandledBy { get; init; }
        public required DateTime? HandledAt { get; init; }
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <summary>A row shows what was reported and done; the agency's name and what the caller may
    /// do are added.</summary>
    public sealed class Mapping : IRegister
    {
        public void Register(TypeAdapterConfig config) =>
            config
                .NewConfig<MisuseReport, MisuseRow>()
                .Map(row => row.Text, report => report.What)
                .Map(row => row.HandledBy, report => report.HandledByName)
                .Ignore(row => row.Agency!, row => row.Actions);
    }

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("misuse-reports", ListMisuseReports, Permission.ViewOffice);
        office.Exports("misuse-reports", "登记证举报", Permission.HandleMisuse, Export);
        office
            .Write("misuse-reports/{id:guid}/handling", Handle, Permission.HandleMisuse)
            .OnExisting();
    }

    static async Task<Ok<Page<MisuseRow>>> ListMisuseReports(int? page, int? size, Here here)
    {
        var found = await here
            .Db.MisuseReports.AsNoTracking()
            .OrderByDescending(r => r.ReportedAt)
            .ThenBy(r => r.Id)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<MisuseRow>(
                await RowsAsync(found.Items, here.Me, here.Db, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await export.Db.MisuseReports.OrderBy(r => r.ReportedAt).ToListAsync(export.Ct),
            new("登记证编号", r => r.CertificateNumber),
            new("举报时间", r => r.ReportedAt, 20),
            new("情况", r => r.What, 60),
            new("联系方式", r => r.Contact, 30),
            new("办理情况", r => r.Handling, 60),
            new("办理人", r => r.HandledByName),
            new("办理时间", r => r.HandledAt, 20)
        );

    static async Task<Ok<MisuseRow>> Handle(Guid id, Request request, Here here)
    {
        var report = await here.Find(here.Db.MisuseReports, id);
        if (request.Handling?.Length > 2000)
            throw new InvalidField("handling", "办理情况请控制在2000个字以内。");
        report.Handle(request.Handling ?? "", new Actor(here.Me.PersonId, here.Me.Name), here.Now);
        await here.Save();
        here.About(id, new { report.CertificateNumber });
        return TypedResults.Ok((await RowsAsync([report], here.Me, here.Db, here.Ct)).Single());
    }

    internal static async Task<List<MisuseRow>> RowsAsync(
        IReadOnlyList<MisuseReport> reports,
        Acting me,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var ids = reports.Select(r => r.AgencyId).OfType<Guid>().Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => new AgencyRef(a.Slug, a.FullName), ct);
        return
        [
            .. reports.Select(r =>
                r.ShownAs<MisuseRow>() with
                {
                    Agency = r.AgencyId is { } agency ? agencies.GetValueOrDefault(agency) : null,
                    Actions =
                        r.HandledAt is null && me.May(Permission.HandleMisuse)
                            ? ["handleMisuseReport"]
                            : [],
                }
            ),
        ];
    }
}
