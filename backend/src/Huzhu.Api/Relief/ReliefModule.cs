using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Relief;

/// <summary>Relief and condolence (救助慰问): cases of one member, from what is left of a cap to the
/// signed receipt; campaigns for many and activities, from the heads to the signed list.</summary>
public sealed class ReliefModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddScoped<ReliefReading>()
            .AddScoped<BookReadingOfFee>()
            .AddScoped<CampaignReading>()
            .AddSingleton<ReliefExpiry>();

    public override void Map(Areas at)
    {
        OverseeRelief.Map(at.Office);
        ListRelief.Map(at.Agency);
        KeepStandards.Map(at.Agency);
        PrepareRelief.Map(at.Agency);
        DecideRelief.Map(at.Agency);
        PayRelief.Map(at.Agency);
        CompleteRelief.Map(at.Agency);
        PrintRelief.Map(at.Agency);
        ListCampaigns.Map(at.Agency);
        ListHeads.Map(at.Agency);
        PrepareCampaigns.Map(at.Agency);
        DecideCampaigns.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties => [ReliefDuties.ReadAsync];
}
