using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Statistics;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>What agencies have sent up, as the office sees it: the queue by age and deadline, one
/// claim with papers beside the calculation, and the return of what isn't complete
/// (CL-2).</summary>
public static class OfficeClaims
{
    /// <param name="Slug">The agency's name in addresses.</param>
    /// <param name="Amount">In yuan: proposed or granted.</param>
    public sealed record OfficeClaimRow(
        Guid Id,
        string Agency,
        string Slug,
        string Number,
        string PlanCode,
        string Plan,
        [property: Personal(PersonalKind.Name)] string MemberName,
        string Unit,
        DateTime SentUpAt,
        int Round,
        ClaimState State,
        string StateLabel,
        bool Frozen,
        string? ProposedBy,
        decimal? Amount,
        DateOnly? Due,
        int? DaysLeft,
        bool Late,
        int Version
    );

    /// <summary>What somebody has proposed. The total is in yuan.</summary>
    /// <param name="Despite">Why it is approved though it was claimed too late (CL-15).</param>
    public sealed record RulingView(
        RoundOutcome Outcome,
        decimal? Total,
        IReadOnlyList<BenefitLineView> Lines,
        Refusal? Refusal,
        string? Despite,
        string By,
        DateTime At
    );

    public sealed record FreezeView(
        Guid Id,
        string What,
        string ReportedBy,
        DateTime ReportedAt,
        string? LiftReason,
        string? LiftProposedBy,
        string? LiftedBy,
        DateTime? LiftedAt
    );

    /// <summary>A claim with what the office alone sees of it.</summary>
    /// <param name="Proposal">What waits for a second person; null: nothing.</param>
    /// <param name="Grounds">What it may be declined by.</param>
    public sealed record OfficeClaimView(
        ClaimView Claim,
        string Agency,
        string Slug,
        RulingView? Proposal,
        IReadOnlyList<FreezeView> Freezes,
        IReadOnlyList<string> Open,
        IReadOnlyList<GroundView> Grounds,
        int Version
    ) : IVersioned;

    /// <param name="Rule">Its id.</param>
    public sealed record GroundView(string Rule, string Words);

    /// <param name="Gaps">All that is missing or wrong, at once.</param>
    public sealed record ReturnRequest(IReadOnlyList<Gap> Gaps);

    internal sealed record Filter(
        ClaimState? State,
        Guid? Agency,
        string? Plan,
        string? Q,
        bool? Late
    );

    public static void Map(RouteGroupBuilder office)
    {
        const Permission view = Permission.ViewOffice;
        office.Read("claims", ListOfficeClaims, view);
        office.Exports("claims", "报案核定", view, Export);
        office.Read("claims/{id:guid}", GetOfficeClaim, view);
        office
            .Write("claims/{id:guid}/return", ReturnClaim, Permission.ProposeRulings)
            .OnExisting();
    }

