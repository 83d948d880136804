using Huzhu.Api.Papers.Printing;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Papers;

/// <summary>Printed papers and their keys.</summary>
public sealed class PapersModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddSingleton<Press>()
            .AddSingleton<PaperPrinter>()
            .AddScoped<PrintCertificate.Reading>();

    public override void Map(Areas at)
    {
        PrintCase.MapPublic(at.Public);
        PrintInvitation.Map(at.Public);
        PrintCase.MapOffice(at.Office);
        PrintCertificate.MapOffice(at.Office);
        PrintCase.MapAgency(at.Agency);
        PrintCertificate.MapAgency(at.Agency);
    }
}
