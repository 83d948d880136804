using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Budgets;

/// <summary>An agency's budget of one year: its versions, and what is left of each line (FI-3).
/// </summary>
public static class GetBudget
{
    public enum BudgetState
    {
        /// <summary>草稿.</summary>
        Draft,

        /// <summary>待审核.</summary>
        HandedIn,

        /// <summary>待核准.</summary>
        Proposed,

        Returned,
        Filed,
    }

    /// <param name="Resolution">The committee's, as papers cite it; null: not handed in.</param>
    /// <param name="Reasons">Of a return.</param>
    /// <param name="Actions">amend, handIn.</param>
    public sealed record BudgetVersionView(
        Guid Id,
        int Number,
        string Title,
        BudgetState State,
        string StateLabel,
        IReadOnlyList<BudgetLineView> Lines,
        decimal Total,
        string Basis,
        string PreparedBy,
        DateOnly ChangedOn,
        string? Resolution,
        DateTime? HandedInAt,
        string? Reasons,
        DateTime? DecidedAt,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    /// <param name="Resolution">As papers cite it.</param>
    public sealed record EarlySpendingView(
        IReadOnlyList<string> Lines,
        int LastMonth,
        string Resolution
    );

    /// <param name="Deadline">To hand it in; null: the agency owes none for this year.</param>
    /// <param name="Lines">What may be spent, is held, gone and left.</param>
    /// <param name="Reservations">What was approved and waits to be paid.</param>
    /// <param name="Before">The lines of last year's filed budget, to begin with.</param>
    /// <param name="Actions">prepare, allowEarlySpending.</param>
    public sealed record BudgetOfYear(
        int Year,
        BudgetControl Control,
        DeadlineView? Deadline,
        IReadOnlyList<SpendingLine> Lines,
        IReadOnlyList<ReservationView> Reservations,
        IReadOnlyList<BudgetVersionView> Versions,
        IReadOnlyList<EarlySpendingView> Early,
        IReadOnlyList<BudgetLineView> Before,
        IReadOnlyList<string> Actions
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("budget", Handle, Permission.ViewAgency);
        agency.Exports("budget-lines", "预算执行情况", Permission.ViewAgency, Export);
    }

    static async Task<Ok<BudgetOfYear>> Handle(int? year, Here here, BudgetReading budgets) =>
        TypedResults.Ok(await ViewAsync(here, budgets, YearOf(year ?? here.Today.Year)));

    static async Task<int> Export(ExportRequest export)
    {
        var today = Beijing.DateOf(export.Clock.Now());
        var budgets = export.Get<BudgetReading>();
        var inForce = await budgets.InForceAsync(
            export.Scope.AgencyId,
            export.Number("year", today.Year),
            export.Ct
        );
        return await export.Write(
            await budgets.LinesAsync(inForce, today, export.Ct),
            new("预算项目", l => l.Label, 24),
            new("预算", l => l.Budgeted),
            new("可支出限额", l => l.Limit),
            new("占用", l => l.Reserved),
            new("已用", l => l.Used),
            new("剩余", l => l.Left)
        );
    }

    internal static int YearOf(int year) =>
        year is > 2000 and < 2200 ? year : throw new InvalidField("year", "请选择年度。");

    internal static async Task<BudgetOfYear> ViewAsync(Here here, BudgetReading budgets, int year)
    {
        var (me, today) = (here.Me, here.Today);
        var inForce = await budgets.InForceAsync(me.AgencyId, year, here.Ct);
        var versions = await budgets.VersionsAsync(me.AgencyId, year, here.Ct);
        var names = await budgets.NamesAsync(versions.Select(v => v.Budget.ChangedById), here.Ct);
        var resting = inForce.Early.Select(e => e.ResolutionId).ToList();
        var resolutions = await here
            .Db.Resolutions.AsNoTracking()
            .Where(r => resting.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.OnPaper, here.Ct);
        var may = me.May(Permission.KeepBudgets);
        var deadline = Budget.DeadlineOf(year, await here.Rulebook());
        var since = await BudgetReading.SinceAsync(here.Db, here.Ct);
        var isOpen = versions.Count > 0 && StateOf(versions[0].Filing) != BudgetState.Filed;
        return new(
            year,
            inForce.ControlOn(
                today.Year > year ? new(year, 12, 31)
                : today.Year < year ? new(year, 1, 1)
                : today
            ),
            Budget.IsOwed(await here.Agency(), deadline, since)
                ? DeadlineView.Of(deadline, here.Now)
                : null,
            await budgets.LinesAsync(inForce, today, here.Ct),
            await budgets.ReservationsAsync(here.Ct),
            [.. versions.Select(v => Version(v.Budget, v.Filing, names, may))],
            [
                .. inForce.Early.Select(e => new EarlySpendingView(
                    [.. e.Purposes.Select(p => p.Label())],
                    e.LastMonth,
                    resolutions[e.ResolutionId]
                )),
            ],
            BudgetReading.Lines(inForce.Before?.Lines ?? []),
            [
                .. may && !isOpen && year >= today.Year && year <= today.Year + 1
                    ? (string[])["prepare"]
                    : [],
                .. may && inForce.Filed is null && year == today.Year
                    ? (string[])["allowEarlySpending"]
                    : [],
            ]
        );
    }

    static BudgetVersionView Version(
        Budget budget,
        BudgetFiling? filing,
        IReadOnlyDictionary<Guid, string> names,
        bool may
    )
    {
        var state = StateOf(filing);
        return new(
            budget.Id,
            budget.Number,
            TitleOf(budget.Year, budget.Number),
            state,
            Label(state),
            BudgetReading.Lines(budget.Lines),
            budget.Lines.Sum(l => l.Amount.Yuan),
            budget.Basis,
            names.NameOf(budget.ChangedById),
            budget.ChangedOn,
            filing?.Resolution,
            budget.HandedInAt,
            filing?.Reasons,
            filing?.DecidedAt,
            may && state is BudgetState.Draft or BudgetState.Returned ? ["amend", "handIn"] : [],
            budget.Version
        );
    }

    internal static string TitleOf(int year, int number) =>
        number == 1 ? $"{year}年度管理费预算" : $"{year}年度管理费预算调整（第{number - 1}次）";

    internal static BudgetState StateOf(BudgetFiling? filing) =>
        filing switch
        {
            null => BudgetState.Draft,
            { Outcome: FilingOutcome.Filed } => BudgetState.Filed,
            { Outcome: FilingOutcome.Returned } => BudgetState.Returned,
            { ProposedById: not null } => BudgetState.Proposed,
            _ => BudgetState.HandedIn,
        };

    internal static string Label(BudgetState state) =>
        state switch
        {
            BudgetState.Draft => "草稿",
            BudgetState.HandedIn => "待审核",
            BudgetState.Proposed => "待核准",
            BudgetState.Returned => "已退回",
            BudgetState.Filed => "已备案",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
