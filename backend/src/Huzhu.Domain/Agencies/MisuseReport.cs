using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// Somebody reported misuse of a certificate (AG-14, 管20); a finding for inspection.
/// </summary>
public sealed class MisuseReport
{
    MisuseReport() { }

    public MisuseReport(
        Guid id,
        string certificateNumber,
        Guid? agencyId,
        string what,
        string? contact,
        DateTime reportedAt
    )
    {
        AgencyRules.NoMisuse.Require(!string.IsNullOrWhiteSpace(what), "请写明情况。");
        (Id, CertificateNumber, AgencyId) = (id, certificateNumber, agencyId);
        (What, Contact) = (what.Trim(), contact?.Trim());
        ReportedAt = Beijing.Utc(reportedAt);
    }

    public Guid Id { get; private set; }
    public string CertificateNumber { get; private set; } = "";
    public Guid? AgencyId { get; private set; }
    public string What { get; private set; } = "";
    public string? Contact { get; private set; }
    public DateTime ReportedAt { get; private set; }
    public DateTime? HandledAt { get; private set; }
    public Guid? HandledByPersonId { get; private set; }
    public string? HandledByName { get; private set; }
    public string? Handling { get; private set; }
    public int Version { get; private set; }

    /// <summary>An inspector writes down what was done about it.</summary>
    public void Handle(string handling, Actor by, DateTime now)
    {
        if (HandledAt is not null)
        {
            throw new WrongState("该举报已经办理，请刷新后查看处理结果。");
        }
        AgencyRules.NoMisuse.Require(!string.IsNullOrWhiteSpace(handling), "请写明办理情况。");
        (Handling, HandledAt) = (handling.Trim(), Beijing.Utc(now));
        (HandledByPersonId, HandledByName) = (by.PersonId, by.Name);
    }
}
