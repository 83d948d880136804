using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Enrolment;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
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
    /// <param name="TermsAcknowledgedBy">Who of the units has acknowledged the plan's terms (EN-14);
    /// needed where a unit hasn't yet.</param>
    /// <param name="LateReason">Why renewals come after the old term's last day (EN-3, warn); it is kept
    /// in the log, which the office reads.</param>
    public sealed record Request(
        bool GoodRowsOnly,
        string? TermsAcknowledgedBy,
        string? LateReason
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Posts(
            "rosters/{id:guid}/confirmation",
            Confirm,
            nameof(ConfirmRoster),
            Permission.KeepRosters,
            existing: true
        );
        agency.Posts(
            "rosters/{id:guid}/recheck",
            Recheck,
            "RecheckRoster",
            Permission.KeepRosters,
            existing: true
        );
        agency.Posts(
            "rosters/{id:guid}/withdrawal",
            Withdraw,
            "WithdrawRoster",
            Permission.KeepRosters,
            existing: true
        );
    }

    static async Task<Results<Ok<RosterView>, ProblemHttpResult>> Confirm(
        Guid id,
        Request request,
        HuzhuDb db,
        Acting me,
        RosterReader reader,
        RosterJobs jobs,
        RulebookSource rulebooks,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await reader.FindAsync(id, ct) is not { } roster)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(roster.Version);
        var now = clock.Now();
        var agency = await db.Agencies.SingleAsync(a => a.Id == me.AgencyId, ct);
        agency.RequireCanDoBusiness(now, await rulebooks.GetAsync(db, ct));
        roster.Confirm(request.GoodRowsOnly, me.PersonId, now);
        await Awaiting.RequireNobodyAsync(db, roster, ct);
        var late = await db.RosterRows.CountAsync(
            r => r.RosterId == id && r.Faults == null && r.Outcome == RowOutcome.LateRenewal,
            ct
        );
        var lateReason = Text.Optional("lateReason", request.LateReason, "逾期原因", 200);
        Roster.RequireReason(late, lateReason);
        var units = await reader.UnitsAsync(roster, ct);
        await AcknowledgeAsync(
            roster,
            units,
            request.TermsAcknowledgedBy,
            me.PersonId,
            db,
            reader,
            now,
            ct
        );
        var owing = await OweAsync(db, roster, units, clock, ct);
        roster.Begin();
        if (owing < units.Count || owing == 0)
            jobs.Ask(db, RosterJobs.Enrol, roster, me.PersonId);
        audit.About(
            roster.Number,
            new
            {
                roster.Rows,
                roster.FaultyRows,
                request.GoodRowsOnly,
                late,
                lateReason = late > 0 ? lateReason : null,
            }
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await reader.ViewAsync(roster, ct));
    }

    /// <summary>What each unit owes is asked of it from now on (EN-7); how many units owe something.
    /// </summary>
    internal static async Task<int> OweAsync(
        HuzhuDb db,
        Roster roster,
        List<UnitDue> units,
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
                    Persons = unit.Persons,
                    Units = unit.Units,
                    Due = Money.OfYuan(unit.Due),
                    DueSince = now,
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
        var missing = units.Where(u => !u.TermsAcknowledged).ToList();
        if (missing.Count == 0)
            return;
        AgencyRules.TermsAcknowledged.Require(
            !string.IsNullOrWhiteSpace(by),
            ("units", string.Join("、", missing.Take(5).Select(u => u.Unit)))
        );
        var version = (await reader.VersionToAcknowledgeAsync(roster, ct))!.Value;
        db.TermsAcknowledgements.AddRange(
            missing.Select(u => new TermsAcknowledgement
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(now)),
                AgencyId = roster.AgencyId,
                UnitId = u.UnitId,
                PlanVersionId = version,
                By = Text.Of("termsAcknowledgedBy", by, "知悉人", 50),
                On = Beijing.DateOf(now),
                RecordedById = recordedBy,
                RecordedAt = now,
            })
        );
    }

    static async Task<Results<Ok<RosterView>, ProblemHttpResult>> Recheck(
        Guid id,
        HuzhuDb db,
        Acting me,
        RosterReader reader,
        RosterJobs jobs,
        RosterCheck check,
        RulebookSource rulebooks,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await reader.FindAsync(id, ct) is not { } roster)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(roster.Version);
        roster.CheckAgain();
        if (roster.FileId is null)
            await check.CheckAgainAsync(db, roster, rulebooks, ct);
        else
        {
            await CoverRows.DeleteAsync(db, id, ct);
            jobs.Ask(db, RosterJobs.Check, roster, me.PersonId);
        }
        audit.About(roster.Number);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await reader.ViewAsync(roster, ct));
    }

    static async Task<Results<Ok<RosterView>, ProblemHttpResult>> Withdraw(
        Guid id,
        HuzhuDb db,
        Acting me,
        RosterReader reader,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await reader.FindAsync(id, ct) is not { } roster)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(roster.Version);
        var owed = await db.Contributions.Where(c => c.RosterId == id).ToListAsync(ct);
        roster.Withdraw(owed);
        await FactPosting.AddAsync(
            db,
            me.AgencyId,
            [
                .. owed.Select(c => new FactChange(
                    c.UnitId,
                    CoverFacts.MonthOf(Beijing.DateOf(c.DueSince)),
                    c.PlanCode,
                    Measure.ContributionsDue,
                    -c.Due.Fen
                )),
            ],
            ct
        );
        db.Contributions.RemoveRange(owed);
        await DecideJoiners.TakeBackAsync(db, id, ct);
        await CoverRows.DeleteAsync(db, id, ct);
        audit.About(roster.Number);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await reader.ViewAsync(roster, ct));
    }
}
