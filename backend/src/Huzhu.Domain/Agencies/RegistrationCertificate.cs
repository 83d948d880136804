using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>What the verification page says about a certificate.</summary>
public enum CertificateStatus
{
    Valid,

    /// <summary>
    /// A change of something it shows, or a newer certificate, replaced it (AG-8).
    /// </summary>
    Superseded,

    /// <summary>Declared void by the committee: lost or damaged (AG-11).</summary>
    Void,

    /// <summary>The agency has lapsed or is terminated (AG-7, AG-9).</summary>
    Revoked,
}

/// <summary>A certificate's status and the instant (UTC) since which it has it.</summary>
public sealed record CertificateState(CertificateStatus Status, DateTime Since);

/// <summary>
/// A registration certificate (登记证) as the office made it (AG-11). What is printed never changes;
/// an end is recorded beside it.
/// </summary>
public sealed class RegistrationCertificate : IReissuable
{
    RegistrationCertificate() { }

    /// <summary>DJZ-2026-0001</summary>
    public string Number { get; private set; } = "";

    public Guid AgencyId { get; private set; }
    public string FullName { get; private set; } = "";
    public AgencyKind Kind { get; private set; }
    public string Address { get; private set; } = "";
    public string ChairName { get; private set; } = "";
    public string DirectorName { get; private set; } = "";
    public DateOnly IssuedOn { get; private set; }
    public DateTime IssuedAt { get; private set; }

    /// <summary>Short code that a person types to verify the number.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Signed token as the QR holds it.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>The key that signed the payload.</summary>
    public string KeyId { get; private set; } = "";

    public DateOnly? SupersededOn { get; private set; }
    public DateTime? SupersededAt { get; private set; }
    public DateOnly? VoidedOn { get; private set; }
    public string? ReplacedByNumber { get; private set; }
    public int Version { get; private set; }

    public bool Stands => SupersededOn is null && VoidedOn is null;

    /// <summary>
    /// The office makes a certificate of an agency that hasn't ended. The one before must have
    /// been superseded or declared void.
    /// </summary>
    /// <exception cref="RuleBroken">
    /// AG-11: a valid certificate exists, or the agency ended.
    /// </exception>
    public static RegistrationCertificate Issue(
        Agency agency,
        string number,
        string code,
        string payload,
        string keyId,
        RegistrationCertificate? before,
        DateTime now,
        Rulebook rulebook
    )
    {
        AgencyRules.PapersByOffice.Require(
            agency.StatusAt(now, rulebook)
                is AgencyStatus.Approved
                    or AgencyStatus.Collected
                    or AgencyStatus.Operating,
            ("agency", agency.FullName),
            ("status", agency.StatusAt(now, rulebook).Label())
        );
        AgencyRules.PapersByOffice.Require(
            before is not { Stands: true },
            ("valid", before?.Number)
        );
        var certificate = new RegistrationCertificate
        {
            Number = number,
            AgencyId = agency.Id,
            FullName = agency.FullName,
            Kind = agency.Kind,
            Address = agency.Address,
            ChairName = agency.ChairName,
            DirectorName = agency.DirectorName,
            IssuedOn = Beijing.DateOf(now),
            IssuedAt = Beijing.Utc(now),
            Code = code,
            Payload = payload,
            KeyId = keyId,
        };
        if (before is not null)
        {
            before.ReplacedByNumber = number;
        }
        return certificate;
    }

    /// <summary>A change of what it shows supersedes it (AG-8).</summary>
    public void Supersede(DateTime now)
    {
        RequireNotEnded();
        (SupersededOn, SupersededAt) = (Beijing.DateOf(now), Beijing.Utc(now));
    }

    /// <summary>
    /// The committee declared it void and the office accepted that (AG-11, 管18.1).
    /// </summary>
    public void DeclareVoid(AgencyCase approvedReissue, DateTime now) =>
        VoidedOn = Reissue.VoidOn(this, approvedReissue, now);

    /// <summary>
    /// Its status at an instant. Void outweighs revoked, and revoked outweighs superseded: of an
    /// agency that has ended no certificate may look as if a newer one were valid.
    /// </summary>
    public CertificateState StatusAt(Agency agency, DateTime at, Rulebook rulebook) =>
        VoidedOn is { } voided && Beijing.StartOf(voided) <= at
            ? new(CertificateStatus.Void, Beijing.StartOf(voided))
        : agency.EndsAt(rulebook) is { } end && end <= at ? new(CertificateStatus.Revoked, end)
        : SupersededAt <= at ? new(CertificateStatus.Superseded, SupersededAt.Value)
        : new(CertificateStatus.Valid, IssuedAt);

    void RequireNotEnded()
    {
        if (!Stands)
        {
            throw new WrongState("该登记证已经失效，请刷新后查看。");
        }
    }
}
