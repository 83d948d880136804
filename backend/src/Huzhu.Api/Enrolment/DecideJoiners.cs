using Huzhu.Api.Agencies;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
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
        string RosterNumber,
        string PlanName,
        IReadOnlyList<string> Units,
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
        office.Exports("joiner-decisions", "期中新增人员", Permission.ViewOffice, Export);
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
        var asked = await Matching(db, open).PageAsync(page, size, ct);
        return TypedResults.Ok(
            new Page<JoinerRow>(
                await RowsAsync(db, me, asked.Items, ct),
                asked.Total,
                asked.PageNumber,
                asked.Size
            )
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var asked = await Matching(export.Db, export.Flag("open")).ToListAsync(export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, export.Me, asked, export.Ct),
            new("代办处", r => r.AgencyName, 60),
            new("保障活动", r => r.PlanName, 40),
            new("名册编号", r => r.RosterNumber, 20),
            new("单位", r => string.Join("、", r.Units), 40),
            new("人数", r => r.Persons),
            new("理由", r => r.Reason, 40),
            new("申请时间", r => r.AskedAt, 20),
            new(
                "答复情况",
                r => r.Approved is { } approved ? (approved ? "同意" : "不同意") : "待答复"
            ),
            new("答复", r => r.Answer, 40),
            new("答复时间", r => r.DecidedAt, 20)
        );
    }

    /// <summary>What was asked, the unanswered first.</summary>
    internal static IQueryable<JoinerDecision> Matching(HuzhuDb db, bool? open) =>
        db
            .JoinerDecisions.AsNoTracking()
            .Where(d => open == null || (d.Approved == null) == open)
            .OrderBy(d => d.Approved != null)
            .ThenByDescending(d => d.AskedAt);

    /// <summary>With the roster's plan and the units that the joiners came to.</summary>
    internal static async Task<List<JoinerRow>> RowsAsync(
        HuzhuDb db,
        Acting me,
        IReadOnlyCollection<JoinerDecision> asked,
        CancellationToken ct
    )
    {
        var (agencyIds, rosterIds) = (
            asked.Select(d => d.AgencyId).Distinct().ToList(),
            asked.Select(d => d.RosterId).ToList()
        );
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => agencyIds.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, ct);
        var rosters = await db
            .Rosters.AsNoTracking()
            .Where(r => agencyIds.Contains(r.AgencyId) && rosterIds.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, ct);
        var units = await (
            from row in db.RosterRows
            where agencyIds.Contains(row.AgencyId) && rosterIds.Contains(row.RosterId)
            where row.Faults!.Contains("\"EN-5\"")
            join unit in db.MemberUnits
                on new { row.AgencyId, Id = row.UnitId!.Value } equals new
                {
                    unit.AgencyId,
                    unit.Id,
                }
            select new { row.RosterId, unit.Name }
        )
            .Distinct()
            .ToListAsync(ct);
        var (plans, unitsOf) = (
            await ImportRoster.NamesAsync(db, ct),
            units.ToLookup(u => u.RosterId, u => u.Name)
        );
        return
        [
            .. asked.Select(d =>
            {
                var (agency, roster) = (
                    agencies[d.AgencyId],
                    rosters.GetValueOrDefault(d.RosterId)
                );
                return new JoinerRow(
                    d.Id,
                    agency.FullName,
                    agency.Slug,
                    roster?.Number ?? "",
                    roster is null ? "" : plans.GetValueOrDefault(roster.PlanCode, roster.PlanCode),
                    [.. unitsOf[d.RosterId].Order(StringComparer.Ordinal)],
                    d.Reason,
                    d.Persons,
                    d.AskedAt,
                    d.Approved,
                    d.Answer,
                    d.DecidedAt,
                    d.Approved is null && me.May(Permission.DecideJoiners) ? ["answer"] : [],
                    d.Version
                );
            }),
        ];
    }

    /// <summary>What agencies ask and nobody has answered yet.</summary>
    internal static async Task<IEnumerable<DutyView>> DutiesAsync(
        Acting me,
        HuzhuDb db,
        CancellationToken ct
    ) =>
        (await RowsAsync(db, me, await Matching(db, open: true).ToListAsync(ct), ct)).Select(
            row => new DutyView(
                $"joiners:{row.Id}",
                DutyOwner.Office,
                "答复期中新增人员",
                $"{row.AgencyName}　{row.PlanName}（{row.Persons}人）",
                AgencyRules.JoinersAtRenewal.Id,
                AgencyRules.JoinersAtRenewal.Citation,
                AgencyRules.JoinersAtRenewal.Text,
                null,
                null,
                null,
                "joiners",
                row.Id,
                row.AgencySlug,
                row.AgencyName,
                row.Actions.Count > 0
            )
        );

    /// <summary>Rosters of an agency that the office has answered about, until they are checked again or
    /// taken back.</summary>
    internal static async Task<IEnumerable<DutyView>> AnsweredAsync(
        Acting me,
        HuzhuDb db,
        CancellationToken ct
    )
    {
        if (!me.May(Permission.KeepRosters))
            return [];
        var answered = await (
            from decision in db.JoinerDecisions.AsNoTracking()
            where decision.Approved != null
            join roster in db.Rosters
                on new { decision.AgencyId, Id = decision.RosterId } equals new
                {
                    roster.AgencyId,
                    roster.Id,
                }
            where roster.Status == RosterStatus.Checked && roster.FaultyRows > 0
            orderby decision.DecidedAt
            select new
            {
                roster.Id,
                roster.Number,
                decision.Approved,
                decision.Persons,
            }
        ).ToListAsync(ct);
        return answered.Select(a => new DutyView(
            $"joiners-answered:{a.Id}",
            DutyOwner.Agency,
            a.Approved == true ? "重新核对名册：办事处已同意新增人员" : "办事处不同意期中新增人员",
            $"名册{a.Number}（{a.Persons}人）",
            AgencyRules.JoinersAtRenewal.Id,
            AgencyRules.JoinersAtRenewal.Citation,
            AgencyRules.JoinersAtRenewal.Text,
            null,
            null,
            null,
            "roster",
            a.Id,
            null,
            null,
            true
        ));
    }

    /// <summary>A roster that is taken back asks nothing any more.</summary>
    internal static async Task TakeBackAsync(HuzhuDb db, Guid rosterId, CancellationToken ct) =>
        db.JoinerDecisions.RemoveRange(
            await db
                .JoinerDecisions.Where(d => d.RosterId == rosterId && d.Approved == null)
                .ToListAsync(ct)
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
