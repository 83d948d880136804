using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Settlements;

namespace Huzhu.Api.Settlements;

/// <summary>Second reimbursement in bulk: runs, the people in doubt, and what is paid of it.
/// </summary>
public sealed class SettlementsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddSingleton<SettlementJobs>()
            .AddSingleton<SettlementSheet>()
            .AddSingleton<JobHandler, CheckSettlementJob>()
            .AddSingleton<JobHandler, BookSettlementJob>()
            .AddScoped<SettlementMatching>();

    public override void Map(Areas at)
    {
        RunSettlement.Map(at.Office);
        VerifySettled.Map(at.Agency);
        ListSettled.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties => [SettlementDuties.DutiesAsync];
}
