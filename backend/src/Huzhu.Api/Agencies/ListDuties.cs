using Huzhu.Api.Custody;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Plans;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>To-dos of the caller, and the deadlines of all agencies, by due date.</summary>
public static class ListDuties
{
    public sealed record Filter(DeadlineState? State, string? Rule, string? Q, bool? Done);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads("to-dos", ToDos, "ListOfficeToDos", Permission.ViewOffice);
        office.Reads("deadlines", Deadlines, "ListDeadlines", Permission.ViewOffice);
        office.Exports("deadlines", "期限一览", Permission.ViewOffice, ExportDeadlines);
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads("to-dos", OwnToDos, "ListAgencyToDos", Permission.ViewAgency);
        agency.Exports("to-dos", "待办", Permission.ViewAgency, ExportToDos);
    }

    /// <summary>What agencies wait for, joiners that ask for an answer and plans for their release.
    /// </summary>
    static async Task<Ok<List<DutyView>>> ToDos(
        Acting me,
        HuzhuDb db,
        AgencyReading agencies,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            (await agencies.DutiesAsync(ct))
                .Where(d => d.DoneOn is null && d.Owner == DutyOwner.Office)
                .Concat(await DecideJoiners.DutiesAsync(me, db, ct))
                .Concat(
                    (
                        await PlanReading.OfOfficeAsync(db, me, Beijing.DateOf(clock.Now()), ct)
                    ).Duties()
                )
                .ToList()
        );

    /// <summary>What the agency owes, what its seals, cheques and payments wait for, the units that
    /// can renew now, the money that waits for its second person, and what the office has answered.
    /// </summary>
    static async Task<Ok<List<DutyView>>> OwnToDos(
        Acting me,
        HuzhuDb db,
        AgencyReading agencies,
        CustodyReading custodies,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            (await agencies.DutiesAsync(ct))
                .Where(d => d.DoneOn is null && d.Owner == DutyOwner.Agency)
                .Concat(await InCustodyAsync(me, db, agencies, custodies, ct))
                .Concat(await RenewUnit.DutiesAsync(me, db, agencies, rulebooks, clock, ct))
                .Concat(await ToConfirmAsync(me, db, agencies, clock, ct))
                .Concat(await DecideJoiners.AnsweredAsync(me, db, ct))
                .OrderBy(d => d.Deadline?.Due ?? DateOnly.MaxValue)
                .ThenBy(d => d.Key)
                .ToList()
        );

    static async Task<IEnumerable<DutyView>> ToConfirmAsync(
        Acting me,
        HuzhuDb db,
        AgencyReading agencies,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!me.May(Permission.ConfirmContributions))
            return [];
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == me.AgencyId, ct);
        return (await ContributionReading.ToConfirmAsync(db, me.PersonId, ct)).Select(d =>
            agencies.ViewOf(d, agency, null, clock.Now())
        );
    }

    static async Task<IEnumerable<DutyView>> InCustodyAsync(
        Acting me,
        HuzhuDb db,
        AgencyReading agencies,
        CustodyReading custodies,
        CancellationToken ct
    )
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == me.AgencyId, ct);
        var at = await custodies.CircumstancesAsync(ct);
        if (!agency.CanDoBusiness(at.Now, at.Rulebook))
            return [];
        var payments = await PayElectronically
            .Matching(db, null, PaymentStatus.Prepared)
            .ToListAsync(ct);
        return CustodyDuties
            .Of(await custodies.LoadAsync(ct), at)
            .Concat(payments.Select(p => p.Duty()))
            .Select(d => agencies.ViewOf(d, agency, null, at.Now));
    }

    static async Task<Ok<Page<DutyView>>> Deadlines(
        Word<DeadlineState>? state,
        string? rule,
        string? q,
        bool? done,
        int? page,
        int? size,
        AgencyReading agencies,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            (await RowsAsync(agencies, new(state, rule, q, done), ct)).Page(page, size)
        );

    static async Task<List<DutyView>> RowsAsync(
        AgencyReading agencies,
        Filter filter,
        CancellationToken ct
    ) =>
        [
            .. (await agencies.DutiesAsync(ct)).Where(d =>
                d.Deadline is not null
                && (d.DoneOn is not null) == (filter.Done ?? false)
                && (filter.State is null || d.Deadline.State == filter.State)
                && (string.IsNullOrWhiteSpace(filter.Rule) || d.Rule == filter.Rule)
                && (
                    string.IsNullOrWhiteSpace(filter.Q)
                    || d.Subject.Contains(filter.Q.Trim())
                    || d.AgencyName?.Contains(filter.Q.Trim()) == true
                )
            ),
        ];

    static async Task<int> ExportDeadlines(ExportRequest export) =>
        await export.Write(
            await RowsAsync(
                export.Get<AgencyReading>(),
                new(
                    export.Choice<DeadlineState>("state"),
                    export.Text("rule"),
                    export.Text("q"),
                    export.Flag("done")
                ),
                export.Ct
            ),
            ExportColumns
        );

    static async Task<int> ExportToDos(ExportRequest export) =>
        await export.Write(
            (await export.Get<AgencyReading>().DutiesAsync(export.Ct)).Where(d =>
                d.DoneOn is null && d.Owner == DutyOwner.Agency
            ),
            ExportColumns
        );

    static readonly Column<DutyView>[] ExportColumns =
    [
        new("事项", r => r.Title, 30),
        new("对象", r => r.Subject, 60),
        new("代办处", r => r.AgencyName, 60),
        new("规则", r => r.Rule),
        new("依据", r => r.Article),
        new("起算日", r => r.Deadline?.From),
        new("法定期限", r => r.Deadline?.Due),
        new("剩余天数", r => r.Deadline?.DaysLeft),
        new("完成日", r => r.DoneOn),
    ];
}
