using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Enrolment;

/// <summary>Joiners in mid-term (管17.3, EN-5): the agency asks for one roster, with a reason; the
/// office decides; then the roster is checked again, and its joiners follow the running
/// term.</summary>
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
        agency.Write("rosters/{id:guid}/joiner-decisions", AskForJoiners, Permission.KeepRosters);

    public static void MapOffice(RouteGroupBuilder office)
    {
        office.Read("joiner-decisions", ListJoinerDecisions, Permission.ViewOffice);
        office.Exports("joiner-decisions", "期中新增人员", Permission.ViewOffice, Export);
        office
            .Write("joiner-decisions/{id:guid}/answer", Handle, Permission.DecideJoiners)
            .OnExisting();
    }

    static async Task<Ok<RosterView>> AskForJoiners(
        Guid id,
        AskRequest request,
        Here here,
        RosterReader reader
    )
    {
        var roster = await reader.FindAsync(id, here.Ct) ?? throw new Absent();
        var reason = Text.Of("reason", request.Reason, "理由", 500);
        if (roster.Status != RosterStatus.Checked)
            throw new WrongState("名册不在待确认状态，请先核对。");
        if (await here.Db.JoinerDecisions.AnyAsync(d => d.RosterId == id, here.Ct))
            throw new WrongState("这份名册已经申请过，请等办事处答复。");
        here.Db.JoinerDecisions.Add(
            new()
            {
                Id = here.NewId(),
                AgencyId = here.Me.AgencyId,
                RosterId = id,
                Reason = reason,
                Persons = await here.Db.RosterRows.CountAsync(
                    r => r.RosterId == id && r.Faults!.Contains("\"EN-5\""),
                    here.Ct
                ),
                AskedById = here.Me.PersonId,
                AskedAt = here.Now,
            }
        );
        here.About(roster.Number);
        await here.Save();
        return TypedResults.Ok(await reader.ViewAsync(roster, here.Ct));
    }

    static async Task<Ok<Page<JoinerRow>>> ListJoinerDecisions(
        Here here,
        bool? open,
        int? page,
        int? size
    )
    {
        var asked = await Matching(here.Db, open).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<JoinerRow>(
                await RowsAsync(here.Db, here.Me, asked.Items, here.Ct),
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

    /// <summary>What agencies ask and nobody has answered yet, and rosters that the office has
    /// answered about, until they are checked again or taken back.</summary>
    internal static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query) =>
        query.Scope.SeesAll ? await AskedAsync(query) : await AnsweredAsync(query);

    static async Task<IEnumerable<Duty>> AskedAsync(DutyQuery query)
    {
        var plans = await ImportRoster.NamesAsync(query.Db, query.Ct);
        var asked = await query
            .Db.JoinerDecisions.AsNoTracking()
            .Where(d => d.Approved == null)
            .OrderBy(d => d.AskedAt)
            .ToListAsync(query.Ct);
        var rosters = await RostersAsync(query.Db, asked, query.Ct);
        string PlanOf(JoinerDecision asking) =>
            plans.GetValueOrDefault(
                rosters[asking.RosterId].PlanCode,
                rosters[asking.RosterId].PlanCode
            );
        return asked.Select(a => new Duty(
            DutyKind.AnswerJoiners,
            a.Id,
            DutyOwner.Office,
            Permission.DecideJoiners,
            AgencyRules.JoinersAtRenewal,
            "答复期中新增人员",
            $"{PlanOf(a)}（{a.Persons}人）"
        )
        {
            AgencyId = a.AgencyId,
            NotBy = [a.AskedById],
        });
    }

    static async Task<IEnumerable<Duty>> AnsweredAsync(DutyQuery query)
    {
        var answered = await query
            .Db.JoinerDecisions.AsNoTracking()
            .Where(d => d.AgencyId == query.Scope.AgencyId && d.Approved != null)
            .OrderBy(d => d.DecidedAt)
            .ToListAsync(query.Ct);
        var rosters = await RostersAsync(query.Db, answered, query.Ct);
        // of rosters a clerk of points reaches none
        return answered
            .Where(decision => rosters.ContainsKey(decision.RosterId))
            .Select(decision => (decision, Roster: rosters[decision.RosterId]))
            .Where(a => a.Roster is { Status: RosterStatus.Checked, FaultyRows: > 0 })
            .Select(a => new Duty(
                DutyKind.TakeUpAnswer,
                a.Roster.Id,
                DutyOwner.Agency,
                Permission.KeepRosters,
                AgencyRules.JoinersAtRenewal,
                a.decision.Approved == true
                    ? "重新核对名册：办事处已同意新增人员"
                    : "办事处不同意期中新增人员",
                $"名册{a.Roster.Number}（{a.decision.Persons}人）"
            )
            {
                AgencyId = a.Roster.AgencyId,
            });
    }

    /// <summary>The rosters that decisions are about, read apart from the registry.</summary>
    static Task<Dictionary<Guid, Roster>> RostersAsync(
        HuzhuDb db,
        IEnumerable<JoinerDecision> decisions,
        CancellationToken ct
    )
    {
        var ids = decisions.Select(d => d.RosterId).ToList();
        return db
            .Rosters.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, ct);
    }

    /// <summary>A roster that is taken back asks nothing any more.</summary>
    internal static async Task TakeBackAsync(HuzhuDb db, Guid rosterId, CancellationToken ct) =>
        db.JoinerDecisions.RemoveRange(
            await db
                .JoinerDecisions.Where(d => d.RosterId == rosterId && d.Approved == null)
                .ToListAsync(ct)
        );

    static async Task<NoContent> Handle(Guid id, AnswerRequest request, Here here)
    {
        var decision = await here.Find(here.Db.JoinerDecisions, id);
        var answer = Text.Of("answer", request.Answer, "答复", 500);
        if (decision.Approved is not null)
            throw new WrongState("该申请已经答复，请刷新后查看结果。");
        SupervisionRules.SecondPerson.Require(decision.AskedById != here.Me.PersonId);
        (decision.Approved, decision.Answer) = (request.Approved, answer);
        (decision.DecidedById, decision.DecidedAt) = (here.Me.PersonId, here.Now);
        here.About(decision.RosterId, new { request.Approved });
        return TypedResults.NoContent();
    }
}
