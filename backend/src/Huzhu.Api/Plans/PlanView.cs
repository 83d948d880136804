using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Plans;

/// <summary>Where a version stands on a day.</summary>
public enum PlanState
{
    Draft,
    Proposed,

    /// <summary>Released, its date still to come.</summary>
    Upcoming,
    InForce,

    /// <summary>Followed by another.</summary>
    Past,
}

/// <summary>One version of a plan as a screen shows it.</summary>
/// <param name="Price">Yuan for a unit and term; 0: free; null: not known.</param>
/// <param name="Examples">Names of the fields that hold demo values (示例).</param>
/// <param name="Missing">What has to be known before it can be sold, in Chinese.</param>
/// <param name="Actions">edit, propose, withdraw, release.</param>
public sealed record PlanVersionView(
    Guid Id,
    string Code,
    string Name,
    DateOnly EffectiveFrom,
    PlanMembers WhoMayJoin,
    decimal? Price,
    int? MaxUnits,
    int? TermMonths,
    int? WaitingDays,
    IReadOnlyList<Benefit> Benefits,
    string? ActuarialNote,
    FilingRecord? FiledHere,
    FilingRecord? FiledAbove,
    FilingRecord? LongTermDecision,
    string Source,
    IReadOnlyList<string> Examples,
    bool Shipped,
    PlanState State,
    IReadOnlyList<string> Missing,
    string? WrittenBy,
    string? ProposedBy,
    DateTime? ProposedAt,
    string? ReleasedBy,
    DateTime? ReleasedAt,
    IReadOnlyList<string> Actions,
    int Version
) : IVersioned;

/// <summary>A plan with its versions, the latest first.</summary>
/// <param name="Rule">The rule about it, and the article that this comes from.</param>
public sealed record PlanView(
    string Code,
    string Name,
    string Rule,
    string Article,
    IReadOnlyList<PlanVersionView> Versions
);

/// <summary>The catalogue as it is on a day, for whoever reads it.</summary>
sealed record PlanReading(
    IReadOnlyList<PlanVersion> Versions,
    IReadOnlyDictionary<Guid, string> Names,
    DateOnly Today,
    Acting? Reader
)
{
    /// <summary>For the office, with drafts and who wrote them.</summary>
    public static async Task<PlanReading> OfOfficeAsync(
        HuzhuDb db,
        Acting reader,
        DateOnly today,
        CancellationToken ct
    )
    {
        var versions = await All(db).ToListAsync(ct);
        var people = versions
            .SelectMany(v => new[] { v.WrittenById, v.ProposedById, v.ReleasedById })
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var names = await db
            .Users.AsNoTracking()
            .Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return new(versions, names, today, reader);
    }

    /// <summary>For everybody else: what is released, and nobody's name.</summary>
    public static async Task<PlanReading> OfReleasedAsync(
        HuzhuDb db,
        DateOnly today,
        CancellationToken ct
    ) =>
        new(
            await All(db).Where(v => v.Status == PlanStatus.Released).ToListAsync(ct),
            new Dictionary<Guid, string>(),
            today,
            null
        );

    static IQueryable<PlanVersion> All(HuzhuDb db) =>
        db.PlanVersions.AsNoTracking().OrderBy(v => v.Code).ThenByDescending(v => v.EffectiveFrom);

    /// <summary>Plans in the order in which they ship, then what the office has added.</summary>
    public List<PlanView> Plans()
    {
        var order = PlanCatalogue.Shipped().Select(v => v.Code).Distinct().ToList();
        return
        [
            .. Versions
                .GroupBy(v => v.Code)
                .OrderBy(g => order.IndexOf(g.Key) is var at and >= 0 ? at : order.Count)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new PlanView(
                    g.Key,
                    (PlanCatalogue.InForce(g, g.Key, Today) ?? g.First()).Name,
                    PlanCatalogue.RuleOf(g.Key).Id,
                    PlanCatalogue.RuleOf(g.Key).Citation,
                    [.. g.Select(Of)]
                )),
        ];
    }

    public PlanVersionView Of(PlanVersion version) =>
        new(
            version.Id,
            version.Code,
            version.Name,
            version.EffectiveFrom,
            version.WhoMayJoin,
            version.Price?.Yuan,
            version.MaxUnits,
            version.TermMonths,
            version.WaitingDays,
            version.Benefits,
            version.ActuarialNote,
            version.FiledHere,
            version.FiledAbove,
            version.LongTermDecision,
            version.Source,
            version.Examples,
            version.Shipped,
            StateOf(version),
            version.Missing(),
            NameOf(version.WrittenById),
            NameOf(version.ProposedById),
            version.ProposedAt,
            NameOf(version.ReleasedById),
            version.ReleasedAt,
            [.. ActionsOn(version)],
            version.Version
        );

    public PlanState StateOf(PlanVersion version) =>
        version.Status switch
        {
            PlanStatus.Draft => PlanState.Draft,
            PlanStatus.Proposed => PlanState.Proposed,
            _ when version.EffectiveFrom > Today => PlanState.Upcoming,
            _ when PlanCatalogue.InForce(Versions, version.Code, Today)?.Id == version.Id =>
                PlanState.InForce,
            _ => PlanState.Past,
        };

    /// <summary>Versions that wait for their release by a second person (GV-10).</summary>
    public static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var waiting = await query
            .Db.PlanVersions.AsNoTracking()
            .Where(v => v.Status == PlanStatus.Proposed)
            .Select(v => new
            {
                v.Id,
                v.Name,
                v.EffectiveFrom,
                v.ProposedById,
                v.WrittenById,
            })
            .ToListAsync(query.Ct);
        return waiting.Select(v => new Duty(
            DutyKind.ReleasePlan,
            v.Id,
            DutyOwner.Office,
            Permission.ReleasePlans,
            PlanRules.FiledBeforeSale,
            "核准发布保障活动",
            $"{v.Name}（{v.EffectiveFrom:yyyy-MM-dd}起）"
        )
        {
            NotBy = [.. new[] { v.ProposedById, v.WrittenById }.OfType<Guid>()],
        });
    }

    string? NameOf(Guid? id) => id is { } known ? Names.NameOf(known) : null;

    IEnumerable<string> ActionsOn(PlanVersion version)
    {
        if (Reader is null || version.Status == PlanStatus.Released)
            yield break;
        if (Reader.May(Permission.ProposePlans))
        {
            yield return "edit";
            yield return "withdraw";
            if (version.Status == PlanStatus.Draft)
                yield return "propose";
        }
        if (
            version.Status == PlanStatus.Proposed
            && Reader.May(Permission.ReleasePlans)
            && version.ProposedById != Reader.PersonId
            && version.WrittenById != Reader.PersonId
        )
            yield return "release";
    }
}
