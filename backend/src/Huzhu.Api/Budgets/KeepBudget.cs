using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Budgets;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Budgets.GetBudget;

namespace Huzhu.Api.Budgets;

/// <summary>An agency prepares the budget of the management fee, hands it in with its committee's
/// resolution, and changes it by a further one (FI-3); before it is filed the committee may let
/// lines be spent by twelfths (RE-8).</summary>
public static class KeepBudget
{
    /// <param name="Amount">In yuan, at most two decimals.</param>
    public sealed record LineRequest(SpendingPurpose Purpose, decimal Amount, string? Note);

    /// <param name="Basis">What the sums rest on.</param>
    public sealed record PrepareRequest(int Year, IReadOnlyList<LineRequest> Lines, string Basis);

    public sealed record AmendRequest(IReadOnlyList<LineRequest> Lines, string Basis);

    /// <param name="ResolutionId">Null: the refusal says which motion is lacking.</param>
    public sealed record HandInRequest(Guid? ResolutionId);

    /// <param name="LastMonth">1 to 12.</param>
    public sealed record EarlySpendingRequest(
        int Year,
        IReadOnlyList<SpendingPurpose> Lines,
        int LastMonth,
        Guid? ResolutionId
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission keep = Permission.KeepBudgets;
        agency.Write("budgets", PrepareBudget, keep);
        agency.Put("budgets/{id:guid}", AmendBudget, keep);
        agency.Write("budgets/{id:guid}/handing-in", HandInBudget, keep).OnExisting();
        agency.Write("early-spendings", AllowEarlySpending, keep);
    }

    static async Task<Ok<BudgetOfYear>> PrepareBudget(
        PrepareRequest request,
        Here here,
        BudgetReading budgets,
        CustodyReading staff
    )
    {
        var (year, at) = (YearOf(request.Year), await staff.CircumstancesAsync(here.Ct));
        var versions = await budgets.VersionsAsync(here.Me.AgencyId, year, here.Ct);
        var budget = Budget.Prepare(
            here.NewId(),
            here.Me.AgencyId,
            year,
            versions.Count == 0 ? null : versions[0],
            here.Me.PersonId,
            at
        );
        budget.Write(LinesOf(request.Lines), BasisOf(request.Basis), null, here.Me.PersonId, at);
        here.Db.Budgets.Add(budget);
        return await SavedAsync(budget, here, budgets);
    }

    static async Task<Ok<BudgetOfYear>> AmendBudget(
        Guid id,
        AmendRequest request,
        Here here,
        BudgetReading budgets,
        CustodyReading staff
    )
    {
        var budget = await here.Find(here.Db.Budgets, id);
        budget.Write(
            LinesOf(request.Lines),
            BasisOf(request.Basis),
            await budgets.LastFilingAsync(budget, here.Ct),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        return await SavedAsync(budget, here, budgets);
    }

    static async Task<Ok<BudgetOfYear>> HandInBudget(
        Guid id,
        HandInRequest request,
        Here here,
        BudgetReading budgets,
        CustodyReading staff
    )
    {
        var budget = await here.Find(here.Db.Budgets, id);
        here.Db.BudgetFilings.Add(
            budget.HandIn(
                here.NewId(),
                await budgets.LastFilingAsync(budget, here.Ct),
                await PassedAsync(request.ResolutionId, here),
                await BudgetLedger.TakenAsync(here.Db, budget.AgencyId, budget.Year, here.Ct),
                here.Me.PersonId,
                await staff.CircumstancesAsync(here.Ct)
            )
        );
        return await SavedAsync(budget, here, budgets);
    }

    static async Task<Ok<BudgetOfYear>> AllowEarlySpending(
        EarlySpendingRequest request,
        Here here,
        BudgetReading budgets,
        CustodyReading staff
    )
    {
        var early = EarlySpending.Allow(
            here.NewId(),
            await budgets.InForceAsync(here.Me.AgencyId, YearOf(request.Year), here.Ct),
            request.Lines,
            request.LastMonth,
            await PassedAsync(request.ResolutionId, here),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        here.Db.EarlySpendings.Add(early);
        here.About(early.Id, request);
        await here.Save();
        return TypedResults.Ok(await ViewAsync(here, budgets, early.Year));
    }

    static Task<Resolution?> PassedAsync(Guid? id, Here here) =>
        here.Db.Resolutions.SingleOrDefaultAsync(r => r.Id == id, here.Ct);

    static async Task<Ok<BudgetOfYear>> SavedAsync(Budget budget, Here here, BudgetReading budgets)
    {
        here.About(budget.Id, new { budget.Year, budget.Number });
        await here.Save();
        return TypedResults.Ok(await ViewAsync(here, budgets, budget.Year));
    }

    static string BasisOf(string basis) => Text.Of("basis", basis, "编制说明", 2000);

    static List<BudgetLine> LinesOf(IReadOnlyList<LineRequest> lines) =>
        [
            .. lines.Select(
                (line, i) =>
                    new BudgetLine(
                        line.Purpose,
                        line.Amount is >= 0 and <= 1_000_000_000m
                            ? Money.OfYuan(line.Amount)
                            : throw new InvalidField(
                                $"lines[{i}].amount",
                                "请填写金额（元），不小于0，不超过十亿。"
                            ),
                        Text.Optional($"lines[{i}].note", line.Note, "说明", 200)
                    )
            ),
        ];
}
