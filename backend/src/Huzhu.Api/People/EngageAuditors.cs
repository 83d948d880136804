using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>
/// The office, or an agency for itself, engages auditors, inspectors or the federation's committee
/// to read named agencies from a date to a date; a second person approves it (GV-10, GV-11, GV-12).
/// </summary>
public static class EngageAuditors
{
    public sealed record EngagedName(string Name, string IdentityNumber);

    /// <param name="Agencies">Slugs; an agency names none: it engages for itself.</param>
    public sealed record Request(
        EngagementKind Kind,
        string Firm,
        string Purpose,
        string Mandate,
        DateOnly From,
        DateOnly? To,
        bool Unmasked,
        IReadOnlyList<string>? Agencies,
        IReadOnlyList<EngagedName> Persons
    );

    public sealed record EngagementConfirmation(int Revision);

    /// <summary>Who has no sign-in yet is invited; each link is shown this once.</summary>
    public sealed record EngagementConfirmed(IReadOnlyList<InvitationView> Invitations) : IShownOnce
    {
        bool IShownOnce.HasSecret => Invitations.Count > 0;
    }

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("engagements", List, Permission.ViewOffice, name: "ListEngagements");
        office.Write(
            "engagements",
            Propose,
            Permission.ProposeEngagements,
            name: "ProposeEngagement"
        );
        office.Put("engagements/{id:guid}", AmendEngagement, Permission.ProposeEngagements);
        office
            .Write(
                "engagements/{id:guid}/confirmation",
                Confirm,
                Permission.ConfirmEngagements,
                name: "ConfirmEngagement"
            )
            .OnExisting()
            .StepUp();
        office
            .Write(
                "engagements/{id:guid}/end",
                End,
                Permission.ConfirmEngagements,
                name: "EndEngagement"
            )
            .OnExisting();
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Read("engagements", List, Permission.ViewAgency, name: "ListAgencyEngagements");
        agency.Write(
            "engagements",
            Propose,
            Permission.ProposeEngagements,
            name: "ProposeAgencyEngagement"
        );
        agency
            .Write(
                "engagements/{id:guid}/confirmation",
                Confirm,
                Permission.ConfirmEngagements,
                name: "ConfirmAgencyEngagement"
            )
            .OnExisting()
            .StepUp();
        agency
            .Write(
                "engagements/{id:guid}/end",
                End,
                Permission.ConfirmEngagements,
                name: "EndAgencyEngagement"
            )
            .OnExisting();
    }

    static async Task<Ok<List<EngagementRow>>> List(Here here) =>
        TypedResults.Ok(
            await here.Db.EngagementsAsync(here.Me.Agency?.AgencyId, here.Me, here.Now, here.Ct)
        );

    static async Task<Ok<EngagementRow>> Propose(Request request, Here here, PersonLedger ledger)
    {
        var engagement = Engagement.Propose(
            here.NewId(),
            here.Me.Agency?.AgencyId,
            await TermsOfAsync(request, here, ledger),
            here.Me.PersonId,
            here.NewId
        );
        here.Db.Engagements.Add(engagement);
        return await SavedAsync(engagement, here);
    }

    static async Task<Ok<EngagementRow>> AmendEngagement(
        Guid id,
        Request request,
        Here here,
        PersonLedger ledger
    )
    {
        var engagement = here.Found(await FindAsync(id, here));
        engagement.Amend(await TermsOfAsync(request, here, ledger), here.Me.PersonId, here.NewId);
        return await SavedAsync(engagement, here);
    }

    static async Task<Ok<EngagementConfirmed>> Confirm(
        Guid id,
        EngagementConfirmation request,
        Here here,
        Links links
    )
    {
        var engagement = here.Found(await FindAsync(id, here));
        var persons = engagement.Persons.Select(p => p.PersonId).ToList();
        engagement.Confirm(
            request.Revision,
            await here
                .Db.Posts.AsNoTracking()
                .Where(p => persons.Contains(p.PersonId))
                .ToListAsync(here.Ct),
            here.Me.PersonId
        );
        here.About(id, new { engagement.Revision });
        var uninvited = await here
            .Db.Users.AsNoTracking()
            .Where(p => persons.Contains(p.Id) && p.PasswordHash == null)
            .ToListAsync(here.Ct);
        return TypedResults.Ok(
            new EngagementConfirmed([
                .. uninvited.Select(p =>
                {
                    var token = Invitations.Invite(here.Db, here.Clock, p.Id, here.Me.PersonId);
                    return new InvitationView(
                        p.Id,
                        p.Name,
                        token,
                        links.Activation(token),
                        here.Now + Invitations.Lifetime
                    );
                }),
            ])
        );
    }

    static async Task<NoContent> End(Guid id, Here here)
    {
        var engagement = here.Found(await FindAsync(id, here));
        engagement.End(here.Now);
        here.About(id);
        return TypedResults.NoContent();
    }

    /// <summary>One that the office, or this agency, has proposed itself.</summary>
    static Task<Engagement?> FindAsync(Guid id, Here here)
    {
        var byAgencyId = here.Me.Agency?.AgencyId;
        return here
            .Db.Engagements.Include(e => e.Agencies)
            .Include(e => e.Persons)
            .SingleOrDefaultAsync(e => e.Id == id && e.ByAgencyId == byAgencyId, here.Ct);
    }

    static async Task<EngagementTerms> TermsOfAsync(Request request, Here here, PersonLedger ledger)
    {
        if (request.Persons.Count is 0 or > 20)
            throw new InvalidField("persons", "请填写1至20名人员。");
        var persons = new List<Guid>();
        for (var i = 0; i < request.Persons.Count; i++)
        {
            var (name, identityNumber) = request.Persons[i];
            persons.Add(
                await ledger.FindOrAddAsync(
                    here.Db,
                    Text.Of($"persons.{i}.name", name, "姓名", 50),
                    identityNumber,
                    $"persons.{i}.identityNumber",
                    here.Ct
                )
            );
        }
        return new()
        {
            Kind = request.Kind,
            Firm = Text.Of("firm", request.Firm, "机构名称", 100),
            Purpose = Text.Of("purpose", request.Purpose, "目的", 500),
            Mandate = Text.Of("mandate", request.Mandate, "委托依据", 200),
            From = request.From,
            To = request.To,
            Unmasked = request.Unmasked,
            AgencyIds = here.Me.Agency is { } own
                ? [own.AgencyId]
                : await AgenciesOfAsync(request.Agencies ?? [], here),
            PersonIds = persons,
        };
    }

    static async Task<IReadOnlyList<Guid>> AgenciesOfAsync(IReadOnlyList<string> slugs, Here here)
    {
        var found = await here
            .Db.Agencies.AsNoTracking()
            .Where(a => slugs.Contains(a.Slug))
            .Select(a => a.Id)
            .ToListAsync(here.Ct);
        return found.Count == slugs.Distinct().Count()
            ? found
            : throw new InvalidField("agencies", "有代办处不在名录中，请重新选择。");
    }

    static async Task<Ok<EngagementRow>> SavedAsync(Engagement engagement, Here here)
    {
        IncompatiblePosts.RequireNone(
            IncompatiblePosts.Of(
                engagement,
                await here
                    .Db.Posts.AsNoTracking()
                    .Where(p => engagement.Persons.Select(e => e.PersonId).Contains(p.PersonId))
                    .ToListAsync(here.Ct)
            )
        );
        here.About(
            engagement.Id.ToString(),
            new
            {
                engagement.Kind,
                engagement.From,
                engagement.To,
                engagement.Unmasked,
                engagement.Revision,
            }
        );
        await here.Save();
        var rows = await here.Db.EngagementsAsync(
            here.Me.Agency?.AgencyId,
            here.Me,
            here.Now,
            here.Ct,
            engagement.Id
        );
        return TypedResults.Ok(rows.Single());
    }
}
