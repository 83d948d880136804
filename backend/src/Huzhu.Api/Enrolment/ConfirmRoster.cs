using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>
/// A checked roster is confirmed as a whole, or its good rows alone (EN-9); each unit then owes its
/// contribution (EN-7), and what owes nothing is enrolled at once. Also: checked anew, taken back.
/// </summary>
public static class ConfirmRoster
{
    /// <param name="GoodRowsOnly">Whether faulty rows are left out.</param>
    /// <param name="TermsAcknowledgedBy">Who of the units has acknowledged the plan's terms
    /// (EN-14); needed where a unit hasn't yet.</param>
    /// <param name="LateReason">Why renewals come after the old term's last day (EN-3, warn); the
    /// office reads it in its list of late renewals.</param>
    public sealed record Request(
        bool GoodRowsOnly,
        string? TermsAcknowledgedBy,
        string? LateReason
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Write("rosters/{id:guid}/confirmation", Handle, Permission.KeepRosters).OnExisting();
        agency
            .Write("rosters/{id:guid}/recheck", RecheckRoster, Permission.KeepRosters)
            .OnExisting();
        agency
            .Write("rosters/{id:guid}/withdrawal", WithdrawRoster, Permission.KeepRosters)
            .OnExisting();
    }

    static async Task<Ok<RosterView>> Handle(
        Guid id,
        Request request,
        Here here,
        RosterReader reader,
        RosterConfirmation confirmation,
        RosterJobs jobs
    )
    {
        var roster = here.Found(await reader.FindAsync(id, here.Ct));
        var now = here.Now;
        var agency = await here.Db.Agencies.SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        agency.RequireCanDoBusiness(now, await here.Rulebook());
        roster.Confirm(request.GoodRowsOnly, here.Me.PersonId, now);
        await Awaiting.RequireNobodyAsync(here.Db, roster, here.Ct);
        var confirmed = await confirmation.DecideAsync(roster, here.Ct);
        var lateReason = Text.Optional("lateReason", request.LateReason, "逾期原因", 200);
        roster.ExplainLateness(confirmed.Late, lateReason);
        var units = await reader.UnitsAsync(roster, here.Ct);
        await AcknowledgeAsync(
            roster,
            units,
            request.TermsAcknowledgedBy,
            here.Me.PersonId,
            here.Db,
            reader,
            now,
            here.Ct
        );
        var owing = await OweAsync(
            here.Db,
            roster,
            units,
            confirmed.RenewsUntil,
            here.Clock,
            here.Ct
        );
        roster.Begin();
        if (owing < units.Count || owing == 0)
            jobs.Ask(here.Db, RosterJobs.Enrol, roster, here.Me.PersonId);
        here.About(
            roster.Number,
            new
            {
                roster.Rows,
                roster.FaultyRows,
                request.GoodRowsOnly,
                late = confirmed.Late,
                lateReason = roster.LateReason,
            }
        );
        await here.Save();
        return TypedResults.Ok(await reader.ViewAsync(roster, here.Ct));
    }

    /// <summary>What each unit owes is asked of it from now on (EN-7); how many units owe
    /// something.
    /// </summary>
    /// <param name="renewsUntil">By unit, the last day on which its money is in time.</param>
    internal static async Task<int> OweAsync(
        HuzhuDb db,
        Roster roster,
        List<UnitDue> units,
        IReadOnlyDictionary<Guid, DateOnly> renewsUntil,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.Now();
        var owing = units.Where(u => u.Due > 0).ToList();
        foreach (var unit in owing)
            db.Contributions.Add(
                new(clock.NewId(), roster.AgencyId)
                {
                    RosterId = roster.Id,
                    UnitId = unit.UnitId,
                    PlanCode = roster.PlanCode,
                    Persons = unit.Persons ?? 0,
                    Units = unit.Units,
                    Due = Money.OfYuan(unit.Due),
                    DueSince = now,
                    AskedById = roster.ConfirmedById!.Value,
                    RenewsUntil = renewsUntil.TryGetValue(unit.UnitId, out var day) ? day : null,
                }
            );
        await FactPosting.AddAsync(
            db,
            roster.AgencyId,
            [
                .. owing.Select(u => new FactChange(
                    u.UnitId,
                    CoverFacts.MonthOf(Beijing.DateOf(now)),
                    roster.PlanCode,
                    Measure.ContributionsDue,
                    Money.OfYuan(u.Due).Fen
                )),
            ],
            ct
        );
        return owing.Count;
    }

