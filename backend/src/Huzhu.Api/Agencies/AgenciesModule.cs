using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Agencies;

/// <summary>Agencies, their cases, decisions and certificates.</summary>
public sealed class AgenciesModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddScoped<CaseReading>()
            .AddScoped<ReviewCase.Review>()
            .AddScoped<DecisionEffects>()
            .AddScoped<AgencyReading>()
            .AddSingleton<PublicStorage>()
            .AddSingleton<PassOnCover>();

    public override void Map(Areas at)
    {
        GetReference.Map(at.Public);
        PreviewDeadline.Map(at.Public);
        StartApplication.Map(at.Public);
        GetCase.MapPublic(at.Public);
        EditCase.MapPublic(at.Public);
        AttachDocument.MapPublic(at.Public);
        RemoveDocument.MapPublic(at.Public);
        GetDocument.MapPublic(at.Public);
        SubmitCase.MapPublic(at.Public);
        WithdrawCase.MapPublic(at.Public);
        VerifyCertificate.Map(at.Public);
        ReportMisuse.Map(at.Public);
        GetCase.MapOffice(at.Office);
        GetDocument.MapOffice(at.Office);
        ListCases.MapOffice(at.Office);
        ReviewCase.Map(at.Office);
        ConfirmDecision.Map(at.Office);
        ListAgencies.Map(at.Office);
        GetAgency.MapOffice(at.Office);
        KeepPoints.MapOffice(at.Office);
        KeepCommittee.MapOffice(at.Office);
        ListPapers.Map(at.Office);
        IssueCertificate.Map(at.Office);
        RecordCollection.Map(at.Office);
        InviteAgencyPeople.Map(at.Office);
        OrderTermination.Map(at.Office);
        NameSuccessor.Map(at.Office);
        ServeDecision.Map(at.Office);
        GetAgency.MapAgency(at.Agency);
        ListCases.MapAgency(at.Agency);
        StartCase.Map(at.Agency);
        GetCase.MapAgency(at.Agency);
        EditCase.MapAgency(at.Agency);
        AttachDocument.MapAgency(at.Agency);
        RemoveDocument.MapAgency(at.Agency);
        GetDocument.MapAgency(at.Agency);
        SubmitCase.MapAgency(at.Agency);
        WithdrawCase.MapAgency(at.Agency);
        PublishNotice.Map(at.Agency);
        RecordSuccession.Map(at.Agency);
        KeepPoints.MapAgency(at.Agency);
        KeepCommittee.MapAgency(at.Agency);
    }

    public override IEnumerable<DutySource> Duties => [AgencyDutySource.ReadAsync];

    public override IEnumerable<DutySource> Standing => [AgencyDutySource.ReadAsync];
}
