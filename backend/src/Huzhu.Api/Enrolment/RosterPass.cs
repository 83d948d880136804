using System.Text.Json;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>A member whom a roster names, as far as it is known here already.</summary>
public sealed record KnownMember(
    Guid Id,
    Guid PersonKey,
    Guid UnitId,
    string Name,
    Guid? PhoneKey,
    Guid? CardKey,
    DateOnly? RetiredOn,
    DateOnly? LeftOn
);

/// <summary>What the persons of some rows hold.</summary>
public sealed record Holdings(
    IReadOnlyDictionary<Guid, KnownMember> Members,
    ILookup<Guid, CoverHeld> Cover,
    ILookup<Guid, UnitsHeld> Elsewhere,
    IReadOnlyDictionary<Guid, string> AwaitingMoney
);

/// <summary>
/// All that deciding about the rows of one roster needs, read once; then the rows pass by in chunks
/// of a few thousand, so that memory doesn't grow with the roster. The same pass shows what would
/// happen and, later, makes it happen.
/// </summary>
public sealed class RosterPass
{
    /// <summary>Rows that are looked up and written together.</summary>
    public const int Chunk = 5_000;

    readonly HuzhuDb db;
    readonly ILookup<Guid, TermSince> unitTerms;
    readonly bool decidedByOffice;
    readonly bool othersAwaitMoney;

    public Roster Roster { get; }
    public IReadOnlyList<PlanVersion> Versions { get; }
    public Rulebook Rulebook { get; }

    RosterPass(
        HuzhuDb db,
        Roster roster,
        IReadOnlyList<PlanVersion> versions,
        Rulebook rulebook,
        ILookup<Guid, TermSince> unitTerms,
        bool decidedByOffice,
        bool othersAwaitMoney
    )
    {
        this.db = db;
        (Roster, Versions, Rulebook) = (roster, versions, rulebook);
        (this.unitTerms, this.decidedByOffice) = (unitTerms, decidedByOffice);
        this.othersAwaitMoney = othersAwaitMoney;
    }

    public static async Task<RosterPass> OfAsync(
        HuzhuDb db,
        Roster roster,
        RulebookSource rulebooks,
        CancellationToken ct
    )
    {
        var terms = await db
            .UnitTerms.AsNoTracking()
            .Where(t => t.PlanCode == roster.PlanCode && t.Persons > 0)
            .Select(t => new
            {
                t.UnitId,
                t.Effective,
                t.Expiry,
                t.Since,
            })
            .ToListAsync(ct);
        return new(
            db,
            roster,
            await VersionsAsync(db, roster.PlanCode, ct),
            await rulebooks.GetAsync(db, ct),
            terms.ToLookup(t => t.UnitId, t => new TermSince(new(t.Effective, t.Expiry), t.Since)),
            await db.JoinerDecisions.AnyAsync(
                d => d.RosterId == roster.Id && d.Approved == true,
                ct
            ),
            // whose money was asked for goes on as it was confirmed
            roster.ConfirmedAt
                is null
                && await Awaiting.Others(db, roster).AnyAsync(ct)
        );
    }

    public static async Task<List<PlanVersion>> VersionsAsync(
        HuzhuDb db,
        string code,
        CancellationToken ct
    ) =>
        await db
            .PlanVersions.AsNoTracking()
            .Where(p => p.Code == code && p.Status == PlanStatus.Released)
            .ToListAsync(ct);

    /// <summary>What some persons hold here, and of this plan anywhere.</summary>
    /// <param name="handledFrom">The earliest day on which any of them is handled.</param>
    public async Task<Holdings> HoldingsAsync(
        IReadOnlyCollection<Guid> persons,
        DateOnly handledFrom,
        CancellationToken ct
    )
    {
        var members = await db
            .Members.AsNoTracking()
            .Where(m => persons.Contains(m.PersonKey))
            .Select(m => new KnownMember(
                m.Id,
                m.PersonKey,
                m.UnitId,
                m.Name,
                m.PhoneKey,
                m.CardKey,
                m.RetiredOn,
                m.LeftOn
            ))
            .ToDictionaryAsync(m => m.PersonKey, ct);
        var ids = members.Values.Select(m => m.Id).ToList();
        var cover =
            ids.Count == 0
                ? []
                : await db
                    .Enrolments.AsNoTracking()
                    .Where(e => ids.Contains(e.MemberId) && e.CancelledOn == null)
                    .Select(e => new
                    {
                        e.MemberId,
                        Held = new CoverHeld(
                            e.PlanCode,
                            e.UnitId,
                            e.Kind,
                            e.Units,
                            e.Effective,
                            e.Expiry,
                            e.HandledOn
                        ),
                    })
                    .ToListAsync(ct);
        return new(
            members,
            cover.ToLookup(c => c.MemberId, c => c.Held),
            await CoverLedger.ReadAsync(
                db,
                Roster.PlanCode,
                persons,
                // a late renewal begins before it is handled, by as much as the figure lets it
                handledFrom.AddDays(-Rulebook.On(AgencyRules.RenewalDaysAfter, handledFrom)),
                ct
            ),
            othersAwaitMoney ? await Awaiting.OfAsync(db, Roster, persons, ct) : Awaiting.Nobody
        );
    }

