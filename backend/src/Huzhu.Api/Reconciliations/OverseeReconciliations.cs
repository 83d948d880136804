using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Reconciliations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Reconciliations;

/// <summary>The office sees which agencies have closed a month, and what they explained (CL-7).
/// </summary>
public static class OverseeReconciliations
{
    /// <param name="Differences">Null: the month isn't prepared yet.</param>
    public sealed record AgencyMonthRow(
        string Slug,
        string Agency,
        DateOnly Month,
        ReconciliationState State,
        string StateLabel,
        int? Differences,
        IReadOnlyList<string> Explained,
        DateOnly Due,
        bool Late,
        DateTime? ClosedAt
    );

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("reconciliations", ListAgencyReconciliations, Permission.ViewOffice);
        office.Exports(
            "agency-reconciliations",
            "代办处理赔月度核对",
            Permission.ViewOffice,
            Export
        );
    }

    static async Task<Ok<Page<AgencyMonthRow>>> ListAgencyReconciliations(
        DateOnly? month,
        Word<ReconciliationState>? state,
        bool? late,
        string? q,
        int? page,
        int? size,
        Here here
    )
    {
        var rows = await RowsAsync(here.Db, month, await here.Rulebook(), here.Now, here.Ct);
        return TypedResults.Ok(Matching(rows, state?.Value, late, q).Page(page, size));
    }

    static async Task<int> Export(ExportRequest export)
    {
        var rows = await RowsAsync(
            export.Db,
            export.Day("month"),
            await export.Rulebooks.GetAsync(export.Db, export.Ct),
            export.Clock.Now(),
            export.Ct
        );
        return await export.Write(
            Matching(
                rows,
                export.Choice<ReconciliationState>("state"),
                export.Flag("late"),
                export.Text("q")
            ),
            new("代办处", r => r.Agency, 60),
            new("月份", r => $"{r.Month:yyyy-MM}"),
            new("状态", r => r.StateLabel),
            new("差异笔数", r => r.Differences),
            new("差异说明", r => string.Join("；", r.Explained), 60),
            new("截止日期", r => r.Due),
            new("逾期", r => r.Late),
            new("关账时间", r => r.ClosedAt, 20)
        );
    }

    static List<AgencyMonthRow> Matching(
        IEnumerable<AgencyMonthRow> rows,
        ReconciliationState? state,
        bool? late,
        string? q
    ) =>
        [
            .. rows.Where(r =>
                (state is null || r.State == state)
                && (late is null || r.Late == late)
                && (string.IsNullOrWhiteSpace(q) || r.Agency.Contains(q.Trim()))
            ),
        ];

    /// <param name="month">Null: the last that has ended.</param>
    static async Task<IEnumerable<AgencyMonthRow>> RowsAsync(
        HuzhuDb db,
        DateOnly? month,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var running = ReconciliationReading.MonthOf(Beijing.DateOf(now));
        var of = month is { } asked ? ReconciliationReading.MonthOf(asked) : running.AddMonths(-1);
        var agencies = await db
            .Agencies.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToListAsync(ct);
        var since = await ReconciliationReading.SinceAsync(db, [.. agencies.Select(a => a.Id)], ct);
        var known = await db
            .Reconciliations.AsNoTracking()
            .Where(r => r.Month == of)
            .ToDictionaryAsync(r => r.AgencyId, ct);
        var deadline = Reconciliation.DeadlineOf(of, rulebook);
        return from agency in agencies
            where since.TryGetValue(agency.Id, out var first) && first <= of
            let one = known.GetValueOrDefault(agency.Id)
            let state = one?.State
                ?? (of < running ? ReconciliationState.Open : ReconciliationState.Running)
            orderby agency.Slug
            select new AgencyMonthRow(
                agency.Slug,
                agency.FullName,
                of,
                state,
                state.Label(),
                one?.Sheet.Differences.Count,
                [.. (one?.Explanations ?? []).Select(e => $"{e.Reason.Label()}：{e.Text}")],
                deadline.Due,
                state != ReconciliationState.Closed
                    && deadline.StateAt(now) == DeadlineState.Overdue,
                one?.ClosedAt
            );
    }
}
