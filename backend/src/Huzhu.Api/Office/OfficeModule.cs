using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Office;

/// <summary>The office: oversight, parameters, calendar, search.</summary>
public sealed class OfficeModule : Module
{
    public override void Map(Areas at)
    {
        GetStatistics.Map(at.Office);
        Search.MapOffice(at.Office);
        WorkingCalendar.Map(at.Office);
        RuleParameters.Map(at.Office);
        HandleMisuse.Map(at.Office);
        WatchSystem.Map(at.Office);
        OverseeAgencies.Map(at.Office);
        Search.MapAgency(at.Agency);
    }

    public override IEnumerable<DutySource> Duties => [OfficeDutySource.ReadAsync];
}
