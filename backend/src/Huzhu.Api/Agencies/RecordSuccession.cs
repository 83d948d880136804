using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Natural succession (自然替补制, GV-2): the successor in a union post is recorded, a second
/// person confirms, and the successor acts at once; the change application follows as a to-do.
/// </summary>
public static class RecordSuccession
{
    /// <param name="Title">Position in the union.</param>
    /// <param name="From">Since when the successor holds the union post.</param>
    public sealed record Request(
        ManagementPost Post,
        string Name,
        string IdentityNumber,
        string Title,
        DateOnly From
    );

    /// <param name="Invitation">Null when the successor has a sign-in.</param>
    public sealed record ConfirmedSuccession(InvitationView? Invitation);

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission prepare = Permission.PrepareCases;
        agency.Write("successions", Handle, prepare).OnExisting();
        agency
            .Write("successions/{id:guid}/confirmation", ConfirmSuccession, Permission.SubmitCases)
            .OnExisting()
            .StepUp();
        agency.Write("successions/{id:guid}/withdrawal", WithdrawSuccession, prepare).OnExisting();
    }

    /// <summary>If-Match is the agency's version.</summary>
    static async Task<NoContent> Handle(Request request, Here here, PersonLedger ledger)
    {
        var name = Text.Of("name", request.Name, "姓名", 50);
        var title = Text.Of("title", request.Title, "职务", 100);
        var agency = await FindAsync(here);
        var personId = await ledger.FindOrAddAsync(
            here.Db,
            name,
            request.IdentityNumber,
            "identityNumber",
            here.Ct
        );
        var succession = agency.ProposeSuccession(
            here.NewId(),
            new(request.Post, personId, name, title),
            request.From,
            here.Me.PersonId,
            here.Now,
            await here.Rulebook()
        );
        await here.Save();
        here.About(succession.Id, new { request.Post, request.From });
        return TypedResults.NoContent();
    }

    static async Task<Ok<ConfirmedSuccession>> ConfirmSuccession(Guid id, Here here, Links links)
    {
        var agency = await FindAsync(here, id);
        var (now, rulebook) = (here.Now, await here.Rulebook());
        var succession = agency.ConfirmSuccession(id, here.Me.PersonId, now, rulebook);
        if (
            !await ChangeOfPost.EndOthersAsync(
                here.Db,
                agency,
                succession.Post,
                succession.PersonId,
                now,
                rulebook,
                here.Ct
            )
        )
            here.Db.Posts.Add(PostOf(succession, agency, here));
        await ChangeOfPost.TakeSeatAsync(
            here.Db,
            succession.Post,
            succession.PersonName,
            succession.PersonId,
            here.Clock,
            here.Ct,
            succession.From,
            succession.Title
        );
        await here.Save();
        here.About(id, new { succession.Post, succession.From });
        return TypedResults.Ok(
            new ConfirmedSuccession(await InvitationAsync(succession, here, links))
        );
    }

    /// <summary>The two persons of the succession are those who give the right (GV-8).</summary>
    static Post PostOf(Succession succession, Agency agency, Here here)
    {
        var post = Post.Propose(
            here.NewId(),
            succession.PersonId,
            agency.Id,
            ChangeOfPost.KindOf(succession.Post),
            succession.From,
            null,
            succession.ProposedById
        );
        post.Confirm(here.Me.PersonId);
        return post;
    }

    static async Task<InvitationView?> InvitationAsync(
        Succession succession,
        Here here,
        Links links
    )
    {
        var person = await here
            .Db.Users.AsNoTracking()
            .SingleAsync(p => p.Id == succession.PersonId, here.Ct);
        if (person.PasswordHash is not null)
            return null;
        var token = Invitations.Invite(here.Db, here.Clock, person.Id, here.Me.PersonId);
        return new(
            person.Id,
            person.Name,
            token,
            links.Activation(token),
            here.Now + Invitations.Lifetime
        );
    }

    static async Task<NoContent> WithdrawSuccession(Guid id, Here here)
    {
        var agency = await FindAsync(here, id);
        agency.WithdrawSuccession(id, here.Now, await here.Rulebook());
        here.About(id);
        return TypedResults.NoContent();
    }

    /// <param name="id">A succession that must be one of the agency's.</param>
    static async Task<Agency> FindAsync(Here here, Guid? id = null)
    {
        var agency = await here
            .Db.Agencies.Include(a => a.Successions)
            .SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        if (id is not null && agency.Successions.All(s => s.Id != id))
            throw new Absent();
        return here.Seen(agency);
    }
}
