using static Huzhu.Domain.People.PostKind;

namespace Huzhu.Domain.People;

/// <summary>What a person may do. Endpoints name one of these; only <see cref="Rights"/> knows
/// which posts have it.</summary>
public enum Permission
{
    ViewOffice,
    ReviewCases,
    ConfirmDecisions,
    IssuePapers,
    InvitePeople,
    EditCalendar,
    ProposeParameters,
    ConfirmParameters,
    ProposeOfficePosts,
    ConfirmOfficePosts,
    SuspendPeople,
    HandleMisuse,
    ViewAudit,
    ViewAgency,
    PrepareCases,
    SubmitCases,
    PublishNotices,
    KeepPoints,
    KeepCommittee,
    ProposeAgencyPosts,
    ConfirmAgencyPosts,
    HandleCustody,
    KeepMeetings,
    SignMinutes,
    KeepHandovers,
    SignHandovers,
    ProposeEngagements,
    ConfirmEngagements,
    ViewAgencyAudit,
    KeepRecords,
    PublishMatters,
    ProposeApiClients,
    ConfirmApiClients,
    EndApiClients,
    KeepMembers,
    RevealMembers,
    KeepRosters,
    RecordContributions,
    ConfirmContributions,
    ProposePlans,
    ReleasePlans,
    DecideJoiners,
    WatchSystem,
    SuspendAgencyPosts,
    RegisterClaims,
    SendUpClaims,
    ReportForgery,
    ProposeRulings,
    ConfirmRulings,
    FreezeClaims,
    AcknowledgeRemittances,
    KeepBudgets,
    ReviewBudgets,
    ConfirmBudgets,
    RecoverOverpayments,
    ConfirmRecoveries,
    PayBenefits,
    ReleaseBatches,
    MendAccounts,
    ConfirmAccounts,
    PassOnBenefits,
    Reconcile,
    CloseReconciliations,
    SendOfficeFiles,
    RunSettlements,
    ConfirmSettlements,
    VerifySettled,
    PrepareRelief,
    ApproveRelief,
    OrderRelief,
    ReleaseRelief,
    ViewBooks,
    PrepareVouchers,
    ReviewVouchers,
    ClosePeriods,
    KeepJournals,
    ProposeCharts,
    ConfirmCharts,
    KeepRebates,
    ConfirmRebates,
    TakeBackRebates,
}

/// <summary>The one place where posts become rights (SE-1). The published table is
/// docs/permissions.md, generated from this list.</summary>
public static class Rights
{
    static readonly PostKind[] Office =
    [
        OfficeReviewer,
        OfficeApprover,
        OfficeInspector,
        OfficeFinance,
        OfficeAdministrator,
    ];
    static readonly PostKind[] Agency =
    [
        CommitteeChair,
        AgencyDirector,
        Clerk,
        Accountant,
        Cashier,
        CommitteeMember,
        LeadAccountant,
        PointClerk,
    ];

