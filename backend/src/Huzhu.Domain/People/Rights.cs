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
            _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
        };

    /// <summary>All permissions that these posts give together.</summary>
    public static IEnumerable<Permission> Of(IReadOnlyCollection<PostKind> posts) =>
        Enum.GetValues<Permission>().Where(p => PostsWith(p).Any(posts.Contains));
}