    /// <summary>Records for all units at once what the person has seen of them (EN-14).</summary>
    internal static async Task AcknowledgeAsync(
        Roster roster,
        List<UnitDue> units,
        string? by,
        Guid recordedBy,
        HuzhuDb db,
        RosterReader reader,
        DateTime now,
        CancellationToken ct
    )
    {
        var missing = units.Where(u => !u.TermsAcknowledged).Select(u => u.UnitId).ToList();
        if (missing.Count == 0)
            return;
        var versionId = (await reader.VersionToAcknowledgeAsync(roster, ct))!.Value;
        var version = await db.PlanVersions.SingleAsync(v => v.Id == versionId, ct);
        var who = Text.Optional("termsAcknowledgedBy", by, "知悉人", 50);
        foreach (
            var unit in await db
                .MemberUnits.AsNoTracking()
                .Where(u => missing.Contains(u.Id))
                .ToListAsync(ct)
        )
        {
            TermsAcknowledgement[] seen = who is null
                ? []
                :
                [
                    TermsAcknowledgement.Record(
                        Guid.CreateVersion7(new DateTimeOffset(now)),
                        unit,
                        version,
                        who,
                        Beijing.DateOf(now),
                        recordedBy,
                        now
                    ),
                ];
            unit.RequireAcknowledged(version, seen);
            db.TermsAcknowledgements.AddRange(seen);
        }
    }

    static async Task<Ok<RosterView>> RecheckRoster(
        Guid id,
        Here here,
        RosterReader reader,
        RosterJobs jobs,
        RosterCheck check
    )
    {
        var roster = here.Found(await reader.FindAsync(id, here.Ct));
        roster.CheckAgain();
        if (roster.FileId is null)
            await check.CheckAgainAsync(here.Db, roster, here.Rulebooks, here.Ct);
        else
        {
            await CoverRows.DeleteAsync(here.Db, id, here.Ct);
            jobs.Ask(here.Db, RosterJobs.Check, roster, here.Me.PersonId);
        }
        here.About(roster.Number);
        await here.Save();
        return TypedResults.Ok(await reader.ViewAsync(roster, here.Ct));
    }

    static async Task<Ok<RosterView>> WithdrawRoster(Guid id, Here here, RosterReader reader)
    {
        var roster = here.Found(await reader.FindAsync(id, here.Ct));
        var owed = await here.Db.Contributions.Where(c => c.RosterId == id).ToListAsync(here.Ct);
        roster.Withdraw(owed);
        await FactPosting.AddAsync(
            here.Db,
            here.Me.AgencyId,
            [
                .. owed.Select(c => new FactChange(
                    c.UnitId,
                    CoverFacts.MonthOf(Beijing.DateOf(c.DueSince)),
                    c.PlanCode,
                    Measure.ContributionsDue,
                    -c.Due.Fen
                )),
            ],
            here.Ct
        );
        await SetCreditsFreeAsync(here.Db, owed, here.Ct);
        here.Db.Contributions.RemoveRange(owed);
        await ReleaseAsync(here.Db, roster, here.Ct);
        await DecideJoiners.TakeBackAsync(here.Db, id, here.Ct);
        await CoverRows.DeleteAsync(here.Db, id, here.Ct);
        here.About(roster.Number);
        await here.Save();
        return TypedResults.Ok(await reader.ViewAsync(roster, here.Ct));
    }

    /// <summary>Sums that pay a part of what is taken back are to be settled anew (EN-7).</summary>
    internal static async Task SetCreditsFreeAsync(
        HuzhuDb db,
        List<Contribution> owed,
        CancellationToken ct
    )
    {
        var dues = owed.ToDictionary(c => c.Id);
        var ids = dues.Keys.Select(id => (Guid?)id).ToList();
        foreach (var sum in await db.UnusedSums.Where(u => ids.Contains(u.DueId)).ToListAsync(ct))
            sum.Free(dues[sum.DueId!.Value]);
    }

    /// <summary>The units that its rows held are free for others again (EN-8).</summary>
    static async Task ReleaseAsync(HuzhuDb db, Roster roster, CancellationToken ct)
    {
        if (roster.ConfirmedAt is null)
            return;
        for (var after = 0; ; )
        {
            var rows = await db
                .RosterRows.AsNoTracking()
                .Where(r => r.RosterId == roster.Id && r.Faults == null && r.RowNumber > after)
                .OrderBy(r => r.RowNumber)
                .Take(RosterPass.Chunk)
                .ToListAsync(ct);
            if (rows.Count == 0)
                return;
            after = rows[^1].RowNumber;
            await CoverLedger.ReleaseAsync(db, roster, rows, ct);
        }
    }
}
