using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Custody;

/// <summary>Seals, cheques and electronic payments.</summary>
public sealed class CustodyModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<CustodyReading>();

    public override void Map(Areas at)
    {
        GetCustody.Map(at.Agency);
        RegisterItem.Map(at.Agency);
        MoveItem.Map(at.Agency);
        PrintTransfer.Map(at.Agency);
        UseItems.Map(at.Agency);
        PayElectronically.Map(at.Agency);
        TakeLeave.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties => [CustodyDutySource.ReadAsync];
}
