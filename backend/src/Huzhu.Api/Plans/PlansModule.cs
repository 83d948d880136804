using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Plans;

/// <summary>Plans and their versions.</summary>
public sealed class PlansModule : Module
{
    public override void Map(Areas at)
    {
        ReadPlans.MapPublic(at.Public);
        SimulateBenefit.Map(at.Public);
        ReadPlans.MapOffice(at.Office);
        ProposePlan.Map(at.Office);
        SupplementPlan.Map(at.Office);
        KeepStartUpLoans.Map(at.Office);
        ReadPlans.MapAgency(at.Agency);
    }

    public override IEnumerable<DutySource> Duties =>
        [PlanReading.DutiesAsync, SupplementPlan.DutiesAsync];
}
