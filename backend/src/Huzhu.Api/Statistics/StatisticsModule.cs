using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Statistics;

/// <summary>Figures over agencies, plans and months.</summary>
public sealed class StatisticsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddSingleton<Recompute>();

    public override void Map(Areas at)
    {
        GetEnrolmentStatistics.MapOffice(at.Office);
        PrintEnrolmentReport.MapOffice(at.Office);
        GetEnrolmentStatistics.MapAgency(at.Agency);
        PrintEnrolmentReport.MapAgency(at.Agency);
    }
}
