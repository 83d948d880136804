using Huzhu.Api.Duties;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Settlements;

/// <summary>What is to be done about settlements.</summary>
static class SettlementDuties
{
    public static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var proposed = await query
            .Db.Settlements.AsNoTracking()
            .Where(s => s.ProposedById != null && s.ConfirmedAt == null)
            .ToListAsync(query.Ct);
        return proposed.Select(s => new Duty(
            DutyKind.ConfirmSettlement,
            s.Id,
            DutyOwner.Office,
            Permission.ConfirmSettlements,
            ClaimRules.SettledInBulk,
            "核准二次报销批量结算",
            s.Number,
            null
        )
        {
            NotBy = [s.ProposedById!.Value, s.CreatedById],
        });
    }
}
