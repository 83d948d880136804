using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>理赔约定 of a plan version: the papers that its benefits ask for, and within which time it
/// is reported and claimed, from a day on; by two persons (CL-2, CL-15, GV-10).</summary>
public static class KeepClaimTerms
{
    /// <param name="NoticeDays">Null: no limit.</param>
    /// <param name="ClaimMonths">Null: no limit.</param>
    public sealed record ClaimTermsRequest(
        DateOnly From,
        int? NoticeDays,
        int? ClaimMonths,
        IReadOnlyList<ExtraPaper> Papers,
        FilingRecord Decision
    );

    public sealed record ExtraPaperView(string? Benefit, ClaimPaper Paper, string Label);

    public sealed record ClaimTermsView : IVersioned
    {
        public required Guid Id { get; init; }
        public required DateOnly From { get; init; }
        public required int? NoticeDays { get; init; }
        public required int? ClaimMonths { get; init; }
        public required IReadOnlyList<ExtraPaperView> Papers { get; init; }
        public required FilingRecord Decision { get; init; }
        public required string ProposedBy { get; init; }
        public required string? ConfirmedBy { get; init; }

        /// <summary>What binds claims that are reported today.</summary>
        public required bool InForce { get; init; }

        /// <summary>confirm, withdraw.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    public static void Map(RouteGroupBuilder office)
    {
        const Permission propose = Permission.ProposePlans;
        const string one = "claim-terms/{id:guid}";
        office.Read("plans/{id:guid}/claim-terms", ListClaimTerms, Permission.ViewOffice);
        office.Write("plans/{id:guid}/claim-terms", ProposeClaimTerms, propose).OnNew();
        office
            .Write(one + "/confirmation", ConfirmClaimTerms, Permission.ReleasePlans)
            .OnExisting()
            .StepUp();
        office.Delete(one, WithdrawClaimTerms, propose);
    }

    static async Task<Ok<List<ClaimTermsView>>> ListClaimTerms(Guid id, Here here) =>
        TypedResults.Ok(await ViewsAsync(id, here));

    static async Task<Ok<ClaimTermsView>> ProposeClaimTerms(
        Guid id,
        ClaimTermsRequest request,
        Here here
    )
    {
        var version =
            await here.Db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, here.Ct)
            ?? throw new Absent();
        if (
            await here.Db.ClaimTerms.AnyAsync(
                t => t.PlanVersionId == id && t.ConfirmedAt == null,
                here.Ct
            )
        )
            throw new WrongState("该版本已有一项理赔约定待核准，请先核准或者撤回。");
        var terms = ClaimTerms.Propose(
            here.NewId(),
            version,
            AskedOf(request),
            here.Me.PersonId,
            here.Now
        );
        here.Db.ClaimTerms.Add(terms);
        return await SavedAsync(terms, version, here);
    }

    static ClaimTermsAsked AskedOf(ClaimTermsRequest request)
    {
        if (request.From.Year is < 2000 or > 2100)
            throw new InvalidField("from", "请填写执行日期。");
        if (request.NoticeDays is < 1 or > 3660)
            throw new InvalidField("noticeDays", "请填写1至3660的天数，没有约定的留空。");
        if (request.ClaimMonths is < 1 or > 240)
            throw new InvalidField("claimMonths", "请填写1至240的月数，没有约定的留空。");
        if (request.Papers.Count > 60 || request.Papers.Any(p => !Enum.IsDefined(p.Paper)))
            throw new InvalidField("papers", "请选择材料，不超过60项。");
        return new(
            request.From,
            request.NoticeDays,
            request.ClaimMonths,
            [
                .. request
                    .Papers.Select(p =>
                        p with
                        {
                            Benefit = Text.Optional("papers.benefit", p.Benefit, "待遇", 100),
                        }
                    )
                    .Distinct(),
            ],
            request.Decision with
            {
                Document = Text.Of("decision.document", request.Decision.Document, "文号", 100),
            }
        );
    }

