using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Jobs;

/// <summary>Exports and other work in the background.</summary>
public sealed class JobsModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddSingleton<Sweep>()
            .AddSingleton<FileSweep>()
            .AddSingleton<DraftSweep>()
            .AddHostedService<SweepTimer>()
            .AddSingleton<JobQueue>()
            .AddSingleton<JobKinds>()
            .AddSingleton<JobHandler, ExportJob>()
            .AddSingleton<ExportLists>()
            .AddHostedService<JobWorker>();

    public override void Map(Areas at)
    {
        Exports.MapSession(at.Session);
        Exports.MapOffice(at.Office);
        Exports.MapAgency(at.Agency);
    }
}
