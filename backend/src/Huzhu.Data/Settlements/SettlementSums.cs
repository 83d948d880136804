using System.Globalization;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Settlements;

/// <summary>A year's terms of the yearly reimbursement: those of 1 January (PL-6).</summary>
public sealed record SettlementYear(int Year, TieredReimbursement Benefit);

/// <summary>
/// What a settlement gives each person for each year, by one statement in whole fen, the same on
/// both databases: round(min(cap, tiers(billed - deductible))) of all that counts, less what was
/// granted before by claims and settlements (CL-16). One bill or ten, in any order, in any file:
/// the same sum, and that of the single claim's calculation.
/// </summary>
public static class SettlementSums
{
    /// <summary>Computes the shares of a run anew.</summary>
    public static Task<int> ComputeAsync(
        HuzhuDb db,
        Settlement run,
        IReadOnlyList<SettlementYear> years,
        CancellationToken ct
    ) =>
        RowSecurity.InLedgerAsync(
            db,
            async () =>
            {
                var id = Literal(db, run.Id);
                await Bulk.ExecuteAsync(
                    db,
                    $"DELETE FROM settlement_shares WHERE settlement_id = {id}",
                    ct
                );
                return years.Count == 0 ? 0 : await Bulk.ExecuteAsync(db, Sql(db, run, years), ct);
            },
            ct
        );

    public static async Task<SettlementTotals> TotalsAsync(
        HuzhuDb db,
        Guid id,
        CancellationToken ct
    )
    {
        var sums = await db
            .SettlementShares.Where(s => s.SettlementId == id)
            .GroupBy(s => 1)
            .Select(g => new
            {
                Lines = g.Sum(s => s.Lines),
                People = g.Select(s => s.Holder).Distinct().Count(),
                Payees = g.Sum(s => s.Amount > 0 ? 1 : 0),
                Billed = g.Sum(s => s.Billed),
                Amount = g.Sum(s => s.Amount),
                Recoverable = g.Sum(s => s.Recoverable),
            })
            .SingleOrDefaultAsync(ct);
        return sums is null
            ? new(0, 0, 0, Money.Zero, Money.Zero, Money.Zero)
            : new(
                sums.Lines,
                sums.People,
                sums.Payees,
                new(sums.Billed),
                new(sums.Amount),
                new(sums.Recoverable)
            );
    }

    static string Sql(HuzhuDb db, Settlement run, IReadOnlyList<SettlementYear> years)
    {
        // the plan's code is of letters, digits and hyphens (PlanVersion.IsCode)
        var (id, plan) = (Literal(db, run.Id), run.PlanCode);
        var of = string.Join(
            ", ",
            years.Select(y =>
                $"({y.Year}, {Literal(db, Bucket.OfYear(plan, y.Benefit.Name, y.Year))}, "
                + $"{Fen(y.Benefit.Deductible)}, {Fen(y.Benefit.Cap)})"
            )
        );
        var tiers = string.Join(
            ", ",
            years.SelectMany(y =>
                y.Benefit.Tiers.Select(
                    (tier, i) =>
                        $"({y.Year}, {Fen(tier.From)}, "
                        + $"{Fen(y.Benefit.Tiers.ElementAtOrDefault(i + 1)?.From ?? 1_000_000_000m)}, "
                        + $"{(tier.Rate!.Value * 1_000_000).ToString("0", CultureInfo.InvariantCulture)})"
                )
            )
        );
        return $"""
            WITH terms(year, bucket, deductible, cap) AS (VALUES {of}),
            tiers(year, floor, ceiling, ppm) AS (VALUES {tiers}),
            counted AS (
                SELECT p.holder, coalesce(o.year, l.year) AS year, count(*) AS lines,
                    sum(l.self_paid) AS billed
                {Counted(db, run)}
                GROUP BY p.holder, coalesce(o.year, l.year)
            ),
            settled AS (
                SELECT p.holder, s.year, sum(s.lines) AS lines, sum(s.billed) AS billed
                FROM settlement_people p
                JOIN settlement_shares s ON s.holder = p.holder
                JOIN settlements r ON r.id = s.settlement_id
                WHERE p.settlement_id = {id} AND r.plan_code = '{plan}' AND r.booked_at IS NOT NULL
                GROUP BY p.holder, s.year
            ),
            drawn AS (
                SELECT p.holder, t.year, sum(e.granted) AS granted, sum(e.billed) AS billed
                FROM settlement_people p
                JOIN benefit_ledger e ON e.holder = p.holder
                JOIN terms t ON t.bucket = e.bucket
                WHERE p.settlement_id = {id}
                GROUP BY p.holder, t.year
            ),
            sums AS (
                SELECT c.holder, c.year, t.deductible, CAST(t.cap AS bigint) AS cap,
                    CAST(c.lines - coalesce(s.lines, 0) AS bigint) AS lines,
                    CAST(c.billed - coalesce(s.billed, 0) AS bigint) AS billed,
                    CAST(coalesce(d.billed, 0) AS bigint) AS billed_before,
                    CAST(coalesce(d.granted, 0) AS bigint) AS granted_before
                FROM counted c
                JOIN terms t ON t.year = c.year
                LEFT JOIN settled s ON s.holder = c.holder AND s.year = c.year
                LEFT JOIN drawn d ON d.holder = c.holder AND d.year = c.year
            ),
            exact AS (
                SELECT u.holder, u.year, CAST(coalesce(sum(i.ppm *
                    (CASE WHEN u.billed_before + u.billed - u.deductible < i.ceiling
                        THEN u.billed_before + u.billed - u.deductible ELSE i.ceiling END
                        - i.floor)), 0) AS bigint) AS micro
                FROM sums u
                LEFT JOIN tiers i ON i.year = u.year
                    AND u.billed_before + u.billed - u.deductible > i.floor
                GROUP BY u.holder, u.year
            ),
            due AS (
                SELECT u.*, ((CASE WHEN e.micro < u.cap * 1000000 THEN e.micro
                    ELSE u.cap * 1000000 END) + 500000) / 1000000 AS due
                FROM sums u JOIN exact e ON e.holder = u.holder AND e.year = u.year
            )
            INSERT INTO settlement_shares (settlement_id, holder, year, agency_id, member_id,
                unit_id, lines, billed, billed_before, granted_before, due, amount, recoverable)
            SELECT {id}, d.holder, d.year, p.agency_id, p.member_id, p.unit_id, d.lines, d.billed,
                d.billed_before, d.granted_before, d.due,
                CASE WHEN d.due > d.granted_before THEN d.due - d.granted_before ELSE 0 END,
                CASE WHEN d.due < d.granted_before THEN d.granted_before - d.due ELSE 0 END
            FROM due d
            JOIN settlement_people p ON p.settlement_id = {id} AND p.holder = d.holder
            WHERE d.lines <> 0 OR d.billed <> 0 OR d.due > d.granted_before
            """;
    }

