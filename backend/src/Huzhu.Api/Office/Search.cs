using Huzhu.Api.Agencies;
using Huzhu.Api.Members;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>Ctrl+K: jumps to any number or name that the caller may see.</summary>
public static class Search
{
    /// <param name="Type">agency, case, certificate, letter, point, person (of the committee),
    /// colleague, unit, member, roster, receipt, claim or plan.</param>
    /// <param name="Id">Of a unit, member, roster, claim, colleague or plan version.</param>
    public sealed record Hit(
        string Type,
        string Title,
        string Note,
        Guid? CaseId,
        string? AgencySlug,
        Guid? Id = null
    );

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Read("search", SearchOffice, Permission.ViewOffice);

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Read("search", SearchAgency, Permission.ViewAgency);

    const int Most = 8;

    static async Task<Ok<List<Hit>>> SearchOffice(string? q, Here here, TenantScope scope)
    {
        var text = NumberSeries.AsKept((q ?? "").Trim());
        if (text.Length == 0)
            return TypedResults.Ok(new List<Hit>());
        var hits = await here
            .Db.Agencies.AsNoTracking()
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
            .ToListAsync(here.Ct);
        hits.AddRange(await CasesAsync(here, scope, text));
        hits.AddRange(await PapersAsync(here, text));
        hits.AddRange(await ColleaguesAsync(here, text));
        hits.AddRange(await PlansAsync(here, text));
        hits.AddRange(await OfAllAgenciesAsync(here, text));
        return TypedResults.Ok(hits);
    }

