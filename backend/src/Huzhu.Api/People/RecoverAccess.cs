using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>Lost access: one person of the office asks, a second confirms and prints the new
/// invitation (GV-8, GV-10). Suspending is immediate and needs one.</summary>
public static class RecoverAccess
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder office)
    {
        office.Posts("people/{id:guid}/recovery", Ask, "RequestRecovery", Permission.InvitePeople);
        office.Posts(
            "recoveries/{id:guid}/confirmation",
            Confirm,
            "ConfirmRecovery",
            Permission.ConfirmOfficePosts,
            existing: true,
            stepUp: true
        );
        office.Posts(
            "people/{id:guid}/suspension",
            Suspend,
            "SuspendPerson",
            Permission.SuspendPeople
        );
    }

    static async Task<Results<NoContent, ProblemHttpResult>> Ask(
        Guid id,
        Request request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > 500)
            throw new InvalidField("reason", "请说明原因，不超过500个字。");
        if (!await db.Users.AnyAsync(p => p.Id == id, ct))
            return (ProblemHttpResult)Problems.NotFound();
        if (id == me.PersonId)
            throw new WrongState("不能为自己申请，请由另一人办理。");
        if (
            await db.Invitations.AnyAsync(
                i =>
                    i.PersonId == id
                    && i.RevokedAt == null
                    && i.Purpose == InvitationPurpose.Recovery
                    && i.ConfirmedById == null,
                ct
            )
        )
            throw new WrongState("已有一份待确认的申请，请由第二人确认。");
        db.Invitations.Add(
            new()
            {
                Id = clock.NewId(),
                PersonId = id,
                Purpose = InvitationPurpose.Recovery,
                RequestedById = me.PersonId,
                Reason = request.Reason.Trim(),
                CreatedAt = clock.Now(),
            }
        );
        audit.About(id.ToString());
        return TypedResults.NoContent();
    }

    static async Task<Results<Ok<InvitationView>, ProblemHttpResult>> Confirm(
        Guid id,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        Links links,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var recovery = await db.Invitations.SingleOrDefaultAsync(
            i => i.Id == id && i.Purpose == InvitationPurpose.Recovery,
            ct
        );
        if (recovery is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(recovery.Version);
        if (recovery.ConfirmedById is not null)
            throw new WrongState("该申请已经确认。");
        SupervisionRules.SecondPerson.Require(
            recovery.RequestedById != me.PersonId && recovery.PersonId != me.PersonId
        );
        var (token, hash) = Invitations.NewToken();
        recovery.TokenHash = hash;
        recovery.ConfirmedById = me.PersonId;
        recovery.ExpiresAt = clock.Now() + Invitations.Lifetime;
        var person = await db.Users.SingleAsync(p => p.Id == recovery.PersonId, ct);
        person.SuspendedAt = null;
        await db.SaveChangesAsync(ct);
        audit.About(person.Id.ToString(), new { recovery = recovery.Id });
        return TypedResults.Ok(
            new InvitationView(
                person.Id,
                person.Name,
                token,
                links.Activation(token),
                recovery.ExpiresAt
            )
        );
    }

    static async Task<Results<NoContent, ProblemHttpResult>> Suspend(
        Guid id,
        Request request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var person = await db.Users.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null)
            return (ProblemHttpResult)Problems.NotFound();
        if (id == me.PersonId)
            throw new WrongState("不能停用自己。");
        person.SuspendedAt ??= clock.Now();
        foreach (
            var session in await db
                .Sessions.Where(s => s.PersonId == id && s.EndedAt == null)
                .ToListAsync(ct)
        )
            session.EndedAt = clock.Now();
        audit.About(id.ToString(), new { request.Reason });
        return TypedResults.NoContent();
    }
}
