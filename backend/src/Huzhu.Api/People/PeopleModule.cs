using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.People;

/// <summary>Posts, handovers, engagements, service accounts.</summary>
public sealed class PeopleModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddSingleton<PersonLedger>();

    public override void Map(Areas at)
    {
        ListPeople.MapOffice(at.Office);
        ProposePost.MapOffice(at.Office);
        ConfirmPost.MapOffice(at.Office);
        EndPost.MapOffice(at.Office);
        SuspendPost.MapOffice(at.Office);
        RecoverAccess.Map(at.Office);
        MendName.Map(at.Office);
        EngageAuditors.MapOffice(at.Office);
        ListPeople.MapAgency(at.Agency);
        ProposePost.MapAgency(at.Agency);
        ConfirmPost.MapAgency(at.Agency);
        EndPost.MapAgency(at.Agency);
        SuspendPost.MapAgency(at.Agency);
        KeepApiClients.Map(at.Agency);
        HandOver.Map(at.Agency);
        EngageAuditors.MapAgency(at.Agency);
        ListEngagementViews.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties =>
        [PeopleDutySource.ReadAsync, EngagementReading.DutiesAsync];
}
