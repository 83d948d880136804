using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Committees;

/// <summary>
/// How managers come and go (GV-2, GV-6, AG-8): chair and director by change case or natural
/// succession, the lead accountant by a resolution about that person.
/// </summary>
public static class Managers
{
    /// <summary>Whether posts of this kind are given and taken by decision only.</summary>
    public static bool NeedDecision(PostKind kind) =>
        kind is PostKind.CommitteeChair or PostKind.AgencyDirector;

    /// <summary>Refuses to propose or end a manager's post by an ordinary request.</summary>
    /// <param name="kind">The post's kind.</param>
    /// <exception cref="RuleBroken">GV-2: chair or director.</exception>
    public static void RequireOrdinary(PostKind kind) =>
        AgencyRules.ManagersByDecision.Require(!NeedDecision(kind));

    /// <summary>A lead accountant's post is proposed or ended by a resolution on appointments
    /// about its holder, which is used up.</summary>
    /// <param name="cited">Null: the refusal names the motion that is lacking.</param>
    /// <exception cref="RuleBroken">GV-2: chair or director; GV-6: no fitting
    /// resolution.</exception>
    public static void Decide(Post post, Resolution? cited, Circumstances at)
    {
        RequireOrdinary(post.Kind);
        if (post.Kind != PostKind.LeadAccountant)
        {
            return;
        }
        cited ??= Resolution.Required(
            post.AgencyId!.Value,
            MotionKind.Appointment,
            post.PersonId,
            []
        );
        cited.Consume(post.AgencyId!.Value, MotionKind.Appointment, post.PersonId, post.Id, at);
    }
}
