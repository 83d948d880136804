using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>An agency's own standards of relief and condolence, passed by its committee (RE-11).
/// </summary>
public static class KeepStandards
{
    /// <summary>One cause; sums in yuan, null: none.</summary>
    public sealed record StandardLineView(
        ReliefCause Cause,
        decimal? Relief,
        decimal? Condolence,
        decimal? PlanBenefit
    );

    public sealed record StandardView(
        Guid Id,
        int Number,
        DateOnly PassedOn,
        IReadOnlyList<StandardLineView> Lines
    );

    /// <param name="ResolutionId">Null: the refusal names the motion that is lacking.</param>
    public sealed record StandardsRequest(
        IReadOnlyList<StandardLineView> Lines,
        Guid? ResolutionId
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("relief-standards", ListReliefStandards, Permission.ViewAgency);
        agency.Write("relief-standards", PassReliefStandards, Permission.PrepareRelief);
    }

    /// <summary>The newest, which is in force, first.</summary>
    static async Task<Ok<List<StandardView>>> ListReliefStandards(Here here) =>
        TypedResults.Ok(
            (
                await here
                    .Db.ReliefStandards.AsNoTracking()
                    .OrderByDescending(s => s.Number)
                    .ToListAsync(here.Ct)
            )
                .Select(ViewOf)
                .ToList()
        );

    static async Task<Ok<StandardView>> PassReliefStandards(
        StandardsRequest request,
        Here here,
        CustodyReading staff
    )
    {
        var standard = ReliefStandard.Pass(
            here.NewId(),
            here.Me.AgencyId,
            await here.Db.ReliefStandards.MaxAsync(s => (int?)s.Number, here.Ct) ?? 0,
            [.. request.Lines.Select(LineOf)],
            await here.Db.Resolutions.SingleOrDefaultAsync(
                r => r.Id == request.ResolutionId,
                here.Ct
            ),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        here.Db.ReliefStandards.Add(standard);
        here.About(standard.Id, new { standard.Number });
        await here.Save();
        return TypedResults.Ok(ViewOf(standard));
    }

    static StandardLine LineOf(StandardLineView line, int at)
    {
        if (!Enum.IsDefined(line.Cause))
            throw new InvalidField($"lines[{at}].cause", "请从列表中选择。");
        Money? Sum(decimal? yuan, string field) =>
            yuan switch
            {
                null => null,
                > 0 and <= 1_000_000m => Money.OfYuan(yuan.Value),
                _ => throw new InvalidField(
                    $"lines[{at}].{field}",
                    "请填写金额（元），大于0且不超过一百万，没有的留空。"
                ),
            };
        return new(
            line.Cause,
            Sum(line.Relief, "relief"),
            Sum(line.Condolence, "condolence"),
            Sum(line.PlanBenefit, "planBenefit")
        );
    }

    static StandardView ViewOf(ReliefStandard standard) =>
        new(
            standard.Id,
            standard.Number,
            standard.PassedOn,
            [
                .. standard.Lines.Select(l => new StandardLineView(
                    l.Cause,
                    l.Relief?.Yuan,
                    l.Condolence?.Yuan,
                    l.PlanBenefit?.Yuan
                )),
            ]
        );
}
