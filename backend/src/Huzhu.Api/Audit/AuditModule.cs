using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Audit;

/// <summary>The sealed audit log.</summary>
public sealed class AuditModule : Module
{
    public override void Map(Areas at)
    {
        ReadAudit.MapOffice(at.Office);
        ListSecurityEvents.Map(at.Office);
        ProveEntry.MapOffice(at.Office);
        ProveGrowth.MapOffice(at.Office);
        DownloadLog.Map(at.Office);
        ReadAudit.MapAgency(at.Agency);
        ProveEntry.MapAgency(at.Agency);
        ProveGrowth.MapAgency(at.Agency);
    }
}
