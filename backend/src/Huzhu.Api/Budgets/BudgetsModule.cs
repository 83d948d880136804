using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Budgets;

/// <summary>The yearly budget of the management fee: prepared, passed, filed, and what payments
/// hold and use of it.</summary>
public sealed class BudgetsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<BudgetReading>().AddScoped<BudgetLines>();

    public override void Map(Areas at)
    {
        FileBudgets.Map(at.Office);
        GetBudget.Map(at.Agency);
        KeepBudget.Map(at.Agency);
        PrintBudget.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties =>
        [BudgetDuties.OfAgenciesAsync, BudgetDuties.OfOfficeAsync];

    public override IEnumerable<DutySource> Standing => [BudgetDuties.OfAgenciesAsync];
}
