using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data.People;
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
        office.Write("people/{id:guid}/recovery", RequestRecovery, Permission.InvitePeople);
        office
            .Write(
                "recoveries/{id:guid}/confirmation",
                ConfirmRecovery,
                Permission.ConfirmOfficePosts
            )
            .OnExisting()
            .StepUp();
        office.Write("people/{id:guid}/suspension", SuspendPerson, Permission.SuspendPeople);
    }

    static async Task<NoContent> RequestRecovery(Guid id, Request request, Here here)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > 500)
            throw new InvalidField("reason", "请说明原因，不超过500个字。");
        if (!await here.Db.Users.AnyAsync(p => p.Id == id, here.Ct))
            throw new Absent();
        if (id == here.Me.PersonId)
            throw new WrongState("不能为自己申请，请由另一人办理。");
        if (
            await here.Db.Invitations.AnyAsync(
                i =>
                    i.PersonId == id
                    && i.RevokedAt == null
                    && i.Purpose == InvitationPurpose.Recovery
                    && i.ConfirmedById == null,
                here.Ct
            )
        )
            throw new WrongState("已有一份待确认的申请，请由第二人确认。");
        here.Db.Invitations.Add(
            new()
            {
                Id = here.NewId(),
                PersonId = id,
                Purpose = InvitationPurpose.Recovery,
                RequestedById = here.Me.PersonId,
                Reason = request.Reason.Trim(),
                CreatedAt = here.Now,
            }
        );
        here.About(id);
        return TypedResults.NoContent();
    }

    static async Task<Ok<InvitationView>> ConfirmRecovery(Guid id, Here here, Links links)
    {
        var recovery = await here.Find(
            here.Db.Invitations,
            i => i.Id == id && i.Purpose == InvitationPurpose.Recovery
        );
        if (recovery.ConfirmedById is not null)
            throw new WrongState("该申请已经确认。");
        if (recovery.RevokedAt is not null)
            throw new WrongState(
                "该申请已作废：本人已自行登录或更换了密码。如仍需要，请重新申请。"
            );
        SupervisionRules.SecondPerson.Require(
            recovery.RequestedById != here.Me.PersonId && recovery.PersonId != here.Me.PersonId
        );
        var (token, hash) = Invitations.NewToken();
        recovery.TokenHash = hash;
        recovery.ConfirmedById = here.Me.PersonId;
        recovery.ExpiresAt = here.Now + Invitations.Lifetime;
        var person = await here.Db.Users.SingleAsync(p => p.Id == recovery.PersonId, here.Ct);
        foreach (
            var post in await here
                .Db.Posts.Where(p =>
                    p.PersonId == person.Id
                    && p.SuspendedAt != null
                    && p.SuspendedAt == person.SuspendedAt
                )
                .ToListAsync(here.Ct)
        )
        {
            post.ProposeRestoring(recovery.RequestedById);
            post.ConfirmRestoring(here.Me.PersonId);
        }
        person.SuspendedAt = null;
        await Invitations.RevokeAsync(here.Db, person.Id, here.Now, recovery.Id, here.Ct);
        await here.Save();
        here.About(person.Id, new { recovery = recovery.Id });
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

    static async Task<NoContent> SuspendPerson(Guid id, Request request, Here here)
    {
        var person =
            await here.Db.Users.SingleOrDefaultAsync(p => p.Id == id, here.Ct)
            ?? throw new Absent();
        if (id == here.Me.PersonId)
            throw new WrongState("该账户是您自己的，不能由自己停用，请由另一名管理员办理。");
        var posts = await here
            .Db.Posts.Where(p => p.PersonId == id && p.EndedAt == null)
            .ToListAsync(here.Ct);
        AbleToLetIn.RequireLeft(
            await SuspendPost.AbleAsync(here),
            [.. posts.Where(p => p.AgencyId is null)]
        );
        person.SuspendedAt ??= here.Now;
        // posts and what lies in their hands stay, frozen
        foreach (var post in posts)
            post.Suspend(person.SuspendedAt.Value);
        foreach (
            var session in await here
                .Db.Sessions.Where(s => s.PersonId == id && s.EndedAt == null)
                .ToListAsync(here.Ct)
        )
            session.EndedAt = here.Now;
        here.About(id, new { request.Reason });
        return TypedResults.NoContent();
    }
}
