using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Mapster;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Certificates (登记证) and appointment letters (聘书) of all agencies, newest first.
/// Whether one is in force is a function of the moment, so that filtering by it happens over the
/// facts in memory.</summary>
public static class ListPapers
{
    /// <param name="Type">certificate or letter.</param>
    /// <param name="Year">Of issue.</param>
    public sealed record Filter(string? Type, CertificateStatus? Status, int? Year, string? Q);

    public sealed record PaperRow
    {
        public required string Type { get; init; }
        public required string Number { get; init; }
        public required string PaperNumber { get; init; }
        public required string Title { get; init; }
        public required string? Person { get; init; }

        /// <summary>The agency's full name as the paper has it.</summary>
        public required string Name { get; init; }
        public required string AgencySlug { get; init; }
        public required string AgencyShortName { get; init; }
        public required DateOnly IssuedOn { get; init; }
        public required CertificateStatus Status { get; init; }
        public required DateTime Since { get; init; }
        public required string? ReplacedBy { get; init; }
    }

    /// <summary>A row is the paper as its agency shows it, with the agency's names.</summary>
    public sealed class Mapping : IRegister
    {
        public void Register(TypeAdapterConfig config) =>
            config
                .NewConfig<PaperView, PaperRow>()
                .Ignore(row => row.Name, row => row.AgencySlug, row => row.AgencyShortName);
    }

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("papers", Handle, Permission.ViewOffice);
        office.Exports("papers", "登记证与聘书", Permission.ViewOffice, Export);
    }

    static async Task<Ok<Page<PaperRow>>> Handle(
        string? type,
        Word<CertificateStatus>? status,
        int? year,
        string? q,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = await RowsAsync(
            here.Db,
            new(type, status, year, q),
            here.Rulebooks,
            here.Clock,
            here.Ct
        );
        return TypedResults.Ok(rows.Page(page, size));
    }

    static async Task<List<PaperRow>> RowsAsync(
        HuzhuDb db,
        Filter filter,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(a => a.Id, ct);
        var rows = new List<PaperRow>();
        void Add(PaperView paper, Guid agencyId, string name) =>
            rows.Add(
                paper.ShownAs<PaperRow>() with
                {
                    Name = name,
                    AgencySlug = agencies[agencyId].Slug,
                    AgencyShortName = agencies[agencyId].ShortName,
                }
            );
        if (filter.Type is null or "certificate")
            foreach (var c in await db.Certificates.AsNoTracking().ToListAsync(ct))
                Add(
                    AgencyReading.PaperOf(c, agencies[c.AgencyId], rulebook, now),
                    c.AgencyId,
                    c.FullName
                );
        if (filter.Type is null or "letter")
            foreach (var l in await db.Letters.AsNoTracking().ToListAsync(ct))
                Add(
                    AgencyReading.PaperOf(l, agencies[l.AgencyId], rulebook, now),
                    l.AgencyId,
                    l.FullName
                );
        var q = filter.Q?.Trim() ?? "";
        return
        [
            .. rows.Where(r => filter.Status is null || r.Status == filter.Status)
                .Where(r => filter.Year is null || r.IssuedOn.Year == filter.Year)
                .Where(r =>
                    r.Number.Contains(q)
                    || r.PaperNumber.Contains(q)
                    || r.Name.Contains(q)
                    || r.AgencyShortName.Contains(q)
                    || r.Person?.Contains(q) == true
                )
                .OrderByDescending(r => r.IssuedOn)
                .ThenBy(r => r.Type)
                .ThenByDescending(r => r.Number),
        ];
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                new(
                    export.Text("type"),
                    export.Choice<CertificateStatus>("status"),
                    export.Number("year"),
                    export.Text("q")
                ),
                export.Rulebooks,
                export.Clock,
                export.Ct
            ),
            new("编号", r => r.PaperNumber),
            new("名称", r => r.Title),
            new("聘任", r => r.Person),
            new("代办处全称", r => r.Name, 60),
            new("制发日期", r => r.IssuedOn),
            new("状态", r => r.Status.Label()),
            new("状态起", r => r.Since, 20),
            new("换发为", r => r.ReplacedBy is { } next ? NumberSeries.OnPaper(next) : null)
        );
}
