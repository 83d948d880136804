using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Enrolment.ListContributions;

namespace Huzhu.Api.Enrolment;

/// <summary>Finds contributions and shows them with what may be done about them.</summary>
public sealed class ContributionReading(
    HuzhuDb db,
    Acting me,
    RulebookSource rulebooks,
    TimeProvider clock
)
{
    /// <summary>The contributions that a filter lets through, newest first.</summary>
    internal async Task<IQueryable<Found>> MatchingAsync(Filter filter, CancellationToken ct)
    {
        var late = Remittance.LateUpTo(
            Beijing.DateOf(clock.Now()),
            await rulebooks.GetAsync(db, ct)
        );
        var found = All(db);
        found = filter.State switch
        {
            null => found,
            ContributionPart.Open => found.Where(f =>
                f.Contribution.ReceivedOn == null && f.Contribution.ReportedOn == null
            ),
            ContributionPart.Reported => found.Where(f =>
                f.Contribution.ReceivedOn == null && f.Contribution.ReportedOn != null
            ),
            ContributionPart.Received => found.Where(f => f.Contribution.ReceivedOn != null),
            ContributionPart.NotPassedOn => found.Where(f =>
                f.Contribution.ReceivedOn != null && f.PassedOnAt == null
            ),
            ContributionPart.Late => found.Where(f =>
                f.Contribution.ReceivedOn <= late && f.PassedOnAt == null
            ),
            ContributionPart.PassedOn => found.Where(f => f.PassedOnAt != null),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
        if (filter.Unit is { } unit)
            found = found.Where(f => f.Contribution.UnitId == unit);
        if (!string.IsNullOrWhiteSpace(filter.Plan))
            found = found.Where(f => f.Contribution.PlanCode == filter.Plan);
        if (filter.Q?.Trim() is { Length: > 0 } q)
            found = found.Where(f => f.Roster.Contains(q) || f.UnitName.Contains(q));
        return found
            .OrderByDescending(f => f.Contribution.DueSince)
            .ThenBy(f => f.UnitName)
            .ThenBy(f => f.Contribution.Id);
    }

    internal async Task<IReadOnlyList<ContributionRow>> RowsAsync(
        IEnumerable<Found> found,
        CancellationToken ct
    )
    {
        var plans = await PlanNamesAsync(db, ct);
        var rulebook = await rulebooks.GetAsync(db, ct);
        return [.. found.Select(f => RowOf(f, plans, rulebook))];
    }

    /// <summary>One contribution; null when the agency has none of this id.</summary>
    internal async Task<ContributionView?> ViewAsync(Guid id, CancellationToken ct)
    {
        if (
            await All(db).SingleOrDefaultAsync(f => f.Contribution.Id == id, ct)
            is not { Contribution: { } due } found
        )
            return null;
        var names = await NamesAsync(db, ct);
        var line = await db
            .BankLines.AsNoTracking()
            .FirstOrDefaultAsync(l => l.Id == due.BankLineId, ct);
        var remitted = await db
            .Remittances.Where(r => r.Id == due.RemittanceId)
            .Select(r => (DateOnly?)r.RemittedOn)
            .FirstOrDefaultAsync(ct);
        return new(
            (await RowsAsync([found], ct))[0],
            due.ReportedOn,
            due.ReportedWay?.Label(),
            due.ReportedReference,
            due.ReportedById is { } reporter ? names.NameOf(reporter) : null,
            due.ConfirmedById is { } by ? names.NameOf(by) : null,
            line is null ? null : $"{line.On:yyyy-MM-dd}　{line.Payer}　{line.Remark}",
            remitted,
            due.Version
        );
    }

    /// <summary>Receipts and remittances that others have entered and this person may confirm (GV-10,
    /// CU-8).</summary>
    internal static async Task<List<Duty>> ToConfirmAsync(
        HuzhuDb db,
        Guid personId,
        CancellationToken ct
    )
    {
        var receipts = await db.Contributions.CountAsync(
            c => c.ReportedOn != null && c.ReceivedOn == null && c.ReportedById != personId,
            ct
        );
        var remittances = await db.Remittances.CountAsync(
            r => r.ConfirmedAt == null && r.PreparedById != personId,
            ct
        );
        var duties = new List<Duty>();
        if (receipts > 0)
            duties.Add(
                new(
                    "receipts-to-confirm",
                    DutyOwner.Agency,
                    SupervisionRules.SecondPerson,
                    "复核会费到账",
                    $"{receipts}笔已登记，请与银行回单核对",
                    null
                )
            );
        if (remittances > 0)
            duties.Add(
                new(
                    "remittances-to-confirm",
                    DutyOwner.Agency,
                    AgencyRules.PreparedAndReleased,
                    "复核上缴会费",
                    $"{remittances}笔已登记，请与银行转账回单核对",
                    null
                )
            );
        return duties;
    }

    /// <summary>The newest name of each plan by its code.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> PlanNamesAsync(
        HuzhuDb db,
        CancellationToken ct
    ) =>
        (
            await db
                .PlanVersions.OrderBy(p => p.EffectiveFrom)
                .Select(p => new { p.Code, p.Name })
                .ToListAsync(ct)
        )
            .GroupBy(p => p.Code)
            .ToDictionary(g => g.Key, g => g.Last().Name);

    /// <summary>The names of all who have or had a post in the agency.</summary>
    internal static Task<Dictionary<Guid, string>> NamesAsync(HuzhuDb db, CancellationToken ct) =>
        db
            .Users.AsNoTracking()
            .Where(u => db.Posts.Any(p => p.AgencyId == db.Scope.AgencyId && p.PersonId == u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);

    internal static IQueryable<Found> All(HuzhuDb db) =>
        from contribution in db.Contributions.AsNoTracking()
        join roster in db.Rosters
            on new { contribution.AgencyId, Id = contribution.RosterId } equals new
            {
                roster.AgencyId,
                roster.Id,
            }
        join unit in db.MemberUnits
            on new { contribution.AgencyId, Id = contribution.UnitId } equals new
            {
                unit.AgencyId,
                unit.Id,
            }
        join remittance in db.Remittances
            on new { contribution.AgencyId, Id = contribution.RemittanceId } equals new
            {
                remittance.AgencyId,
                Id = (Guid?)remittance.Id,
            }
            into remittances
        from remittance in remittances.DefaultIfEmpty()
        select new Found
        {
            Contribution = contribution,
            Roster = roster.Number,
            UnitNumber = unit.Number,
            UnitName = unit.Name,
            PassedOnAt = remittance.ConfirmedAt,
        };

    ContributionRow RowOf(Found found, IReadOnlyDictionary<string, string> plans, Rulebook rulebook)
    {
        var due = found.Contribution;
        var state = due.State(found.PassedOnAt is not null);
        var deadline =
            due.ReceivedOn is { } on && found.PassedOnAt is null
                ? Remittance.DeadlineOf(on, rulebook)
                : null;
        return new(
            due.Id,
            due.RosterId,
            found.Roster,
            due.UnitId,
            found.UnitNumber,
            found.UnitName,
            due.PlanCode,
            plans.GetValueOrDefault(due.PlanCode, due.PlanCode),
            due.Persons,
            due.Units,
            due.Due.Yuan,
            due.DueSince,
            state,
            state.Label(),
            due.ReceivedOn,
            due.ReceivedOn is null ? null : due.ReceiptNumber,
            deadline?.Due,
            deadline?.StateAt(clock.Now()) == DeadlineState.Overdue,
            [.. ActionsOn(due, state)],
            due.Version
        );
    }

    IEnumerable<string> ActionsOn(Contribution due, ContributionState state)
    {
        var records = me.May(Permission.RecordContributions);
        if (state == ContributionState.Open && records)
            yield return "report";
        if (
            state == ContributionState.Reported
            && me.May(Permission.ConfirmContributions)
            && due.ReportedById != me.PersonId
        )
            yield return "confirm";
        if (state is ContributionState.Reported or ContributionState.Received && records)
            yield return "withdraw";
        if (due.ReceivedOn is not null)
            yield return "print";
    }
}
