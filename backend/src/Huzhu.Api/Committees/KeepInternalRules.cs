using Huzhu.Api.Agencies;
using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.People;
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
        Guid? ResolutionId,
        DecisionInput? Decision = null
    );

    /// <summary>The office's decision on a rule for whose date no figure is known (T-0).</summary>
    /// <param name="FileId">Sent before by SendFile.</param>
    public sealed record DecisionInput(string Number, DateOnly On, Guid FileId);

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
        office.Read(
            "agencies/{slug}/internal-rules",
            ListInternalRulesOfAgency,
            Permission.ViewOffice
        );

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("internal-rules", ListInternalRules, Permission.ViewAgency);
        agency.Exports("internal-rules", "规章制度", Permission.ViewAgency, Export);
        agency.Write("internal-rules", AdoptInternalRule, Permission.KeepRecords);
    }

    static async Task<Ok<List<InternalRuleRow>>> ListInternalRules(Here here) =>
        TypedResults.Ok(
            await RowsAsync(here.Db, here.Me.AgencyId, here.Rulebooks, here.Clock, here.Ct)
        );

    static async Task<Ok<List<InternalRuleRow>>> ListInternalRulesOfAgency(
        string slug,
        Here here
    ) =>
        await AgencyReading.IdOfAsync(here.Db, slug, here.Ct) is { } id
            ? TypedResults.Ok(await RowsAsync(here.Db, id, here.Rulebooks, here.Clock, here.Ct))
            : throw new Absent();

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

    static async Task<Ok<List<InternalRuleRow>>> AdoptInternalRule(
        RuleAdoption request,
        Here here,
        CustodyReading staff
    )
    {
        await KeepFiles.RequireSentAsync(here.Db, request.FileId, here.Me, here.Ct);
        if (request.Decision is { } decided)
            await KeepFiles.RequireSentAsync(here.Db, decided.FileId, here.Me, here.Ct);
        var resolution =
            await here.Db.Resolutions.SingleOrDefaultAsync(
                r => r.Id == request.ResolutionId,
                here.Ct
            ) ?? Resolution.Required(here.Me.AgencyId, MotionKind.OwnRules, null, []);
        var rule = InternalRule.Adopt(
            here.NewId(),
            here.Me.AgencyId,
            request.Kind,
            request.AdoptedOn,
            request.FileId,
            resolution,
            await here.Db.InternalRules.Where(r => r.Kind == request.Kind).ToListAsync(here.Ct),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct),
            request.Decision is { } decision
                ? new(
                    Text.Of("decision.number", decision.Number, "办事处决定文号", 100),
                    decision.On,
                    decision.FileId
                )
                : null
        );
        here.Db.InternalRules.Add(rule);
        await here.Save();
        here.About(rule.Id, new { rule.Kind, rule.Number });
        return TypedResults.Ok(
            await RowsAsync(here.Db, here.Me.AgencyId, here.Rulebooks, here.Clock, here.Ct)
        );
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
            orderby rule.Number descending
            select new
            {
                rule,
                resolution.Title,
                resolution.PassedOn,
            }
        ).ToListAsync(ct);
        var names = await db.NamesOfAsync(versions.Select(v => v.rule.RecordedById), ct);
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
                                names.GetValueOrDefault(v.rule.RecordedById, "")
                            )),
                    ]
                )),
        ];
    }
}
