using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.People;

/// <summary>
/// Who of the office can still sign in and let others in again: lost access takes two of them
/// (GV-8, GV-10), so that nobody alone may take the last one away.
/// </summary>
public static class AbleToLetIn
{
    /// <summary>The posts of which somebody able has to be left.</summary>
    public static readonly IReadOnlyList<PostKind> Kinds =
    [
        PostKind.OfficeApprover,
        PostKind.OfficeAdministrator,
    ];

    /// <summary>Refuses to take somebody's posts away if nobody able would be left in one of the
    /// kinds.</summary>
    /// <param name="able">The office's posts that give rights now, of people who can sign in.
    /// </param>
    /// <exception cref="Shared.RuleBroken">GV-8.</exception>
    public static void RequireLeft(IReadOnlyCollection<Post> able, IReadOnlyCollection<Post> taken)
    {
        foreach (var kind in Kinds.Where(kind => taken.Any(t => t.Kind == kind)))
        {
            AgencyRules.SomebodyLeft.Require(
                able.Any(p => p.Kind == kind && taken.All(t => t.Id != p.Id)),
                "这是办事处最后一名能够登录的同岗人员，停用后将无人能够办理恢复，"
                    + "请先由两人确认另一人任该岗位并激活账户。"
            );
        }
    }
}
