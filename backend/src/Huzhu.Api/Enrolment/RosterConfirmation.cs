using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>What a roster comes to on the day of its confirmation (EN-10).</summary>
/// <param name="Late">Renewals after the old term's last day.</param>
/// <param name="RenewsUntil">By unit, the old term's last day that its renewals are in time for.
/// </param>
public sealed record ConfirmedRows(int Late, IReadOnlyDictionary<Guid, DateOnly> RenewsUntil);

/// <summary>
/// Decides the good rows of a roster anew on the day on which it is confirmed, with the plan's
/// ledger locked, and holds the units of those whose money is waited for (EN-7, EN-8, EN-10). What
/// the person confirms is what they have seen: a row that comes to something else sends them back.
/// </summary>
public sealed class RosterConfirmation(HuzhuDb db, RulebookSource rulebooks, TimeProvider clock)
{
    /// <exception cref="WrongState">Rows come to another sum or outcome than was
    /// checked.</exception>
    public async Task<ConfirmedRows> DecideAsync(Roster roster, CancellationToken ct)
    {
        await CoverLedger.LockAsync(db, roster.PlanCode, ct);
        var pass = await RosterPass.OfAsync(db, roster, rulebooks, ct);
        var today = Beijing.DateOf(clock.Now());
        var (late, changed, after) = (0, 0, 0);
        var until = new Dictionary<Guid, DateOnly>();
        while (true)
        {
            var rows = await db
                .RosterRows.AsNoTracking()
                .Where(r => r.RosterId == roster.Id && r.Faults == null && r.RowNumber > after)
                .OrderBy(r => r.RowNumber)
                .Take(RosterPass.Chunk)
                .ToListAsync(ct);
            if (rows.Count == 0)
                break;
            after = rows[^1].RowNumber;
            var holdings = await pass.HoldingsAsync(
                [.. rows.Select(r => r.PersonKey!.Value)],
                today,
                ct
            );
            var (holds, nowLate) = (new List<HeldUnits>(), new List<int>());
            foreach (var row in rows)
            {
                var decision = pass.Decide(row, holdings, today, today, new List<Finding>());
                if (decision is null || IsOther(row, decision))
                {
                    changed++;
                    continue;
                }
                late += decision.Outcome == RowOutcome.LateRenewal ? 1 : 0;
                if (decision.Outcome != row.Outcome)
                    nowLate.Add(row.RowNumber);
                if (decision.Outcome == RowOutcome.Renewal)
                    KeepFirst(until, row.UnitId!.Value, decision.Segments[0].Effective.AddDays(-1));
                if (row.Due.Fen > 0)
                    holds.Add(HeldUnits.Of(row, decision));
            }
            if (changed > 0)
                continue;
            await CoverLedger.HoldAsync(db, roster, holds, ct);
            await MarkLateAsync(roster, nowLate, ct);
        }
        if (changed > 0)
            throw new WrongState(
                $"核对以后，有{changed}人的办理结果变了（日期、份数或者应缴金额），"
                    + "请点“重新核对”，看过新的结果再确认。"
            );
        return new(late, until);
    }

    /// <summary>A renewal that has become late is still the same renewal, with a reason.</summary>
    static bool IsOther(RosterRow row, RowDecision decision) =>
        RosterPass.DueOf(decision) != row.Due
        || decision.Outcome != row.Outcome
            && (row.Outcome, decision.Outcome) != (RowOutcome.Renewal, RowOutcome.LateRenewal);

    static void KeepFirst(Dictionary<Guid, DateOnly> until, Guid unit, DateOnly day)
    {
        if (!until.TryGetValue(unit, out var known) || day < known)
            until[unit] = day;
    }

    async Task MarkLateAsync(Roster roster, List<int> rows, CancellationToken ct)
    {
        if (rows.Count > 0)
            await db
                .RosterRows.Where(r => r.RosterId == roster.Id && rows.Contains(r.RowNumber))
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Outcome, RowOutcome.LateRenewal), ct);
    }
}
