using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>A member's cover on any day, explained as the member could read it.</summary>
public static class ExplainCover
{
    /// <param name="Units">For which events count on the day.</param>
    /// <param name="Until">The last day of what is in force.</param>
    public sealed record PlanCoverView(
        string PlanCode,
        string Plan,
        Guid PlanVersionId,
        int Units,
        int Waiting,
        DateOnly? CountsFrom,
        DateOnly Until
    );

    public sealed record HeldCoverView
    {
        public required Guid Id { get; init; }
        public required string PlanCode { get; init; }
        public required string Plan { get; init; }
        public required CoverKind Kind { get; init; }
        public required int Units { get; init; }
        public required DateOnly Effective { get; init; }
        public required DateOnly Expiry { get; init; }
        public required DateOnly CoveredFrom { get; init; }
        public required CoverState State { get; init; }

        /// <summary>Its id; the article is the rule's citation.</summary>
        public required string Rule { get; init; }
        public required string Article { get; init; }
        public required string Why { get; init; }
    }

    /// <param name="Why">What becomes of it, as the member could read it (EN-7).</param>
    public sealed record PendingCoverView(
        string PlanCode,
        string Plan,
        int Units,
        string Roster,
        string Why
    );

    /// <param name="Pending">What waits for its money, whichever the day.</param>
    public sealed record MemberCover(
        DateOnly On,
        bool Covered,
        IReadOnlyList<PendingCoverView> Pending,
        IReadOnlyList<PlanCoverView> Plans,
        IReadOnlyList<HeldCoverView> Segments
    );

    public static void Map(RouteGroupBuilder agency) =>
        agency.Read("members/{id:guid}/cover", GetMemberCover, Permission.ViewAgency);

    static async Task<Ok<MemberCover>> GetMemberCover(Guid id, DateOnly? on, Here here)
    {
        var m =
            await here.Db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, here.Ct)
            ?? throw new Absent();
        var cover = CoverOn.Explain(
            on ?? here.Today,
            await HeldAsync(here.Db, id, here.Ct),
            m.RetiredOn
        );
        return TypedResults.Ok(
            new MemberCover(
                cover.Day,
                cover.Covered,
                [
                    .. (await PendingAsync(here, m.PersonKey)).Select(p => new PendingCoverView(
                        p.PlanCode,
                        p.Plan,
                        p.Units,
                        p.Roster,
                        p.Why
                    )),
                ],
                [
                    .. cover.Plans.Select(p => new PlanCoverView(
                        p.PlanCode,
                        p.Plan,
                        p.PlanVersionId,
                        p.Units,
                        p.Waiting,
                        p.CountsFrom,
                        p.Until
                    )),
                ],
                [.. cover.Segments.Select(ViewOf)]
            )
        );
    }

    static HeldCoverView ViewOf(ExplainedCover explained)
    {
        var ((id, code, plan, _, kind, segment, _), state, rule, why) = explained;
        return new()
        {
            Id = id,
            PlanCode = code,
            Plan = plan,
            Kind = kind,
            Units = segment.Units,
            Effective = segment.Effective,
            Expiry = segment.Expiry,
            CoveredFrom = segment.CoveredFrom,
            State = state,
            Rule = rule.Id,
            Article = rule.Citation,
            Why = why,
        };
    }

    /// <summary>Rows of confirmed rosters that are good and not cover yet.</summary>
    static async Task<List<PendingCover>> PendingAsync(Here here, Guid person)
    {
        var rows = await (
            from roster in here.Db.Rosters.AsNoTracking()
            where roster.Status == RosterStatus.Confirmed
            join row in here.Db.RosterRows on roster.Id equals row.RosterId
            where row.PersonKey == person && row.Faults == null
            where row.Outcome != RowOutcome.Unchanged
            orderby roster.Number
            select new
            {
                roster.PlanCode,
                roster.Number,
                row.Units,
                row.Outcome,
            }
        ).ToListAsync(here.Ct);
        if (rows.Count == 0)
            return [];
        var names = await ImportRoster.NamesAsync(here.Db, here.Ct);
        return
        [
            .. rows.Select(r => new PendingCover(
                r.PlanCode,
                names.GetValueOrDefault(r.PlanCode, r.PlanCode),
                r.Units,
                r.Number,
                r.Outcome
            )),
        ];
    }

    /// <summary>All that a member has and had, with the names of the plans.</summary>
    internal static async Task<List<HeldCover>> HeldAsync(
        HuzhuDb db,
        Guid memberId,
        CancellationToken ct
    )
    {
        var held = await db
            .Enrolments.AsNoTracking()
            .Where(e => e.MemberId == memberId)
            .ToListAsync(ct);
        // plans stand in the registry: their names by a statement of its own
        var versions = held.Select(e => e.PlanVersionId).Distinct().ToList();
        var plans = await db
            .PlanVersions.AsNoTracking()
            .Where(p => versions.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return
        [
            .. held.Select(e => new HeldCover(
                e.Id,
                e.PlanCode,
                plans.GetValueOrDefault(e.PlanVersionId, e.PlanCode),
                e.PlanVersionId,
                e.Kind,
                e.Segment,
                e.CancelledOn
            )),
        ];
    }
}
