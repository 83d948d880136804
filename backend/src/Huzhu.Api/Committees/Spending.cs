using Huzhu.Api.Pipeline;
using Huzhu.Domain.Committees;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Committees;

/// <summary>What each way of spending asks first: that the agency may do business (AG-10), and for
/// a large sum the committee's resolution (FI-6, GV-6).</summary>
static class Spending
{
    /// <summary>Refuses spending by an agency that may not do business.</summary>
    public static async Task RequireAsync(Here here) =>
        (await here.Agency()).RequireCanDoBusiness(here.Now, await here.Rulebook());

    /// <summary>The same, and uses up the resolution that a large sum needs.</summary>
    /// <param name="operationId">The cheque or payment.</param>
    /// <param name="resolutionId">The one that it cites; null: the one that it has already, or the
    /// refusal names the motion that is lacking.</param>
    public static async Task RequireAsync(
        Here here,
        Money amount,
        Guid operationId,
        Guid? resolutionId,
        Circumstances at
    )
    {
        await RequireAsync(here);
        LargeSums.Require(
            here.Me.AgencyId,
            amount,
            await here.Db.Resolutions.FirstOrDefaultAsync(
                r => r.Id == resolutionId || resolutionId == null && r.ConsumedById == operationId,
                here.Ct
            ),
            operationId,
            at
        );
    }
}