    static async Task<Ok<Page<OfficeClaimRow>>> ListOfficeClaims(
        Word<ClaimState>? state,
        string? agency,
        string? plan,
        string? q,
        bool? late,
        int? page,
        int? size,
        Here here,
        ClaimReading reading
    )
    {
        var at = agency is { Length: > 0 } slug
            ? await Agencies.AgencyReading.IdOfAsync(here.Db, slug, here.Ct) ?? Guid.Empty
            : (Guid?)null;
        var filter = new Filter(state?.Value, at, plan, q, late);
        var rulebook = await here.Rulebook();
        var found = await Matching(here.Db, filter, here.Now, rulebook)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<OfficeClaimRow>(
                await RowsAsync(here.Db, found.Items, here.Now, rulebook, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    /// <summary>Rounds in a state, the oldest first; without one, what waits for the
    /// office.</summary>
    static IQueryable<ClaimRound> Matching(
        HuzhuDb db,
        Filter filter,
        DateTime now,
        Rulebook rulebook
    )
    {
        var rounds = db.ClaimRounds.AsNoTracking();
        var found = filter.State is { } state
            ? ListClaims.Standing(rounds, state)
            : rounds.Where(r => r.Outcome == null && r.WithdrawnAt == null);
        if (filter.Agency is { } agency)
            found = found.Where(r => r.AgencyId == agency);
        if (filter.Plan is { Length: > 0 } plan)
            found = found.Where(r => r.PlanCode == plan);
        if (filter.Q?.Trim() is { Length: > 0 } q)
            found = found.Where(r => r.Number.Contains(q));
        if (filter.Late is { } late)
        {
            var sentBefore = LateBefore(now, rulebook);
            found = late
                ? found.Where(r => r.Outcome == null && r.SentUpAt < sentBefore)
                : found.Where(r => r.Outcome != null || r.SentUpAt >= sentBefore);
        }
        return found.OrderBy(r => r.SentUpAt).ThenBy(r => r.Id);
    }

    /// <summary>What was sent up earlier than this instant is late.</summary>
    static DateTime LateBefore(DateTime now, Rulebook rulebook)
    {
        var (today, day) = (Beijing.DateOf(now), Beijing.DateOf(now));
        while (ClaimDeadlines.DecisionOf(day, rulebook).Due >= today)
            day = day.AddDays(-1);
        return Beijing.EndOf(day);
    }

    static async Task<IReadOnlyList<OfficeClaimRow>> RowsAsync(
        HuzhuDb db,
        IReadOnlyList<ClaimRound> rounds,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var (agencyIds, memberIds, unitIds, claimIds, people) = (
            rounds.Select(r => r.AgencyId).Distinct().ToList(),
            rounds.Select(r => r.MemberId).ToList(),
            rounds.Select(r => r.UnitId).ToList(),
            rounds.Select(r => r.ClaimId).ToList(),
            rounds.Select(r => r.ProposedById).OfType<Guid>().Distinct().ToList()
        );
        var agencies = await db
            .Agencies.Where(a => agencyIds.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Slug,
                a.FullName,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var members = await db
            .Members.Where(m => agencyIds.Contains(m.AgencyId) && memberIds.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.Name, ct);
        var units = await db
            .MemberUnits.Where(u => agencyIds.Contains(u.AgencyId) && unitIds.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var frozen = await db
            .ClaimFreezes.Where(f => claimIds.Contains(f.ClaimId) && f.LiftedAt == null)
            .Select(f => f.ClaimId)
            .ToListAsync(ct);
        var names = await db
            .Users.Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var plans = await ContributionReading.PlanNamesAsync(db, ct);
        return
        [
            .. rounds.Select(r =>
            {
                var deadline = r.Outcome is null ? ClaimDeadlines.Decision(r, rulebook) : null;
                return new OfficeClaimRow(
                    r.ClaimId,
                    agencies[r.AgencyId].FullName,
                    agencies[r.AgencyId].Slug,
                    r.Number,
                    r.PlanCode,
                    plans.GetValueOrDefault(r.PlanCode, r.PlanCode),
                    members[r.MemberId],
                    units[r.UnitId],
                    r.SentUpAt,
                    r.Round,
                    r.State,
                    r.State.Label(),
                    frozen.Contains(r.ClaimId),
                    r.ProposedById is { } by ? names.NameOf(by) : null,
                    r.Total?.Yuan,
                    deadline?.Due,
                    deadline?.DaysLeft(now),
                    deadline?.StateAt(now) == DeadlineState.Overdue,
                    r.Version
                );
            }),
        ];
    }

    static async Task<int> Export(ExportRequest export)
    {
        var rulebook = await export.Rulebooks.GetAsync(export.Db, export.Ct);
        var now = export.Clock.Now();
        var filter = new Filter(
            export.Choice<ClaimState>("state"),
            await export.AgencyAsync(),
            export.Text("plan"),
            export.Text("q"),
            export.Flag("late")
        );
        var found = await Matching(export.Db, filter, now, rulebook).ToListAsync(export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, found, now, rulebook, export.Ct),
            new("代办处", r => r.Agency, 60),
            new("报案编号", r => r.Number, 20),
            new("保障活动", r => r.Plan, 40),
            new("出险人", r => r.MemberName, 12, true, PersonalKind.Name),
            new("单位", r => r.Unit, 40),
            new("上报时间", r => r.SentUpAt, 20),
            new("上报次数", r => r.Round),
            new("状态", r => r.StateLabel),
            new("冻结", r => r.Frozen),
            new("拟核人", r => r.ProposedBy),
            new("金额", r => r.Amount),
            new("核定期限", r => r.Due),
            new("逾期", r => r.Late)
        );
    }

    static async Task<Ok<OfficeClaimView>> GetOfficeClaim(
        Guid id,
        Here here,
        ClaimReading reading
    ) => TypedResults.Ok(await ViewAsync(id, here, reading));

    internal static async Task<OfficeClaimView> ViewAsync(Guid id, Here here, ClaimReading reading)
    {
        var whole = await reading.FindAsync(id, here.Ct);
        // what an agency hasn't sent up is its own
        var round = whole.Latest ?? throw new Absent();
        var freezes = await here
            .Db.ClaimFreezes.AsNoTracking()
            .Where(f => f.ClaimId == id)
            .OrderByDescending(f => f.ReportedAt)
            .ToListAsync(here.Ct);
        var names = await here.Db.Users.ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        var agency = await here
            .Db.Agencies.Where(a => a.Id == round.AgencyId)
            .Select(a => new { a.FullName, a.Slug })
            .SingleAsync(here.Ct);
        var view = await reading.ViewAsync(whole, here.Ct);
        return new(
            view,
            agency.FullName,
            agency.Slug,
            round is { State: ClaimState.Proposed, Proposed: { } outcome, Ruled: { } ruled }
                ? new(
                    outcome,
                    round.Total?.Yuan,
                    [.. ruled.Lines.Select(ClaimReading.LineOf)],
                    ruled.Refusal,
                    ruled.Despite,
                    names.NameOf(round.ProposedById!.Value),
                    round.ProposedAt!.Value
                )
                : null,
            [
                .. freezes.Select(f => new FreezeView(
                    f.Id,
                    f.What,
                    names.NameOf(f.ReportedById),
                    f.ReportedAt,
                    f.LiftReason,
                    f.LiftProposedById is { } by ? names.NameOf(by) : null,
                    f.LiftedById is { } lifted ? names.NameOf(lifted) : null,
                    f.LiftedAt
                )),
            ],
            [.. view.Open, .. FreezeClaims.Acts(freezes, here.Me)],
            [.. ClaimRules.MayRefuseBy.Select(g => new GroundView(g.Rule.Id, g.Words))],
            round.Version
        );
    }

    static Task<Ok<OfficeClaimView>> ReturnClaim(
        Guid id,
        ReturnRequest request,
        Here here,
        ClaimReading reading
    ) =>
        ActAsync(
            id,
            here,
            reading,
            async (whole, round) =>
            {
                if (request.Gaps.Count > 50)
                    throw new InvalidField("gaps", "打回的原因不超过50项。");
                round.Return(
                    [
                        .. request.Gaps.Select(g => new Gap(
                            Text.Optional("gaps.code", g.Code, "原因代码", 40) ?? "other",
                            Text.Optional("gaps.text", g.Text, "要补的内容", 300) ?? ""
                        )),
                    ],
                    here.Me.PersonId,
                    here.Now
                );
                await PostAsync(here, round);
            }
        );

    /// <summary>Runs one act of the office on the round that the caller saw; nobody acts in a case
    /// of his own (CL-17).</summary>
    internal static async Task<Ok<OfficeClaimView>> ActAsync(
        Guid id,
        Here here,
        ClaimReading reading,
        Func<WholeClaim, ClaimRound, Task> act
    )
    {
        var whole = await reading.FindAsync(id, here.Ct);
        var round = here.Found(whole.Latest);
        await reading.RequireNotOwnAsync(whole.Member, whole.Claim.Payee, here.Ct);
        await act(whole, round);
        here.About(
            round.Number,
            new
            {
                round.AgencyId,
                round.Round,
                round.State,
            }
        );
        await here.Save();
        return TypedResults.Ok(await ViewAsync(id, here, reading));
    }

    /// <summary>Counts what the office has decided, in the agency's own scope: its figures are its
    /// own rows.</summary>
    internal static Task PostAsync(Here here, ClaimRound round) =>
        UnitOfWork.WithinAgencyAsync(
            here.Db,
            round.AgencyId,
            () =>
                FactPosting.AddAsync(here.Db, round.AgencyId, ClaimFigures.Decided(round), here.Ct),
            here.Ct
        );
}
