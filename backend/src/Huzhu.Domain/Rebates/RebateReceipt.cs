using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Rebates;

/// <summary>The agency's word that a rebate has come to its account; its books follow from it.
/// </summary>
public sealed class RebateReceipt : IAgencyOwned
{
    /// <summary>Of the statement: each is received once.</summary>
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>The day and number on the agency's own statement.</summary>
    public required DateOnly On { get; init; }
    public required string Reference { get; init; }
    public required Guid ById { get; init; }
    public required DateTime At { get; init; }

    /// <exception cref="RuleBroken">FI-2: it isn't paid, or was received before. T-1: a day that is
    /// still to come, or before it was paid.</exception>
    public static RebateReceipt Of(
        RebateStatement statement,
        bool known,
        DateOnly on,
        string reference,
        Guid by,
        DateTime now
    )
    {
        RebateRules.OnlyWhatWasPaid.Require(statement.PaidOn is not null && !known);
        TimeRules.RequireHappened(on, statement.PaidOn!.Value, now);
        return new()
        {
            Id = statement.Id,
            AgencyId = statement.AgencyId,
            On = on,
            Reference = reference,
            ById = by,
            At = Beijing.Utc(now),
        };
    }
}
