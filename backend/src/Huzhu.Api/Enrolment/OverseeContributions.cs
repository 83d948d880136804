using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>The office sees what agencies hold of its contributions, since when, and what they have
/// passed on (EN-7).</summary>
public static class OverseeContributions
{
    /// <param name="Amount">In yuan; what waits for its second person is still held.</param>
    /// <param name="Days">Since the oldest receipt.</param>
    public sealed record AgencyHolding(
        string Slug,
        string Agency,
        string PlanCode,
        string Plan,
        int Contributions,
        decimal Amount,
        DateOnly Oldest,
        int Days,
        DateOnly PassOnBy,
        bool Late
    );

    /// <param name="Amount">In yuan.</param>
    /// <param name="ConfirmedAt">Null: it waits for its second person.</param>
    public sealed record AgencyRemittance(
        Guid Id,
        string Slug,
        string Agency,
        string Plan,
        decimal Amount,
        DateOnly RemittedOn,
        string Reference,
        DateTime? ConfirmedAt
    );

    public static void Map(RouteGroupBuilder office)
    {
        const Permission view = Permission.ViewOffice;
        office.Reads("contributions/held", Held, "ListAgencyHoldings", view);
        office.Reads("remittances", List, "ListAgencyRemittances", view);
        office.Exports("held-contributions", "未上缴会费", view, ExportHeld);
        office.Exports("agency-remittances", "会费上缴", view, Export);
    }

    static async Task<Ok<Page<AgencyHolding>>> Held(
        bool? late,
        string? q,
        int? page,
        int? size,
        HuzhuDb db,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok((await HoldingsAsync(db, late, q, rulebooks, clock, ct)).Page(page, size));

    static async Task<Ok<Page<AgencyRemittance>>> List(
        string? q,
        int? page,
        int? size,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var found = await Remittances(db, q).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<AgencyRemittance>(
                [.. found.Items.Select(r => RowOf(r, plans))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<int> ExportHeld(ExportRequest export) =>
        await export.Write(
            await HoldingsAsync(
                export.Db,
                export.Flag("late"),
                export.Text("q"),
                export.Rulebooks,
                export.Clock,
                export.Ct
            ),
            new("代办处", r => r.Agency, 60),
            new("保障活动", r => r.Plan, 30),
            new("笔数", r => r.Contributions),
            new("未上缴金额", r => r.Amount),
            new("最早到账", r => r.Oldest),
            new("已过天数", r => r.Days),
            new("上缴期限", r => r.PassOnBy),
            new("逾期", r => r.Late)
        );

    static async Task<int> Export(ExportRequest export)
    {
        var plans = await ContributionReading.PlanNamesAsync(export.Db, export.Ct);
        var found = await Remittances(export.Db, export.Text("q")).ToListAsync(export.Ct);
        return await export.Write(
            found.Select(r => RowOf(r, plans)),
            new("代办处", r => r.Agency, 60),
            new("保障活动", r => r.Plan, 30),
            new("金额", r => r.Amount),
            new("上缴日期", r => r.RemittedOn),
            new("银行凭证号", r => r.Reference, 24),
            new("复核时间", r => r.ConfirmedAt, 20)
        );
    }

    /// <summary>The oldest first.</summary>
    static async Task<List<AgencyHolding>> HoldingsAsync(
        HuzhuDb db,
        bool? late,
        string? q,
        RulebookSource rulebooks,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var held = await RemittanceReading.Holdings(db, prepared: true).ToListAsync(ct);
        var agencies = await db
            .Agencies.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. from holding in held
            let agency = agencies[holding.AgencyId]
            let deadline = Remittance.DeadlineOf(holding.Oldest, rulebook)
            let isLate = deadline.StateAt(now) == DeadlineState.Overdue
            where late is null || late == isLate
            where string.IsNullOrWhiteSpace(q) || agency.FullName.Contains(q.Trim())
            orderby holding.Oldest, agency.Slug, holding.PlanCode
            select new AgencyHolding(
                agency.Slug,
                agency.FullName,
                holding.PlanCode,
                plans.GetValueOrDefault(holding.PlanCode, holding.PlanCode),
                holding.Contributions,
                new Money(holding.Fen).Yuan,
                holding.Oldest,
                Beijing.DateOf(now).DayNumber - holding.Oldest.DayNumber,
                deadline.Due,
                isLate
            ),
        ];
    }

    sealed class RemittanceFound
    {
        public required Remittance Remittance { get; init; }
        public required string Slug { get; init; }
        public required string Agency { get; init; }
    }

    static IQueryable<RemittanceFound> Remittances(HuzhuDb db, string? q)
    {
        var found =
            from remittance in db.Remittances.AsNoTracking()
            join agency in db.Agencies on remittance.AgencyId equals agency.Id
            select new RemittanceFound
            {
                Remittance = remittance,
                Slug = agency.Slug,
                Agency = agency.FullName,
            };
        if (q?.Trim() is { Length: > 0 } words)
            found = found.Where(r => r.Agency.Contains(words));
        return found
            .OrderByDescending(r => r.Remittance.RemittedOn)
            .ThenByDescending(r => r.Remittance.Id);
    }

    static AgencyRemittance RowOf(
        RemittanceFound found,
        IReadOnlyDictionary<string, string> plans
    ) =>
        new(
            found.Remittance.Id,
            found.Slug,
            found.Agency,
            plans.GetValueOrDefault(found.Remittance.PlanCode, found.Remittance.PlanCode),
            found.Remittance.Amount.Yuan,
            found.Remittance.RemittedOn,
            found.Remittance.Reference,
            found.Remittance.ConfirmedAt
        );
}
