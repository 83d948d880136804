using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Committees;

/// <summary>The management committee: meetings, minutes, internal rules, yearly tasks.</summary>
public sealed class CommitteesModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<MeetingReading>();

    public override void Map(Areas at)
    {
        KeepFiles.MapOffice(at.Office);
        KeepInternalRules.MapOffice(at.Office);
        KeepYearlyTasks.MapOffice(at.Office);
        PublishMatter.Map(at.Office);
        HoldMeeting.Map(at.Agency);
        KeepMinutes.Map(at.Agency);
        KeepFiles.MapAgency(at.Agency);
        KeepInternalRules.MapAgency(at.Agency);
        KeepYearlyTasks.MapAgency(at.Agency);
        TakeNote.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties =>
        [DutiesOfTheYear.ReadAsync, MinutesToSign.ReadAsync];

    public override IEnumerable<DutySource> Standing => [DutiesOfTheYear.ReadAsync];
}
