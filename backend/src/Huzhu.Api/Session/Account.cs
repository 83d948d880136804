using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Audit;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Session;

/// <summary>A person's own account: password and open sessions.</summary>
public static class Account
{
    public sealed record PasswordRequest(string Present, string Next);

    public sealed record SessionRow(
        Guid Id,
        string Browser,
        string Address,
        DateTime CreatedAt,
        DateTime LastSeenAt,
        bool Present
    );

    public static void Map(RouteGroupBuilder session)
    {
        session
            .Write("password", ChangePassword)
            .NoKey()
            .OwnWork()
            .RequireRateLimiting(Throttling.SignIn);
        session.Read("sessions", ListSessions);
        session.Delete("sessions/{id:guid}", EndSession).OnNew();
    }

    /// <summary>Whoever knows the present password sets the next one. Every other session of the
    /// person ends, and so do invitations that were printed before.</summary>
    static async Task<NoContent> ChangePassword(
        PasswordRequest request,
        Here here,
        HttpContext http,
        Passwords passwords,
        SecurityLog log,
        Work work
    )
    {
        var (me, ct) = (here.Me, here.Ct);
        if (await passwords.ProvesAsync(me, request.Present, http) is not { } present)
        {
            log.Note(http, SecurityEventKind.StepUpFailed);
            throw new InvalidField("present", "原密码不正确；连续输错会暂时锁定。");
        }
        var person = await work.AsOfficeAsync(
            writes: false,
            (db, _) => db.Users.AsNoTracking().SingleAsync(p => p.Id == me.PersonId, ct),
            ct
        );
        var hash = await passwords.HashNewAsync(
            "next",
            person,
            request.Next,
            Caller.Of(http, isKnown: true)
        );
        await work.AsOfficeAsync(
            writes: true,
            async (db, services) =>
            {
                var mine = await db.Users.SingleAsync(p => p.Id == me.PersonId, ct);
                if (mine.PasswordHash != present)
                    throw new StaleVersion();
                Passwords.Set(mine, hash);
                await Sessions.EndAllAsync(db, mine.Id, here.Now, me.Session!.SessionId, ct);
                await Invitations.RevokeAsync(db, mine.Id, here.Now, null, ct);
                var audit = services.GetRequiredService<AuditTrail>();
                audit.About(mine.Id.ToString());
                audit.Write(db, nameof(ChangePassword), me);
                return true;
            },
            ct
        );
        log.Note(http, SecurityEventKind.PasswordChanged);
        return TypedResults.NoContent();
    }

    static async Task<Ok<List<SessionRow>>> ListSessions(Here here)
    {
        var rows = await here
            .Db.Sessions.AsNoTracking()
            .Where(s => s.PersonId == here.Me.PersonId && s.EndedAt == null)
            .OrderByDescending(s => s.LastSeenAt)
            .ToListAsync(here.Ct);
        return TypedResults.Ok(
            rows.Where(s => s.IsOpenAt(here.Now))
                .Select(s => new SessionRow(
                    s.Id,
                    s.Browser,
                    s.Address,
                    s.CreatedAt,
                    s.LastSeenAt,
                    s.Id == here.Me.Session!.SessionId
                ))
                .ToList()
        );
    }

    static async Task<NoContent> EndSession(Guid id, Here here)
    {
        var session =
            await here.Db.Sessions.SingleOrDefaultAsync(
                s => s.Id == id && s.PersonId == here.Me.PersonId,
                here.Ct
            ) ?? throw new Absent();
        session.EndedAt ??= here.Now;
        return TypedResults.NoContent();
    }
}
