using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>Joiners in mid-term (管17.3, EN-5): the agency asks for one roster, with a reason; the office
/// decides; then the roster is checked again, and its joiners follow the running term.</summary>
public static class DecideJoiners
{
    public sealed record AskRequest(string Reason);

    public sealed record AnswerRequest(bool Approved, string Answer);

    public sealed record JoinerRow(
        Guid Id,
        string AgencyName,
        string AgencySlug,
        string Reason,
        int Persons,
        DateTime AskedAt,
        bool? Approved,
        string? Answer,
        DateTime? DecidedAt,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public static void MapAgency(RouteGroupBuilder agency) =>
        agency.Posts(
            "rosters/{id:guid}/joiner-decisions",
            Ask,
            "AskForJoiners",
            Permission.KeepRosters
        );

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Reads("joiner-decisions", List, "ListJoinerDecisions", Permission.ViewOffice);
        office.Posts(
            "joiner-decisions/{id:guid}/answer",
            Answer,
            nameof(DecideJoiners),
            Permission.DecideJoiners,
            existing: true
        );
    }

    static async Task<Results<Ok<RosterView>, ProblemHttpResult>> Ask(
        Guid id,
        AskRequest request,
        HuzhuDb db,
        Acting me,
        RosterReader reader,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await reader.FindAsync(id, ct) is not { } roster)
            return (ProblemHttpResult)Problems.NotFound();
        var reason = Text.Of("reason", request.Reason, "理由", 500);
        if (roster.Status != RosterStatus.Checked)
            throw new WrongState("名册不在待确认状态，请先核对。");
        if (await db.JoinerDecisions.AnyAsync(d => d.RosterId == id, ct))
            throw new WrongState("这份名册已经申请过，请等办事处答复。");
        db.JoinerDecisions.Add(
            new()
            {
                Id = clock.NewId(),
                AgencyId = me.AgencyId,
                RosterId = id,
                Reason = reason,
                Persons = await db.RosterRows.CountAsync(
                    r => r.RosterId == id && r.Faults!.Contains("\"EN-5\""),
                    ct
                ),
                AskedById = me.PersonId,
                AskedAt = clock.Now(),
            }
        );
        audit.About(roster.Number);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await reader.ViewAsync(roster, ct));
    }

    static async Task<Ok<Page<JoinerRow>>> List(
        HuzhuDb db,
        Acting me,
        bool? open,
        int? page,
        int? size,
        CancellationToken ct
    )
    {
        var asked = await (
            from decision in db.JoinerDecisions.AsNoTracking()
            join agency in db.Agencies on decision.AgencyId equals agency.Id
            where open == null || (decision.Approved == null) == open
            orderby decision.Approved != null, decision.AskedAt descending
            select new
            {
                decision,
                agency.FullName,
                agency.Slug,
            }
        ).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<JoinerRow>(
                [.. asked.Items.Select(a => RowOf(a.decision, a.FullName, a.Slug, me))],
                asked.Total,
                asked.PageNumber,
                asked.Size
            )
        );
    }

    static JoinerRow RowOf(JoinerDecision d, string name, string slug, Acting me) =>
        new(
            d.Id,
            name,
            slug,
            d.Reason,
            d.Persons,
            d.AskedAt,
            d.Approved,
            d.Answer,
            d.DecidedAt,
            d.Approved is null && me.May(Permission.DecideJoiners) ? ["answer"] : [],
            d.Version
        );

    static async Task<Results<NoContent, ProblemHttpResult>> Answer(
        Guid id,
        AnswerRequest request,
        HuzhuDb db,
        Acting me,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.JoinerDecisions.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } decision)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(decision.Version);
        var answer = Text.Of("answer", request.Answer, "答复", 500);
        if (decision.Approved is not null)
            throw new WrongState("已经答复过。");
        SupervisionRules.SecondPerson.Require(decision.AskedById != me.PersonId);
        (decision.Approved, decision.Answer) = (request.Approved, answer);
        (decision.DecidedById, decision.DecidedAt) = (me.PersonId, clock.Now());
        audit.About(decision.RosterId.ToString(), new { request.Approved });
        return TypedResults.NoContent();
    }
}
