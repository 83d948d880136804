using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>The second person brings a proposed post into force. Who has no sign-in yet gets an
/// invitation, shown this once.</summary>
public static class ConfirmPost
{
    public sealed record Confirmed(InvitationView? Invitation) : IShownOnce
    {
        bool IShownOnce.HasSecret => Invitation is not null;
    }

    public static void MapOffice(RouteGroupBuilder office) =>
        office
            .Write(
                "posts/{id:guid}/confirmation",
                Handle,
                Permission.ConfirmOfficePosts,
                name: "ConfirmOfficePost"
            )
            .OnExisting()
            .StepUp();

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency
            .Write(
                "posts/{id:guid}/confirmation",
                Handle,
                Permission.ConfirmAgencyPosts,
                name: "ConfirmAgencyPost"
            )
            .OnExisting()
            .StepUp();

    static async Task<Ok<Confirmed>> Handle(Guid id, Here here, PersonLedger ledger, Links links)
    {
        var post = await here.Find(here.PostsKept(), id);
        IncompatiblePosts.RequireNone(
            IncompatiblePosts.Of(
                post,
                await here
                    .Db.Posts.AsNoTracking()
                    .Where(p => p.PersonId == post.PersonId)
                    .ToListAsync(here.Ct),
                await here.Db.EngagementsOfAsync(post.PersonId, here.Ct)
            )
        );
        post.Confirm(here.Me.PersonId);
        if (
            post.ProposedName is { } name
            && !await ledger.WriteConfirmedNameAsync(here.Db, post.PersonId, name, here.Ct)
        )
            throw new Domain.Shared.WrongState(
                "提出时填写的姓名与该身份证号的登记不一致，请核对证件后结束这一份、重新提出；"
                    + "确已更名的，请办事处两人更正姓名。"
            );
        await here.Save();
        here.About(
            post.PersonId.ToString(),
            new
            {
                post.Kind,
                post.From,
                post.To,
            }
        );
        var person = await here
            .Db.Users.AsNoTracking()
            .SingleAsync(p => p.Id == post.PersonId, here.Ct);
        if (person.PasswordHash is not null)
            return TypedResults.Ok(new Confirmed(null));
        var token = Invitations.Invite(here.Db, here.Clock, person.Id, here.Me.PersonId);
        return TypedResults.Ok(
            new Confirmed(
                new(
                    person.Id,
                    person.Name,
                    token,
                    links.Activation(token),
                    here.Now + Invitations.Lifetime
                )
            )
        );
    }
}
