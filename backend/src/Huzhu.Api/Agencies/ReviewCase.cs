using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>What a reviewer does with a case: findings on the five conditions (AG-3), return for
/// completion, proposal of a decision; and the approver's way of sending it back.</summary>
public static class ReviewCase
{
    public sealed record FindingInput(SetUpCondition Condition, bool Met, string? Evidence);

    public sealed record FindingsRequest(IReadOnlyList<FindingInput> Findings);

    public sealed record ReasonsRequest(string Reasons);

    public sealed record ProposalRequest(Outcome Outcome, string? Reasons);

    public static void Map(RouteGroupBuilder office)
    {
        office.Put("cases/{id:guid}/findings", RecordFindings, Permission.ReviewCases);
        office
            .Write("cases/{id:guid}/return", ReturnForCompletion, Permission.ReviewCases)
            .OnExisting();
        office
            .Write("cases/{id:guid}/proposal", ProposeDecision, Permission.ReviewCases)
            .OnExisting();
        office
            .Write("cases/{id:guid}/send-back", SendBackToReviewer, Permission.ConfirmDecisions)
            .OnExisting();
    }

    static Task<Ok<CaseView>> RecordFindings(
        Guid id,
        FindingsRequest request,
        Review review,
        CancellationToken ct
    ) =>
        review.ActAsync(
            id,
            (@case, by, now, _) =>
                @case.RecordFindings(
                    [
                        .. request.Findings.Select(f => new CaseFinding(
                            f.Condition,
                            f.Met,
                            Limited("evidence", f.Evidence ?? "")
                        )),
                    ],
                    by,
                    now
                ),
            ct
        );

    static Task<Ok<CaseView>> ReturnForCompletion(
        Guid id,
        ReasonsRequest request,
        Review review,
        CancellationToken ct
    ) =>
        review.ActAsync(
            id,
            (@case, by, now, _) => @case.Return(Limited("reasons", request.Reasons), by, now),
            ct
        );

    static Task<Ok<CaseView>> ProposeDecision(
        Guid id,
        ProposalRequest request,
        Review review,
        CancellationToken ct
    ) =>
        review.ActAsync(
            id,
            (@case, by, now, rulebook) =>
                @case.Propose(
                    request.Outcome,
                    Limited("reasons", request.Reasons ?? ""),
                    by,
                    now,
                    rulebook
                ),
            ct
        );

    static Task<Ok<CaseView>> SendBackToReviewer(
        Guid id,
        ReasonsRequest request,
        Review review,
        CancellationToken ct
    ) =>
        review.ActAsync(
            id,
            (@case, by, now, _) =>
                @case.SendBackToReviewer(Limited("reasons", request.Reasons), by, now),
            ct
        );

    static string Limited(string field, string text) =>
        text.Length <= 2000
            ? text
            : throw new InvalidField(field, "内容过长，请控制在2000个字以内。");

    /// <summary>Load, decide, save: the same for every act of a review.</summary>
    public sealed class Review(
        HuzhuDb db,
        CaseReading cases,
        Precondition ifMatch,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit
    )
    {
        public async Task<Ok<CaseView>> ActAsync(
            Guid id,
            Action<AgencyCase, Actor, DateTime, Domain.Shared.Rulebook> act,
            CancellationToken ct
        )
        {
            var found = await cases.FindAsync(id, ct) ?? throw new Absent();
            ifMatch.Require(found.Version);
            act(found, cases.Actor, clock.Now(), await rulebooks.GetAsync(db, ct));
            await db.SaveChangesAsync(ct);
            audit.About(id.ToString(), new { found.ReceiptNumber, found.Status });
            return TypedResults.Ok(await cases.ViewAsync(found, ct));
        }
    }
}