    static async Task<Ok<ClaimTermsView>> ConfirmClaimTerms(Guid id, Here here)
    {
        var terms = await here.Find(here.Db.ClaimTerms, id);
        var version = await here.Db.PlanVersions.SingleAsync(
            v => v.Id == terms.PlanVersionId,
            here.Ct
        );
        terms.Confirm(here.Me.PersonId, here.Now);
        return await SavedAsync(terms, version, here);
    }

    static async Task<NoContent> WithdrawClaimTerms(Guid id, Here here)
    {
        var terms = await here.Find(here.Db.ClaimTerms, id);
        terms.RequireOpen();
        here.Db.ClaimTerms.Remove(terms);
        here.About(terms.PlanVersionId, new { terms.Decision.Document });
        return TypedResults.NoContent();
    }

    static async Task<Ok<ClaimTermsView>> SavedAsync(
        ClaimTerms terms,
        PlanVersion version,
        Here here
    )
    {
        here.About(
            version.Code,
            new
            {
                terms.From,
                terms.Decision.Document,
                confirmed = terms.ConfirmedAt is not null,
            }
        );
        await here.Save();
        return TypedResults.Ok((await ViewsAsync(version.Id, here)).Single(v => v.Id == terms.Id));
    }

    static async Task<List<ClaimTermsView>> ViewsAsync(Guid versionId, Here here)
    {
        var found = await here
            .Db.ClaimTerms.AsNoTracking()
            .Where(t => t.PlanVersionId == versionId)
            .OrderByDescending(t => t.From)
            .ThenByDescending(t => t.ProposedAt)
            .ToListAsync(here.Ct);
        var people = found
            .SelectMany(t => new[] { t.ProposedById, t.ConfirmedById })
            .OfType<Guid>()
            .ToHashSet();
        var names = await here
            .Db.Users.AsNoTracking()
            .Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        var inForce = ClaimTerms.InForce(found, versionId, here.Today);
        return
        [
            .. found.Select(t => new ClaimTermsView
            {
                Id = t.Id,
                From = t.From,
                NoticeDays = t.NoticeDays,
                ClaimMonths = t.ClaimMonths,
                Papers =
                [
                    .. t.Papers.Select(p => new ExtraPaperView(
                        p.Benefit,
                        p.Paper,
                        p.Paper.Label()
                    )),
                ],
                Decision = t.Decision,
                ProposedBy = names.NameOf(t.ProposedById),
                ConfirmedBy = t.ConfirmedById is { } by ? names.NameOf(by) : null,
                InForce = t.Id == inForce?.Id,
                Actions = [.. ActionsOn(t, here.Me)],
                Version = t.Version,
            }),
        ];
    }

    static IEnumerable<string> ActionsOn(ClaimTerms terms, Acting me)
    {
        if (terms.ConfirmedAt is not null)
            yield break;
        if (me.May(Permission.ReleasePlans) && terms.ProposedById != me.PersonId)
            yield return "confirm";
        if (me.May(Permission.ProposePlans))
            yield return "withdraw";
    }

    /// <summary>Terms that wait for their second person (GV-10).</summary>
    public static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var waiting = await (
            from terms in query.Db.ClaimTerms.AsNoTracking()
            join version in query.Db.PlanVersions on terms.PlanVersionId equals version.Id
            where terms.ConfirmedAt == null
            select new
            {
                version.Id,
                version.Name,
                terms.From,
                terms.ProposedById,
            }
        ).ToListAsync(query.Ct);
        return waiting.Select(t => new Duty(
            DutyKind.ConfirmClaimTerms,
            t.Id,
            DutyOwner.Office,
            Permission.ReleasePlans,
            ClaimRules.TermsOfClaims,
            "核准理赔约定",
            $"{t.Name}（{t.From:yyyy-MM-dd}起）"
        )
        {
            NotBy = [t.ProposedById],
        });
    }
}
