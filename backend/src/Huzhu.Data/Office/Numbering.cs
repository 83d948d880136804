using System.Globalization;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Office;

/// <summary>A number, and the instant in whose year it counts: what bears it is dated so.</summary>
public sealed record Drawn(string Number, DateTime At);

/// <summary>Draws numbers from their series (AG-13) for the present unit of work.</summary>
public static class Numbering
{
    /// <summary>
    /// The next number of a kind. The row of the series stays locked until the unit of work
    /// commits, and a rollback gives the number back. The year is read after the lock, so that
    /// midnight of New Year's Eve cannot put a number into the wrong year.
    /// </summary>
    public static async Task<Drawn> NextNumberAsync(
        this HuzhuDb db,
        NumberKind kind,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        while (true)
        {
            var year = Beijing.DateOf(clock.Now()).Year;
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO number_series (kind, year, last) VALUES ({kind.ToString()}, {year}, 0)
                ON CONFLICT (kind, year) DO UPDATE SET last = number_series.last
                """,
                ct
            );
            var now = clock.Now();
            if (Beijing.DateOf(now).Year != year)
                continue;
            var series = db.NumberSeries.Local.SingleOrDefault(s =>
                s.Kind == kind && s.Year == year
            );
            if (series is null)
                series = await db.NumberSeries.SingleAsync(
                    s => s.Kind == kind && s.Year == year,
                    ct
                );
            return new(series.Next(now), now);
        }
    }

    /// <summary>
    /// Numbers contributions whose money has come: SJ-2026-000001, per agency and Beijing year,
    /// under a lock of the agency's own that holds until the unit of work commits (SQLite has one
    /// writer anyway). Those that have a number keep it.
    /// </summary>
    public static async Task NumberReceiptsAsync(
        this HuzhuDb db,
        IReadOnlyCollection<Contribution> received,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agencyId = received.First().AgencyId;
        await UnitOfWork.HoldAsync(db, $"receipts:{agencyId}", ct);
        var prefix = $"SJ-{Beijing.DateOf(clock.Now()).Year}-";
        var last = await db
            .Contributions.Where(c => c.AgencyId == agencyId && c.ReceiptNumber!.StartsWith(prefix))
            .MaxAsync(c => c.ReceiptNumber, ct);
        var number = last is null
            ? 0
            : int.Parse(last.AsSpan(prefix.Length), CultureInfo.InvariantCulture);
        foreach (var contribution in received.Where(c => c.ReceiptNumber is null))
            contribution.Number(
                string.Create(CultureInfo.InvariantCulture, $"{prefix}{++number:000000}")
            );
    }
}
