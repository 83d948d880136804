using System.Collections.Concurrent;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Audit;

/// <summary>
/// The log of security events, apart from the audit log: written each second, events alike
/// within it as one with a count, so that a flood of them is neither a load nor a way to fill
/// the disk. No personal data: ids and keyed hashes.
/// </summary>
public sealed class SecurityLog(
    Work work,
    BlindIndex index,
    TimeProvider clock,
    ILogger<SecurityLog> log
) : BackgroundService
{
    /// <summary>Events that differ, at most, in one second; further ones count as one.</summary>
    const int MostInOneGo = 500;

    /// <summary>Logs are kept for at least six months; a little over a year covers an audit.
    /// </summary>
    static readonly TimeSpan KeptFor = TimeSpan.FromDays(400);

    readonly ConcurrentDictionary<Alike, Seen> waiting = new();

    sealed record Alike(
        SecurityEventKind Kind,
        Guid? PersonId,
        Guid? SessionId,
        Guid? ProgramId,
        Guid? AgencyId,
        string Action,
        string Address,
        string? Account
    );

    sealed class Seen(DateTime at)
    {
        public DateTime At => at;
        public int Count;
    }

    /// <summary>Notes an event of this request. Who asked is read from it unless given.</summary>
    /// <param name="account">The account name that was tried; only its keyed hash is kept.</param>
    public void Note(
        HttpContext http,
        SecurityEventKind kind,
        Guid? personId = null,
        Guid? sessionId = null,
        string? account = null
    )
    {
        var acting = http.Features.Get<Acting>();
        var alike = new Alike(
            kind,
            personId ?? acting?.Session?.PersonId,
            sessionId ?? acting?.Session?.SessionId,
            acting?.Program?.Id,
            acting?.Agency?.AgencyId,
            http.GetEndpoint()?.Metadata.GetMetadata<UseCase>()?.Name ?? "",
            Hashed("address", http.Connection.RemoteIpAddress?.ToString() ?? ""),
            account is null ? null : Hashed("account", account)
        );
        if (waiting.Count >= MostInOneGo && !waiting.ContainsKey(alike))
            alike = new(kind, null, null, null, null, "", "", null);
        var seen = waiting.GetOrAdd(alike, _ => new(clock.Now()));
        Interlocked.Increment(ref seen.Count);
    }

    string Hashed(string what, string value) => index.Of($"{what}\n{value}")[..16];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteQuietlyAsync();
        }
    }

    async Task WriteQuietlyAsync()
    {
        try
        {
            await WriteAsync();
        }
        catch (Exception e)
        {
            log.LogError(e, "security events could not be written; trying again");
        }
    }

    /// <summary>Writes what waits. What can't be written waits on.</summary>
    public async Task WriteAsync()
    {
        var taken = new List<(Alike What, Seen Seen)>();
        foreach (var what in waiting.Keys)
            if (waiting.TryRemove(what, out var seen))
                taken.Add((what, seen));
        if (taken.Count == 0)
            return;
        try
        {
            await work.AsOfficeAsync(
                writes: true,
                (db, _) =>
                {
                    db.SecurityEvents.AddRange(taken.Select(t => Row(t.What, t.Seen)));
                    return Task.FromResult(true);
                }
            );
        }
        catch
        {
            foreach (var (what, seen) in taken)
                Interlocked.Add(ref waiting.GetOrAdd(what, _ => new(seen.At)).Count, seen.Count);
            throw;
        }
    }

    SecurityEvent Row(Alike what, Seen seen) =>
        new()
        {
            Id = clock.NewId(),
            At = seen.At,
            Kind = what.Kind,
            PersonId = what.PersonId,
            SessionId = what.SessionId,
            ProgramId = what.ProgramId,
            AgencyId = what.AgencyId,
            Action = what.Action,
            Address = what.Address,
            Account = what.Account,
            Count = seen.Count,
        };

    /// <summary>Throws away what is older than logs are kept.</summary>
    public static async Task PruneAsync(HuzhuDb db, DateTime now, CancellationToken ct)
    {
        var old = now - KeptFor;
        db.SecurityEvents.RemoveRange(
            await db
                .SecurityEvents.Where(e => e.At < old)
                .OrderBy(e => e.At)
                .Take(1000)
                .ToListAsync(ct)
        );
    }
}
