using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Huzhu.Api.Session;

/// <summary>
/// Server-side sessions: the cookie holds a random key, the table its hash. What a session may
/// do is read anew at most a second after any change. The token that writes carry in a header
/// (X-CSRF) is derived from the cookie's, which no page and no other site can read.
/// </summary>
public sealed class Sessions(Work work, TimeProvider clock, IMemoryCache cache, Settings settings)
{
    const string Header = "X-CSRF";
    const int KeyBytes = 32;
    static readonly TimeSpan CachedFor = TimeSpan.FromMilliseconds(800);
    static readonly TimeSpan CookieLives = TimeSpan.FromHours(12);
    static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>The open session of this browser; null: none.</summary>
    public async Task<SessionFacts?> OfAsync(HttpContext http)
    {
        if (KeyIn(http) is not { } key)
            return null;
        var hash = HashOf(key);
        if (!cache.TryGetValue(hash, out SessionFacts? facts))
        {
            facts = await work.AsOfficeAsync(writes: false, (db, _) => ReadAsync(db, hash));
            cache.Set(hash, facts, CachedFor);
        }
        return facts;
    }

    /// <summary>Opens a session for who has just proved who they are, always under a new key; the
    /// browser's old one ends.</summary>
    /// <returns>The id of the session.</returns>
    public async Task<Guid> OpenAsync(HttpContext http, Guid personId)
    {
        var (key, id) = (RandomNumberGenerator.GetBytes(KeyBytes), clock.NewId());
        var former = KeyIn(http) is { } old ? HashOf(old) : null;
        await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var now = clock.Now();
                await EndAsync(db, former, now);
                db.Sessions.Add(
                    new()
                    {
                        Id = id,
                        PersonId = personId,
                        KeyHash = HashOf(key),
                        CreatedAt = now,
                        LastSeenAt = now,
                        Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
                        Browser = Cut(http.Request.Headers.UserAgent.ToString(), 200),
                    }
                );
                return true;
            }
        );
        if (former is not null)
            cache.Remove(former);
        http.Response.Cookies.Append(
            NameOf(http),
            Base64Url.EncodeToString(key),
            settings.Cookie(http, CookieLives)
        );
        return id;
    }

    /// <summary>Ends the session of this browser, if it has one.</summary>
    public async Task CloseAsync(HttpContext http)
    {
        if (KeyIn(http) is not { } key)
            return;
        var hash = HashOf(key);
        cache.Remove(hash);
        await work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                await EndAsync(db, hash, clock.Now());
                return true;
            }
        );
        http.Response.Cookies.Delete(NameOf(http), settings.Cookie(http, TimeSpan.Zero));
    }

    /// <summary>What the page of this session shows with every write; "" without a session.
    /// </summary>
    public string TokenOf(HttpContext http) =>
        KeyIn(http) is { } key
            ? Base64Url.EncodeToString(HMACSHA256.HashData(key, "X-CSRF"u8))
            : "";

    /// <summary>Whether a write comes from a page of this session.</summary>
    public bool IsFromPage(HttpContext http) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(http.Request.Headers[Header].ToString()),
            Encoding.UTF8.GetBytes(TokenOf(http))
        );

    /// <summary>The next request reads the session anew: who has just changed something about
    /// themselves sees it at once.</summary>
    public void Forget(SessionFacts facts) => cache.Remove(facts.KeyHash);

    /// <summary>Ends a person's sessions, but one.</summary>
    public static async Task EndAllAsync(
        HuzhuDb db,
        Guid personId,
        DateTime now,
        Guid? but,
        CancellationToken ct
    )
    {
        foreach (
            var session in await db
                .Sessions.Where(s => s.PersonId == personId && s.EndedAt == null && s.Id != but)
                .ToListAsync(ct)
        )
            session.EndedAt = now;
    }

    /// <summary>Throws away sessions that ended long ago, and tries that no longer count.</summary>
    public static async Task PruneAsync(HuzhuDb db, DateTime now, CancellationToken ct)
    {
        var (old, tried) = (now - KeptFor, now.AddHours(-2));
        db.Sessions.RemoveRange(
            await db
                .Sessions.Where(s => s.CreatedAt < old)
                .OrderBy(s => s.CreatedAt)
                .Take(1000)
                .ToListAsync(ct)
        );
        // held like any count, so that who tries again at this instant isn't refused
        var keys = await db
            .ProofTries.Where(t => t.Since < tried)
            .OrderBy(t => t.Since)
            .Take(200)
            .Select(t => t.Key)
            .ToListAsync(ct);
        foreach (var key in keys.Order(StringComparer.Ordinal))
            await UnitOfWork.HoldAsync(db, key, ct);
        db.ProofTries.RemoveRange(
            await db.ProofTries.Where(t => keys.Contains(t.Key) && t.Since < tried).ToListAsync(ct)
        );
    }

    static async Task EndAsync(HuzhuDb db, string? hash, DateTime now)
    {
        if (hash is null)
            return;
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.KeyHash == hash);
        if (session is not null)
            session.EndedAt ??= now;
    }

    async Task<SessionFacts?> ReadAsync(HuzhuDb db, string hash)
    {
        var now = clock.Now();
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash);
        if (session is null || !session.IsOpenAt(now))
            return null;
        var person = await db.Users.AsNoTracking().SingleAsync(p => p.Id == session.PersonId);
        if (person.SuspendedAt is not null)
            return null;
        if (now - session.LastSeenAt > TimeSpan.FromMinutes(1))
            await SeenAsync(session.Id, now);
        var posts = await (
            from post in db.Posts.AsNoTracking()
            where post.PersonId == person.Id && post.EndedAt == null
            join agency in db.Agencies on post.AgencyId equals agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            orderby post.From
            select new
            {
                post,
                agency.Slug,
                agency.FullName,
            }
        ).ToListAsync();
        return new(
            session.Id,
            person.Id,
            person.Name,
            person.UserName ?? "",
            person.TwoFactorEnabled,
            [
                .. posts
                    .Where(p => p.post.GivesRightsAt(now))
                    .Select(p => new HeldPost(
                        p.post.Id,
                        p.post.AgencyId,
                        p.Slug,
                        p.FullName,
                        p.post.Kind,
                        p.post.From,
                        p.post.To,
                        p.post.PointId
                    )),
            ],
            await EngagedAsync(db, person.Id, now),
            hash
        );
    }

    /// <summary>The agencies that engagements open to the person now; most people have none.
    /// </summary>
    static async Task<IReadOnlyList<EngagedIn>> EngagedAsync(
        HuzhuDb db,
        Guid personId,
        DateTime now
    )
    {
        var engagements = await db
            .Engagements.AsNoTracking()
            .Include(e => e.Agencies)
            .Include(e => e.Persons)
            .Where(e =>
                e.ConfirmedById != null
                && e.EndedAt == null
                && e.Persons.Any(p => p.PersonId == personId)
            )
            .ToListAsync();
        if (engagements.Count == 0)
            return [];
        var agencies = await db
            .Agencies.AsNoTracking()
            .OrderBy(a => a.Slug)
            .Select(a => new AgencyHere(a.Id, a.Slug, a.FullName))
            .ToListAsync();
        return
        [
            .. agencies.SelectMany(a =>
                engagements
                    .Where(e => e.Opens(personId, a.AgencyId, now))
                    .Take(1)
                    .Select(e => new EngagedIn(e.Id, a, e.Kind, e.Firm, e.From, e.To, e.Unmasked))
            ),
        ];
    }

    Task SeenAsync(Guid id, DateTime now) =>
        work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                (await db.Sessions.SingleAsync(s => s.Id == id)).LastSeenAt = now;
                return true;
            }
        );

    byte[]? KeyIn(HttpContext http)
    {
        if (http.Request.Cookies[NameOf(http)] is not { } text)
            return null;
        var key = new byte[KeyBytes];
        return
            Base64Url.IsValid(text, out var length)
            && length == KeyBytes
            && Base64Url.TryDecodeFromChars(text, key, out _)
            ? key
            : null;
    }

    string NameOf(HttpContext http) => settings.CookieName(http, "huzhu");

    static string HashOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key));

    static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
