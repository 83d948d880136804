using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Members;

/// <summary>How many members one person has seen whole on one day in an agency (SE-1).</summary>
public sealed class RevealCount : IAgencyOwned
{
    RevealCount() { }

    public RevealCount(Guid id, Guid agencyId, Guid personId, DateOnly on) =>
        (Id, AgencyId, PersonId, On) = (id, agencyId, personId, on);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The Beijing day.</summary>
    public DateOnly On { get; private set; }

    public int Count { get; private set; }

    /// <summary>One more look at a member as a whole.</summary>
    /// <exception cref="RuleBroken">SE-1: as many as the day allows.</exception>
    public void Add(Rulebook rulebook)
    {
        var limit = rulebook.On(AgencyRules.RevealsPerDay, On);
        AgencyRules.RevealsLimited.Require(
            Count < limit,
            $"您今天已查看{Count}名会员的完整信息，达到每日上限，请明天再查看；确需更多的，请与办事处联系。",
            ("limit", limit),
            ("used", Count)
        );
        Count++;
    }
}
