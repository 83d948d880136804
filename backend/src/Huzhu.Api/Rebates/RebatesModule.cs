using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Rebates;

/// <summary>回拨管理费: what the office gives back to agencies of what came, quarter by quarter; the
/// only income of an agency (FI-2).</summary>
public sealed class RebatesModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<RebateReading>().AddScoped<RebateComputing>();

    public override void Map(Areas at)
    {
        KeepRebateRates.Map(at.Office);
        RunRebates.Map(at.Office);
        DecideRebates.Map(at.Office);
        ReceiveRebates.Map(at.Agency);
        PrintRebates.Map(at);
    }

    public override IEnumerable<DutySource> Duties =>
        [RebateDuties.OfOfficeAsync, RebateDuties.OfAgenciesAsync];
}
