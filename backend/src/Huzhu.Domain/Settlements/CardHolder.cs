using Huzhu.Domain.Agencies;
using Huzhu.Domain.Members;

namespace Huzhu.Domain.Settlements;

/// <summary>From when to when somebody was with a unit of an agency and so held the union's card;
/// written whenever members come, leave or come back. It outlives the member's row, which passes to
/// another agency (AG-15).</summary>
public sealed class CardHolder : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid PersonKey { get; set; }

    /// <summary>Null: since before the register knows.</summary>
    public required DateOnly? FromDay { get; init; }

    /// <summary>The first day on which they are with it no more; null: they still are.</summary>
    public DateOnly? ToDay { get; private set; }

    /// <summary>Brings what is known of a member up to what the register says now.</summary>
    /// <param name="known">All of this person in the agency; closed here where they have left.
    /// </param>
    /// <returns>What begins now; null: nothing.</returns>
    public static CardHolder? Follow(
        Member member,
        IReadOnlyCollection<CardHolder> known,
        Guid id,
        DateOnly today
    )
    {
        var open = known.FirstOrDefault(c => c.ToDay is null);
        if (member.LeftOn is { } left)
        {
            if (open is not null)
                open.ToDay = left;
            return null;
        }
        return open is not null
            ? null
            : new()
            {
                Id = id,
                AgencyId = member.AgencyId,
                PersonKey = member.PersonKey,
                FromDay = known.Count == 0 ? null : today,
            };
    }
}