    /// <summary>Decides one row, or adds what keeps it from being enrolled.</summary>
    public RowDecision? Decide(
        RosterRow row,
        Holdings holdings,
        DateOnly handledOn,
        DateOnly recordedOn,
        List<Finding> faults
    )
    {
        if (holdings.AwaitingMoney.TryGetValue(row.PersonKey!.Value, out var number))
        {
            faults.Add(Awaiting.Fault(number));
            return null;
        }
        var member = holdings.Members.GetValueOrDefault(row.PersonKey.Value);
        var held = member is null
            ? []
            : holdings.Cover[member.Id].Where(c => c.PlanCode == Roster.PlanCode).ToList();
        try
        {
            return RosterDecision.Decide(
                new(
                    member?.LeftOn is null ? row.UnitId : null,
                    row.Units,
                    row.RetiredOn ?? member?.RetiredOn,
                    RosterDecision.TermOfUnit(unitTerms[row.UnitId!.Value], handledOn, Rulebook),
                    Roster.AskedFor,
                    handledOn,
                    recordedOn,
                    decidedByOffice
                ),
                held,
                [.. holdings.Elsewhere[row.PersonKey.Value]],
                Versions,
                Rulebook
            );
        }
        catch (RuleBroken broken)
        {
            faults.Add(new(ColumnOf(broken.Rule), broken.Rule.Id, Say(broken)));
            return null;
        }
    }

    /// <summary>The version in force on a day, if any.</summary>
    public PlanVersion? VersionOn(DateOnly day) =>
        Versions.Where(v => v.EffectiveFrom <= day).MaxBy(v => v.EffectiveFrom);

    /// <summary>Remembers by which version's terms rows begin (EN-14).</summary>
    public void Follow(RowDecision decision)
    {
        var last = Versions.FirstOrDefault(v => v.Id == Roster.PlanVersionId);
        if (decision.Segments.Count > 0 && !(last?.EffectiveFrom >= decision.Plan.EffectiveFrom))
            Roster.PlanVersionId = decision.Plan.Id;
    }

    /// <summary>What the unit owes for a row.</summary>
    public static Money DueOf(RowDecision decision) =>
        new(checked(decision.Plan.Price!.Value.Fen * decision.PaidUnits));

    /// <summary>Nothing begins that isn't paid for, and nobody pays for nothing (EN-7): a row that
    /// has come to another sum since its check stays out.</summary>
    public static Finding OtherSum(RosterRow row, RowDecision decision) =>
        new(
            RosterColumns.Units,
            AgencyRules.ContributionInFull.Id,
            $"核对时应缴{row.Due}元，到办理日应缴{DueOf(decision)}元，没有参保；"
                + "请把这一行重新导入，按新的应缴金额确认。"
        );

    public static string? Json(List<Finding> faults) =>
        faults.Count == 0 ? null : JsonSerializer.Serialize(faults, JsonSerializerOptions.Web);

    public static IReadOnlyList<Finding> FindingsOf(string? json) =>
        json is null
            ? []
            : JsonSerializer.Deserialize<List<Finding>>(json, JsonSerializerOptions.Web)!;

    static string ColumnOf(Rule rule) =>
        rule == AgencyRules.NotRetired ? RosterColumns.RetiredOn
        : rule == AgencyRules.UnitsOverAllAgencies
        || rule == AgencyRules.HandledDay
        || rule == PlanRules.WithinUnits
            ? RosterColumns.Units
        : RosterColumns.Row;

    /// <summary>The rule's words with the dates and numbers of this row.</summary>
    static string Say(RuleBroken broken)
    {
        var figures = FactWords.Of(broken.Facts);
        return figures.Count == 0
            ? broken.Why
            : $"{broken.Why}（{string.Join("，", figures.Select(f => f.Label + f.Value))}）";
    }
}
