using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huzhu.Data.Tenancy;

/// <summary>
/// One unit of work: a transaction within one <see cref="TenantScope"/>. SQLite reads are
/// deferred and writes immediate, one at a time; PostgreSQL takes on the role of the scope and
/// names the tenant for row-level security, both for this transaction only.
/// </summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    static readonly ConcurrentDictionary<string, SemaphoreSlim> SqliteWriters = new();

    readonly HuzhuDb db;
    readonly IDbContextTransaction? transaction;
    readonly SqliteTransaction? sqlite;
    readonly SemaphoreSlim? writer;

    UnitOfWork(
        HuzhuDb db,
        IDbContextTransaction? transaction,
        SqliteTransaction? sqlite = null,
        SemaphoreSlim? writer = null
    ) => (this.db, this.transaction, this.sqlite, this.writer) = (db, transaction, sqlite, writer);

    /// <param name="atOnce">Whether a read sends one command only: it then carries the whole
    /// transaction to PostgreSQL, in one round trip.</param>
    public static async Task<UnitOfWork> BeginAsync(
        HuzhuDb db,
        bool writes,
        CancellationToken ct,
        bool atOnce = false
    )
    {
        if (db.Embedded)
            return await BeginSqliteAsync(db, writes, ct);
        if (atOnce)
        {
            db.Carried = (["BEGIN", .. RowSecurity.Entering(db.Scope)], ["COMMIT"]);
            return new(db, null);
        }
        var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            if (writes)
                await db.Database.ExecuteSqlRawAsync(RowSecurity.Enter(db.Scope), ct);
            else
                db.Carried = (RowSecurity.Entering(db.Scope), []);
            return new(db, transaction);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    static async Task<UnitOfWork> BeginSqliteAsync(HuzhuDb db, bool writes, CancellationToken ct)
    {
        SemaphoreSlim? writer = null;
        if (writes)
        {
            writer = SqliteWriters.GetOrAdd(db.Database.GetConnectionString()!, _ => new(1));
            await writer.WaitAsync(ct);
        }
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            var transaction = connection.BeginTransaction(deferred: !writes);
            return new(
                db,
                (await db.Database.UseTransactionAsync(transaction, ct))!,
                transaction,
                writer
            );
        }
        catch
        {
            writer?.Release();
            throw;
        }
    }

    /// <summary>One at a time for whoever names the same, until the unit of work ends (SQLite has
    /// one writer anyway).</summary>
    public static Task HoldAsync(HuzhuDb db, string name, CancellationToken ct) =>
        db.Embedded
            ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))",
                ct
            );

    /// <summary>Many at a time for whoever shares a name, and none of them while somebody holds it
    /// alone by <see cref="HoldAsync"/>.</summary>
    public static Task ShareAsync(HuzhuDb db, string name, CancellationToken ct) =>
        db.Embedded
            ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock_shared(hashtextextended({name}, 0))",
                ct
            );

    /// <summary>Writes rows of one agency within the office's unit of work, in that agency's own
    /// scope, so that both stand or fall together. What the office has written so far is saved
    /// before, what the agency wrote after.</summary>
    public static async Task WithinAgencyAsync(
        HuzhuDb db,
        Guid agencyId,
        Func<Task> work,
        CancellationToken ct
    )
    {
        await db.SaveChangesAsync(ct);
        using (db.Scope.StepInto(agencyId))
        {
            if (!db.Embedded)
                await db.Database.ExecuteSqlRawAsync(RowSecurity.Enter(db.Scope), ct);
            await work();
            await db.SaveChangesAsync(ct);
        }
        if (!db.Embedded)
            await db.Database.ExecuteSqlRawAsync(RowSecurity.Enter(db.Scope), ct);
    }

    public Task CommitAsync(CancellationToken ct) => transaction!.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        db.Carried = null;
        if (transaction is not null)
            await transaction.DisposeAsync();
        // EF Core does not end a transaction that it was given
        if (sqlite is not null)
            await sqlite.DisposeAsync();
        writer?.Release();
    }
}

/// <summary>Units of work outside a request: jobs, sweeps, sessions, the command line.</summary>
public sealed class Work(IServiceScopeFactory scopes)
{
    /// <summary>Reads or writes the registry and reads all agencies, as the office does.</summary>
    public Task<T> AsOfficeAsync<T>(
        bool writes,
        Func<HuzhuDb, IServiceProvider, Task<T>> work,
        CancellationToken ct = default
    ) => RunAsync(s => s.OpenAllAgencies(), writes, work, ct);

    /// <summary>A text that stays the same as long as nothing is committed in PostgreSQL: every
    /// commit ends a transaction that the snapshot counts as running, or as not begun. Null: SQLite
    /// doesn't tell.</summary>
    public Task<string?> StateAsync() =>
        AsOfficeAsync(
            writes: false,
            async (db, _) =>
                db.Embedded
                    ? null
                    : await db
                        .Database.SqlQueryRaw<string>(
                            "SELECT pg_current_snapshot()::text AS \"Value\""
                        )
                        .SingleAsync()
        );

    /// <summary>Works within one agency.</summary>
    /// <param name="point">Only with the units of this service point; null: with all.</param>
    public Task<T> AsAgencyAsync<T>(
        Guid agencyId,
        bool writes,
        Func<HuzhuDb, IServiceProvider, Task<T>> work,
        CancellationToken ct = default,
        Guid? point = null
    ) => RunAsync(s => s.OpenAgency(agencyId, point), writes, work, ct);

    async Task<T> RunAsync<T>(
        Action<TenantScope> open,
        bool writes,
        Func<HuzhuDb, IServiceProvider, Task<T>> work,
        CancellationToken ct
    )
    {
        await using var services = scopes.CreateAsyncScope();
        open(services.ServiceProvider.GetRequiredService<TenantScope>());
        var db = services.ServiceProvider.GetRequiredService<HuzhuDb>();
        await using var unit = await UnitOfWork.BeginAsync(db, writes, ct);
        var result = await work(db, services.ServiceProvider);
        if (writes)
        {
            await db.SaveChangesAsync(ct);
            await unit.CommitAsync(ct);
        }
        return result;
    }
}
