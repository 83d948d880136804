using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// An appointment letter (聘书) of a chair or director, made by the office (AG-11).
/// </summary>
public sealed class AppointmentLetter
{
    AppointmentLetter() { }

    /// <summary>PS-2026-0001</summary>
    public string Number { get; private set; } = "";

    public Guid AgencyId { get; private set; }
    public string FullName { get; private set; } = "";
    public ManagementPost Post { get; private set; }
    public string PersonName { get; private set; } = "";
    public DateOnly IssuedOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string Code { get; private set; } = "";
    public string Payload { get; private set; } = "";
    public string KeyId { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>The office makes a letter for whoever holds the post.</summary>
    /// <exception cref="RuleBroken">AG-11: the agency has ended.</exception>
    public static AppointmentLetter Issue(
        Agency agency,
        ManagementPost post,
        string number,
        string code,
        string payload,
        string keyId,
        DateTime now,
        Rulebook rulebook
    )
    {
        AgencyRules.PapersByOffice.Require(
            !agency.IsReadOnly(now, rulebook),
            ("agency", agency.FullName),
            ("status", agency.StatusAt(now, rulebook).Label())
        );
        return new()
        {
            Number = number,
            AgencyId = agency.Id,
            FullName = agency.FullName,
            Post = post,
            PersonName =
                post == ManagementPost.CommitteeChair ? agency.ChairName : agency.DirectorName,
            IssuedOn = Beijing.DateOf(now),
            Code = code,
            Payload = payload,
            KeyId = keyId,
        };
    }

    /// <summary>The person no longer holds the post from that day.</summary>
    public void End(DateOnly on) => EndedOn ??= on;

    /// <summary>
    /// Whether the letter still stands at an instant: post held, agency not ended.
    /// </summary>
    public bool IsValidAt(Agency agency, DateTime at, Rulebook rulebook) =>
        !(EndedOn <= Beijing.DateOf(at)) && !agency.IsReadOnly(at, rulebook);
}
