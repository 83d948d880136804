using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Claims;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Claims.OfficeClaims;

namespace Huzhu.Api.Claims;

/// <summary>A report of forgery freezes a claim at once; an inspector looks into it and two persons
/// lift it (CL-8).</summary>
public static class FreezeClaims
{
    /// <param name="What">What the letter or the report says.</param>
    public sealed record FreezeRequest(string What);

    /// <param name="Reason">What was found.</param>
    public sealed record LiftRequest(string Reason);

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "claims/{id:guid}";
        office.Write(one + "/freezes", FreezeClaim, Permission.FreezeClaims).OnNew();
        office.Write(one + "/lift", ProposeLift, Permission.FreezeClaims).OnExisting();
        office
            .Write(one + "/lift/confirmation", ConfirmLift, Permission.ConfirmRulings)
            .OnExisting()
            .StepUp();
    }

    internal static IEnumerable<string> Acts(IReadOnlyList<ClaimFreeze> freezes, Acting me)
    {
        var open = freezes.Where(f => f.LiftedAt is null).ToList();
        if (open.Any(f => f.LiftProposedById is null) && me.May(Permission.FreezeClaims))
            yield return "proposeLift";
        if (
            open.Any(f =>
                f.LiftProposedById is { } by && by != me.PersonId && f.ReportedById != me.PersonId
            ) && me.May(Permission.ConfirmRulings)
        )
            yield return "confirmLift";
    }

    static async Task<NoContent> FreezeClaim(Guid id, FreezeRequest request, Here here)
    {
        var round =
            await here
                .Db.ClaimRounds.AsNoTracking()
                .Where(r => r.ClaimId == id)
                .OrderByDescending(r => r.Round)
                .FirstOrDefaultAsync(here.Ct)
            ?? throw new Absent();
        await PaymentReading.HoldAsync(here.Db, round.PlanCode, here.Ct);
        here.Db.ClaimFreezes.Add(
            new()
            {
                Id = here.NewId(),
                AgencyId = round.AgencyId,
                ClaimId = id,
                What = Text.Of("what", request.What, "举报内容", 1000),
                ReportedById = here.Me.PersonId,
                ReportedAt = here.Now,
            }
        );
        here.About(round.Number);
        return TypedResults.NoContent();
    }

    static Task<Ok<OfficeClaimView>> ProposeLift(
        Guid id,
        LiftRequest request,
        Here here,
        ClaimReading reading
    ) =>
        ActAsync(
            id,
            here,
            reading,
            f => f.ProposeLift(Text.Of("reason", request.Reason, "查复结果", 500), here.Me.PersonId)
        );

    static Task<Ok<OfficeClaimView>> ConfirmLift(Guid id, Here here, ClaimReading reading) =>
        ActAsync(id, here, reading, f => f.Lift(here.Me.PersonId, here.Now));

    /// <summary>On every freeze of the claim that is open: it goes on only when all are lifted.
    /// </summary>
    static Task<Ok<OfficeClaimView>> ActAsync(
        Guid id,
        Here here,
        ClaimReading reading,
        Action<ClaimFreeze> act
    ) =>
        OfficeClaims.ActAsync(
            id,
            here,
            reading,
            async (_, _) =>
            {
                var open = await here
                    .Db.ClaimFreezes.Where(f => f.ClaimId == id && f.LiftedAt == null)
                    .ToListAsync(here.Ct);
                if (open.Count == 0)
                    throw new WrongState("该报案没有冻结，请刷新后查看。");
                foreach (var freeze in open)
                    act(freeze);
            }
        );
}
