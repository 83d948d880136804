using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Enrolment;

/// <summary>Rosters, renewals and cover.</summary>
public sealed class EnrolmentModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddSingleton<RosterJobs>()
            .AddSingleton<JobHandler, CheckRosterJob>()
            .AddSingleton<JobHandler, EnrolRosterJob>()
            .AddSingleton<RosterCheck>()
            .AddSingleton<RosterStaging>()
            .AddScoped<Enrolling>()
            .AddScoped<CoverCorrections>()
            .AddScoped<RosterConfirmation>()
            .AddScoped<RosterReader>();

    public override void Map(Areas at)
    {
        PreviewCover.Map(at.Public);
        DecideJoiners.MapOffice(at.Office);
        ListLateRenewals.Map(at.Office);
        ImportRoster.Map(at.Agency);
        ConfirmRoster.Map(at.Agency);
        RosterFiles.Map(at.Agency);
        GetExampleRoster.Map(at.Agency);
        EnrolByHand.Map(at.Agency);
        RenewUnit.Map(at.Agency);
        DecideJoiners.MapAgency(at.Agency);
    }

    public override IEnumerable<DutySource> Duties =>
        [RenewUnit.DutiesAsync, DecideJoiners.DutiesAsync];
}
