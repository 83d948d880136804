using Huzhu.Api.Pipeline;
using Huzhu.Data.Members;

namespace Huzhu.Api.Members;

/// <summary>Units and members.</summary>
public sealed class MembersModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services.AddSingleton<MemberKeys>();

    public override void Map(Areas at)
    {
        KeepUnits.Map(at.Agency);
        AcknowledgeTerms.Map(at.Agency);
        ListMembers.Map(at.Agency);
        KeepMembers.Map(at.Agency);
        MoveMember.Map(at.Agency);
        CheckContacts.Map(at.Agency);
        ExplainCover.Map(at.Agency);
        CertifyCover.Map(at.Agency);
    }
}
