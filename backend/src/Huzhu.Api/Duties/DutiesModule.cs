using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Duties;

/// <summary>To-dos and deadlines over all modules.</summary>
public sealed class DutiesModule : Module
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<DutyBook>();

    public override void Map(Areas at)
    {
        ListDuties.MapOffice(at.Office);
        ListDuties.MapAgency(at.Agency);
    }
}
