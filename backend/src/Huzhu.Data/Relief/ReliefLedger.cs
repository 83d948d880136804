using Huzhu.Data.Tenancy;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Relief;

/// <summary>A sum that counts against a person's cap, in fen: reserved, then used or released, and
/// never anything else afterwards. It names no agency.</summary>
public sealed class ReliefEntry
{
    public required Guid PersonKey { get; init; }
    public required Guid Id { get; init; }
    public required ReliefKind Kind { get; init; }

    /// <summary>The first day of the occasion or year.</summary>
    public required DateOnly Since { get; init; }
    public required long Amount { get; init; }
    public required CapState State { get; init; }

    /// <summary>When a reservation that nobody has approved frees itself; null: never.</summary>
    public required DateTime? Until { get; init; }
}

/// <summary>What is reserved and used of a person's cap in one year or occasion, in fen: the sum of
/// its entries. An occasion is there once a row is (RE-16).</summary>
public sealed class ReliefTotal
{
    public required Guid PersonKey { get; init; }
    public required ReliefKind Kind { get; init; }
    public required DateOnly Since { get; init; }
    public required long Reserved { get; init; }
    public required long Used { get; init; }
}

/// <summary>
/// The one door to the caps of persons over all agencies (RE-12). It is opened within the caller's
/// transaction, in a role that reaches nothing else. An agency is told what is left, and nothing
/// more: the rows hold no agency.
/// </summary>
public static class ReliefLedger
{
    /// <summary>Nobody else asks for this person's cap of this kind until the unit of work ends. The
    /// reading that follows is a statement of its own.</summary>
    static Task LockAsync(HuzhuDb db, Guid person, ReliefKind kind, CancellationToken ct) =>
        UnitOfWork.HoldAsync(db, $"relief:{person}:{kind}", ct);

    /// <summary>What is left of the cap for an event, before anything is asked.</summary>
    public static Task<Money> LeftAsync(
        HuzhuDb db,
        ReliefCap cap,
        DateTime now,
        CancellationToken ct
    ) =>
        RowSecurity.InLedgerAsync(
            db,
            async () =>
            {
                var since = await SinceAsync(db, cap, ct);
                return cap.Limit - await TakenAsync(db, cap, since, now, ct);
            },
            ct
        );

