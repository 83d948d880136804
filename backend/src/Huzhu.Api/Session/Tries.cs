using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Session;

/// <summary>
/// Counts tries of passwords and codes. A try is counted before it is judged, so that many at
/// once are no way round, and given back when it was right. What is counted is a name and where
/// the try comes from: nobody locks another out, and an account that doesn't exist locks alike.
/// </summary>
public sealed class Tries(Work work, BlindIndex index, TimeProvider clock)
{
    /// <summary>What is counted, and how many tries it allows in which time.</summary>
    public sealed record Allowance(string What, int Most, TimeSpan Within);

    static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);

    /// <summary>Eight tries in a quarter of an hour.</summary>
    public static Allowance Eight(string kind, string of) => new($"{kind}\n{of}", 8, QuarterHour);

    /// <summary>A hundred in an hour, from wherever: the limit of a guess from many addresses.
    /// </summary>
    public static Allowance Hundred(string kind, string of) =>
        new($"{kind}\n{of}", 100, TimeSpan.FromHours(1));

    /// <summary>Counts one try under each.</summary>
    /// <returns>Which one is used up, and nothing was counted then; null: the try may go on.
    /// </returns>
    public Task<Allowance?> TakeAsync(params Allowance[] counts) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var keyed = counts
                    .Select(c => (Count: c, Key: KeyOf(c)))
                    .OrderBy(c => c.Key, StringComparer.Ordinal)
                    .ToList();
                foreach (var (_, key) in keyed)
                    await UnitOfWork.HoldAsync(db, key, default);
                var now = clock.Now();
                var keys = keyed.Select(k => k.Key).ToList();
                var rows = await db
                    .ProofTries.Where(t => keys.Contains(t.Key))
                    .ToDictionaryAsync(t => t.Key);
                foreach (var (count, key) in keyed)
                {
                    if (!rows.TryGetValue(key, out var row))
                    {
                        row = new()
                        {
                            Key = key,
                            Count = 0,
                            Since = now,
                        };
                        rows[key] = row;
                        db.ProofTries.Add(row);
                    }
                    if (row.Since + count.Within <= now)
                        (row.Count, row.Since) = (0, now);
                    if (row.Count >= count.Most)
                    {
                        db.ChangeTracker.Clear();
                        return count;
                    }
                    row.Count++;
                }
                return null;
            }
        );

    /// <summary>After a right one: nothing is held against whoever tried.</summary>
    public Task ForgetAsync(params Allowance[] counts) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var keys = counts.Select(KeyOf).Order(StringComparer.Ordinal).ToList();
                foreach (var key in keys)
                    await UnitOfWork.HoldAsync(db, key, default);
                db.ProofTries.RemoveRange(
                    await db.ProofTries.Where(t => keys.Contains(t.Key)).ToListAsync()
                );
                return true;
            }
        );

    string KeyOf(Allowance count) => index.Of($"tries\n{count.What}")[..32];
}