    /// <summary>The posts that have a permission.</summary>
    public static IReadOnlyList<PostKind> PostsWith(Permission permission) =>
        permission switch
        {
            Permission.ViewOffice => Office,
            Permission.ReviewCases => [OfficeReviewer],
            Permission.ConfirmDecisions => [OfficeApprover],
            Permission.IssuePapers => [OfficeReviewer, OfficeApprover],
            Permission.InvitePeople => [OfficeReviewer, OfficeApprover, OfficeAdministrator],
            Permission.EditCalendar => [OfficeAdministrator],
            Permission.ProposeParameters => [OfficeAdministrator, OfficeReviewer],
            Permission.ConfirmParameters => [OfficeAdministrator, OfficeApprover],
            Permission.ProposeOfficePosts => [OfficeAdministrator],
            Permission.ConfirmOfficePosts => [OfficeAdministrator, OfficeApprover],
            Permission.SuspendPeople => [OfficeAdministrator, OfficeApprover, OfficeInspector],
            Permission.HandleMisuse => [OfficeInspector],
            Permission.ViewAudit => [OfficeAdministrator, OfficeInspector],
            Permission.ViewAgency => Agency,
            Permission.PrepareCases => [CommitteeChair, AgencyDirector, Clerk],
            Permission.SubmitCases => [CommitteeChair, AgencyDirector],
            Permission.PublishNotices => [CommitteeChair, AgencyDirector, Clerk],
            Permission.KeepPoints => [AgencyDirector, Clerk],
            Permission.KeepCommittee => [CommitteeChair, AgencyDirector, Clerk],
            Permission.ProposeAgencyPosts => [AgencyDirector],
            Permission.ConfirmAgencyPosts => [CommitteeChair],
            // who may do what is decided by who keeps what; clerks of points keep nothing
            Permission.HandleCustody => [.. Agency.Where(p => p != PointClerk)],
            Permission.KeepMeetings => [AgencyDirector, Clerk],
            Permission.SignMinutes => [CommitteeChair],
            Permission.KeepHandovers => [CommitteeChair, AgencyDirector, Clerk],
            // the three parties are people of the agency; which, says the list itself
            Permission.SignHandovers => Agency,
            Permission.ProposeEngagements => [OfficeInspector, OfficeAdministrator, AgencyDirector],
            Permission.ConfirmEngagements => [OfficeApprover, OfficeAdministrator, CommitteeChair],
            Permission.ViewAgencyAudit => [CommitteeChair, AgencyDirector],
            Permission.KeepRecords => [CommitteeChair, AgencyDirector, Clerk],
            Permission.PublishMatters => [OfficeReviewer, OfficeApprover],
            Permission.ProposeApiClients => [AgencyDirector],
            Permission.ConfirmApiClients => [CommitteeChair],
            Permission.EndApiClients => [CommitteeChair, AgencyDirector],
            Permission.KeepMembers => [AgencyDirector, Clerk],
            Permission.RevealMembers => [AgencyDirector, Clerk],
            Permission.KeepRosters => [AgencyDirector, Clerk],
            Permission.RecordContributions => [Clerk, Accountant, Cashier, LeadAccountant],
            Permission.ConfirmContributions => [AgencyDirector, Accountant, LeadAccountant],
            Permission.ProposePlans => [OfficeReviewer],
            Permission.ReleasePlans => [OfficeApprover],
            Permission.DecideJoiners => [OfficeApprover],
            Permission.WatchSystem => [OfficeAdministrator],
            Permission.SuspendAgencyPosts => [CommitteeChair, AgencyDirector],
            Permission.RegisterClaims => [AgencyDirector, Clerk, PointClerk],
            Permission.SendUpClaims => [AgencyDirector, Clerk],
            // whoever sees forged papers may say so
            Permission.ReportForgery => Agency,
            Permission.ProposeRulings => [OfficeReviewer],
            Permission.ConfirmRulings => [OfficeApprover],
            Permission.FreezeClaims => [OfficeInspector],
            Permission.AcknowledgeRemittances => [OfficeFinance],
            Permission.KeepBudgets => [AgencyDirector, Clerk, Accountant, LeadAccountant],
            Permission.ReviewBudgets => [OfficeReviewer, OfficeApprover],
            Permission.ConfirmBudgets => [OfficeApprover],
            Permission.RecoverOverpayments => [OfficeFinance],
            Permission.ConfirmRecoveries => [OfficeFinance, OfficeApprover],
            Permission.PayBenefits => [OfficeFinance],
            Permission.ReleaseBatches => [OfficeFinance, OfficeApprover],
            Permission.MendAccounts => [AgencyDirector, Clerk],
            Permission.ConfirmAccounts => [AgencyDirector],
            Permission.PassOnBenefits => [AgencyDirector, Clerk, Cashier],
            Permission.Reconcile => [AgencyDirector, Clerk, Accountant, LeadAccountant],
            Permission.CloseReconciliations => [AgencyDirector, LeadAccountant],
            Permission.SendOfficeFiles => [OfficeReviewer, OfficeApprover, OfficeFinance],
            Permission.RunSettlements => [OfficeReviewer],
            Permission.ConfirmSettlements => [OfficeApprover],
            Permission.VerifySettled => [AgencyDirector, Clerk],
            Permission.PrepareRelief => [AgencyDirector, Clerk],
            Permission.ApproveRelief => [AgencyDirector, CommitteeChair],
            Permission.OrderRelief => [Cashier, Accountant, LeadAccountant],
            Permission.ReleaseRelief =>
            [
                AgencyDirector,
                CommitteeChair,
                Accountant,
                LeadAccountant,
            ],
            // books are about no unit that a clerk of points is held to
            Permission.ViewBooks => [.. Agency.Where(p => p != PointClerk)],
            Permission.PrepareVouchers => [Accountant, LeadAccountant],
            Permission.ReviewVouchers => [AgencyDirector, Accountant, LeadAccountant],
            // which of them, the staff of the day says (FI-11)
            Permission.ClosePeriods => [AgencyDirector, LeadAccountant],
            Permission.KeepJournals => [Cashier],
            Permission.ProposeCharts => [OfficeFinance],
            Permission.ConfirmCharts => [OfficeFinance, OfficeApprover],
            Permission.KeepRebates => [OfficeFinance],
            Permission.ConfirmRebates => [OfficeApprover],
            Permission.TakeBackRebates => [OfficeFinance, OfficeApprover],
            _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
        };

    /// <summary>What auditors, inspectors and the federation's committee may do in an agency that
    /// their engagement opens: look, and export what they see (GV-11, GV-12).</summary>
    public static readonly IReadOnlyList<Permission> OfEngaged =
    [
        Permission.ViewAgency,
        Permission.ViewAgencyAudit,
        Permission.ViewBooks,
    ];

    /// <summary>The same where the mandate opens persons: also to see members whole.</summary>
    public static readonly IReadOnlyList<Permission> OfUnmasked =
    [
        .. OfEngaged,
        Permission.RevealMembers,
    ];

    /// <summary>What a service account may be given in its one agency: to read, and to hand in
    /// rosters, which a person then confirms.</summary>
    public static readonly IReadOnlyList<Permission> OfPrograms =
    [
        Permission.ViewAgency,
        Permission.ViewAgencyAudit,
        Permission.KeepRosters,
    ];

    /// <summary>All permissions that these posts give together.</summary>
    public static IEnumerable<Permission> Of(IReadOnlyCollection<PostKind> posts) =>
        Enum.GetValues<Permission>().Where(p => PostsWith(p).Any(posts.Contains));
}
