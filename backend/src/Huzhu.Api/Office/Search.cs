using Huzhu.Api.Agencies;
using Huzhu.Api.Members;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>Ctrl+K: jumps to any number or name that the caller may see.</summary>
public static class Search
{
    /// <param name="Type">agency, case, certificate, letter, point, person, unit or member.
    /// </param>
    /// <param name="Id">Of a unit or member.</param>
    public sealed record Hit(
        string Type,
        string Title,
        string Note,
        Guid? CaseId,
        string? AgencySlug,
        Guid? Id = null
    );

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads("search", Office, "SearchOffice", Permission.ViewOffice);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Reads("search", Agency, "SearchAgency", Permission.ViewAgency);

    const int Most = 8;

    static async Task<Ok<List<Hit>>> Office(
        string? q,
        HuzhuDb db,
        TenantScope scope,
        CancellationToken ct
    )
    {
        var text = (q ?? "").Trim();
        if (text.Length == 0)
            return TypedResults.Ok(new List<Hit>());
        var hits = await db
            .Agencies.AsNoTracking()
            .Where(a =>
                a.FullName.Contains(text)
                || a.Slug == text
                || a.ChairName.Contains(text)
                || a.DirectorName.Contains(text)
            )
            .OrderBy(a => a.Slug)
            .Take(Most)
            .Select(a => new Hit(
                "agency",
                a.FullName,
                a.ChairName + " " + a.DirectorName,
                null,
                a.Slug
            ))
            .ToListAsync(ct);
        hits.AddRange(await CasesAsync(db, scope, text, ct));
        hits.AddRange(await PapersAsync(db, text, ct));
        return TypedResults.Ok(hits);
    }

    static async Task<Ok<List<Hit>>> Agency(
        string slug,
        string? q,
        HuzhuDb db,
        TenantScope scope,
        CancellationToken ct
    )
    {
        var text = (q ?? "").Trim();
        if (text.Length == 0)
            return TypedResults.Ok(new List<Hit>());
        var hits = await CasesAsync(db, scope, text, ct);
        hits.AddRange(await PapersAsync(db, text, ct));
        hits.AddRange(
            await db
                .Points.AsNoTracking()
                .Where(p => p.FullName.Contains(text) || p.UnitName.Contains(text))
                .Take(Most)
                .Select(p => new Hit("point", p.FullName, p.UnitName, null, slug))
                .ToListAsync(ct)
        );
        hits.AddRange(
            await db
                .CommitteeMembers.AsNoTracking()
                .Where(m => m.Name.Contains(text))
                .Take(Most)
                .Select(m => new Hit("person", m.Name, m.Title, null, slug))
                .ToListAsync(ct)
        );
        hits.AddRange(await UnitsAndMembersAsync(db, slug, text, ct));
        return TypedResults.Ok(hits);
    }

    /// <summary>Units by name or number, members by the beginning of their names; identity
    /// numbers are looked up by ListMembers, for they never stand in an address.</summary>
    static async Task<List<Hit>> UnitsAndMembersAsync(
        HuzhuDb db,
        string slug,
        string text,
        CancellationToken ct
    )
    {
        var units = await KeepUnits
            .Matching(db, text, null, null)
            .Take(Most)
            .Select(u => new Hit("unit", u.Name, u.Number, null, slug, u.Id))
            .ToListAsync(ct);
        var members = await ListMembers
            .Rows(
                db,
                ListMembers.Matching(db, new(Name: text)).OrderByDescending(m => m.Id).Take(Most)
            )
            .ToListAsync(ct);
        return
        [
            .. units,
            .. members.Select(m => new Hit("member", m.Name, m.Unit, null, slug, m.Id)),
        ];
    }

    static async Task<List<Hit>> CasesAsync(
        HuzhuDb db,
        TenantScope scope,
        string text,
        CancellationToken ct
    ) =>
        (
            await ListCases
                .Matching(db, scope, new(null, null, text, null))
                .Take(Most)
                .ToListAsync(ct)
        )
            .Select(c => new Hit(
                "case",
                $"{c.ReceiptNumber} {c.Title}".Trim(),
                c.Status.Label(),
                c.Id,
                null
            ))
            .ToList();

    static async Task<List<Hit>> PapersAsync(HuzhuDb db, string text, CancellationToken ct)
    {
        var agencies = db.Agencies.AsNoTracking();
        if (db.Scope.Reach == Reach.Agency)
            agencies = agencies.Where(a => a.Id == db.Scope.AgencyId);
        var certificates = await (
            from agency in agencies
            join certificate in db.Certificates on agency.Id equals certificate.AgencyId
            where certificate.Number.Contains(text)
            orderby certificate.Number
            select new Hit(
                "certificate",
                certificate.Number,
                certificate.FullName,
                null,
                agency.Slug
            )
        )
            .Take(Most)
            .ToListAsync(ct);
        var letters = await (
            from agency in agencies
            join letter in db.Letters on agency.Id equals letter.AgencyId
            where letter.Number.Contains(text) || letter.PersonName.Contains(text)
            orderby letter.Number
            select new Hit("letter", letter.Number, letter.PersonName, null, agency.Slug)
        )
            .Take(Most)
            .ToListAsync(ct);
        return [.. certificates, .. letters];
    }
}
