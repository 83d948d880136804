using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
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
    public sealed record EngagementConfirmed(IReadOnlyList<InvitationView> Invitations);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads("engagements", List, "ListEngagements", Permission.ViewOffice);
        office.Posts("engagements", Propose, "ProposeEngagement", Permission.ProposeEngagements);
        office.Puts(
            "engagements/{id:guid}",
            Amend,
            "AmendEngagement",
            Permission.ProposeEngagements
        );
        office.Posts(
            "engagements/{id:guid}/confirmation",
            Confirm,
            "ConfirmEngagement",
            Permission.ConfirmEngagements,
            existing: true,
            stepUp: true
        );
        office.Posts(
            "engagements/{id:guid}/end",
            End,
            "EndEngagement",
            Permission.ConfirmEngagements,
            existing: true
        );
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency.Reads("engagements", List, "ListAgencyEngagements", Permission.ViewAgency);
        agency.Posts(
            "engagements",
            Propose,
            "ProposeAgencyEngagement",
            Permission.ProposeEngagements
        );
        agency.Posts(
            "engagements/{id:guid}/confirmation",
            Confirm,
            "ConfirmAgencyEngagement",
            Permission.ConfirmEngagements,
            existing: true,
            stepUp: true
        );
        agency.Posts(
            "engagements/{id:guid}/end",
            End,
            "EndAgencyEngagement",
            Permission.ConfirmEngagements,
            existing: true
        );
    }

    static async Task<Ok<List<EngagementRow>>> List(
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(await db.EngagementsAsync(me.Agency?.AgencyId, me, clock.Now(), ct));

    static async Task<Ok<EngagementRow>> Propose(
        Request request,
        Acting me,
        HuzhuDb db,
        PersonLedger ledger,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var engagement = Engagement.Propose(
            clock.NewId(),
            me.Agency?.AgencyId,
            await TermsOfAsync(request, me, db, ledger, ct),
            me.PersonId,
            clock.NewId
        );
        db.Engagements.Add(engagement);
        return await SavedAsync(engagement, me, db, clock, audit, ct);
    }

    static async Task<Results<Ok<EngagementRow>, ProblemHttpResult>> Amend(
        Guid id,
        Request request,
        Acting me,
        HuzhuDb db,
        PersonLedger ledger,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, me, db, ct) is not { } engagement)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(engagement.Version);
        engagement.Amend(await TermsOfAsync(request, me, db, ledger, ct), me.PersonId, clock.NewId);
        return await SavedAsync(engagement, me, db, clock, audit, ct);
    }

    static async Task<Results<Ok<EngagementConfirmed>, ProblemHttpResult>> Confirm(
        Guid id,
        EngagementConfirmation request,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        Links links,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, me, db, ct) is not { } engagement)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(engagement.Version);
        var persons = engagement.Persons.Select(p => p.PersonId).ToList();
        engagement.Confirm(
            request.Revision,
            await db.Posts.AsNoTracking().Where(p => persons.Contains(p.PersonId)).ToListAsync(ct),
            me.PersonId
        );
        audit.About(id.ToString(), new { engagement.Revision });
        var uninvited = await db
            .Users.AsNoTracking()
            .Where(p => persons.Contains(p.Id) && p.PasswordHash == null)
            .ToListAsync(ct);
        return TypedResults.Ok(
            new EngagementConfirmed([
                .. uninvited.Select(p =>
                {
                    var token = Invitations.Invite(db, clock, p.Id, me.PersonId);
                    return new InvitationView(
                        p.Id,
                        p.Name,
                        token,
                        links.Activation(token),
                        clock.Now() + Invitations.Lifetime
                    );
                }),
            ])
        );
    }

    static async Task<Results<NoContent, ProblemHttpResult>> End(
        Guid id,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, me, db, ct) is not { } engagement)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(engagement.Version);
        engagement.End(clock.Now());
        audit.About(id.ToString());
        return TypedResults.NoContent();
    }

    /// <summary>One that the office, or this agency, has proposed itself.</summary>
    static Task<Engagement?> FindAsync(Guid id, Acting me, HuzhuDb db, CancellationToken ct)
    {
        var byAgencyId = me.Agency?.AgencyId;
        return db
            .Engagements.Include(e => e.Agencies)
            .Include(e => e.Persons)
            .SingleOrDefaultAsync(e => e.Id == id && e.ByAgencyId == byAgencyId, ct);
    }

    static async Task<EngagementTerms> TermsOfAsync(
        Request request,
        Acting me,
        HuzhuDb db,
        PersonLedger ledger,
        CancellationToken ct
    )
    {
        if (request.Persons.Count is 0 or > 20)
            throw new InvalidField("persons", "请填写1至20名人员。");
        var persons = new List<Guid>();
        for (var i = 0; i < request.Persons.Count; i++)
        {
            var (name, identityNumber) = request.Persons[i];
            persons.Add(
                await ledger.FindOrAddAsync(
                    db,
                    Text.Of($"persons.{i}.name", name, "姓名", 50),
                    identityNumber,
                    $"persons.{i}.identityNumber",
                    ct
                )
            );
        }
        return new(
            request.Kind,
            Text.Of("firm", request.Firm, "机构名称", 100),
            Text.Of("purpose", request.Purpose, "目的", 500),
            Text.Of("mandate", request.Mandate, "委托依据", 200),
            request.From,
            request.To,
            request.Unmasked,
            me.Agency is { } own
                ? [own.AgencyId]
                : await AgenciesOfAsync(request.Agencies ?? [], db, ct),
            persons
        );
    }

    static async Task<IReadOnlyList<Guid>> AgenciesOfAsync(
        IReadOnlyList<string> slugs,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        var found = await db
            .Agencies.AsNoTracking()
            .Where(a => slugs.Contains(a.Slug))
            .Select(a => a.Id)
            .ToListAsync(ct);
        return found.Count == slugs.Distinct().Count()
            ? found
            : throw new InvalidField("agencies", "有代办处不在名录中，请重新选择。");
    }

    static async Task<Ok<EngagementRow>> SavedAsync(
        Engagement engagement,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        IncompatiblePosts.RequireNone(
            IncompatiblePosts.Of(
                engagement,
                await db
                    .Posts.AsNoTracking()
                    .Where(p => engagement.Persons.Select(e => e.PersonId).Contains(p.PersonId))
                    .ToListAsync(ct)
            )
        );
        audit.About(
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
        await db.SaveChangesAsync(ct);
        var rows = await db.EngagementsAsync(
            me.Agency?.AgencyId,
            me,
            clock.Now(),
            ct,
            engagement.Id
        );
        return TypedResults.Ok(rows.Single());
    }
}
