using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Members;

public enum IdentityKind
{
    /// <summary>居民身份证.</summary>
    ResidentId,

    /// <summary>护照.</summary>
    Passport,

    /// <summary>居留证、通行证等.</summary>
    Permit,
}

/// <summary>What of a contact can be told from its digits alone; whether others share it is a
/// question to the database.</summary>
public enum ContactState
{
    Missing,
    Usable,

    /// <summary>No telephone, or no card, can have this number.</summary>
    Impossible,
}

/// <summary>What identifies and reaches a member; kept encrypted as a whole.</summary>
/// <param name="Number">In its canonical form; for a resident ID 18 characters.</param>
/// <param name="BirthDate">From the resident ID, or as given for other documents.</param>
public sealed record MemberDetails(
    IdentityKind Kind,
    string Number,
    DateOnly? BirthDate,
    Sex? Sex,
    string? Phone,
    string? Card
);

/// <summary>A member (会员) of a unit. The same natural person has the same
/// <see cref="PersonKey"/> in every agency.</summary>
public sealed class Member : IAgencyOwned
{
    Member() { }

    public Member(Guid id, Guid agencyId, Guid personKey) =>
        (Id, AgencyId, PersonKey) = (id, agencyId, personKey);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid UnitId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Keyed hash of the identity number: 128 bits, unique within an agency.</summary>
    public Guid PersonKey { get; private set; }

    /// <summary>To be kept encrypted.</summary>
    public MemberDetails Details { get; set; } = null!;

    /// <summary>Keyed hash of the phone, by which it is found again; null: none usable.</summary>
    public Guid? PhoneKey { get; set; }
    public ContactState PhoneState { get; set; }

    /// <summary>Keyed hash of the bank card; null: none usable.</summary>
    public Guid? CardKey { get; set; }
    public ContactState CardState { get; set; }

    /// <summary>岗位.</summary>
    public string JobTitle { get; set; } = "";

    /// <summary>Beijing date of formal retirement (EN-1, EN-2).</summary>
    public DateOnly? RetiredOn { get; set; }

    /// <summary>Beijing date from which the person is no longer with the agency's units.</summary>
    public DateOnly? LeftOn { get; set; }
    public int Version { get; private set; }
}
