using Huzhu.Domain.Members;
using Huzhu.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Settlements;

/// <summary>Keeps who held the union's card when, as members come and go.</summary>
public static class CardHolders
{
    static readonly string[] Columns = ["agency_id", "id", "person_key"];

    /// <summary>After an act on one member, in its unit of work.</summary>
    /// <param name="before">The person's key before the act, which may have been put right.</param>
    public static async Task FollowAsync(
        HuzhuDb db,
        Member member,
        Guid before,
        Guid newId,
        DateOnly today,
        CancellationToken ct
    )
    {
        var known = await db
            .CardHolders.Where(c => c.AgencyId == member.AgencyId && c.PersonKey == before)
            .ToListAsync(ct);
        foreach (var one in known)
            one.PersonKey = member.PersonKey;
        if (CardHolder.Follow(member, known, newId, today) is { } begins)
            db.CardHolders.Add(begins);
    }

    /// <summary>Members who are new in the open agency, by the thousand.</summary>
    public static Task<int> ComeAsync(
        HuzhuDb db,
        IEnumerable<Guid> people,
        Func<Guid> newId,
        CancellationToken ct
    ) =>
        Bulk.InsertAsync(
            db,
            "card_holders",
            Columns,
            people.Select(p => new object?[] { db.Scope.AgencyId, newId(), p }),
            ct
        );
}
