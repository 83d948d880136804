using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Claims.OfficeClaims;

namespace Huzhu.Api.Claims;

/// <summary>拟核 and 核准: the benefit is computed, proposed by one and confirmed by another natural
/// person; what is decided is computed anew under the person's lock (CL-4, GV-9, GV-10).</summary>
public static class RuleClaims
{
    /// <param name="Outcome">approved or declined.</param>
    /// <param name="Seen">The total that the screen showed, in yuan; of a refusal null.</param>
    /// <param name="Rule">Of a refusal: the rule's id, such as EN-11.</param>
    /// <param name="Facts">Of a refusal: what happened, in words that the member reads. Of a claim
    /// that comes too late (CL-15): why it is approved all the same.</param>
    public sealed record RulingRequest(
        RoundOutcome Outcome,
        decimal? Seen,
        string? Rule,
        string? Facts
    );

    public sealed record SendBackRequest(string Reasons);

    /// <param name="Why">What has come up since.</param>
    public sealed record RevisionRequest(string Why);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "claims/{id:guid}";
        office.Write(one + "/proposal", ProposeRuling, Permission.ProposeRulings).OnExisting();
        office
            .Write(one + "/confirmation", ConfirmRuling, Permission.ConfirmRulings)
            .OnExisting()
            .StepUp();
        office.Write(one + "/revision", ReviseClaim, Permission.ProposeRulings).OnExisting();
        office.Write(one + "/send-back", SendBackRuling, Permission.ConfirmRulings).OnExisting();
    }

    static Task<Ok<OfficeClaimView>> ProposeRuling(
        Guid id,
        RulingRequest request,
        Here here,
        ClaimReading reading
    ) =>
        OfficeClaims.ActAsync(
            id,
            here,
            reading,
            async (whole, round) =>
            {
                switch (request.Outcome)
                {
                    case RoundOutcome.Approved:
                        round.ProposeApproval(
                            await reading.AssessAsync(whole, here.Ct),
                            request.Seen is >= 0 and <= 1_000_000_000
                                ? Money.OfYuan(request.Seen.Value)
                                : throw new InvalidField("seen", "请刷新后核对金额再提交。"),
                            Text.Optional("facts", request.Facts, "同意受理的理由", 500),
                            whole.Frozen,
                            here.Me.PersonId,
                            here.Now
                        );
                        break;
                    case RoundOutcome.Declined:
                        round.ProposeRefusal(RefusalOf(request), here.Me.PersonId, here.Now);
                        break;
                    case RoundOutcome.Returned:
                        throw new InvalidField("outcome", "打回请另行办理。");
                    default:
                        throw new InvalidField("outcome", "请选择核准或者不予给付。");
                }
            }
        );

    static Refusal RefusalOf(RulingRequest request)
    {
        var ground =
            ClaimRules.MayRefuseBy.FirstOrDefault(g => g.Rule.IsCalled(request.Rule))
            ?? throw new InvalidField("rule", "请选择不予给付所依据的规定。");
        return new(
            ground.Rule.Id,
            ground.Rule.Citation,
            Text.Of("facts", request.Facts, "不予给付的事实", 500)
        );
    }

    /// <summary>Under the locks of the person, the home and the bills everything is computed anew.
    /// What differs from what was proposed isn't confirmed.</summary>
    static Task<Ok<OfficeClaimView>> ConfirmRuling(
        Guid id,
        Here here,
        ClaimReading reading,
        Funding funding
    ) =>
        OfficeClaims.ActAsync(
            id,
            here,
            reading,
            async (whole, round) =>
            {
                round.RequireConfirmable(whole.Frozen, here.Me.PersonId);
                await BenefitLedger.LockAsync(here.Db, ClaimReading.HoldersOf(whole), here.Ct);
                var facts = await reading.FactsAsync(whole, here.Ct);
                ClaimRules.PaidOnce.Require(
                    round.Proposed == RoundOutcome.Declined || facts.Duplicates.Count == 0,
                    string.Join("", facts.Duplicates)
                );
                var computed = ClaimAssessment.Of(facts);
                if (round.Proposed == RoundOutcome.Approved && computed.Total != round.Total)
                    throw new WrongState(Differs(round, computed));
                round.Confirm(computed, whole.Frozen, here.Me.PersonId, here.Now);
                await BookAsync(
                    whole,
                    round,
                    facts,
                    computed,
                    here.Db,
                    funding,
                    here.Clock,
                    here.Ct
                );
                await PostAsync(here, round);
            }
        );

    /// <summary>Both sums, and what the calculation says of the limit.</summary>
    static string Differs(ClaimRound round, ClaimAssessment computed)
    {
        var why = computed
            .Lines.SelectMany(l => l.Steps.TakeLast(1))
            .Where(s => s.Amount is not null)
            .Select(s => $"{s.Words} {s.Amount:N2} 元");
        return $"拟核金额{round.Total}元，现在重新计算为{computed.Total}元"
            + $"（{string.Join("；", why)}），请退回重新拟核。";
    }

    /// <summary>What a confirmed ruling brings: entries in the ledger, those of a former ruling
    /// reversed, and what is owed with the payee as he is now, or to be recovered.</summary>
    internal static async Task BookAsync(
        WholeClaim whole,
        ClaimRound round,
        ClaimFacts facts,
        ClaimAssessment computed,
        HuzhuDb db,
        Funding funding,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var approved = round.Outcome == RoundOutcome.Approved;
        var former = whole.Rounds.SingleOrDefault(r => r.Id == round.SupersedesId);
        var marks = approved ? ClaimAssessment.OnceOnlyOf(facts) : [];
        var marked = await BenefitLedger.PaidAsync(db, marks, ct);
        await BenefitLedger.AddAsync(
            db,
            whole.Claim.Id,
            [
                .. (former?.Ruled?.Lines ?? [])
                    .SelectMany(l => l.Draws)
                    .Select(d => d with { Granted = -d.Granted, Billed = -d.Billed }),
                .. approved ? computed.Lines.SelectMany(l => l.Draws) : [],
            ],
            marks.Where(m => !marked.Any(k => k.Key == m.Key && k.Scope == m.Scope)),
            clock.NewId,
            ct
        );
        await PaymentReading.HoldAsync(db, whole.Claim.PlanCode, ct);
        var payables = await db.Payables.Where(p => p.ClaimId == whole.Claim.Id).ToListAsync(ct);
        var ids = payables.Select(p => p.Id).ToList();
        var booking = Booking.Of(
            payables,
            await PaymentReading.Left(db).Where(id => ids.Contains(id)).ToListAsync(ct),
            await db.Overpayments.Where(o => o.ClaimId == whole.Claim.Id).ToListAsync(ct),
            approved ? round.Total!.Value : Money.Zero
        );
        foreach (var withdrawn in booking.Withdrawn)
            withdrawn.Withdraw(clock.Now());
        if (booking.Overpaid.Fen > 0)
            db.Overpayments.Add(
                Overpayment.Of(
                    clock.NewId(),
                    round,
                    whole.Member.PersonKey,
                    booking.Overpaid,
                    clock.Now()
                )
            );
        if (booking.Owed.Fen == 0)
            return;
        var payable = new BenefitPayable
        {
            Id = clock.NewId(),
            AgencyId = whole.Claim.AgencyId,
            ClaimId = whole.Claim.Id,
            RoundId = round.Id,
            Number = whole.Claim.Number,
            PlanCode = whole.Claim.PlanCode,
            UnitId = whole.Claim.UnitId,
            PersonKey = whole.Member.PersonKey,
            Amount = booking.Owed,
            Payee = whole.Claim.Payee!,
            AccountKey = whole.Claim.AccountKey,
            CreatedAt = clock.Now(),
        };
        db.Payables.Add(payable);
        if (await funding.IsFundedAsync(payable.AgencyId, computed.Lines, ct))
            payable.Fund(clock.Now());
    }

    /// <summary>Opens a revision: the claim goes through proposal and confirmation again, by two
    /// others (CL-13).</summary>
    static Task<Ok<OfficeClaimView>> ReviseClaim(
        Guid id,
        RevisionRequest request,
        Here here,
        ClaimReading reading
    ) =>
        OfficeClaims.ActAsync(
            id,
            here,
            reading,
            async (whole, round) =>
            {
                await PaymentReading.HoldAsync(here.Db, whole.Claim.PlanCode, here.Ct);
                here.Db.ClaimRounds.Add(
                    round.Revise(
                        here.NewId(),
                        Text.Of("why", request.Why, "改判原因", 500),
                        await NotByAsync(round, here),
                        here.Me.PersonId,
                        here.Now
                    )
                );
            }
        );

    /// <summary>Who proposed and who confirmed, each where somebody else has the same right: an
    /// office of few would never revise.</summary>
    static async Task<IReadOnlyList<Guid>> NotByAsync(ClaimRound round, Here here)
    {
        var posts = (
            await here
                .Db.Posts.AsNoTracking()
                .Where(p => p.AgencyId == null && p.EndedAt == null)
                .ToListAsync(here.Ct)
        ).Where(p => p.GivesRightsAt(here.Now));
        (Guid?, Permission)[] former =
        [
            (round.ProposedById, Permission.ProposeRulings),
            (round.DecidedById, Permission.ConfirmRulings),
        ];
        return
        [
            .. former
                .Where(f =>
                    posts.Any(p =>
                        Rights.PostsWith(f.Item2).Contains(p.Kind)
                        && former.All(other => other.Item1 != p.PersonId)
                    )
                )
                .Select(f => f.Item1)
                .OfType<Guid>(),
        ];
    }

    static Task<Ok<OfficeClaimView>> SendBackRuling(
        Guid id,
        SendBackRequest request,
        Here here,
        ClaimReading reading
    ) =>
        OfficeClaims.ActAsync(
            id,
            here,
            reading,
            (_, round) =>
            {
                Text.Of("reasons", request.Reasons, "退回原因", 300);
                round.SendBack();
                return Task.CompletedTask;
            }
        );
}
