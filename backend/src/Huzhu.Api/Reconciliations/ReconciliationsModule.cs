using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Reconciliations;

/// <summary>The monthly reconciliation of claims between units, agency and office (管17.9).</summary>
public sealed class ReconciliationsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<ReconciliationReading>();

    public override void Map(Areas at)
    {
        ReconcileMonths.Map(at.Agency);
        PrintSheets.Map(at.Agency);
        OverseeReconciliations.Map(at.Office);
    }

    public override IEnumerable<DutySource> Duties => [ReconciliationDuties.OfAgenciesAsync];

    public override IEnumerable<DutySource> Standing => [ReconciliationDuties.OfAgenciesAsync];
}
