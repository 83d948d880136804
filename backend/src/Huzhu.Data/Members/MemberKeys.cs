using Huzhu.Data.Security;
using Huzhu.Domain.Members;

namespace Huzhu.Data.Members;

/// <summary>The keyed hashes by which a member's encrypted data is found again: of the identity
/// number (the same person has the same key in every agency), the phone and the card.</summary>
public sealed class MemberKeys(BlindIndex index)
{
    /// <param name="number">In canonical form (<see cref="MemberParser.CanonicalNumber"/>).
    /// </param>
    public Guid Person(string number) => index.KeyOf("id:" + number);

    /// <summary>Null unless the phone is usable.</summary>
    public Guid? Phone(string? phone) =>
        MemberParser.PhoneDigits(phone) is { } digits ? index.KeyOf("phone:" + digits) : null;

    /// <summary>Null unless the card is usable.</summary>
    public Guid? Card(string? card) =>
        MemberParser.CardDigits(card) is { } digits ? index.KeyOf("card:" + digits) : null;

    /// <summary>Writes a member's details with all that is told from them.</summary>
    public void Describe(Member member, MemberDetails details)
    {
        member.Details = details;
        member.PhoneKey = Phone(details.Phone);
        member.PhoneState = MemberParser.PhoneState(details.Phone);
        member.CardKey = Card(details.Card);
        member.CardState = MemberParser.CardState(details.Card);
    }
}
