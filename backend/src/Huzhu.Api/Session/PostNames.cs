using Huzhu.Domain.People;

namespace Huzhu.Api.Session;

/// <summary>The field's own words for the posts.</summary>
public static class PostNames
{
    public static string Of(PostKind kind) =>
        kind switch
        {
            PostKind.OfficeReviewer => "审核",
            PostKind.OfficeApprover => "核准",
            PostKind.OfficeInspector => "稽核",
            PostKind.OfficeFinance => "财务",
            PostKind.OfficeAdministrator => "系统管理",
            PostKind.CommitteeChair => "管委会主任",
            PostKind.AgencyDirector => "代办处主任",
            PostKind.Clerk => "经办人员",
            PostKind.Accountant => "会计",
            PostKind.Cashier => "出纳",
            PostKind.CommitteeMember => "管委会委员",
            PostKind.LeadAccountant => "会计负责人",
            PostKind.PointClerk => "代办点经办人员",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
