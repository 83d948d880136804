using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// An appointment letter (聘书) of a chair or director, made by the office (AG-11).
/// </summary>
public sealed class AppointmentLetter : IReissuable
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

    /// <summary>Declared void by the committee: lost or damaged (AG-11).</summary>
    public DateOnly? VoidedOn { get; private set; }

    /// <summary>The letter that was made in its place.</summary>
    public string? ReplacedByNumber { get; private set; }

    public bool Stands => EndedOn is null && VoidedOn is null;

    /// <summary>The office makes a letter for the present holder of the post.</summary>
    /// <param name="before">A void one that it replaces; null when there is none.</param>
    /// <exception cref="RuleBroken">AG-11: the agency has ended.</exception>
    public static AppointmentLetter Issue(
        Agency agency,
        ManagementPost post,
        string number,
        string code,
        string payload,
        string keyId,
        AppointmentLetter? before,
        DateTime now,
        Rulebook rulebook
    )
    {
        AgencyRules.PapersByOffice.Require(
            !agency.IsReadOnly(now, rulebook),
            ("agency", agency.FullName),
            ("status", agency.StatusAt(now, rulebook).Label())
        );
        if (before is not null)
        {
            before.ReplacedByNumber = number;
        }
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

    public void DeclareVoid(AgencyCase approvedReissue, DateTime now) =>
        VoidedOn = Reissue.VoidOn(this, approvedReissue, now);

    /// <summary>Its status at an instant: void outweighs revoked, revoked outweighs ended, as of
    /// a certificate.</summary>
    public CertificateState StatusAt(Agency agency, DateTime at, Rulebook rulebook) =>
        VoidedOn is { } voided && Beijing.StartOf(voided) <= at
            ? new(CertificateStatus.Void, Beijing.StartOf(voided))
        : agency.EndsAt(rulebook) is { } end && end <= at ? new(CertificateStatus.Revoked, end)
        : EndedOn is { } ended && ended <= Beijing.DateOf(at)
            ? new(CertificateStatus.Superseded, Beijing.StartOf(ended))
        : new(CertificateStatus.Valid, Beijing.StartOf(IssuedOn));
}
