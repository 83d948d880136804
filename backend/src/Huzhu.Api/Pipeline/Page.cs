using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>One page of a list, and how many rows the filter lets through in all.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int PageNumber, int Size)
{
    /// <summary>The same page with something else of each row.</summary>
    public Page<TOther> Map<TOther>(Func<T, TOther> to) =>
        new([.. Items.Select(to)], Total, PageNumber, Size);
}

public static class Paging
{
    public const int Largest = 100;

    /// <summary>Cuts a page out of a query; odd numbers are set right rather than
    /// refused.</summary>
    public static async Task<Page<T>> PageAsync<T>(
        this IQueryable<T> rows,
        int? page,
        int? size,
        CancellationToken ct
    )
    {
        var (number, length) = (
            Math.Clamp(page ?? 1, 1, 1_000_000),
            Math.Clamp(size ?? 20, 1, Largest)
        );
        var cut = await rows.Skip((number - 1) * length)
            .Take(length)
            .Select(row => new { row, total = rows.Count() })
            .ToListAsync(ct);
        // beyond the end there is no row to say it
        var total =
            cut.Count > 0 ? cut[0].total
            : number == 1 ? 0
            : await rows.CountAsync(ct);
        return new([.. cut.Select(c => c.row)], total, number, length);
    }

    /// <summary>The same over rows that are already in memory.</summary>
    public static Page<T> Page<T>(this IReadOnlyCollection<T> rows, int? page, int? size)
    {
        var (number, length) = (
            Math.Clamp(page ?? 1, 1, 1_000_000),
            Math.Clamp(size ?? 20, 1, Largest)
        );
        return new([.. rows.Skip((number - 1) * length).Take(length)], rows.Count, number, length);
    }
}
