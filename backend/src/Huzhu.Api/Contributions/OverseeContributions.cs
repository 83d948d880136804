using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Contributions;

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
    /// <param name="AcknowledgedOn">The day on which the office has it, by its own statement; null:
    /// not yet.</param>
    public sealed record AgencyRemittance(
        Guid Id,
        string Slug,
        string Agency,
        string Plan,
        decimal Amount,
        DateOnly RemittedOn,
        string Reference,
        DateTime? ConfirmedAt,
        DateOnly? AcknowledgedOn
    );

    public static void Map(RouteGroupBuilder office)
    {
        const Permission view = Permission.ViewOffice;
        office.Read("contributions/held", ListAgencyHoldings, view);
        office.Read("remittances", ListAgencyRemittances, view);
        office.Exports("held-contributions", "未上缴会费", view, ExportHeld);
        office.Exports("agency-remittances", "会费上缴", view, Export);
    }

    static async Task<Ok<Page<AgencyHolding>>> ListAgencyHoldings(
        bool? late,
        string? q,
        int? page,
        int? size,
        Here here
    ) =>
        TypedResults.Ok(
            (await HoldingsAsync(here.Db, late, q, here.Rulebooks, here.Clock, here.Ct)).Page(
                page,
                size
            )
        );

    static async Task<Ok<Page<AgencyRemittance>>> ListAgencyRemittances(
        string? q,
        int? page,
        int? size,
        Here here
    )
    {
        var remittances = await RemittancesAsync(here.Db, q, here.Ct);
        var found = await remittances.PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<AgencyRemittance>(
                await RowsAsync(here.Db, found.Items, here.Ct),
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
        var remittances = await RemittancesAsync(export.Db, export.Text("q"), export.Ct);
        var found = await remittances.ToListAsync(export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, found, export.Ct),
            new("代办处", r => r.Agency, 60),
            new("保障活动", r => r.Plan, 30),
            new("金额", r => r.Amount),
            new("上缴日期", r => r.RemittedOn),
            new("银行凭证号", r => r.Reference, 24),
            new("复核时间", r => r.ConfirmedAt, 20),
            new("办事处到账", r => r.AcknowledgedOn)
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
        var unused = await RemittanceReading.UnusedAsync(db, prepared: true, ct);
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
                new Money(
                    holding.Fen - unused.GetValueOrDefault((holding.AgencyId, holding.PlanCode))
                ).Yuan,
                holding.Oldest,
                Beijing.DateOf(now).DayNumber - holding.Oldest.DayNumber,
                deadline.Due,
                isLate
            ),
        ];
    }

    /// <summary>The newest first. Agencies stand in the registry: those whose name holds the words
    /// are looked for in a statement of their own.</summary>
    static async Task<IQueryable<Remittance>> RemittancesAsync(
        HuzhuDb db,
        string? q,
        CancellationToken ct
    )
    {
        var found = db.Remittances.AsNoTracking();
        if (q?.Trim() is { Length: > 0 } words)
        {
            var agencies = await db
                .Agencies.Where(a => a.FullName.Contains(words))
                .Select(a => a.Id)
                .ToListAsync(ct);
            found = found.Where(r => agencies.Contains(r.AgencyId));
        }
        return found.OrderByDescending(r => r.RemittedOn).ThenByDescending(r => r.Id);
    }

    static async Task<List<AgencyRemittance>> RowsAsync(
        HuzhuDb db,
        IReadOnlyList<Remittance> found,
        CancellationToken ct
    )
    {
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        var ids = found.Select(r => r.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var remittances = found.Select(r => r.Id).ToList();
        var acknowledged = await db
            .RemittanceAcknowledgements.Where(a => remittances.Contains(a.RemittanceId))
            .ToDictionaryAsync(a => a.RemittanceId, a => (DateOnly?)a.On, ct);
        return
        [
            .. found.Select(r =>
                RowOf(
                    r,
                    agencies[r.AgencyId].Slug,
                    agencies[r.AgencyId].FullName,
                    plans,
                    acknowledged.GetValueOrDefault(r.Id)
                )
            ),
        ];
    }

    static AgencyRemittance RowOf(
        Remittance found,
        string slug,
        string agency,
        IReadOnlyDictionary<string, string> plans,
        DateOnly? acknowledgedOn
    ) =>
        new(
            found.Id,
            slug,
            agency,
            plans.GetValueOrDefault(found.PlanCode, found.PlanCode),
            found.Amount.Yuan,
            found.RemittedOn,
            found.Reference,
            found.ConfirmedAt,
            acknowledgedOn
        );
}
