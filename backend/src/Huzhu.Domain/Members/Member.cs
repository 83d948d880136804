using System.Text.Json.Serialization;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
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

    /// <summary>外国人永久居留身份证.</summary>
    ResidenceCard,
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
/// <param name="Guardian">Who consented for somebody under 14 (监护人).</param>
public sealed record MemberDetails(
    IdentityKind Kind,
    string Number,
    DateOnly? BirthDate,
    Sex? Sex,
    string? Phone,
    string? Card,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Guardian = null
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

    /// <summary>Formal retirement, known at most a year ahead; a new date corrects the old one,
    /// null takes it back. What becomes of the cover, says EN-2.</summary>
    /// <exception cref="RuleBroken">T-1: nobody retires then.</exception>
    public void Retire(DateOnly? on, DateOnly today)
    {
        var (first, last) = (
            (Details.BirthDate ?? today.AddYears(-100)).AddYears(40),
            today.AddYears(1)
        );
        TimeRules.BeijingTime.Require(
            on is null || (first <= on && on <= last),
            ("asked", on),
            ("from", first),
            ("to", last)
        );
        RetiredOn = on;
    }

    /// <summary>Goes to another unit, or comes back to one; the cover goes along.</summary>
    public void MoveTo(MemberUnit unit)
    {
        if (unit.LeftOn is not null)
        {
            throw new WrongState("该单位已经退出，请选择其他单位。");
        }
        if (LeftOn is null && UnitId == unit.Id)
        {
            throw new WrongState("该会员已经在这个单位，请选择其他单位。");
        }
        (UnitId, LeftOn) = (unit.Id, null);
    }

    /// <summary>Is no longer with any unit of the agency; cover in force runs on.</summary>
    public void Leave(DateOnly on, DateTime now)
    {
        if (LeftOn is not null)
        {
            throw new WrongState("该会员已经离开，不能再改；重新参加的请另行登记。");
        }
        TimeRules.RequireHappened(on, MemberUnit.FirstDay, now);
        LeftOn = on;
    }

    /// <summary>Puts right a number that was typed wrong, which would make it another person:
    /// only as long as nobody is covered by it.</summary>
    public void Identify(Guid personKey, bool hasCover)
    {
        if (hasCover && personKey != PersonKey)
        {
            throw new WrongState(
                "该会员已有参保记录，证件号码不能改为他人的；请另行登记正确的人员。"
            );
        }
        PersonKey = personKey;
    }
}
