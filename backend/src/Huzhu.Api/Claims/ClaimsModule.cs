using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;
using Huzhu.Data;

namespace Huzhu.Api.Claims;

/// <summary>Claims: reports, papers, rulings, and what is owed from them.</summary>
public sealed class ClaimsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddSingleton<ClaimKeys>().AddScoped<ClaimReading>().AddScoped<Funding>();

    public override void Map(Areas at)
    {
        PrintApplication.MapPublic(at.Public);
        OfficeClaims.Map(at.Office);
        ClaimFiles.MapOffice(at.Office);
        RuleClaims.Map(at.Office);
        FreezeClaims.Map(at.Office);
        ListPayables.Map(at.Office);
        KeepClaimTerms.Map(at.Office);
        RecoverOverpayment.Map(at.Office);
        ListClaims.Map(at.Agency);
        ListClaimSteps.Map(at.Agency);
        RegisterClaim.Map(at.Agency);
        ClaimFiles.MapAgency(at.Agency);
        PrintApplication.Map(at.Agency);
        SendUpClaim.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties =>
        [ClaimDuties.ReadAsync, KeepClaimTerms.DutiesAsync, RecoverOverpayment.DutiesAsync];
}
