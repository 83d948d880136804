using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Contributions;

/// <summary>Dues, bank lines, receipts and remittances.</summary>
public sealed class ContributionsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddScoped<Receiving>()
            .AddScoped<TakingBack>()
            .AddScoped<UnusedReading>()
            .AddScoped<ContributionReading>()
            .AddScoped<LineReading>()
            .AddScoped<RemittanceReading>();

    public override void Map(Areas at)
    {
        OverseeContributions.Map(at.Office);
        SettleUnusedSums.MapOffice(at.Office);
        ListContributions.Map(at.Agency);
        ReceiveContribution.Map(at.Agency);
        ImportStatement.Map(at.Agency);
        MatchStatement.Map(at.Agency);
        PrintReceipts.Map(at.Agency);
        PassOnContributions.Map(at.Agency);
        SettleUnusedSums.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties => [ContributionReading.DutiesAsync];
}
