using System.Security.Claims;
using System.Security.Cryptography;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Huzhu.Api.Session;

/// <summary>
/// Server-side sessions behind the framework's cookie: the cookie holds a random key, the table
/// its hash. What a session may do is read anew at most a second after any change.
/// </summary>
public sealed class Sessions(
    Work work,
    TimeProvider clock,
    IMemoryCache cache,
    IHttpContextAccessor accessor
) : ITicketStore
{
    static readonly TimeSpan CachedFor = TimeSpan.FromMilliseconds(800);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var http = accessor.HttpContext!;
        var personId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        await work.AsOfficeAsync(
            writes: true,
            (db, _) =>
            {
                var now = clock.Now();
                db.Sessions.Add(
                    new()
                    {
                        Id = clock.NewId(),
                        PersonId = personId,
                        KeyHash = HashOf(key),
                        CreatedAt = now,
                        LastSeenAt = now,
                        Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
                        Browser = Cut(http.Request.Headers.UserAgent.ToString(), 200),
                    }
                );
                return Task.FromResult(true);
            }
        );
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = HashOf(key);
        if (!cache.TryGetValue(hash, out SessionFacts? facts))
        {
            facts = await work.AsOfficeAsync(writes: false, (db, _) => ReadAsync(db, hash));
            cache.Set(hash, facts, CachedFor);
        }
        if (facts is null)
            return null;
        accessor.HttpContext!.Items[typeof(SessionFacts)] = facts;
        return TicketOf(facts);
    }

    /// <summary>The facts of the session that <see cref="RetrieveAsync"/> has let in for this request.
    /// </summary>
    public static SessionFacts? Of(HttpContext http) =>
        (SessionFacts?)http.Items[typeof(SessionFacts)];

    /// <summary>The next request reads the session anew: who has just changed something about
    /// themselves sees it at once.</summary>
    public void Forget(SessionFacts facts) => cache.Remove(facts.KeyHash);

    /// <summary>Renewal happens by itself: being seen keeps a session from being idle.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public Task RemoveAsync(string key)
    {
        cache.Remove(HashOf(key));
        return work.AsOfficeAsync(
            writes: true,
            async (db, _) =>
            {
                var session = await db.Sessions.SingleOrDefaultAsync(s => s.KeyHash == HashOf(key));
                if (session is not null)
                    session.EndedAt ??= clock.Now();
                return true;
            }
        );
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
                        p.post.To
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

    static AuthenticationTicket TicketOf(SessionFacts facts) =>
        new(
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(ClaimTypes.NameIdentifier, facts.PersonId.ToString()),
                        new(ClaimTypes.Name, facts.UserName),
                        new(Acting.SessionClaim, facts.SessionId.ToString()),
                    ],
                    CookieAuthenticationDefaults.AuthenticationScheme
                )
            ),
            CookieAuthenticationDefaults.AuthenticationScheme
        );

    static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));

    static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
