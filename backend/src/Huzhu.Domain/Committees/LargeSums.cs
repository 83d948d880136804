using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>Sums that need a resolution on record before they are paid (FI-6, GV-6, 监30).</summary>
public static class LargeSums
{
    /// <summary>Whether a sum is a large one on the day: the figure itself is (T-5).</summary>
    public static bool Includes(Money amount, Circumstances at) =>
        Wording.AtLeast(
            amount.Yuan,
            (decimal)at.Rulebook.On(SupervisionRules.LargeSumYuan, at.Today)
        );

    /// <summary>Refuses a large sum without a resolution of its own, which is used up by it; the
    /// same operation, edited, keeps the one that it has.</summary>
    /// <param name="cited">Null: the refusal names the motion that is lacking.</param>
    /// <param name="operationId">The cheque or payment.</param>
    /// <exception cref="RuleBroken">GV-6.</exception>
    public static void Require(
        Guid agencyId,
        Money amount,
        Resolution? cited,
        Guid operationId,
        Circumstances at
    )
    {
        if (!Includes(amount, at))
        {
            return;
        }
        cited ??= Resolution.Required(agencyId, MotionKind.LargeSum, null, []);
        if (cited.ConsumedById == operationId)
        {
            return;
        }
        cited.Consume(agencyId, MotionKind.LargeSum, null, operationId, at);
    }
}