    /// <summary>Lines of paid persons that count: the day is within what the register knows, a refund
    /// has its settlement, and no single claim has paid the bill. A refund stands with what it takes
    /// back.</summary>
    static string Counted(HuzhuDb db, Settlement run) =>
        $"""
            FROM settlement_people p
            JOIN settlement_lines l ON l.holder = p.holder AND l.plan_code = '{run.PlanCode}'
            LEFT JOIN settlement_lines o ON o.key = l.refers AND o.holder = l.holder
            WHERE p.settlement_id = {Literal(db, run.Id)}
            AND (p.doubt = 'None' OR p.doubt IN ('NameDiffers', 'Left')
                AND p.answer AND p.confirmed_at IS NOT NULL)
            AND (l.refers IS NULL OR o.key IS NOT NULL)
            AND (p.retired_on IS NULL OR coalesce(o.served_on, l.served_on) < p.retired_on)
            AND EXISTS (SELECT 1 FROM card_holders c WHERE c.person_key = p.holder
                AND (c.from_day IS NULL OR c.from_day <= coalesce(o.served_on, l.served_on))
                AND (c.to_day IS NULL OR coalesce(o.served_on, l.served_on) < c.to_day))
            AND NOT EXISTS (SELECT 1 FROM paid_once x
                WHERE x.key = coalesce(o.bill_key, l.bill_key)
                AND x.scope = {Literal(db, Bucket.OfPlan(run.PlanCode))}
                AND x.claim_id NOT IN (SELECT id FROM settlements))
            """;

    /// <summary>No single claim pays a bill that a booked run has counted (CL-10).</summary>
    public static Task<int> MarkBillsAsync(HuzhuDb db, Settlement run, CancellationToken ct) =>
        RowSecurity.InLedgerAsync(
            db,
            () =>
                Bulk.ExecuteAsync(
                    db,
                    $"""
                    INSERT INTO paid_once (key, scope, claim_id)
                    SELECT DISTINCT l.bill_key, {Literal(db, Bucket.OfPlan(run.PlanCode))},
                        {Literal(db, run.Id)}
                    {Counted(db, run)}
                    AND l.bill_key IS NOT NULL AND l.refers IS NULL
                    ON CONFLICT DO NOTHING
                    """,
                    ct
                ),
            ct
        );

    static string Fen(decimal? yuan) =>
        ((long)(yuan!.Value * 100)).ToString(CultureInfo.InvariantCulture);

    static string Literal(HuzhuDb db, Guid id) =>
        db.Embedded ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'::uuid";
}
