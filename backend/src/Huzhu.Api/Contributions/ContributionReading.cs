using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Contributions.ListContributions;

namespace Huzhu.Api.Contributions;

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
                f.Contribution.ReceivedOn == null
                && f.Contribution.ReportedOn == null
                && f.Contribution.VoidedOn == null
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
            ContributionPart.TakingBack => found.Where(f =>
                f.Contribution.TakeBackAskedById != null
            ),
            ContributionPart.Voided => found.Where(f => f.Contribution.VoidedOn != null),
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
            due.TakeBackReason,
            due.TakeBackAskedById is { } asked ? names.NameOf(asked) : null,
            due.VoidedOn,
            due.LateReason,
            due.Version
        );
    }

    /// <summary>What is to be passed on (EN-7), and the receipts and remittances that each person
    /// has entered and somebody else confirms (GV-10, CU-8).</summary>
    internal static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        var held = await RemittanceReading.DutiesAsync(query);
        if (query.Scope.SeesAll)
            return held;
        var receipts = await query
            .Db.Contributions.Where(c => c.ReportedOn != null && c.ReceivedOn == null)
            .GroupBy(c => c.ReportedById!.Value)
            .Select(g => new { By = g.Key, Count = g.Count() })
            .ToListAsync(query.Ct);
        var remittances = await query
            .Db.Remittances.Where(r => r.ConfirmedAt == null)
            .GroupBy(r => r.PreparedById)
            .Select(g => new { By = g.Key, Count = g.Count() })
            .ToListAsync(query.Ct);
        var mistakes = await query
            .Db.Contributions.Where(c => c.TakeBackAskedById != null)
            .GroupBy(c => c.TakeBackAskedById!.Value)
            .Select(g => new { By = g.Key, Count = g.Count() })
            .ToListAsync(query.Ct);
        var unused = await query
            .Db.UnusedSums.Where(u =>
                u.State == UnusedState.RefundProposed || u.State == UnusedState.CreditProposed
            )
            .GroupBy(u => u.ProposedById!.Value)
            .Select(g => new { By = g.Key, Count = g.Count() })
            .ToListAsync(query.Ct);
        Duty ToConfirm(DutyKind kind, Rule rule, string title, Guid by, string subject) =>
            new(kind, by, DutyOwner.Agency, Permission.ConfirmContributions, rule, title, subject)
            {
                AgencyId = query.Scope.AgencyId,
                NotBy = [by],
            };
        return held.Concat(
                receipts.Select(r =>
                    ToConfirm(
                        DutyKind.ConfirmReceipts,
                        SupervisionRules.SecondPerson,
                        "复核会费到账",
                        r.By,
                        $"{r.Count}笔已登记，请与银行回单核对"
                    )
                )
            )
            .Concat(
                mistakes.Select(r =>
                    ToConfirm(
                        DutyKind.ConfirmTakeBacks,
                        SupervisionRules.SecondPerson,
                        "复核撤销到账",
                        r.By,
                        $"{r.Count}笔申请撤销，请核对原因和银行回单"
                    )
                )
            )
            .Concat(
                unused.Select(r =>
                    ToConfirm(
                        DutyKind.ConfirmUnusedSums,
                        SupervisionRules.SecondPerson,
                        "复核退转款",
                        r.By,
                        $"{r.Count}笔待复核，请核对退款回单或者单位的同意"
                    )
                )
            )
            .Concat(
                remittances.Select(r =>
                    ToConfirm(
                        DutyKind.ConfirmRemittances,
                        AgencyRules.PreparedAndReleased,
                        "复核上缴会费",
                        r.By,
                        $"{r.Count}笔已登记，请与银行转账回单核对"
                    )
                )
            );
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
            due.Owed.Yuan,
            due.RenewsUntil,
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
        if (state == ContributionState.Open && records && due.AskedById != me.PersonId)
            yield return "report";
        if (
            state == ContributionState.Reported
            && me.May(Permission.ConfirmContributions)
            && due.ReportedById != me.PersonId
        )
            yield return "confirm";
        if (
            records
            && state
                is ContributionState.Reported
                    or ContributionState.Received
                    or ContributionState.PassedOn
        )
            yield return "withdraw";
        if (state == ContributionState.TakingBack)
        {
            if (me.May(Permission.ConfirmContributions) && due.TakeBackAskedById != me.PersonId)
                yield return "confirmWithdrawal";
            if (records)
                yield return "dropWithdrawal";
        }
        if (due.ReceivedOn is not null)
            yield return "print";
    }
}
