using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Payments;

/// <summary>Payments of benefits: batches, the bank's answers, failures and what follows them.
/// </summary>
public sealed class PaymentsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<PaymentReading>().AddSingleton<MissingResults>();

    public override void Map(Areas at)
    {
        PrepareBatch.Map(at.Office);
        ListBatches.Map(at.Office);
        ReleaseBatch.Map(at.Office);
        DownloadBatchFile.Map(at.Office);
        ImportBankResult.Map(at.Office);
        ClearUnknown.Map(at.Office);
        TransferViaAgency.Map(at.Office);
        MendAccount.MapOffice(at.Office);
        MendAccount.MapAgency(at.Agency);
        PassOnBenefit.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties => [PaymentDuties.ReadAsync];
}
