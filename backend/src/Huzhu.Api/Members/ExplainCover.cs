using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
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

    /// <param name="Rule">Its id; the article is the rule's citation.</param>
    public sealed record HeldCoverView(
        Guid Id,
        string PlanCode,
        string Plan,
        CoverKind Kind,
        int Units,
        DateOnly Effective,
        DateOnly Expiry,
        DateOnly CoveredFrom,
        CoverState State,
        string Rule,
        string Article,
        string Why
    );

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
        agency.Reads("members/{id:guid}/cover", Handle, "GetMemberCover", Permission.ViewAgency);

    static async Task<Results<Ok<MemberCover>, ProblemHttpResult>> Handle(
        Guid id,
        DateOnly? on,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } m)
            return (ProblemHttpResult)Problems.NotFound();
        var cover = CoverOn.Explain(
            on ?? Beijing.DateOf(clock.Now()),
            await HeldAsync(db, id, ct),
            m.RetiredOn
        );
        return TypedResults.Ok(
            new MemberCover(
                cover.Day,
                cover.Covered,
                [
                    .. (await PendingAsync(db, m.PersonKey, ct)).Select(p => new PendingCoverView(
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
        return new(
            id,
            code,
            plan,
            kind,
            segment.Units,
            segment.Effective,
            segment.Expiry,
            segment.CoveredFrom,
            state,
            rule.Id,
            rule.Citation,
            why
        );
    }

    /// <summary>Rows of confirmed rosters that are good and not cover yet.</summary>
    static async Task<List<PendingCover>> PendingAsync(
        HuzhuDb db,
        Guid person,
        CancellationToken ct
    )
    {
        var rows = await (
            from roster in db.Rosters.AsNoTracking()
            where roster.Status == RosterStatus.Confirmed
            join row in db.RosterRows on roster.Id equals row.RosterId
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
        ).ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var names = await ImportRoster.NamesAsync(db, ct);
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
        var held = await (
            from e in db.Enrolments.AsNoTracking()
            where e.MemberId == memberId
            join p in db.PlanVersions on e.PlanVersionId equals p.Id into versions
            from p in versions.DefaultIfEmpty()
            select new { e, Plan = p == null ? e.PlanCode : p.Name }
        ).ToListAsync(ct);
        return
        [
            .. held.Select(h => new HeldCover(
                h.e.Id,
                h.e.PlanCode,
                h.Plan,
                h.e.PlanVersionId,
                h.e.Kind,
                h.e.Segment,
                h.e.CancelledOn
            )),
        ];
    }
}
