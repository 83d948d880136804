using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.People;

/// <summary>Two things that one natural person can't be at a time (GV-9, 监31).</summary>
/// <param name="AgencyId">The agency in which they meet.</param>
/// <param name="With">The post that stands in the way; null when it is an audit of the agency.
/// </param>
public sealed record Incompatibility(Guid PersonId, Guid AgencyId, PostKind? With, string Why);

/// <summary>
/// Finds incompatible posts before one is given or an auditor is engaged, over all agencies and
/// for the days on which both would run; posts that still wait for confirmation count too.
/// </summary>
public static class IncompatiblePosts
{
    /// <summary>Pairs that a post would make.</summary>
    /// <param name="held">All posts of the person, in whatever agency.</param>
    /// <param name="engagements">All engagements that name the person.</param>
    public static IReadOnlyList<Incompatibility> Of(
        Post post,
        IEnumerable<Post> held,
        IEnumerable<Engagement> engagements
    )
    {
        if (post.AgencyId is not { } agencyId)
        {
            return [];
        }
        var posts = held.Where(h =>
                h.PersonId == post.PersonId
                && h.AgencyId == agencyId
                && h.Id != post.Id
                && AreApart(h.Kind, post.Kind)
                && Overlap(h, post.From, post.To)
            )
            .Select(h => new Incompatibility(
                post.PersonId,
                agencyId,
                h.Kind,
                "同一代办处的会计与出纳不得由一人兼任。"
            ));
        var audits = engagements
            .Where(e =>
                e.Names(post.PersonId)
                && e.Covers(agencyId)
                && e.EndedAt is null
                && Meet(e.From, e.To, post.From, post.To)
            )
            .Select(_ => new Incompatibility(
                post.PersonId,
                agencyId,
                null,
                "该人员正在审计或者检查该代办处，不得在其中任职。"
            ));
        return posts.Concat(audits).ToList();
    }

    /// <summary>Pairs that an engagement would make with its persons' posts.</summary>
    public static IReadOnlyList<Incompatibility> Of(
        Engagement engagement,
        IEnumerable<Post> held
    ) =>
        held.Where(h =>
                h.AgencyId is { } agencyId
                && engagement.Names(h.PersonId)
                && engagement.Covers(agencyId)
                && Overlap(h, engagement.From, engagement.To)
            )
            .Select(h => new Incompatibility(
                h.PersonId,
                h.AgencyId!.Value,
                h.Kind,
                "审计或者检查人员在被审计代办处任职。"
            ))
            .ToList();

    /// <exception cref="RuleBroken">GV-9, with the first pair.</exception>
    public static void RequireNone(IReadOnlyList<Incompatibility> found) =>
        SupervisionRules.IncompatibleHolders.Require(
            found.Count == 0,
            found.FirstOrDefault()?.Why,
            ("pairs", found.Count)
        );

    static bool AreApart(PostKind a, PostKind b) =>
        IsAccountant(a) && b == PostKind.Cashier || IsAccountant(b) && a == PostKind.Cashier;

    static bool IsAccountant(PostKind kind) =>
        kind is PostKind.Accountant or PostKind.LeadAccountant;

    static bool Overlap(Post held, DateOnly from, DateOnly? to) =>
        held.EndedAt is null && Meet(held.From, held.To, from, to);

    static bool Meet(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) =>
        !(to < otherFrom) && !(otherTo < from);
}
