using Huzhu.Api.Pipeline;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Claims;

/// <summary>What the agency does with a claim once it is entered: reviews it, sends it up or takes
/// it back (CL-2, CL-3); and anybody may report forged evidence (CL-8).</summary>
public static class SendUpClaim
{
    /// <param name="Reason">What the claimant's written request says.</param>
    public sealed record Withdrawal(string Reason);

    /// <param name="What">What is thought to be forged.</param>
    public sealed record ForgeryReport(string What);

    public static void Map(RouteGroupBuilder agency)
    {
        const string one = "claims/{id:guid}";
        agency.Write(one + "/review", ReviewClaim, Permission.SendUpClaims).OnExisting();
        agency.Write(one + "/sending", Handle, Permission.SendUpClaims).OnExisting();
        agency.Write(one + "/withdrawal", WithdrawClaim, Permission.RegisterClaims).OnExisting();
        agency
            .Write(one + "/forgery-reports", ReportForgery, Permission.ReportForgery)
            .OnNew()
            .WhenReadOnly();
    }

    static Task<Ok<ClaimView>> ReviewClaim(Guid id, Here here, ClaimReading reading) =>
        RegisterClaim.ActAsync(
            id,
            here,
            reading,
            whole =>
            {
                whole.Claim.Review(whole.Latest, here.Me.PersonId, here.Now);
                RegisterClaim.Step(here, whole.Claim, ClaimAct.Reviewed);
                return Task.CompletedTask;
            }
        );

    static Task<Ok<ClaimView>> Handle(Guid id, Here here, ClaimReading reading) =>
        RegisterClaim.ActAsync(
            id,
            here,
            reading,
            async whole =>
            {
                (await here.Agency()).RequireCanDoBusiness(here.Now, await here.Rulebook());
                var (form, fresh) = await reading.FormAsync(whole, here.Ct);
                var round = whole.Claim.SendUp(
                    here.NewId(),
                    await reading.AssessAsync(whole, here.Ct),
                    fresh ? form : null,
                    whole.Documents.Any(d => d.FormId == form?.Id),
                    whole.Latest,
                    here.Me.PersonId,
                    here.Now
                );
                here.Db.ClaimRounds.Add(round);
                RegisterClaim.Step(here, whole.Claim, ClaimAct.SentUp);
                await RegisterClaim.PostAsync(
                    here.Db,
                    whole.Claim,
                    Measure.ClaimsSentUp,
                    Beijing.DateOf(round.SentUpAt),
                    1,
                    here.Ct
                );
            }
        );

    static Task<Ok<ClaimView>> WithdrawClaim(
        Guid id,
        Withdrawal request,
        Here here,
        ClaimReading reading
    ) =>
        RegisterClaim.ActAsync(
            id,
            here,
            reading,
            whole =>
            {
                var reason = Text.Of("reason", request.Reason, "撤案原因", 200);
                whole.Claim.Withdraw(whole.Latest, here.Now);
                RegisterClaim.Step(here, whole.Claim, ClaimAct.Withdrawn, reason);
                return Task.CompletedTask;
            }
        );

    /// <summary>Freezes the claim at once. Who reported it is kept from the agency: it stands
    /// encrypted with the report, and in no log.</summary>
    internal static async Task<NoContent> ReportForgery(Guid id, ForgeryReport request, Here here)
    {
        if (!await here.Db.Claims.AnyAsync(c => c.Id == id, here.Ct))
            throw new Absent();
        here.Db.ClaimFreezes.Add(
            new()
            {
                Id = here.NewId(),
                AgencyId = here.Me.AgencyId,
                ClaimId = id,
                What = Text.Of("what", request.What, "举报内容", 1000),
                ReportedById = here.Me.PersonId,
                ReportedAt = here.Now,
            }
        );
        here.About(id);
        here.Audit.Unnamed();
        return TypedResults.NoContent();
    }
}