    /// <summary>Reserves a sum, until an instant at which it frees itself unless it was kept.</summary>
    /// <returns>Null, or what is left, where it is less than the sum: then nothing was
    /// reserved.</returns>
    public static async Task<Money?> ReserveAsync(
        HuzhuDb db,
        ReliefCap cap,
        Guid id,
        Money asked,
        DateTime until,
        DateTime now,
        CancellationToken ct
    )
    {
        await LockAsync(db, cap.Person, cap.Kind, ct);
        return await RowSecurity.InLedgerAsync<Money?>(
            db,
            async () =>
            {
                var since = await SinceAsync(db, cap, ct);
                await FreeExpiredAsync(db, cap, since, now, ct);
                if (asked > cap.Limit || !await TakeAsync(db, cap, since, asked, ct))
                    return cap.Limit - await TakenAsync(db, cap, since, now, ct);
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO relief_entries (person_key, id, kind, since, amount, state, until)
                    VALUES ({cap.Person}, {id}, {cap.Kind.ToString()}, {since}, {asked.Fen},
                        {nameof(CapState.Reserved)}, {until})
                    """,
                    ct
                );
                return null;
            },
            ct
        );
    }

    /// <summary>Somebody approved it: it frees itself no more.</summary>
    /// <returns>False: it has freed itself already.</returns>
    public static Task<bool> KeepAsync(
        HuzhuDb db,
        ReliefCase one,
        DateTime now,
        CancellationToken ct
    ) =>
        RowSecurity.InLedgerAsync(
            db,
            async () =>
                await Reserved(db, one.PersonKey, one.EntryId!.Value)
                    .Where(e => e.Until == null || e.Until > now)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.Until, (DateTime?)null), ct)
                == 1,
            ct
        );

    /// <summary>The money has arrived.</summary>
    public static Task UseAsync(HuzhuDb db, ReliefCase one, CancellationToken ct) =>
        EndAsync(db, one, CapState.Used, ct);

    /// <summary>It was withdrawn, refused or has expired; what has ended before stays as it
    /// is.</summary>
    public static Task ReleaseAsync(HuzhuDb db, ReliefCase one, CancellationToken ct) =>
        EndAsync(db, one, CapState.Released, ct);

    static async Task EndAsync(HuzhuDb db, ReliefCase one, CapState state, CancellationToken ct)
    {
        await LockAsync(db, one.PersonKey, one.Kind, ct);
        await RowSecurity.InLedgerAsync(
            db,
            () => EndAsync(db, Reserved(db, one.PersonKey, one.EntryId!.Value), state, ct),
            ct
        );
    }

    /// <summary>Ends one entry, if it is still as the caller says; of two who end it, one does.
    /// </summary>
    static async Task<int> EndAsync(
        HuzhuDb db,
        IQueryable<ReliefEntry> which,
        CapState state,
        CancellationToken ct
    )
    {
        var entry = await which.AsNoTracking().SingleOrDefaultAsync(ct);
        if (
            entry is null
            || await which.ExecuteUpdateAsync(set => set.SetProperty(e => e.State, state), ct) == 0
        )
            return 0;
        var used = state == CapState.Used ? entry.Amount : 0;
        return await Totals(db, entry.PersonKey, entry.Kind, entry.Since)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(t => t.Reserved, t => t.Reserved - entry.Amount)
                        .SetProperty(t => t.Used, t => t.Used + used),
                ct
            );
    }

    /// <summary>The sum if the cap still has it, in one statement.</summary>
    static async Task<bool> TakeAsync(
        HuzhuDb db,
        ReliefCap cap,
        DateOnly since,
        Money asked,
        CancellationToken ct
    ) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO relief_totals (person_key, kind, since, reserved, used)
            VALUES ({cap.Person}, {cap.Kind.ToString()}, {since}, {asked.Fen}, 0)
            ON CONFLICT (person_key, kind, since)
            DO UPDATE SET reserved = relief_totals.reserved + excluded.reserved
            WHERE relief_totals.reserved + relief_totals.used + excluded.reserved <= {cap.Limit.Fen}
            """,
            ct
        ) == 1;

    static async Task FreeExpiredAsync(
        HuzhuDb db,
        ReliefCap cap,
        DateOnly since,
        DateTime now,
        CancellationToken ct
    )
    {
        var expired = await Entries(db, cap, since)
            .Where(e => e.Until <= now)
            .Select(e => e.Id)
            .ToListAsync(ct);
        foreach (var id in expired)
            await EndAsync(
                db,
                // kept meanwhile, it stays
                Reserved(db, cap.Person, id).Where(e => e.Until <= now),
                CapState.Released,
                ct
            );
    }

    static async Task<Money> TakenAsync(
        HuzhuDb db,
        ReliefCap cap,
        DateOnly since,
        DateTime now,
        CancellationToken ct
    )
    {
        var total = await Totals(db, cap.Person, cap.Kind, since)
            .AsNoTracking()
            .Select(t => t.Reserved + t.Used)
            .SingleOrDefaultAsync(ct);
        var expired = await Entries(db, cap, since)
            .Where(e => e.Until <= now)
            .SumAsync(e => e.Amount, ct);
        return new(total - expired);
    }

    static async Task<DateOnly> SinceAsync(HuzhuDb db, ReliefCap cap, CancellationToken ct)
    {
        var (from, to) = (cap.EventOn.AddDays(-cap.Days), cap.EventOn.AddDays(cap.Days));
        return cap.Since(
            await db.Set<ReliefTotal>()
                .AsNoTracking()
                .Where(t => t.PersonKey == cap.Person && t.Kind == cap.Kind)
                .Where(t => t.Since >= from && t.Since <= to)
                .Select(t => t.Since)
                .ToListAsync(ct)
        );
    }

    static IQueryable<ReliefEntry> Entries(HuzhuDb db, ReliefCap cap, DateOnly since) =>
        db.Set<ReliefEntry>()
            .AsNoTracking()
            .Where(e => e.PersonKey == cap.Person && e.Kind == cap.Kind && e.Since == since)
            .Where(e => e.State == CapState.Reserved);

    static IQueryable<ReliefEntry> Reserved(HuzhuDb db, Guid person, Guid id) =>
        db.Set<ReliefEntry>()
            .Where(e => e.PersonKey == person && e.Id == id && e.State == CapState.Reserved);

    static IQueryable<ReliefTotal> Totals(
        HuzhuDb db,
        Guid person,
        ReliefKind kind,
        DateOnly since
    ) =>
        db.Set<ReliefTotal>()
            .Where(t => t.PersonKey == person && t.Kind == kind && t.Since == since);
}
