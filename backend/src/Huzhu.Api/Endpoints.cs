using Huzhu.Api.Agencies;
using Huzhu.Api.Audit;
using Huzhu.Api.Committees;
using Huzhu.Api.Custody;
using Huzhu.Api.Demo;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Jobs;
using Huzhu.Api.Members;
using Huzhu.Api.Office;
using Huzhu.Api.Papers;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Plans;
using Huzhu.Api.Session;
using Huzhu.Api.Statistics;

namespace Huzhu.Api;

/// <summary>The whole API as a table of contents; each entry is the file of that name.</summary>
public static class Endpoints
{
    public static void MapEndpoints(this WebApplication app)
    {
        Readiness.Map(app);
        PublishKeys.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        MapPublic(app.Area("/api/public", Area.Public));
        MapSession(app.Area("/api/session", Area.Session));
        MapOffice(app.Area("/api/office", Area.Office));
        MapAgency(app.Area("/api/agencies/{slug}", Area.Agency));
        app.MapFallback("/api/{**path}", Problems.NotFound);
    }

    static void MapPublic(RouteGroupBuilder open)
    {
        Activate.Map(open);
        GetReference.Map(open);
        PreviewDeadline.Map(open);
        PreviewCover.Map(open);
        ReadPlans.MapPublic(open);
        SimulateBenefit.Map(open);
        StartApplication.Map(open);
        GetCase.MapPublic(open);
        EditCase.MapPublic(open);
        AttachDocument.MapPublic(open);
        RemoveDocument.MapPublic(open);
        GetDocument.MapPublic(open);
        SubmitCase.MapPublic(open);
        WithdrawCase.MapPublic(open);
        PrintCase.MapPublic(open);
        VerifyCertificate.Map(open);
        ReportMisuse.Map(open);
        PrintInvitation.Map(open);
    }

    static void MapSession(RouteGroupBuilder session)
    {
        GetSession.Map(session);
        SignIn.Map(session);
        SignOut.Map(session);
        ProveAgain.Map(session);
        Account.Map(session);
        Passkeys.Map(session);
        Exports.MapSession(session);
    }

    static void MapOffice(RouteGroupBuilder office)
    {
        GetCase.MapOffice(office);
        GetDocument.MapOffice(office);
        ListCases.MapOffice(office);
        ReviewCase.Map(office);
        ConfirmDecision.Map(office);
        ListAgencies.Map(office);
        GetAgency.MapOffice(office);
        KeepPoints.MapOffice(office);
        KeepCommittee.MapOffice(office);
        ListPapers.Map(office);
        IssueCertificate.Map(office);
        RecordCollection.Map(office);
        InviteAgencyPeople.Map(office);
        OrderTermination.Map(office);
        NameSuccessor.Map(office);
        ListDuties.MapOffice(office);
        GetStatistics.Map(office);
        Search.MapOffice(office);
        Exports.MapOffice(office);
        WorkingCalendar.Map(office);
        RuleParameters.Map(office);
        ListPeople.MapOffice(office);
        ProposePost.MapOffice(office);
        ConfirmPost.MapOffice(office);
        EndPost.MapOffice(office);
        RecoverAccess.Map(office);
        EngageAuditors.MapOffice(office);
        ReadAudit.MapOffice(office);
        ProveEntry.MapOffice(office);
        ProveGrowth.MapOffice(office);
        DownloadLog.Map(office);
        PrintCase.MapOffice(office);
        PrintCertificate.MapOffice(office);
        HandleMisuse.Map(office);
        KeepFiles.MapOffice(office);
        KeepInternalRules.MapOffice(office);
        KeepYearlyTasks.MapOffice(office);
        PublishMatter.Map(office);
        OverseeAgencies.Map(office);
        DecideJoiners.MapOffice(office);
        GetEnrolmentStatistics.MapOffice(office);
        PrintEnrolmentReport.MapOffice(office);
        OverseeContributions.Map(office);
        ReadPlans.MapOffice(office);
        ProposePlan.Map(office);
        KeepStartUpLoans.Map(office);
    }

    static void MapAgency(RouteGroupBuilder agency)
    {
        GetAgency.MapAgency(agency);
        ListDuties.MapAgency(agency);
        ListCases.MapAgency(agency);
        StartCase.Map(agency);
        GetCase.MapAgency(agency);
        EditCase.MapAgency(agency);
        AttachDocument.MapAgency(agency);
        RemoveDocument.MapAgency(agency);
        GetDocument.MapAgency(agency);
        SubmitCase.MapAgency(agency);
        WithdrawCase.MapAgency(agency);
        PublishNotice.Map(agency);
        KeepPoints.MapAgency(agency);
        KeepCommittee.MapAgency(agency);
        HoldMeeting.Map(agency);
        KeepMinutes.Map(agency);
        KeepFiles.MapAgency(agency);
        KeepInternalRules.MapAgency(agency);
        KeepYearlyTasks.MapAgency(agency);
        TakeNote.Map(agency);
        GetCustody.Map(agency);
        RegisterItem.Map(agency);
        MoveItem.Map(agency);
        PrintTransfer.Map(agency);
        UseItems.Map(agency);
        PayElectronically.Map(agency);
        TakeLeave.Map(agency);
        ImportRoster.Map(agency);
        ConfirmRoster.Map(agency);
        RosterFiles.Map(agency);
        GetExampleRoster.Map(agency);
        EnrolByHand.Map(agency);
        RenewUnit.Map(agency);
        DecideJoiners.MapAgency(agency);
        GetEnrolmentStatistics.MapAgency(agency);
        PrintEnrolmentReport.MapAgency(agency);
        KeepUnits.Map(agency);
        AcknowledgeTerms.Map(agency);
        ListMembers.Map(agency);
        KeepMembers.Map(agency);
        MoveMember.Map(agency);
        CheckContacts.Map(agency);
        ListContributions.Map(agency);
        ReceiveContribution.Map(agency);
        ImportStatement.Map(agency);
        MatchStatement.Map(agency);
        PrintReceipts.Map(agency);
        PassOnContributions.Map(agency);
        ExplainCover.Map(agency);
        CertifyCover.Map(agency);
        ReadAudit.MapAgency(agency);
        ProveEntry.MapAgency(agency);
        ProveGrowth.MapAgency(agency);
        Search.MapAgency(agency);
        Exports.MapAgency(agency);
        ListPeople.MapAgency(agency);
        ProposePost.MapAgency(agency);
        ConfirmPost.MapAgency(agency);
        EndPost.MapAgency(agency);
        KeepApiClients.Map(agency);
        HandOver.Map(agency);
        EngageAuditors.MapAgency(agency);
        ListEngagementViews.Map(agency);
        ReadPlans.MapAgency(agency);
        PrintCase.MapAgency(agency);
        PrintCertificate.MapAgency(agency);
    }
}
