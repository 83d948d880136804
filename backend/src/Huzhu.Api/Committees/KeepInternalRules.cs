using Huzhu.Api.Agencies;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>The internal rules that an agency keeps on file (GV-7): ten kinds, each version adopted
/// by a resolution (GV-6). The office reads them.</summary>
public static class KeepInternalRules
{
    /// <param name="FileId">Sent before by SendFile.</param>
    /// <param name="ResolutionId">Null: the refusal says which motion is lacking.</param>
    public sealed record RuleAdoption(
        InternalRuleKind Kind,
        DateOnly AdoptedOn,
        Guid FileId,
        Guid? ResolutionId
    );

    public sealed record RuleVersion(
        int Number,
        DateOnly AdoptedOn,
        Guid FileId,
        string Resolution,
        DateOnly PassedOn,
        string RecordedBy
    );

    /// <param name="Review">Null while it is missing.</param>
    /// <param name="Versions">The newest first.</param>
    public sealed record InternalRuleRow(
        InternalRuleKind Kind,
        string KindLabel,
        DeadlineView? Review,
        IReadOnlyList<RuleVersion> Versions
    );

    public static void MapOffice(RouteGroupBuilder office) =>
        office.Reads(
            "agencies/{slug}/internal-rules",
            ListOf,
            "ListInternalRulesOfAgency",
            Permission.ViewOffice
        );

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads("internal-rules", List, "ListInternalRules", Permission.ViewAgency);
        agency.Exports("internal-rules", "规章制度", Permission.ViewAgency, Export);
        agency.Posts("internal-rules", Adopt, "AdoptInternalRule", Permission.KeepRecords);
    }

    static async Task<Ok<List<InternalRuleRow>>> List(
        Acting me,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(await RowsAsync(db, me.AgencyId, rulebooks, clock, ct));

    static async Task<Results<Ok<List<InternalRuleRow>>, ProblemHttpResult>> ListOf(
        string slug,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        await AgencyReading.IdOfAsync(db, slug, ct) is { } id
            ? TypedResults.Ok(await RowsAsync(db, id, rulebooks, clock, ct))
            : (ProblemHttpResult)Problems.NotFound();

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Db,
                export.Scope.AgencyId,
                export.Rulebooks,
                export.Clock,
                export.Ct
            ),
            new("制度", r => r.KindLabel, 40),
            new("现行版本", r => r.Versions.FirstOrDefault()?.Number),
            new("制定日期", r => r.Versions.FirstOrDefault()?.AdoptedOn),
            new("复核期限", r => r.Review?.Due),
            new("依据的决议", r => r.Versions.FirstOrDefault()?.Resolution, 40),
            new("登记人", r => r.Versions.FirstOrDefault()?.RecordedBy)
        );

    static async Task<Ok<List<InternalRuleRow>>> Adopt(
        RuleAdoption request,
        Acting me,
        HuzhuDb db,
        CustodyReading staff,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        await KeepFiles.RequireSentAsync(db, request.FileId, me, ct);
        var resolution =
            await db.Resolutions.SingleOrDefaultAsync(r => r.Id == request.ResolutionId, ct)
            ?? Resolution.Required(me.AgencyId, MotionKind.OwnRules, null, []);
        var rule = InternalRule.Adopt(
            clock.NewId(),
            me.AgencyId,
            request.Kind,
            request.AdoptedOn,
            request.FileId,
            resolution,
            await db.InternalRules.Where(r => r.Kind == request.Kind).ToListAsync(ct),
            me.PersonId,
            await staff.CircumstancesAsync(ct)
        );
        db.InternalRules.Add(rule);
        await db.SaveChangesAsync(ct);
        audit.About(rule.Id.ToString(), new { rule.Kind, rule.Number });
        return TypedResults.Ok(await RowsAsync(db, me.AgencyId, rulebooks, clock, ct));
    }

    static async Task<List<InternalRuleRow>> RowsAsync(
        HuzhuDb db,
        Guid agencyId,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var versions = await (
            from rule in db.InternalRules.AsNoTracking()
            where rule.AgencyId == agencyId
            join resolution in db.Resolutions
                on new { rule.AgencyId, Id = rule.ResolutionId } equals new
                {
                    resolution.AgencyId,
                    resolution.Id,
                }
            join person in db.Users on rule.RecordedById equals person.Id
            orderby rule.Number descending
            select new
            {
                rule,
                resolution.Title,
                resolution.PassedOn,
                person.Name,
            }
        ).ToListAsync(ct);
        var byKind = versions.ToLookup(v => v.rule.Kind);
        return
        [
            .. Enum.GetValues<InternalRuleKind>()
                .Select(kind => new InternalRuleRow(
                    kind,
                    kind.Label(),
                    byKind[kind].FirstOrDefault()?.rule.ReviewDue(rulebook) is { } due
                        ? DeadlineView.Of(due, now)
                        : null,
                    [
                        .. byKind[kind]
                            .Select(v => new RuleVersion(
                                v.rule.Number,
                                v.rule.AdoptedOn,
                                v.rule.FileId,
                                v.Title,
                                v.PassedOn,
                                v.Name
                            )),
                    ]
                )),
        ];
    }
}