    /// <summary>Units of whichever agency by name or number, rosters, receipts and claims by number:
    /// each leads to its agency, a claim to itself.</summary>
    static async Task<List<Hit>> OfAllAgenciesAsync(Here here, string text)
    {
        var units = await KeepUnits
            .Matching(here.Db, text, null, null)
            .Take(Most)
            .Select(u => new
            {
                Type = "unit",
                Title = u.Name,
                u.AgencyId,
                u.Id,
            })
            .ToListAsync(here.Ct);
        var numbers = text.Any(char.IsAsciiDigit);
        var rosters = numbers
            ? await here
                .Db.Rosters.AsNoTracking()
                .Where(r => r.Number.StartsWith(text))
                .OrderBy(r => r.Number)
                .Take(Most)
                .Select(r => new
                {
                    Type = "roster",
                    Title = r.Number,
                    r.AgencyId,
                    r.Id,
                })
                .ToListAsync(here.Ct)
            : [];
        var receipts = numbers
            ? await here
                .Db.Contributions.AsNoTracking()
                .Where(c => c.ReceiptNumber != null && c.ReceiptNumber.StartsWith(text))
                .OrderBy(c => c.ReceiptNumber)
                .Take(Most)
                .Select(c => new
                {
                    Type = "receipt",
                    Title = c.ReceiptNumber!,
                    c.AgencyId,
                    c.Id,
                })
                .ToListAsync(here.Ct)
            : [];
        // what an agency hasn't sent up is its own
        var claims = numbers
            ? await here
                .Db.ClaimRounds.AsNoTracking()
                .Where(r => r.Round == 1 && r.Number.StartsWith(text))
                .OrderBy(r => r.Number)
                .Take(Most)
                .Select(r => new
                {
                    Type = "claim",
                    Title = r.Number,
                    r.AgencyId,
                    Id = r.ClaimId,
                })
                .ToListAsync(here.Ct)
            : [];
        var found = units.Concat(rosters).Concat(receipts).Concat(claims).ToList();
        var ids = found.Select(f => f.AgencyId).Distinct().ToList();
        var agencies = await here
            .Db.Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, here.Ct);
        return
        [
            .. found.Select(f => new Hit(
                f.Type,
                f.Title,
                agencies[f.AgencyId].ShortName,
                null,
                agencies[f.AgencyId].Slug,
                f.Id
            )),
        ];
    }

    /// <summary>People with a post at the office or in the agency, by name or user name.</summary>
    static async Task<List<Hit>> ColleaguesAsync(Here here, string text)
    {
        var agencyId = here.Me.Agency?.AgencyId;
        var found = await (
            from post in here.Db.Posts.AsNoTracking()
            where post.AgencyId == agencyId && post.EndedAt == null
            join person in here.Db.Users on post.PersonId equals person.Id
            where person.Name.Contains(text) || person.UserName == text
            orderby person.Name, post.Kind
            select new
            {
                person.Id,
                person.Name,
                post.Kind,
            }
        ).ToListAsync(here.Ct);
        return
        [
            .. found
                .GroupBy(f => (f.Id, f.Name))
                .Take(Most)
                .Select(g => new Hit(
                    "colleague",
                    g.Key.Name,
                    string.Join("、", g.Select(f => PostNames.Of(f.Kind)).Distinct()),
                    null,
                    here.Me.Agency?.Slug,
                    g.Key.Id
                )),
        ];
    }

    /// <summary>The newest released version of each plan, by name or code.</summary>
    static async Task<List<Hit>> PlansAsync(Here here, string text)
    {
        var found = await here
            .Db.PlanVersions.AsNoTracking()
            .Where(v => v.Status == PlanStatus.Released)
            .Where(v => v.Name.Contains(text) || v.Code.StartsWith(text))
            .Select(v => new
            {
                v.Id,
                v.Code,
                v.Name,
                v.EffectiveFrom,
            })
            .ToListAsync(here.Ct);
        return
        [
            .. found
                .GroupBy(v => v.Code)
                .Select(g => g.MaxBy(v => v.EffectiveFrom)!)
                .OrderBy(v => v.Code, StringComparer.Ordinal)
                .Take(Most)
                .Select(v => new Hit(
                    "plan",
                    v.Name,
                    $"{v.EffectiveFrom:yyyy-MM-dd}起",
                    null,
                    here.Me.Agency?.Slug,
                    v.Id
                )),
        ];
    }

    static async Task<Ok<List<Hit>>> SearchAgency(
        string slug,
        string? q,
        Here here,
        TenantScope scope
    )
    {
        var text = NumberSeries.AsKept((q ?? "").Trim());
        if (text.Length == 0)
            return TypedResults.Ok(new List<Hit>());
        var hits = await CasesAsync(here, scope, text);
        hits.AddRange(await PapersAsync(here, text));
        hits.AddRange(
            await here
                .Db.Points.AsNoTracking()
                .Where(p => p.FullName.Contains(text) || p.UnitName.Contains(text))
                .Take(Most)
                .Select(p => new Hit("point", p.FullName, p.UnitName, null, slug))
                .ToListAsync(here.Ct)
        );
        hits.AddRange(
            await here
                .Db.CommitteeMembers.AsNoTracking()
                .Where(m => m.Name.Contains(text))
                .Take(Most)
                .Select(m => new Hit("person", m.Name, m.Title, null, slug))
                .ToListAsync(here.Ct)
        );
        hits.AddRange(await UnitsAndMembersAsync(here, slug, text));
        hits.AddRange(await NumbersAsync(here, slug, text));
        hits.AddRange(await ColleaguesAsync(here, text));
        hits.AddRange(await PlansAsync(here, text));
        return TypedResults.Ok(hits);
    }

    /// <summary>Units by name or number, members by the beginning of their names; identity
    /// numbers are looked up by ListMembers, for they never stand in an address.</summary>
    static async Task<List<Hit>> UnitsAndMembersAsync(Here here, string slug, string text)
    {
        var units = await KeepUnits
            .Matching(here.Db, text, null, null)
            .Take(Most)
            .Select(u => new Hit("unit", u.Name, u.Number, null, slug, u.Id))
            .ToListAsync(here.Ct);
        var members = await ListMembers
            .Rows(
                here.Db,
                ListMembers
                    .Matching(here.Db, new(Name: text))
                    .OrderByDescending(m => m.Id)
                    .Take(Most)
            )
            .ToListAsync(here.Ct);
        return
        [
            .. units,
            .. members.Select(m => new Hit(
                "member",
                here.Me.Masked ? PersonalAttribute.MaskName(m.Name)! : m.Name,
                m.Unit,
                null,
                slug,
                m.Id
            )),
        ];
    }

    /// <summary>Rosters by number or file name, claims by number; a receipt's number leads to the
    /// dues it is of.</summary>
    static async Task<List<Hit>> NumbersAsync(Here here, string slug, string text)
    {
        var rosters = await here
            .Db.Rosters.AsNoTracking()
            .Where(r => r.Number.Contains(text) || r.FileName.Contains(text))
            .OrderByDescending(r => r.CreatedAt)
            .Take(Most)
            .Select(r => new Hit("roster", r.Number, r.FileName, null, slug, r.Id))
            .ToListAsync(here.Ct);
        var receipts = await (
            from contribution in here.Db.Contributions.AsNoTracking()
            where contribution.ReceiptNumber != null && contribution.ReceiptNumber.Contains(text)
            join unit in here.Db.MemberUnits on contribution.UnitId equals unit.Id
            orderby contribution.ReceiptNumber
            select new Hit("receipt", contribution.ReceiptNumber!, unit.Name, null, slug, null)
        )
            .Take(Most)
            .ToListAsync(here.Ct);
        var claims = await (
            from claim in here.Db.Claims.AsNoTracking()
            where claim.Number.Contains(text)
            join unit in here.Db.MemberUnits on claim.UnitId equals unit.Id
            orderby claim.Number descending
            select new Hit("claim", claim.Number, unit.Name, null, slug, claim.Id)
        )
            .Take(Most)
            .ToListAsync(here.Ct);
        return [.. rosters, .. receipts, .. claims];
    }

    static async Task<List<Hit>> CasesAsync(Here here, TenantScope scope, string text) =>
        (
            await ListCases
                .Matching(here.Db, scope, new(null, null, text, null))
                .Take(Most)
                .ToListAsync(here.Ct)
        )
            .Select(c => new Hit(
                "case",
                $"{c.ReceiptNumber} {c.Title}".Trim(),
                c.Status.Label(),
                c.Id,
                null
            ))
            .ToList();

    static async Task<List<Hit>> PapersAsync(Here here, string text)
    {
        var agencies = here.Db.Agencies.AsNoTracking();
        if (here.Db.Scope.Reach == Reach.Agency)
            agencies = agencies.Where(a => a.Id == here.Db.Scope.AgencyId);
        var certificates = await (
            from agency in agencies
            join certificate in here.Db.Certificates on agency.Id equals certificate.AgencyId
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
            .ToListAsync(here.Ct);
        var letters = await (
            from agency in agencies
            join letter in here.Db.Letters on agency.Id equals letter.AgencyId
            where letter.Number.Contains(text) || letter.PersonName.Contains(text)
            orderby letter.Number
            select new Hit("letter", letter.Number, letter.PersonName, null, agency.Slug)
        )
            .Take(Most)
            .ToListAsync(here.Ct);
        return [.. certificates, .. letters];
    }
}
